package se.iop.core.composing;

import java.util.List;
import se.iop.guideline.composition.Composition;

/**
 * What a draft may begin from.
 *
 * @param id its id among the bases of a committee
 * @param kind what it is
 * @param name whose it is and from which day, in Swedish; empty for nothing at all
 * @param composition what is taken over
 * @param left the rules that are written in code and so cannot be taken over, by their sentences
 */
public record Base(String id, Kind kind, String name, Composition composition, List<String> left) {

    /** What is kept as the name of nothing at all. */
    public static final String EMPTY_NAME = "–";

    /** Beginning with nothing. */
    public static final Base EMPTY = new Base("tom", Kind.EMPTY, "", Composition.EMPTY, List.of());

    /** What a base is. */
    public enum Kind {
        /** Nothing. */
        EMPTY,
        /** The committee's own version in force. */
        OWN,
        /** Another body's guideline. */
        OTHER,
        /** The guideline of an invented body, shipped to show what one may look like. */
        EXAMPLE
    }

    /** Keeps a list of its own. */
    public Base {
        left = List.copyOf(left);
    }

    /** Whether a draft may begin from it: the own guideline must not lose a rule on the way. */
    public boolean whole() {
        return kind != Kind.OWN || left.isEmpty();
    }
}
