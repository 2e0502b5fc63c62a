package se.iop.core.consequence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version that judges beside the one in force, without any say.
 *
 * @param id its id
 * @param committee the committee whose agreements it judges
 * @param plugin the id of the plugin whose guideline binds
 * @param draft the version that judges beside it
 * @param portfolio the kept answer of what it said of the whole portfolio when it began
 * @param startedAt when it began
 * @param startedBy who began it
 * @param stoppedAt when it was stopped, none while it is under way
 * @param stoppedBy who stopped it
 */
public record Shadow(
        UUID id,
        String committee,
        String plugin,
        Supposition.Version draft,
        UUID portfolio,
        Instant startedAt,
        String startedBy,
        @Nullable Instant stoppedAt,
        @Nullable String stoppedBy) {

    /** The same, ended. */
    Shadow stopped(String by, Instant at) {
        return new Shadow(id, committee, plugin, draft, portfolio, startedAt, startedBy, at, by);
    }

    /** Whether it still judges. */
    public boolean underWay() {
        return stoppedAt == null;
    }

    /**
     * A decision that it judged beside.
     *
     * @param agreement the agreement decided
     * @param title what it is called
     * @param at when
     * @param differences what it would have said otherwise
     * @param problem why it could not be asked, as a Swedish sentence; none where it was
     */
    public record Judged(
            UUID agreement,
            String title,
            Instant at,
            List<Difference> differences,
            @Nullable String problem) {

        /** Keeps a list of its own. */
        public Judged {
            differences = List.copyOf(differences);
        }
    }
}
