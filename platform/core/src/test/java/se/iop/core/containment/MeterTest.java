package se.iop.core.containment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A thread has one meter, and every budget within it is given and taken back by arithmetic. */
class MeterTest {

    private static final int MOST = (int) Meter.RULE;

    private static Supplier<Object> steps(int number) {
        return () -> {
            Meter.current().step(number);
            return number;
        };
    }

    private static Object rule(Supplier<Object> rule) {
        return Meter.within(Meter.RULE, rule);
    }

    private static Object judging(Supplier<Object> rules) {
        return Meter.within(Meter.JUDGEMENT, rules);
    }

    private static void endsItself(Supplier<Object> rule) {
        assertThatThrownBy(() -> rule(rule)).isInstanceOf(Exhausted.class);
    }

    @Test
    void aRuleHasAllOfItsOwnBudgetAfterOneThatUsedMoreThanIts() {
        assertThat(judging(() -> {
                    endsItself(steps(MOST + 1));
                    return rule(steps(MOST));
                }))
                .isEqualTo(MOST);
    }

    @Test
    void aRuleThatCatchesWhatStoppedItHasNothingLeft() {
        judging(() -> {
            endsItself(() -> {
                assertThatThrownBy(() -> steps(MOST + 1).get()).isInstanceOf(Exhausted.class);
                return steps(1).get();
            });
            return rule(steps(MOST));
        });
    }

    @Test
    void allRulesTogetherHaveWhatFourHave() {
        judging(() -> {
            for (var number = 0; number < 4; number++) {
                rule(steps(MOST));
            }
            endsItself(steps(1));
            return 0;
        });
    }

    @Test
    void theNextJudgementBeginsAnew() {
        for (var number = 0; number < 10; number++) {
            judging(() -> rule(steps(MOST)));
        }
        assertThatThrownBy(() -> Meter.enter(1, 1))
                .isInstanceOf(Exhausted.class)
                .hasMessage("outside of every budget");
    }

    @Test
    void howDeepTheCallsWereIsNothingToTheRule() {
        judging(() -> {
            Meter.enter(1, 10_000);
            for (var number = 0; number < 3; number++) {
                rule(() -> {
                    assertThat(Meter.enter(1, 15_000).depth()).isEqualTo(15_000);
                    assertThatThrownBy(() -> Meter.enter(1, 15_000)).hasMessage("calls within calls");
                    return 0;
                });
                assertThat(Meter.current().depth()).isEqualTo(10_000);
            }
            return 0;
        });
    }

    @Test
    void whatWasWrappedBeforeIsNothingToTheRule() {
        judging(() -> {
            wrapped(100);
            assertThatCode(() -> rule(() -> wrapped(150))).doesNotThrowAnyException();
            endsItself(() -> wrapped(300));
            return rule(() -> wrapped(150));
        });
    }

    private static Object wrapped(int times) {
        Object within = "innermost";
        for (var number = 0; number < times; number++) {
            var wrapper = new Object[] {within};
            Meter.current().chain(wrapper, within);
            within = wrapper;
        }
        return within;
    }
}
