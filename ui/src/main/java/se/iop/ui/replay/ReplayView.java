package se.iop.ui.replay;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.iop.core.access.Access;
import se.iop.core.access.Acting;
import se.iop.core.access.Action;
import se.iop.core.access.Person;
import se.iop.core.agreement.JudgingLists;
import se.iop.core.agreement.ListPass;
import se.iop.core.agreement.Refreshing;
import se.iop.core.replay.FoundDifference;
import se.iop.core.replay.ReplayJob;
import se.iop.core.replay.ReplayRun;
import se.iop.core.replay.ReplayRun.State;
import se.iop.core.replay.Replaying;
import se.iop.ui.agreement.AgreementNavigation;
import se.iop.ui.layout.Address;
import se.iop.ui.layout.EmptyState;
import se.iop.ui.layout.Icon;
import se.iop.ui.layout.StatusBadge;
import se.iop.ui.layout.Swedish;
import se.iop.ui.layout.Titled;
import se.iop.ui.layout.Tone;
import se.iop.ui.layout.ViewHeader;
import se.iop.ui.layout.WorkProgress;
import se.iop.ui.picture.DataTable;
import se.iop.ui.text.Texts;

/** The passes over all kept verdicts, how the one that goes on is doing, and what one of them found. */
@Route(ReplayView.ROUTE)
@PermitAll
@StyleSheet("styles/replay.css")
class ReplayView extends Composite<Div> implements BeforeEnterObserver, Titled {

    static final String ROUTE = "riktlinjer/omprovning";

    private static final long serialVersionUID = 1L;

    private static final String RUN = "korning";
    private static final int LOOK_EVERY_MILLIS = 2_000;

    private final transient Replaying replaying;
    private final transient ReplayJob job;
    private final transient JudgingLists judgingLists;
    private final transient Refreshing refreshing;
    private final transient Texts texts;
    private final transient Swedish swedish;
    private final transient Person person;
    private final Div content = new Div();
    private @Nullable UUID asked;
    private boolean looking;

    ReplayView(
            Replaying replaying,
            ReplayJob job,
            JudgingLists judgingLists,
            Refreshing refreshing,
            Texts texts,
            Swedish swedish,
            Acting acting) {
        this.replaying = replaying;
        this.job = job;
        this.judgingLists = judgingLists;
        this.refreshing = refreshing;
        this.texts = texts;
        this.swedish = swedish;
        this.person = acting.person();
        Access.demand(person, Action.READ_AGREEMENT, null);
        content.addClassName("stack");
        getContent()
                .add(
                        new ViewHeader(viewTitle(), begin())
                                .withLead(texts.of("replay.lead"))
                                .withFacts(new Anchor("riktlinjer", texts.of("replay.to-guidelines"))),
                        content);
    }

