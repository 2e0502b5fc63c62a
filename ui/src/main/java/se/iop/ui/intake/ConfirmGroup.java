package se.iop.ui.intake;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.iop.ui.layout.Icon;
import se.iop.ui.text.Texts;

/**
 * The rows of one kind under their heading, with a way to add one.
 *
 * @param <T> what a row says
 */
final class ConfirmGroup<T> extends Section {

    private static final long serialVersionUID = 1L;

    private final transient List<ConfirmRow<T>> rows = new ArrayList<>();
    private final Div place = new Div();
    private final Paragraph problem = new Paragraph();
    private final boolean single;

    /** A heading, whether only one row can hold, and what a row to fill in is. */
    ConfirmGroup(Texts texts, String name, boolean single, Supplier<ConfirmRow<T>> blank) {
        this.single = single;
        addClassNames("card", "confirm-group");
        var heading = new H2(texts.of("intake.group." + name));
        heading.setId("intake-" + name);
        getElement().setAttribute("aria-labelledby", "intake-" + name);
        place.addClassName("confirm-rows");
        var more = new Button(texts.of("intake.add." + name), Icon.PLUS.create());
        more.addThemeVariants(ButtonVariant.SMALL);
        more.addClickListener(_ -> {
            var row = blank.get().own();
            add(row);
            only(row);
        });
        problem.addClassNames("dialog-problem", "tone-breached");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        add(heading, problem, place, more);
    }

    /** One more row. */
    void add(ConfirmRow<T> row) {
        rows.add(row);
        place.add(row);
        row.whenConfirmed(() -> only(row));
    }

    /** Where only one can hold, confirming one takes the others back. */
    private void only(ConfirmRow<T> row) {
        if (single) {
            rows.stream().filter(other -> other != row).forEach(other -> other.confirm(false));
        }
    }

    /** Says what is missing here, or that nothing is. */
    void refuse(@Nullable String sentence) {
        problem.setText(sentence == null ? "" : sentence);
        problem.setVisible(sentence != null);
    }

    boolean empty() {
        return rows.isEmpty();
    }

    List<ConfirmRow<T>> confirmed() {
        return rows.stream().filter(ConfirmRow::confirmed).toList();
    }

    /** Whether all that is confirmed can be read. */
    boolean settled() {
        return confirmed().stream().map(ConfirmRow::settled).reduce(true, Boolean::logicalAnd);
    }

    /** What is confirmed. */
    List<T> values() {
        return confirmed().stream()
                .map(ConfirmRow::value)
                .filter(Objects::nonNull)
                .toList();
    }
}
