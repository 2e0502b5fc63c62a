package se.iop.model;

import java.math.BigDecimal;
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
     * @param amount the base amount, the highest amount where there is a ceiling; unknown where the agreement does not
     *     state it
     * @param status how sure the money is
     * @param condition what it depends on, in the agreement's sense; none unless conditional
     * @param earmark what it must and must not be used for; none where free
     * @param form how the amount is set
     * @param source where the payer has its money from, for example a state grant; unknown where not said
     */
    record Grant(
            String from,
            @Nullable Span during,
            @Nullable Sek amount,
            Status status,
            @Nullable String condition,
            @Nullable Earmark earmark,
            Form form,
            @Nullable String source)
            implements Contribution {

        /** A line of no money is known to be nothing, and can be nothing else. */
        public Grant {
            if (form instanceof Form.NoMoney) {
                if (amount != null && !amount.equals(Sek.ZERO)) {
                    throw new IllegalArgumentException("Ett bidrag utan pengar har inget belopp");
                }
                amount = Sek.ZERO;
            }
        }

        /** A fixed amount whose source is not said. */
        public Grant(
                String from,
                @Nullable Span during,
                @Nullable Sek amount,
                Status status,
                @Nullable String condition,
                @Nullable Earmark earmark) {
            this(from, during, amount, status, condition, earmark, new Form.Fixed(), null);
        }

        /** The same line with the amount set otherwise. */
        public Grant with(Form other) {
            return new Grant(from, during, amount, status, condition, earmark, other, source);
        }

        /** The same line with another earmark. */
        public Grant with(@Nullable Earmark other) {
            return new Grant(from, during, amount, status, condition, other, form, source);
        }

        /** The same line with money from elsewhere. */
        public Grant from(@Nullable String otherSource) {
            return new Grant(from, during, amount, status, condition, earmark, form, otherSource);
        }
    }

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

    /** How an amount is set. Only what is stated is kept; what it comes to is computed elsewhere. */
    sealed interface Form {

        /** The amount as it stands. */
        record Fixed() implements Form {}

        /** What it costs, at most the amount. */
        record Ceiling() implements Form {}

        /**
         * So much for each of something.
         *
         * @param unit what is counted, in the words of the agreement
         * @param each what one gives
         * @param guarantee what is paid however few they are; none where not said
         * @param cap what is paid at most; none where not said
         */
        record PerUnit(
                String unit,
                Sek each,
                @Nullable Sek guarantee,
                @Nullable Sek cap) implements Form {

            /** Refuses a guarantee above the cap. */
            public PerUnit {
                if (guarantee != null && cap != null && guarantee.compareTo(cap) > 0) {
                    throw new IllegalArgumentException("Garantin är högre än taket");
                }
            }
        }

        /**
         * A share of something.
         *
         * @param percent how much of it, 0 to 100
         * @param of what it is a share of, in the words of the agreement
         */
        record ShareOf(BigDecimal percent, String of) implements Form {

            /** Writes the share in one way only. */
            public ShareOf {
                percent = Percentage.of(percent);
            }
        }

        /** Expressly no money, for example a first period that is free of charge. */
        record NoMoney() implements Form {}
    }

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
