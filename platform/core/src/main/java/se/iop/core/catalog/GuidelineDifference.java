package se.iop.core.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.iop.guideline.Guideline;
import se.iop.guideline.Guideline.Rule;

/**
 * What one version of a guideline says otherwise than another.
 *
 * @param changes rules added, removed and changed, in the order of the later text, the removed last
 * @param newlySourced how many rules say the same and are only known from another source
 * @param unchanged how many rules are the same
 */
public record GuidelineDifference(List<Change> changes, int newlySourced, int unchanged) {

    /** Keeps a list of its own. */
    public GuidelineDifference {
        changes = List.copyOf(changes);
    }

    /** A rule that is not the same in both versions; a rule is known by its name. */
    public sealed interface Change {

        /**
         * Only the later version has the rule.
         *
         * @param rule the rule
         */
        record Added(Rule rule) implements Change {}

        /**
         * Only the earlier version has the rule.
         *
         * @param rule the rule
         */
        record Removed(Rule rule) implements Change {}

        /**
         * Both versions have the rule, and not alike.
         *
         * @param before as it was
         * @param after as it became
         * @param parameters the parameters that differ
         */
        record Changed(Rule before, Rule after, List<Parameter> parameters) implements Change {

            /** Keeps a list of its own. */
            public Changed {
                parameters = List.copyOf(parameters);
            }
        }
    }

    /**
     * A limit that differs.
     *
     * @param name what is limited
     * @param before the earlier limit, none where there was none
     * @param after the later limit, none where there is none
     */
    public record Parameter(
            String name, @Nullable String before, @Nullable String after) {}

    /** What has become of the rules of the earlier version in the later. */
    public static GuidelineDifference between(Guideline earlier, Guideline later) {
        var before = byName(earlier);
        var changes = new ArrayList<Change>();
        var newlySourced = 0;
        var unchanged = 0;
        for (var rule : later.rules()) {
            var was = before.remove(rule.requirement().name());
            if (was == null) {
                changes.add(new Change.Added(rule));
            } else if (!same(was, rule)) {
                changes.add(new Change.Changed(was, rule, parameters(was, rule)));
            } else if (was.source().equals(rule.source())) {
                unchanged++;
            } else {
                newlySourced++;
            }
        }
        before.values().forEach(gone -> changes.add(new Change.Removed(gone)));
        return new GuidelineDifference(changes, newlySourced, unchanged);
    }

    private static Map<String, Rule> byName(Guideline version) {
        var rules = new LinkedHashMap<String, Rule>();
        version.rules().forEach(rule -> rules.put(rule.requirement().name(), rule));
        return rules;
    }

    /** The check itself is code and cannot be compared; a changed check must show in text or parameters. */
    private static boolean same(Rule one, Rule other) {
        var was = one.requirement();
        var is = other.requirement();
        return one.force() == other.force()
                && was.text().equals(is.text())
                && was.parameters().equals(is.parameters())
                && was.checklist().equals(is.checklist());
    }

    private static List<Parameter> parameters(Rule before, Rule after) {
        var was = before.requirement().parameters();
        var is = after.requirement().parameters();
        Set<String> names = new TreeSet<>(was.keySet());
        names.addAll(is.keySet());
        return names.stream()
                .map(name -> new Parameter(name, was.get(name), is.get(name)))
                .filter(parameter -> !Objects.equals(parameter.before(), parameter.after()))
                .toList();
    }
}
