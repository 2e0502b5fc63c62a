package se.iop.ui.signin;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;

/** A plain field of the browser, which password managers know and which is sent without a script. */
class NativeField extends Div {

    private static final long serialVersionUID = 1L;

    private final Input input = new Input();

    NativeField(String label, String name, String type, String autocomplete) {
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

    /** Ties the field to the sentence that says what was wrong. */
    NativeField describedBy(String id) {
        input.getElement().setAttribute("aria-describedby", id);
        return this;
    }
}
