package se.iop.ui.consequence;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.iop.core.input.Read;
import se.iop.core.input.SwedishInput;
import se.iop.guideline.Parameter;
import se.iop.guideline.Slot;
import se.iop.guideline.Slot.Option;
import se.iop.guideline.Value;
import se.iop.ui.text.Texts;

/** The field for one parameter of a rule, of the kind that its values ask for. */
final class ValueField {

    private static final int MOST = 1_000_000;

    private final Parameter parameter;
    private final Texts texts;
    private final Component component;

    /** A field with what the guideline says; whoever made it is told when something else was typed and left. */
    ValueField(Parameter parameter, Texts texts, Runnable changed) {
        this.parameter = parameter;
        this.texts = texts;
        this.component = made();
        reset();
        if (component instanceof HasValue<?, ?> field) {
            field.addValueChangeListener(_ -> changed.run());
        }
    }

    Component component() {
        return component;
    }

    private Component made() {
        var slot = parameter.slot();
        return switch (slot.type()) {
            case WHOLE, PERIOD, MONEY, PERCENT, TEXT, CRITERIA -> written(slot);
            case FLAG -> new Checkbox(slot.label());
            case CHOICE -> {
                var select = new Select<Option>();
                select.setLabel(slot.label());
                select.setHelperText(slot.help());
                select.setItems(slot.options());
                select.setItemLabelGenerator(Option::label);
                yield select;
            }
            case CHOICES -> {
                var group = new CheckboxGroup<Option>(slot.label());
                group.setHelperText(slot.help());
                group.setItems(slot.options());
                group.setItemLabelGenerator(Option::label);
                yield group;
            }
        };
    }

    private TextField written(Slot slot) {
        var field = new TextField(slot.label());
        field.setHelperText(slot.help());
        field.setManualValidation(true);
        var unit = unit();
        if (unit != null) {
            field.setSuffixComponent(new Span(unit));
        }
        return field;
    }

    private @Nullable String unit() {
        return switch (parameter.slot().type()) {
            case PERIOD -> texts.of(inDays() ? "consequence.form.days" : "consequence.form.months");
            case MONEY -> "kr";
            case PERCENT -> "%";
            default -> null;
        };
    }

    /** A length that is said in days is asked for in days, any other in months. */
    private boolean inDays() {
        return parameter.value() instanceof Value.Length(var length) && length.getDays() > 0;
    }

    /** Puts back what the guideline says. */
    @SuppressWarnings("unchecked")
    void reset() {
        refuse(null);
        var slot = parameter.slot();
        switch (component) {
            case TextField field -> field.setValue(shown(parameter.value()));
            case Checkbox box -> box.setValue(parameter.value() instanceof Value.Flag(var on) && on);
            case Select<?> select ->
                ((Select<Option>) select)
                        .setValue(slot.options().stream()
                                .filter(option ->
                                        parameter.value() instanceof Value.Choice(var id) && id.equals(option.id()))
                                .findFirst()
                                .orElse(null));
            case CheckboxGroup<?> group ->
                ((CheckboxGroup<Option>) group)
                        .setValue(new LinkedHashSet<>(slot.options().stream()
                                .filter(option -> parameter.value() instanceof Value.Choices(var ids)
                                        && ids.contains(option.id()))
                                .toList()));
            default -> throw new IllegalStateException("No such field");
        }
    }

    private String shown(@Nullable Value value) {
        return switch (value) {
            case null -> "";
            case Value.Whole(var number) -> String.valueOf(number);
            case Value.Length(var length) -> String.valueOf(inDays() ? length.getDays() : length.toTotalMonths());
            case Value.Money(var amount) ->
                BigDecimal.valueOf(amount.ore(), 2)
                        .stripTrailingZeros()
                        .toPlainString()
                        .replace('.', ',');
            case Value.Percent(var percent) -> percent.toPlainString().replace('.', ',');
            default -> value.text();
        };
    }

    /**
     * The value as typed, empty where nothing was; what was not touched is as it was.
     *
     * @return nothing where it will not do; it is then told at the field
     */
    @SuppressWarnings("unchecked")
    Optional<Optional<Value>> read() {
        refuse(null);
        return switch (component) {
            case TextField field -> written(field.getValue());
            case Checkbox box -> kept(new Value.Flag(box.getValue()));
            case Select<?> select -> {
                var chosen = ((Select<Option>) select).getValue();
                yield checked(chosen == null ? null : new Value.Choice(chosen.id()));
            }
            case CheckboxGroup<?> group -> {
                var chosen = ((CheckboxGroup<Option>) group).getValue();
                var ids = new ArrayList<String>();
                parameter.slot().options().stream().filter(chosen::contains).forEach(option -> ids.add(option.id()));
                yield chosen(ids);
            }
            default -> throw new IllegalStateException("No such field");
        };
    }

    /** Nothing chosen is nothing stated where that will do; the order of what is chosen is no change. */
    private Optional<Optional<Value>> chosen(List<String> ids) {
        if (ids.isEmpty() && parameter.slot().optional()) {
            return checked(null);
        }
        return parameter.value() instanceof Value.Choices(var before)
                        && new LinkedHashSet<>(before).equals(new LinkedHashSet<>(ids))
                ? kept(parameter.value())
                : checked(new Value.Choices(ids));
    }

    private Optional<Optional<Value>> written(String text) {
        var typed = text.strip();
        if (typed.equals(shown(parameter.value()))) {
            return kept(parameter.value());
        }
        if (typed.isEmpty()) {
            return checked(null);
        }
        Read<Value> read = switch (parameter.slot().type()) {
            case WHOLE -> SwedishInput.wholeNumber(typed, -MOST, MOST).map(Value.Whole::new);
            case PERIOD ->
                SwedishInput.wholeNumber(typed, -MOST, MOST)
                        .map(number -> new Value.Length(inDays() ? Period.ofDays(number) : Period.ofMonths(number)));
            case MONEY -> SwedishInput.amount(typed).map(Value.Money::new);
            case PERCENT -> SwedishInput.percent(typed).map(Value.Percent::new);
            default -> new Read.Value<>(new Value.Words(typed));
        };
        var refusal = read.refusal();
        if (refusal != null) {
            refuse(texts.of(refusal));
            return Optional.empty();
        }
        return checked(read.orNull());
    }

    private Optional<Optional<Value>> checked(@Nullable Value value) {
        var flaw = parameter.slot().flaw(value);
        refuse(flaw.orElse(null));
        return flaw.isPresent() ? Optional.empty() : kept(value);
    }

    private static Optional<Optional<Value>> kept(@Nullable Value value) {
        return Optional.of(Optional.ofNullable(value));
    }

    /** Shows a sentence as what is wrong, or takes it away. */
    void refuse(@Nullable String sentence) {
        if (component instanceof HasValidation told) {
            told.setErrorMessage(sentence == null ? "" : sentence);
            told.setInvalid(sentence != null);
        }
    }

    boolean refused() {
        return component instanceof HasValidation told && told.isInvalid();
    }
}
