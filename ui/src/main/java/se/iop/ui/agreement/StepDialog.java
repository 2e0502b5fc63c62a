package se.iop.ui.agreement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.Map;
import se.iop.core.access.NotAllowed;
import se.iop.core.agreement.ChangedMeanwhile;
import se.iop.core.agreement.Refused;

/**
 * A dialog for one step: what it asks, one button that does it, and what was wrong shown where it was typed. Focus goes
 * in when it opens and back when it closes.
 */
final class StepDialog {

    private final Words words;
    private final Dialog dialog = new Dialog();
    private final Div content = new Div();
    private final Paragraph problem = new Paragraph();
    private final Map<String, HasValidation> fields = new LinkedHashMap<>();

    /** A dialog with its heading, the words on its button, and what the button does. */
    StepDialog(Words words, String heading, String confirm, Runnable action) {
        this.words = words;
        dialog.setHeaderTitle(heading);
        dialog.addClassName("step-dialog");
        dialog.setCloseOnOutsideClick(false);
        content.addClassName("stack");
        problem.addClassNames("dialog-problem", "tone-breached");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        dialog.add(content, problem);
        var act = new Button(confirm);
        act.addThemeVariants(ButtonVariant.PRIMARY);
        act.setDisableOnClick(true);
        act.addClickListener(_ -> {
            attempt(action);
            act.setEnabled(true);
        });
        dialog.getFooter().add(new Button(words.of("cancel"), _ -> dialog.close()), act);
    }

    /** More of what the dialog asks. */
    StepDialog with(Component... more) {
        content.add(more);
        return this;
    }

    /** A field whose refusals name it so. */
    <F extends Component & HasValidation> StepDialog field(String name, F field) {
        fields.put(name, field);
        content.add(field);
        return this;
    }

    /** A wider dialog, for one that holds a list. */
    StepDialog wide() {
        dialog.addClassName("wide-dialog");
        return this;
    }

    /** Shows the dialog. */
    StepDialog open() {
        dialog.open();
        return this;
    }

    /** Closes it. */
    void close() {
        dialog.close();
    }

    /** Shows what is wrong, at the field where it is or below all of them. */
    void refuse(String field, String sentence) {
        var at = fields.get(field);
        if (at != null) {
            at.setErrorMessage(sentence);
            at.setInvalid(true);
            if (at instanceof Focusable<?> focusable) {
                focusable.focus();
            }
        } else {
            problem.setText(sentence);
            problem.setVisible(true);
        }
    }

    private void attempt(Runnable action) {
        problem.setVisible(false);
        fields.values().forEach(field -> field.setInvalid(false));
        try {
            action.run();
        } catch (Refused refused) {
            refuse(refused.field(), words.refused(refused.reason()));
        } catch (NotAllowed notAllowed) {
            refuse("", words.notYours(notAllowed.whoMay()));
        } catch (ChangedMeanwhile meanwhile) {
            refuse("", words.of("meanwhile.step", meanwhile.by()));
        }
    }
}
