package se.iop.model;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A sum that says how much it does not know.
 *
 * @param known the sum of the known amounts
 * @param unknown how many amounts are unknown; never counted as zero
 */
public record Tally(Sek known, int unknown) {

    /** Nothing added yet. */
    public static final Tally NOTHING = new Tally(Sek.ZERO, 0);

    /** The tally of amounts of which some may be unknown. */
    public static Tally of(Collection<@Nullable Sek> amounts) {
        var tally = NOTHING;
        for (var amount : amounts) {
            tally = tally.plus(amount);
        }
        return tally;
    }

    /** One more amount, known or not. */
    public Tally plus(@Nullable Sek amount) {
        return amount == null ? new Tally(known, unknown + 1) : new Tally(known.plus(amount), unknown);
    }

    /** The two tallies together. */
    public Tally plus(Tally other) {
        return new Tally(known.plus(other.known), unknown + other.unknown);
    }

    /** Whether every amount is known. */
    public boolean complete() {
        return unknown == 0;
    }
}
