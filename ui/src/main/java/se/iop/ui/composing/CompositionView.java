package se.iop.ui.composing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.iop.core.access.Access;
import se.iop.core.access.Acting;
import se.iop.core.access.Action;
import se.iop.core.access.Person;
import se.iop.core.agreement.Refused;
import se.iop.core.composing.Base;
import se.iop.core.composing.Composing;
import se.iop.core.composing.Composing.Opened;
import se.iop.core.composing.GuidelineDraft;
import se.iop.core.composing.GuidelineDraft.State;
import se.iop.core.composing.NoSuchDraft;
import se.iop.core.composing.Obstacle;
import se.iop.core.composing.PluginArchive;
import se.iop.guideline.composition.Composition;
import se.iop.ui.layout.Address;
import se.iop.ui.layout.Icon;
import se.iop.ui.layout.Swedish;
import se.iop.ui.layout.Titled;
import se.iop.ui.layout.Unbroken;
import se.iop.ui.layout.ViewHeader;
import se.iop.ui.text.Texts;

/** One draft of a committee's guideline: composed to the left, read as it will stand to the right. */
@Route(CompositionsView.ROUTE + "/:id")
@PermitAll
@StyleSheet("styles/guideline.css")
@StyleSheet("styles/composing.css")
class CompositionView extends Composite<Div> implements BeforeEnterObserver, Titled {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN_MILLIS = 8000;

    private final transient Texts texts;
    private final transient Swedish swedish;
    private final transient Composing composing;
    private final transient Person person;
    private final transient Clock clock;
    private transient @Nullable Opened opened;
    private final Div live = new Div();
    private final Span saved = new Span();
    private transient @Nullable CompositionForm form;
    private String title = "";

    CompositionView(Texts texts, Swedish swedish, Composing composing, Acting acting, Clock clock) {
        this.texts = texts;
        this.swedish = swedish;
        this.composing = composing;
        this.person = acting.person();
        this.clock = clock;
        this.saved.addClassName("quiet");
        this.live.getElement().setAttribute("tabindex", "0");
        this.live.getElement().setAttribute("role", "region");
        this.live.getElement().setAttribute("aria-label", texts.of("composing.text"));
        this.saved.getElement().setAttribute("role", "status");
        this.live.addClassNames("composition-live", "stack");
        getContent().addClassName("composition");
    }

