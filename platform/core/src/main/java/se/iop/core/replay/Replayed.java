package se.iop.core.replay;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A kept verdict judged again.
 *
 * @param verdict its id
 * @param judgedAt when it was made
 * @param spiBefore the version of the rule logic that made it
 * @param spiNow the version that judged it again
 * @param differences what came out otherwise; empty where the answer is the same
 */
public record Replayed(UUID verdict, Instant judgedAt, String spiBefore, String spiNow, List<Difference> differences) {

    /** Keeps a list of its own. */
    public Replayed {
        differences = List.copyOf(differences);
    }

    /** Whether the answer is the same, to the word. */
    public boolean same() {
        return differences.isEmpty();
    }
}
