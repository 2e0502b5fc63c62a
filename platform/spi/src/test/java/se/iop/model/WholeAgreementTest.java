package se.iop.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.iop.model.Contribution.Form;
import se.iop.model.Contribution.Grant;
import se.iop.model.Contribution.Status;
import se.iop.model.FollowUp.Duty;
import se.iop.model.FollowUp.Group;
import se.iop.model.FollowUp.Milestone;
import se.iop.model.Party.Contact;
import se.iop.model.Party.Mandate;
import se.iop.model.Party.Standing;
import se.iop.model.Term.Notice;
import se.iop.model.Term.Season;
import se.iop.model.Wording.Appendix;
import se.iop.model.Wording.Section;
import se.iop.model.Wording.Signing;

/** What the wider model refuses, and what follows from what it keeps. */
class WholeAgreementTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    @Test
    void nothingEndsBeforeItBegins() {
        assertThatIllegalArgumentException().isThrownBy(() -> Standing.UNKNOWN.during(DAY, DAY.minusDays(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Contact("Kassör", null, DAY, DAY.minusDays(1), null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Mandate("Kassör", null, DAY, DAY.minusDays(1)))
                .withMessageContaining("Slutdatum 2026-05-31");
        assertThat(Standing.UNKNOWN.during(DAY, DAY).left()).isEqualTo(DAY);
    }

    @Test
    void aPartyTakesPartFromJoiningToLeaving() {
        var party = new Party("A", Party.Sector.CIVIL, null, null, Set.of()).with(Standing.UNKNOWN.during(DAY, DAY));
        assertThat(party.takesPartOn(DAY)).isTrue();
        assertThat(party.takesPartOn(DAY.minusDays(1))).isFalse();
        assertThat(party.takesPartOn(DAY.plusDays(1))).isFalse();
        assertThat(party.with(Standing.UNKNOWN).takesPartOn(DAY)).isTrue();
    }

    @Test
    void aTermHasAPeriodOrHoldsUntilFurtherNotice() {
        var open = Term.UNKNOWN.lasting(Span.year(2026)).openFrom(DAY);
        assertThat(open.period()).isNull();
        assertThat(open.first()).isEqualTo(DAY);
        assertThat(open.last()).isNull();
        var ending = open.lasting(Span.year(2027));
        assertThat(ending.openFrom()).isNull();
        assertThat(ending.first()).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(ending.last()).isEqualTo(LocalDate.of(2027, 12, 31));
        assertThat(open.lasting(null).openFrom()).isEqualTo(DAY);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Term(Span.year(2026), null, null, Notice.UNKNOWN, DAY, null, List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "--06-01, --08-31, 2026-06-01, true",
        "--06-01, --08-31, 2026-08-31, true",
        "--06-01, --08-31, 2026-09-01, false",
        "--11-01, --03-31, 2026-12-24, true",
        "--11-01, --03-31, 2026-03-31, true",
        "--11-01, --03-31, 2026-04-01, false"
    })
    void aSeasonMayGoOverTheTurnOfTheYear(MonthDay first, MonthDay last, LocalDate day, boolean inside) {
        assertThat(new Season(first, last).contains(day)).isEqualTo(inside);
    }

    @Test
    void aPartyHasItsOwnNoticeOrThatOfAll() {
        var notice = new Notice(Period.ofMonths(3), true, false)
                .withPerParty(List.of(new Notice.PerParty("Regionen", Period.ofMonths(12))));
        assertThat(notice.lengthFor("Regionen")).isEqualTo(Period.ofMonths(12));
        assertThat(notice.lengthFor("Föreningen")).isEqualTo(Period.ofMonths(3));
    }

    @Test
    void aLineOfNoMoneyIsKnownToBeNothing() {
        var free = new Grant("A", null, null, Status.DECIDED, null, null, new Form.NoMoney(), null);
        assertThat(free.amount()).isEqualTo(Sek.ZERO);
        assertThat(Economy.EMPTY.with(List.of(free)).granted()).isEqualTo(Tally.NOTHING);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Grant("A", null, Sek.kronor(1), Status.DECIDED, null, null, new Form.NoMoney(), null));
    }

    @Test
    void aGuaranteeIsNeverAboveTheCap() {
        var each = Sek.kronor(10);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Form.PerUnit("besök", each, Sek.kronor(2), Sek.kronor(1)));
        assertThat(new Form.PerUnit("besök", each, Sek.kronor(1), Sek.kronor(1)).cap())
                .isEqualTo(Sek.kronor(1));
    }

    @Test
    void aShareIsWrittenInOneWayAndLiesBetweenNothingAndAll() {
        assertThat(new Form.ShareOf(new BigDecimal("50.00"), "kostnaden"))
                .isEqualTo(new Form.ShareOf(new BigDecimal("50"), "kostnaden"));
        assertThat(Economy.EMPTY
                        .withShares(new BigDecimal("100"), new BigDecimal("0"))
                        .overhead())
                .hasToString("100");
        assertThatIllegalArgumentException().isThrownBy(() -> new Form.ShareOf(new BigDecimal("100.01"), "kostnaden"));
        assertThatIllegalArgumentException().isThrownBy(() -> Economy.EMPTY.withShares(null, new BigDecimal("-1")));
    }

    @Test
    void countsAreAtLeastOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Duty("A", 0, Duty.Per.YEAR, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Group(Group.Kind.WORKING, null, 0, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Signing(null, null, 0));
    }

    @Test
    void theLastDayOfAMilestoneIsItsOwnOrThatOfItsTime() {
        assertThat(new Milestone("A", DAY, Span.year(2027), null).deadline()).isEqualTo(DAY);
        assertThat(new Milestone("A", null, Span.year(2027), null).deadline()).isEqualTo(LocalDate.of(2027, 12, 31));
        assertThat(new Milestone("A", null, null, null).deadline()).isNull();
    }

    @Test
    void anAppendixIsAttachedByItsDigest() {
        assertThat(new Appendix("A", Appendix.Kind.BUDGET)
                        .attached("0a".repeat(32))
                        .attached())
                .isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> new Appendix("A", Appendix.Kind.BUDGET, "0A".repeat(32)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Appendix("A", Appendix.Kind.BUDGET, "0a"));
    }

    @Test
    void aTextIsFoundByItsKindAndItsParty() {
        var all = new Section(Section.Kind.COMMITMENTS, "Alla");
        var own = new Section(Section.Kind.COMMITMENTS, "Föreningen", "Egen");
        var wording = Wording.EMPTY.withSections(List.of(all, own));
        assertThat(wording.section(Section.Kind.COMMITMENTS, null)).contains(all);
        assertThat(wording.section(Section.Kind.COMMITMENTS, "Föreningen")).contains(own);
        assertThat(wording.section(Section.Kind.COMMITMENTS, "Kommunen")).isEmpty();
        assertThat(wording.sections(Section.Kind.COMMITMENTS)).containsExactly(all, own);
        assertThat(wording.sections(Section.Kind.AREA)).isEmpty();
    }

    @Test
    void aRemarkSaysSomething() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Remark(Field.TITLE, Remark.Kind.NOTE, " "));
    }

    @ParameterizedTest
    @CsvSource({
        "PREDECESSOR, true",
        "MERGES, true",
        "CONVERTED_FROM_GRANT, true",
        "SUCCESSOR, false",
        "LINKED_CONTRACT, false"
    })
    void someTiesReplace(Relation.Kind kind, boolean replaces) {
        assertThat(new Relation(kind, "Annan").replaces()).isEqualTo(replaces);
    }

    @Test
    void changingOnePartKeepsTheOthers() {
        var terms = Terms.EMPTY
                .with(Wording.EMPTY.with(Signing.OPEN.on(DAY)))
                .withRelations(List.of(new Relation(Relation.Kind.FRAMEWORK, "Ram")))
                .withRemarks(List.of(new Remark(Field.TITLE, Remark.Kind.CONFLICT, "Fel")));
        var changed = terms.with(Subject.EMPTY)
                .with(List.of())
                .with(Term.UNKNOWN)
                .with(Economy.EMPTY)
                .with(FollowUp.EMPTY);
        assertThat(changed).isEqualTo(terms);
        var followUp = FollowUp.EMPTY.withDuties(List.of(new Duty("A", 1, Duty.Per.WEEK, null)));
        assertThat(followUp.with(List.of()).with(FollowUp.Steering.UNKNOWN)).isEqualTo(followUp);
        var economy = Economy.EMPTY.withShares(BigDecimal.TEN, BigDecimal.ONE);
        assertThat(economy.with(List.of()).with(Set.of()).with(Payout.UNKNOWN)).isEqualTo(economy);
    }
}
