package se.iop.ui.agreement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A small table with a caption and headings, which scrolls by itself where the page is narrow. */
final class PlainTable {

    private final NativeTable table = new NativeTable();
    private final NativeTableBody body = new NativeTableBody();
    private final Set<Integer> amounts = new HashSet<>();

    PlainTable(String caption, List<String> headings) {
        table.addClassName("plain");
        table.setCaptionText(caption);
        var row = new NativeTableRow();
        headings.forEach(heading -> {
            var cell = new NativeTableHeaderCell(heading);
            cell.getElement().setAttribute("scope", "col");
            row.add(cell);
        });
        table.add(new NativeTableHeader(row), body);
    }

    /** Columns whose figures stand under each other. */
    PlainTable amounts(Integer... columns) {
        amounts.addAll(List.of(columns));
        return this;
    }

    /** A row of texts. */
    PlainTable row(String... texts) {
        var cells = new Component[texts.length];
        for (var column = 0; column < texts.length; column++) {
            cells[column] = isolated(texts[column]);
        }
        return row(cells);
    }

    /** A row of anything. */
    PlainTable row(Component... content) {
        var row = new NativeTableRow();
        for (var column = 0; column < content.length; column++) {
            var cell = new NativeTableCell(content[column]);
            if (amounts.contains(column)) {
                cell.addClassName("amount");
            }
            row.add(cell);
        }
        body.add(row);
        return this;
    }

    /** The table, which can be scrolled with the keyboard too. */
    Component component() {
        var scroll = new Div(table);
        scroll.addClassName("table-scroll");
        scroll.getElement().setAttribute("tabindex", "0");
        scroll.getElement().setAttribute("role", "region");
        scroll.getElement().setAttribute("aria-label", table.getCaptionText());
        return scroll;
    }

    /** A text from people, kept from turning the text around it. */
    static Span isolated(String text) {
        var span = new Span(text);
        span.addClassName("isolated");
        span.getElement().setAttribute("dir", "auto");
        return span;
    }
}
