package se.iop.core.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.iop.core.history.Change.Key;
import se.iop.core.history.Change.Kind;
import se.iop.core.history.Change.Part;
import se.iop.core.history.Change.Row;
import se.iop.model.Indexation;
import se.iop.model.Party;
import se.iop.model.Sek;
import se.iop.model.Subject;

class ComparisonTest {

    private static final Party ONE = party("Ett", "enhet");
    private static final Party TWO = party("Två", null);

    /** Values of several kinds in a record of its own. */
    private record Sample(List<Party> parties, Map<String, Sek> amounts, Indexation indexation) {}

    @Test
    void equalValuesDifferInNothing() {
        var sample = new Sample(List.of(ONE, TWO), Map.of("a", Sek.kronor(1)), new Indexation.None());
        assertThat(Comparison.of(sample, sample)).isEmpty();
    }

    @Test
    void aRowThatMovesDownBecauseAnotherCameIsNoChangeOfItsOwn() {
        var changes = Comparison.of(of(List.of(TWO)), of(List.of(ONE, TWO)));
        assertThat(changes).isNotEmpty().allSatisfy(change -> {
            assertThat(change.place()).contains(new Row(1, "Ett"));
            assertThat(change.before()).isNull();
        });
    }

    @Test
    void aRenamedRowIsTheSameRowWithAnotherName() {
        assertThat(Comparison.of(of(List.of(TWO)), of(List.of(party("Tre", null)))))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.place()).endsWith(new Row(1, "Tre"), new Part("Party", "name"));
                    assertThat(change.before()).isEqualTo("Två");
                    assertThat(change.after()).isEqualTo("Tre");
                });
    }

    @Test
    void aRowTakenOutTellsEveryFieldItHad() {
        var changes = Comparison.of(of(List.of(ONE, TWO)), of(List.of(TWO)));
        assertThat(changes).extracting(Change::after).containsOnlyNulls();
        assertThat(changes).extracting(Change::before).contains("Ett", "enhet", Party.Sector.CIVIL);
    }

    @Test
    void anotherKindOfValueIsSaidToBeOne() {
        var before = new Sample(List.of(), Map.of(), new Indexation.None());
        var after = new Sample(List.of(), Map.of(), new Indexation.BudgetCompensation(java.time.LocalDate.EPOCH));
        var changes = Comparison.of(before, after);
        assertThat(changes.getFirst().before()).isEqualTo(new Kind("None"));
        assertThat(changes.getFirst().after()).isEqualTo(new Kind("BudgetCompensation"));
        assertThat(changes.getLast().place()).endsWith(new Part("BudgetCompensation", "from"));
    }

    @Test
    void theValuesOfAMapAreComparedByTheirKeys() {
        var before = new Sample(List.of(), Map.of("a", Sek.kronor(1), "b", Sek.kronor(2)), new Indexation.None());
        var after = new Sample(List.of(), Map.of("b", Sek.kronor(3)), new Indexation.None());
        assertThat(Comparison.of(before, after))
                .extracting(change -> change.place().getLast())
                .containsExactly(new Key("a"), new Key("b"));
    }

    @Test
    void blankTextAndEmptyListsSayNothing() {
        var subject = new Subject("", List.of(), " ", "", "", List.of());
        assertThat(Comparison.outline(subject)).isEmpty();
    }

    private static Sample of(List<Party> parties) {
        return new Sample(parties, Map.of(), new Indexation.None());
    }

    private static Party party(String name, @org.jspecify.annotations.Nullable String unit) {
        return new Party(name, Party.Sector.CIVIL, null, unit, Set.of());
    }
}
