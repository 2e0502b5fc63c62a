package se.iop.core.history;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.iop.core.history.Change.Key;
import se.iop.core.history.Change.Kind;
import se.iop.core.history.Change.Part;
import se.iop.core.history.Change.Row;
import se.iop.core.history.Change.Step;
import se.iop.model.Extra;
import se.iop.model.OrganisationNumber;
import se.iop.model.Sek;
import se.iop.model.Span;

/**
 * What differs between two values of the model, field by field. It follows the records themselves, so that a new field
 * takes part without being named here.
 */
public final class Comparison {

    /** Records that people read as one value. */
    private static final Set<Class<?>> WHOLE = Set.of(
            Sek.class,
            Span.class,
            OrganisationNumber.class,
            Kind.class,
            Extra.Words.class,
            Extra.Whole.class,
            Extra.Money.class,
            Extra.Day.class,
            Extra.Choice.class,
            Extra.Flag.class);

    private final List<Change> changes = new ArrayList<>();

    private Comparison() {}

    /** Every field that differs, in the order of the model. */
    public static List<Change> of(@Nullable Object before, @Nullable Object after) {
        var comparison = new Comparison();
        comparison.compare(List.of(), before, after);
        return List.copyOf(comparison.changes);
    }

    /** Every field that says something, each as if it were new. */
    public static List<Change> outline(Object value) {
        return of(null, value);
    }

    /** Whether the value is read as one and has no fields of its own. */
    public static boolean whole(Class<?> type) {
        return WHOLE.contains(type) || !(type.isRecord() || type.isSealed());
    }

    private void compare(List<Step> place, @Nullable Object before, @Nullable Object after) {
        var was = said(before);
        var is = said(after);
        if (Objects.equals(was, is)) {
            return;
        }
        var some = is == null ? was : is;
        switch (some) {
            case Collection<?> _ -> rows(place, list(was), list(is));
            case Map<?, ?> _ -> entries(place, map(was), map(is));
            case Record fields when !whole(fields.getClass()) -> records(place, was, is);
            case null, default -> changes.add(new Change(place, was, is));
        }
    }

    /** A text of blanks and an empty list say nothing. */
    private static @Nullable Object said(@Nullable Object value) {
        return switch (value) {
            case String text when text.isBlank() -> null;
            case Collection<?> items when items.isEmpty() -> null;
            case Map<?, ?> entries when entries.isEmpty() -> null;
            case null, default -> value;
        };
    }

    private void records(List<Step> place, @Nullable Object before, @Nullable Object after) {
        if (before != null && after != null && before.getClass() != after.getClass()) {
            kind(place, before, after);
            fields(place, before.getClass(), before, null);
            fields(place, after.getClass(), null, after);
            return;
        }
        var type = Objects.requireNonNull(after == null ? before : after).getClass();
        if (before == null || after == null) {
            kind(place, before, after);
        }
        fields(place, type, before, after);
    }

    /** Where a value can be of several kinds, the kind is a field of its own. */
    private void kind(List<Step> place, @Nullable Object before, @Nullable Object after) {
        var type = Objects.requireNonNull(after == null ? before : after).getClass();
        for (var family : type.getInterfaces()) {
            if (family.isSealed()) {
                changes.add(
                        new Change(longer(place, new Part(family.getSimpleName(), "type")), kind(before), kind(after)));
            }
        }
    }

    private static @Nullable Kind kind(@Nullable Object value) {
        return value == null ? null : new Kind(value.getClass().getSimpleName());
    }

    private void fields(List<Step> place, Class<?> type, @Nullable Object before, @Nullable Object after) {
        for (var component : type.getRecordComponents()) {
            compare(
                    longer(place, new Part(type.getSimpleName(), component.getName())),
                    value(component, before),
                    value(component, after));
        }
    }

    private void entries(List<Step> place, Map<?, ?> before, Map<?, ?> after) {
        var keys = new TreeSet<Object>(Comparator.comparing(String::valueOf));
        keys.addAll(before.keySet());
        keys.addAll(after.keySet());
        for (var key : keys) {
            compare(longer(place, new Key(String.valueOf(key))), before.get(key), after.get(key));
        }
    }

    /** Rows that are equal stay together; of the others those of one name, and then those of one place, are a pair. */
    private void rows(List<Step> place, List<?> before, List<?> after) {
        for (var delta : DiffUtils.diff(new ArrayList<Object>(before), new ArrayList<Object>(after))
                .getDeltas()) {
            rows(place, delta);
        }
    }

    private void rows(List<Step> place, AbstractDelta<Object> delta) {
        var gone = numbered(delta.getSource().getPosition(), delta.getSource().getLines());
        var come = numbered(delta.getTarget().getPosition(), delta.getTarget().getLines());
        for (var row : List.copyOf(gone)) {
            come.stream().filter(other -> sameName(row, other)).findFirst().ifPresent(other -> {
                compare(longer(place, other.step()), row.value(), other.value());
                gone.remove(row);
                come.remove(other);
            });
        }
        var pairs = Math.min(gone.size(), come.size());
        for (var pair = 0; pair < pairs; pair++) {
            compare(
                    longer(place, come.get(pair).step()),
                    gone.get(pair).value(),
                    come.get(pair).value());
        }
        gone.stream().skip(pairs).forEach(row -> compare(longer(place, row.step()), row.value(), null));
        come.stream().skip(pairs).forEach(row -> compare(longer(place, row.step()), null, row.value()));
    }

    private record Numbered(
            int number, Object value, @Nullable String title) {

        Row step() {
            return new Row(number, title);
        }
    }

    private static List<Numbered> numbered(int position, List<Object> rows) {
        var numbered = new ArrayList<Numbered>();
        for (var row = 0; row < rows.size(); row++) {
            numbered.add(new Numbered(position + row + 1, rows.get(row), title(rows.get(row))));
        }
        return numbered;
    }

    private static boolean sameName(Numbered one, Numbered other) {
        return one.title() != null
                && one.title().equals(other.title())
                && one.value().getClass() == other.value().getClass();
    }

    /** The first text of a row is what people call it. */
    private static @Nullable String title(Object row) {
        if (!(row instanceof Record) || whole(row.getClass())) {
            return null;
        }
        for (var component : row.getClass().getRecordComponents()) {
            if (component.getType() == String.class && value(component, row) instanceof String text) {
                return text.isBlank() ? null : text;
            }
        }
        return null;
    }

    private static List<Step> longer(List<Step> place, Step step) {
        var longer = new ArrayList<>(place);
        longer.add(step);
        return longer;
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof Collection<?> items ? List.copyOf(items) : List.of();
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> entries ? entries : Map.of();
    }

    private static @Nullable Object value(RecordComponent component, @Nullable Object record) {
        if (record == null) {
            return null;
        }
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException("A part of a record of the model can always be read", unreadable);
        }
    }
}
