package se.iop.core.lifecycle;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.iop.core.catalog.PluginKey;

/**
 * What an order would do, worked out and not done.
 *
 * @param order the order
 * @param before the version that it takes the place of, none where there is none
 * @param after the version that takes the place, none where none does
 * @param affected the committees judged otherwise
 * @param changes what the guideline says otherwise
 * @param remarks what to know; an order with one that stops is not carried out
 * @param secondPerson whether another person must confirm it
 */
public record Plan(
        Order order,
        @Nullable PluginKey before,
        @Nullable PluginKey after,
        List<Affected> affected,
        List<Changed> changes,
        List<Remark> remarks,
        boolean secondPerson) {

    /** Keeps lists of its own. */
    public Plan {
        affected = List.copyOf(affected);
        changes = List.copyOf(changes);
        remarks = List.copyOf(remarks);
    }

    /** Whether something must be settled first. */
    public boolean stopped() {
        return remarks.stream().anyMatch(Remark::stops);
    }
}
