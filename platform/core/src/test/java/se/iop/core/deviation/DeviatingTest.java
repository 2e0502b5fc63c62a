package se.iop.core.deviation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.iop.core.access.NotAllowed;
import se.iop.core.access.Role;
import se.iop.core.agreement.Deciding;
import se.iop.core.agreement.Drafting;
import se.iop.core.agreement.Life;
import se.iop.core.agreement.Life.Ruling;
import se.iop.core.agreement.Platform;
import se.iop.core.agreement.Refused;
import se.iop.guideline.Answers;
import se.iop.guideline.Answers.Answer;
import se.iop.guideline.Answers.Verdict;
import se.iop.guideline.Decision;
import se.iop.model.Party;
import se.iop.model.Span;
import se.iop.model.Subject;
import se.iop.model.Terms;

/** Three deviations from one rule, decided in three years, on a real database. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeviatingTest {

    @RegisterExtension
    static final Platform PLATFORM = new Platform();

    private static final LocalDate TODAY = Platform.TODAY;

    @BeforeAll
    static void threeDeviations() {
        decided(TODAY, "Mötesplatsen");
        decided(TODAY.minusMonths(3), "Kaféet");
        decided(TODAY.minusYears(3), "Trädgården");
    }

    @BeforeEach
    void asSecretary() {
        PLATFORM.actingAs(PLATFORM.lund(Role.SECRETARY, "socialnamnden"));
    }

    @Test
    void eachIsListedWithItsReasonTheRuleAndTheDecisionTheLatestFirst() {
        var listed = deviating().list(Asked.ALL, 0, 10);
        assertThat(listed).extracting(Deviation::title).containsExactly("Mötesplatsen", "Kaféet", "Trädgården");
        assertThat(listed.getFirst())
                .extracting(Deviation::rule, Deviation::reason, Deviation::decidedOn, Deviation::paragraph)
                .containsExactly(
                        "Överenskommelsen gäller högst 3 år.", "Nämnden vill pröva en längre tid", TODAY, "12");
    }

    @Test
    void theyAreNarrowedByCommitteeRuleAndYear() {
        assertThat(deviating().list(new Asked("socialnamnden", "duration", TODAY.getYear()), 0, 10))
                .extracting(Deviation::title)
                .containsExactly("Mötesplatsen");
        assertThat(deviating().list(new Asked(null, "annan-regel", null), 0, 10))
                .isEmpty();
        assertThat(deviating().list(new Asked("aldrenamnden", null, null), 0, 10))
                .isEmpty();
    }

    @Test
    void theyAreCountedByRuleAndYear() {
        assertThat(deviating().counted())
                .extracting(Tally::requirement, Tally::year, Tally::count)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("duration", TODAY.getYear() - 3, 1),
                        org.assertj.core.groups.Tuple.tuple("duration", TODAY.getYear() - 1, 1),
                        org.assertj.core.groups.Tuple.tuple("duration", TODAY.getYear(), 1));
    }

    @Test
    @Order(1)
    void twoOfAKindWithinTheTimeAreNoSignalByThePlatformsOwnThreshold() {
        assertThat(deviating().threshold("socialnamnden")).isEqualTo(Threshold.OF_THE_PLATFORM);
        assertThat(deviating().signals()).isEmpty();
    }

    @Test
    @Order(2)
    void aCommitteeSetsItsOwnThresholdWithAReasonAndIsTold() {
        deviating().set("socialnamnden", 2, 12, "Två räcker för oss");
        assertThat(deviating().signals()).singleElement().satisfies(signal -> {
            assertThat(signal.requirement()).isEqualTo("duration");
            assertThat(signal.rule()).isEqualTo("Överenskommelsen gäller högst 3 år.");
            assertThat(signal.count()).isEqualTo(2);
        });
        assertThat(deviating().threshold("socialnamnden").reason()).isEqualTo("Två räcker för oss");
        PLATFORM.actingAs(PLATFORM.lund(Role.OFFICER, "vard-och-omsorgsnamnden"));
        assertThat(deviating().signals()).isEmpty();
    }

    @Test
    void aThresholdOutOfBoundsOrWithoutAReasonIsRefusedAtItsField() {
        assertThatThrownBy(() -> deviating().set("socialnamnden", 0, 12, "skäl"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("deviations"));
        assertThatThrownBy(() -> deviating().set("socialnamnden", Threshold.MOST_DEVIATIONS + 1, 12, "skäl"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("deviations"));
        assertThatThrownBy(() -> deviating().set("socialnamnden", 1, 0, "skäl"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("months"));
        assertThatThrownBy(() -> deviating().set("socialnamnden", 1, 121, "skäl"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("months"));
        assertThatThrownBy(() -> deviating().set("socialnamnden", 1, 12, " "))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("reason"));
    }

    @Test
    void onlyTheCommitteesSecretaryAndAdministratorsSetIt() {
        PLATFORM.actingAs(PLATFORM.lund(Role.OFFICER, "socialnamnden"));
        assertThatThrownBy(() -> deviating().set("socialnamnden", 1, 12, "skäl"))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void theOperatorReadsNoneOfThem() {
        PLATFORM.actingAs(PLATFORM.lund(Role.OPERATOR, null));
        assertThatThrownBy(() -> deviating().list(Asked.ALL, 0, 10)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> deviating().counted()).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> deviating().threshold("socialnamnden")).isInstanceOf(NotAllowed.class);
        assertThat(deviating().signals()).isEmpty();
    }

    @Test
    void anotherMunicipalitySeesNothing() {
        PLATFORM.actingAs(PLATFORM.linkoping(Role.AUDITOR, null));
        assertThat(deviating().list(Asked.ALL, 0, 10)).isEmpty();
        assertThat(deviating().counted()).isEmpty();
    }

    private static void decided(LocalDate on, String title) {
        PLATFORM.actingAs(PLATFORM.lund(Role.OFFICER, "socialnamnden"));
        var drafting = PLATFORM.the(Drafting.class);
        var answers = Answers.NONE
                .with("budget", new Answer(Verdict.MET, "Ryms", "Test", TODAY))
                .with("duration", new Answer(Verdict.NOT_MET, "Längre tid", "Test", TODAY));
        var draft = drafting.start("socialnamnden");
        var saved = drafting.save(draft.id(), draft.version(), terms(title), answers, null);
        var submitted = drafting.submit(saved.id(), saved.version());
        PLATFORM.actingAs(PLATFORM.lund(Role.SECRETARY, "socialnamnden"));
        var deviation = new Life.Deviation("duration", "Nämnden vill pröva en längre tid");
        PLATFORM.the(Deciding.class)
                .decide(
                        submitted.id(),
                        submitted.version(),
                        new Ruling(Life.Outcome.APPROVED, on, "12", Decision.Body.COMMITTEE, null, List.of(deviation)),
                        answers);
    }

    private static Terms terms(String title) {
        var first = TODAY.plusMonths(1).withDayOfMonth(1);
        Set<Party.Role> signs = EnumSet.of(Party.Role.SIGNATORY);
        return Terms.EMPTY
                .with(new Subject(title, List.of(), "", "", "", List.of()))
                .with(List.of(
                        new Party("Lunds kommun", Party.Sector.PUBLIC, null, null, signs),
                        new Party("Föreningen", Party.Sector.CIVIL, null, null, signs)))
                .with(Terms.EMPTY
                        .term()
                        .lasting(new Span(first, first.plusYears(4).minusDays(1))));
    }

    private static Deviating deviating() {
        return PLATFORM.the(Deviating.class);
    }
}
