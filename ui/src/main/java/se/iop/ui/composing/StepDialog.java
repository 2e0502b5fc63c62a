package se.iop.ui.composing;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import se.iop.ui.text.Texts;

/** Asks before a step with a guideline, and says what is missing and who can do it where it cannot be taken. */
final class StepDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_REASON = 500;

    /**
     * A question.
     *
     * @param key the text of the step
     * @param missing what is missing; the step can be taken only where nothing is
     * @param reasoned whether the person may say why
     */
    StepDialog(
            Texts texts, String key, String sentence, List<String> missing, boolean reasoned, Consumer<String> done) {
        setHeaderTitle(texts.of(key));
        setWidth("min(36rem, 95vw)");
        var content = new Div(new Paragraph(sentence));
        content.addClassName("stack");
        if (!missing.isEmpty()) {
            content.add(new Paragraph(texts.of("composing.missing")), CompositionsView.sentences(missing));
        }
        var reason = new TextField(texts.of("composing.reason"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setVisible(reasoned);
        content.add(reason);
        add(content);
        var step = new Button(texts.of(key), _ -> {
            close();
            done.accept(reason.getValue());
        });
        step.addThemeVariants(ButtonVariant.PRIMARY);
        step.setEnabled(missing.isEmpty());
        getFooter().add(new Button(texts.of("composing.cancel"), _ -> close()), step);
    }
}
