package se.iop.core.record;

import java.time.Instant;
import java.util.UUID;
import se.iop.core.catalog.Judgement;
import se.iop.guideline.Proposal;

/** Hears of every judgement that is kept with a decision, in the transaction that keeps it. */
public interface JudgedBeside {

    /**
     * A judgement was kept. This is called within a savepoint: what goes wrong here undoes what was written here and
     * nothing else, and never the decision.
     *
     * @param agreement the agreement that was decided
     * @param inputs what was judged
     * @param judgement what the guidelines in force said
     * @param at when
     */
    void judged(UUID agreement, Proposal inputs, Judgement judgement, Instant at);
}
