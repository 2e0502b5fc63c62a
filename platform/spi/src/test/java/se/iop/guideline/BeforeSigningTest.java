package se.iop.guideline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.iop.guideline.Outcome.Breached;
import se.iop.guideline.Outcome.Inapplicable;
import se.iop.guideline.Outcome.Met;
import se.iop.guideline.Outcome.Unsettled;
import se.iop.model.Contribution.Grant;
import se.iop.model.Contribution.InKind;
import se.iop.model.Contribution.Status;
import se.iop.model.Economy;
import se.iop.model.Field;
import se.iop.model.FollowUp;
import se.iop.model.FollowUp.DevelopmentArea;
import se.iop.model.FollowUp.DueRule;
import se.iop.model.FollowUp.DueRule.Branch;
import se.iop.model.FollowUp.Milestone;
import se.iop.model.FollowUp.Report;
import se.iop.model.Party;
import se.iop.model.Party.Mandate;
import se.iop.model.Party.Role;
import se.iop.model.Party.Sector;
import se.iop.model.Party.Standing;
import se.iop.model.Relation;
import se.iop.model.Remark;
import se.iop.model.Sek;
import se.iop.model.Span;
import se.iop.model.Term;
import se.iop.model.Term.Condition;
import se.iop.model.Terms;
import se.iop.model.Wording;
import se.iop.model.Wording.Appendix;
import se.iop.model.Wording.Section;
import se.iop.model.Wording.Signing;

/** Each rule of the check before signing, where it speaks and where it has nothing to say. */
class BeforeSigningTest {

    private static final LocalDate DECIDED = LocalDate.of(2026, 1, 15);
    private static final Span YEAR = Span.year(2026);
    private static final Terms LASTING = Terms.EMPTY.with(Term.UNKNOWN.lasting(YEAR));
    private static final String DIGEST = "ab".repeat(32);

