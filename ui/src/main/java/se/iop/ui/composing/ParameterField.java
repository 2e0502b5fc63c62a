package se.iop.ui.composing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.iop.core.indexing.IndexBook.Series;
import se.iop.core.input.Read;
import se.iop.core.input.SwedishInput;
import se.iop.guideline.Slot;
import se.iop.guideline.Slot.Option;
import se.iop.guideline.Value;
import se.iop.ui.layout.ReadingField;
import se.iop.ui.layout.SekField;
import se.iop.ui.text.Texts;

/**
 * A field for one parameter of a rule, made from what the library says of it.
 *
 * @param label what it is called
 * @param component the field
 * @param refusing shows a sentence at the field, or takes it away; what cannot be read stays refused
 * @param wrong whether a sentence stands at the field
 */
record ParameterField(String label, Component component, Consumer<@Nullable String> refusing, BooleanSupplier wrong) {

    private static final int SHORT_TEXT = 120;
    private static final int PAUSE_MILLIS = 500;

    /**
     * A field.
     *
     * @param told is told what is chosen or typed, {@code null} when the field is emptied; never what cannot be read
     * @param left is told when a field whose text is read is left, wrong or right
     */
    static ParameterField of(
            Slot slot, @Nullable Value value, Texts texts, Consumer<@Nullable Value> told, Runnable left) {
        return switch (slot.type()) {
            case WHOLE ->
                read(
                        slot,
                        value instanceof Value.Whole(var number) ? Math.toIntExact(number) : null,
                        new ReadingField<>(
                                slot.label(),
                                text -> SwedishInput.wholeNumber(text, Integer.MIN_VALUE, Integer.MAX_VALUE),
                                String::valueOf),
                        number -> new Value.Whole(number),
                        told,
                        left);
            case PERIOD ->
                read(
                        slot,
                        value instanceof Value.Length(var length) ? length : null,
                        new ReadingField<>(
                                slot.label(), SwedishInput::length, length -> new Value.Length(length).text()),
                        Value.Length::new,
                        told,
                        left);
            case MONEY ->
                read(
                        slot,
                        value instanceof Value.Money(var amount) ? amount : null,
                        new SekField(slot.label()),
                        Value.Money::new,
                        told,
                        left);
            case PERCENT ->
                read(
                        slot,
                        value instanceof Value.Percent(var percent) ? percent : null,
                        new ReadingField<>(
                                slot.label(), SwedishInput::percent, percent -> new Value.Percent(percent).text()),
                        Value.Percent::new,
                        told,
                        left);
            case CHOICE -> choice(slot, value, told);
            case CHOICES -> slot.options().isEmpty() ? ids(slot, value, texts, told) : choices(slot, value, told);
            case TEXT -> text(slot, value, told);
            case FLAG -> flag(slot, value, told);
            case CRITERIA -> criteria(slot, value, texts, told);
        };
    }

    private static <T> ParameterField read(
            Slot slot,
            @Nullable T present,
            ReadingField<T> field,
            Function<T, Value> making,
            Consumer<@Nullable Value> told,
            Runnable left) {
        field.show(present);
        helped(field, slot);
        field.onRead(read -> told.accept(read == null ? null : making.apply(read)));
        field.addBlurListener(_ -> left.run());
        return new ParameterField(
                slot.label(),
                field,
                sentence -> {
                    if (sentence != null || !(field.read() instanceof Read.Refused<T>)) {
                        field.refuse(sentence);
                    }
                },
                field::isInvalid);
    }

    private static ParameterField choice(Slot slot, @Nullable Value value, Consumer<@Nullable Value> told) {
        var field = new Select<Option>();
        field.setLabel(slot.label());
        field.setItems(slot.options());
        field.setItemLabelGenerator(option -> option == null ? slot.text(null) : option.label());
        field.setEmptySelectionCaption(slot.text(null));
        field.setEmptySelectionAllowed(slot.optional());
        if (value instanceof Value.Choice(var id)) {
            slot.options().stream().filter(option -> option.id().equals(id)).forEach(field::setValue);
        }
        helped(field, slot);
        field.setManualValidation(true);
        field.addValueChangeListener(change -> told.accept(
                change.getValue() == null
                        ? null
                        : new Value.Choice(change.getValue().id())));
        return of(slot, field, field);
    }

