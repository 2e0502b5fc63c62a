package se.iop.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
     */
    public record Change(String series, int year, @Nullable IndexValue value) {}

    /** Whether an amount waits for a value that is not published or not entered. */
    public boolean waits() {
        return changes.stream().anyMatch(change -> change.value() == null);
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
            changes.add(new Change(series, year, values.of(series, year).orElse(null)));
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
        var sum = BigDecimal.ZERO;
        for (var change : changes) {
            if (amount == null || change.value() == null) {
                return new Uplift(grant, changes, null);
            }
            sum = sum.add(change.value().value());
            amount = amount.changedBy(change.value().value(), rounded);
        }
        var onItsBasis = base != null && basis == Indexation.Basis.BASE_YEAR ? base.changedBy(sum, rounded) : amount;
        return new Uplift(grant, changes, onItsBasis);
    }
}
