package se.iop.ui.record;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.iop.core.history.JournalFilter;
import se.iop.core.input.SwedishInput;
import se.iop.ui.layout.DayField;
import se.iop.ui.layout.Icon;
import se.iop.ui.text.Texts;

/** The fields that narrow the journal; every change is told at once, as a whole. */
final class JournalFilters extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private static final int PAUSE_MILLIS = 400;
    private static final int LONGEST_TEXT = 200;

    private final transient Texts texts;
    private final transient Consumer<JournalFilter> asked;
    private final TextField text;
    private final TextField person;
    private final Select<String> action = new Select<>();
    private final Select<String> committee = new Select<>();
    private final DayField from;
    private final DayField to;
    private final Button clear;
    private transient JournalFilter shown = JournalFilter.ALL;

    JournalFilters(
            Texts texts,
            Map<String, String> committees,
            List<String> actions,
            Function<String, String> named,
            Consumer<JournalFilter> asked) {
        this.texts = texts;
        this.asked = asked;
        text = typed("record.filter.text");
        text.setPlaceholder(texts.of("record.filter.text.help"));
        text.setPrefixComponent(Icon.SEARCH.create());
        text.addClassName("wide-filter");
        person = typed("record.filter.person");
        choice(action, "record.filter.action", actions, named);
        choice(
                committee,
                "record.filter.committee",
                List.copyOf(committees.keySet()),
                code -> committees.getOrDefault(code, code));
        from = new DayField(texts.of("record.filter.from"));
        to = new DayField(texts.of("record.filter.to"));
        clear = new Button(texts.of("record.filter.clear"), Icon.CLOSE.create(), _ -> asked.accept(JournalFilter.ALL));
        clear.addThemeVariants(ButtonVariant.TERTIARY);
        listen();
        getContent().addClassNames("filters", "filters-open", "no-print");
        getContent().getElement().setAttribute("role", "search");
        getContent().getElement().setAttribute("aria-label", texts.of("record.filter"));
        getContent().add(text, person, action, committee, from, to, clear);
    }

    /** Shows what is filtered for; tells nobody. */
    void show(JournalFilter filter) {
        shown = filter;
        text.setValue(filter.text() == null ? "" : filter.text());
        person.setValue(filter.person() == null ? "" : filter.person());
        action.setValue(filter.action());
        committee.setValue(filter.committee());
        from.show(filter.from());
        to.show(filter.to());
        clear.setVisible(!filter.equals(JournalFilter.ALL));
    }

    private void listen() {
        text.addValueChangeListener(change -> tell(change.isFromClient()));
        person.addValueChangeListener(change -> tell(change.isFromClient()));
        action.addValueChangeListener(change -> tell(change.isFromClient()));
        committee.addValueChangeListener(change -> tell(change.isFromClient()));
        from.onRead(_ -> tell(true));
        to.onRead(_ -> tell(true));
    }

    private void tell(boolean byPerson) {
        if (byPerson) {
            asked.accept(new JournalFilter(
                    shown.agreement(),
                    said(text),
                    said(person),
                    action.getValue(),
                    committee.getValue(),
                    from.known(),
                    to.known()));
        }
    }

    private static @Nullable String said(TextField field) {
        return SwedishInput.text(field.getValue(), LONGEST_TEXT).orNull();
    }

    private TextField typed(String label) {
        var field = new TextField(texts.of(label));
        field.setClearButtonVisible(true);
        field.setMaxLength(LONGEST_TEXT);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE_MILLIS);
        return field;
    }

    private void choice(Select<String> select, String label, List<String> items, Function<String, String> named) {
        select.setLabel(texts.of(label));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(texts.of("record.filter.any"));
        select.setItems(items);
        select.setItemLabelGenerator(item -> item == null ? texts.of("record.filter.any") : named.apply(item));
    }
}
