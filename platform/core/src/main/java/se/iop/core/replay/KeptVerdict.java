package se.iop.core.replay;

import java.time.Instant;
import java.util.UUID;

/**
 * A verdict as it was kept, not yet read: what can no longer be read is a difference and not a failure.
 *
 * @param id its id
 * @param agreement the agreement
 * @param committee the committee that judged
 * @param judgedAt when
 * @param inputs everything it was told, as JSON
 * @param layers what was said, as JSON
 * @param spiVersion the version of the rule logic
 */
record KeptVerdict(
        UUID id, UUID agreement, String committee, Instant judgedAt, String inputs, String layers, String spiVersion) {}
