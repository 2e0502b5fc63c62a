package se.iop.ui.agreement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import se.iop.ui.layout.Icon;

/**
 * A list in the form whose rows people add and remove; a row keeps its number as long as it is shown. A row may hold
 * lists of its own, whose keys begin with the row's.
 */
final class FormRows {

    private final String list;
    private final Map<String, String> kinds;
    private final Words words;
    private final FormFields fields;
    private final BiFunction<String, String, Component> body;
    private final Function<String, Map<String, String>> beginning;
    private final Runnable changed;
    private final Div rows = new Div();
    private final Div adders = new Div();
    private final Div root = new Div(rows);
    private final Map<Integer, Row> shown = new LinkedHashMap<>();
    private int next;

    private record Row(String kind, FieldSet place) {}

    /**
     * A list.
     *
     * @param list the beginning of its keys
     * @param kinds the kinds of rows and what they are called; a list with one kind does not write it down
     * @param body makes the fields of a row from its kind and the beginning of its keys
     * @param beginning what a new row of a kind says at first
     */
    FormRows(
            String list,
            Map<String, String> kinds,
            Words words,
            FormFields fields,
            BiFunction<String, String, Component> body,
            Function<String, Map<String, String>> beginning,
            Runnable changed) {
        this.list = list;
        this.kinds = new LinkedHashMap<>(kinds);
        this.words = words;
        this.fields = fields;
        this.body = body;
        this.beginning = beginning;
        this.changed = changed;
        rows.addClassName("form-rows");
        root.addClassName("form-list");
        makeAdders();
        root.add(adders);
        fields.add(list, this);
    }

    /** The list with its buttons. */
    Component component() {
        return root;
    }

    /** The same list with another way to add rows beside its buttons. */
    FormRows beside(Component other) {
        adders.add(other);
        return this;
    }

    /** The same list with rows that are a line each. */
    FormRows compact() {
        root.addClassName("compact");
        return this;
    }

    /** How many rows there are. */
    int size() {
        return shown.size();
    }

    /** Shows the rows of a form; their texts are shown by the fields afterwards. */
    void show(Map<String, String> form) {
        List.copyOf(shown.keySet()).forEach(this::drop);
        next = 0;
        for (var number : Written.rows(form, list)) {
            put(number, kind(form, number));
            fields.lists(list + "." + number + ".").forEach(within -> within.show(form));
        }
    }

    /** A list with one kind has none written down; a field of its rows may be called the same. */
    private String kind(Map<String, String> form, int number) {
        var first = kinds.keySet().iterator().next();
        return kinds.size() == 1 ? first : form.getOrDefault(list + "." + number + ".kind", first);
    }

    /** Writes down which rows there are. */
    void write(Map<String, String> form) {
        if (shown.isEmpty()) {
            return;
        }
        form.put(
                list + ".rows",
                String.join(
                        Written.LIST,
                        shown.keySet().stream().map(String::valueOf).toList()));
        if (kinds.size() > 1) {
            shown.forEach((number, row) -> form.put(list + "." + number + ".kind", row.kind()));
        }
    }

    /** A button for each kind, or a menu where they are many. */
    private void makeAdders() {
        adders.addClassName("row");
        if (kinds.size() > 2) {
            var menu = new MenuBar();
            menu.addThemeVariants(MenuBarVariant.SMALL);
            menu.addClassName("add-menu");
            var add = menu.addItem(Icon.PLUS.create());
            add.add(words.of("add." + name()));
            kinds.forEach((kind, name) -> add.getSubMenu().addItem(name, _ -> add(kind)));
            adders.add(menu);
            return;
        }
        for (var kind : kinds.keySet()) {
            var add = new Button(words.of("add." + kind), Icon.PLUS.create(), _ -> add(kind));
            add.addThemeVariants(ButtonVariant.SMALL);
            adders.add(add);
        }
    }

    /** What the rows of the list are called in texts. */
    private String name() {
        return list.substring(list.lastIndexOf('.') + 1);
    }

    private void add(String kind) {
        add(kind, beginning.apply(kind));
    }

    /** Adds a row that says so at first. */
    void add(String kind, Map<String, String> says) {
        var prefix = list + "." + next + ".";
        var row = put(next, kind);
        var form = new LinkedHashMap<String, String>();
        says.forEach((field, text) -> form.put(prefix + field, text));
        fields.lists(prefix).forEach(within -> within.show(form));
        form.forEach(fields::show);
        fields.count();
        changed.run();
        row.scrollIntoView();
        focusFirst(row);
    }

    private FieldSet put(int number, String kind) {
        next = Math.max(next, number + 1);
        var prefix = list + "." + number + ".";
        var remove = new Button(words.of("remove"), Icon.TRASH.create(), _ -> remove(number));
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        remove.addClassName("remove-row");
        var place = new FieldSet();
        place.addClassName("form-row");
        place.add(body.apply(kind, prefix), remove);
        shown.put(number, new Row(kind, place));
        rows.add(place);
        number();
        return place;
    }

    private void remove(int number) {
        drop(number);
        number();
        changed.run();
    }

    private void drop(int number) {
        var row = shown.remove(number);
        if (row != null) {
            rows.remove(row.place());
            fields.forget(list + "." + number + ".");
        }
    }

    /** People count the rows they see. */
    private void number() {
        var place = 1;
        for (var row : shown.values()) {
            row.place().setLegendText(legend(row.kind(), place));
            place++;
        }
    }

    private String legend(String kind, int place) {
        return kinds.size() > 2
                ? words.of("row." + name(), place, kinds.getOrDefault(kind, kind))
                : words.of("row." + kind, place);
    }

    private static void focusFirst(Component row) {
        first(row).ifPresent(Focusable::focus);
    }

    /** The first field to write in. */
    private static Optional<Focusable<?>> first(Component within) {
        return within.getChildren()
                .filter(Component::isVisible)
                .flatMap(child -> child instanceof Focusable<?> field && child instanceof HasValue
                        ? Stream.of(field)
                        : first(child).stream())
                .findFirst();
    }
}
