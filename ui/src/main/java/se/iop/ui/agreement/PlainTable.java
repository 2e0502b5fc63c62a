package se.iop.ui.agreement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.iop.ui.layout.Isolated;

/** A small table with a caption and headings; where there is no room for its columns each row is a list of its own. */
final class PlainTable {

    private final NativeTable table = new NativeTable();
    private final NativeTableBody body = new NativeTableBody();
    private final List<NativeTableHeaderCell> cells = new ArrayList<>();
    private final Set<Integer> amounts = new HashSet<>();

    PlainTable(String caption, List<String> headings) {
        table.addClassName("plain");
        table.setCaptionText(caption);
        var row = new NativeTableRow();
        headings.forEach(heading -> {
            var cell = new NativeTableHeaderCell(heading);
            cell.getElement().setAttribute("scope", "col");
            cells.add(cell);
            row.add(cell);
        });
        table.add(new NativeTableHeader(row), body);
    }

    /** The heading above the table says the same as its caption, which is then for those who listen. */
    PlainTable named() {
        table.addClassName("named-above");
        return this;
    }

    /** Columns whose figures stand under each other. */
    PlainTable amounts(Integer... columns) {
        amounts.addAll(List.of(columns));
        for (var column : columns) {
            cells.get(column).addClassName("amount");
        }
        return this;
    }

    /** A row of texts. */
    PlainTable row(String... texts) {
        var content = new Component[texts.length];
        for (var column = 0; column < texts.length; column++) {
            content[column] = Isolated.of(texts[column]);
        }
        return row(content);
    }

    /** A row of anything. */
    PlainTable row(Component... content) {
        var row = new NativeTableRow();
        for (var column = 0; column < content.length; column++) {
            var cell = new NativeTableCell(content[column]);
            if (amounts.contains(column)) {
                cell.addClassName("amount");
            }
            cell.getElement().setAttribute("data-label", cells.get(column).getText());
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
}
