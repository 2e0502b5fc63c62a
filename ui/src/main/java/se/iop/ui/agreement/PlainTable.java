package se.iop.ui.agreement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A small table with a caption and headings; where there is no room for its columns each row is a list of its own. */
final class PlainTable {

    private static final Pattern PERIOD = Pattern.compile("[\\d-]{10} – [\\d-]{10}");

    /** A day alone, or with a word beside it. */
    private static final Pattern DAY = Pattern.compile("(\\p{L}+ )?\\d{4}-\\d{2}-\\d{2}");

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
            content[column] = text(texts[column]);
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

    /** A text; the two days of a period may be parted between them, but never within. */
    static Component text(String text) {
        if (!PERIOD.matcher(text).matches()) {
            var whole = isolated(text);
            whole.setClassName("date", DAY.matcher(text).matches());
            return whole;
        }
        var days = text.split(" – ", 2);
        var first = new Span(days[0] + " –");
        var last = new Span(days[1]);
        first.addClassName("date");
        last.addClassName("date");
        return new Span(first, new Text(" "), last);
    }

    /** A text from people, kept from turning the text around it. */
    static Span isolated(String text) {
        var span = new Span(text);
        span.addClassName("isolated");
        span.getElement().setAttribute("dir", "auto");
        return span;
    }
}
