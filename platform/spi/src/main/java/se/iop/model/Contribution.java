package se.iop.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one party brings: money, or something else (<i>insats</i>). */
public sealed interface Contribution {

    /** Who brings it: the name of a party. */
    String from();

    /** The time it covers, unknown where the agreement does not say. */
    @Nullable
    Span during();

    /**
     * Money for a stretch of time, before any indexation.
     *
     * @param from the payer
     * @param during the time it pays for
     * @param amount the base amount, unknown where the agreement does not state it
     * @param status how sure the money is
     * @param condition what it depends on, in the agreement's sense; none unless conditional
     * @param earmark what it must and must not be used for; none where free
     */
    record Grant(
            String from,
            @Nullable Span during,
            @Nullable Sek amount,
            Status status,
            @Nullable String condition,
            @Nullable Earmark earmark)
            implements Contribution {}

    /**
     * Work, premises, marketing or other efforts.
     *
     * @param from who brings it
     * @param what what it is
     * @param during the time it covers
     * @param valuation what it is worth, none where it is expressly not valued
     */
    record InKind(
            String from,
            String what,
            @Nullable Span during,
            @Nullable Valuation valuation) implements Contribution {}

    /** How sure the money is. */
    enum Status {
        /** Inside a budget that is decided. */
        DECIDED,
        /** Only if something else happens, for example a raised budget. */
        CONDITIONAL,
        /** Foreseen, not decided. */
        PLANNED,
        /** The source does not say. */
        UNKNOWN
    }

    /**
     * What money is meant for.
     *
     * @param purpose the only use allowed, empty where none is named
     * @param forbidden uses ruled out
     */
    record Earmark(String purpose, List<String> forbidden) {

        /** Keeps a list of its own. */
        public Earmark {
            forbidden = List.copyOf(forbidden);
        }
    }

    /**
     * Quantity times unit value, for example 18 000 hours at 214 kr.
     *
     * @param quantity how many units, zero or more
     * @param unit what is counted, in the words of the agreement
     * @param each what one is worth
     */
    record Valuation(long quantity, String unit, Sek each) {

        /** Refuses a negative quantity. */
        public Valuation {
            if (quantity < 0) {
                throw new IllegalArgumentException("En insats kan inte vara negativ");
            }
        }

        /** What all of it is worth. */
        public Sek total() {
            return each.times(quantity);
        }
    }
}
