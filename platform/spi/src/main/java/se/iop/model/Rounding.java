package se.iop.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How a computed amount becomes one that can be paid.
 *
 * @param unit what the amount is rounded to, more than zero; one krona in most agreements
 * @param mode which way a half goes
 */
public record Rounding(Sek unit, RoundingMode mode) {

    /** What the platform assumes, and says that it assumes, where an agreement is silent. */
    public static final Rounding TO_KRONA = new Rounding(Sek.kronor(1), RoundingMode.HALF_UP);

    /** Refuses a unit of nothing. */
    public Rounding {
        if (unit.ore() < 1) {
            throw new IllegalArgumentException("Avrundning kräver en enhet större än noll");
        }
    }

    /** The nearest amount in whole units. */
    public Sek round(BigDecimal ore) {
        var unitOre = BigDecimal.valueOf(unit.ore());
        return new Sek(ore.divide(unitOre, 0, mode).multiply(unitOre).longValueExact());
    }
}
