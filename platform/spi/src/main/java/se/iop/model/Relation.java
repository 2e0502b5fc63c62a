package se.iop.model;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A tie to another agreement, contract or decision.
 *
 * @param kind what kind of tie
 * @param to what it is tied to, as people call it
 * @param agreement the other agreement in the platform, none where it is not there
 * @param note anything more, in own words
 * @param on the day of the tie: for an agreement that this one continues or replaces, the last day that one was to
 *     hold; for a decision its day; unknown where not said
 */
public record Relation(
        Kind kind,
        String to,
        @Nullable UUID agreement,
        @Nullable String note,
        @Nullable LocalDate on) {

    /** A tie of which only the kind and the other end are known. */
    public Relation(Kind kind, String to) {
        this(kind, to, null, null, null);
    }

    /** What kind of tie. */
    public enum Kind {
        /** This one continues the other. */
        PREDECESSOR,
        /** The other continues this one. */
        SUCCESSOR,
        /** The other goes into this one, with more of them. */
        MERGES,
        /** This one was a part of the other. */
        SPLIT_FROM,
        /** The other is a framework for this one (<i>ramöverenskommelse</i>). */
        FRAMEWORK,
        /** The other is made under this one. */
        SUB_AGREEMENT,
        /** The other was a grant to an association (<i>föreningsbidrag</i>). */
        CONVERTED_FROM_GRANT,
        /** The other was a contract of purchase. */
        CONVERTED_FROM_CONTRACT,
        /** Both were decided at once. */
        SAME_DECISION,
        /** A contract of its own that this one leans on, for example a lease. */
        LINKED_CONTRACT
    }

    /** Whether this agreement takes the place of the other. */
    public boolean replaces() {
        return switch (kind) {
            case PREDECESSOR, MERGES, CONVERTED_FROM_GRANT, CONVERTED_FROM_CONTRACT -> true;
            case SUCCESSOR, SPLIT_FROM, FRAMEWORK, SUB_AGREEMENT, SAME_DECISION, LINKED_CONTRACT -> false;
        };
    }

    /** The same tie to an agreement in the platform. */
    public Relation to(@Nullable UUID other) {
        return new Relation(kind, to, other, note, on);
    }
}
