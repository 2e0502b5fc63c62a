package se.iop.core.agreement;

import java.util.Map;
import java.util.TreeMap;
import se.iop.model.Accrual;
import se.iop.model.IndexValues;
import se.iop.model.Sek;
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
}
