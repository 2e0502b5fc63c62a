package se.iop.ui.attachment;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import se.iop.core.access.NotAllowed;
import se.iop.core.agreement.Refused;
import se.iop.core.attachment.Attachment;
import se.iop.core.attachment.NoSuchAttachment;
import se.iop.ui.text.Texts;

/** Asks once before a file is removed, or for the reason before it is withdrawn. */
final class TakingBack {

    private final Texts texts;
    private final Dialog dialog = new Dialog();
    private final TextArea why = new TextArea();
    private final Paragraph problem = new Paragraph();

    TakingBack(Texts texts, boolean withdrawing, Attachment file, Consumer<String> action) {
        this.texts = texts;
        var kind = withdrawing ? "withdraw" : "remove";
        dialog.setHeaderTitle(texts.of("attachment." + kind + ".heading"));
        dialog.addClassName("step-dialog");
        dialog.setCloseOnOutsideClick(false);
        why.setLabel(texts.of("attachment.why"));
        why.setManualValidation(true);
        why.setVisible(withdrawing);
        why.setWidthFull();
        problem.addClassNames("dialog-problem", "tone-breached");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        var content = new Div(new Paragraph(texts.of("attachment." + kind + ".help", file.name())), why, problem);
        content.addClassName("stack");
        dialog.add(content);
        var act = new Button(texts.of("attachment." + kind + ".do"));
        act.addThemeVariants(ButtonVariant.PRIMARY);
        act.setDisableOnClick(true);
        act.addClickListener(_ -> {
            attempt(action);
            act.setEnabled(true);
        });
        dialog.getFooter().add(new Button(texts.of("attachment.cancel"), _ -> dialog.close()), act);
    }

    void open() {
        dialog.open();
        if (why.isVisible()) {
            why.focus();
        }
    }

    private void attempt(Consumer<String> action) {
        problem.setVisible(false);
        why.setInvalid(false);
        try {
            action.accept(why.getValue());
            dialog.close();
        } catch (Refused refused) {
            refuse(refused);
        } catch (NoSuchAttachment gone) {
            tell(texts.of("attachment.gone"));
        } catch (NotAllowed notAllowed) {
            tell(texts.of(
                    "attachment.who-may",
                    notAllowed.whoMay().stream().sorted().map(texts::of).collect(Collectors.joining(", "))));
        }
    }

    private void refuse(Refused refused) {
        var sentence = AttachmentsPanel.sentence(texts, refused);
        if (refused.field().equals("reason")) {
            why.setErrorMessage(sentence);
            why.setInvalid(true);
            why.focus();
        } else {
            tell(sentence);
        }
    }

    private void tell(String sentence) {
        problem.setText(sentence);
        problem.setVisible(true);
    }
}
