package se.iop.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static se.iop.guideline.Citation.Source.platform;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import se.iop.guideline.Citation.Source;
import se.iop.guideline.Guideline;
import se.iop.guideline.Guidelines;
import se.iop.guideline.Outcome;
import se.iop.guideline.Paragraph.Handling;
import se.iop.guideline.Proposal;
import se.iop.guideline.Requirement;
import se.iop.guideline.Requirements;
import se.iop.guideline.Scope;
import se.iop.model.Field;

/** The contract notices what it promises to notice; it is called here as the runner calls it. */
@SuppressWarnings("JUnitMethodInvoked")
class GuidelinesContractTest {

    @Test
    void aGoodRuleIsLetThrough() {
        contract(one("good", proposal -> Outcome.met("Allt väl."))).judgesAnything(1);
    }

    @Test
    void aCorrectionThatDoesNotMendIsNoticed() {
        refused(one("bad", proposal -> Outcome.breached("Fel.", proposal.terms())), "corrected: Fel.");
    }

    @Test
    void aRuleThatAnswersDifferentlyTheSecondTimeIsNoticed() {
        var asked = new AtomicInteger();
        refused(one("bad", proposal -> Outcome.met("Fråga " + asked.incrementAndGet() + ".")), "Fråga 1.");
    }

    @Test
    void aTextThatIsNoSentenceIsNoticed() {
        refused(one("bad", proposal -> Outcome.met("utan punkt")), "utan punkt");
        refused(one("bad", proposal -> Outcome.met(" ")), "bad");
    }

    @Test
    void aNameOrTextThatBreaksTheFormIsNoticed() {
        for (var rule : List.of(
                Requirement.of("Stor Bokstav", Field.TITLE, "En mening.", proposal -> Outcome.met("Ja.")),
                Requirement.of("name", Field.TITLE, "ingen mening", proposal -> Outcome.met("Ja.")))) {
            assertThatExceptionOfType(AssertionError.class)
                    .isThrownBy(
                            () -> contract(Guideline.inForce("2020-01-01", "B").must(platform(), rule))
                                    .rulesAreNamed());
        }
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> contract(Guideline.inForce("2020-01-01", "B")).rulesAreNamed());
    }

    @Test
    void versionsThatBeginOnTheSameDayAreNoticed() {
        var version = one("good", proposal -> Outcome.met("Ja."));
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> contract(version, version).versionsFollowEachOther());
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() ->
                        contract(version, version.amended("2019-12-31", "B")).versionsFollowEachOther());
    }

    @Test
    void aParagraphAndARuleThatDoNotFindEachOtherAreNoticed() {
        var version = Guideline.inForce("2020-01-01", "Beslut").must(Source.text("1 §"), Requirements.consensus());
        var whole = version.saying("1 §", "", "Text.", Handling.AUTOMATED, "consensus");
        contract(version).paragraphsAreAnsweredFor();
        contract(whole).paragraphsAreAnsweredFor();
        contract(version, whole).coverageIsStated();
        for (var bad : List.of(
                whole.saying("2 §", "", "Text.", Handling.AUTOMATED, "meetings"),
                version.saying("1 §", "", "Text.", Handling.UNMAPPED),
                new Guideline(
                        whole.inForce(),
                        whole.decision(),
                        null,
                        whole.rules(),
                        List.of(
                                whole.paragraphs().getFirst(),
                                whole.paragraphs().getFirst())))) {
            assertThatExceptionOfType(AssertionError.class)
                    .isThrownBy(() -> contract(bad).paragraphsAreAnsweredFor());
        }
    }

    @Test
    void aRuleThatBelongsToNoClauseOfItsOwnIsNoticed() {
        var good = Requirements.meetingsPerYear(2);
        var lenient = new Requirement(
                good.name(),
                good.field(),
                good.text(),
                good.parameters(),
                good.checklist(),
                proposal -> Outcome.met("Allt väl."),
                good.clause());
        var misread = new Requirement(
                good.name(),
                good.field(),
                "Styrgruppen möts.",
                good.parameters(),
                good.checklist(),
                good.check(),
                good.clause());
        contract(only(good)).holdsItsLimits();
        contract(only(good)).rulesOfTheLibraryAreTheirParameters();
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> contract(only(lenient)).holdsItsLimits())
                .withMessageContaining("Styrgruppen möts 1 gånger per år");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> contract(only(misread)).rulesOfTheLibraryAreTheirParameters());
    }

    private static Guideline only(Requirement requirement) {
        return Guideline.inForce("2020-01-01", "Beslut").must(platform(), requirement);
    }

    @Test
    void aRuleThatReachesOutsideIsNoticed() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() ->
                        contract(one("good", proposal -> Outcome.met("Ja."))).isPure());
    }

    @Test
    void theSameSeedGivesTheSameProposal() {
        var questions = List.of("a", "b");
        for (var seed = 0L; seed < 50; seed++) {
            assertThat(AnyTerms.proposal(seed, questions)).isEqualTo(AnyTerms.proposal(seed, questions));
            assertThat(AnyTerms.of(seed)).isEqualTo(AnyTerms.of(seed)).isNotEqualTo(AnyTerms.of(seed + 1));
        }
    }

    private static void refused(Guideline version, String saying) {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> contract(version).judgesAnything(1))
                .withMessageContaining(saying);
    }

    private static Guideline one(String name, Function<Proposal, Outcome> check) {
        return Guideline.inForce("2020-01-01", "Beslut")
                .must(platform(), Requirement.of(name, Field.TITLE, "En mening.", check));
    }

    private static GuidelinesContract contract(Guideline... versions) {
        return new GuidelinesContract(new Listed(List.of(versions))) {};
    }

    /** Guidelines made for a test. */
    private record Listed(List<Guideline> versions) implements Guidelines {
        @Override
        public Scope scope() {
            return new Scope.Nation();
        }
    }
}
