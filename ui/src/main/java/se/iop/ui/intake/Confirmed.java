package se.iop.ui.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.iop.core.agreement.Life;
import se.iop.core.agreement.Life.Outcome;
import se.iop.core.agreement.Life.Ruling;
import se.iop.guideline.Decision;
import se.iop.intake.Proposal.Amount.What;
import se.iop.intake.Proposal.Decided.About;
import se.iop.model.Contribution;
import se.iop.model.Contribution.Grant;
import se.iop.model.Contribution.InKind;
import se.iop.model.Contribution.Valuation;
import se.iop.model.Economy;
import se.iop.model.IndexValue;
import se.iop.model.Indexation;
import se.iop.model.Party;
import se.iop.model.Sek;
import se.iop.model.Span;
import se.iop.model.Subject;
import se.iop.model.Term;
import se.iop.model.Terms;

/**
 * What a person has confirmed; the agreement is made of this and of nothing else.
 *
 * @param period the days it runs, unknown where not confirmed
 * @param index what amounts follow, none where not confirmed
 */
record Confirmed(
        String title,
        List<Party> parties,
        List<String> caseNumbers,
        @Nullable Span period,
        List<Sum> sums,
        Term.Notice notice,
        @Nullable Indexation index,
        @Nullable LocalDate reviewBy,
        Term.@Nullable Extension extension,
        List<Made> decisions) {

    /**
     * An amount with its time.
     *
     * @param during the time it covers; none means all of the agreement's
     * @param everyYear whether it is paid for each year of that time
     */
    record Sum(Sek amount, @Nullable Span during, boolean everyYear, What what) {}

    /**
     * A decision.
     *
     * @param on the day, unknown where the text does not say
     */
    record Made(@Nullable LocalDate on, @Nullable String paragraph, About about) {}

    /** The terms. */
    Terms terms() {
        return Terms.EMPTY
                .with(new Subject(title, caseNumbers, "", "", "", List.of()))
                .with(parties)
                .with(new Term(period, extension, reviewBy, notice))
                .with(economy());
    }

    /** What has happened to an agreement that was decided and signed elsewhere; what is not known is left out. */
    Life life() {
        var made = decisions.stream()
                .filter(decision -> decision.about() == About.AGREEMENT)
                .findFirst();
        var on = made.map(Made::on).orElse(null);
        var guideline = decisions.stream()
                .filter(decision -> decision.about() == About.GUIDELINE)
                .findFirst()
                .map(Made::on)
                .orElse(null);
        var paragraph = made.map(Made::paragraph).orElse(null);
        var body = made.isPresent() ? Decision.Body.COMMITTEE : null;
        return Life.NONE.decided(
                new Ruling(Outcome.APPROVED, on, paragraph, body, on == null ? guideline : null, List.of()));
    }

    private Economy economy() {
        var contributions = new ArrayList<Contribution>();
        Economy.StatedTotal total = null;
        for (var sum : sums) {
            var during = sum.during() == null ? period : sum.during();
            if (sum.what() == What.TOTAL) {
                total = during == null
                        ? null
                        : new Economy.StatedTotal(sum.amount(), firstYear(during, sum.everyYear()));
            } else {
                years(during, sum.everyYear()).forEach(year -> contributions.add(contribution(sum, year)));
            }
        }
        return new Economy(
                contributions,
                total,
                index == null ? new Indexation.None() : index,
                Economy.EMPTY.payout(),
                List.of(),
                Set.of());
    }

    private Contribution contribution(Sum sum, @Nullable Span during) {
        return sum.what() == What.IN_KIND
                ? new InKind(name(Party.Sector.CIVIL), "Insats", during, new Valuation(1, "insats", sum.amount()))
                : new Grant(name(Party.Sector.PUBLIC), during, sum.amount(), Contribution.Status.UNKNOWN, null, null);
    }

    private String name(Party.Sector sector) {
        return parties.stream()
                .filter(party -> party.sector() == sector)
                .findFirst()
                .map(Party::name)
                .orElse("");
    }

    private static Span firstYear(Span during, boolean everyYear) {
        return everyYear ? cut(during.first(), during.last()) : during;
    }

    /** One stretch, or one for each year of it, counted from its first day. */
    private static List<@Nullable Span> years(@Nullable Span during, boolean everyYear) {
        var years = new ArrayList<@Nullable Span>();
        if (during == null || !everyYear) {
            years.add(during);
            return years;
        }
        for (var first = during.first(); !first.isAfter(during.last()); first = first.plusYears(1)) {
            years.add(cut(first, during.last()));
        }
        return years;
    }

    private static Span cut(LocalDate first, LocalDate last) {
        var year = first.plusYears(1).minusDays(1);
        return new Span(first, year.isAfter(last) ? last : year);
    }

    /** A series by its name in the register, or the committee's own compensation. */
    static Indexation indexation(String series, LocalDate from) {
        return series.equals(IndexValue.COMPENSATION)
                ? new Indexation.BudgetCompensation(from)
                : new Indexation.By(series, from, null, null);
    }
}
