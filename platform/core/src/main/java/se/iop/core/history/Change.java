package se.iop.core.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field that is another after a change than before it.
 *
 * @param place where the field stands, from the whole to the part
 * @param before its value before; {@code null} where there was none
 * @param after its value after; {@code null} where there is none
 */
public record Change(
        List<Step> place, @Nullable Object before, @Nullable Object after) {

    /** Keeps a list of its own. */
    public Change {
        place = List.copyOf(place);
    }

    /** One step on the way to a field. */
    public sealed interface Step {}

    /**
     * A part of a record.
     *
     * @param type the simple name of the record, which tells fields of one name apart
     * @param name the name of the part
     */
    public record Part(String type, String name) implements Step {}

    /**
     * A row of a list.
     *
     * @param number its number, from 1
     * @param title what it is called; {@code null} where it has no name
     */
    public record Row(int number, @Nullable String title) implements Step {}

    /** A key of a map, such as the question that an answer answers. */
    public record Key(String text) implements Step {}

    /** The kind of a value that can be of several kinds, by the simple name of its record. */
    public record Kind(String name) {}

    /** Whether something was there before and something else is there after. */
    public boolean replaced() {
        return before != null && after != null;
    }
}
