package se.iop.core.agreement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The latest time that a municipality's agreements had to be judged anew for the lists.
 *
 * @param total how many there were to judge
 * @param done how many have been judged
 * @param state how it stands
 * @param startedAt when it began
 * @param finishedAt when it ended, none while it goes on
 * @param stoppedBy who stopped it, none where nobody did
 */
public record ListPass(
        int total,
        int done,
        State state,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String stoppedBy) {

    /** How it stands. */
    public enum State {
        /** It goes on, on this node or another. */
        RUNNING,
        /** All were judged. */
        DONE,
        /** Somebody stopped it; it goes on the next day, or when somebody asks. */
        STOPPED
    }
}
