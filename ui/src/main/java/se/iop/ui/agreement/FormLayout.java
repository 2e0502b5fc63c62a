package se.iop.ui.agreement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.iop.model.Field;

/**
 * Lays the form out: its sections, its groups of fields with a place for findings and remarks, and its lists of rows.
 */
final class FormLayout {

    private final Words words;
    private final FormFields fields;
    private final FieldRemarks remarks;
    private final Function<String, Map<String, String>> beginning;
    private final Runnable changed;
    private final Map<Field, Div> places = new EnumMap<>(Field.class);
    private final Map<Field, HtmlContainer> groups = new EnumMap<>(Field.class);
    private final Set<Field> shared = EnumSet.noneOf(Field.class);
    private final List<FormRows> lists = new ArrayList<>();

    /**
     * An empty form.
     *
     * @param beginning what a new row of a kind says at first
     * @param changed told when a row was added, moved or taken away
     */
    FormLayout(
            Words words,
            FormFields fields,
            FieldRemarks remarks,
            Function<String, Map<String, String>> beginning,
            Runnable changed) {
        this.words = words;
        this.fields = fields;
        this.remarks = remarks;
        this.beginning = beginning;
        this.changed = changed;
    }

    Words words() {
        return words;
    }

    FormFields fields() {
        return fields;
    }

    /** Where what the guidelines say of a field is shown. */
    Map<Field, Div> places() {
        return places;
    }

    /** The groups of fields, each by what it is about; a field that shares another's group is not among them. */
    Map<Field, HtmlContainer> groups() {
        var own = new EnumMap<Field, HtmlContainer>(groups);
        own.keySet().removeAll(shared);
        return own;
    }

    /** The group that a field belongs to, its own or one that it shares. */
    @Nullable
    HtmlContainer around(Field field) {
        return groups.get(field);
    }

    /** Lays out as many rows in each list as the texts have. */
    void show(Map<String, String> form) {
        lists.forEach(list -> list.show(form));
    }

    /** A list that stands by itself, with rows of one kind. */
    FormRows list(String list, BiFunction<String, String, Component> body) {
        return list(list, Map.of(list, list), body);
    }

    FormRows list(String list, Map<String, String> kinds, BiFunction<String, String, Component> body) {
        var rows = rows(list, kinds, body);
        lists.add(rows);
        return rows;
    }

    /** A list within a row. */
    FormRows nested(String list, Function<String, Component> body) {
        var name = list.substring(list.lastIndexOf('.') + 1);
        return rows(list, Map.of(name, name), (_, row) -> body.apply(row));
    }

    FormRows rows(String list, Map<String, String> kinds, BiFunction<String, String, Component> body) {
        return new FormRows(list, kinds, words, fields, body, beginning, changed);
    }

    Component part(Part part, Component... groups) {
        return new PartFrame(part, words, groups);
    }

    Component group(Field field, Component... content) {
        var place = new Div();
        place.addClassName("findings-here");
        place.setId("findings-" + field.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        var single = content.length == 1 && !(content[0] instanceof Div);
        var group = single ? new Div() : named(field, content);
        group.addClassName("field-group");
        group.getElement().setAttribute("tabindex", "-1");
        group.getElement().setAttribute("aria-describedby", place.getId().orElseThrow());
        group.add(
                remarks.adder(field),
                content.length == 1 && content[0] instanceof Div ? content[0] : grid(content),
                remarks.place(field),
                place);
        places.put(field, place);
        groups.put(field, group);
        return group;
    }

    /**
     * A field that stands alone names itself; several are named together, in sight where no name beside says the same.
     */
    private HtmlContainer named(Field field, Component... content) {
        var name = words.name(field);
        var group = new FieldSet();
        group.setLegendText(name);
        if (words.name(Part.of(field)).equals(name) || Stream.of(content).anyMatch(inside -> isNamed(inside, name))) {
            group.addClassName("one-field");
        }
        return group;
    }

    private static boolean isNamed(Component field, String name) {
        return field instanceof HasLabel labelled && name.equals(labelled.getLabel());
    }

    /** What concerns one field is shown at another that it is a part of. */
    void share(Field field, Field other) {
        places.put(field, Objects.requireNonNull(places.get(other)));
        groups.put(field, Objects.requireNonNull(groups.get(other)));
        remarks.share(field, other);
        shared.add(field);
    }

    Component within(Field field, FormRows list) {
        return titled(words.name(field), list);
    }

    /** A list within a group, under its name. */
    static Div titled(String name, FormRows list) {
        var title = new Span(name);
        title.addClassName("list-name");
        var titled = new Div(title, list.component());
        titled.addClassName("titled-list");
        return titled;
    }

    static <F extends HasStyle> F wide(F field) {
        field.addClassName("wide");
        return field;
    }

    static Component ticks(Component... ticks) {
        var column = new Div(ticks);
        column.addClassName("ticks");
        return column;
    }

    static Component grid(Component... content) {
        var grid = new Div(content);
        grid.addClassName("form-grid");
        return grid;
    }
}
