package se.iop.ui.intake;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.iop.intake.Proposal;
import se.iop.intake.Proposal.Confidence;
import se.iop.ui.layout.ReadingField;
import se.iop.ui.layout.StatusBadge;
import se.iop.ui.layout.Tone;
import se.iop.ui.text.Texts;

/**
 * One thing that the text seems to say, or that a person adds: its fields, the sentence it came from, how sure it is,
 * and whether the person confirms it. What is not confirmed counts for nothing.
 *
 * @param <T> what the fields say
 */
final class ConfirmRow<T> extends Div {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 280;

    private final transient Texts texts;
    private final transient Supplier<@Nullable T> value;
    private final Checkbox confirmed = new Checkbox();
    private final Div fields = new Div();
    private final Paragraph problem = new Paragraph();

    /** A row of these fields; what they say together is asked when it is needed. */
    ConfirmRow(Texts texts, Supplier<@Nullable T> value, Component... asked) {
        this.texts = texts;
        this.value = value;
        addClassName("confirm-row");
        fields.addClassName("confirm-fields");
        fields.add(asked);
        problem.addClassNames("dialog-problem", "tone-breached");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        confirmed.setLabel(texts.of("intake.confirm"));
        add(fields, problem);
    }

    /** The row is what a text says: with the sentence, and nothing until it is confirmed. */
    ConfirmRow<T> from(Proposal proposal, String source, BiConsumer<Proposal, Button> show) {
        addClassName("proposed");
        var sentence = proposal.sentence().of(source).replaceAll("\\s+", " ");
        var quote = new Paragraph(sentence.length() > SHOWN ? sentence.substring(0, SHOWN) + " …" : sentence);
        quote.addClassNames("confirm-quote", "quiet");
        quote.getElement().setAttribute("dir", "auto");
        var find = new Button(texts.of("intake.show"), clicked -> show.accept(proposal, clicked.getSource()));
        find.addThemeVariants(ButtonVariant.SMALL);
        var why = new Span(proposal.grounds().stream()
                .sorted()
                .map(ground -> texts.of("intake.ground." + ground))
                .collect(Collectors.joining(" ")));
        why.addClassName("quiet");
        var line = new Div(badge(proposal.confidence()), why);
        line.addClassName("row");
        var act = new Div(confirmed, find);
        act.addClassName("row");
        add(quote, line, act);
        return this;
    }

    /** The row is a person's own, and counts as soon as it says something. */
    ConfirmRow<T> own() {
        confirmed.setValue(true);
        return this;
    }

    /** Whoever is told when the row is confirmed. */
    void whenConfirmed(Runnable told) {
        confirmed.addValueChangeListener(change -> {
            setClassName("confirmed", change.getValue());
            if (change.getValue()) {
                told.run();
            }
        });
    }

    void confirm(boolean yes) {
        confirmed.setValue(yes);
    }

    boolean confirmed() {
        return confirmed.getValue();
    }

    /** What the row says; nothing where it says nothing. */
    @Nullable
    T value() {
        return value.get();
    }

    /** Whether every field can be read; what is wrong is said at the field. */
    boolean settled() {
        problem.setVisible(false);
        return fields.getChildren()
                .filter(ReadingField.class::isInstance)
                .map(field -> ((ReadingField<?>) field).settle())
                .reduce(true, Boolean::logicalAnd);
    }

    /** Says what is wrong with the row as a whole. */
    void refuse(String sentence) {
        problem.setText(sentence);
        problem.setVisible(true);
        problem.scrollIntoView();
    }

    private StatusBadge badge(Confidence confidence) {
        var tone = switch (confidence) {
            case HIGH -> Tone.MET;
            case MEDIUM -> Tone.UNSETTLED;
            case LOW -> Tone.INAPPLICABLE;
        };
        return new StatusBadge(tone, texts.of("intake.confidence." + confidence));
    }
}
