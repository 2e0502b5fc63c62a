package se.iop.ui.indexing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.iop.core.access.Access;
import se.iop.core.access.Acting;
import se.iop.core.access.Action;
import se.iop.core.access.Person;
import se.iop.core.catalog.OwnSeries;
import se.iop.core.indexing.IndexBook;
import se.iop.core.indexing.IndexBook.Compensation;
import se.iop.core.indexing.IndexBook.Series;
import se.iop.core.people.Committees;
import se.iop.model.IndexValue;
import se.iop.model.IndexValues;
import se.iop.ui.layout.Address;
import se.iop.ui.layout.EmptyState;
import se.iop.ui.layout.Icon;
import se.iop.ui.layout.Isolated;
import se.iop.ui.layout.StatusBadge;
import se.iop.ui.layout.Swedish;
import se.iop.ui.layout.Titled;
import se.iop.ui.layout.Tone;
import se.iop.ui.layout.ViewHeader;
import se.iop.ui.picture.ColumnChart;
import se.iop.ui.picture.ColumnChart.Column;
import se.iop.ui.picture.DataTable;
import se.iop.ui.text.Texts;

/** One index series at a time, which one stands in the address: its values as a picture and as a table. */
@Route(IndexView.ROUTE)
@PermitAll
@StyleSheet("styles/indexing.css")
class IndexView extends Composite<Div> implements BeforeEnterObserver, Titled {

    static final String ROUTE = "index";

    private static final long serialVersionUID = 1L;

    private static final String SERIES = "serie";
    private static final int COLUMNS_SHOWN = 10;

    private final transient IndexBook book;
    private final transient Committees committees;
    private final transient Texts texts;
    private final transient Swedish swedish;
    private final transient Person person;
    private @Nullable String title;

    IndexView(IndexBook book, Committees committees, Texts texts, Swedish swedish, Acting acting) {
        this.book = book;
        this.committees = committees;
        this.texts = texts;
        this.swedish = swedish;
        this.person = acting.person();
        getContent().addClassName("indices");
    }

    @Override
    public String viewTitle() {
        return title == null ? texts.of("indexing.title") : title;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(Address.text(event.getLocation().getQueryParameters(), SERIES));
    }

    private void show(@Nullable String asked) {
        var brought = book.brought();
        var series = all(brought);
        getContent().removeAll();
        getContent().add(new ViewHeader(texts.of("indexing.title")).withLead(texts.of("indexing.lead")));
        var chosen = series.stream()
                .filter(one -> one.id().equals(asked))
                .findFirst()
                .or(() -> series.stream().filter(one -> one.id().equals("OPI")).findFirst())
                .or(() -> series.stream().findFirst())
                .orElse(null);
        if (chosen == null) {
            getContent().add(new EmptyState(Icon.INDEX, texts.of("indexing.none"), texts.of("indexing.none.text")));
            return;
        }
        title = texts.of("indexing.title.of", chosen.name());
        getContent().add(menu(series, chosen), content(chosen, brought));
    }

    private Component content(Series chosen, List<OwnSeries> brought) {
        var own = new OwnSeriesSection(texts, swedish);
        if (local(chosen)) {
            return compensations(chosen, brought);
        }
        var bringing = brought.stream()
                .filter(one -> one.series().id().equals(chosen.id()))
                .toList();
        var values = book.values(chosen.id());
        return values.isEmpty() && !bringing.isEmpty()
                ? own.of(bringing)
                : published(
                        chosen, values, own.clashes(IndexBook.clashes(brought, chosen.id(), new IndexValues(values))));
    }

    /** The published series, and then those that only a guideline has. */
    private List<Series> all(List<OwnSeries> brought) {
        var all = new ArrayList<>(book.series());
        brought.stream()
                .map(own -> new Series(own.series().id(), own.series().name(), true))
                .filter(own -> all.stream().noneMatch(one -> one.id().equals(own.id())))
                .forEach(all::add);
        return all;
    }

    /** Price compensation is each committee's own; all other series are published for the whole country. */
    private static boolean local(Series series) {
        return series.id().equals(IndexValue.COMPENSATION);
    }

    private Nav menu(List<Series> series, Series chosen) {
        var list = new UnorderedList();
        for (var one : series) {
            var address = new Location(ROUTE, QueryParameters.of(SERIES, one.id())).getPathWithQueryParameters();
            var link = new Anchor(address, one.name());
            if (one.equals(chosen)) {
                link.getElement().setAttribute("aria-current", "page");
            }
            list.add(new ListItem(link));
        }
        var menu = new Nav(list);
        menu.addClassName("series-menu");
        menu.getElement().setAttribute("aria-label", texts.of("indexing.choose"));
        return menu;
    }

    private Component published(Series series, List<IndexValue> values, Component clashes) {
        var section = section(
                series.name(),
                enter(
                        Action.ENTER_INDEX,
                        () -> new ValueEntry(series, texts, swedish).open(value -> {
                            book.enter(value);
                            show(series.id());
                        })));
        if (values.isEmpty()) {
            section.add(new EmptyState(
                    Icon.INDEX, texts.of("indexing.empty"), texts.of("indexing.empty.text", series.name())));
            return section;
        }
        var both = new Div(picture(series, values), table(series, values));
        both.addClassName("picture-and-table");
        section.add(clashes, both);
        return section;
    }

