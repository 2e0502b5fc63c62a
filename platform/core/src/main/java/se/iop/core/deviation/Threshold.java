package se.iop.core.deviation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often a rule may be deviated from before the committee is told.
 *
 * @param deviations so many decided deviations from one rule are a signal, at least 1
 * @param months so far back they are counted, at least 1
 * @param reason why, none for the platform's own
 * @param setBy who said so, none for the platform's own
 * @param setAt when, none for the platform's own
 */
public record Threshold(
        int deviations,
        int months,
        @Nullable String reason,
        @Nullable String setBy,
        @Nullable Instant setAt) {

    /** What holds for a committee that has said nothing: one is an exception, two may be, three are a pattern. */
    public static final Threshold OF_THE_PLATFORM = new Threshold(3, 24, null, null, null);

    /** The highest number of deviations that makes sense. */
    public static final int MOST_DEVIATIONS = 100;

    /** The longest time that makes sense. */
    public static final int MOST_MONTHS = 120;
}
