package se.iop.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static se.iop.model.Sek.kronor;

import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.iop.model.Contribution.Grant;
import se.iop.model.Contribution.InKind;
import se.iop.model.Contribution.Status;
import se.iop.model.Contribution.Valuation;
import se.iop.model.Economy.Repayment;
import se.iop.model.Economy.StatedTotal;
import se.iop.model.FollowUp.Report;
import se.iop.model.FollowUp.Report.Kind;
import se.iop.model.FollowUp.Steering;
import se.iop.model.Party.Role;
import se.iop.model.Party.Sector;
import se.iop.model.Payout.Due;
import se.iop.model.Payout.Instalment;
import se.iop.model.Term.Extension;
import se.iop.model.Term.Notice;

class TermsTest {

    private static final Grant GRANT = new Grant("Kommunen", Span.year(2024), kronor(10), Status.DECIDED, null, null);
    private static final InKind EFFORT =
            new InKind("Föreningen", "Tid", null, new Valuation(18_000, "timmar", kronor(214)));

    @Test
    void eachPartIsReplacedAloneAndTheRestStays() {
        var subject = new Subject("Titel", List.of("1"), "", "", "", List.of());
        var party = new Party("Föreningen", Sector.CIVIL, null, null, Set.of());
        var term = Term.UNKNOWN.lasting(Span.year(2024));
        var economy = Economy.EMPTY.with(List.<Contribution>of(GRANT));
        var followUp = FollowUp.EMPTY.with(Steering.UNKNOWN.meeting(2));
        assertThat(Terms.EMPTY
                        .with(subject)
                        .with(List.of(party))
                        .with(term)
                        .with(economy)
                        .with(followUp))
                .isEqualTo(new Terms(subject, List.of(party), term, economy, followUp));
    }

    @Test
    void aTermIsChangedPartByPart() {
        var extension = new Extension(1, Period.ofYears(1), null);
        var notice = new Notice(Period.ofMonths(3), true, false);
        assertThat(Term.UNKNOWN
                        .lasting(Span.year(2024))
                        .extendedBy(extension)
                        .reviewedBy(LocalDate.of(2024, 6, 1))
                        .ending(notice))
                .isEqualTo(new Term(Span.year(2024), extension, LocalDate.of(2024, 6, 1), notice));
    }

    @Test
    void anExtensionOfNothingIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Extension(0, Period.ofYears(1), null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Extension(1, Period.ZERO, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Extension(1, Period.ofDays(-1), null));
    }

    @Test
    void anEconomyIsChangedPartByPart() {
        var total = new StatedTotal(kronor(10), Span.year(2024));
        var indexation = new Indexation.BudgetCompensation(LocalDate.of(2024, 1, 1));
        assertThat(Economy.EMPTY
                        .with(List.<Contribution>of(GRANT, EFFORT))
                        .with(total)
                        .with(indexation)
                        .with(Payout.UNKNOWN.times(2))
                        .with(Set.of(Repayment.IF_MISUSED)))
                .isEqualTo(new Economy(
                        List.of(GRANT, EFFORT),
                        total,
                        indexation,
                        Payout.UNKNOWN.times(2),
                        List.of(),
                        Set.of(Repayment.IF_MISUSED)));
    }

    @Test
    void moneyAndEffortsAreToldApart() {
        var economy = Economy.EMPTY.with(List.of(EFFORT, GRANT));
        assertThat(economy.grants()).containsExactly(GRANT);
        assertThat(economy.inKind()).containsExactly(EFFORT);
        assertThat(economy.granted()).isEqualTo(new Tally(kronor(10), 0));
    }

    @Test
    void hoursAreWorthTheirNumberTimesTheirPrice() {
        assertThat(new Valuation(18_000, "timmar", kronor(214)).total()).isEqualTo(kronor(3_852_000));
        assertThat(new Valuation(0, "timmar", kronor(214)).total()).isEqualTo(Sek.ZERO);
        assertThatIllegalArgumentException().isThrownBy(() -> new Valuation(-1, "timmar", kronor(214)));
    }

    @Test
    void aPayoutIsChangedPartByPart() {
        var part = new Instalment(null, null, List.of(new Due.Signed()));
        assertThat(new Payout(null, Month.MAY, null, List.of())
                        .times(2)
                        .within(30)
                        .in(List.of(part)))
                .isEqualTo(new Payout(2, Month.MAY, 30, List.of(part)));
        assertThat(new Payout(1, null, 0, List.of()).termDays()).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> new Payout(0, null, null, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Payout(null, null, -1, List.of()));
    }

    @Test
    void aFollowUpIsChangedPartByPart() {
        var report = new Report("Årsrapport", Kind.ANNUAL, 1, null, List.of());
        var steering = new Steering(null, null, true, "Kommunen");
        assertThat(FollowUp.EMPTY.with(List.of(report)).with(steering))
                .isEqualTo(new FollowUp(List.of(report), steering));
        assertThat(steering.meeting(2)).isEqualTo(new Steering(true, 2, true, "Kommunen"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Report("Rapport", Kind.OTHER, 0, null, List.of()));
    }

    @Test
    void aPartyKeepsItsRolesInOneOrder() {
        var party = new Party("Lunds kommun", Sector.PUBLIC, null, null, EnumSet.of(Role.MEMBER, Role.SIGNATORY));
        assertThat(party.roles()).containsExactly(Role.SIGNATORY, Role.MEMBER);
        assertThat(party.is(Role.SIGNATORY)).isTrue();
        assertThat(party.is(Role.EMPLOYER)).isFalse();
        assertThat(party.text()).isEqualTo("Lunds kommun");
        assertThat(new Party("Lunds kommun", Sector.PUBLIC, null, "socialförvaltningen", Set.of()).text())
                .isEqualTo("Lunds kommun, socialförvaltningen");
        assertThat(new Party("A", Sector.CIVIL, null, null, Set.of()).roles()).isEmpty();
    }

    @Test
    void aSumSaysHowMuchItDoesNotKnow() {
        var tally = Tally.of(Arrays.asList(kronor(1), null, kronor(2)));
        assertThat(tally).isEqualTo(new Tally(kronor(3), 1));
        assertThat(tally.complete()).isFalse();
        assertThat(Tally.NOTHING.complete()).isTrue();
        assertThat(tally.plus(new Tally(kronor(4), 2))).isEqualTo(new Tally(kronor(7), 3));
    }
}
