package se.iop.core.containment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.iop.guideline.Citation;
import se.iop.guideline.Finding;
import se.iop.guideline.Guideline;
import se.iop.guideline.Outcome;
import se.iop.guideline.Paragraph;
import se.iop.guideline.Requirement;
import se.iop.model.Contribution;
import se.iop.model.Economy;
import se.iop.model.Field;
import se.iop.model.IndexValue;
import se.iop.model.IndexValues;
import se.iop.model.Span;
import se.iop.model.Wording;

/** A thread has one meter, and every budget within it is given and taken back by arithmetic. */
class MeterTest {

    private static final int MOST = (int) Meter.RULE;
    private static final String LONG = "x".repeat(160_000);
    private static final LocalDate FAR = LocalDate.of(9_000, 1, 1);
    private static final LocalDate LONG_AGO = LocalDate.of(-4_950, 1, 1);

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

    @Test
    void aRuleThatWasStoppedUsedItsOwnBudgetAndNoStepMore() {
        judging(() -> {
            endsItself(steps(MOST + 1));
            for (var number = 0; number < 3; number++) {
                rule(steps(MOST));
            }
            return 0;
        });
        assertThat(Meter.current().left()).as("after all").isZero();
    }

    @Test
    void whatIsWrappedAroundARuleIsNothingToItAndStillThereAfterwards() {
        judging(() -> {
            var around = wrapped(200);
            rule(() -> {
                wrapped(101);
                Meter.current().chain(new Object(), around);
                return 0;
            });
            rule(steps(1));
            assertThatThrownBy(() -> Meter.current().chain(new Object(), around))
                    .hasMessage("things within things");
            return 0;
        });
    }

    @Test
    void whatWrapsNothingBeginsNoChain() {
        rule(() -> {
            wrapped(100);
            Object within = new Object();
            Meter.current().chain(within, null);
            Meter.current().chain(null, within);
            for (var number = 0; number < 100; number++) {
                var wrapper = new Object();
                Meter.current().chain(wrapper, within);
                within = wrapper;
            }
            var deepest = within;
            assertThatThrownBy(() -> Meter.current().chain(new Object(), deepest))
                    .hasMessage("things within things");
            return 0;
        });
    }

    /** What holds sixteen signs a step when it is gone through, or four when it is written. */
    private static Map<Consumer<Meter>, Long> texts() {
        var calls = new LinkedHashMap<Consumer<Meter>, Long>();
        for (var text : List.of(LONG, new StringBuilder(LONG))) {
            calls.put(meter -> meter.size(text), 10_001L);
            calls.put(meter -> meter.deep(text), 10_016L);
            calls.put(meter -> meter.text(text), 40_016L);
            for (var holding : List.of(
                    List.of(text),
                    Optional.of(text),
                    new Object[] {text},
                    Map.of(text, 1),
                    Map.of(1, text),
                    Map.entry(text, 1),
                    Map.entry(1, text))) {
                calls.put(meter -> meter.deep(holding), 10_032L);
                calls.put(meter -> meter.key(holding), 160_512L);
                if (!holding.getClass().isArray()) {
                    calls.put(meter -> meter.text(holding), 40_032L);
                }
            }
        }
        return calls;
    }

    private static Map<Consumer<Meter>, Long> days() {
        var longAgo = new Span(LONG_AGO, LocalDate.of(2025, 1, 1));
        var calls = new LinkedHashMap<Consumer<Meter>, Long>();
        calls.put(meter -> meter.deep(FAR), 451L);
        calls.put(meter -> meter.deep(LONG_AGO), 451L);
        calls.put(meter -> meter.deep(List.of(FAR, LONG_AGO)), 918L);
        calls.put(meter -> meter.deep(Map.of(FAR, LONG_AGO)), 918L);
        calls.put(meter -> meter.text(FAR), 451L);
        calls.put(meter -> meter.deep(new Span(LocalDate.of(2025, 1, 1), FAR)), 84_183L);
        calls.put(meter -> meter.deep(longAgo), 84_183L);
        calls.put(meter -> meter.deep(Optional.of(longAgo)), 84_199L);
        return calls;
    }

