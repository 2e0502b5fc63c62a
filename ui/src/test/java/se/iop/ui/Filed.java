package se.iop.ui;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.iop.core.agreement.Agreement.Origin;
import se.iop.core.agreement.Life;
import se.iop.core.agreement.Life.Ruling;
import se.iop.core.format.AgreementDocument;
import se.iop.guideline.Answers;
import se.iop.guideline.Decision;
import se.iop.model.Contribution;
import se.iop.model.Contribution.Grant;
import se.iop.model.Economy;
import se.iop.model.Party;
import se.iop.model.Sek;
import se.iop.model.Span;
import se.iop.model.Subject;
import se.iop.model.Terms;

/** Small agreements for tests of views, as documents to take in. */
public final class Filed {

    private Filed() {}

    /** A draft that has a title and nothing else. */
    public static AgreementDocument draft(String municipality, String committee, String title) {
        var terms = Terms.EMPTY.with(new Subject(title, List.of(), "", "", "", List.of()));
        return document(municipality, committee, Origin.DRAFTED, terms, Life.NONE);
    }

    /** An agreement decided elsewhere a day before it began, on one grant; an unknown amount stays unknown. */
    public static AgreementDocument decided(
            String municipality, String committee, String title, Span period, @Nullable Sek amount) {
        var signs = EnumSet.of(Party.Role.SIGNATORY);
        var grant = new Grant("Kommunen", period, amount, Contribution.Status.DECIDED, null, null);
        var terms = Terms.EMPTY
                .with(new Subject(title, List.of("Dnr " + title.hashCode()), "", "", "", List.of()))
                .with(List.of(
                        new Party("Kommunen", Party.Sector.PUBLIC, null, null, signs),
                        new Party("Föreningen " + title, Party.Sector.CIVIL, null, null, signs)))
                .with(Terms.EMPTY.term().lasting(period))
                .with(new Economy(
                        List.of(grant), null, Economy.EMPTY.indexation(), Economy.EMPTY.payout(), List.of(), Set.of()));
        var ruling = new Ruling(
                Life.Outcome.APPROVED, period.first().minusDays(1), "1", Decision.Body.COMMITTEE, null, List.of());
        return document(
                municipality, committee, Origin.REGISTERED, terms, new Life(null, ruling, null, List.of(), null, null));
    }

    /** The calendar year of a day. */
    public static Span yearOf(LocalDate day) {
        return Span.year(day.getYear());
    }

    private static AgreementDocument document(
            String municipality, String committee, Origin origin, Terms terms, Life life) {
        return new AgreementDocument(
                AgreementDocument.FORMAT, municipality, committee, origin, false, null, terms, Answers.NONE, life);
    }
}
