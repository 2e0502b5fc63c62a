package se.iop.ui.agreement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.iop.core.agreement.Step;
import se.iop.core.agreement.Step.Hindrance;

/** The steps that come next; one that cannot be taken says what is missing and who can take it. */
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
        steps.forEach(step -> root.add(step(step)));
    }

    private Component step(Step step) {
        var button = new Button(words.name(step.kind()), _ -> take.accept(step.kind()));
        button.setDisableOnClick(true);
        button.addClickListener(_ -> button.setEnabled(true));
        if (step.open() && step.kind() != Step.Kind.TAKE_BACK) {
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
        var who = hindrance.who().stream().map(words.texts()::of).sorted().collect(Collectors.joining(", "));
        return words.refused(hindrance.reason()) + " " + words.of("step.who", who);
    }
}