    private Component picture(Series series, List<IndexValue> values) {
        var known = new IndexValues(values);
        var years = values.stream().map(IndexValue::year).distinct().sorted().toList();
        var columns = years.stream()
                .skip(Math.max(0, years.size() - COLUMNS_SHOWN))
                .flatMap(year -> known.of(series.id(), year).stream())
                .map(value -> new Column(
                        String.valueOf(value.year()),
                        value.value(),
                        swedish.decimal(value.value()),
                        value.status() == IndexValue.Status.DEFINITIVE))
                .toList();
        return new ColumnChart(
                "series",
                texts.of("indexing.picture", series.name()),
                texts.of(series.changes() ? "indexing.picture.changes" : "indexing.picture.numbers"),
                columns);
    }

    private Component table(Series series, List<IndexValue> values) {
        var table = new DataTable(
                texts.of(series.changes() ? "indexing.caption.changes" : "indexing.caption.numbers"),
                List.of(
                        texts.of("indexing.year"),
                        texts.of("indexing.value"),
                        texts.of("indexing.status"),
                        texts.of("indexing.vintage"),
                        texts.of("indexing.source")),
                Set.of(1));
        values.forEach(value -> table.row(new Component[] {
            new Span(String.valueOf(value.year())),
            new Span(shown(series, value)),
            status(value.status()),
            new Span(swedish.day(value.vintage())),
            Isolated.of(value.source())
        }));
        return table;
    }

    private String shown(Series series, IndexValue value) {
        return series.changes() ? swedish.percent(value.value()) : swedish.decimal(value.value());
    }

    private StatusBadge status(IndexValue.Status status) {
        return new StatusBadge(
                status == IndexValue.Status.DEFINITIVE ? Tone.MET : Tone.UNSETTLED,
                status == IndexValue.Status.DEFINITIVE ? Icon.LOCK : Icon.CLOCK,
                texts.of(status));
    }

    private Component compensations(Series series, List<OwnSeries> brought) {
        var names = committees.names();
        var all = book.compensations();
        var section = section(series.name(), enter(Action.ENTER_COMPENSATION, () -> enterCompensation(series, names)));
        var own = new OwnSeriesSection(texts, swedish);
        var bringing = brought.stream()
                .filter(one -> one.series().id().equals(series.id()))
                .toList();
        bringing.forEach(one -> section.add(own.table(one)));
        if (all.isEmpty() && !bringing.isEmpty()) {
            return section;
        }
        if (all.isEmpty()) {
            section.add(new EmptyState(
                    Icon.INDEX, texts.of("indexing.compensation.none"), texts.of("indexing.compensation.none.text")));
        } else {
            section.add(table(all, names, bringing));
        }
        return section;
    }

    private void enterCompensation(Series series, Map<String, String> names) {
        var own = new LinkedHashMap<>(names);
        own.keySet().removeIf(code -> !Access.allows(person, Action.ENTER_COMPENSATION, code));
        new CompensationEntry(own, texts, swedish).open(compensation -> {
            book.enter(compensation);
            show(series.id());
        });
    }

    private Component table(Collection<Compensation> all, Map<String, String> names, List<OwnSeries> brought) {
        var table = new DataTable(
                texts.of("indexing.compensation.caption"),
                List.of(
                        texts.of("indexing.year"),
                        texts.of("indexing.committee"),
                        texts.of("indexing.value"),
                        texts.of("indexing.status"),
                        texts.of("indexing.decision")),
                Set.of(2));
        // The latest entry for a year comes first and counts; those below it are what it corrected.
        var counted = new HashSet<String>();
        for (var one : all) {
            var counts = counted.add(one.committee() + " " + one.year());
            table.row(new Component[] {
                new Span(String.valueOf(one.year())),
                new Span(names.getOrDefault(one.committee(), one.committee())),
                new Span(swedish.percent(one.percent())),
                counts && OwnSeriesSection.says(brought, one.committee(), one.year())
                        ? new StatusBadge(Tone.UNSETTLED, texts.of("indexing.compensation.not-counted"))
                        : counts
                                ? new StatusBadge(Tone.MET, texts.of("indexing.compensation.counts"))
                                : new StatusBadge(Tone.ENDED, texts.of("indexing.compensation.corrected")),
                Isolated.of(one.decision())
            });
        }
        return table;
    }

    private static Section section(String heading, Component action) {
        var head = new Div(new H2(heading), action);
        head.addClassNames("row", "section-head");
        var section = new Section(head);
        section.addClassNames("card", "stack");
        return section;
    }

    private Component enter(Action action, Runnable open) {
        var button = new Button(texts.of("indexing.new"), Icon.PLUS.create(), _ -> open.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        if (Access.allows(person, action, null)) {
            return button;
        }
        button.setEnabled(false);
        var who = Access.whoMay(action).stream().map(texts::of).collect(Collectors.joining(", "));
        var why = new Span(texts.of("indexing.not-yours", who));
        why.addClassName("quiet");
        why.setId("why-no-entry");
        button.getElement().setAttribute("aria-describedby", "why-no-entry");
        var both = new Div(why, button);
        both.addClassName("row");
        return both;
    }
}
