package se.iop.ui.agreement;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import se.iop.model.Field;
import se.iop.model.Remark;
import se.iop.ui.layout.Icon;

/** Remarks, each shown at the field that it is about: a contradiction in the source, or a working note. */
final class FieldRemarks {

    private static final String LIST = "remark";

    private final Words words;
    private final FormFields fields;
    private final Runnable changed;
    private final Map<Field, Div> places = new EnumMap<>(Field.class);
    private final Map<Integer, Shown> shown = new LinkedHashMap<>();
    private int next;

    private record Shown(Field field, FieldSet row) {}

    FieldRemarks(Words words, FormFields fields, Runnable changed) {
        this.words = words;
        this.fields = fields;
        this.changed = changed;
    }

    /** Where the remarks on a field are shown. */
    Div place(Field field) {
        var place = new Div();
        place.addClassName("remarks-here");
        places.put(field, place);
        return place;
    }

    /** A field that has no place of its own is remarked on at another. */
    void share(Field field, Field other) {
        places.put(field, Objects.requireNonNull(places.get(other)));
    }

    /** The button that adds a remark on a field. */
    Button adder(Field field) {
        var add = new Button(Icon.PEN.create(), _ -> add(field));
        add.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        add.addClassName("add-remark");
        add.setAriaLabel(words.of("remark.add", words.name(field)));
        add.setTooltipText(words.of("remark.add.short"));
        return add;
    }

    /** Shows the remarks of a form; their texts are shown by the fields afterwards. */
    void show(Map<String, String> form) {
        List.copyOf(shown.keySet()).forEach(this::drop);
        next = 0;
        for (var number : Written.rows(form, LIST)) {
            var field = form.get(LIST + "." + number + ".field");
            if (field != null) {
                put(number, Field.valueOf(field));
            }
        }
    }

    /** Writes down which remarks there are, and on what. */
    void write(Map<String, String> form) {
        if (shown.isEmpty()) {
            return;
        }
        form.put(
                LIST + ".rows",
                String.join(
                        Written.LIST,
                        shown.keySet().stream().map(String::valueOf).toList()));
        shown.forEach((number, remark) ->
                form.put(LIST + "." + number + ".field", remark.field().name()));
    }

    private void add(Field field) {
        var number = next;
        put(number, field);
        fields.show(LIST + "." + number + ".sort", Remark.Kind.NOTE.name());
        changed.run();
        fields.focus(LIST + "." + number + ".text");
    }

    private void put(int number, Field field) {
        next = Math.max(next, number + 1);
        var key = LIST + "." + number + ".";
        var remove = new Button(words.of("remove"), Icon.TRASH.create(), _ -> remove(number));
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        remove.addClassName("remove-row");
        var text = fields.area(key + "text");
        text.setHelperText(words.of("remark.help"));
        var row = new FieldSet();
        row.setLegendText(words.of("remark.on", words.name(field)));
        row.addClassNames("form-row", "remark");
        var content = new Div(fields.choice(key + "sort", words.names(Remark.Kind.values()), false), text);
        content.addClassName("form-grid");
        row.add(content, remove);
        shown.put(number, new Shown(field, row));
        var place = places.get(field);
        if (place != null) {
            place.add(row);
        }
    }

    private void remove(int number) {
        drop(number);
        changed.run();
    }

    private void drop(int number) {
        var remark = shown.remove(number);
        if (remark != null) {
            remark.row().removeFromParent();
            fields.forget(LIST + "." + number + ".");
        }
    }
}
