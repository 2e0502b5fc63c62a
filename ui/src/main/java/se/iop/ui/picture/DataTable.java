package se.iop.ui.picture;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableFooter;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import se.iop.ui.layout.Isolated;

/**
 * A small table that says the same as the picture beside it; where there is no room for its columns each row is a list
 * of its own.
 */
@StyleSheet("styles/picture.css")
public final class DataTable extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final NativeTable table = new NativeTable();
    private final NativeTableBody body = new NativeTableBody();
    private final List<String> headings;
    private final Set<Integer> figures;

    /**
     * A table with headings and no rows yet.
     *
     * @param figures the columns, from zero, whose figures stand under each other
     */
    public DataTable(String caption, List<String> headings, Set<Integer> figures) {
        this.headings = List.copyOf(headings);
        this.figures = Set.copyOf(figures);
        table.addClassName("plain");
        table.setCaptionText(caption);
        var row = new NativeTableRow();
        for (var column = 0; column < headings.size(); column++) {
            row.add(heading(headings.get(column), "col", column));
        }
        table.add(new NativeTableHeader(row), body);
        getContent().addClassName("table-scroll");
        getContent().getElement().setAttribute("tabindex", "0");
        getContent().getElement().setAttribute("role", "region");
        getContent().getElement().setAttribute("aria-label", caption);
        getContent().add(table);
    }

    /** The same table where a heading in sight says what the caption says; the caption is for those who listen. */
    public DataTable namedAbove() {
        table.addClassName("named-above");
        return this;
    }

    /** A row; its first cell names it. */
    public DataTable row(Component... content) {
        body.add(cells(content));
        return this;
    }

    /** A row of texts. */
    public DataTable row(String... texts) {
        return row(isolated(texts));
    }

    /** The row that sums the others up. */
    public DataTable total(String... texts) {
        table.add(new NativeTableFooter(cells(isolated(texts))));
        return this;
    }

    private NativeTableRow cells(Component... content) {
        var row = new NativeTableRow();
        for (var column = 0; column < content.length; column++) {
            if (column == 0) {
                var name = heading("", "row", column);
                name.add(content[column]);
                row.add(name);
            } else {
                var cell = new NativeTableCell(content[column]);
                mark(cell, column);
                cell.getElement().setAttribute("data-label", headings.get(column));
                row.add(cell);
            }
        }
        return row;
    }

    private NativeTableHeaderCell heading(String text, String scope, int column) {
        var heading = text.isEmpty() ? new NativeTableHeaderCell() : new NativeTableHeaderCell(text);
        heading.getElement().setAttribute("scope", scope);
        mark(heading, column);
        return heading;
    }

    private void mark(Component cell, int column) {
        if (figures.contains(column)) {
            cell.addClassName("amount");
        }
    }

    private static Component[] isolated(String... texts) {
        return Arrays.stream(texts).map(Isolated::of).toArray(Component[]::new);
    }
}
