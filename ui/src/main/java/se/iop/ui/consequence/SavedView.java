package se.iop.ui.consequence;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.iop.core.consequence.Answer;
import se.iop.core.consequence.Consequences;
import se.iop.core.consequence.Consequences.Saved;
import se.iop.core.consequence.Difference;
import se.iop.core.consequence.Kind;
import se.iop.core.consequence.NoSuchConsequence;
import se.iop.ui.agreement.AgreementNavigation;
import se.iop.ui.layout.Address;
import se.iop.ui.layout.EmptyState;
import se.iop.ui.layout.Icon;
import se.iop.ui.layout.Swedish;
import se.iop.ui.layout.Titled;
import se.iop.ui.layout.ViewHeader;
import se.iop.ui.picture.DataTable;
import se.iop.ui.text.Texts;

/** A kept answer, the same for everyone with its address, and beside another one. */
@Route(SavedView.ROUTE + "/:id")
@PermitAll
@StyleSheet("styles/consequence.css")
class SavedView extends Composite<Div> implements BeforeEnterObserver, Titled {

    static final String ROUTE = "riktlinjer/tank-om/svar";
    static final String COMPARED = "jamfor";

    private static final long serialVersionUID = 1L;

    private static final int COMPARED_AT_MOST = 100;

    private final transient Consequences consequences;
    private final transient ConsequenceFiles files;
    private final transient Texts texts;
    private final transient Swedish swedish;
    private String title;

    SavedView(Consequences consequences, ConsequenceFiles files, Texts texts, Swedish swedish) {
        this.consequences = consequences;
        this.files = files;
        this.texts = texts;
        this.swedish = swedish;
        this.title = texts.of("consequence.title");
        getContent().addClassNames("consequences", "stack");
    }

    @Override
    public String viewTitle() {
        return title;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        getContent().removeAll();
        var found = event.getRouteParameters().get("id").flatMap(this::saved);
        if (found.isEmpty()) {
            getContent()
                    .add(
                            new ViewHeader(title),
                            new EmptyState(
                                    Icon.COMPARE,
                                    texts.of("consequence.gone"),
                                    texts.of("consequence.gone.text"),
                                    new Anchor(SupposeView.ROUTE, texts.of("consequence.title"))));
            return;
        }
        var saved = found.get();
        title = saved.name();
        getContent().add(header(saved), panel(saved), comparison(saved, event), download(saved));
    }

    private Optional<Saved> saved(String id) {
        try {
            return Optional.of(consequences.saved(Address.id(id, NoSuchConsequence::new)));
        } catch (NoSuchConsequence none) {
            return Optional.empty();
        }
    }

    private Component header(Saved saved) {
        var facts = new Span(texts.of("consequence.saved.by.at", saved.savedBy(), swedish.moment(saved.savedAt())));
        facts.addClassName("quiet");
        var header = new ViewHeader(saved.name(), new Anchor(SupposeView.ROUTE, texts.of("consequence.title")))
                .withFacts(facts);
        if (!saved.withDrafts()) {
            var drafts = new Span(texts.of("consequence.without-drafts"));
            drafts.addClassName("quiet");
            header.withFacts(drafts);
        }
        return header;
    }

    /** The first differences of all kinds are read at once, whatever the kinds. */
    private Component panel(Saved saved) {
        var id = saved.id();
        var first = new EnumMap<Kind, List<Difference>>(Kind.class);
        var kinds = saved.answer().tiles().byKind().keySet();
        if (kinds.size() == 1) {
            kinds.forEach(kind -> first.put(kind, consequences.page(id, kind, 0, AnswerPanel.PAGE)));
        } else if (!kinds.isEmpty()) {
            consequences
                    .firstOfEach(id, AnswerPanel.PAGE)
                    .forEach(difference -> first.computeIfAbsent(difference.kind(), _ -> new java.util.ArrayList<>())
                            .add(difference));
        }
        return new AnswerPanel(
                saved.answer(),
                first,
                (kind, offset, limit) -> consequences.page(id, kind, offset, limit),
                texts,
                swedish);
    }

    private Component comparison(Saved saved, BeforeEnterEvent event) {
        var others = consequences.list().stream()
                .filter(one -> !one.id().equals(saved.id()))
                .toList();
        var section = new Section(new H2(texts.of("consequence.compare")));
        section.addClassNames("card", "stack");
        if (others.isEmpty()) {
            section.add(new Paragraph(texts.of("consequence.compare.none")));
            return section;
        }
        var choice = new Select<Saved>();
        choice.setLabel(texts.of("consequence.compare.with"));
        choice.setItems(others);
        choice.setItemLabelGenerator(Saved::name);
        var asked = event.getLocation().getQueryParameters().getSingleParameter(COMPARED);
        var other = others.stream()
                .filter(one -> asked.filter(one.id().toString()::equals).isPresent())
                .findFirst();
        other.ifPresent(choice::setValue);
        choice.addValueChangeListener(change -> getUI().ifPresent(ui -> ui.navigate(
                ConsequenceNavigation.saved(saved.id()),
                QueryParameters.of(COMPARED, change.getValue().id().toString()))));
        section.add(choice);
        other.ifPresent(one -> section.add(compared(saved, one)));
        return section;
    }

    private Component compared(Saved saved, Saved other) {
        var comparison = consequences.compare(saved.id(), other.id(), COMPARED_AT_MOST);
        var both = new Paragraph(texts.of("consequence.compare.both", swedish.number(comparison.both())));
        var compared =
                new Div(both, only(saved.name(), comparison.onlyFirst()), only(other.name(), comparison.onlySecond()));
        compared.addClassName("stack");
        return compared;
    }

    private Component only(String name, List<Difference> differences) {
        var part = new Div(new H3(texts.of("consequence.compare.only", name)));
        part.addClassName("stack");
        if (differences.isEmpty()) {
            part.add(new Paragraph(texts.of("consequence.compare.nothing")));
            return part;
        }
        var table = new DataTable(
                        texts.of("consequence.compare.only", name),
                        List.of(
                                texts.of("consequence.agreement"),
                                texts.of("consequence.file.difference"),
                                texts.of("consequence.rule"),
                                texts.of("consequence.committed")),
                        Set.of(3))
                .namedAbove();
        for (var difference : differences) {
            var said = difference.after() == null ? difference.before() : difference.after();
            table.row(new Component[] {
                new Anchor(
                        AgreementNavigation.address(difference.agreement()),
                        difference.title().isBlank() ? texts.of("consequence.untitled") : difference.title()),
                new Span(texts.of("consequence.kind." + difference.kind().name())),
                new Span(said == null ? "" : said.rule()),
                new Span(swedish.tally(difference.committed()))
            });
        }
        part.add(table);
        return part;
    }

    private Component download(Saved saved) {
        var section = new Section(new H2(texts.of("consequence.files")));
        section.addClassName("card");
        section.add(files.links(() -> files.content(saved.name(), saved.answer(), all(saved.id()))));
        return section;
    }

    private List<Difference> all(UUID id) {
        return consequences.page(id, null, 0, Answer.KEPT_AT_MOST);
    }
}
