package se.iop.ui.guideline;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.iop.core.access.Access;
import se.iop.core.access.Acting;
import se.iop.core.access.Action;
import se.iop.core.access.Person;
import se.iop.core.agreement.AgreementRows.Row;
import se.iop.core.agreement.Reading;
import se.iop.core.catalog.GuidelineShelf;
import se.iop.core.catalog.GuidelineShelf.Shelved;
import se.iop.core.people.Committee;
import se.iop.core.people.Committees;
import se.iop.guideline.Guideline;
import se.iop.guideline.Scope;
import se.iop.guideline.comparison.Layers;
import se.iop.guideline.comparison.Layers.Pair;
import se.iop.ui.agreement.AgreementNavigation;
import se.iop.ui.layout.EmptyState;
import se.iop.ui.layout.Icon;
import se.iop.ui.layout.StatusBadge;
import se.iop.ui.layout.Swedish;
import se.iop.ui.layout.Titled;
import se.iop.ui.layout.Tone;
import se.iop.ui.layout.ViewHeader;
import se.iop.ui.picture.SpanChart;
import se.iop.ui.picture.SpanChart.Stretch;
import se.iop.ui.text.Texts;

/**
 * The guidelines of the municipality's committees and of the nation; guideline, version and comparison in the address.
 */
@Route(GuidelinesView.ROUTE + "/:plugin?")
@PermitAll
@StyleSheet("styles/guideline.css")
class GuidelinesView extends Composite<Div> implements BeforeEnterObserver, Titled {

    static final String ROUTE = "riktlinjer";

    /** Where guidelines are composed. */
    private static final String COMPOSED = ROUTE + "/bygg";

    /** Where kept verdicts are replayed. */
    private static final String REPLAYS = ROUTE + "/omprovning";

    /** Named by its address only: what would come of another guideline leads to plugins, and those lead here. */
    private static final String WHAT_IF = "riktlinjer/tank-om";

    private static final long serialVersionUID = 1L;

    private final transient GuidelineShelf shelf;
    private final transient Reading reading;
    private final transient Committees committees;
    private final transient Texts texts;
    private final transient Swedish swedish;
    private final transient Person person;
    private final transient Clock clock;
    private String title;

    GuidelinesView(
            GuidelineShelf shelf,
            Reading reading,
            Committees committees,
            Texts texts,
            Swedish swedish,
            Acting acting,
            Clock clock) {
        this.shelf = shelf;
        this.reading = reading;
        this.committees = committees;
        this.texts = texts;
        this.swedish = swedish;
        this.person = acting.person();
        this.clock = clock;
        this.title = texts.of("guideline.title");
        getContent().addClassName("guidelines");
    }

    @Override
    public String viewTitle() {
        return title;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = GuidelineQuery.of(
                event.getRouteParameters().get("plugin").orElse(null),
                event.getLocation().getQueryParameters());
        var shelved = shelf.shelved();
        getContent().removeAll();
        var header = new ViewHeader(texts.of("guideline.title"))
                .withLead(texts.of("guideline.lead"))
                .withActions(new Anchor(COMPOSED, texts.of("guideline.compose")));
        if (Access.allows(person, Action.READ_CONSEQUENCES, null)) {
            header.withActions(new Anchor(WHAT_IF, texts.of("consequence.title")));
        }
        if (Access.allows(person, Action.READ_AGREEMENT, null)) {
            header.withActions(new Anchor(REPLAYS, texts.of("guideline.replays")));
        }
        getContent().add(header);
        var chosen = chosen(shelved, query.plugin());
        if (chosen == null) {
            getContent()
                    .add(new EmptyState(Icon.GUIDELINE, texts.of("guideline.none"), texts.of("guideline.none.text")));
            return;
        }
        title = texts.of("guideline.title.of", name(chosen.scope()));
        var content = new Div(menu(shelved, chosen), page(chosen, query));
        content.addClassName("guideline-columns");
        getContent().add(content);
    }

    /** The one asked for, else that of the own committee, else the first. */
    private @Nullable Shelved chosen(List<Shelved> shelved, @Nullable String plugin) {
        var own = person.committees();
        return shelved.stream()
                .filter(one -> one.key().id().equals(plugin))
                .findFirst()
                .or(() -> shelved.stream()
                        .filter(one -> one.scope() instanceof Scope.Committee committee && own.contains(committee.id()))
                        .findFirst())
                .or(() -> shelved.stream().findFirst())
                .orElse(null);
    }

