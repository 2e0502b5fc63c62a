package se.iop.core.lifecycle;

import org.jspecify.annotations.Nullable;
import se.iop.guideline.Guideline;

/**
 * A version of a guideline that is not the same in two versions of the plugin.
 *
 * @param kind what has become of it
 * @param version the version as it becomes, or as it was where it is gone
 * @param against what to compare it with: the same version before, or for a new one the version that it follows; none
 *     where there is nothing to compare with
 */
public record Changed(
        Kind kind, Guideline version, @Nullable Guideline against) {

    /** What became of a version. */
    public enum Kind {
        /** Only the new plugin has it. */
        NEW,
        /** Both have it, and not alike. */
        CHANGED,
        /** The new plugin lacks it. */
        GONE
    }
}