    @Test
    void thereIsOneFindingForEachRuleByItsName() {
        assertThat(BeforeSigning.findings(proposal(Terms.EMPTY)))
                .hasSize(14)
                .extracting(Finding::requirement)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "XX",
                "Lund den XX",
                "§ XX",
                "§XX",
                "NN",
                "N.N.",
                "för NN, kassör",
                "ÅÅÅÅ-MM-DD",
                "åååå-mm-dd",
                "2019-xx-xx",
                "2019-XX-XX",
                "____",
                "[…]",
                "[namn]",
                "???"
            })
    void whatIsLeftToFillInIsFound(String text) {
        var terms = Terms.EMPTY.with(Wording.EMPTY.withSections(List.of(new Section(Section.Kind.OTHER, text))));
        assertThat(outcome(BeforeSigning.placeholders(), terms)).isInstanceOf(Breached.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "XXL", "CANNON", "INN", "§ 12", "2019-06-10", "Vad? Hur?", "[^1]: Nämnden", "snake_case"})
    void wordsAreNoPlaceholders(String text) {
        var terms = Terms.EMPTY.with(Wording.EMPTY.withSections(List.of(new Section(Section.Kind.OTHER, text))));
        assertThat(outcome(BeforeSigning.placeholders(), terms)).isInstanceOf(Met.class);
    }

    @Test
    void aPlaceholderIsNamedWithItsPlace() {
        var party = party("Föreningen", Sector.CIVIL).withMandates(List.of(new Mandate("NN, kassör")));
        var terms = Terms.EMPTY.with(List.of(party)).with(Wording.EMPTY.with(new Signing("Lund den XX", null, 2)));
        assertThat(outcome(BeforeSigning.placeholders(), terms))
                .isEqualTo(Outcome.breached("Kvar att fylla i: ”NN” (undertecknarna) och ”XX” (undertecknandet)."));
    }

    @Test
    void aWorkingNoteIsTakenAwayByTheFixAndAConflictStays() {
        var note = new Remark(Field.TITLE, Remark.Kind.NOTE, "Fråga");
        var conflict = new Remark(Field.TITLE, Remark.Kind.CONFLICT, "Två år eller ett");
        var terms = Terms.EMPTY.withRemarks(List.of(note, conflict));
        assertThat(outcome(BeforeSigning.workingNotes(), terms))
                .isEqualTo(Outcome.breached(
                        "1 arbetsanteckning är kvar i texten.", Terms.EMPTY.withRemarks(List.of(conflict))));
        assertThat(outcome(BeforeSigning.workingNotes(), terms.withRemarks(List.of(conflict))))
                .isInstanceOf(Met.class);
    }

    @Test
    void aCivilSignatoryShowsARightThatHoldsOnTheDay() {
        var party = party("Föreningen", Sector.CIVIL);
        var cited = new Mandate("Ordförande", "Stadgarna § 4", DECIDED.minusYears(1), DECIDED);
        assertThat(outcome(BeforeSigning.mandates(), with(party))).isInstanceOf(Unsettled.class);
        assertThat(outcome(BeforeSigning.mandates(), with(party.withMandates(List.of(new Mandate("Ordförande"))))))
                .isInstanceOf(Unsettled.class);
        var terms = with(party.withMandates(List.of(cited)));
        assertThat(outcome(BeforeSigning.mandates(), terms))
                .isEqualTo(Outcome.met("Behörigheten är angiven och gäller 2026-01-15: Ordförande för Föreningen enligt"
                        + " ”Stadgarna § 4”, till och med 2026-01-15."));
        var later = terms.with(Wording.EMPTY.with(Signing.OPEN.on(DECIDED.plusDays(1))));
        assertThat(outcome(BeforeSigning.mandates(), later)).isInstanceOf(Breached.class);
    }

    @Test
    void aPublicSignatorySignsByItsDecisionUnlessItCitesARightThatIsOver() {
        var expired = new Mandate("Direktör", "Delegation", null, DECIDED.minusDays(1));
        assertThat(outcome(BeforeSigning.mandates(), with(party("Kommunen", Sector.PUBLIC))))
                .isInstanceOf(Inapplicable.class);
        assertThat(outcome(
                        BeforeSigning.mandates(),
                        with(party("Kommunen", Sector.PUBLIC).withMandates(List.of(expired)))))
                .isInstanceOf(Breached.class);
    }

    @Test
    void aRightThatIsOverIsNamedWithItsPartyAndItsLastDay() {
        var over = new Mandate("Ordförande", "Stadgarna § 4", null, DECIDED.minusDays(1));
        assertThat(outcome(
                        BeforeSigning.mandates(),
                        with(party("Föreningen", Sector.CIVIL).withMandates(List.of(over)))))
                .isEqualTo(Outcome.breached("Behörigheten gäller inte 2026-01-15: Ordförande för Föreningen enligt"
                        + " ”Stadgarna § 4”, till och med 2026-01-14."));
        var member = new Party("Föreningen", Sector.CIVIL, null, null, Set.of(Role.MEMBER));
        assertThat(outcome(BeforeSigning.mandates(), with(member.withMandates(List.of(over)))))
                .isEqualTo(new Inapplicable("Ingen idéburen part undertecknar."));
    }

    @Test
    void mandatesWaitForTheDayOfTheDecision() {
        var proposal = Proposal.of(
                with(party("Föreningen", Sector.CIVIL)), Decision.madeOnUnknownDay(null, LocalDate.of(2022, 1, 1)));
        assertThat(BeforeSigning.mandates().check().apply(proposal)).isInstanceOf(Inapplicable.class);
    }

    @Test
    void aConditionWaitsUntilItIsConfirmed() {
        var permit = new Condition(Condition.Kind.PERMIT, "Livsmedel", null);
        assertThat(outcome(BeforeSigning.conditions(), Terms.EMPTY)).isInstanceOf(Inapplicable.class);
        assertThat(outcome(BeforeSigning.conditions(), under(permit)))
                .isEqualTo(new Unsettled("Är villkoret uppfyllt? Inte bekräftat: ”Livsmedel”.", Outcome.Cause.OUTSIDE));
        assertThat(outcome(BeforeSigning.conditions(), under(permit.confirmed(DECIDED))))
                .isInstanceOf(Met.class);
    }

    @Test
    void aBudgetThatConditionalMoneyWaitsForIsAskedForOnlyThere() {
        var terms = under(new Condition(Condition.Kind.BUDGET, "Höjd budget", null));
        var money = new Grant("Kommunen", YEAR, Sek.kronor(1), Status.CONDITIONAL, "Höjd budget", null);
        assertThat(outcome(BeforeSigning.conditions(), terms)).isInstanceOf(Unsettled.class);
        assertThat(outcome(BeforeSigning.conditions(), terms.with(Economy.EMPTY.with(List.of(money)))))
                .isInstanceOf(Inapplicable.class);
        var decided = new Grant("Kommunen", YEAR, Sek.kronor(1), Status.DECIDED, null, null);
        assertThat(outcome(BeforeSigning.conditions(), terms.with(Economy.EMPTY.with(List.of(decided)))))
                .isInstanceOf(Unsettled.class);
    }

    @Test
    void everyKindOfDayOutsideTheTimeIsNamed() {
        var before = LocalDate.of(2025, 12, 31);
        var late = new InKind("Föreningen", "Lokal", Span.year(2027), null);
        var joined = party("Föreningen", Sector.CIVIL).with(Standing.UNKNOWN.during(before, null));
        var terms = LASTING.with(Economy.EMPTY.with(List.of(late)))
                .with(List.of(joined))
                .with(LASTING.term().reviewedBy(LocalDate.of(2027, 1, 1)))
                .with(FollowUp.EMPTY
                        .with(List.of(report(Report.Kind.ANNUAL, before)))
                        .withMilestones(List.of(new Milestone("Utbildning", before, null, null))));
        assertThat(outcome(BeforeSigning.daysInside(), terms))
                .isEqualTo(
                        Outcome.breached(
                                "Utanför avtalstiden 2026-01-01 – 2026-12-31: insats 2027-01-01 – 2027-12-31,"
                                        + " tiden för Föreningen, översyn 2027-01-01, ”Rapport” 2025-12-31 och ”Utbildning” 2025-12-31."));
        assertThat(outcome(BeforeSigning.daysInside(), LASTING)).isInstanceOf(Met.class);
        assertThat(outcome(BeforeSigning.daysInside(), Terms.EMPTY)).isInstanceOf(Inapplicable.class);
    }

    @Test
    void onlyADayOutsideTheTimeIsNamed() {
        var last = YEAR.last();
        var effort = new InKind("Föreningen", "Lokal", YEAR, null);
        var always = party("Föreningen", Sector.CIVIL).with(Standing.UNKNOWN.during(YEAR.first(), last));
        var inside = LASTING.with(Economy.EMPTY.with(List.of(effort)))
                .with(List.of(always))
                .with(LASTING.term().reviewedBy(last))
                .with(FollowUp.EMPTY
                        .with(List.of(report(Report.Kind.ANNUAL, YEAR.first())))
                        .withMilestones(List.of(new Milestone("Utbildning", last, null, null))));
        assertThat(outcome(BeforeSigning.daysInside(), inside))
                .isEqualTo(Outcome.met("Alla dagar ligger inom 2026-01-01 – 2026-12-31."));
        var longer = party("Poolen", Sector.CIVIL).with(Standing.UNKNOWN.during(null, last.plusDays(1)));
        assertThat(outcome(BeforeSigning.daysInside(), inside.with(List.of(always, longer))))
                .isEqualTo(Outcome.breached("Utanför avtalstiden 2026-01-01 – 2026-12-31: tiden för Poolen."));
    }

    @Test
    void anAccountMayComeAfterTheEnd() {
        var terms = LASTING.with(FollowUp.EMPTY.with(List.of(report(Report.Kind.ACCOUNT, LocalDate.of(2027, 2, 28)))));
        assertThat(outcome(BeforeSigning.daysInside(), terms)).isInstanceOf(Met.class);
        assertThat(outcome(BeforeSigning.followUpInTime(), terms)).isInstanceOf(Inapplicable.class);
    }

    @Test
    void aFollowUpInTheLastMonthIsTooLate() {
        assertThat(followedUp(LocalDate.of(2026, 12, 1)))
                .isEqualTo(Outcome.breached("”Rapport” senast 2026-12-01 kommer i avtalstidens sista månad eller"
                        + " senare, som slutar 2026-12-31; för sent för att påverka fortsättningen."));
        assertThat(followedUp(LocalDate.of(2026, 11, 30))).isInstanceOf(Met.class);
    }

    private static Outcome followedUp(LocalDate due) {
        return outcome(
                BeforeSigning.followUpInTime(),
                LASTING.with(FollowUp.EMPTY.with(List.of(report(Report.Kind.WRITTEN_FOLLOW_UP, due)))));
    }

    @Test
    void aDayMayDependOrNotFollowAtAll() {
        var depends = report(Report.Kind.OTHER, null)
                .dueBy(new DueRule(
                        "Senare", List.of(new Branch("nämnden förlänger", DECIDED), new Branch("annars", null))));
        var regularly = report(Report.Kind.OTHER, null).dueBy(new DueRule("Regelbundet"));
        var dated = report(Report.Kind.OTHER, DECIDED).dueBy(new DueRule("Regelbundet"));
        assertThat(reporting(BeforeSigning.followUpBranches(), depends))
                .isEqualTo(new Unsettled(
                        "Vilken dag gäller för uppföljningen? ”Rapport”: 2026-01-15 om ”nämnden förlänger” och okänd dag om"
                                + " ”annars”.",
                        Outcome.Cause.OUTSIDE));
        assertThat(reporting(BeforeSigning.followUpDays(), depends)).isInstanceOf(Inapplicable.class);
        assertThat(reporting(BeforeSigning.followUpDays(), regularly))
                .isEqualTo(Outcome.unstated(
                        "Vilken dag? ”Rapport” ska ske ”Regelbundet”, utan att någon dag följer av det."));
        assertThat(reporting(BeforeSigning.followUpBranches(), regularly)).isInstanceOf(Inapplicable.class);
        assertThat(reporting(BeforeSigning.followUpDays(), dated)).isInstanceOf(Inapplicable.class);
    }

    private static Outcome reporting(Requirement requirement, Report report) {
        return outcome(requirement, LASTING.with(FollowUp.EMPTY.with(List.of(report))));
    }

    @Test
    void whatIsDoneOnceHasItsOwnLastDay() {
        assertThat(doing(new Milestone("Utbildning", null, YEAR, null)))
                .isEqualTo(Outcome.met("Ska göras en gång, med egen sista dag: ”Utbildning” senast 2026-12-31."));
        assertThat(doing(new Milestone("Utbildning", null, null, null)))
                .isEqualTo(Outcome.unstated("Senast vilken dag ska ”Utbildning” vara gjort?"));
        assertThat(outcome(BeforeSigning.milestones(), Terms.EMPTY)).isInstanceOf(Inapplicable.class);
    }

    private static Outcome doing(Milestone milestone) {
        return outcome(BeforeSigning.milestones(), Terms.EMPTY.with(FollowUp.EMPTY.withMilestones(List.of(milestone))));
    }

    @Test
    void whatIsToBeDevelopedIsPaidFor() {
        assertThat(developing(true)).isInstanceOf(Met.class);
        assertThat(developing(false))
                .isEqualTo(new Unsettled(
                        "Hur finansieras utvecklingsområdena? Inte klarlagt för ”Fler orter”.", Outcome.Cause.OUTSIDE));
        assertThat(outcome(BeforeSigning.developmentAreas(), Terms.EMPTY)).isInstanceOf(Inapplicable.class);
    }

    private static Outcome developing(boolean financed) {
        return outcome(
                BeforeSigning.developmentAreas(),
                Terms.EMPTY.with(
                        FollowUp.EMPTY.withDevelopmentAreas(List.of(new DevelopmentArea("Fler orter", financed)))));
    }

    @Test
    void aLinkedContractIsAttachedOrInThePlatformAndAskedForOnce() {
        var lease = new Relation(Relation.Kind.LINKED_CONTRACT, "Hyresavtalet");
        var listed = new Appendix("hyresavtalet ", Appendix.Kind.LINKED_CONTRACT);
        var terms = Terms.EMPTY.withRelations(List.of(lease)).with(Wording.EMPTY.withAppendices(List.of(listed)));
        assertThat(outcome(BeforeSigning.linkedContracts(), terms))
                .isEqualTo(Outcome.breached("Inte bifogat: ”Hyresavtalet”."));
        assertThat(outcome(BeforeSigning.appendicesAttached(), terms)).isInstanceOf(Met.class);
        assertThat(outcome(
                        BeforeSigning.linkedContracts(),
                        terms.with(Wording.EMPTY.withAppendices(List.of(listed.attached(DIGEST))))))
                .isInstanceOf(Met.class);
        assertThat(outcome(
                        BeforeSigning.linkedContracts(), Terms.EMPTY.withRelations(List.of(lease.to(new UUID(1, 1))))))
                .isInstanceOf(Met.class);
    }

    @Test
    void onlyALinkedContractIsAskedForWithTheTies() {
        var former = new Relation(Relation.Kind.PREDECESSOR, "Budget");
        var budget = new Appendix("Budget", Appendix.Kind.BUDGET);
        var terms = appended(budget).withRelations(List.of(former));
        assertThat(outcome(BeforeSigning.linkedContracts(), terms))
                .isEqualTo(new Inapplicable("Överenskommelsen vilar inte på något annat avtal."));
        assertThat(outcome(BeforeSigning.appendicesAttached(), terms))
                .isEqualTo(Outcome.breached("Inte bifogat: ”Budget”."));
        assertThat(outcome(BeforeSigning.appendicesAttached(), Terms.EMPTY))
                .isEqualTo(new Inapplicable("Överenskommelsen räknar inte upp några bilagor."));
    }

    @Test
    void anAppendixThatIsListedIsAttached() {
        var budget = new Appendix("Budget", Appendix.Kind.BUDGET);
        assertThat(outcome(BeforeSigning.appendicesAttached(), appended(budget)))
                .isInstanceOf(Breached.class);
        assertThat(outcome(BeforeSigning.appendicesAttached(), appended(budget.attached(DIGEST))))
                .isInstanceOf(Met.class);
    }

    @Test
    void whatIsReplacedHasRunOut() {
        assertThat(replacing(LocalDate.of(2025, 12, 31))).isInstanceOf(Met.class);
        assertThat(replacing(LocalDate.of(2026, 1, 2)))
                .isEqualTo(new Unsettled(
                        "Är det som ersätts avslutat i förtid? ”Förra” gäller till 2026-01-02, 2 dagar efter att den här"
                                + " börjar 2026-01-01.",
                        Outcome.Cause.OUTSIDE));
        assertThat(outcome(BeforeSigning.replacedAgreements(), LASTING)).isInstanceOf(Inapplicable.class);
        var framework = new Relation(Relation.Kind.FRAMEWORK, "Ramen", null, null, DECIDED);
        var undated = new Relation(Relation.Kind.PREDECESSOR, "Förra");
        assertThat(outcome(BeforeSigning.replacedAgreements(), LASTING.withRelations(List.of(framework, undated))))
                .isEqualTo(new Inapplicable("Överenskommelsen ersätter ingen annan med känd sista dag."));
    }

    private static Outcome replacing(LocalDate last) {
        return outcome(
                BeforeSigning.replacedAgreements(),
                LASTING.withRelations(List.of(new Relation(Relation.Kind.MERGES, "Förra", null, null, last))));
    }

    @Test
    void theSigningDayIsOpenUnlessAPlaceholderSaysSoAlready() {
        assertThat(signing(Signing.OPEN)).isInstanceOf(Unsettled.class);
        assertThat(signing(new Signing("Lund den XX", null, null))).isInstanceOf(Inapplicable.class);
        assertThat(signing(Signing.OPEN.on(DECIDED))).isInstanceOf(Met.class);
    }

    private static Outcome signing(Signing signing) {
        return outcome(BeforeSigning.signingDay(), Terms.EMPTY.with(Wording.EMPTY.with(signing)));
    }

    @Test
    void aGuidelineMayDemandTextsAndAppendices() {
        var rule = Requirements.sections(Section.Kind.PURPOSE, Section.Kind.COMMITMENTS);
        var terms = with(party("Föreningen", Sector.CIVIL));
        assertThat(outcome(rule, terms))
                .isEqualTo(
                        Outcome.breached("Överenskommelsen saknar avsnitt om syfte och åtaganden för ”Föreningen”."));
        var written = Wording.EMPTY.withSections(List.of(
                new Section(Section.Kind.PURPOSE, "Ett syfte"),
                new Section(Section.Kind.COMMITMENTS, "Föreningen", "Ett åtagande")));
        assertThat(outcome(rule, terms.with(written))).isInstanceOf(Met.class);
        var budget = new Appendix("Budget", Appendix.Kind.BUDGET);
        assertThat(outcome(Requirements.appendices(Appendix.Kind.BUDGET), appended(budget)))
                .isEqualTo(Outcome.breached("Överenskommelsen saknar budget som bilaga."));
        assertThat(outcome(Requirements.appendices(Appendix.Kind.BUDGET), appended(budget.attached(DIGEST))))
                .isInstanceOf(Met.class);
    }

    @Test
    void anAgreementUntilFurtherNoticeIsLongerThanAnyLimitAndTheFixGivesItAnEnd() {
        var open = Terms.EMPTY.with(Term.UNKNOWN.openFrom(DECIDED));
        var fixed = Terms.EMPTY.with(Term.UNKNOWN.lasting(new Span(DECIDED, LocalDate.of(2028, 1, 14))));
        assertThat(outcome(Requirements.lastAtMost(Requirements.years(2)), open))
                .isEqualTo(Outcome.breached(
                        "Överenskommelsen gäller tills vidare från 2026-01-15; gränsen är 2 år.", fixed));
        assertThat(outcome(Requirements.lastAtMost(Requirements.years(2)), fixed))
                .isInstanceOf(Met.class);
    }

    private static Terms appended(Appendix appendix) {
        return Terms.EMPTY.with(Wording.EMPTY.withAppendices(List.of(appendix)));
    }

    private static Terms under(Condition condition) {
        return Terms.EMPTY.with(Term.UNKNOWN.withConditions(List.of(condition)));
    }

    private static Terms with(Party party) {
        return Terms.EMPTY.with(List.of(party));
    }

    private static Party party(String name, Sector sector) {
        return new Party(name, sector, null, null, Set.of(Role.SIGNATORY));
    }

    private static Report report(Report.Kind kind, @Nullable LocalDate due) {
        return new Report("Rapport", kind, null, due, List.of());
    }

    private static Outcome outcome(Requirement requirement, Terms terms) {
        return requirement.check().apply(proposal(terms));
    }

    private static Proposal proposal(Terms terms) {
        return Proposal.of(terms, Decision.made(DECIDED, "§ 1", null));
    }
}
