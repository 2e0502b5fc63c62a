package se.iop.ui.plugin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import se.iop.core.pinning.Pinning;
import se.iop.core.pinning.Pinning.NotPinned;
import se.iop.core.pinning.Pinning.Why;
import se.iop.ui.text.Texts;

/** Pins a key: its fingerprint is shown before, to be compared with what its owner says. */
final class PinDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient Pinning pinning;
    private final transient Texts texts;
    private final transient Runnable changed;
    private final TextField name = new TextField();
    private final TextArea key = new TextArea();
    private final Paragraph fingerprint = new Paragraph();

    PinDialog(Pinning pinning, Texts texts, Runnable changed) {
        this.pinning = pinning;
        this.texts = texts;
        this.changed = changed;
        setHeaderTitle(texts.of("plugins.keys.pin"));
        setWidth("min(38rem, 95vw)");
        add(form());
        var save = new Button(texts.of("plugins.keys.pin"), _ -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(texts.of("plugins.cancel"), _ -> close()), save);
    }

    private Div form() {
        name.setLabel(texts.of("plugins.keys.name"));
        name.setHelperText(texts.of("plugins.keys.name.help"));
        name.setMaxLength(200);
        name.setManualValidation(true);
        name.setRequiredIndicatorVisible(true);
        name.setWidthFull();
        name.setAutofocus(true);
        key.setLabel(texts.of("plugins.keys.key"));
        key.setHelperText(texts.of("plugins.keys.key.help"));
        key.setMaxLength(1000);
        key.setManualValidation(true);
        key.setRequiredIndicatorVisible(true);
        key.setWidthFull();
        key.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        key.addValueChangeListener(_ -> read());
        fingerprint.addClassName("digest");
        fingerprint.getElement().setAttribute("role", "status");
        var form = new Div(name, key, fingerprint);
        form.addClassName("stack");
        return form;
    }

    private void read() {
        key.setInvalid(false);
        fingerprint.setText("");
        if (!key.getValue().isBlank()) {
            try {
                fingerprint.setText(texts.of(
                        "plugins.keys.compare", pinning.read(key.getValue()).fingerprint()));
            } catch (NotPinned not) {
                say(not.why());
            }
        }
    }

    private void save() {
        name.setInvalid(false);
        key.setInvalid(false);
        try {
            pinning.pin(name.getValue(), key.getValue());
            close();
            changed.run();
        } catch (NotPinned not) {
            say(not.why());
        }
    }

    private void say(Why why) {
        var sentence = texts.of("plugins.keys.why." + why);
        if (why == Why.NAME) {
            name.setErrorMessage(sentence);
            name.setInvalid(true);
        } else {
            key.setErrorMessage(sentence);
            key.setInvalid(true);
        }
    }
}
