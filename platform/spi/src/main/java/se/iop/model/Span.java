package se.iop.model;

import java.time.LocalDate;
import java.time.Period;

/**
 * A stretch of days, both ends included: 2020-01-01 – 2022-12-31 is three years exactly.
 *
 * @param first the first day
 * @param last the last day, not before the first
 */
public record Span(LocalDate first, LocalDate last) {

    /** Refuses an end before the start. */
    public Span {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("Slutdatum " + last + " ligger före startdatum " + first);
        }
    }

    /** A calendar year. */
    public static Span year(int year) {
        return new Span(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** Years, months and days from the first day to the last, both counted. */
    public Period length() {
        return Period.between(first, last.plusDays(1));
    }

    /** Whether a single day more than the limit is covered; exactly the limit is not longer. */
    public boolean longerThan(Period limit) {
        return last.isAfter(lastDay(limit));
    }

    /** The same start and exactly the length given. */
    public Span shortenedTo(Period length) {
        return new Span(first, lastDay(length));
    }

    /** Whether the day lies inside. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** Whether the two share a day. */
    public boolean overlaps(Span other) {
        return !other.last.isBefore(first) && !other.first.isAfter(last);
    }

    /** Whether every day of the other lies inside. */
    public boolean covers(Span other) {
        return contains(other.first) && contains(other.last);
    }

    /** Both days as written in the register: {@code 2020-01-01 – 2022-12-31}. */
    public String text() {
        return first + " – " + last;
    }

    private LocalDate lastDay(Period length) {
        return first.plus(length).minusDays(1);
    }
}
