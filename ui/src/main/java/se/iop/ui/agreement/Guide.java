package se.iop.ui.agreement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.iop.guideline.Citation;
import se.iop.guideline.Citation.Kind;
import se.iop.guideline.Finding.Force;
import se.iop.guideline.Outcome;
import se.iop.model.Field;
import se.iop.ui.layout.Isolated;

/**
 * The guided way through the form, a stage at a time: a few fields with help, and what the guidelines demand there. The
 * fields are the form's own, so that nothing is lost by going back and forth or by leaving for the whole form.
 */
final class Guide {

    private final Words words;
    private final Map<Part, PartFrame> parts;
    private final Map<Field, HtmlContainer> groups;
    private final Walk walk;
    private final Map<Stage, NativeButton> entries = new EnumMap<>(Stage.class);
    private final Nav stepper = new Nav();
    private final H2 heading = new H2();
    private final Paragraph help = new Paragraph();
    private final Div demands = new Div();
    private final Div intro = new Div(heading, help, demands);
    private final Button back;
    private final Button onward;
    private final Div moves;
    private Stage stage = Stage.WHO;
    private List<Placed> findings = List.of();
    private boolean walking;

    /** What the page does as somebody walks. */
    interface Walk {

        /** Somebody leaves a stage for another; nothing for the whole form. */
        void to(@Nullable Stage stage);
    }

    Guide(Words words, Map<Part, PartFrame> parts, Map<Field, HtmlContainer> groups, Walk walk) {
        this.words = words;
        this.parts = parts;
        this.groups = groups;
        this.walk = walk;
        stepper.addClassName("guide-steps");
        stepper.getElement().setAttribute("aria-label", words.of("guide"));
        stepper.add(steps(), whole());
        heading.getElement().setAttribute("tabindex", "-1");
        help.addClassName("lead");
        demands.addClassName("guide-demands");
        intro.addClassName("guide-intro");
        back = new Button(words.of("guide.back"), _ -> walk.to(Stage.values()[stage.ordinal() - 1]));
        onward = new Button("", _ -> walk.to(isLast() ? null : Stage.values()[stage.ordinal() + 1]));
        onward.addThemeVariants(ButtonVariant.PRIMARY);
        moves = new Div(back, onward);
        moves.addClassName("guide-moves");
        visible(false);
    }

    /** The stages, which lead to each other. */
    Component stepper() {
        return stepper;
    }

    /** What a stage is about, above its fields. */
    Component intro() {
        return intro;
    }

    /** Back and onward, below the fields. */
    Component moves() {
        return moves;
    }

    /** Whether a stage is shown and not the whole form. */
    boolean walking() {
        return walking;
    }

    /** Shows a stage. */
    void show(Stage shown) {
        stage = shown;
        walking = true;
        visible(true);
        parts.forEach((part, frame) -> frame.setVisible(part.fields().stream().anyMatch(shown.fields()::contains)));
        groups.forEach((field, group) -> group.setVisible(shown.fields().contains(field)));
        parts.values().stream().filter(Component::isVisible).forEach(frame -> frame.fold(false));
        heading.setText(words.of("guide.heading", shown.ordinal() + 1, words.name(shown)));
        help.setText(words.of("guide.help." + shown.name()));
        back.setVisible(shown.ordinal() > 0);
        onward.setText(words.of(isLast() ? "guide.done" : "guide.onward"));
        entries.forEach((each, entry) -> {
            if (each == shown) {
                entry.getElement().setAttribute("aria-current", "step");
            } else {
                entry.getElement().removeAttribute("aria-current");
            }
        });
        demand();
    }

    /** What an address of this page says of it. */
    String inAddress() {
        return walking ? "?" + AgreementView.STAGE + "=" + stage.inAddress() : "";
    }

    /** Takes the reader to the heading of the stage. */
    void jump() {
        heading.scrollIntoView();
        heading.getElement().callJsFunction("focus");
    }

    /** Shows the whole form again. */
    void leave() {
        walking = false;
        visible(false);
        parts.values().forEach(frame -> frame.setVisible(true));
        groups.values().forEach(group -> group.setVisible(true));
    }

    /** What the guidelines say now. */
    void judged(List<Placed> now) {
        if (!now.equals(findings)) {
            findings = now;
            demand();
        }
    }

    private void visible(boolean visible) {
        stepper.setVisible(visible);
        intro.setVisible(visible);
        moves.setVisible(visible);
    }

    private boolean isLast() {
        return stage.ordinal() == Stage.values().length - 1;
    }

    private Component steps() {
        var list = new OrderedList();
        for (var each : Stage.values()) {
            var entry = new NativeButton(words.name(each), _ -> walk.to(each));
            entries.put(each, entry);
            list.add(new ListItem(entry));
        }
        return list;
    }

    private Component whole() {
        var whole = new NativeButton(words.of("guide.whole"), _ -> walk.to(null));
        whole.addClassName("guide-whole");
        return whole;
    }

    private void demand() {
        demands.removeAll();
        var here = findings.stream()
                .filter(placed -> stage.fields().contains(placed.finding().field()))
                .filter(Guide::demanded)
                .sorted(Comparator.comparing(placed -> placed.finding().force() != Force.MUST))
                .toList();
        if (here.isEmpty()) {
            demands.add(new Paragraph(words.of("guide.no-demands")));
            return;
        }
        var list = new UnorderedList();
        here.forEach(placed -> list.add(demand(placed)));
        demands.add(new H3(words.of("guide.demands")), list);
    }

    /** What does not apply is not demanded; what the platform checks by itself is said first when it is broken. */
    private static boolean demanded(Placed placed) {
        return !placed.quiet()
                || (placed.finding().outcome() instanceof Outcome.Met
                        && placed.finding().citation().source().kind() != Kind.PLATFORM);
    }

    /** The decision or the law; the place in it is said in the whole form. */
    private static String source(Citation citation) {
        return switch (citation.source().kind()) {
            case GUIDELINE_TEXT, SECOND_HAND -> citation.decision();
            case LAW, PLATFORM -> citation.source().text();
        };
    }

    private ListItem demand(Placed placed) {
        var finding = placed.finding();
        var outcome = new Span(words.outcome(finding));
        outcome.addClassName("only-read-aloud");
        var source = new Span(words.texts().of(finding.force()) + " · " + source(finding.citation()));
        source.addClassName("quiet");
        var item = new ListItem(
                placed.tone().icon().create(), outcome, new Div(Isolated.of(finding.text()), new Div(source)));
        item.addClassName(placed.tone().className());
        return item;
    }
}
