package se.iop.ui.people;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import se.iop.core.people.Committee;
import se.iop.core.people.Committees;
import se.iop.core.people.NotPossible;
import se.iop.ui.layout.DayField;
import se.iop.ui.text.Texts;

/** Adds a committee, renames one, or says when it began and ended. */
class CommitteeDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient Texts texts;
    private final transient Committees committees;
    private final transient @Nullable Committee committee;
    private final transient Runnable changed;
    private final TextField name = new TextField();
    private final DayField first;
    private final DayField last;

    CommitteeDialog(Texts texts, Committees committees, @Nullable Committee committee, Runnable changed) {
        this.texts = texts;
        this.committees = committees;
        this.committee = committee;
        this.changed = changed;
        first = new DayField(texts.of("people.committees.first"));
        last = new DayField(texts.of("people.committees.last"));
        setHeaderTitle(committee == null ? texts.of("people.committees.add") : committee.name());
        setWidth("min(34rem, 95vw)");
        add(form());
        var save = new Button(texts.of("people.save"), _ -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(texts.of("people.cancel"), _ -> close()), save);
    }

    private Div form() {
        name.setLabel(texts.of("people.committees.name"));
        name.setHelperText(texts.of("people.committees.name.help"));
        name.setMaxLength(200);
        name.setManualValidation(true);
        name.setRequiredIndicatorVisible(true);
        name.setAutofocus(true);
        name.addClassName("wide");
        var fields = new Div(name, first);
        fields.addClassName("form-grid");
        if (committee != null) {
            name.setValue(committee.name());
            first.show(committee.firstDay());
            last.show(committee.lastDay());
            fields.add(last);
        }
        var form = new Div(fields);
        form.addClassName("stack");
        return form;
    }

    private void save() {
        name.setInvalid(false);
        if (!first.settle() | !last.settle()) {
            return;
        }
        var from = first.known();
        var to = last.known();
        if (from != null && to != null && to.isBefore(from)) {
            last.refuse(texts.of("people.committees.order"));
            return;
        }
        try {
            if (committee == null) {
                committees.add(name.getValue(), from);
            } else {
                committees.change(new Committee(committee.code(), name.getValue(), from, to));
            }
            close();
            changed.run();
        } catch (NotPossible not) {
            name.setErrorMessage(texts.of(not.why()));
            name.setInvalid(true);
            name.focus();
        }
    }
}
