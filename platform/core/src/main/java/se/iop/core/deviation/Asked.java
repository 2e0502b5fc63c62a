package se.iop.core.deviation;

import org.jspecify.annotations.Nullable;

/**
 * Which deviations are asked for. Every part that is unset takes everything.
 *
 * @param committee only of this committee
 * @param requirement only from the rule of this name
 * @param year only decided this calendar year
 */
public record Asked(
        @Nullable String committee,
        @Nullable String requirement,
        @Nullable Integer year) {

    /** Everything. */
    public static final Asked ALL = new Asked(null, null, null);
}
