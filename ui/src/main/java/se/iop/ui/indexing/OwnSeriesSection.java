package se.iop.ui.indexing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import se.iop.core.catalog.OwnSeries;
import se.iop.core.indexing.IndexBook.Clash;
import se.iop.guideline.IndexSeries;
import se.iop.guideline.Scope;
import se.iop.ui.layout.Swedish;
import se.iop.ui.picture.ColumnChart;
import se.iop.ui.picture.ColumnChart.Column;
import se.iop.ui.picture.DataTable;
import se.iop.ui.text.Texts;

/** The index series that a guideline brings: read and never entered, each value with the decision behind it. */
final class OwnSeriesSection {

    private final Texts texts;
    private final Swedish swedish;

    OwnSeriesSection(Texts texts, Swedish swedish) {
        this.texts = texts;
        this.swedish = swedish;
    }

    /** One series, once for each body that brings it. */
    Component of(List<OwnSeries> brought) {
        var section = new Section(new H2(brought.getFirst().series().name()));
        section.addClassNames("card", "stack");
        brought.forEach(own -> section.add(both(own)));
        return section;
    }

    /** The values of a body's series with where they come from. */
    Component table(OwnSeries own) {
        var table = new DataTable(
                texts.of("indexing.own.caption", own.scope().text()),
                List.of(texts.of("indexing.year"), texts.of("indexing.value"), texts.of("indexing.decision")),
                Set.of(1));
        own.series().values().stream()
                .sorted(Comparator.comparing(IndexSeries.Year::year).reversed())
                .forEach(year -> table.row(new Component[] {
                    new Span(String.valueOf(year.year())),
                    new Span(swedish.percent(year.percent())),
                    new Span(year.decision())
                }));
        var source = new Paragraph(
                texts.of("indexing.own.source", own.plugin().id(), own.plugin().version()));
        source.addClassName("quiet");
        var all = new Div(source, table);
        all.addClassName("stack");
        return all;
    }

    /** Where what was entered is another than what a guideline brings; nobody's value is put aside in silence. */
    Component clashes(List<Clash> clashes) {
        var list = new UnorderedList();
        list.addClassNames("index-clashes");
        clashes.forEach(clash -> list.add(new ListItem(texts.of(
                "indexing.own.clash",
                String.valueOf(clash.year()),
                swedish.decimal(clash.entered()),
                clash.own().plugin().id(),
                swedish.decimal(clash.brought()),
                clash.decision(),
                clash.own().scope().text()))));
        list.setVisible(!clashes.isEmpty());
        return list;
    }

    /** Whether a guideline of the committee says a value of the year. */
    static boolean says(List<OwnSeries> brought, String committee, int year) {
        return brought.stream()
                .filter(own -> switch (own.scope()) {
                    case Scope.Committee(var _, var id, var _) -> id.equals(committee);
                    case Scope.Municipality _, Scope.Nation _ -> true;
                })
                .flatMap(own -> own.series().values().stream())
                .anyMatch(value -> value.year() == year);
    }

    private Component both(OwnSeries own) {
        var columns = own.series().values().stream()
                .sorted(Comparator.comparing(IndexSeries.Year::year))
                .map(year ->
                        new Column(String.valueOf(year.year()), year.percent(), swedish.decimal(year.percent()), true))
                .toList();
        var picture = new ColumnChart(
                "series-" + own.plugin().id(),
                texts.of("indexing.picture", own.series().name()),
                texts.of("indexing.picture.changes"),
                columns);
        var both = new Div(picture, table(own));
        both.addClassName("picture-and-table");
        return both;
    }
}