    private static Map<Consumer<Meter>, Long> lengths() {
        var numbers = IntStream.range(0, 1_000).boxed().toList();
        var map = numbers.stream().collect(Collectors.toMap(number -> number, number -> number));
        var rules = numbers.stream()
                .map(number -> new Guideline.Rule(
                        Citation.Source.text("1 §"),
                        Finding.Force.MUST,
                        Requirement.of("x" + number, Field.TITLE, "x", proposal -> Outcome.met("x"))))
                .toList();
        var paragraphs = Collections.nCopies(
                1_000, new Paragraph("1 §", "x", "x", Paragraph.Handling.NOT_APPLICABLE, List.of()));
        var grants = Collections.<Contribution>nCopies(
                1_000, new Contribution.Grant("x", null, null, Contribution.Status.UNKNOWN, null, null));
        var sections = Collections.nCopies(1_000, new Wording.Section(Wording.Section.Kind.PURPOSE, "x"));
        var values = Collections.nCopies(
                1_000, new IndexValue("x", 2025, BigDecimal.ONE, IndexValue.Status.DEFINITIVE, null, "x"));
        var calls = new LinkedHashMap<Consumer<Meter>, Long>();
        calls.put(meter -> meter.size(numbers), 1_001L);
        calls.put(meter -> meter.size(map), 1_001L);
        calls.put(meter -> meter.size(new Object[1_000]), 1_001L);
        calls.put(meter -> meter.size(new int[1_000]), 1_001L);
        calls.put(meter -> meter.size(new Guideline(FAR, "x", null, rules, List.of())), 1_001L);
        calls.put(meter -> meter.size(new Guideline(FAR, "x", null, rules, paragraphs)), 2_001L);
        calls.put(meter -> meter.size(Economy.EMPTY.with(grants)), 1_001L);
        calls.put(meter -> meter.size(Wording.EMPTY.withSections(sections)), 1_001L);
        calls.put(meter -> meter.size(new IndexValues(values)), 1_001L);
        calls.put(meter -> meter.size(null), 1L);
        calls.put(meter -> meter.size(1), 1L);
        calls.put(meter -> meter.deep(numbers), 16_016L);
        calls.put(meter -> meter.deep(map), 32_016L);
        calls.put(meter -> meter.text(map), 32_016L);
        calls.put(meter -> meter.deep(map.entrySet()), 48_016L);
        calls.put(meter -> meter.deep(null), 16L);
        return calls;
    }

    private static Map<Consumer<Meter>, Long> others() {
        var calls = new LinkedHashMap<Consumer<Meter>, Long>();
        calls.put(meter -> meter.array(1_000, 8), 1_002L);
        calls.put(meter -> meter.array(-1_000, 8), 2L);
        calls.put(meter -> meter.arrays(Meter.times(Meter.times(1, 100), 10)), 3_002L);
        calls.put(meter -> meter.arrays(Meter.times(Meter.times(1, -100), 10)), 2L);
        calls.put(meter -> meter.number(1_000), 1_002L);
        calls.put(meter -> meter.number(-1_000), 2L);
        calls.put(meter -> meter.product(999, 1_999), 500_001L);
        calls.put(Meter::trace, 2_000L);
        calls.put(meter -> meter.caught(new IllegalStateException(), 0, 500), 2_500L);
        calls.put(meter -> IntStream.range(0, 1_000).forEach(n -> meter.chain(new Object(), new Object())), 11_400L);
        calls.put(
                meter -> {
                    var before = meter.left();
                    meter.step(1_600);
                    meter.pairs(before);
                },
                161_600L);
        return calls;
    }

    /** Each costs what it holds, and not much more. */
    @Test
    void everyCallCostsWhatItDoes() {
        for (var calls : Map.of("text", texts(), "days", days(), "lengths", lengths(), "others", others())
                .entrySet()) {
            var number = 0;
            for (var call : calls.getValue().entrySet()) {
                assertThat(used(call.getKey()))
                        .as("%s, the call at %s", calls.getKey(), number++)
                        .isBetween(call.getValue(), call.getValue() * 5 / 4);
            }
        }
    }

