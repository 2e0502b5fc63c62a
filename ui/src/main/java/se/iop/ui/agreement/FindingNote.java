package se.iop.ui.agreement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.iop.guideline.Finding.Force;
import se.iop.guideline.Outcome;
import se.iop.guideline.Scope;
import se.iop.guideline.comparison.Layers;
import se.iop.ui.layout.Explained;
import se.iop.ui.layout.Icon;
import se.iop.ui.layout.StatusBadge;
import se.iop.ui.layout.Swedish;
import se.iop.ui.layout.Tone;
import se.iop.ui.layout.Unbroken;

/** Shows one finding: what it says, how binding, where it comes from, and what can be done about it. */
final class FindingNote {

    private final Words words;
    private final Swedish swedish;
    private final @Nullable FindingActions actions;
    private List<Layers.Pair> conflicts = List.of();

    /** Shows findings with what can be done about them; without actions they are only read. */
    FindingNote(Words words, Swedish swedish, @Nullable FindingActions actions) {
        this.words = words;
        this.swedish = swedish;
        this.actions = actions;
    }

    /** From here on a finding whose rule another layer has decided otherwise says so. */
    void contradicting(List<Layers.Pair> pairs) {
        conflicts = List.copyOf(pairs);
    }

    /** In red, wherever the guideline of a package that nobody signed has been asked. */
    Component unsigned() {
        return new StatusBadge(Tone.BREACHED, words.of("unsigned"));
    }

    /** One finding. */
    Component of(Placed placed) {
        var note = new Div(
                head(placed),
                text(placed.brief(), "finding-why"),
                text(placed.finding().text(), "finding-rule"),
                source(placed));
        note.addClassNames("finding", placed.tone().className());
        about(placed).forEach(pair -> note.add(conflict(pair)));
        if (placed.layer().warns()) {
            note.add(unsigned());
        }
        if (placed.accepted() != null) {
            note.add(text(accepted(placed.accepted()), "finding-answer"));
        }
        if (placed.answer() != null) {
            note.add(answer(placed));
        }
        var buttons = buttons(placed);
        if (buttons.getComponentCount() > 0) {
            note.add(buttons);
        }
        return note;
    }

    /** The colour and sign of an outcome. */
    static Tone tone(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Met _ -> Tone.MET;
            case Outcome.Breached _ -> Tone.BREACHED;
            case Outcome.Unsettled _ -> Tone.UNSETTLED;
            case Outcome.Inapplicable _ -> Tone.INAPPLICABLE;
        };
    }

    /** The name of the body whose guideline it is. */
    String scope(Scope scope) {
        return switch (scope) {
            case Scope.Nation() -> words.of("scope.nation");
            case Scope.Municipality(var _, var name) -> name;
            case Scope.Committee(var _, var _, var name) -> name;
        };
    }

    /** Why a breach was accepted, by whom and when. */
    String accepted(Placed.Accepted accepted) {
        var body = accepted.body() == null ? swedish.unknown() : words.name(accepted.body());
        return words.of("accepted", accepted.reason(), body, swedish.day(accepted.on()));
    }

    private Component head(Placed placed) {
        var finding = placed.finding();
        var outcome = placed.accepted() == null ? words.outcome(finding) : words.of("outcome.accepted");
        var said = new Span(outcome + " · " + words.texts().of(finding.force()));
        said.addClassName("finding-outcome");
        var head = new Div(placed.tone().icon().create(), said);
        head.addClassName("finding-head");
        return head;
    }

    private Component source(Placed placed) {
        var finding = placed.finding();
        var layer = placed.layer();
        var source = new Explained(finding.citation().text())
                .input(placed.says())
                .rule(finding.text() + " (" + words.texts().of(finding.force()) + ", " + finding.requirement() + ")")
                .version(version(placed))
                .decision(layer.decision() == null ? swedish.unknown() : layer.decision());
        if (layer.plugin() != null) {
            source.fact(
                    words.of("plugin"),
                    layer.plugin().id() + " " + layer.plugin().version() + ", SHA-256 "
                            + layer.plugin().digest());
        }
        if (placed.layer().warns()) {
            source.fact(words.of("signature"), words.of("unsigned"));
        }
        about(placed).forEach(pair -> source.fact(words.of("other-layer"), pair.text()));
        source.addClassName("finding-citation");
        return source;
    }

    private List<Layers.Pair> about(Placed placed) {
        var scope = placed.layer().scope();
        return conflicts.stream()
                .filter(pair -> pair.requirement().equals(placed.finding().requirement()))
                .filter(pair -> pair.lower().scope().equals(scope)
                        || pair.upper().scope().equals(scope))
                .toList();
    }

    /** The sentence of the comparison is Swedish, as the rules are. */
    private Component conflict(Layers.Pair pair) {
        var says = new Span(pair.text());
        says.getElement().setAttribute("lang", "sv");
        var line = new Paragraph(Tone.UNSETTLED.icon().create(), new Span(words.of("other-layer.says") + " "), says);
        line.addClassName("finding-conflict");
        return line;
    }

    private String version(Placed placed) {
        var from = placed.layer().inForce();
        return scope(placed.layer().scope()) + ", "
                + (from == null ? words.of("no-version") : words.of("in-force", swedish.day(from)));
    }

    private Component answer(Placed placed) {
        var answer = placed.answer();
        if (answer == null) {
            return new Div();
        }
        var text = words.of(
                "answered",
                words.name(answer.verdict()),
                answer.reason(),
                answer.by(),
                answer.on().toString());
        return text(text, "finding-answer");
    }

    private Div buttons(Placed placed) {
        var row = new Div();
        row.addClassName("finding-actions");
        if (actions == null) {
            return row;
        }
        if (placed.fixable()) {
            var fix = button(words.of("fix"), Icon.PEN, () -> actions.fix(placed));
            fix.addThemeVariants(ButtonVariant.PRIMARY);
            fix.setAriaLabel(words.of("fix.aria", placed.finding().text()));
            row.add(fix);
        }
        if (placed.answer() != null) {
            row.add(button(words.of("answer.change"), Icon.PEN, () -> actions.answer(placed)));
            row.add(button(words.of("answer.withdraw"), Icon.CLOSE, () -> actions.withdraw(placed)));
        } else if (placed.finding().outcome() instanceof Outcome.Unsettled) {
            row.add(button(words.of("answer"), Icon.UNSETTLED, () -> actions.answer(placed)));
        } else if (placed.finding().outcome() instanceof Outcome.Breached
                && placed.finding().force() == Force.MUST) {
            row.add(button(words.of("deviate"), Icon.WARNING, () -> actions.answer(placed)));
        }
        return row;
    }

    private static Button button(String text, Icon icon, Runnable click) {
        var button = new Button(text, icon.create(), _ -> click.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    private static Component text(String text, String className) {
        var paragraph = new Paragraph();
        Unbroken.into(paragraph, text);
        paragraph.addClassNames(className, "isolated");
        paragraph.getElement().setAttribute("dir", "auto");
        return paragraph;
    }
}
