package se.iop.core.history;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One moment of an agreement, from which it said something else than before.
 *
 * @param seq the number of the journal's entry
 * @param recordedAt when it was written
 * @param effectiveOn from which day it holds
 * @param actor who did it
 * @param action what was done, a key of the message bundle
 * @param reason why, where a reason was given
 */
public record Version(
        long seq,
        Instant recordedAt,
        LocalDate effectiveOn,
        String actor,
        String action,
        @Nullable String reason) {}
