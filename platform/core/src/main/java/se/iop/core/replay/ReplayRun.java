package se.iop.core.replay;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One pass over all verdicts of a municipality.
 *
 * @param id its id
 * @param startedAt when it began
 * @param startedBy who began it
 * @param spiVersion the version of the rule logic that judges
 * @param total how many verdicts there were when it began
 * @param done how many have been judged again
 * @param differing how many of those say something else
 * @param state how it stands
 * @param finishedAt when it ended, none while it goes on
 */
public record ReplayRun(
        UUID id,
        Instant startedAt,
        String startedBy,
        String spiVersion,
        int total,
        int done,
        int differing,
        State state,
        @Nullable Instant finishedAt) {

    /** How a pass stands. */
    public enum State {
        /** It goes on. */
        RUNNING,
        /** All verdicts were judged again. */
        DONE,
        /** Somebody stopped it. */
        STOPPED
    }
}
