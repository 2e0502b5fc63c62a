package se.iop.ui.plugin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import se.iop.core.pinning.Pinning;
import se.iop.core.pinning.Pinning.NotPinned;
import se.iop.core.signature.PinnedKey;
import se.iop.ui.text.Texts;

/** Withdraws a key for good, with the reason. */
final class RevokeDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient PinnedKey key;
    private final transient Pinning pinning;
    private final transient Texts texts;
    private final transient Runnable changed;
    private final TextArea reason = new TextArea();

    /** @param inUse the packages that judge today and would not any more, in words */
    RevokeDialog(PinnedKey key, List<String> inUse, Pinning pinning, Texts texts, Runnable changed) {
        this.key = key;
        this.pinning = pinning;
        this.texts = texts;
        this.changed = changed;
        setHeaderTitle(texts.of("plugins.keys.revoke.of", key.name()));
        setWidth("min(34rem, 95vw)");
        reason.setLabel(texts.of("plugins.keys.reason"));
        reason.setMaxLength(1000);
        reason.setManualValidation(true);
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        reason.setAutofocus(true);
        var form = new Div(new Paragraph(texts.of("plugins.keys.revoke.means")));
        if (!inUse.isEmpty()) {
            var stops = new Paragraph(texts.of("plugins.keys.revoke.stops", String.join(", ", inUse)));
            stops.addClassNames("panel", "tone-breached");
            form.add(stops);
        }
        form.add(reason);
        form.addClassName("stack");
        add(form);
        var revoke = new Button(texts.of("plugins.keys.revoke"), _ -> revoke());
        revoke.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        getFooter().add(new Button(texts.of("plugins.cancel"), _ -> close()), revoke);
    }

    private void revoke() {
        try {
            pinning.revoke(key.key().fingerprint(), reason.getValue());
            close();
            changed.run();
        } catch (NotPinned not) {
            reason.setErrorMessage(texts.of("plugins.keys.why." + not.why()));
            reason.setInvalid(true);
        }
    }
}
