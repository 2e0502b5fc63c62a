package se.iop.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One published value of an index series; data, never recomputed.
 *
 * @param series the series, for example {@code OPI}, or {@link #COMPENSATION} for a committee's own price compensation
 * @param year the year it is for
 * @param value per cent for a series of changes, an index number for KPI
 * @param status preliminary or definitive
 * @param vintage which publication it comes from: the day, unknown where only the year's value is at hand
 * @param source who published it
 */
public record IndexValue(
        String series,
        int year,
        BigDecimal value,
        Status status,
        @Nullable LocalDate vintage,
        String source) {

    /** The series of a committee's own price compensation; local to municipality, committee and budget year. */
    public static final String COMPENSATION = "PRISKOMPENSATION";

    /** The consumer price index, the one series of index numbers; all others are changes in per cent. */
    public static final String KPI = "KPI";

    /** Whether the values of a series are index numbers, to be measured against each other. */
    public static boolean isNumber(String series) {
        return series.equals(KPI);
    }

    /** Whether a value may still change. */
    public enum Status {
        /** Published before wages are settled. */
        PRELIMINARY,
        /** Final. */
        DEFINITIVE
    }
}
