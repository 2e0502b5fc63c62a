package se.iop.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The index values known when something is judged or computed.
 *
 * @param values all of them, in any order
 */
public record IndexValues(List<IndexValue> values) {

    /** No value is known. */
    public static final IndexValues NONE = new IndexValues(List.of());

    private static final Comparator<IndexValue> LATEST = Comparator.comparing(IndexValue::status)
            .thenComparing(value -> value.vintage() == null ? LocalDate.MIN : value.vintage());

    /** Keeps a list of its own. */
    public IndexValues {
        values = List.copyOf(values);
    }

    /** The value that counts for a year: definitive before preliminary, then the latest vintage. */
    public Optional<IndexValue> of(String series, int year) {
        return values.stream()
                .filter(value -> value.year() == year && value.series().equals(series))
                .max(LATEST);
    }
}
