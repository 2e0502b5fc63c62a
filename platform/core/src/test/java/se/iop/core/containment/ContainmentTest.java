package se.iop.core.containment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.iop.guideline.Decision;
import se.iop.guideline.Outcome;
import se.iop.guideline.Proposal;
import se.iop.model.Terms;

class ContainmentTest {

    private static final Proposal PROPOSAL = Proposal.of(Terms.EMPTY, Decision.planned(LocalDate.of(2026, 1, 1)));

    @Test
    void anHonestRuleAnswersAsItDoesByItself() throws Exception {
        var source = Sources.rule("""
                var titles = new ArrayList<String>();
                for (var number = 0; number < 10; number++) {
                    titles.add("nr " + number);
                }
                try {
                    Integer.parseInt("tolv");
                } catch (NumberFormatException notANumber) {
                    titles.add("inget tal");
                }
                return Outcome.met(titles.stream().filter(t -> t.length() > 3).sorted().collect(Collectors.joining(", ")));
                """);

        assertThat(Loaded.from(Compiled.entries(source)).judge(PROPOSAL))
                .isEqualTo(Loaded.unwoven(Compiled.entries(source)).check().apply(PROPOSAL))
                .isEqualTo(Outcome.met("inget tal, nr 0, nr 1, nr 2, nr 3, nr 4, nr 5, nr 6, nr 7, nr 8, nr 9"));
    }

    @Test
    void aLoopIsStopped() throws Exception {
        var loaded = Loaded.from(Compiled.entries(Sources.rule("while (true) {}")));

        assertThatThrownBy(() -> loaded.judge(PROPOSAL)).isInstanceOf(Exhausted.class);
    }

    @Test
    void aCallOutOfTheListIsRefusedByName() {
        assertThatThrownBy(() -> Loaded.from(Compiled.entries(Sources.rule("System.exit(1); return null;"))))
                .isInstanceOf(Uncontained.class)
                .hasMessage("Klassen bad.Bad, metoden check, använder java.lang.System.exit(int),"
                        + " som ett tillägg inte får använda.");
    }
}
