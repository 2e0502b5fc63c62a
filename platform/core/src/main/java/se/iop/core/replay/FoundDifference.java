package se.iop.core.replay;

import java.util.UUID;

/**
 * A difference that a pass found, kept for ever.
 *
 * @param agreement the agreement whose verdict it is
 * @param title the agreement's title
 * @param verdict the verdict
 * @param difference what came out otherwise
 * @param spiBefore the version of the rule logic that made the verdict
 * @param spiNow the version that judged it again
 */
public record FoundDifference(
        UUID agreement, String title, UUID verdict, Difference difference, String spiBefore, String spiNow) {}
