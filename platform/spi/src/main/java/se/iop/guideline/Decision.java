package se.iop.guideline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The decision a proposal is judged for: planned, made, or made on an unknown day.
 *
 * @param stage whether it is made yet
 * @param on the day, unknown for some registered agreements; always known while planned
 * @param paragraph the paragraph of the minutes, unknown while planned and where a source leaves it open
 * @param body who decides, unknown where the source does not say
 * @param reliesOn a day on which the guideline that the agreement itself relies on was in force; asked only when the
 *     day is unknown
 */
public record Decision(
        Stage stage,
        @Nullable LocalDate on,
        @Nullable String paragraph,
        @Nullable Body body,
        @Nullable LocalDate reliesOn) {

    /** Whether the decision is made. */
    public enum Stage {
        /** Foreseen on the day given. */
        PLANNED,
        /** Made. */
        MADE
    }

    /** Who decides. */
    public enum Body {
        /** The committee itself (<i>nämnden</i>). */
        COMMITTEE,
        /** Its working committee (<i>arbetsutskott</i>). */
        WORKING_COMMITTEE,
        /** Its chair, in urgent matters. */
        CHAIR,
        /** An official on delegation. */
        DELEGATE
    }

    /** A planned decision is planned for a day. */
    public Decision {
        if (stage == Stage.PLANNED && on == null) {
            throw new IllegalArgumentException("Ett planerat beslut har en dag");
        }
    }

    /** A decision that the committee is planned to make on a day. */
    public static Decision planned(LocalDate on) {
        return new Decision(Stage.PLANNED, on, null, Body.COMMITTEE, null);
    }

    /** A decision made on a known day. */
    public static Decision made(LocalDate on, @Nullable String paragraph, @Nullable Body body) {
        return new Decision(Stage.MADE, on, paragraph, body, null);
    }

    /** A decision made on a day that the source does not give. */
    public static Decision madeOnUnknownDay(@Nullable Body body, @Nullable LocalDate reliesOn) {
        return new Decision(Stage.MADE, null, null, body, reliesOn);
    }

    /**
     * The day that picks the guideline version: the decision's own, else that of the guideline relied on, else unknown.
     */
    public @Nullable LocalDate governingDay() {
        return on != null ? on : reliesOn;
    }
}
