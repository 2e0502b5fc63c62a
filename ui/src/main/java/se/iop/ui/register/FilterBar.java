package se.iop.ui.register;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.iop.core.agreement.AgreementRows.Filter;
import se.iop.core.agreement.Status;
import se.iop.core.input.SwedishInput;
import se.iop.ui.layout.DayField;
import se.iop.ui.layout.Icon;
import se.iop.ui.text.Texts;

/** The fields that narrow a list; every change is told at once, as a whole. */
final class FilterBar extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private static final int TYPING_PAUSE_MILLIS = 400;
    private static final int LONGEST_TEXT = 200;

    private final TextField text;
    private final Select<String> committee = new Select<>();
    private final Select<Status> status = new Select<>();
    private final TextField organisation;
    private final DayField from;
    private final DayField to;
    private final Button clear;
    private final Button more;
    private transient RegisterQuery shown = RegisterQuery.ALL;
    private final transient Consumer<RegisterQuery> asked;

    FilterBar(Texts texts, Map<String, String> committees, Consumer<RegisterQuery> asked) {
        this.asked = asked;
        text = typed(texts.of("register.filter.text"));
        text.setPlaceholder(texts.of("register.filter.text.placeholder"));
        text.setPrefixComponent(Icon.SEARCH.create());
        text.addClassName("wide-filter");
        organisation = typed(texts.of("register.organisation"));
        choice(
                committee,
                texts.of("register.committee"),
                texts.of("register.filter.any"),
                List.copyOf(committees.keySet()));
        committee.setItemLabelGenerator(
                code -> code == null ? texts.of("register.filter.any") : committees.getOrDefault(code, code));
        choice(status, texts.of("register.status"), texts.of("register.filter.any"), List.of(Status.values()));
        status.setItemLabelGenerator(one -> one == null ? texts.of("register.filter.any") : texts.of(one));
        from = new DayField(texts.of("register.filter.from"));
        to = new DayField(texts.of("register.filter.to"));
        clear = new Button(texts.of("register.filter.clear"), Icon.CLOSE.create(), _ -> tell(_ -> Filter.ALL));
        clear.addThemeVariants(ButtonVariant.TERTIARY);
        more = new Button(texts.of("register.filter.more"), Icon.FILTER.create(), _ -> open(!isOpen()));
        more.addClassName("more-filters");
        open(false);
        listen();
        getContent().addClassNames("filters", "no-print");
        getContent().getElement().setAttribute("role", "search");
        getContent().getElement().setAttribute("aria-label", texts.of("register.filter"));
        getContent().add(text, more, committee, status, organisation, from, to, clear);
    }

    /** Shows what is filtered for; tells nobody. */
    void show(RegisterQuery query) {
        shown = query;
        var filter = query.filter();
        text.setValue(filter.text() == null ? "" : filter.text());
        committee.setValue(filter.committee());
        status.setValue(filter.status());
        organisation.setValue(filter.organisation() == null ? "" : filter.organisation());
        from.show(filter.from());
        to.show(filter.to());
        clear.setVisible(query.narrowed());
        open(isOpen()
                || !with(filter, filter.committee(), filter.status(), null).equals(Filter.ALL));
    }

    /** On a narrow page the fields but the search wait behind a button; elsewhere there is no such button. */
    private void open(boolean open) {
        getContent().setClassName("filters-open", open);
        more.getElement().setAttribute("aria-expanded", String.valueOf(open));
    }

    private boolean isOpen() {
        return getContent().hasClassName("filters-open");
    }

    private void listen() {
        text.addValueChangeListener(change -> tellIf(
                change.isFromClient(),
                filter -> with(filter, filter.committee(), filter.status(), text(change.getValue()))));
        committee.addValueChangeListener(change -> tellIf(
                change.isFromClient(), filter -> with(filter, change.getValue(), filter.status(), filter.text())));
        status.addValueChangeListener(change -> tellIf(
                change.isFromClient(), filter -> with(filter, filter.committee(), change.getValue(), filter.text())));
        organisation.addValueChangeListener(change -> tellIf(
                change.isFromClient(), filter -> with(filter, text(change.getValue()), filter.from(), filter.to())));
        from.onRead(day -> tell(filter -> with(filter, filter.organisation(), day, filter.to())));
        to.onRead(day -> tell(filter -> with(filter, filter.organisation(), filter.from(), day)));
    }

    private void tellIf(boolean byPerson, UnaryOperator<Filter> change) {
        if (byPerson) {
            tell(change);
        }
    }

    private void tell(UnaryOperator<Filter> change) {
        asked.accept(shown.with(change.apply(shown.filter())));
    }

    private static Filter with(
            Filter filter, @Nullable String committee, @Nullable Status status, @Nullable String text) {
        return new Filter(committee, status, filter.organisation(), filter.from(), filter.to(), text);
    }

    private static Filter with(
            Filter filter, @Nullable String organisation, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new Filter(filter.committee(), filter.status(), organisation, from, to, filter.text());
    }

    private static @Nullable String text(String typed) {
        return SwedishInput.text(typed, LONGEST_TEXT).orNull();
    }

    private static TextField typed(String label) {
        var field = new TextField(label);
        field.setClearButtonVisible(true);
        field.setMaxLength(LONGEST_TEXT);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        return field;
    }

    private static <T> void choice(Select<T> select, String label, String any, List<T> items) {
        select.setLabel(label);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(any);
        select.setItems(items);
    }
}
