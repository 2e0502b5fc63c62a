package se.iop.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Two days of which either may be unknown. */
final class Days {

    private Days() {}

    /** Refuses a last day before the first, where both are known. */
    static void inOrder(@Nullable LocalDate first, @Nullable LocalDate last) {
        if (first != null && last != null && last.isBefore(first)) {
            throw new IllegalArgumentException("Slutdatum " + last + " ligger före startdatum " + first);
        }
    }

    /** Whether the day lies between them; an unknown end is open. */
    static boolean hold(@Nullable LocalDate first, @Nullable LocalDate last, LocalDate day) {
        return (first == null || !day.isBefore(first)) && (last == null || !day.isAfter(last));
    }
}
