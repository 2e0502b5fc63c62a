package se.iop.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One line of money after indexation, with everything it was computed from.
 *
 * @param grant the line as agreed
 * @param changes the yearly changes that apply to it, oldest first; one with an unknown value stops the computation
 * @param amount the adjusted amount, unknown while the base or a change is unknown
 */
public record Uplift(
        Contribution.Grant grant,
        List<Change> changes,
        @Nullable Sek amount) {

    /** Keeps a list of its own. */
    public Uplift {
        changes = List.copyOf(changes);
    }

    /**
     * The change of one year.
     *
     * @param series the series asked
     * @param year the year asked for
     * @param value the published value, unknown while none is at hand
     * @param before the value of the year before, which an index number is measured against; none for a series of
     *     changes
     */
    public record Change(
            String series,
            int year,
            @Nullable IndexValue value,
            @Nullable IndexValue before) {

        /** The change in per cent, unknown while a value it needs is. */
        public @Nullable BigDecimal percent() {
            if (value == null || !IndexValue.isNumber(series)) {
                return value == null ? null : value.value();
            }
            return before == null || before.value().signum() == 0
                    ? null
                    : value.value()
                            .divide(before.value(), MathContext.DECIMAL128)
                            .subtract(BigDecimal.ONE)
                            .movePointRight(2);
        }
    }

    /** Whether an amount waits for a value that is not published or not entered. */
    public boolean waits() {
        return changes.stream().anyMatch(change -> change.percent() == null);
    }

    /** Applies the clause to every line of money, year by year, in the order of the agreement. */
    public static List<Uplift> of(Economy economy, IndexValues values) {
        return economy.grants().stream()
                .map(grant -> of(grant, economy.indexation(), values))
                .toList();
    }

    /** What is committed in all: adjusted where the values are known, the base with one unknown for each that waits. */
    public static Tally tally(List<Uplift> uplifts) {
        var tally = Tally.NOTHING;
        for (var uplift : uplifts) {
            tally = tally.plus(uplift.waits() ? uplift.grant().amount() : uplift.amount());
            tally = uplift.waits() && uplift.grant().amount() != null ? tally.plus((Sek) null) : tally;
        }
        return tally;
    }

    private static Uplift of(Contribution.Grant grant, Indexation indexation, IndexValues values) {
        return switch (indexation) {
            case Indexation.None() -> new Uplift(grant, List.of(), grant.amount());
            case Indexation.By(var series, var from, var basis, var rounding) ->
                computed(grant, changes(grant, series, from, values), basis, rounding);
            case Indexation.BudgetCompensation(var from) ->
                computed(grant, changes(grant, IndexValue.COMPENSATION, from, values), null, null);
        };
    }

    private static List<Change> changes(Contribution.Grant grant, String series, LocalDate from, IndexValues values) {
        var during = grant.during();
        if (during == null || during.first().isBefore(from)) {
            return List.of();
        }
        var changes = new ArrayList<Change>();
        for (var year = from.getYear(); year <= during.first().getYear(); year++) {
            var before =
                    IndexValue.isNumber(series) ? values.of(series, year - 1).orElse(null) : null;
            changes.add(new Change(series, year, values.of(series, year).orElse(null), before));
        }
        return changes;
    }

    private static Uplift computed(
            Contribution.Grant grant,
            List<Change> changes,
            Indexation.@Nullable Basis basis,
            @Nullable Rounding rounding) {
        var rounded = rounding == null ? Rounding.TO_KRONA : rounding;
        var base = grant.amount();
        var amount = base;
        for (var change : changes) {
            var percent = change.percent();
            if (amount == null || percent == null) {
                return new Uplift(grant, changes, null);
            }
            amount = amount.changedBy(percent, rounded);
        }
        var onItsBasis = base != null && basis == Indexation.Basis.BASE_YEAR
                ? base.changedBy(sinceBase(changes), rounded)
                : amount;
        return new Uplift(grant, changes, onItsBasis);
    }

    /** Changes on the amount first agreed add up; index numbers are measured against the first one. */
    private static BigDecimal sinceBase(List<Change> changes) {
        var sum = BigDecimal.ZERO;
        var product = BigDecimal.ONE;
        for (var change : changes) {
            var percent = Objects.requireNonNull(change.percent());
            sum = sum.add(percent);
            product = product.multiply(percent.movePointLeft(2).add(BigDecimal.ONE), MathContext.DECIMAL128);
        }
        var numbers =
                !changes.isEmpty() && IndexValue.isNumber(changes.getFirst().series());
        return numbers ? product.subtract(BigDecimal.ONE).movePointRight(2) : sum;
    }
}
