package se.iop.ui.agreement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.Set;

/**
 * Fields that are behind a line until somebody wants them.
 *
 * @param details the line and what is behind it
 * @param count how much stands there
 * @param keys the fields behind it
 * @param lists the lists behind it
 */
record Fold(NativeDetails details, Span count, Set<String> keys, Set<String> lists) {

    Fold(String summary, Set<String> keys, Set<String> lists) {
        this(new NativeDetails(), new Span(), Set.copyOf(keys), Set.copyOf(lists));
        count.addClassName("fold-count");
        details.addClassName("fold");
        details.setSummary(new Span(summary), count);
    }

    /** Says how much stands behind the line; nothing where nothing does. */
    void count(long things) {
        count.setText(things == 0 ? "" : String.valueOf(things));
    }

    /** Whether it belongs to a row that begins so. */
    boolean isWithin(String prefix) {
        return keys.stream().anyMatch(key -> key.startsWith(prefix));
    }

    /** Opens whatever is folded around a component, so that it can be reached. */
    static void openAround(Component inside) {
        for (var at = Optional.of(inside); at.isPresent(); at = at.get().getParent()) {
            if (at.get() instanceof NativeDetails details && details.hasClassName("fold")) {
                details.setOpen(true);
            }
        }
    }
}
