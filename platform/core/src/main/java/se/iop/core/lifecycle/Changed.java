package se.iop.core.lifecycle;

import org.jspecify.annotations.Nullable;
import se.iop.core.catalog.GuidelineDifference;
import se.iop.guideline.Guideline;

/**
 * A version of a guideline that is not the same in two versions of the plugin.
 *
 * @param before as it is, none where only the new plugin has it
 * @param after as it becomes, none where the new plugin lacks it
 * @param difference what the rules say otherwise; for a version that is new, than the version before it. None where
 *     there is nothing to compare with
 */
public record Changed(
        @Nullable Guideline before,
        @Nullable Guideline after,
        @Nullable GuidelineDifference difference) {}
