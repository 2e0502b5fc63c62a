package se.iop.ui.directory;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.iop.core.agreement.Refused;
import se.iop.core.directory.Directory;
import se.iop.core.directory.Directory.Opened;
import se.iop.core.directory.Keeping;
import se.iop.core.directory.Organisation;
import se.iop.core.directory.OrganisationKind;
import se.iop.core.directory.Suggestion;
import se.iop.model.Party.Contact;
import se.iop.ui.layout.DayField;
import se.iop.ui.layout.Icon;
import se.iop.ui.layout.OrganisationNumberField;
import se.iop.ui.text.Texts;

/** Adds an organisation to the register, or changes what it says about one. */
class OrganisationDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private static final int SUGGESTED = 20;

    private final transient Texts texts;
    private final transient Directory directory;
    private final transient Keeping keeping;
    private final transient @Nullable Opened present;
    private final transient Consumer<UUID> saved;
    private final TextField name;
    private final OrganisationNumberField number;
    private final TextField without;
    private final Select<OrganisationKind> kind = new Select<>();
    private final Select<Boolean> registered = new Select<>();
    private final DayField compact;
    private final ComboBox<Directory.Named> umbrella = new ComboBox<>();
    private final TextArea note = new TextArea();
    private final Div contacts = new Div();
    private final List<ContactRow> rows = new ArrayList<>();
    private final Div trouble = new Div();

    OrganisationDialog(
            Texts texts, Directory directory, Keeping keeping, @Nullable Opened present, Consumer<UUID> saved) {
        this.texts = texts;
        this.directory = directory;
        this.keeping = keeping;
        this.present = present;
        this.saved = saved;
        name = field("directory.name", 300);
        name.setRequiredIndicatorVisible(true);
        name.setAutofocus(true);
        name.addClassName("wide");
        number = new OrganisationNumberField(texts.of("directory.number"));
        without = field("directory.number.reason", 300);
        without.setHelperText(texts.of("directory.number.reason.help"));
        compact = new DayField(texts.of("directory.compact"));
        setHeaderTitle(
                present == null
                        ? texts.of("directory.add")
                        : present.organisation().name());
        setWidth("min(44rem, 95vw)");
        choices();
        var fields = new Div(name, number, without, kind, registered, compact, umbrella, note);
        fields.addClassName("form-grid");
        contacts.addClassName("stack");
        var more = new Button(texts.of("directory.contact.add"), Icon.PLUS.create(), _ -> contact(null));
        trouble.setClassName("field-trouble");
        trouble.getElement().setAttribute("role", "alert");
        var form = new Div(fields, new H3(texts.of("directory.contacts")), contacts, more, trouble);
        form.addClassName("stack");
        add(form);
        if (present != null) {
            show(present);
        }
        var save = new Button(texts.of("directory.save"), _ -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(texts.of("directory.cancel"), _ -> close()), save);
    }

    private TextField field(String label, int most) {
        var field = new TextField(texts.of(label));
        field.setMaxLength(most);
        field.setManualValidation(true);
        return field;
    }

    private void choices() {
        kind.setLabel(texts.of("directory.kind"));
        kind.setItems(OrganisationKind.values());
        kind.setItemLabelGenerator(texts::of);
        kind.setValue(OrganisationKind.ASSOCIATION);
        registered.setLabel(texts.of("directory.registered"));
        registered.setEmptySelectionAllowed(true);
        registered.setEmptySelectionCaption(texts.of("layout.unknown"));
        registered.setItems(true, false);
        registered.setItemLabelGenerator(this::yes);
        umbrella.setLabel(texts.of("directory.umbrella"));
        umbrella.setHelperText(texts.of("directory.umbrella.help"));
        umbrella.setClearButtonVisible(true);
        umbrella.setManualValidation(true);
        umbrella.setItemLabelGenerator(Directory.Named::name);
        umbrella.setItems(query ->
                directory
                        .suggest(
                                query.getFilter().orElse(""), query.getOffset() + Math.min(query.getLimit(), SUGGESTED))
                        .stream()
                        .skip(query.getOffset())
                        .map(OrganisationDialog::named));
        note.setLabel(texts.of("directory.note"));
        note.setMaxLength(4000);
        note.addClassName("wide");
    }

    private String yes(@Nullable Boolean value) {
        if (value == null) {
            return texts.of("layout.unknown");
        }
        return texts.of(value ? "directory.yes" : "directory.no");
    }

    private static Directory.Named named(Suggestion suggestion) {
        return new Directory.Named(suggestion.id(), suggestion.name());
    }

    private void show(Opened opened) {
        var organisation = opened.organisation();
        name.setValue(organisation.name());
        number.show(organisation.number());
        without.setValue(organisation.withoutNumber() == null ? "" : organisation.withoutNumber());
        kind.setValue(organisation.kind());
        registered.setValue(organisation.registered());
        compact.show(organisation.compactSince());
        umbrella.setValue(opened.umbrella());
        note.setValue(organisation.note() == null ? "" : organisation.note());
        organisation.contacts().forEach(this::contact);
    }

    private void contact(@Nullable Contact contact) {
        var row = new ContactRow(texts, contact);
        row.removable(() -> {
            rows.remove(row);
            contacts.remove(row);
        });
        rows.add(row);
        contacts.add(row);
    }

    private void save() {
        name.setInvalid(false);
        umbrella.setInvalid(false);
        without.setInvalid(false);
        trouble.setText("");
        if (!number.settle()
                | !compact.settle()
                | !rows.stream().map(ContactRow::settle).reduce(true, Boolean::logicalAnd)) {
            return;
        }
        if (number.known() != null && !without.isEmpty()) {
            without.setErrorMessage(texts.of("directory.number.both"));
            without.setInvalid(true);
            return;
        }
        var organisation = written();
        try {
            if (present == null) {
                keeping.add(organisation);
            } else {
                keeping.change(organisation);
            }
            close();
            saved.accept(organisation.id());
        } catch (Refused refused) {
            refuse(refused);
        }
    }

    private Organisation written() {
        var before = present == null ? Organisation.named("", OrganisationKind.ASSOCIATION) : present.organisation();
        var above = umbrella.getValue();
        return new Organisation(
                before.id(),
                name.getValue().strip(),
                number.known(),
                text(without.getValue()),
                kind.getValue(),
                registered.getValue(),
                compact.known(),
                above == null ? null : above.id(),
                rows.stream().flatMap(row -> row.contact().stream()).toList(),
                text(note.getValue()),
                null,
                before.version());
    }

    private static @Nullable String text(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }

    private void refuse(Refused refused) {
        var sentence = texts.of("refused." + refused.reason());
        switch (refused.field()) {
            case "name" -> {
                name.setErrorMessage(sentence);
                name.setInvalid(true);
                name.focus();
            }
            case "number" -> number.refuse(sentence);
            case "umbrella" -> {
                umbrella.setErrorMessage(sentence);
                umbrella.setInvalid(true);
            }
            default -> trouble.setText(sentence);
        }
    }
}
