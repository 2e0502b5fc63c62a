package se.iop.ui.composing;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.iop.guideline.Checklist.Criterion;
import se.iop.ui.layout.Icon;
import se.iop.ui.text.Texts;

/** The criteria of a list, each on a row with its id: written, added, removed and moved with the keyboard. */
final class CriteriaField extends Div {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 1000;
    private static final int LONGEST_ID = 12;

    private final transient Texts texts;
    private final transient Consumer<List<Criterion>> told;
    private final transient List<Row> rows = new ArrayList<>();
    private final Div list = new Div();
    private final Div trouble = new Div();

    private record Row(TextField id, TextArea text) {}

    CriteriaField(String label, List<Criterion> criteria, Texts texts, Consumer<List<Criterion>> told) {
        this.texts = texts;
        this.told = told;
        addClassNames("criteria-field", "wide");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", label);
        var heading = new Span(label);
        heading.addClassName("criteria-heading");
        heading.getElement().setAttribute("aria-hidden", "true");
        criteria.forEach(criterion -> rows.add(row(criterion.id(), criterion.text())));
        list.addClassName("stack");
        trouble.addClassName("field-trouble");
        trouble.getElement().setAttribute("role", "alert");
        add(heading, list, trouble, new Button(texts.of("composing.criterion.add"), Icon.PLUS.create(), _ -> append()));
        show();
    }

    void refuse(@Nullable String sentence) {
        trouble.setText(sentence == null ? "" : sentence);
    }

    boolean refused() {
        return !trouble.getText().isEmpty();
    }

    private Row row(String id, String text) {
        var row = new Row(new TextField(), new TextArea());
        row.id().setValue(id);
        row.id().setMaxLength(LONGEST_ID);
        row.id().addClassName("criterion-id");
        row.text().setValue(text);
        row.text().setMaxLength(LONGEST);
        row.text().setMinRows(1);
        row.id().setAriaLabel(texts.of("composing.criterion.id"));
        row.text().setAriaLabel(texts.of("composing.criterion.text", id));
        row.id().setValueChangeMode(ValueChangeMode.ON_CHANGE);
        row.id().addValueChangeListener(_ -> tell());
        row.text().setValueChangeMode(ValueChangeMode.ON_CHANGE);
        row.text().addValueChangeListener(_ -> tell());
        return row;
    }

    private void append() {
        var row = row(free(), "");
        rows.add(row);
        show();
        row.text().focus();
        refuse(texts.of("composing.criterion.write"));
    }

    /** The next number that no criterion has. */
    private String free() {
        var number = rows.size() + 1;
        while (taken(String.valueOf(number))) {
            number++;
        }
        return String.valueOf(number);
    }

    private boolean taken(String id) {
        return rows.stream().anyMatch(row -> row.id().getValue().strip().equals(id));
    }

    private void show() {
        list.removeAll();
        for (var place = 0; place < rows.size(); place++) {
            list.add(shown(place));
        }
    }

    private Div shown(int place) {
        var row = rows.get(place);
        var name = row.id().getValue();
        var up = small(Icon.ARROW, "composing.criterion.up", name, () -> move(place, -1));
        up.addClassName("turned-up");
        up.setEnabled(place > 0);
        var remove = small(Icon.TRASH, "composing.criterion.remove", name, () -> {
            rows.remove(place);
            show();
            tell();
        });
        var shown = new Div(row.id(), row.text(), up, remove);
        shown.addClassName("criterion-row");
        return shown;
    }

    private void move(int place, int by) {
        var row = rows.remove(place);
        rows.add(place + by, row);
        show();
        row.text().focus();
        tell();
    }

    private Button small(Icon icon, String key, String name, Runnable work) {
        var button = new Button(icon.create(), _ -> work.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(texts.of(key, name));
        button.setTooltipText(texts.of(key, name));
        return button;
    }

    private void tell() {
        told.accept(rows.stream()
                .map(row -> new Criterion(
                        row.id().getValue().strip(), row.text().getValue().strip()))
                .toList());
    }
}
