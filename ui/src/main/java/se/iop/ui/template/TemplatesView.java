package se.iop.ui.template;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.iop.core.access.Access;
import se.iop.core.access.Acting;
import se.iop.core.access.Action;
import se.iop.core.access.Person;
import se.iop.core.people.Committees;
import se.iop.core.template.HeldTemplate;
import se.iop.core.template.TemplateVersion;
import se.iop.core.template.Templating;
import se.iop.documents.Templates;
import se.iop.guideline.Template;
import se.iop.guideline.Template.Kind;
import se.iop.ui.layout.Icon;
import se.iop.ui.layout.Isolated;
import se.iop.ui.layout.StatusBadge;
import se.iop.ui.layout.Swedish;
import se.iop.ui.layout.Titled;
import se.iop.ui.layout.Tone;
import se.iop.ui.layout.ViewHeader;
import se.iop.ui.picture.DataTable;
import se.iop.ui.text.Texts;

/** The templates of a committee's documents: which one holds today, and all that the committee has written. */
@Route(TemplatesView.ROUTE)
@PermitAll
@StyleSheet("styles/guideline.css")
@StyleSheet("styles/template.css")
class TemplatesView extends Composite<Div> implements BeforeEnterObserver, Titled {

    static final String ROUTE = "mallar";

    private static final long serialVersionUID = 1L;

    private final transient Templating templating;
    private final transient Committees committees;
    private final transient Texts texts;
    private final transient Swedish swedish;
    private final transient Person person;
    private final transient Clock clock;

    TemplatesView(
            Templating templating, Committees committees, Texts texts, Swedish swedish, Acting acting, Clock clock) {
        this.templating = templating;
        this.committees = committees;
        this.texts = texts;
        this.swedish = swedish;
        this.person = acting.person();
        this.clock = clock;
    }

