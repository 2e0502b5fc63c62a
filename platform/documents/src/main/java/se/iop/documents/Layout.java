package se.iop.documents;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.iop.documents.paper.Block;
import se.iop.documents.paper.Inline;
import se.iop.documents.paper.Typography;

/** Blocks of plain values, set as running text is. */
final class Layout {

    private Layout() {}

    static Block paragraph(String words) {
        return Block.paragraph(Typography.set(words));
    }

    /** A paragraph of sentences, none where there are none. */
    static List<Block> sentences(List<String> sentences) {
        return sentences.isEmpty() ? List.of() : List.of(paragraph(String.join(" ", sentences)));
    }

    static Block list(boolean ordered, List<String> items) {
        return new Block.Items(
                ordered, items.stream().map(item -> List.of(paragraph(item))).toList());
    }

    /** The list, or nothing where it is empty. */
    static List<Block> listed(List<String> items) {
        return items.isEmpty() ? List.of() : List.of(list(false, items));
    }

    static List<Inline> cell(@Nullable String words) {
        return words == null || words.isBlank() ? List.of() : List.of(Inline.text(Typography.set(words)));
    }

    static List<List<Inline>> row(@Nullable String... cells) {
        var row = new ArrayList<List<Inline>>();
        for (var words : cells) {
            row.add(cell(words));
        }
        return row;
    }

    static List<List<Inline>> strong(@Nullable String... cells) {
        return row(cells).stream()
                .<List<Inline>>map(cell -> cell.isEmpty() ? cell : List.of(new Inline.Strong(cell)))
                .toList();
    }

    /** Facts by name; those that are not known are left to the one who lists them. */
    static Block facts(String caption, List<List<List<Inline>>> rows) {
        return new Block.Table(caption, null, rows, List.of());
    }
}
