package se.iop.core.consequence;

import se.iop.model.Tally;

/**
 * The differences of one kind in numbers.
 *
 * @param agreements how many agreements
 * @param findings how many rules in them
 * @param committed the money of the agreements together, each counted once
 */
public record Tile(int agreements, int findings, Tally committed) {

    /** Nothing of the kind. */
    public static final Tile NONE = new Tile(0, 0, Tally.NOTHING);

    Tile plus(int more, Tally money) {
        return new Tile(agreements + 1, findings + more, committed.plus(money));
    }

    Tile plus(Tile other) {
        return new Tile(agreements + other.agreements, findings + other.findings, committed.plus(other.committed));
    }
}