    @Override
    public String viewTitle() {
        return title;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            show(Address.id(event.getRouteParameters(), NotFoundException::new));
        } catch (NoSuchDraft unknown) {
            throw new NotFoundException();
        }
    }

    private void show(UUID id) {
        var now = composing.open(id);
        opened = now;
        var published = now.draft().state() == State.PUBLISHED;
        title = texts.of(
                published ? "composing.published.of" : "composing.draft.of",
                now.scope().name());
        titleChanged();
        getContent().removeAll();
        getContent().add(header(now));
        say(now.draft());
        form = writable(now.draft()) ? form(now.draft()) : null;
        if (form == null) {
            getContent().add(live);
        } else {
            var columns = new Div(form, live);
            columns.addClassName("composition-columns");
            getContent().add(columns);
        }
        refresh(now);
    }

    private CompositionForm form(GuidelineDraft draft) {
        return new CompositionForm(
                draft.composition(), composing.series(draft.committee()), texts, new CompositionForm.Told() {
                    @Override
                    public void changed(Composition composition) {
                        keep(composition);
                    }

                    @Override
                    public void checked() {
                        refresh(current());
                    }
                });
    }

    private boolean writable(GuidelineDraft draft) {
        return draft.state() == State.DRAFT && Access.allows(person, Action.COMPOSE_GUIDELINE, draft.committee());
    }

    private ViewHeader header(Opened now) {
        var draft = now.draft();
        var begun = draft.begunFrom().equals(Base.EMPTY_NAME)
                ? texts.of("composing.begun.empty")
                : texts.of("composing.begun", draft.begunFrom());
        var header = new ViewHeader(title)
                .withFacts(CompositionsView.badge(draft.state(), texts), Unbroken.span(begun), saved);
        var submission = draft.submission();
        if (submission != null) {
            header.withFacts(Unbroken.span(
                    texts.of("composing.submitted.by", submission.name(), swedish.moment(submission.at()))));
        }
        return header.withActions(actions(now));
    }

    private Component[] actions(Opened now) {
        var draft = now.draft();
        var row = new Div();
        row.addClassName("row");
        row.add(new Anchor(CompositionsView.ROUTE, texts.of("composing.back")));
        if (!Access.allows(person, Action.COMPOSE_GUIDELINE, draft.committee())
                && !Access.allows(person, Action.PUBLISH_GUIDELINE, draft.committee())) {
            return new Component[] {row};
        }
        if (draft.open() && Access.allows(person, Action.COMPOSE_GUIDELINE, draft.committee())) {
            row.add(new Button(texts.of("composing.discard"), Icon.TRASH.create(), _ -> discard()));
        }
        if (draft.state() == State.DRAFT && Access.allows(person, Action.COMPOSE_GUIDELINE, draft.committee())) {
            row.add(primary("composing.submit", this::submit));
        }
        if (draft.state() == State.SUBMITTED) {
            if (Access.allows(person, Action.COMPOSE_GUIDELINE, draft.committee())) {
                row.add(new Button(
                        texts.of("composing.take-back"),
                        _ -> step(() -> composing.takeBack(draft.id(), draft.version()))));
            }
            row.add(primary("composing.publish", this::publish));
        }
        return new Component[] {row};
    }

    private static Button primary(Texts texts, String key, Runnable work) {
        var button = new Button(texts.of(key), _ -> work.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private Button primary(String key, Runnable work) {
        return primary(texts, key, work);
    }

    private Opened current() {
        if (opened == null) {
            throw new IllegalStateException("Nothing is opened");
        }
        return opened;
    }

    /** Every change that makes sense is kept at once. */
    private void keep(Composition next) {
        var now = current();
        try {
            var kept = composing.keep(now.draft().id(), now.draft().version(), next);
            var after = new Opened(kept, now.scope(), now.before(), now.plugin());
            opened = after;
            say(kept);
            refresh(after);
        } catch (Refused refused) {
            tell(texts.of("refused." + refused.reason()));
        }
    }

    private void say(GuidelineDraft draft) {
        saved.setText(texts.of("composing.saved", swedish.moment(draft.changedAt()), draft.changedBy()));
    }

    private void refresh(Opened now) {
        live.removeAll();
        live.add(new CompositionText(now, missing(now), ways(now), texts, LocalDate.now(clock)));
    }

    /** What can be done with a draft that makes a guideline, and by whom. */
    private DraftWays ways(Opened now) {
        return new DraftWays(now.draft(), person, texts, () -> PluginArchive.of(current()));
    }

    /** What stands in the way, and what is typed but cannot be used. */
    private List<String> missing(Opened now) {
        var missing = new ArrayList<>(
                composing.obstacles(now).stream().map(this::sentence).toList());
        if (form != null) {
            missing.addAll(form.troubles());
        }
        return missing;
    }

    private void submit() {
        var now = current();
        new StepDialog(
                        texts,
                        "composing.submit",
                        texts.of("composing.submit.text"),
                        missing(now),
                        false,
                        _ -> step(() ->
                                composing.submit(now.draft().id(), now.draft().version())))
                .open();
    }

    private void publish() {
        var now = current();
        var missing = missing(now);
        var submission = now.draft().submission();
        if (submission != null && submission.by().equals(person.id())) {
            missing.add(texts.of("refused.guideline-second-person"));
        } else if (!Access.allows(person, Action.PUBLISH_GUIDELINE, now.draft().committee())) {
            missing.add(texts.of("composing.publish.who"));
        }
        new StepDialog(
                        texts,
                        "composing.publish",
                        texts.of(
                                "composing.publish.text",
                                now.scope().name(),
                                swedish.day(now.draft().composition().inForce()),
                                now.draft().composition().decision()),
                        missing,
                        false,
                        _ -> step(() ->
                                composing.publish(now.draft().id(), now.draft().version())))
                .open();
    }

    private void discard() {
        var draft = current().draft();
        new StepDialog(texts, "composing.discard", texts.of("composing.discard.text"), List.of(), true, reason -> {
                    try {
                        composing.discard(draft.id(), draft.version(), reason);
                        getUI().ifPresent(ui -> ui.navigate(CompositionsView.class));
                    } catch (Refused refused) {
                        tell(texts.of("refused." + refused.reason()));
                    }
                })
                .open();
    }

    private String sentence(Obstacle obstacle) {
        return CompositionText.sentence(obstacle, texts, swedish);
    }

    private void step(Runnable work) {
        try {
            work.run();
            show(current().draft().id());
        } catch (Refused refused) {
            tell(texts.of("refused." + refused.reason()));
        }
    }

    private static void tell(String sentence) {
        Notification.show(sentence, SHOWN_MILLIS, Notification.Position.BOTTOM_CENTER)
                .setAssertive(true);
    }
}
