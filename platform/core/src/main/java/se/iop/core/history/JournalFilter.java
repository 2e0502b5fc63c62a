package se.iop.core.history;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the journal are asked for. Every part that is unset takes everything.
 *
 * @param agreement only what was done to this agreement
 * @param text only agreements whose title, case number or party contains this
 * @param person only what was done by someone whose name contains this
 * @param action only this
 * @param committee only agreements that this committee owns or has owned
 * @param from only what was recorded on this day or later
 * @param to only what was recorded on this day or earlier
 */
public record JournalFilter(
        @Nullable UUID agreement,
        @Nullable String text,
        @Nullable String person,
        @Nullable String action,
        @Nullable String committee,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** Everything. */
    public static final JournalFilter ALL = new JournalFilter(null, null, null, null, null, null, null);
}