    /** A choice among the index series that there are; one that is named and is not there stays and is told of. */
    static ParameterField series(
            Slot slot, @Nullable Value value, List<Series> known, Texts texts, Consumer<@Nullable Value> told) {
        var named = value instanceof Value.Words(var words) ? words : "";
        var names = new LinkedHashMap<String, String>();
        known.forEach(one -> names.put(one.id(), texts.of("composing.series", one.id(), one.name())));
        var gone = !named.isEmpty() && !names.containsKey(named);
        if (gone) {
            names.put(named, named);
        }
        var field = new Select<String>();
        field.setLabel(slot.label());
        field.setItems(names.keySet());
        field.setItemLabelGenerator(id -> names.getOrDefault(id, id));
        if (!named.isEmpty()) {
            field.setValue(named);
        }
        helped(field, slot);
        field.setManualValidation(true);
        field.addValueChangeListener(
                change -> told.accept(change.getValue() == null ? null : new Value.Words(change.getValue())));
        var missing = texts.of("composing.series.unknown", named);
        Consumer<@Nullable String> refusing = sentence -> {
            var shown = sentence == null && gone && named.equals(field.getValue()) ? missing : sentence;
            field.setErrorMessage(shown == null ? "" : shown);
            field.setInvalid(shown != null);
        };
        refusing.accept(null);
        return new ParameterField(
                slot.label(), field, refusing, () -> field.isInvalid() && !missing.equals(field.getErrorMessage()));
    }

    private static ParameterField choices(Slot slot, @Nullable Value value, Consumer<@Nullable Value> told) {
        var field = new CheckboxGroup<Option>();
        field.setLabel(slot.label());
        field.setItems(slot.options());
        field.setItemLabelGenerator(Option::label);
        if (value instanceof Value.Choices(var ids)) {
            var chosen = new LinkedHashSet<Option>();
            slot.options().stream().filter(option -> ids.contains(option.id())).forEach(chosen::add);
            field.setValue(chosen);
        }
        helped(field, slot);
        field.addClassName("wide");
        field.setManualValidation(true);
        field.addValueChangeListener(change -> told.accept(
                change.getValue().isEmpty() && slot.optional()
                        ? null
                        : new Value.Choices(slot.options().stream()
                                .filter(change.getValue()::contains)
                                .map(Option::id)
                                .toList())));
        return of(slot, field, field);
    }

    private static ParameterField ids(Slot slot, @Nullable Value value, Texts texts, Consumer<@Nullable Value> told) {
        var field = typed(slot);
        field.setValue(value instanceof Value.Choices(var ids) ? String.join(", ", ids) : "");
        field.setHelperText(slot.help() + " " + texts.of("composing.ids.help"));
        field.addValueChangeListener(change -> {
            var ids = Arrays.stream(change.getValue().split(","))
                    .map(String::strip)
                    .filter(id -> !id.isEmpty())
                    .toList();
            told.accept(ids.isEmpty() && slot.optional() ? null : new Value.Choices(ids));
        });
        return of(slot, field, field);
    }

    private static ParameterField text(Slot slot, @Nullable Value value, Consumer<@Nullable Value> told) {
        var words = value instanceof Value.Words(var present) ? present : "";
        if (slot.most() <= SHORT_TEXT) {
            var field = typed(slot);
            field.setValue(words);
            field.addValueChangeListener(change -> told.accept(words(slot, change.getValue())));
            return of(slot, field, field);
        }
        var field = new TextArea(slot.label());
        field.setValue(words);
        field.setMaxLength(Math.toIntExact(slot.most()));
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE_MILLIS);
        helped(field, slot);
        field.addClassName("wide");
        field.setManualValidation(true);
        field.addValueChangeListener(change -> told.accept(words(slot, change.getValue())));
        return of(slot, field, field);
    }

    /** Control characters and blanks at the ends are nobody's intention. */
    private static @Nullable Value words(Slot slot, String typed) {
        return SwedishInput.text(typed, Math.toIntExact(slot.most())) instanceof Read.Value<String>(var text)
                ? new Value.Words(text)
                : null;
    }

    private static ParameterField flag(Slot slot, @Nullable Value value, Consumer<@Nullable Value> told) {
        var field = new Checkbox(slot.label());
        field.setValue(value instanceof Value.Flag(var on) && on);
        helped(field, slot);
        field.setManualValidation(true);
        field.addValueChangeListener(change -> told.accept(new Value.Flag(change.getValue())));
        return of(slot, field, field);
    }

    private static ParameterField criteria(
            Slot slot, @Nullable Value value, Texts texts, Consumer<@Nullable Value> told) {
        var field = new CriteriaField(
                slot.label(),
                value instanceof Value.Criteria(var criteria) ? criteria : List.of(),
                texts,
                criteria -> told.accept(new Value.Criteria(criteria)));
        return new ParameterField(slot.label(), field, field::refuse, field::refused);
    }

    private static TextField typed(Slot slot) {
        var field = new TextField(slot.label());
        field.setMaxLength((int) Math.min(slot.most() * 10 + 50, 1000));
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE_MILLIS);
        field.setManualValidation(true);
        helped(field, slot);
        return field;
    }

    private static void helped(HasHelper field, Slot slot) {
        field.setHelperText(slot.help());
    }

    private static ParameterField of(Slot slot, Component field, HasValidationProperties validated) {
        return new ParameterField(
                slot.label(),
                field,
                sentence -> {
                    validated.setErrorMessage(sentence == null ? "" : sentence);
                    validated.setInvalid(sentence != null);
                },
                validated::isInvalid);
    }
}
