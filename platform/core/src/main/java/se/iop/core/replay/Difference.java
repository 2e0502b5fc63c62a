package se.iop.core.replay;

import org.jspecify.annotations.Nullable;
import se.iop.core.catalog.PluginKey;
import se.iop.guideline.Finding;
import se.iop.guideline.Outcome;

/**
 * One thing that a verdict says otherwise when it is judged again.
 *
 * @param kind in what way
 * @param plugin the package that judged then, none where the platform itself did
 * @param requirement the rule, none where it is no single rule's matter
 * @param before what it said then, none where the rule was not there
 * @param now what it says now, none where it says nothing
 * @param reason why nothing could be judged, as a Swedish sentence; none where it could
 */
public record Difference(
        Kind kind,
        @Nullable PluginKey plugin,
        @Nullable String requirement,
        @Nullable Finding before,
        @Nullable Finding now,
        @Nullable String reason) {

    /** In what way a verdict differs. */
    public enum Kind {
        /** The rule is kept, broken or open otherwise than then. */
        OUTCOME,
        /** The outcome is the same, in other words or with another proposal. */
        WORDS,
        /** The rule is no longer among the findings. */
        RULE_GONE,
        /** The rule was not among the findings. */
        RULE_NEW,
        /** Another version of the guideline was asked. */
        OTHER_VERSION,
        /** The package is not there, or cannot be loaded. */
        PLUGIN_GONE,
        /** What was kept cannot be read. */
        UNREADABLE
    }

    /** Whether the rule itself failed when the verdict was made, so that another answer now is to be expected. */
    public boolean failedThen() {
        return before != null
                && before.outcome() instanceof Outcome.Unsettled(var _, var cause)
                && cause == Outcome.Cause.FAILURE;
    }

    static Difference finding(Kind kind, @Nullable PluginKey plugin, @Nullable Finding before, @Nullable Finding now) {
        var known = before == null ? now : before;
        return new Difference(kind, plugin, known == null ? null : known.requirement(), before, now, null);
    }

    static Difference because(Kind kind, @Nullable PluginKey plugin, @Nullable String reason) {
        return new Difference(kind, plugin, null, null, null, reason);
    }
}
