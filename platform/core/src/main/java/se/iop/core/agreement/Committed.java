package se.iop.core.agreement;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.iop.model.Accrual;
import se.iop.model.IndexValues;
import se.iop.model.Sek;
import se.iop.model.Span;
import se.iop.model.Tally;
import se.iop.model.Terms;
import se.iop.model.Uplift;

/**
 * What an agreement binds the public parties to pay, after indexation as far as the values are known.
 *
 * @param tally the known sum and how many amounts are unknown
 * @param byYear the known sums by calendar year, accrued by month
 */
public record Committed(Tally tally, Map<Integer, Sek> byYear) {

    /** The money of the terms with the index values known. */
    public static Committed of(Terms terms, IndexValues values) {
        var uplifts = Uplift.of(terms.economy(), values);
        var byYear = new TreeMap<Integer, Sek>();
        for (var uplift : uplifts) {
            var amount = uplift.waits() ? uplift.grant().amount() : uplift.amount();
            var during = uplift.grant().during();
            if (amount != null && during != null) {
                Accrual.byMonth(amount, during).forEach((year, part) -> byYear.merge(year, part, Sek::plus));
            }
        }
        return new Committed(Uplift.tally(uplifts), byYear);
    }

    /**
     * The money of the days on which this version holds: an amendment's from the day it takes over, and that of what is
     * replaced until the day before, so that the two together count each day once. An amount without a time counts in
     * the version that holds last; an unknown amount in the last version that it reaches into.
     */
    static Committed held(Agreement agreement, IndexValues values) {
        var held = Held.of(agreement);
        if (held.always()) {
            return of(agreement.terms(), values);
        }
        var tally = Tally.NOTHING;
        for (var uplift : Uplift.of(agreement.terms().economy(), values)) {
            if (held.reaches(uplift.grant().during())) {
                tally = tally.plus(
                        new Tally(Sek.ZERO, Uplift.tally(List.of(uplift)).unknown()));
                tally = uplift.grant().during() == null ? tally.plus(new Tally(known(uplift), 0)) : tally;
            }
        }
        var byYear = new TreeMap<Integer, Sek>();
        shared(agreement.terms(), values, day -> held.on(day) ? "" : null)
                .values()
                .forEach(years -> years.forEach((year, part) -> byYear.merge(year, part, Sek::plus)));
        for (var part : byYear.values()) {
            tally = tally.plus(part);
        }
        return new Committed(tally, byYear);
    }

    private static Sek known(Uplift uplift) {
        return Uplift.tally(List.of(uplift)).known();
    }

    /**
     * Whether the money of an agreement counts beside that of others: that of an amendment does not until every party
     * has signed it, as the agreement it changes holds until then. The same rule stands once more in
     * {@link AgreementRows}.
     */
    static boolean counts(Agreement agreement) {
        return !agreement.amends()
                || agreement.life().signedOn() != null
                || agreement.origin() == Agreement.Origin.REGISTERED;
    }

    /**
     * The days on which a version holds.
     *
     * @param from the first; none for all before
     * @param before the first on which it does not; none for all after
     */
    private record Held(@Nullable LocalDate from, @Nullable LocalDate before) {

        static Held of(Agreement agreement) {
            var superseded = agreement.life().latest(Event.Superseded.class);
            return new Held(
                    agreement.amends() ? agreement.firstDay() : null, superseded == null ? null : superseded.on());
        }

        boolean always() {
            return from == null && before == null;
        }

        boolean on(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (before == null || day.isBefore(before));
        }

        /** Whether what is for that time, or for no stated time, counts in this version at its end. */
        boolean reaches(@Nullable Span during) {
            if (during == null) {
                return before == null;
            }
            return (from == null || !during.last().isBefore(from))
                    && (before == null || during.last().isBefore(before));
        }
    }

    /**
     * The known sums by the committee that owns the agreement and by calendar year, accrued by month. A year in which
     * it is handed over is shared at the day; the shares sum to the year.
     */
    static Map<String, Map<Integer, Sek>> byOwner(Agreement agreement, IndexValues values) {
        var held = Held.of(agreement);
        var ownership = Ownership.of(agreement);
        return shared(agreement.terms(), values, day -> held.on(day) ? ownership.on(day) : null);
    }

    /** The known sums by who has each day, and by year; nobody's days are left out. */
    private static Map<String, Map<Integer, Sek>> shared(
            Terms terms, IndexValues values, Function<LocalDate, @Nullable String> whose) {
        var byOwner = new TreeMap<String, Map<Integer, Sek>>();
        for (var uplift : Uplift.of(terms.economy(), values)) {
            var amount = uplift.waits() ? uplift.grant().amount() : uplift.amount();
            var during = uplift.grant().during();
            if (amount != null && during != null) {
                Accrual.byMonth(amount, during)
                        .forEach((year, part) -> share(part, within(during, year), whose, byOwner));
            }
        }
        return byOwner;
    }

    private static Span within(Span during, int year) {
        var whole = Span.year(year);
        return new Span(
                during.first().isAfter(whole.first()) ? during.first() : whole.first(),
                during.last().isBefore(whole.last()) ? during.last() : whole.last());
    }

    /** Rounds the running sum rather than each share, so that no öre is lost or made. */
    private static void share(
            Sek part,
            Span during,
            Function<LocalDate, @Nullable String> whose,
            Map<String, Map<Integer, Sek>> byOwner) {
        var whole = weight(during);
        var given = Sek.ZERO;
        var from = during.first();
        while (!from.isAfter(during.last())) {
            var owner = whose.apply(from);
            var last = from;
            while (last.isBefore(during.last()) && Objects.equals(whose.apply(last.plusDays(1)), owner)) {
                last = last.plusDays(1);
            }
            var until = new Sek(BigDecimal.valueOf(part.ore())
                    .multiply(weight(new Span(during.first(), last)))
                    .divide(whole, 0, RoundingMode.HALF_UP)
                    .longValueExact());
            if (owner != null) {
                byOwner.computeIfAbsent(owner, _ -> new TreeMap<>())
                        .merge(during.first().getYear(), until.minus(given), Sek::plus);
            }
            given = until;
            from = last.plusDays(1);
        }
    }

    /** How many months the days are; a month that is only touched weighs its share of days. */
    private static BigDecimal weight(Span days) {
        var weight = BigDecimal.ZERO;
        for (var month = YearMonth.from(days.first());
                !month.isAfter(YearMonth.from(days.last()));
                month = month.plusMonths(1)) {
            var first = days.first().isAfter(month.atDay(1)) ? days.first() : month.atDay(1);
            var last = days.last().isBefore(month.atEndOfMonth()) ? days.last() : month.atEndOfMonth();
            weight = weight.add(BigDecimal.valueOf(ChronoUnit.DAYS.between(first, last) + 1)
                    .divide(BigDecimal.valueOf(month.lengthOfMonth()), MathContext.DECIMAL64));
        }
        return weight;
    }
}
