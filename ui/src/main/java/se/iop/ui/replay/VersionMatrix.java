package se.iop.ui.replay;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.iop.core.replay.Sheet;
import se.iop.core.replay.Sheet.Column;
import se.iop.core.replay.Sheet.Row;
import se.iop.guideline.Finding;
import se.iop.guideline.Outcome;
import se.iop.ui.layout.Explained;
import se.iop.ui.layout.Swedish;
import se.iop.ui.layout.Tone;
import se.iop.ui.picture.DataTable;
import se.iop.ui.text.Texts;

/** Rules beside versions: what each version says of one agreement, every cell with its explanation. */
final class VersionMatrix extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Texts texts;
    private final transient Swedish swedish;

    VersionMatrix(Sheet sheet, boolean onlyDiffering, Texts texts, Swedish swedish) {
        this.texts = texts;
        this.swedish = swedish;
        getContent().addClassName("version-matrix");
        var rows = sheet.rows().stream()
                .filter(row -> !onlyDiffering || row.differs())
                .toList();
        if (rows.isEmpty()) {
            var none = new Span(texts.of("replay.matrix.same", sheet.rows().size()));
            none.addClassName("quiet");
            getContent().add(none);
            return;
        }
        var headings = new ArrayList<String>();
        headings.add(texts.of("replay.matrix.rule"));
        sheet.columns().forEach(column -> headings.add(heading(column)));
        var table = new DataTable(texts.of("replay.matrix.caption"), headings, Set.of());
        rows.forEach(row -> table.row(cells(sheet, row)));
        getContent().add(table);
    }

    private String heading(Column column) {
        var day = swedish.day(column.inForce());
        return texts.of(column.governs() ? "replay.matrix.governing" : "replay.matrix.version", day);
    }

    private Component[] cells(Sheet sheet, Row row) {
        var cells = new ArrayList<Component>();
        cells.add(inSwedish(row.text()));
        for (var place = 0; place < row.cells().size(); place++) {
            cells.add(cell(sheet, sheet.columns().get(place), row.cells().get(place)));
        }
        return cells.toArray(Component[]::new);
    }

    private Component cell(Sheet sheet, Column column, @Nullable Finding finding) {
        if (finding == null) {
            var none = new Span(texts.of("replay.matrix.no-rule"));
            none.addClassName("quiet");
            return none;
        }
        var word = new Explained(word(finding.outcome(), texts))
                .input(why(finding.outcome()))
                .rule(finding.text() + " (" + texts.of(finding.force()) + ")")
                .version(texts.of("replay.matrix.from", swedish.day(column.inForce())) + ", "
                        + sheet.plugin().id() + " " + sheet.plugin().version())
                .decision(finding.citation().text());
        var cell = new Div(tone(finding.outcome()).icon().create(), word);
        cell.addClassNames("matrix-cell", tone(finding.outcome()).className());
        return cell;
    }

    static String word(Outcome outcome, Texts texts) {
        return switch (outcome) {
            case Outcome.Met _ -> texts.of("layout.outcome.met");
            case Outcome.Breached _ -> texts.of("layout.outcome.breached");
            case Outcome.Unsettled _ -> texts.of("layout.outcome.unsettled");
            case Outcome.Inapplicable _ -> texts.of("layout.outcome.inapplicable");
        };
    }

    static Tone tone(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Met _ -> Tone.MET;
            case Outcome.Breached _ -> Tone.BREACHED;
            case Outcome.Unsettled _ -> Tone.UNSETTLED;
            case Outcome.Inapplicable _ -> Tone.INAPPLICABLE;
        };
    }

    static String why(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Met(var why) -> why;
            case Outcome.Breached(var why, var _) -> why;
            case Outcome.Unsettled(var question, var _) -> question;
            case Outcome.Inapplicable(var why) -> why;
        };
    }

    static Span inSwedish(String text) {
        var span = new Span(text);
        span.getElement().setAttribute("lang", "sv");
        return span;
    }

    /** How many rules the versions disagree about. */
    static long differing(List<Sheet> sheets) {
        return sheets.stream()
                .flatMap(sheet -> sheet.rows().stream())
                .filter(Row::differs)
                .count();
    }
}
