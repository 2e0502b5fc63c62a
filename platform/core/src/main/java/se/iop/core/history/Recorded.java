package se.iop.core.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.iop.core.history.Change.Key;
import se.iop.core.history.Change.Row;
import se.iop.core.history.Change.Step;
import tools.jackson.databind.JsonNode;

/**
 * One entry of the journal as a person reads it.
 *
 * @param seq its number within the municipality
 * @param agreement the agreement it is about, none for what concerns the municipality
 * @param title that agreement's title today
 * @param committee that agreement's committee today
 * @param recordedAt when it was written
 * @param effectiveOn from which day it holds
 * @param actor who did it
 * @param action what was done, a key of the message bundle
 * @param reason why, where a reason was given
 * @param digest its hash in the chain, in hexadecimal
 * @param changes what it changed, field by field
 * @param destroyed whether its document is destroyed, so that nobody can say what it changed
 */
public record Recorded(
        long seq,
        @Nullable UUID agreement,
        @Nullable String title,
        @Nullable String committee,
        Instant recordedAt,
        LocalDate effectiveOn,
        String actor,
        String action,
        @Nullable String reason,
        String digest,
        List<Change> changes,
        boolean destroyed) {

    /** Keeps a list of its own. */
    public Recorded {
        changes = List.copyOf(changes);
    }

    /** What a document changed of the one before it; a document of no agreement is shown as it is. */
    static List<Change> changes(@Nullable JsonNode before, @Nullable JsonNode after) {
        if (after == null) {
            return List.of();
        }
        if (Snapshot.isOne(after)) {
            var was = before == null ? null : Snapshot.of(before).orElse(null);
            return Snapshot.of(after).map(is -> Comparison.of(was, is)).orElse(List.of());
        }
        var changes = new ArrayList<Change>();
        leaves(List.of(), after, changes);
        return changes;
    }

    private static void leaves(List<Step> place, JsonNode node, List<Change> leaves) {
        if (node.isObject()) {
            node.propertyNames().forEach(name -> leaves(longer(place, new Key(name)), node.get(name), leaves));
        } else if (node.isArray()) {
            for (var row = 0; row < node.size(); row++) {
                leaves(longer(place, new Row(row + 1, null)), node.get(row), leaves);
            }
        } else if (!node.isNull()) {
            leaves.add(new Change(place, null, node.asString()));
        }
    }

    private static List<Step> longer(List<Step> place, Step step) {
        var longer = new ArrayList<>(place);
        longer.add(step);
        return longer;
    }
}
