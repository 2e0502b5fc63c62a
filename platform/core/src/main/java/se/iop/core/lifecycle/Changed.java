package se.iop.core.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.iop.core.catalog.GuidelineDifference;
import se.iop.core.catalog.LoadedPlugin;
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

    /** What two versions of a plugin say otherwise, by the day that each version of the guideline takes force. */
    static List<Changed> between(@Nullable LoadedPlugin before, @Nullable LoadedPlugin after) {
        if (before == null || after == null || before.key().equals(after.key())) {
            return List.of();
        }
        var earlier = byDay(before);
        var changes = new ArrayList<Changed>();
        @Nullable Guideline previous = null;
        for (var version : after.guidelines().versions()) {
            var was = earlier.remove(version.inForce());
            if (was == null) {
                changes.add(new Changed(Kind.NEW, version, previous));
            } else if (!GuidelineDifference.between(was, version).changes().isEmpty()) {
                changes.add(new Changed(Kind.CHANGED, version, was));
            }
            previous = version;
        }
        earlier.values().forEach(gone -> changes.add(new Changed(Kind.GONE, gone, null)));
        return changes;
    }

    private static Map<LocalDate, Guideline> byDay(LoadedPlugin plugin) {
        var byDay = new LinkedHashMap<LocalDate, Guideline>();
        plugin.guidelines().versions().forEach(version -> byDay.put(version.inForce(), version));
        return byDay;
    }
}
