package se.iop.ui.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What two people made of the same form: nobody's typing is lost, and what only the other changed is taken over.
 *
 * @param form mine, with the fields that only the other changed
 * @param differences the fields the other changed, or where the two differ when what both began from is not known
 */
record Merge(Map<String, String> form, List<Difference> differences) {

    /**
     * One field.
     *
     * @param key the field
     * @param mine what I typed
     * @param theirs what the other saved
     * @param taken whether theirs was taken over because I had not touched the field
     */
    record Difference(String key, String mine, String theirs, boolean taken) {}

    /**
     * Puts the two together.
     *
     * @param base what both began from, if it is still known
     */
    static Merge of(@Nullable Map<String, String> base, Map<String, String> mine, Map<String, String> theirs) {
        var form = new LinkedHashMap<>(mine);
        var differences = new ArrayList<Difference>();
        for (var key : keys(base == null ? mine : base, mine, theirs)) {
            var my = mine.getOrDefault(key, "");
            var their = theirs.getOrDefault(key, "");
            var changed = base == null || !their.equals(base.getOrDefault(key, ""));
            if (my.equals(their) || !changed) {
                continue;
            }
            var taken = base != null && my.equals(base.getOrDefault(key, ""));
            if (taken) {
                form.put(key, their);
            }
            differences.add(new Difference(key, my, their, taken));
        }
        form.values().removeIf(String::isEmpty);
        return new Merge(form, differences);
    }

    /** The fields of a form that change when another form is taken over, with their new texts. */
    static Map<String, String> changes(Map<String, String> before, Map<String, String> after) {
        var changes = new LinkedHashMap<String, String>();
        for (var key : keys(before, after, Map.of())) {
            var text = after.getOrDefault(key, "");
            if (!Objects.equals(text, before.getOrDefault(key, ""))) {
                changes.put(key, text);
            }
        }
        return changes;
    }

    private static Set<String> keys(Map<String, String> one, Map<String, String> two, Map<String, String> three) {
        var keys = new LinkedHashSet<>(two.keySet());
        keys.addAll(three.keySet());
        keys.addAll(one.keySet());
        return keys;
    }
}