    @Override
    public String viewTitle() {
        return texts.of("template.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Access.demand(person, Action.READ_TEMPLATE, null);
        var query = TemplateQuery.of(event.getLocation().getQueryParameters());
        var names = committees.names();
        getContent().removeAll();
        getContent().add(new ViewHeader(texts.of("template.title")).withLead(texts.of("template.lead")));
        var committee = chosen(names, person, query.committee());
        if (committee == null) {
            getContent().add(new Span(texts.of("template.no-committee")));
            return;
        }
        var versions = templating.versions(committee);
        var page = new Div(new H2(names.getOrDefault(committee, committee)));
        page.addClassName("stack");
        for (var kind : Kind.values()) {
            page.add(card(committee, kind, versions, query));
        }
        var columns = new Div(menu(names, committee), page);
        columns.addClassName("guideline-columns");
        getContent().add(columns);
    }

    /** The one asked for, else the own, else the first; none where the municipality has none. */
    static @Nullable String chosen(Map<String, String> names, Person person, @Nullable String asked) {
        if (asked != null && names.containsKey(asked)) {
            return asked;
        }
        return person.committees().stream()
                .filter(names::containsKey)
                .findFirst()
                .or(() -> names.keySet().stream().findFirst())
                .orElse(null);
    }

    private Nav menu(Map<String, String> names, String chosen) {
        var list = new UnorderedList();
        names.forEach((code, name) -> {
            var link = new Anchor(new TemplateQuery(code, null, null).address(ROUTE), name);
            if (code.equals(chosen)) {
                link.getElement().setAttribute("aria-current", "page");
            }
            list.add(new ListItem(link));
        });
        var menu = new Nav(list);
        menu.addClassName("guideline-menu");
        menu.getElement().setAttribute("aria-label", texts.of("template.choose"));
        return menu;
    }

    private Section card(String committee, Kind kind, List<TemplateVersion> all, TemplateQuery query) {
        var versions = all.stream().filter(version -> version.kind() == kind).toList();
        var today = LocalDate.now(clock);
        var held = Templating.holding(versions, kind, today)
                .or(() -> templating.brought(committee, kind, today))
                .orElseGet(() -> HeldTemplate.platforms(Templates.of(kind)));
        var head = new Div(new H3(texts.of("document.kind." + kind.name())), write(committee, kind));
        head.addClassNames("row", "section-head");
        var card = new Section(head, holding(held));
        card.addClassNames("card", "stack");
        if (!versions.isEmpty()) {
            card.add(table(versions, held));
        }
        if (kind == query.kind() && query.version() != null) {
            differences(versions, query.version(), card);
        }
        return card;
    }

    private Component holding(HeldTemplate held) {
        var source = new StatusBadge(
                held.source() == HeldTemplate.Source.COMMITTEE ? Tone.MET : Tone.INFO,
                texts.of("template.source." + held.source().name()));
        var facts = new Div(source, new Span(held.template().name()));
        if (held.edition() != null) {
            facts.add(quiet(texts.of("template.edition", held.edition())));
        }
        var from = held.template().validFrom();
        facts.add(quiet(from == null ? texts.of("template.always") : texts.of("template.from", swedish.day(from))));
        facts.addClassName("row");
        return facts;
    }

    private Component table(List<TemplateVersion> versions, HeldTemplate held) {
        var table = new DataTable(
                texts.of("template.versions"),
                List.of(
                        texts.of("template.version"),
                        texts.of("template.valid-from"),
                        texts.of("template.name"),
                        texts.of("template.written"),
                        texts.of("template.difference")),
                Set.of());
        versions.forEach(version -> table.row(new Component[] {
            new Span(String.valueOf(version.version())),
            new Div(new Span(swedish.day(version.validFrom())), state(version, held)),
            Isolated.of(
                    version.content() == null
                            ? texts.of("template.ended")
                            : version.content().name()),
            Isolated.of(texts.of(
                    "template.by", swedish.day(LocalDate.ofInstant(version.at(), clock.getZone())), version.by())),
            compared(version)
        }));
        return table;
    }

    private Component state(TemplateVersion version, HeldTemplate held) {
        if (held.source() == HeldTemplate.Source.COMMITTEE
                && String.valueOf(version.version()).equals(held.edition())) {
            return new StatusBadge(Tone.MET, texts.of("template.holds"));
        }
        return version.validFrom().isAfter(LocalDate.now(clock))
                ? new StatusBadge(Tone.INFO, Icon.CLOCK, texts.of("template.to-come"))
                : new StatusBadge(Tone.ENDED, texts.of("template.before"));
    }

    private Anchor compared(TemplateVersion version) {
        var link = new Anchor(
                new TemplateQuery(version.committee(), version.kind(), version.version()).address(ROUTE),
                texts.of("template.compare"));
        link.getElement().setAttribute("aria-label", texts.of("template.compare.this", version.version()));
        return link;
    }

    private void differences(List<TemplateVersion> versions, int number, Section card) {
        versions.stream()
                .filter(version -> version.version() == number)
                .findFirst()
                .ifPresent(after -> {
                    var before = versions.stream()
                            .filter(version -> version.version() == number - 1)
                            .findFirst();
                    Template earlier = before.map(TemplateVersion::content).orElse(null);
                    card.add(
                            new Span(texts.of("template.compared", number, number - 1)),
                            new TemplateText(texts).differences(earlier, after.content()));
                });
    }

    /** The way to the editor; who may not write is told who may. */
    private Component write(String committee, Kind kind) {
        if (Access.allows(person, Action.WRITE_TEMPLATE, committee)) {
            var link = new Anchor(
                    new TemplateQuery(committee, kind, null).address(TemplateEditor.ROUTE), texts.of("template.new"));
            link.getElement()
                    .setAttribute("aria-label", texts.of("template.new.of", texts.of("document.kind." + kind.name())));
            return link;
        }
        var who = Access.whoMay(Action.WRITE_TEMPLATE).stream().map(texts::of).collect(Collectors.joining(", "));
        return quiet(texts.of("template.not-yours", who));
    }

    private static Span quiet(String text) {
        var span = new Span(text);
        span.addClassName("quiet");
        return span;
    }
}
