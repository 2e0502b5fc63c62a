package se.iop.core.lineage;

import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.iop.model.Span;

/**
 * How long a chain of agreements has held together, where it was broken, and where two of them held at once.
 *
 * @param agreements how many agreements it has
 * @param unknown how many of them have no known period and are counted in nothing else
 * @param length the time that some agreement of it covers; time without one and time covered twice add nothing
 * @param gaps the stretches between two agreements that none covers, earliest first
 * @param overlaps the stretches that two agreements cover, earliest first
 */
public record Chain(int agreements, int unknown, Period length, List<Span> gaps, List<Span> overlaps) {

    /** Keeps lists of its own. */
    public Chain {
        gaps = List.copyOf(gaps);
        overlaps = List.copyOf(overlaps);
    }

    /** The chain of agreements with these periods, in any order. */
    public static Chain of(List<@Nullable Span> periods) {
        var known = new ArrayList<Span>();
        for (var period : periods) {
            if (period != null) {
                known.add(period);
            }
        }
        known.sort(Comparator.comparing(Span::first).thenComparing(Span::last));
        var covered = new ArrayList<Span>();
        var overlaps = new ArrayList<Span>();
        for (var next : known) {
            var before = covered.isEmpty() ? null : covered.getLast();
            if (before == null || next.first().isAfter(before.last().plusDays(1))) {
                covered.add(next);
            } else {
                overlap(before, next, overlaps);
                covered.set(covered.size() - 1, joined(before, next));
            }
        }
        return new Chain(periods.size(), periods.size() - known.size(), length(covered), gaps(covered), overlaps);
    }

    /** The days of all gaps together. */
    public long gapDays() {
        return days(gaps);
    }

    /** The days of all overlaps together. */
    public long overlapDays() {
        return days(overlaps);
    }

    private static void overlap(Span before, Span next, List<Span> overlaps) {
        if (!next.overlaps(before)) {
            return;
        }
        var shared = new Span(next.first(), next.last().isBefore(before.last()) ? next.last() : before.last());
        if (!overlaps.isEmpty() && overlaps.getLast().overlaps(shared)) {
            overlaps.set(overlaps.size() - 1, joined(overlaps.getLast(), shared));
        } else {
            overlaps.add(shared);
        }
    }

    private static Span joined(Span before, Span next) {
        return next.last().isAfter(before.last()) ? new Span(before.first(), next.last()) : before;
    }

    private static Period length(List<Span> covered) {
        return covered.stream()
                .map(Span::length)
                .reduce(Period.ZERO, Period::plus)
                .normalized();
    }

    private static List<Span> gaps(List<Span> covered) {
        var gaps = new ArrayList<Span>();
        for (var place = 1; place < covered.size(); place++) {
            gaps.add(new Span(
                    covered.get(place - 1).last().plusDays(1),
                    covered.get(place).first().minusDays(1)));
        }
        return gaps;
    }

    private static long days(List<Span> spans) {
        return spans.stream()
                .mapToLong(span -> ChronoUnit.DAYS.between(span.first(), span.last()) + 1)
                .sum();
    }
}
