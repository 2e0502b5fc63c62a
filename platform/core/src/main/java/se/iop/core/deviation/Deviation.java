package se.iop.core.deviation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rule that a committee decided to deviate from in one agreement.
 *
 * @param agreement the agreement
 * @param title its title
 * @param committee the committee that decided
 * @param requirement the rule's name
 * @param rule the rule's words in the version that governed the decision, none where no such version is loaded
 * @param reason why the committee deviated
 * @param decidedOn the day of the decision, unknown for some registered agreements
 * @param paragraph the paragraph of the minutes, unknown where a source leaves it open
 */
public record Deviation(
        UUID agreement,
        String title,
        String committee,
        String requirement,
        @Nullable String rule,
        String reason,
        @Nullable LocalDate decidedOn,
        @Nullable String paragraph) {}
