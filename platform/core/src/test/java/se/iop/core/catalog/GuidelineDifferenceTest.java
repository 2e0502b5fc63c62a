package se.iop.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.iop.core.catalog.GuidelineDifference.Change;
import se.iop.core.catalog.GuidelineDifference.Parameter;
import se.iop.guideline.Citation.Source;
import se.iop.guideline.Guideline;
import se.iop.guideline.Outcome;
import se.iop.guideline.Requirement;
import se.iop.model.Field;

class GuidelineDifferenceTest {

    private static final Source PLACE = Source.text("Avsnitt 1");

    private static final Guideline FIRST = Guideline.inForce("2017-08-23", "Nämnden 2017-08-23")
            .must(PLACE, limit("length", "Högst 24 månader.", Map.of("månader", "24")))
            .must(PLACE, limit("budget", "Inom budgetram.", Map.of()))
            .should(PLACE, limit("review", "Översyn anges.", Map.of()));

    @Test
    void aVersionDoesNotDifferFromItself() {
        assertThat(GuidelineDifference.between(FIRST, FIRST)).isEqualTo(new GuidelineDifference(List.of(), 0, 3));
    }

    @Test
    void aNewDecisionAloneChangesNoRule() {
        var second = FIRST.amended("2020-11-11", "Nämnden 2020-11-11 § 167");
        assertThat(GuidelineDifference.between(FIRST, second).changes()).isEmpty();
    }

    @Test
    void aChangedLimitIsShownWithBothValues() {
        var second = FIRST.amended("2020-11-11", "Nämnden 2020-11-11 § 167")
                .must(PLACE, limit("length", "Högst 36 månader.", Map.of("månader", "36", "förlängningar", "1")));
        var difference = GuidelineDifference.between(FIRST, second);
        assertThat(difference.unchanged()).isEqualTo(2);
        assertThat(difference.changes()).singleElement().isInstanceOfSatisfying(Change.Changed.class, changed -> {
            assertThat(changed.before().requirement().text()).isEqualTo("Högst 24 månader.");
            assertThat(changed.after().requirement().text()).isEqualTo("Högst 36 månader.");
            assertThat(changed.parameters())
                    .containsExactly(new Parameter("förlängningar", null, "1"), new Parameter("månader", "24", "36"));
        });
    }

    @Test
    void aRuleThatComesAndOneThatGoesAreToldApart() {
        var second = FIRST.amended("2020-11-11", "Nämnden 2020-11-11 § 167")
                .without("budget")
                .must(PLACE, limit("index", "Nämndens priskompensation.", Map.of()));
        var changes = GuidelineDifference.between(FIRST, second).changes();
        assertThat(changes).hasSize(2);
        assertThat(changes.getFirst())
                .isInstanceOfSatisfying(
                        Change.Added.class,
                        added -> assertThat(added.rule().requirement().name()).isEqualTo("index"));
        assertThat(changes.getLast())
                .isInstanceOfSatisfying(
                        Change.Removed.class,
                        removed ->
                                assertThat(removed.rule().requirement().name()).isEqualTo("budget"));
    }

    @Test
    void anotherForceIsAChange() {
        var second = FIRST.amended("2020-11-11", "Nämnden 2020-11-11 § 167")
                .must(PLACE, limit("review", "Översyn anges.", Map.of()));
        assertThat(GuidelineDifference.between(FIRST, second).changes())
                .singleElement()
                .isInstanceOf(Change.Changed.class);
    }

    @Test
    void aRuleThatIsOnlyKnownFromAnotherSourceIsTheSameRule() {
        var second = FIRST.amended("2020-11-11", "Nämnden 2020-11-11 § 167")
                .must(
                        Source.secondHand("överenskommelse 002, avsnitt 3"),
                        limit("budget", "Inom budgetram.", Map.of()));
        assertThat(GuidelineDifference.between(FIRST, second)).isEqualTo(new GuidelineDifference(List.of(), 1, 2));
    }

    private static Requirement limit(String name, String text, Map<String, String> parameters) {
        return Requirement.of(name, Field.PERIOD, text, parameters, _ -> Outcome.met("uppfylld"));
    }
}
