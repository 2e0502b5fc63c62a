package se.iop.ui.composing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import se.iop.core.access.Access;
import se.iop.core.access.Acting;
import se.iop.core.access.Action;
import se.iop.core.access.Person;
import se.iop.core.composing.Composing;
import se.iop.core.composing.Composing.Desk;
import se.iop.core.composing.Compositions;
import se.iop.core.composing.GuidelineDraft;
import se.iop.core.composing.GuidelineDraft.State;
import se.iop.core.composing.Published;
import se.iop.guideline.Scope;
import se.iop.ui.guideline.GuidelineNavigation;
import se.iop.ui.layout.EmptyState;
import se.iop.ui.layout.Icon;
import se.iop.ui.layout.StatusBadge;
import se.iop.ui.layout.Swedish;
import se.iop.ui.layout.Titled;
import se.iop.ui.layout.Tone;
import se.iop.ui.layout.ViewHeader;
import se.iop.ui.text.Texts;

/** The guidelines that the municipality's committees compose: drafts, and every version that was published. */
@Route(CompositionsView.ROUTE)
@PermitAll
@StyleSheet("styles/composing.css")
class CompositionsView extends Composite<Div> implements BeforeEnterObserver, Titled {

    static final String ROUTE = "riktlinjer/bygg";

    private static final long serialVersionUID = 1L;

    private static final int DIGITS = 12;

    private final transient Texts texts;
    private final transient Swedish swedish;
    private final transient Composing composing;
    private final transient Person person;

    CompositionsView(Texts texts, Swedish swedish, Composing composing, Acting acting) {
        this.texts = texts;
        this.swedish = swedish;
        this.composing = composing;
        this.person = acting.person();
        getContent().addClassNames("compositions", "stack-loose");
    }

    @Override
    public String viewTitle() {
        return texts.of("composing.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var desk = composing.desk();
        getContent().removeAll();
        getContent().add(new ViewHeader(viewTitle()).withLead(texts.of("composing.lead")));
        getContent().add(begin(desk));
        getContent().add(drafts(desk));
        getContent().add(published(desk));
    }

    /** For each of the person's committees that has no open draft a way to begin. */
    private Component begin(Desk desk) {
        var row = new Div();
        row.addClassName("row");
        desk.committees().forEach((code, name) -> {
            var open =
                    desk.drafts().stream().anyMatch(draft -> draft.committee().equals(code));
            if (!open && Access.allows(person, Action.COMPOSE_GUIDELINE, code)) {
                var begin = new Button(
                        texts.of("composing.begin.for", name),
                        Icon.PLUS.create(),
                        _ -> new BeginDialog(texts, composing, code, name).open());
                begin.addThemeVariants(ButtonVariant.PRIMARY);
                row.add(begin);
            }
        });
        if (!Access.allows(person, Action.COMPOSE_GUIDELINE, null)) {
            row.add(new Paragraph(texts.of("composing.begin.who")));
        }
        return row;
    }

    private Component drafts(Desk desk) {
        var section =
                new Section(new H2(texts.of("composing.drafts", desk.drafts().size())));
        section.addClassName("card");
        if (desk.drafts().isEmpty()) {
            section.add(new Paragraph(texts.of("composing.drafts.none")));
            return section;
        }
        var list = new UnorderedList();
        list.addClassName("rows");
        desk.drafts().forEach(draft -> list.add(row(draft, desk)));
        section.add(list);
        return section;
    }

    private ListItem row(GuidelineDraft draft, Desk desk) {
        var name = desk.committees().getOrDefault(draft.committee(), draft.committee());
        var link = new Anchor(ROUTE + "/" + draft.id(), texts.of("composing.draft.of", name));
        link.addClassName("row-title");
        var words = new Div(
                link,
                quiet(texts.of(
                        "composing.draft.rules",
                        draft.composition().entries().size(),
                        draft.composition().paragraphs().size())),
                quiet(texts.of("composing.changed", swedish.moment(draft.changedAt()), draft.changedBy())));
        words.addClassName("row-words");
        return new ListItem(words, badge(draft.state(), texts));
    }

    static StatusBadge badge(State state, Texts texts) {
        return switch (state) {
            case DRAFT -> new StatusBadge(Tone.DRAFT, Icon.DRAFT, texts.of(state));
            case SUBMITTED -> new StatusBadge(Tone.UNSETTLED, Icon.CLOCK, texts.of(state));
            case PUBLISHED -> new StatusBadge(Tone.MET, texts.of(state));
            case DISCARDED -> new StatusBadge(Tone.ENDED, Icon.ENDED, texts.of(state));
        };
    }

    private Component published(Desk desk) {
        if (desk.published().isEmpty()) {
            return new EmptyState(
                    Icon.GUIDELINE, texts.of("composing.published.none"), texts.of("composing.published.none.text"));
        }
        var section = new Section(
                new H2(texts.of("composing.published", desk.published().size())));
        section.addClassName("card");
        var list = new UnorderedList();
        list.addClassName("rows");
        desk.published().forEach(version -> list.add(row(version, desk)));
        section.add(list);
        return section;
    }

    private ListItem row(Published version, Desk desk) {
        var name = desk.committees().getOrDefault(version.committee(), version.committee());
        var scope = new Scope.Committee(person.municipality(), version.committee(), name);
        var link = new Anchor(
                GuidelineNavigation.address(Compositions.id(scope), version.inForce()),
                texts.of("composing.version", name, version.number()));
        link.addClassName("row-title");
        var words = new Div(
                link,
                quiet(texts.of("composing.version.decision", swedish.day(version.inForce()), version.decision())),
                quiet(texts.of(
                        "composing.version.people",
                        version.submitter(),
                        version.publisher(),
                        swedish.moment(version.publishedAt()))),
                quiet(texts.of("composing.version.digest", version.digest().substring(0, DIGITS))));
        words.addClassName("row-words");
        return new ListItem(words);
    }

    private static Span quiet(String text) {
        var span = new Span(text);
        span.addClassName("quiet");
        return span;
    }

    /** The kinds of obstacles stand beside each other in one list. */
    static UnorderedList sentences(List<String> sentences) {
        var list = new UnorderedList();
        sentences.forEach(sentence -> list.add(new ListItem(new Span(sentence))));
        return list;
    }
}