    @Override
    public String viewTitle() {
        return texts.of("replay.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        asked = Address.read(event.getLocation().getQueryParameters(), RUN, UUID::fromString);
        show();
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        detached.getUI().setPollInterval(-1);
    }

    /** What the one who may not begin a pass reads instead of a button that does nothing. */
    private Component begin() {
        if (!Access.allows(person, Action.REPLAY, null)) {
            var who = new Span(texts.of("replay.begin.who"));
            who.addClassName("quiet");
            return who;
        }
        var button = new Button(texts.of("replay.begin"), Icon.RELOAD.create());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setDisableOnClick(true);
        button.addClickListener(_ -> {
            replaying.begin();
            Thread.ofVirtual().name("replay").start(job::work);
            asked = null;
            show();
            button.setEnabled(true);
        });
        return button;
    }

    private void show() {
        var runs = replaying.runs();
        content.removeAll();
        var pass = judgingLists.latest().orElse(null);
        var running = runs.stream().anyMatch(run -> run.state() == State.RUNNING);
        look(running || pass != null && pass.state() == ListPass.State.RUNNING);
        if (runs.isEmpty()) {
            content.add(
                    new EmptyState(Icon.HISTORY, texts.of("replay.none"), texts.of("replay.none.text")), lists(pass));
            return;
        }
        runs.stream().filter(run -> run.state() == State.RUNNING).forEach(run -> content.add(progress(run)));
        content.add(history(runs));
        runs.stream()
                .filter(run ->
                        asked == null ? run.state() != State.RUNNING : run.id().equals(asked))
                .findFirst()
                .ifPresent(run -> content.add(found(run)));
        content.add(lists(pass));
    }

    /** While a pass goes on the page looks by itself; a page that nobody looks at asks for nothing. */
    private void look(boolean running) {
        var ui = UI.getCurrent();
        ui.setPollInterval(running ? LOOK_EVERY_MILLIS : -1);
        if (running && !looking) {
            looking = true;
            ui.addPollListener(poll -> {
                if (isAttached()) {
                    show();
                }
            });
        }
    }

    private Component progress(ReplayRun run) {
        var progress = new WorkProgress(texts.of("replay.running"), texts.of("replay.stop"), () -> {
                    replaying.stop(run.id());
                    show();
                })
                .reached(
                        run.done(), run.total(), texts.of("replay.progress", run.done(), run.total(), run.differing()));
        var section = new Section(new H2(texts.of("replay.running")), stoppable(progress));
        section.addClassNames("card", "stack");
        return section;
    }

    /** Everyone sees how far it is; whoever may not stop it is offered nothing that does nothing. */
    private WorkProgress stoppable(WorkProgress progress) {
        progress.getElement().setAttribute("role", "status");
        return Access.allows(person, Action.REPLAY, null) ? progress : progress.unstoppable();
    }

    /** The judging at night and after a change, by which the lists get their numbers. */
    private Component lists(@Nullable ListPass pass) {
        var why = new Paragraph(texts.of("replay.lists.why"));
        why.addClassName("quiet");
        var section = new Section(new H2(texts.of("replay.lists")), why);
        section.addClassNames("card", "stack");
        if (pass == null) {
            section.add(new Paragraph(texts.of("replay.lists.never")));
        } else if (pass.state() == ListPass.State.RUNNING) {
            section.add(stoppable(new WorkProgress(texts.of("replay.lists"), texts.of("replay.lists.stop"), () -> {
                        judgingLists.stop();
                        show();
                    })
                    .reached(pass.done(), pass.total(), far(pass))));
            return section;
        } else {
            section.add(new Paragraph(ended(pass)));
        }
        if (Access.allows(person, Action.REPLAY, null)) {
            var row = new Div(new Button(texts.of("replay.lists.ask"), Icon.RELOAD.create(), _ -> askLists()));
            row.addClassName("row");
            section.add(row);
        }
        return section;
    }

    private String far(ListPass pass) {
        return texts.of(
                "replay.lists.far",
                swedish.number((long) pass.done()),
                swedish.number((long) pass.total()),
                swedish.moment(pass.startedAt()));
    }

    private String ended(ListPass pass) {
        var at = Objects.requireNonNull(pass.finishedAt());
        return pass.stoppedBy() == null
                ? texts.of("replay.lists.done", swedish.moment(at), swedish.number((long) pass.done()))
                : texts.of(
                        "replay.lists.stopped",
                        pass.stoppedBy(),
                        swedish.moment(at),
                        swedish.number((long) pass.done()),
                        swedish.number((long) pass.total()));
    }

    private void askLists() {
        judgingLists.ask();
        Thread.ofVirtual().name("lists").start(refreshing::refresh);
        show();
        look(true);
    }

    private Component history(List<ReplayRun> runs) {
        var table = new DataTable(
                        texts.of("replay.runs"),
                        List.of(
                                texts.of("replay.run.started"),
                                texts.of("replay.run.by"),
                                texts.of("replay.run.result"),
                                texts.of("replay.run.verdicts"),
                                texts.of("replay.run.differing"),
                                texts.of("replay.run.spi")),
                        Set.of(3, 4))
                .namedAbove();
        runs.forEach(run -> table.row(
                new Anchor(ROUTE + "?" + RUN + "=" + run.id(), swedish.moment(run.startedAt())),
                new Span(run.startedBy()),
                result(run),
                new Span(run.done() + " / " + run.total()),
                new Span(String.valueOf(run.differing())),
                new Span(run.spiVersion())));
        var section = new Section(new H2(texts.of("replay.runs")), table);
        section.addClassName("card");
        return section;
    }

    private Component result(ReplayRun run) {
        return switch (run.state()) {
            case RUNNING -> new StatusBadge(Tone.INFO, Icon.CLOCK, texts.of(State.RUNNING));
            case STOPPED -> new StatusBadge(Tone.ENDED, texts.of(State.STOPPED));
            case DONE ->
                run.differing() == 0
                        ? new StatusBadge(Tone.MET, texts.of("replay.all-same"))
                        : new StatusBadge(Tone.BREACHED, texts.of("replay.some-differ", run.differing()));
        };
    }

    private Component found(ReplayRun run) {
        var section = new Section(new H2(texts.of("replay.found", swedish.moment(run.startedAt()))));
        section.addClassNames("card", "stack");
        var differences = run.differing() == 0 ? List.<FoundDifference>of() : replaying.differences(run.id());
        if (differences.isEmpty()) {
            section.add(new Paragraph(texts.of("replay.found.none", run.done())));
            return section;
        }
        UUID last = null;
        for (var found : differences) {
            if (!found.verdict().equals(last)) {
                var link = new Anchor(
                        AgreementNavigation.address(found.agreement()),
                        found.title().isBlank() ? texts.of("guideline.untitled") : found.title());
                link.addClassName("isolated");
                link.getElement().setAttribute("dir", "auto");
                section.add(new H3(link));
                last = found.verdict();
            }
            section.add(new DifferenceNote(found.difference(), found.spiBefore(), found.spiNow(), texts));
        }
        return section;
    }
}
