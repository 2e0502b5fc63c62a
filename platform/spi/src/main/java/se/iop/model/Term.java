package se.iop.model;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * When the agreement holds and how it ends.
 *
 * @param period first and last day, unknown in a draft that does not say yet
 * @param extension how it may be extended, none where the agreement says nothing of it
 * @param reviewBy the day by which the parties review whether to go on (<i>översyn</i>)
 * @param notice how it is ended early
 */
public record Term(
        @Nullable Span period,
        @Nullable Extension extension,
        @Nullable LocalDate reviewBy,
        Notice notice) {

    /** Nothing said yet. */
    public static final Term UNKNOWN = new Term(null, null, null, Notice.UNKNOWN);

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
     */
    public record Notice(@Nullable Period length, boolean written, boolean unconditional) {

        /** Nothing said of notice. */
        public static final Notice UNKNOWN = new Notice(null, false, false);
    }

    /** The same term for another period. */
    public Term lasting(@Nullable Span other) {
        return new Term(other, extension, reviewBy, notice);
    }

    /** The same term with another option. */
    public Term extendedBy(@Nullable Extension other) {
        return new Term(period, other, reviewBy, notice);
    }

    /** The same term reviewed by another day. */
    public Term reviewedBy(@Nullable LocalDate other) {
        return new Term(period, extension, other, notice);
    }

    /** The same term with another notice. */
    public Term ending(Notice other) {
        return new Term(period, extension, reviewBy, other);
    }
}
