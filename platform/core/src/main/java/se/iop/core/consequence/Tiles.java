package se.iop.core.consequence;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * All differences in numbers, by kind; an agreement may be there under several kinds.
 *
 * @param byKind what there is of each kind; a kind of which there is nothing is left out
 * @param all every agreement with any difference, each counted once
 */
public record Tiles(Map<Kind, Tile> byKind, Tile all) {

    /** Nothing differs. */
    public static final Tiles NONE = new Tiles(Map.of(), Tile.NONE);

    /** Keeps a map of its own, in the order of the kinds. */
    public Tiles {
        var own = new EnumMap<Kind, Tile>(Kind.class);
        own.putAll(byKind);
        byKind = Collections.unmodifiableMap(own);
    }

    /** What there is of a kind. */
    public Tile of(Kind kind) {
        return byKind.getOrDefault(kind, Tile.NONE);
    }

    /** With the differences of one more agreement. */
    Tiles plus(List<Difference> ofOne) {
        if (ofOne.isEmpty()) {
            return this;
        }
        var money = ofOne.getFirst().committed();
        var kinds = new EnumMap<Kind, Integer>(Kind.class);
        ofOne.forEach(difference -> kinds.merge(difference.kind(), 1, Integer::sum));
        var sum = new EnumMap<Kind, Tile>(Kind.class);
        sum.putAll(byKind);
        kinds.forEach((kind, findings) -> sum.put(kind, of(kind).plus(findings, money)));
        return new Tiles(sum, all.plus(ofOne.size(), money));
    }
}
