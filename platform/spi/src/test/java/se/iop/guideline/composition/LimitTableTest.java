package se.iop.guideline.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Period;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.iop.guideline.Citation.Source;
import se.iop.guideline.Clause;
import se.iop.guideline.ClauseKind;
import se.iop.guideline.Clauses;
import se.iop.guideline.Guideline;
import se.iop.guideline.Outcome;
import se.iop.guideline.Requirement;
import se.iop.guideline.Requirements;
import se.iop.guideline.Value;
import se.iop.guideline.composition.LimitTable.Judged;
import se.iop.guideline.composition.LimitTable.Row;
import se.iop.model.Field;

class LimitTableTest {

    private static final int SEEDS = 60;

    private static List<ClauseKind> kinds() {
        return Clauses.all();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindKeepsItsLimitsWhateverItsParameters(ClauseKind kind) {
        for (var seed = 0; seed < SEEDS; seed++) {
            var clause = AnyClause.of(seed, kind);
            assertThat(LimitTable.of(clause).rows())
                    .as("%s", clause)
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row.got())
                            .as("%s: %s", row.input(), row.why())
                            .isEqualTo(row.expected()));
        }
    }

    /** A table that never expects a breach would let any rule through. */
    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindThatCanBeBrokenIsBroken(ClauseKind kind) {
        var got = LimitTable.of(kind.start()).rows().stream()
                .map(Row::got)
                .distinct()
                .toList();
        if (kind.id().equals("duration-unknown")) {
            assertThat(got).containsExactly(Judged.UNSETTLED);
        } else {
            assertThat(got).contains(Judged.MET, Judged.BREACHED);
        }
    }

    @Test
    void aTableShowsWhatIsJustInsideAtAndJustOutsideTheLimit() {
        var clause = Clauses.kind("duration").start().with("limit", new Value.Length(Period.ofYears(2)));
        assertThat(LimitTable.of(clause).rows())
                .extracting(Row::input, Row::expected, Row::got)
                .containsExactly(
                        row("Gäller 2026-01-01 – 2027-12-30: en dag kortare än gränsen", Judged.MET),
                        row("Gäller 2026-01-01 – 2027-12-31: exakt gränsen", Judged.MET),
                        row("Gäller 2026-01-01 – 2028-01-01: en dag längre än gränsen", Judged.BREACHED),
                        row("Gäller tills vidare från 2026-01-01", Judged.BREACHED),
                        row("Tiden är okänd", Judged.UNSETTLED));
    }

    @Test
    void aRowThatCameOutOtherwiseIsWrong() {
        var right = new Row("r", "Regel.", "Indata", Judged.MET, Judged.MET, "Därför.");
        var wrong = new Row("r", "Regel.", "Indata", Judged.MET, Judged.BREACHED, "Därför.");
        assertThat(right.right()).isTrue();
        assertThat(wrong.right()).isFalse();
        assertThat(new LimitTable(List.of(right)).right()).isTrue();
        assertThat(new LimitTable(List.of(right, wrong)).right()).isFalse();
    }

    @Test
    void aGuidelineIsTriedRuleByRuleAndRulesInCodeHaveNoCases() {
        var guideline = Guideline.inForce("2026-01-01", "Nämnden 2025-12-01 § 1")
                .must(Source.text("1"), Requirements.meetingsPerYear(2))
                .must(Source.text("2"), Requirement.of("own", Field.TITLE, "Egen.", proposal -> Outcome.met("Väl.")))
                .should(Source.text("3"), Requirements.consensus());
        var table = LimitTable.of(guideline);
        assertThat(table.right()).isTrue();
        assertThat(table.rows()).extracting(Row::requirement).containsOnly("meetings", "consensus");
        assertThat(table.rows()).extracting(Row::rule).contains("Styrgruppen möts minst 2 gånger per år.");
        assertThat(table.rows().getFirst().why())
                .isEqualTo("Styrgruppen möts 1 gång per år; riktlinjen är minst 2 gånger per år.");
    }

    @Test
    void theSameClauseGetsTheSameTable() {
        for (var kind : Clauses.all()) {
            assertThat(LimitTable.of(kind.start()))
                    .isEqualTo(LimitTable.of(
                            new Clause(kind.id(), Map.copyOf(kind.start().values()))));
        }
    }

    private static Tuple row(String input, Judged judged) {
        return tuple(input, judged, judged);
    }
}
