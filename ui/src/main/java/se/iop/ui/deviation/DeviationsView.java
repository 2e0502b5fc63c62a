package se.iop.ui.deviation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.iop.core.access.Access;
import se.iop.core.access.Acting;
import se.iop.core.access.Action;
import se.iop.core.access.Person;
import se.iop.core.deviation.Asked;
import se.iop.core.deviation.Deviating;
import se.iop.core.deviation.Deviation;
import se.iop.core.deviation.Tally;
import se.iop.core.people.Committees;
import se.iop.ui.agreement.AgreementNavigation;
import se.iop.ui.layout.EmptyState;
import se.iop.ui.layout.Icon;
import se.iop.ui.layout.Swedish;
import se.iop.ui.layout.Titled;
import se.iop.ui.layout.ViewHeader;
import se.iop.ui.picture.BarChart;
import se.iop.ui.picture.BarChart.Bar;
import se.iop.ui.picture.DataTable;
import se.iop.ui.text.Texts;

/** The deviations that committees have decided, counted by rule and year and listed with their reasons. */
@Route(DeviationsView.ROUTE)
@PermitAll
@StyleSheet("styles/register.css")
@StyleSheet("styles/deviation.css")
class DeviationsView extends Composite<Div> implements BeforeEnterObserver, Titled {

    static final String ROUTE = "avvikelser";

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 200;

    private final transient Deviating deviating;
    private final transient DeviationFiles files;
    private final transient Texts texts;
    private final transient Swedish swedish;
    private final transient Person person;
    private final transient Map<String, String> committees;
    private final Div content = new Div();

    DeviationsView(
            Deviating deviating,
            DeviationFiles files,
            Committees committees,
            Texts texts,
            Swedish swedish,
            Acting acting) {
        this.deviating = deviating;
        this.files = files;
        this.texts = texts;
        this.swedish = swedish;
        this.person = acting.person();
        Access.demand(person, Action.READ_AGREEMENT, null);
        this.committees = committees.names();
        content.addClassName("stack");
        getContent().add(new ViewHeader(viewTitle()).withLead(texts.of("deviation.lead")), content);
    }

