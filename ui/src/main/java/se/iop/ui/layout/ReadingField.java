package se.iop.ui.layout;

import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.iop.core.input.Read;
import se.iop.core.input.Reason;
import se.iop.ui.text.Texts;

/**
 * A text field that reads what is typed as something else, and says in a sentence what is wrong where it cannot.
 *
 * <p>While someone types, what can be read is passed on and what cannot is left in peace; on leaving the field the text
 * is put in its usual form, or the sentence appears and nothing is passed on.
 *
 * @param <T> what is read
 */
public class ReadingField<T> extends TextField {

    private static final long serialVersionUID = 1L;

    private static final int TYPING_PAUSE_MILLIS = 400;

    private final transient Function<String, Read<T>> reader;
    private final transient Function<T, String> writer;
    private final transient List<Consumer<@Nullable T>> listeners = new ArrayList<>();
    private transient @Nullable T passedOn;

    /** A field with its label, how its text is read, and how a value is written. */
    public ReadingField(String label, Function<String, Read<T>> reader, Function<T, String> writer) {
        super(label);
        this.reader = reader;
        this.writer = writer;
        setManualValidation(true);
        setValueChangeMode(ValueChangeMode.LAZY);
        setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        setAutocomplete(Autocomplete.OFF);
        addValueChangeListener(change -> typed(change.isFromClient()));
        addBlurListener(_ -> settle());
    }

    /** What the text says right now. */
    public Read<T> read() {
        return reader.apply(getValue());
    }

    /** What the text says; {@code null} where it is blank or cannot be read. */
    public @Nullable T known() {
        return read().orNull();
    }

    /** Shows a value, or nothing; nobody is told. */
    public void show(@Nullable T value) {
        passedOn = value;
        setInvalid(false);
        setValue(value == null ? "" : writer.apply(value));
    }

    /** Is told each value typed, and {@code null} when the field is emptied; never what cannot be read. */
    public void onRead(Consumer<@Nullable T> listener) {
        listeners.add(listener);
    }

    /** Puts the text in its usual form, or says what is wrong with it; tells whether it could be read. */
    public boolean settle() {
        return switch (read()) {
            case Read.Value<T>(T value) -> {
                refuse(null);
                setValue(writer.apply(value));
                yield true;
            }
            case Read.Blank<T>() -> {
                refuse(null);
                yield true;
            }
            case Read.Refused<T>(Reason reason) -> {
                refuse(getTranslation(Texts.key(reason)));
                yield false;
            }
        };
    }

    /** Shows a sentence as what is wrong with the field, or takes it away. */
    public void refuse(@Nullable String sentence) {
        setErrorMessage(sentence == null ? "" : sentence);
        setInvalid(sentence != null);
    }

    private void typed(boolean byPerson) {
        switch (read()) {
            case Read.Value<T>(T value) -> passOn(value, byPerson);
            case Read.Blank<T>() -> passOn(null, byPerson);
            case Read.Refused<T> _ -> {
                // Half a date is no mistake yet: the sentence waits until the field is left.
            }
        }
    }

    private void passOn(@Nullable T value, boolean byPerson) {
        refuse(null);
        if (byPerson && !Objects.equals(value, passedOn)) {
            passedOn = value;
            listeners.forEach(listener -> listener.accept(value));
        }
    }
}
