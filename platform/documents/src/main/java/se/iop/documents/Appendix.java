package se.iop.documents;

import java.util.ArrayList;
import java.util.List;
import se.iop.documents.paper.Block;
import se.iop.documents.paper.Inline;
import se.iop.documents.paper.Paper;

/**
 * An appendix to a committee's papers: what was asked, the numbers, and what they are made of, all of it in words that
 * were found already.
 *
 * @param kind what kind of document it is
 * @param title what it is called
 * @param author who gives it out
 * @param version what every page says of which answer it is
 * @param heading what the paragraphs are about
 * @param paragraphs what was asked and of what
 * @param tables the numbers first; a table without rows is only its heading
 */
public record Appendix(
        String kind,
        String title,
        String author,
        String version,
        String heading,
        List<String> paragraphs,
        List<Table> tables) {

    /** Keeps lists of its own. */
    public Appendix {
        paragraphs = List.copyOf(paragraphs);
        tables = List.copyOf(tables);
    }

    /**
     * A table with a heading of its own, or under the text where that is empty.
     *
     * @param heading above it, empty for none
     * @param name what it is called for whoever does not see it
     * @param columns what its columns are called
     * @param rows as many cells in each as there are columns
     * @param numbers the places of the columns that hold numbers
     * @param widths in per cent, none where the columns are as wide as what they hold
     */
    public record Table(
            String heading,
            String name,
            List<String> columns,
            List<List<String>> rows,
            List<Integer> numbers,
            List<Integer> widths) {

        /** Keeps lists of its own. */
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            numbers = List.copyOf(numbers);
            widths = List.copyOf(widths);
        }
    }

    /** The appendix as a document. */
    public Paper paper() {
        var body = new ArrayList<Block>();
        body.add(new Block.Heading(1, heading));
        paragraphs.forEach(paragraph -> body.add(Block.paragraph(paragraph)));
        for (var table : tables) {
            if (!table.heading.isEmpty()) {
                body.add(new Block.Heading(1, table.heading));
            }
            if (!table.rows.isEmpty()) {
                body.add(block(table));
            }
        }
        return new Paper(kind, title, author, new Paper.Footer(null, version, null), false, body);
    }

    private static Block block(Table table) {
        var rows = table.rows.stream()
                .map(row -> row.stream()
                        .map(cell -> List.<Inline>of(Inline.text(cell)))
                        .toList())
                .toList();
        return new Block.Table(table.name, table.columns, rows, table.numbers, table.widths);
    }
}
