package se.iop.ui.signin;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;

/** A plain field of the browser, which password managers know and which is sent without a script. */
class NativeField extends Div {

    private static final long serialVersionUID = 1L;

    private final Input input = new Input();
    private final String name;

    NativeField(String label, String name, String type, String autocomplete) {
        this.name = name;
        addClassName("native-field");
        input.setId(name);
        input.setType(type);
        input.getElement()
                .setAttribute("name", name)
                .setAttribute("autocomplete", autocomplete)
                .setAttribute("required", true)
                .setAttribute("maxlength", "200");
        var heading = new NativeLabel(label);
        heading.setFor(input);
        add(heading, input);
    }

    /** For names: no capital letter of the telephone's own, no spelling. */
    NativeField asName() {
        input.getElement()
                .setAttribute("autocapitalize", "none")
                .setAttribute("spellcheck", "false")
                .setAttribute("autofocus", true);
        return this;
    }

    /** A sentence below the label that says how it is written. */
    NativeField withHint(String sentence) {
        var hint = new Span(sentence);
        hint.setId(name + "-hint");
        hint.addClassName("native-hint");
        addComponentAtIndex(1, hint);
        return this;
    }

    /** Ties the field to the sentence that says what was wrong, and to its hint. */
    NativeField describedBy(String id) {
        input.getElement().setAttribute("aria-describedby", id + " " + name + "-hint");
        return this;
    }
}
