package se.iop.core.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.iop.core.history.TextComparison.Mark;
import se.iop.core.history.TextComparison.Piece;

class TextComparisonTest {

    @Test
    void aChangedWordIsMarkedInItsParagraphAndTheOthersStandStill() {
        var rows = TextComparison.of(
                List.of("Ett.", "Parterna träffas två gånger per år.", "Tre."),
                List.of("Ett.", "Parterna träffas fyra gånger per år.", "Tre."));
        assertThat(rows).extracting(TextComparison.Row::same).containsExactly(true, false, true);
        assertThat(rows.get(1).before())
                .containsExactly(
                        new Piece(Mark.SAME, "Parterna träffas "),
                        new Piece(Mark.REMOVED, "två"),
                        new Piece(Mark.SAME, " gånger per år."));
        assertThat(rows.get(1).after()).contains(new Piece(Mark.ADDED, "fyra"));
    }

    @Test
    void aNewParagraphStandsAloneAndOneTakenOutToo() {
        var rows = TextComparison.of(List.of("Ett.", "Två."), List.of("Noll.", "Ett."));
        assertThat(rows).hasSize(3);
        assertThat(rows.getFirst().before()).isEmpty();
        assertThat(rows.getFirst().after()).containsExactly(new Piece(Mark.ADDED, "Noll."));
        assertThat(rows.getLast().before()).containsExactly(new Piece(Mark.REMOVED, "Två."));
        assertThat(rows.getLast().after()).isEmpty();
    }

    @Test
    void thePiecesOfASideAreItsWholeText() {
        var before = "Kommunen betalar 100 000 kr; föreningen, 🌻 och مرحبا.";
        var after = "Kommunen betalar 120 000 kr och föreningen 🌻 och مرحبا!";
        var row = TextComparison.words(before, after);
        assertThat(text(row.before())).isEqualTo(before);
        assertThat(text(row.after())).isEqualTo(after);
    }

    private static String text(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }
}
