package se.iop.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How a share in per cent is kept: between nothing and all, and written in one way only, so that equals are equal. */
final class Percentage {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private Percentage() {}

    /** The same share without zeros at its end. */
    static BigDecimal of(BigDecimal percent) {
        if (percent.signum() < 0 || percent.compareTo(ALL) > 0) {
            throw new IllegalArgumentException("En andel är mellan 0 och 100 procent");
        }
        var plain = percent.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /** The same share, or unknown. */
    static @Nullable BigDecimal orUnknown(@Nullable BigDecimal percent) {
        return percent == null ? null : of(percent);
    }
}
