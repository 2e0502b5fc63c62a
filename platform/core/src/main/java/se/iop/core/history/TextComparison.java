package se.iop.core.history;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Two texts side by side: paragraph by paragraph, and within paragraphs that differ word by word. */
public final class TextComparison {

    /** Between words and between words and signs, so that a full stop is no part of its word. */
    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=\\s)|(?=\\s)|(?<=[\\p{P}])|(?=[\\p{P}])");

    private TextComparison() {}

    /** What a piece of text is. */
    public enum Mark {
        /** It stands in both. */
        SAME,
        /** It stands in the later text only. */
        ADDED,
        /** It stands in the earlier text only. */
        REMOVED
    }

    /** A piece of a paragraph. */
    public record Piece(Mark mark, String text) {}

    /**
     * A paragraph of each text beside the other.
     *
     * @param same whether they are equal
     * @param before the pieces of the earlier paragraph; empty where there is none
     * @param after the pieces of the later paragraph; empty where there is none
     */
    public record Row(boolean same, List<Piece> before, List<Piece> after) {

        /** Keeps lists of its own. */
        public Row {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    /** The paragraphs of both texts, those that belong together on one row. */
    public static List<Row> of(List<String> before, List<String> after) {
        var rows = new ArrayList<Row>();
        for (var delta : DiffUtils.diff(before, after, true).getDeltas()) {
            if (delta.getType() == DeltaType.EQUAL) {
                delta.getSource().getLines().forEach(paragraph -> rows.add(same(paragraph)));
            } else {
                differing(delta, rows);
            }
        }
        return List.copyOf(rows);
    }

    private static void differing(AbstractDelta<String> delta, List<Row> rows) {
        var gone = delta.getSource().getLines();
        var come = delta.getTarget().getLines();
        for (var at = 0; at < Math.max(gone.size(), come.size()); at++) {
            if (at >= gone.size()) {
                rows.add(new Row(false, List.of(), List.of(new Piece(Mark.ADDED, come.get(at)))));
            } else if (at >= come.size()) {
                rows.add(new Row(false, List.of(new Piece(Mark.REMOVED, gone.get(at))), List.of()));
            } else {
                rows.add(words(gone.get(at), come.get(at)));
            }
        }
    }

    private static Row same(String paragraph) {
        var piece = List.of(new Piece(Mark.SAME, paragraph));
        return new Row(true, piece, piece);
    }

    /** Two paragraphs word by word. */
    public static Row words(String before, String after) {
        var left = new ArrayList<Piece>();
        var right = new ArrayList<Piece>();
        for (var delta : DiffUtils.diff(split(before), split(after), true).getDeltas()) {
            var equal = delta.getType() == DeltaType.EQUAL;
            add(left, equal ? Mark.SAME : Mark.REMOVED, delta.getSource().getLines());
            add(right, equal ? Mark.SAME : Mark.ADDED, delta.getTarget().getLines());
        }
        return new Row(before.equals(after), left, right);
    }

    private static void add(List<Piece> pieces, Mark mark, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(mark, String.join("", words)));
        }
    }

    private static List<String> split(String text) {
        return List.of(BETWEEN_WORDS.split(text, -1));
    }
}
