package se.iop.core.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.iop.core.access.NotAllowed;
import se.iop.core.access.Person;
import se.iop.core.access.Role;
import se.iop.core.agreement.Life.Deviation;
import se.iop.core.agreement.Life.Outcome;
import se.iop.core.agreement.Life.Ruling;
import se.iop.core.record.Journal;
import se.iop.guideline.Answers;
import se.iop.guideline.Answers.Answer;
import se.iop.guideline.Answers.Verdict;
import se.iop.guideline.Decision;
import se.iop.model.Party;
import se.iop.model.Span;
import se.iop.model.Subject;
import se.iop.model.Terms;

/** The main job on a real database: drafted, judged, submitted, decided, approved and signed. */
class StoryTest {

    @RegisterExtension
    static final Platform PLATFORM = new Platform();

    private static final LocalDate TODAY = Platform.TODAY;

    private Person officer;
    private Person secretary;

    @BeforeEach
    void people() {
        officer = PLATFORM.lund(Role.OFFICER, "socialnamnden");
        secretary = PLATFORM.lund(Role.SECRETARY, "socialnamnden");
        PLATFORM.actingAs(officer);
    }

    @Test
    void anAgreementGoesAllTheWay() {
        var decided = decided(submitted(terms(3)), approved(List.of()));
        assertThat(decided.life().decision()).isNotNull();
        var approved = deciding().approveMinutes(decided.id(), decided.version(), TODAY);
        var one =
                signing().sign(approved.id(), approved.version(), "Lunds kommun", TODAY, "Ordförande", "Protokoll § 4");
        assertThat(Status.of(one, TODAY)).isEqualTo(Status.MINUTES_APPROVED);
        assertThat(Signing.awaited(one)).containsExactly("Föreningen");
        var both = signing().sign(one.id(), one.version(), "Föreningen", TODAY, "Ordförande", "Protokoll § 4");
        assertThat(Status.of(both, TODAY)).isEqualTo(Status.SIGNED);
        assertThat(drafting().open(both.id()).journal())
                .extracting(Journal.Entry::action)
                .containsExactly(
                        "signed",
                        "signed",
                        "minutes-approved",
                        "decided.approved",
                        "submitted",
                        "saved",
                        "saved",
                        "drafted");
    }

    @Test
    void theVerdictIsKeptWithVersionAndPlugin() {
        var decided = decided(submitted(terms(3)), approved(List.of()));
        var verdict = drafting().open(decided.id()).verdict();
        assertThat(verdict).hasValueSatisfying(kept -> {
            assertThat(kept.decisionOn()).isEqualTo(TODAY);
            assertThat(kept.layers()).singleElement().satisfies(layer -> {
                assertThat(layer.inForce()).isEqualTo(LocalDate.of(2020, 11, 11));
                assertThat(layer.plugin()).isNotNull();
                assertThat(layer.findings()).hasSize(2);
            });
        });
    }