    @Override
    public String viewTitle() {
        return texts.of("deviation.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(DeviationQuery.of(event.getLocation().getQueryParameters()).asked());
    }

    private void show(Asked asked) {
        var counted = deviating.counted();
        var listed = deviating.list(asked, 0, SHOWN);
        content.removeAll();
        if (counted.isEmpty()) {
            content.add(new EmptyState(Icon.MET, texts.of("deviation.none"), texts.of("deviation.none.text")));
        } else {
            var wanted = counted.stream().filter(one -> belongs(one, asked)).toList();
            content.add(filters(asked, counted), counts(asked, wanted), list(asked, listed));
        }
        var committee = asked.committee() == null ? only(person.committees()) : asked.committee();
        if (committee != null && committees.containsKey(committee)) {
            content.add(new ThresholdPanel(
                    committee,
                    name(committee),
                    Access.allows(person, Action.SET_DEVIATION_THRESHOLD, committee),
                    deviating,
                    texts,
                    swedish,
                    () -> show(asked)));
        }
    }

    private static @Nullable String only(Set<String> committees) {
        return committees.size() == 1 ? committees.iterator().next() : null;
    }

    private static boolean belongs(Tally one, Asked asked) {
        return (asked.committee() == null || asked.committee().equals(one.committee()))
                && (asked.requirement() == null || asked.requirement().equals(one.requirement()))
                && (asked.year() == null || asked.year().equals(one.year()));
    }

    private Component filters(Asked asked, List<Tally> counted) {
        var rules = rules(counted);
        var committee = choice(
                "deviation.committee",
                counted.stream().map(Tally::committee).distinct().toList(),
                this::name,
                asked.committee(),
                value -> new Asked(value, asked.requirement(), asked.year()));
        var rule = choice(
                "deviation.rule",
                List.copyOf(rules.keySet()),
                name -> rules.getOrDefault(name, name),
                asked.requirement(),
                value -> new Asked(asked.committee(), value, asked.year()));
        rule.addClassName("wide-filter");
        var year = choice(
                "deviation.year",
                years(counted).stream().map(String::valueOf).toList(),
                Function.identity(),
                asked.year() == null ? null : String.valueOf(asked.year()),
                value -> new Asked(
                        asked.committee(), asked.requirement(), value == null ? null : Integer.valueOf(value)));
        var filters = new Div(committee, rule, year);
        filters.addClassNames("filters", "filters-open", "no-print");
        filters.getElement().setAttribute("role", "search");
        filters.getElement().setAttribute("aria-label", texts.of("deviation.filter"));
        return filters;
    }

    private Select<String> choice(
            String label,
            List<String> values,
            Function<String, String> named,
            @Nullable String chosen,
            Function<@Nullable String, Asked> asked) {
        var items = new ArrayList<>(values);
        if (chosen != null && !items.contains(chosen)) {
            items.add(chosen);
        }
        var select = new Select<String>();
        select.setLabel(texts.of(label));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(texts.of("deviation.any"));
        select.setItems(items);
        select.setItemLabelGenerator(item -> item == null ? texts.of("deviation.any") : named.apply(item));
        select.setValue(chosen);
        select.addValueChangeListener(change -> getUI().ifPresent(
                        ui -> ui.navigate(ROUTE, new DeviationQuery(asked.apply(change.getValue())).parameters())));
        return select;
    }

    private Component counts(Asked asked, List<Tally> counted) {
        var rules = rules(counted);
        var bars = rules.entrySet().stream()
                .map(rule -> {
                    var count = sum(counted, rule.getKey(), null);
                    return new Bar(
                            rule.getValue(),
                            count,
                            texts.of("deviation.count", count),
                            false,
                            new DeviationQuery(new Asked(asked.committee(), rule.getKey(), asked.year())).address());
                })
                .toList();
        var section = new Section(new H2(texts.of("deviation.by-rule")));
        section.addClassNames("card", "stack");
        if (bars.isEmpty()) {
            section.add(new Paragraph(texts.of("deviation.none.filtered")));
            return section;
        }
        section.add(
                new BarChart("deviations", texts.of("deviation.by-rule"), texts.of("deviation.by-rule.desc"), bars),
                table(counted, rules));
        return section;
    }

    private DataTable table(List<Tally> counted, Map<String, String> rules) {
        var years = new ArrayList<@Nullable Integer>(years(counted));
        if (counted.stream().anyMatch(one -> one.year() == null)) {
            years.add(null);
        }
        var headings = new ArrayList<String>();
        headings.add(texts.of("deviation.rule"));
        years.forEach(year -> headings.add(year == null ? texts.of("deviation.year.unknown") : String.valueOf(year)));
        headings.add(texts.of("deviation.sum"));
        var table = new DataTable(
                texts.of("deviation.by-year"),
                headings,
                IntStream.range(1, headings.size()).boxed().collect(Collectors.toSet()));
        rules.forEach((rule, words) -> {
            var cells = new ArrayList<String>();
            cells.add(words);
            years.forEach(year -> cells.add(String.valueOf(in(counted, rule, year))));
            cells.add(String.valueOf(sum(counted, rule, null)));
            table.row(cells.toArray(String[]::new));
        });
        return table;
    }

    private static long in(List<Tally> counted, String rule, @Nullable Integer year) {
        return counted.stream()
                .filter(one -> one.requirement().equals(rule) && Objects.equals(one.year(), year))
                .mapToLong(Tally::count)
                .sum();
    }

    private static long sum(List<Tally> counted, String rule, @Nullable String committee) {
        return counted.stream()
                .filter(one ->
                        one.requirement().equals(rule) && (committee == null || committee.equals(one.committee())))
                .mapToLong(Tally::count)
                .sum();
    }

    private Component list(Asked asked, List<Deviation> listed) {
        var section = new Section(new H2(texts.of("deviation.decided", listed.size())));
        section.addClassNames("card", "stack");
        DownloadHandler handler = event -> {
            event.setFileName("avvikelser.csv");
            event.setContentType("text/csv; charset=UTF-8");
            files.csv(asked, event.getOutputStream());
        };
        var csv = new Anchor(handler, texts.of("deviation.csv"));
        csv.addClassNames("download", "no-print");
        section.add(csv);
        listed.forEach(deviation -> section.add(note(deviation)));
        if (listed.isEmpty()) {
            section.add(new Paragraph(texts.of("deviation.none.filtered")));
        }
        if (listed.size() == SHOWN) {
            section.add(new Paragraph(texts.of("deviation.more", SHOWN)));
        }
        return section;
    }

    private Component note(Deviation deviation) {
        var link = new Anchor(
                AgreementNavigation.address(deviation.agreement()),
                deviation.title().isBlank() ? texts.of("guideline.untitled") : deviation.title());
        link.addClassName("isolated");
        link.getElement().setAttribute("dir", "auto");
        var paragraph = deviation.paragraph();
        var where = new Span(texts.of(
                "deviation.where",
                name(deviation.committee()),
                swedish.day(deviation.decidedOn()),
                paragraph == null
                        ? swedish.unknown()
                        : paragraph.replace("§", "").strip()));
        where.addClassName("quiet");
        var rule = new Span(deviation.rule() == null ? deviation.requirement() : deviation.rule());
        rule.getElement().setAttribute("lang", "sv");
        rule.addClassName("deviation-rule");
        var reason = new Span(deviation.reason());
        reason.addClassName("isolated");
        reason.getElement().setAttribute("dir", "auto");
        var note = new Div(rule, reason, link, where);
        note.addClassName("deviation");
        return note;
    }

    private Map<String, String> rules(List<Tally> counted) {
        var rules = new LinkedHashMap<String, String>();
        counted.stream()
                .sorted((one, other) ->
                        Long.compare(sum(counted, other.requirement(), null), sum(counted, one.requirement(), null)))
                .forEach(one ->
                        rules.putIfAbsent(one.requirement(), one.rule() == null ? one.requirement() : one.rule()));
        return rules;
    }

    private static Set<Integer> years(List<Tally> counted) {
        var years = new TreeSet<Integer>();
        counted.forEach(one -> {
            if (one.year() != null) {
                years.add(one.year());
            }
        });
        return years;
    }

    private String name(String committee) {
        return committees.getOrDefault(committee, committee);
    }
}
