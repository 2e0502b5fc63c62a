package se.iop.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How amounts follow prices (<i>uppräkning</i>). */
public sealed interface Indexation {

    /** Amounts stay as stated. */
    record None() implements Indexation {}

    /**
     * Amounts follow a published series.
     *
     * @param series the series, for example {@code OPI}
     * @param from the first day with an adjusted amount
     * @param basis what each change is applied to; unknown where the agreement does not say, then last year's amount is
     *     assumed
     * @param rounding how the amount is rounded; unknown where the agreement does not say, then whole kronor, half up,
     *     are assumed
     */
    record By(
            String series,
            LocalDate from,
            @Nullable Basis basis,
            @Nullable Rounding rounding) implements Indexation {}

    /**
     * Amounts follow the price compensation that the committee itself gets in the yearly budget
     * (<i>priskompensation</i>).
     *
     * @param from the first day with an adjusted amount
     */
    record BudgetCompensation(LocalDate from) implements Indexation {}

    /** What a yearly change is applied to. */
    enum Basis {
        /** Last year's adjusted amount, so that changes compound. */
        PREVIOUS_YEAR,
        /** The amount first agreed, so that changes add up. */
        BASE_YEAR
    }
}
