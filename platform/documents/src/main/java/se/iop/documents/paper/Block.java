package se.iop.documents.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of a document that begins on a line of its own. */
public sealed interface Block {

    /**
     * A heading.
     *
     * @param level 1 for a section, 2 to 4 below it; the paper's own title stands above them all
     * @param text the words
     */
    record Heading(int level, String text) implements Block {

        /** The deepest level there is. */
        public static final int DEEPEST = 4;

        /** Refuses levels that no writer knows. */
        public Heading {
            if (level < 1 || level > DEEPEST) {
                throw new IllegalArgumentException("En rubrik har nivå 1 till " + DEEPEST + ", inte " + level);
            }
            text = Typography.clean(text);
        }
    }

    /** A paragraph. */
    record Paragraph(List<Inline> content) implements Block {

        /** Keeps a list of its own. */
        public Paragraph {
            content = List.copyOf(content);
        }
    }

    /**
     * A list.
     *
     * @param ordered whether its items are numbered from one
     * @param items what each item holds; paragraphs and lists
     */
    record Items(boolean ordered, List<List<Block>> items) implements Block {

        /** Keeps lists of its own. */
        public Items {
            items = items.stream().map(List::copyOf).toList();
        }
    }

    /**
     * A table.
     *
     * @param caption what it shows, for someone who does not see it whole
     * @param head the headings of its columns; none where every row begins with its own heading
     * @param rows the cells, as many in each row
     * @param amounts the columns of figures, set to the right; counted from zero
     * @param shares how much of the width each column takes, in percent; empty where the content decides
     */
    record Table(
            String caption,
            @Nullable List<String> head,
            List<List<List<Inline>>> rows,
            List<Integer> amounts,
            List<Integer> shares)
            implements Block {

        /** A table whose content decides the widths of its columns. */
        public Table(
                String caption, @Nullable List<String> head, List<List<List<Inline>>> rows, List<Integer> amounts) {
            this(caption, head, rows, amounts, List.of());
        }

        /** Keeps lists of its own and refuses a ragged table. */
        public Table {
            caption = Typography.clean(caption);
            head = head == null ? null : head.stream().map(Typography::clean).toList();
            rows = rows.stream()
                    .map(row -> row.stream().map(List::copyOf).toList())
                    .toList();
            amounts = List.copyOf(amounts);
            shares = List.copyOf(shares);
            var width = head != null
                    ? head.size()
                    : rows.isEmpty() ? 0 : rows.getFirst().size();
            if (rows.stream().anyMatch(row -> row.size() != width)) {
                throw new IllegalArgumentException("Tabellen " + caption + " har olika många celler i sina rader");
            }
        }

        /** How many columns it has. */
        public int width() {
            return head != null
                    ? head.size()
                    : rows.isEmpty() ? 0 : rows.getFirst().size();
        }
    }

    /**
     * Room for someone to sign.
     *
     * @param party for whom
     * @param lines what is written by hand, one line each
     */
    record Signature(String party, List<String> lines) implements Block {

        /** Keeps a list of its own. */
        public Signature {
            party = Typography.clean(party);
            lines = lines.stream().map(Typography::clean).toList();
        }
    }

    /** A paragraph of plain words. */
    static Block paragraph(String words) {
        return new Paragraph(List.of(Inline.text(words)));
    }
}
