package se.iop.core.agreement;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
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
     * The known sums by the committee that owns the agreement and by calendar year, accrued by month. A year in which
     * it is handed over is shared at the day; the shares sum to the year.
     */
    static Map<String, Map<Integer, Sek>> byOwner(Terms terms, IndexValues values, Ownership ownership) {
        var byOwner = new TreeMap<String, Map<Integer, Sek>>();
        for (var uplift : Uplift.of(terms.economy(), values)) {
            var amount = uplift.waits() ? uplift.grant().amount() : uplift.amount();
            var during = uplift.grant().during();
            if (amount != null && during != null) {
                Accrual.byMonth(amount, during)
                        .forEach((year, part) -> share(part, within(during, year), ownership, byOwner));
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
    private static void share(Sek part, Span during, Ownership ownership, Map<String, Map<Integer, Sek>> byOwner) {
        var whole = weight(during);
        var given = Sek.ZERO;
        var from = during.first();
        while (!from.isAfter(during.last())) {
            var owner = ownership.on(from);
            var last = from;
            while (last.isBefore(during.last())
                    && ownership.on(last.plusDays(1)).equals(owner)) {
                last = last.plusDays(1);
            }
            var until = new Sek(BigDecimal.valueOf(part.ore())
                    .multiply(weight(new Span(during.first(), last)))
                    .divide(whole, 0, RoundingMode.HALF_UP)
                    .longValueExact());
            byOwner.computeIfAbsent(owner, _ -> new TreeMap<>())
                    .merge(during.first().getYear(), until.minus(given), Sek::plus);
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
