package se.iop.ui.composing;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.iop.guideline.Paragraph;
import se.iop.guideline.Paragraph.Handling;
import se.iop.guideline.composition.Composition;
import se.iop.ui.text.Texts;

/** A paragraph of the guideline's own text: its words, how it is handled and which rules answer for it. */
final class ParagraphDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 20_000;

    private final transient Texts texts;
    private final transient Set<String> taken;
    private final transient Consumer<Paragraph> done;
    private final TextField number = new TextField();
    private final TextField heading = new TextField();
    private final TextArea text = new TextArea();
    private final Select<Handling> handling = new Select<>();
    private final CheckboxGroup<String> rules = new CheckboxGroup<>();

    ParagraphDialog(Composition composition, @Nullable Paragraph present, Texts texts, Consumer<Paragraph> done) {
        this.texts = texts;
        this.done = done;
        this.taken = new LinkedHashSet<>(
                composition.paragraphs().stream().map(Paragraph::number).toList());
        setHeaderTitle(
                present == null
                        ? texts.of("composing.paragraph.add")
                        : texts.of("composing.paragraph.edit", present.number()));
        setWidth("min(46rem, 95vw)");
        fields(composition);
        if (present != null) {
            taken.remove(present.number());
            show(present);
        }
        var form = new Div(number, heading, text, handling, rules);
        form.addClassName("form-grid");
        add(form);
        var save = new Button(texts.of("composing.paragraph.save"), _ -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(texts.of("composing.cancel"), _ -> close()), save);
    }

    private void fields(Composition composition) {
        number.setLabel(texts.of("composing.paragraph.number"));
        number.setHelperText(texts.of("composing.paragraph.number.help"));
        number.setMaxLength(20);
        number.setRequiredIndicatorVisible(true);
        number.setManualValidation(true);
        number.setAutofocus(true);
        heading.setLabel(texts.of("composing.paragraph.heading"));
        heading.setMaxLength(200);
        text.setLabel(texts.of("composing.paragraph.text"));
        text.setMaxLength(LONGEST);
        text.setMinRows(4);
        text.setRequiredIndicatorVisible(true);
        text.setManualValidation(true);
        text.addClassName("wide");
        handling.setLabel(texts.of("composing.paragraph.handling"));
        handling.setItems(Handling.values());
        handling.setItemLabelGenerator(texts::of);
        handling.setValue(Handling.UNMAPPED);
        Map<String, String> names = new LinkedHashMap<>();
        composition.entries().forEach(entry -> {
            var requirement = entry.clause().requirement();
            names.putIfAbsent(requirement.name(), requirement.text());
        });
        rules.setLabel(texts.of("composing.paragraph.rules"));
        rules.setItems(names.keySet());
        rules.setItemLabelGenerator(name -> names.getOrDefault(name, name));
        rules.addClassName("wide");
        rules.setManualValidation(true);
        rules.setVisible(false);
        handling.addValueChangeListener(
                change -> rules.setVisible(change.getValue().hasRules()));
    }

    private void show(Paragraph present) {
        number.setValue(present.number());
        heading.setValue(present.heading());
        text.setValue(present.text());
        handling.setValue(present.handling());
        rules.setValue(new LinkedHashSet<>(present.rules()));
    }

    private void save() {
        var id = number.getValue().strip();
        var chosen = handling.getValue().hasRules() ? List.copyOf(rules.getValue()) : List.<String>of();
        var sound = refuse(number, id.isEmpty() ? "composing.paragraph.number.missing" : null)
                & (id.isEmpty() || refuse(number, taken.contains(id) ? "composing.paragraph.number.taken" : null))
                & refuse(text, text.getValue().isBlank() ? "composing.paragraph.text.missing" : null)
                & refuse(
                        rules,
                        handling.getValue().hasRules() && chosen.isEmpty()
                                ? "composing.paragraph.rules.missing"
                                : null);
        if (sound) {
            close();
            done.accept(new Paragraph(
                    id, heading.getValue().strip(), text.getValue().strip(), handling.getValue(), chosen));
        }
    }

    private boolean refuse(HasValidationProperties field, @Nullable String key) {
        field.setErrorMessage(key == null ? "" : texts.of(key));
        field.setInvalid(key != null);
        return key == null;
    }
}
