package se.iop.ui.record;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.stream.Stream;
import se.iop.core.history.Comparison;
import se.iop.core.history.Recalling.Then;
import se.iop.core.history.TextComparison;
import se.iop.core.history.TextComparison.Mark;
import se.iop.core.history.TextComparison.Piece;
import se.iop.core.people.Committees;
import se.iop.ui.record.NamesThen.Names;
import se.iop.ui.text.Texts;

/** Two moments of an agreement beside each other: field by field, or as running text word by word. */
final class Differences {

    private final Texts texts;
    private final Readable readable;
    private final NamesThen names;

    Differences(Texts texts, Readable readable, Committees committees) {
        this.texts = texts;
        this.names = readable.names(committees);
        this.readable = readable;
    }

    /** The fields that differ. */
    Component byField(Then before, Then after) {
        var changes = Comparison.of(before.snapshot(), after.snapshot());
        return changes.isEmpty()
                ? nothing()
                : EntryNote.changes(
                        texts, readable, texts.of("record.versions.fields"), changes, named(before), named(after));
    }

    /** The whole as text; what differs is marked by a sign and not by colour alone. */
    Component byText(Then before, Then after, String earlier, String later, boolean all) {
        var rows = TextComparison.of(paragraphs(before), paragraphs(after));
        if (rows.stream().allMatch(TextComparison.Row::same)) {
            return nothing();
        }
        var body = new NativeTableBody();
        rows.stream().filter(row -> all || !row.same()).forEach(row -> body.add(row(row)));
        var table = new NativeTable(new NativeTableHeader(new NativeTableRow(heading(earlier), heading(later))), body);
        table.addClassNames("plain", "side-by-side");
        table.setCaptionText(texts.of("record.versions.texts"));
        var scroll = new Div(legend(), table);
        scroll.addClassNames("stack", "text-differences");
        return scroll;
    }

    /** The whole of one moment, a line for each field. */
    Component whole(Then then) {
        var lines = new Div();
        lines.addClassNames("stack", "as-it-was");
        var table = new se.iop.ui.picture.DataTable(
                texts.of("record.versions.whole"),
                List.of(texts.of("record.journal.field"), texts.of("record.versions.value")),
                java.util.Set.of());
        table.addClassName("changes");
        var called = named(then);
        Comparison.outline(then.snapshot())
                .forEach(change -> table.row(
                        readable.place(change.place(), called),
                        readable.value(change.place(), change.after(), called)));
        lines.add(table);
        return lines;
    }

    private Names named(Then then) {
        return names.of(
                then.snapshot().committee(),
                then.version().effectiveOn(),
                then.version().recordedAt());
    }

    private List<String> paragraphs(Then then) {
        var called = named(then);
        return Comparison.outline(then.snapshot()).stream()
                .map(change -> readable.line(change, called))
                .flatMap(line -> Stream.of(line.split("\\R+", -1)))
                .filter(line -> !line.isBlank())
                .toList();
    }

    private Component legend() {
        var removed = new Span();
        removed.getElement().appendChild(marked("del", texts.of("record.versions.removed")));
        var added = new Span();
        added.getElement().appendChild(marked("ins", texts.of("record.versions.added")));
        var legend = new Paragraph();
        legend.addClassNames("view-facts", "quiet");
        legend.getElement().appendChild(removed.getElement(), added.getElement());
        return legend;
    }

    private NativeTableRow row(TextComparison.Row row) {
        return new NativeTableRow(cell(row.before()), cell(row.after()));
    }

    private NativeTableCell cell(List<Piece> pieces) {
        var cell = new NativeTableCell();
        cell.getElement().setAttribute("dir", "auto");
        pieces.forEach(piece -> cell.getElement().appendChild(element(piece)));
        return cell;
    }

    private Element element(Piece piece) {
        return switch (piece.mark()) {
            case SAME -> Element.createText(piece.text());
            case ADDED -> marked("ins", piece.text());
            case REMOVED -> marked("del", piece.text());
        };
    }

    /** What is taken out or put in is said to those who listen, and has a sign for those who see no colours. */
    private Element marked(String name, String text) {
        var spoken = new Element("span");
        spoken.setAttribute("class", "only-read-aloud");
        spoken.setText(texts.of(
                name.equals("ins") ? "record.versions.mark." + Mark.ADDED : "record.versions.mark." + Mark.REMOVED));
        var element = new Element(name);
        element.appendChild(spoken, Element.createText(text));
        return element;
    }

    private static NativeTableHeaderCell heading(String text) {
        var heading = new NativeTableHeaderCell(text);
        heading.getElement().setAttribute("scope", "col");
        return heading;
    }

    private Component nothing() {
        return new Paragraph(texts.of("record.versions.equal"));
    }
}