    private static long used(Consumer<Meter> call) {
        return Meter.within(Meter.RULE, () -> {
            var before = Meter.current().left();
            call.accept(Meter.current());
            return before - Meter.current().left();
        });
    }

    private static Object nested(int levels) {
        Object within = 1;
        for (var number = 0; number < levels; number++) {
            within = List.of(within);
        }
        return within;
    }

    @Test
    void whatIsWithinTheBoundsIsTaken() {
        for (var value : List.of(
                LocalDate.of(9_999, 12, 31),
                LocalDate.of(-9_999, 1, 1),
                YearMonth.of(9_999, 12),
                YearMonth.of(-9_999, 1),
                Period.ofMonths(12 * 9_999),
                Period.ofMonths(-12 * 9_999),
                Period.ofDays(366 * 9_999),
                Period.ofDays(-366 * 9_999),
                BigDecimal.valueOf(1, 1_000),
                BigDecimal.valueOf(1, -1_000),
                new BigDecimal("1".repeat(1_000)),
                new MathContext(1_000),
                nested(100))) {
            assertThatCode(() -> used(meter -> meter.bounded(value)))
                    .as("%s", value)
                    .doesNotThrowAnyException();
            assertThatCode(() -> used(meter -> meter.deep(value)))
                    .as("%s", value)
                    .doesNotThrowAnyException();
        }
        for (var call : List.<Consumer<Meter>>of(
                meter -> meter.bounded(null),
                meter -> meter.digits(1_000),
                meter -> meter.digits(-1_000),
                meter -> meter.decimal(null),
                meter -> meter.decimal("12.5"),
                meter -> meter.decimal("1".repeat(1_000)),
                meter -> Meter.enter(1, 16_000))) {
            assertThatCode(() -> used(call)).doesNotThrowAnyException();
        }
    }

    @Test
    void whatIsOutOfBoundsEndsTheRule() {
        for (var value : List.of(
                LocalDate.of(10_000, 1, 1),
                LocalDate.of(-10_000, 12, 31),
                YearMonth.of(10_000, 1),
                YearMonth.of(-10_000, 12),
                Period.ofMonths(12 * 9_999 + 1),
                Period.ofMonths(-12 * 9_999 - 1),
                Period.ofDays(366 * 9_999 + 1),
                Period.ofDays(-366 * 9_999 - 1),
                BigDecimal.valueOf(1, 1_001),
                BigDecimal.valueOf(1, -1_001),
                BigDecimal.valueOf(1, Integer.MIN_VALUE),
                new BigDecimal("1".repeat(1_001)),
                new MathContext(1_001))) {
            ends("a number out of bounds", meter -> meter.bounded(value));
            ends("a number out of bounds", meter -> meter.deep(value));
            ends("a number out of bounds", meter -> meter.deep(Map.of(1, List.of(value))));
        }
        ends("a number out of bounds", meter -> meter.digits(1_001));
        ends("a number out of bounds", meter -> meter.digits(-1_001));
        ends("a number out of bounds", meter -> meter.decimal("1e9"));
        ends("a number out of bounds", meter -> meter.decimal("1E9"));
        ends("a number out of bounds", meter -> meter.decimal("1".repeat(1_001)));
        ends("values within values", meter -> meter.deep(nested(101)));
        ends("calls within calls", meter -> Meter.enter(1, 16_001));
        ends("steps", Meter::foreign);
        ends("steps", meter -> meter.number(MOST));
        ends("steps", meter -> meter.arrays(Long.MAX_VALUE));
        ends("the text of what has none, java.lang.Object", meter -> meter.text(new Object()));
        ends("the text of what has none, [I", meter -> meter.text(List.of(new int[1])));
    }

    /** And nothing more is done within it, whatever catches that. */
    private static void ends(String why, Consumer<Meter> call) {
        rule(() -> {
            assertThatThrownBy(() -> call.accept(Meter.current()))
                    .isInstanceOf(Exhausted.class)
                    .hasMessage(why);
            if (!why.startsWith("the text")) {
                assertThatThrownBy(() -> Meter.current().step(0)).as(why).isInstanceOf(Exhausted.class);
            }
            return 0;
        });
    }
}
