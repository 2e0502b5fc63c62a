package se.iop.ui.consequence;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.iop.core.access.Access;
import se.iop.core.access.Acting;
import se.iop.core.access.Action;
import se.iop.core.access.Person;
import se.iop.core.composing.Composing;
import se.iop.core.composing.GuidelineDraft;
import se.iop.core.composing.NoSuchDraft;
import se.iop.core.consequence.Answer;
import se.iop.core.consequence.CannotSuppose;
import se.iop.core.consequence.Consequences;
import se.iop.core.consequence.Shadowing;
import se.iop.core.consequence.Supposing;
import se.iop.core.consequence.Supposing.Binding;
import se.iop.core.consequence.Supposing.Other;
import se.iop.core.consequence.Supposition;
import se.iop.core.consequence.Supposition.Changed;
import se.iop.core.consequence.Supposition.Composed;
import se.iop.core.consequence.Supposition.Draft;
import se.iop.core.consequence.Supposition.Version;
import se.iop.core.consequence.TooManyQuestions;
import se.iop.core.people.Committee;
import se.iop.core.people.Committees;
import se.iop.guideline.Clause;
import se.iop.guideline.Scope;
import se.iop.ui.layout.Address;
import se.iop.ui.layout.EmptyState;
import se.iop.ui.layout.Icon;
import se.iop.ui.layout.StatusBadge;
import se.iop.ui.layout.Swedish;
import se.iop.ui.layout.Titled;
import se.iop.ui.layout.Tone;
import se.iop.ui.layout.ViewHeader;
import se.iop.ui.text.Texts;

/** What if: choose a guideline, change its limits or take another version, and see what it would mean. */
@Route(SupposeView.ROUTE)
@PermitAll
@StyleSheet("styles/consequence.css")
class SupposeView extends Composite<Div> implements BeforeEnterObserver, Titled {

    static final String ROUTE = "riktlinjer/tank-om";
    static final String PLUGIN = "riktlinje";
    static final String DRAFT = "utkast";

    private static final long serialVersionUID = 1L;

    private final transient Supposing supposing;
    private final transient Consequences consequences;
    private final transient Shadowing shadowing;
    private final transient Composing composing;
    private final transient ConsequenceFiles files;
    private final transient Committees committees;
    private final transient Texts texts;
    private final transient Swedish swedish;
    private final transient Person person;
    private final transient List<ClauseForm> forms = new ArrayList<>();
    private final Div form = new Div();
    private final Div limits = new Div();
    private final Div result = new Div();
    private final RunPanel run;
    private final Button ask;
    private final Button reset;
    private final RadioButtonGroup<With> way = new RadioButtonGroup<>();
    private final Select<Other> other = new Select<>();
    private transient @Nullable Committee committee;
    private transient @Nullable Binding binding;
    private transient @Nullable GuidelineDraft linked;
    private transient List<GuidelineDraft> open = List.of();
    private transient @Nullable GuidelineDraft composed;

    /** What a guideline is compared with. */
    private enum With {
        LIMITS,
        VERSION,
        DRAFT
    }

    SupposeView(
            Supposing supposing,
            Consequences consequences,
            Shadowing shadowing,
            Composing composing,
            ConsequenceFiles files,
            Committees committees,
            Texts texts,
            Swedish swedish,
            Acting acting) {
        this.supposing = supposing;
        this.consequences = consequences;
        this.shadowing = shadowing;
        this.composing = composing;
        this.files = files;
        this.committees = committees;
        this.texts = texts;
        this.swedish = swedish;
        this.person = acting.person();
        run = new RunPanel(texts, swedish, this::ended);
        ask = new Button(texts.of("consequence.ask"), Icon.COMPARE.create(), _ -> ask());
        ask.addThemeVariants(ButtonVariant.PRIMARY);
        reset = new Button(texts.of("consequence.reset"), _ -> forms.forEach(ClauseForm::reset));
        form.addClassName("stack");
        limits.addClassName("consequence-limits");
        result.addClassName("stack");
        getContent().addClassName("consequences");
    }