    private Nav menu(List<Shelved> shelved, Shelved chosen) {
        var list = new UnorderedList();
        for (var one : shelved) {
            var link = new Anchor(GuidelineNavigation.address(one.key().id(), null), name(one.scope()));
            if (one.equals(chosen)) {
                link.getElement().setAttribute("aria-current", "page");
            }
            list.add(new ListItem(
                    link, quiet(texts.of("guideline.versions", one.versions().size()))));
        }
        without(shelved)
                .forEach(committee ->
                        list.add(new ListItem(new Span(committee.name()), quiet(texts.of("guideline.without")))));
        var menu = new Nav(list);
        menu.addClassName("guideline-menu");
        menu.getElement().setAttribute("aria-label", texts.of("guideline.choose"));
        return menu;
    }

    private List<Committee> without(List<Shelved> shelved) {
        return committees.all().stream()
                .filter(committee -> shelved.stream()
                        .noneMatch(one -> one.scope() instanceof Scope.Committee(var _, var id, var _)
                                && id.equals(committee.code())))
                .toList();
    }

    private Component page(Shelved chosen, GuidelineQuery query) {
        var today = LocalDate.now(clock);
        var version = version(chosen, query.version(), today);
        var page = new Div(header(chosen, version, today), line(chosen, version, today));
        page.addClassName("stack");
        if (chosen.versions().size() > 1) {
            page.add(comparison(chosen, version, query.compared()));
        }
        var layers = layers(chosen);
        if (!layers.isEmpty()) {
            page.add(layers(layers, texts));
        }
        page.add(rules(version), new ParagraphText(version, before(chosen, version), texts).section());
        if (Access.allows(person, Action.READ_AGREEMENT, null)) {
            page.add(governed(chosen, version));
        }
        return page;
    }

    private static Guideline version(Shelved chosen, @Nullable LocalDate asked, LocalDate today) {
        return chosen.versions().stream()
                .filter(version -> version.inForce().equals(asked))
                .findFirst()
                .or(() -> chosen.versions().reversed().stream()
                        .filter(version -> !version.inForce().isAfter(today))
                        .findFirst())
                .orElseGet(() -> chosen.versions().getFirst());
    }

    private Component header(Shelved chosen, Guideline version, LocalDate today) {
        var until = until(chosen, version);
        var tone = version.inForce().isAfter(today)
                ? new StatusBadge(Tone.INFO, Icon.CLOCK, texts.of("guideline.to-come"))
                : until == null || until.isAfter(today)
                        ? new StatusBadge(Tone.MET, texts.of("guideline.in-force"))
                        : new StatusBadge(Tone.ENDED, texts.of("guideline.superseded"));
        var facts = new Div(
                tone,
                new Span(texts.of("guideline.decision", version.decision())),
                quiet(texts.of(
                        "guideline.plugin", chosen.key().id(), chosen.key().version())));
        facts.addClassName("view-facts");
        if (chosen.unsigned()) {
            facts.add(new StatusBadge(Tone.BREACHED, texts.of("guideline.unsigned")));
        }
        if (version.reviewBy() != null) {
            facts.add(quiet(texts.of("guideline.review-by", swedish.day(version.reviewBy()))));
        }
        GuidelineShelf.review(chosen, today)
                .filter(review -> review.version().equals(version))
                .forEach(review -> facts.add(new StatusBadge(
                        review.overdue() ? Tone.BREACHED : Tone.UNSETTLED,
                        Icon.CLOCK,
                        texts.of(review.overdue() ? "guideline.overdue" : "guideline.near"))));
        var heading = new H2(texts.of("guideline.heading", name(chosen.scope()), swedish.day(version.inForce())));
        var header = new Div(heading, facts);
        header.addClassName("stack");
        return header;
    }

    private Component line(Shelved chosen, Guideline version, LocalDate today) {
        var stretches = chosen.versions().stream()
                .map(one -> new Stretch(
                        swedish.day(one.inForce()),
                        texts.of("guideline.version.from", swedish.day(one.inForce()), one.decision()),
                        one.inForce(),
                        until(chosen, one),
                        one.equals(version),
                        GuidelineNavigation.address(chosen.key().id(), one.inForce())))
                .toList();
        return new SpanChart(
                "versions",
                texts.of("guideline.line", name(chosen.scope())),
                texts.of("guideline.line.desc"),
                stretches,
                today,
                texts.of("guideline.today"));
    }

