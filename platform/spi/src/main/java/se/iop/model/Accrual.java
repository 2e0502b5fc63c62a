package se.iop.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An amount for a stretch of time, shared out over the calendar years it touches (<i>periodisering</i>). The key is
 * always stated, because by month and by day differ; the parts always sum to the whole.
 */
public final class Accrual {

    private Accrual() {}

    /** Every month weighs the same; a month that is only touched weighs its share of days. */
    public static SortedMap<Integer, Sek> byMonth(Sek amount, Span during) {
        var weights = new TreeMap<Integer, BigDecimal>();
        for (var month = YearMonth.from(during.first());
                !month.isAfter(YearMonth.from(during.last()));
                month = month.plusMonths(1)) {
            weights.merge(month.getYear(), share(month, during), BigDecimal::add);
        }
        return shared(amount, weights);
    }

    /** Every day weighs the same. */
    public static SortedMap<Integer, Sek> byDay(Sek amount, Span during) {
        var weights = new TreeMap<Integer, BigDecimal>();
        for (var year = during.first().getYear(); year <= during.last().getYear(); year++) {
            var first = later(during.first(), LocalDate.of(year, 1, 1));
            var last = earlier(during.last(), LocalDate.of(year, 12, 31));
            weights.put(year, BigDecimal.valueOf(ChronoUnit.DAYS.between(first, last) + 1));
        }
        return shared(amount, weights);
    }

    private static BigDecimal share(YearMonth month, Span during) {
        var first = later(during.first(), month.atDay(1));
        var last = earlier(during.last(), month.atEndOfMonth());
        return BigDecimal.valueOf(ChronoUnit.DAYS.between(first, last) + 1)
                .divide(BigDecimal.valueOf(month.lengthOfMonth()), MathContext.DECIMAL64);
    }

    /** Rounds the running sum rather than each part, so that no öre is lost or made. */
    private static SortedMap<Integer, Sek> shared(Sek amount, SortedMap<Integer, BigDecimal> weights) {
        var whole = weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var parts = new TreeMap<Integer, Sek>();
        var weight = BigDecimal.ZERO;
        var given = Sek.ZERO;
        for (var year : weights.entrySet()) {
            weight = weight.add(year.getValue());
            var until = new Sek(BigDecimal.valueOf(amount.ore())
                    .multiply(weight)
                    .divide(whole, 0, RoundingMode.HALF_UP)
                    .longValueExact());
            parts.put(year.getKey(), until.minus(given));
            given = until;
        }
        return parts;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
