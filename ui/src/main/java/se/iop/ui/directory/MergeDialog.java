package se.iop.ui.directory;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import java.util.function.Consumer;
import se.iop.core.agreement.Refused;
import se.iop.core.directory.Directory;
import se.iop.core.directory.Keeping;
import se.iop.core.directory.Organisation;
import se.iop.core.directory.Suggestion;
import se.iop.ui.text.Texts;

/** Makes one of two entries for the same organisation. */
class MergeDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private static final int SUGGESTED = 20;

    private final transient Texts texts;
    private final transient Keeping keeping;
    private final transient Organisation merged;
    private final transient Consumer<UUID> done;
    private final ComboBox<Suggestion> kept = new ComboBox<>();
    private final TextField reason = new TextField();

    MergeDialog(Texts texts, Directory directory, Keeping keeping, Organisation merged, Consumer<UUID> done) {
        this.texts = texts;
        this.keeping = keeping;
        this.merged = merged;
        this.done = done;
        kept.setLabel(texts.of("directory.merge.into"));
        kept.setItemLabelGenerator(Suggestion::name);
        kept.setManualValidation(true);
        kept.setItems(query ->
                directory
                        .suggest(
                                query.getFilter().orElse(""), query.getOffset() + Math.min(query.getLimit(), SUGGESTED))
                        .stream()
                        .skip(query.getOffset()));
        reason.setLabel(texts.of("directory.merge.reason"));
        reason.setMaxLength(300);
        reason.setManualValidation(true);
        setHeaderTitle(texts.of("directory.merge"));
        setWidth("min(34rem, 95vw)");
        var form = new Div(new Paragraph(texts.of("directory.merge.lead", merged.name())), kept, reason);
        form.addClassName("stack");
        add(form);
        var save = new Button(texts.of("directory.merge"), _ -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(texts.of("directory.cancel"), _ -> close()), save);
    }

    private void save() {
        kept.setInvalid(false);
        reason.setInvalid(false);
        var into = kept.getValue();
        if (into == null) {
            kept.setErrorMessage(texts.of("directory.merge.missing"));
            kept.setInvalid(true);
            return;
        }
        try {
            keeping.merge(into.id(), merged.id(), reason.getValue());
            close();
            done.accept(into.id());
        } catch (Refused refused) {
            refuse(refused);
        }
    }

    private void refuse(Refused refused) {
        var sentence = texts.of("refused." + refused.reason());
        if (refused.field().equals("reason")) {
            reason.setErrorMessage(sentence);
            reason.setInvalid(true);
        } else {
            kept.setErrorMessage(sentence);
            kept.setInvalid(true);
        }
    }
}
