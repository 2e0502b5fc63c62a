package se.iop.ui.people;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.iop.core.input.SwedishInput;
import se.iop.core.people.Committee;
import se.iop.core.people.Committee.Joint;
import se.iop.core.people.Committees;
import se.iop.core.people.NotPossible;
import se.iop.ui.layout.DayField;
import se.iop.ui.layout.ReadingField;
import se.iop.ui.text.Texts;

/** Adds a committee, or says when it works, which others it continues and with whom it is joint. */
class CommitteeDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient Texts texts;
    private final transient Committees committees;
    private final transient @Nullable Committee committee;
    private final transient Runnable changed;
    private final TextField name = new TextField();
    private final DayField first;
    private final DayField last;
    private final MultiSelectComboBox<String> continues = new MultiSelectComboBox<>();
    private final TextField partner = new TextField();
    private final ReadingField<BigDecimal> percent;

    CommitteeDialog(
            Texts texts, Committees committees, List<Committee> all, @Nullable Committee committee, Runnable changed) {
        this.texts = texts;
        this.committees = committees;
        this.committee = committee;
        this.changed = changed;
        first = new DayField(texts.of("people.committees.first"));
        last = new DayField(texts.of("people.committees.last"));
        percent = new ReadingField<>(
                texts.of("people.committees.percent"),
                SwedishInput::percent,
                share -> share.stripTrailingZeros().toPlainString().replace('.', ','));
        setHeaderTitle(committee == null ? texts.of("people.committees.add") : committee.name());
        setWidth("min(38rem, 95vw)");
        add(form(all));
        var save = new Button(texts.of("people.save"), _ -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(texts.of("people.cancel"), _ -> close()), save);
    }

    private Div form(List<Committee> all) {
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
            name.setHelperText(texts.of("people.committees.spelling.help"));
            fields.add(last, continued(all, committee), shared(), percent);
            percent.setHelperText(texts.of("people.committees.percent.help"));
            show(committee);
        }
        var form = new Div(fields);
        form.addClassName("stack");
        return form;
    }

    private MultiSelectComboBox<String> continued(List<Committee> all, Committee committee) {
        Map<String, String> names = all.stream().collect(Collectors.toMap(Committee::code, Committee::name));
        continues.setLabel(texts.of("people.committees.continues.label"));
        continues.setHelperText(texts.of("people.committees.continues.help"));
        continues.setItems(all.stream()
                .map(Committee::code)
                .filter(code -> !code.equals(committee.code()))
                .toList());
        continues.setItemLabelGenerator(code -> names.getOrDefault(code, code));
        continues.setManualValidation(true);
        continues.addClassName("wide");
        return continues;
    }

    private TextField shared() {
        partner.setLabel(texts.of("people.committees.partner"));
        partner.setHelperText(texts.of("people.committees.partner.help"));
        partner.setMaxLength(200);
        partner.setManualValidation(true);
        return partner;
    }

    private void show(Committee present) {
        name.setValue(present.name());
        first.show(present.firstDay());
        last.show(present.lastDay());
        continues.setValue(present.continues());
        var joint = present.joint();
        partner.setValue(joint == null ? "" : joint.partner());
        percent.show(joint == null ? null : joint.percent());
    }

    private void save() {
        name.setInvalid(false);
        continues.setInvalid(false);
        partner.setInvalid(false);
        if (!first.settle() | !last.settle() | !percent.settle()) {
            return;
        }
        try {
            if (committee == null) {
                committees.add(name.getValue(), first.known());
            } else {
                committees.change(committee
                        .spelled(name.getValue())
                        .working(first.known(), last.known())
                        .continuing(continues.getValue().stream().sorted().toList())
                        .shared(joint()));
            }
            close();
            changed.run();
        } catch (NotPossible not) {
            refuse(not);
        }
    }

    private @Nullable Joint joint() {
        return partner.getValue().isBlank() && percent.known() == null
                ? null
                : new Joint(partner.getValue().strip(), percent.known());
    }

    private void refuse(NotPossible not) {
        var sentence = texts.of(not.why());
        switch (not.why()) {
            case DAYS_ORDER, NAMES_OUTSIDE -> last.refuse(sentence);
            case SHARE_RANGE -> percent.refuse(sentence);
            case CIRCLE -> {
                continues.setErrorMessage(sentence);
                continues.setInvalid(true);
            }
            case PARTNER_MISSING -> refuse(partner, sentence);
            default -> refuse(name, sentence);
        }
    }

    private static void refuse(TextField field, String sentence) {
        field.setErrorMessage(sentence);
        field.setInvalid(true);
        field.focus();
    }
}
