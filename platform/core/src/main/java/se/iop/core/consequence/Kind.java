package se.iop.core.consequence;

import org.jspecify.annotations.Nullable;
import se.iop.core.consequence.Said.State;

/** How a rule would answer otherwise for an agreement. */
public enum Kind {
    /** It would be broken, and is not today. */
    NEWLY_BREACHING,
    /** It would be kept or have nothing to say, and is broken today. */
    NEWLY_PASSING,
    /** It could not be assessed, and can today. */
    NO_LONGER_ASSESSABLE,
    /** It would be kept or have nothing to say, and cannot be assessed today. */
    NEWLY_ASSESSABLE,
    /** It is broken or open both times, and would stop a decision where it does not today, or the other way round. */
    OTHERWISE_BINDING;

    /**
     * The kind of difference between two answers; none where they are the same. A rule that is not there says nothing
     * against anyone.
     */
    static @Nullable Kind between(@Nullable Said before, @Nullable Said after) {
        var was = before == null ? State.INAPPLICABLE : before.state();
        var is = after == null ? State.INAPPLICABLE : after.state();
        if (was == is || was.passes() && is.passes()) {
            return before != null && after != null && !is.passes() && before.force() != after.force()
                    ? OTHERWISE_BINDING
                    : null;
        }
        return switch (is) {
            case BREACHED -> NEWLY_BREACHING;
            case UNSETTLED -> NO_LONGER_ASSESSABLE;
            case MET, INAPPLICABLE -> was == State.BREACHED ? NEWLY_PASSING : NEWLY_ASSESSABLE;
        };
    }
}
