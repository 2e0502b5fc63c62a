package se.iop.ui.composing;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import se.iop.ui.text.Texts;

/** Where something was taken out: says so and offers it back, until the next change and with no hurry. */
final class Undo extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Texts texts;

    Undo(Texts texts) {
        this.texts = texts;
        addClassNames("row", "undo");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    void offer(String sentence, Runnable back) {
        removeAll();
        var button = new Button(texts.of("composing.undo"), _ -> {
            gone();
            back.run();
        });
        button.addThemeVariants(ButtonVariant.SMALL);
        add(new Span(sentence), button);
        setVisible(true);
        button.focus();
    }

    void gone() {
        removeAll();
        setVisible(false);
    }
}
