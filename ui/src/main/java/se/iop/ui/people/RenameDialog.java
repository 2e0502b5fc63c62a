package se.iop.ui.people;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import se.iop.core.people.Committee;
import se.iop.core.people.Committees;
import se.iop.core.people.NotPossible;
import se.iop.ui.layout.DayField;
import se.iop.ui.text.Texts;

/** Gives a committee another name from a day on, by a decision. */
class RenameDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient Texts texts;
    private final transient Committees committees;
    private final transient Committee committee;
    private final transient Runnable changed;
    private final TextField name;
    private final DayField from;
    private final TextField decision;

    RenameDialog(Texts texts, Committees committees, Committee committee, Runnable changed) {
        this.texts = texts;
        this.committees = committees;
        this.committee = committee;
        this.changed = changed;
        name = field("people.committees.rename.name");
        name.setValue(committee.name());
        name.setAutofocus(true);
        from = new DayField(texts.of("people.committees.rename.from"));
        from.setRequiredIndicatorVisible(true);
        decision = field("people.committees.rename.decision");
        decision.setHelperText(texts.of("people.committees.rename.decision.help"));
        setHeaderTitle(texts.of("people.committees.rename.of", committee.name()));
        setWidth("min(34rem, 95vw)");
        var fields = new Div(name, from, decision);
        fields.addClassName("form-grid");
        name.addClassName("wide");
        var form = new Div(new Paragraph(texts.of("people.committees.rename.lead")), fields);
        form.addClassName("stack");
        add(form);
        var save = new Button(texts.of("people.committees.rename"), _ -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(texts.of("people.cancel"), _ -> close()), save);
    }

    private TextField field(String label) {
        var field = new TextField(texts.of(label));
        field.setMaxLength(200);
        field.setManualValidation(true);
        field.setRequiredIndicatorVisible(true);
        return field;
    }

    private void save() {
        name.setInvalid(false);
        decision.setInvalid(false);
        if (!from.settle()) {
            return;
        }
        var day = from.known();
        if (day == null) {
            from.refuse(texts.of("refused.day-missing"));
            return;
        }
        try {
            committees.rename(committee.code(), name.getValue(), day, decision.getValue());
            close();
            changed.run();
        } catch (NotPossible not) {
            refuse(not);
        }
    }

    private void refuse(NotPossible not) {
        var sentence = texts.of(not.why());
        switch (not.why()) {
            case DAY_OUTSIDE, NAME_THAT_DAY -> from.refuse(sentence);
            case DECISION_MISSING -> refuse(decision, sentence);
            default -> refuse(name, sentence);
        }
    }

    private static void refuse(TextField field, String sentence) {
        field.setErrorMessage(sentence);
        field.setInvalid(true);
        field.focus();
    }
}