    @Test
    void openFindingsStopASubmission() {
        var draft = saved(terms(3), Answers.NONE);
        assertThatThrownBy(() -> drafting().submit(draft.id(), draft.version()))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo("findings-open"));
        assertThat(drafting().open(draft.id()).status()).isEqualTo(Status.DRAFT);
    }

    @Test
    void aBreachIsDecidedOnlyWithAMotivatedDeviation() {
        var submitted = submitted(terms(4));
        PLATFORM.actingAs(secretary);
        assertThatThrownBy(() -> deciding()
                        .decide(submitted.id(), submitted.version(), approved(List.of()), submitted.answers()))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo("deviations-missing"));
        var breached = Judging.breached(deciding().foresee(submitted.id(), approved(List.of()), submitted.answers()))
                .getFirst();
        var ruling = approved(List.of(new Deviation(breached.requirement(), "Nämnden vill pröva en längre tid")));
        var decided = decided(submitted, ruling);
        assertThat(Status.of(decided, TODAY)).isEqualTo(Status.DECIDED);
    }

    @Test
    void stepsOutOfOrderOrByOthersAreRefused() {
        var draft = saved(terms(2), answered());
        PLATFORM.actingAs(secretary);
        assertThatThrownBy(() -> deciding().decide(draft.id(), draft.version(), approved(List.of()), draft.answers()))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> drafting().submit(draft.id(), draft.version())).isInstanceOf(NotAllowed.class);
        PLATFORM.actingAs(officer);
        var submitted = drafting().submit(draft.id(), draft.version());
        assertThatThrownBy(() -> deciding()
                        .decide(submitted.id(), submitted.version(), approved(List.of()), submitted.answers()))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> drafting().save(submitted.id(), submitted.version(), terms(2), Answers.NONE, null))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo("terms-frozen"));
    }

    @Test
    void theLoserOfARaceSeesWhoChanged() {
        var draft = drafting().start("socialnamnden");
        var saved = drafting().save(draft.id(), draft.version(), terms(2), Answers.NONE, null);
        assertThatThrownBy(() -> drafting().save(draft.id(), draft.version(), terms(3), Answers.NONE, null))
                .isInstanceOfSatisfying(ChangedMeanwhile.class, late -> {
                    assertThat(late.current().version()).isEqualTo(saved.version());
                    assertThat(late.current().changedBy()).isEqualTo("Test");
                });
    }

    @Test
    void anotherMunicipalityHasNoSuchAgreement() {
        var decided = decided(submitted(terms(3)), approved(List.of()));
        PLATFORM.actingAs(PLATFORM.linkoping(Role.OFFICER, "aldrenamnden"));
        assertThatThrownBy(() -> drafting().open(decided.id())).isInstanceOf(NoSuchAgreement.class);
    }

    @Test
    void aDraftIsItsCommitteesOwn() {
        var draft = drafting().start("socialnamnden");
        PLATFORM.actingAs(PLATFORM.lund(Role.OFFICER, "vard-och-omsorgsnamnden"));
        assertThatThrownBy(() -> drafting().open(draft.id())).isInstanceOf(NoSuchAgreement.class);
        PLATFORM.actingAs(PLATFORM.lund(Role.AUDITOR, null));
        assertThat(drafting().open(draft.id()).editable()).isFalse();
    }

    @Test
    void openingAnAgreementTakesFewStatements() {
        var id = decided(submitted(terms(3)), approved(List.of())).id();
        assertThat(PLATFORM.statementsOf(() -> drafting().open(id))).hasSizeLessThanOrEqualTo(6);
        PLATFORM.actingAs(officer);
        var draft = drafting().start("socialnamnden").id();
        assertThat(PLATFORM.statementsOf(() -> drafting().open(draft))).hasSizeLessThanOrEqualTo(6);
    }

    private Agreement saved(Terms terms, Answers answers) {
        var draft = drafting().start("socialnamnden");
        return drafting().save(draft.id(), draft.version(), terms, answers, null);
    }

    /** Submitted with every open must answered. */
    private Agreement submitted(Terms terms) {
        var answers = answered();
        var draft = saved(terms, answers);
        var open = drafting().open(draft.id());
        for (var finding : Judging.open(open.judgement(), answers)) {
            answers = answers.with(finding.requirement(), answer());
        }
        var saved = drafting().save(draft.id(), draft.version(), terms, answers, null);
        return drafting().submit(saved.id(), saved.version());
    }

    private Agreement decided(Agreement submitted, Ruling ruling) {
        PLATFORM.actingAs(secretary);
        return deciding().decide(submitted.id(), submitted.version(), ruling, submitted.answers());
    }

    private static Ruling approved(List<Deviation> deviations) {
        return new Ruling(Outcome.APPROVED, TODAY, "12", Decision.Body.COMMITTEE, null, deviations);
    }

    private static Answers answered() {
        return Answers.NONE.with("budget", answer());
    }

    private static Answer answer() {
        return new Answer(Verdict.MET, "Ryms enligt budgetbeslutet", "Test", TODAY);
    }

    static Terms terms(int years) {
        var first = TODAY.plusMonths(1).withDayOfMonth(1);
        Set<Party.Role> signs = EnumSet.of(Party.Role.SIGNATORY);
        return Terms.EMPTY
                .with(new Subject("Mötesplatsen " + UUID.randomUUID(), List.of(), "", "", "", List.of()))
                .with(List.of(
                        new Party("Lunds kommun", Party.Sector.PUBLIC, null, null, signs),
                        new Party("Föreningen", Party.Sector.CIVIL, null, null, signs)))
                .with(Terms.EMPTY
                        .term()
                        .lasting(new Span(first, first.plusYears(years).minusDays(1))));
    }

    private static Drafting drafting() {
        return PLATFORM.the(Drafting.class);
    }

    private static Deciding deciding() {
        return PLATFORM.the(Deciding.class);
    }

    private static Signing signing() {
        return PLATFORM.the(Signing.class);
    }
}
