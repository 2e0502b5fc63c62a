package se.iop.core.record;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import se.iop.core.access.Access;
import se.iop.core.access.Acting;
import se.iop.core.access.Action;
import se.iop.core.record.Chain.Checkpoint;
import se.iop.core.record.Chain.Fault;

/** Checks that the journal is as it was written, in stretches of which each is a short transaction of its own. */
@Service
public class Verifying {

    /** Short enough for the time that a statement may take, long enough that the stretches are few. */
    private static final long STRETCH = 2_000;

    private final Chain chain;
    private final Acting acting;
    private final Clock clock;

    Verifying(Chain chain, Acting acting, Clock clock) {
        this.chain = chain;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * What a check found.
     *
     * @param entries how many entries were checked
     * @param fault the first entry that is not as it was written; none when all are
     * @param at when the check was done
     */
    public record Verified(long entries, @Nullable Fault fault, Instant at) {}

    /**
     * Checks the whole journal as it stands when the check begins.
     *
     * @param progress is told how many entries are checked, of how many
     */
    public Verified verify(BiConsumer<Long, Long> progress) {
        return verify(STRETCH, progress);
    }

    /** The same in stretches of another length. */
    Verified verify(long stretch, BiConsumer<Long, Long> progress) {
        Access.demand(acting.person(), Action.READ_JOURNAL, null);
        var end = chain.end();
        for (var first = 1L; first <= end; first += stretch) {
            var last = Math.min(end, first + stretch - 1);
            var fault = chain.part(first, last);
            if (fault.isPresent()) {
                return new Verified(last, fault.get(), clock.instant());
            }
            progress.accept(last, end);
        }
        return new Verified(end, chain.ending().orElse(null), clock.instant());
    }

    /** The whole journal, and that it still begins as it did when the checkpoint was taken. */
    public Verified verify(Checkpoint checkpoint, BiConsumer<Long, Long> progress) {
        var verified = verify(progress);
        return verified.fault() != null
                ? verified
                : new Verified(verified.entries(), chain.against(checkpoint).orElse(null), verified.at());
    }

    /** The end of the journal, to keep elsewhere. */
    public Optional<Checkpoint> checkpoint() {
        Access.demand(acting.person(), Action.READ_JOURNAL, null);
        return chain.checkpoint();
    }
}
