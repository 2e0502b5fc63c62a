package se.iop.model;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When the agreement holds and how it ends.
 *
 * @param period first and last day, unknown in a draft that does not say yet
 * @param extension how it may be extended, none where the agreement says nothing of it
 * @param reviewBy the day by which the parties review whether to go on (<i>översyn</i>)
 * @param notice how it is ended early
 * @param openFrom the first day of an agreement that holds until further notice (<i>tills vidare</i>); none where it
 *     has a period
 * @param season the part of each year it holds, none where it holds the whole year
 * @param conditions what must be in place for it to hold
 */
public record Term(
        @Nullable Span period,
        @Nullable Extension extension,
        @Nullable LocalDate reviewBy,
        Notice notice,
        @Nullable LocalDate openFrom,
        @Nullable Season season,
        List<Condition> conditions) {

    /** Nothing said yet. */
    public static final Term UNKNOWN = new Term(null, null, null, Notice.UNKNOWN);

    /** Keeps a list of its own, and refuses a term that both ends and does not. */
    public Term {
        if (period != null && openFrom != null) {
            throw new IllegalArgumentException("En överenskommelse som gäller tills vidare har ingen sista dag");
        }
        conditions = List.copyOf(conditions);
    }

    /** A term that holds all the year and depends on nothing. */
    public Term(@Nullable Span period, @Nullable Extension extension, @Nullable LocalDate reviewBy, Notice notice) {
        this(period, extension, reviewBy, notice, null, null, List.of());
    }

    /**
     * An option to go on: so many times, so long each time.
     *
     * @param times how often, at least once
     * @param length how long each time, in whole months or years
     * @param condition what it depends on, for example a later decision; none where the option stands by itself
     */
    public record Extension(
            int times, Period length, @Nullable String condition) {

        /** Refuses an option of nothing. */
        public Extension {
            if (times < 1 || length.isZero() || length.isNegative()) {
                throw new IllegalArgumentException("En förlängning är minst en gång och längre än ingenting");
            }
        }
    }

    /**
     * How a party gives notice (<i>uppsägning</i>).
     *
     * @param length the time of notice, unknown where the agreement says nothing
     * @param written whether it must be in writing
     * @param unconditional whether it may be given without a breach or changed circumstances
     * @param condition what must have happened first, in own words; none where not said
     * @param perParty other times of notice for single parties, empty where the same holds for all
     */
    public record Notice(
            @Nullable Period length,
            boolean written,
            boolean unconditional,
            @Nullable String condition,
            List<PerParty> perParty) {

        /** Nothing said of notice. */
        public static final Notice UNKNOWN = new Notice(null, false, false);

        /** Keeps a list of its own. */
        public Notice {
            perParty = List.copyOf(perParty);
        }

        /** A notice that is the same for all parties. */
        public Notice(@Nullable Period length, boolean written, boolean unconditional) {
            this(length, written, unconditional, null, List.of());
        }

        /**
         * The time of notice of one party.
         *
         * @param party the name of the party
         * @param length its time of notice, unknown where not said
         */
        public record PerParty(String party, @Nullable Period length) {}

        /** The time of notice of a party: its own, or that of all. */
        public @Nullable Period lengthFor(String party) {
            return perParty.stream()
                    .filter(own -> own.party().equals(party))
                    .findFirst()
                    .map(own -> own.length())
                    .orElse(length);
        }

        /** The same notice after something else has happened. */
        public Notice after(@Nullable String other) {
            return new Notice(length, written, unconditional, other, perParty);
        }

        /** The same notice with times of their own for single parties. */
        public Notice withPerParty(List<PerParty> other) {
            return new Notice(length, written, unconditional, condition, other);
        }
    }

    /**
     * A part of each year; one that ends before it begins goes over the turn of the year.
     *
     * @param first the first day each year
     * @param last the last day each year
     */
    public record Season(MonthDay first, MonthDay last) {

        /** Whether the day lies in the season of its year. */
        public boolean contains(LocalDate day) {
            var at = MonthDay.from(day);
            return first.isAfter(last)
                    ? !at.isBefore(first) || !at.isAfter(last)
                    : !at.isBefore(first) && !at.isAfter(last);
        }
    }

    /**
     * What must be in place for the agreement to hold (<i>villkor</i>).
     *
     * @param kind what kind of condition
     * @param what what must be in place
     * @param confirmedOn the day it was confirmed, none until then
     */
    public record Condition(
            Kind kind, String what, @Nullable LocalDate confirmedOn) {

        /** What kind of condition. */
        public enum Kind {
            /** A permit from an authority (<i>tillstånd</i>). */
            PERMIT,
            /** An insurance. */
            INSURANCE,
            /** A budget that must be decided. */
            BUDGET,
            /** Something else. */
            OTHER
        }

        /** The same condition, confirmed on a day. */
        public Condition confirmed(@Nullable LocalDate other) {
            return new Condition(kind, what, other);
        }
    }

    /** The first day, whether or not there is a last one; unknown where the agreement does not say. */
    public @Nullable LocalDate first() {
        return period == null ? openFrom : period.first();
    }

    /** The last day; unknown, or none where the agreement holds until further notice. */
    public @Nullable LocalDate last() {
        return period == null ? null : period.last();
    }

    /** The same term for another period; a period that is known ends an agreement until further notice. */
    public Term lasting(@Nullable Span other) {
        return new Term(other, extension, reviewBy, notice, other == null ? openFrom : null, season, conditions);
    }

    /** The same term with another option. */
    public Term extendedBy(@Nullable Extension other) {
        return new Term(period, other, reviewBy, notice, openFrom, season, conditions);
    }

    /** The same term reviewed by another day. */
    public Term reviewedBy(@Nullable LocalDate other) {
        return new Term(period, extension, other, notice, openFrom, season, conditions);
    }

    /** The same term with another notice. */
    public Term ending(Notice other) {
        return new Term(period, extension, reviewBy, other, openFrom, season, conditions);
    }

    /** The same term until further notice from a day on, without a period. */
    public Term openFrom(@Nullable LocalDate day) {
        return new Term(day == null ? period : null, extension, reviewBy, notice, day, season, conditions);
    }

    /** The same term in another part of each year. */
    public Term in(@Nullable Season other) {
        return new Term(period, extension, reviewBy, notice, openFrom, other, conditions);
    }

    /** The same term under other conditions. */
    public Term withConditions(List<Condition> other) {
        return new Term(period, extension, reviewBy, notice, openFrom, season, other);
    }
}