    @Override
    public String viewTitle() {
        return texts.of("consequence.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        getContent().removeAll();
        getContent()
                .add(new ViewHeader(viewTitle(), new Anchor(ShadowView.ROUTE, texts.of("consequence.shadow.title")))
                        .withLead(texts.of("consequence.lead")));
        if (!Access.allows(person, Action.READ_CONSEQUENCES, null)) {
            getContent()
                    .add(new EmptyState(
                            Icon.LOCK, texts.of("consequence.not-yours"), texts.of("consequence.not-yours.text")));
            return;
        }
        var own = committees.all().stream()
                .filter(one -> Access.allows(person, Action.SUPPOSE, one.code()))
                .toList();
        if (own.isEmpty()) {
            getContent().add(notAsking());
        } else {
            var asked = event.getLocation().getQueryParameters();
            linked = asked.getSingleParameter(DRAFT).flatMap(this::composed).orElse(null);
            open = composing.open();
            getContent().add(question(own, asked.getSingleParameter(PLUGIN).orElse(null)), result);
        }
        getContent().add(new SavedList(consequences.list(), committees.names(), texts, swedish));
    }

    private Optional<GuidelineDraft> composed(String id) {
        try {
            return Optional.of(composing.open(Address.id(id, NoSuchDraft::new)).draft());
        } catch (NoSuchDraft none) {
            return Optional.empty();
        }
    }

    private Component notAsking() {
        var who = Access.whoMay(Action.SUPPOSE).stream().map(texts::of).collect(Collectors.joining(", "));
        var said = new Paragraph(texts.of("consequence.reads-only", who));
        said.addClassName("card");
        return said;
    }

    private Component question(List<Committee> own, @Nullable String wanted) {
        var section = new Section(new H2(texts.of("consequence.question")));
        section.addClassNames("card", "stack");
        var whose = new Select<Committee>();
        whose.setLabel(texts.of("consequence.committee"));
        whose.setItems(own);
        whose.setItemLabelGenerator(Committee::name);
        whose.addValueChangeListener(change -> choose(change.getValue(), null));
        whose.setVisible(own.size() > 1);
        section.add(whose, form);
        var first = own.stream()
                .filter(one -> linked != null && one.code().equals(linked.committee()))
                .findFirst()
                .orElseGet(own::getFirst);
        choose(first, wanted);
        if (own.size() > 1) {
            whose.setValue(first);
        }
        return section;
    }

    private void choose(Committee chosen, @Nullable String wanted) {
        if (chosen.equals(committee)) {
            return;
        }
        committee = chosen;
        composed = draftOf(chosen);
        form.removeAll();
        var bindings = new ArrayList<>(supposing.binding(chosen.code()));
        if (composed != null) {
            supposing.unbound(chosen.code()).ifPresent(bindings::add);
        }
        if (bindings.isEmpty()) {
            form.add(new Paragraph(texts.of("consequence.no-guideline", chosen.name())));
            return;
        }
        var which = new Select<Binding>();
        which.setLabel(texts.of("consequence.guideline"));
        which.setItems(bindings);
        which.setItemLabelGenerator(one -> one.version().rules().isEmpty() && one.scope() instanceof Scope.Committee
                ? texts.of("consequence.guideline.none", chosen.name())
                : texts.of(
                        "consequence.guideline.of",
                        name(one.scope()),
                        swedish.day(one.version().inForce())));
        way.setLabel(texts.of("consequence.way"));
        way.setItemLabelGenerator(
                one -> texts.of("consequence.way." + one.name().toLowerCase(Locale.ROOT)));
        way.addValueChangeListener(_ -> showWay());
        other.setLabel(texts.of("consequence.version"));
        other.setItemLabelGenerator(this::label);
        form.add(which, way, other, limits, actions(), run);
        which.addValueChangeListener(change -> show(change.getValue()));
        which.setValue(bindings.stream()
                .filter(one -> one.key().id().equals(wanted))
                .findFirst()
                .orElseGet(bindings::getLast));
    }

    /** The one that the link led to, or else the one that the committee is working on, once it is a guideline. */
    private @Nullable GuidelineDraft draftOf(Committee chosen) {
        var whole = open.stream().filter(draft -> draft.composition().flaws().isEmpty());
        return Stream.concat(Stream.ofNullable(linked), whole)
                .filter(draft -> draft.committee().equals(chosen.code()))
                .findFirst()
                .orElse(null);
    }

    private Component actions() {
        var row = new Div(ask, reset);
        row.addClassName("row");
        return row;
    }

    private void show(Binding chosen) {
        binding = chosen;
        limits.removeAll();
        forms.clear();
        for (var rule : chosen.changeable()) {
            var clause = Objects.requireNonNull(rule.requirement().clause());
            if (ClauseForm.offers(clause)) {
                var one = new ClauseForm(rule, clause, texts);
                forms.add(one);
                limits.add(one);
            }
        }
        if (forms.isEmpty()) {
            limits.add(new Paragraph(texts.of("consequence.form.empty")));
        }
        other.setItems(chosen.others());
        var ways = ways(chosen);
        way.setItems(ways);
        way.setVisible(ways.size() > 1 || ways.contains(With.DRAFT));
        way.setValue(preferred(ways));
        showWay();
    }

    private List<With> ways(Binding chosen) {
        var ways = new ArrayList<With>();
        if (!chosen.version().rules().isEmpty()) {
            ways.add(With.LIMITS);
        }
        if (!chosen.others().isEmpty()) {
            ways.add(With.VERSION);
        }
        if (composed != null
                && chosen.scope() instanceof Scope.Committee body
                && body.id().equals(composed.committee())) {
            ways.add(With.DRAFT);
        }
        return ways;
    }

    /** A draft is what one came for where a link led to it, or where there is nothing else to compare with. */
    private With preferred(List<With> ways) {
        var draft = ways.contains(With.DRAFT) && (ways.size() == 1 || composed == linked);
        return draft ? With.DRAFT : With.LIMITS;
    }

    private void showWay() {
        limits.setVisible(way.getValue() == With.LIMITS);
        reset.setVisible(way.getValue() == With.LIMITS);
        other.setVisible(way.getValue() == With.VERSION);
    }

    private void ask() {
        var draft = draft();
        if (draft == null || binding == null || committee == null) {
            return;
        }
        result.removeAll();
        try {
            var begun = supposing.start(
                    new Supposition(committee.code(), binding.key().id(), draft));
            ask.setEnabled(false);
            run.follow(begun);
        } catch (CannotSuppose nothing) {
            result.add(new StatusBadge(
                    Tone.BREACHED,
                    texts.of("consequence.cannot." + nothing.why().name())));
        } catch (TooManyQuestions full) {
            result.add(new StatusBadge(Tone.BREACHED, texts.of("consequence.too-many", Supposing.MOST_AT_A_TIME)));
        }
    }

    /** What is supposed, none where something typed will not do; the first such field is where one goes on. */
    private @Nullable Draft draft() {
        if (way.getValue() == With.DRAFT && composed != null) {
            return new Composed(composed.composition());
        }
        if (way.getValue() == With.VERSION) {
            var chosen = other.getValue();
            other.setInvalid(chosen == null);
            other.setErrorMessage(chosen == null ? texts.of("consequence.version.missing") : "");
            return chosen == null ? null : new Version(chosen.key().digest(), chosen.inForce());
        }
        var changed = new ArrayList<Clause>();
        var sound = true;
        for (var one : forms) {
            var typed = one.typed();
            sound &= typed.isPresent();
            typed.filter(clause -> !clause.equals(one.clause())).ifPresent(changed::add);
        }
        if (sound) {
            return new Changed(changed);
        }
        forms.stream().flatMap(one -> one.refused().stream()).findFirst().ifPresent(field -> {
            if (field instanceof Focusable<?> focusable) {
                focusable.focus();
            }
        });
        return null;
    }

    private void ended(@Nullable Answer answer) {
        ask.setEnabled(true);
        result.removeAll();
        if (answer != null) {
            result.add(
                    AnswerPanel.of(answer, texts, swedish),
                    new Keeping(answer, consequences, shadowing, person, files, texts));
        }
    }

    private String label(Other one) {
        var version = one.inForce();
        return version == null
                ? texts.of(
                        "consequence.version.package", one.key().id(), one.key().version())
                : texts.of("consequence.version.of", swedish.day(version));
    }

    private String name(Scope scope) {
        return switch (scope) {
            case Scope.Nation() -> texts.of("consequence.nation");
            case Scope.Municipality(var _, var name) -> name;
            case Scope.Committee(var _, var _, var name) -> name;
        };
    }
}
