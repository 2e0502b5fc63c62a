package se.iop.ui.agreement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.iop.core.agreement.Step;
import se.iop.core.agreement.Step.Hindrance;

/**
 * The steps that come next, and behind "more steps" everything else that may happen; one that cannot be taken says what
 * is missing and who can take it.
 */
final class StepBar {

    private final Words words;
    private final Consumer<Step.Kind> take;
    private final Div root = new Div();
    private List<Step> shown = List.of();

    StepBar(Words words, Consumer<Step.Kind> take) {
        this.words = words;
        this.take = take;
        root.addClassName("step-bar");
    }

    /** The bar. */
    Component component() {
        return root;
    }

    /** Shows these steps. */
    void show(List<Step> steps) {
        if (steps.equals(shown)) {
            return;
        }
        shown = steps;
        root.removeAll();
        steps.stream().filter(step -> step.kind().leading()).forEach(step -> root.add(step(step)));
        var more = steps.stream().filter(step -> !step.kind().leading()).toList();
        if (!more.isEmpty()) {
            root.add(more(more));
        }
    }

    /** Those that can be taken first, then those that lack something; what is others' to do is said in a sentence. */
    private Component more(List<Step> steps) {
        var list = new UnorderedList();
        list.addClassName("more-steps");
        steps.stream().filter(Step::open).forEach(step -> list.add(new ListItem(step(step))));
        steps.stream()
                .filter(step -> !step.open() && !othersToDo(step))
                .forEach(step -> list.add(new ListItem(step(step))));
        var all = new Div(list);
        others(steps).forEach((who, names) -> all.add(new Paragraph(words.of("steps.others", who, names))));
        var details = new Details(words.of("steps.more"), all);
        details.addClassName("steps-more");
        return details;
    }

    private static boolean othersToDo(Step step) {
        var hindrance = step.hindrance();
        return hindrance != null && hindrance.reason().equals("not-yours");
    }

    private Map<String, String> others(List<Step> steps) {
        var others = new TreeMap<String, String>();
        steps.stream()
                .filter(StepBar::othersToDo)
                .forEach(step -> others.merge(
                        who(step.hindrance()), words.name(step.kind()), (some, more) -> some + ", " + more));
        return others;
    }

    private String who(@Nullable Hindrance hindrance) {
        return hindrance == null
                ? ""
                : hindrance.who().stream().map(words.texts()::of).sorted().collect(Collectors.joining(", "));
    }

    private Component step(Step step) {
        var button = new Button(words.name(step.kind()), _ -> take.accept(step.kind()));
        button.setDisableOnClick(true);
        button.addClickListener(_ -> button.setEnabled(true));
        if (step.open() && step.kind().leading() && step.kind() != Step.Kind.TAKE_BACK) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        }
        var one = new Div(button);
        one.addClassName("step");
        if (step.hindrance() != null) {
            var why = new Span(why(step.hindrance()));
            why.setId("step-" + step.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            why.addClassName("step-why");
            button.setEnabled(false);
            button.getElement().setAttribute("aria-describedby", why.getId().orElseThrow());
            one.add(why);
        }
        return one;
    }

    private String why(@Nullable Hindrance hindrance) {
        if (hindrance == null) {
            return "";
        }
        return words.refused(hindrance.reason()) + " " + words.of("step.who", who(hindrance));
    }
}
