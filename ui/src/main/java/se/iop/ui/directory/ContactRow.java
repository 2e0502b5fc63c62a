package se.iop.ui.directory;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.iop.model.Party.Contact;
import se.iop.ui.layout.DayField;
import se.iop.ui.layout.Icon;
import se.iop.ui.text.Texts;

/** The fields for one function to turn to. */
class ContactRow extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Texts texts;
    private final TextField function;
    private final TextField channel;
    private final DayField from;
    private final DayField to;
    private final TextField deputy;
    private final Button remove;

    ContactRow(Texts texts, @Nullable Contact contact) {
        this.texts = texts;
        function = field("directory.contact.function");
        function.setHelperText(texts.of("directory.contact.function.help"));
        channel = field("directory.contact.channel");
        from = new DayField(texts.of("directory.contact.from"));
        to = new DayField(texts.of("directory.contact.to"));
        deputy = field("directory.contact.deputy");
        remove = new Button(texts.of("directory.contact.remove"), Icon.TRASH.create());
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        if (contact != null) {
            function.setValue(contact.function());
            channel.setValue(contact.channel() == null ? "" : contact.channel());
            from.show(contact.from());
            to.show(contact.to());
            deputy.setValue(contact.deputy() == null ? "" : contact.deputy());
        }
        addClassName("form-grid");
        add(function, channel, from, to, deputy, remove);
    }

    private TextField field(String label) {
        var field = new TextField(texts.of(label));
        field.setMaxLength(200);
        field.setManualValidation(true);
        return field;
    }

    /** What is done to take the row away. */
    void removable(Runnable removed) {
        remove.addClickListener(_ -> removed.run());
    }

    /** Says at the fields what is wrong; tells whether nothing is. */
    boolean settle() {
        function.setInvalid(false);
        if (!from.settle() | !to.settle()) {
            return false;
        }
        if (function.getValue().isBlank() && !empty()) {
            function.setErrorMessage(texts.of("directory.contact.function.missing"));
            function.setInvalid(true);
            return false;
        }
        var first = from.known();
        var last = to.known();
        if (first != null && last != null && last.isBefore(first)) {
            to.refuse(texts.of("directory.contact.order"));
            return false;
        }
        return true;
    }

    /** The contact, none where nothing is written. */
    Optional<Contact> contact() {
        return function.getValue().isBlank()
                ? Optional.empty()
                : Optional.of(new Contact(
                        function.getValue().strip(),
                        text(channel.getValue()),
                        from.known(),
                        to.known(),
                        text(deputy.getValue())));
    }

    private boolean empty() {
        return channel.isEmpty() && deputy.isEmpty() && from.isEmpty() && to.isEmpty();
    }

    private static @Nullable String text(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }
}