    private Component comparison(Shelved chosen, Guideline version, @Nullable LocalDate compared) {
        var others = chosen.versions().stream()
                .map(Guideline::inForce)
                .filter(day -> !day.equals(version.inForce()))
                .toList();
        var choice = new Select<LocalDate>();
        choice.setLabel(texts.of("guideline.compare"));
        choice.setEmptySelectionAllowed(true);
        choice.setEmptySelectionCaption(texts.of("guideline.compare.none"));
        choice.setItems(others);
        choice.setItemLabelGenerator(day ->
                day == null ? texts.of("guideline.compare.none") : texts.of("guideline.version", swedish.day(day)));
        var other = chosen.versions().stream()
                .filter(one -> one.inForce().equals(compared) && !one.equals(version))
                .findFirst();
        other.ifPresent(one -> choice.setValue(one.inForce()));
        choice.addValueChangeListener(change -> getUI().ifPresent(ui -> ui.navigate(
                new GuidelineQuery(chosen.key().id(), null, null).path(),
                new GuidelineQuery(chosen.key().id(), version.inForce(), change.getValue()).parameters())));
        var comparison = new Div(choice);
        comparison.addClassNames("stack", "comparison");
        other.ifPresent(one -> {
            var earlier = one.inForce().isBefore(version.inForce());
            var changes = new ParagraphChanges(earlier ? one : version, earlier ? version : one, texts);
            if (changes.any()) {
                comparison.add(changes.component());
            }
        });
        other.ifPresent(one -> comparison.add(
                one.inForce().isBefore(version.inForce())
                        ? new DifferenceText(one, version, texts)
                        : new DifferenceText(version, one, texts)));
        return comparison;
    }

    private Component rules(Guideline version) {
        var text = new RuleText(texts);
        var list = new OrderedList();
        list.addClassName("rules");
        version.rules().forEach(rule -> list.add(new ListItem(text.of(version, rule))));
        var section =
                new Section(new H2(texts.of("guideline.rules", version.rules().size())), list);
        section.addClassName("card");
        return section;
    }

    private Component governed(Shelved chosen, Guideline version) {
        var committee = chosen.scope() instanceof Scope.Committee(var _, var id, var _) ? id : null;
        var rows = reading.governed(committee, version.inForce(), until(chosen, version));
        var section = new Section(new H2(texts.of("guideline.governs", rows.size())));
        section.addClassName("card");
        if (rows.isEmpty()) {
            section.add(new Span(texts.of("guideline.governs.none")));
            return section;
        }
        var list = new UnorderedList();
        list.addClassName("governed");
        rows.forEach(row -> list.add(governed(row)));
        section.add(list);
        return section;
    }

    private ListItem governed(Row row) {
        var link = new Anchor(
                AgreementNavigation.address(row.id()),
                row.title().isBlank() ? texts.of("guideline.untitled") : row.title());
        link.addClassName("isolated");
        link.getElement().setAttribute("dir", "auto");
        var item = new ListItem(link, StatusBadge.of(row.status(), texts));
        if (row.example()) {
            item.add(StatusBadge.example(texts));
        }
        return item;
    }

    /** The version that the version replaced. */
    private static @Nullable Guideline before(Shelved chosen, Guideline version) {
        var place = chosen.versions().indexOf(version);
        return place > 0 ? chosen.versions().get(place - 1) : null;
    }

    /** How the rules of this guideline stand to those of the same name in the layers above and below it today. */
    private List<Pair> layers(Shelved chosen) {
        var today = LocalDate.now(clock);
        return Layers.compare(shelf.layers(chosen, today)).stream()
                .filter(pair -> pair.upper().scope().equals(chosen.scope())
                        || pair.lower().scope().equals(chosen.scope()))
                .toList();
    }

    private static Component layers(List<Pair> pairs, Texts texts) {
        var list = new UnorderedList();
        list.addClassName("changes");
        pairs.forEach(pair -> {
            var conflict = pair.conflict();
            var item = new Div(
                    new StatusBadge(
                            conflict ? Tone.UNSETTLED : Tone.MET,
                            texts.of(conflict ? "guideline.layers.conflict" : "guideline.layers.fits")),
                    RuleText.swedish(pair.upperRule().requirement().text()),
                    RuleText.swedish(pair.text()));
            item.addClassNames("change", (conflict ? Tone.UNSETTLED : Tone.MET).className());
            list.add(new ListItem(item));
        });
        var section = new Section(new H2(texts.of("guideline.layers")), list);
        section.addClassName("card");
        return section;
    }

    private static @Nullable LocalDate until(Shelved chosen, Guideline version) {
        var next = chosen.versions().indexOf(version) + 1;
        return next < chosen.versions().size() ? chosen.versions().get(next).inForce() : null;
    }

    private String name(Scope scope) {
        return switch (scope) {
            case Scope.Nation() -> texts.of("guideline.nation");
            case Scope.Municipality(var _, var name) -> name;
            case Scope.Committee(var _, var _, var name) -> name;
        };
    }

    private static Span quiet(String text) {
        var span = new Span(text);
        span.addClassName("quiet");
        return span;
    }
}
