package se.iop.ui.layout;

import java.time.LocalDate;
import se.iop.core.input.SwedishInput;

/** A field for a day, typed as {@code 2024-07-01} or {@code 1/7 2024}. Empty means unknown. */
public class DayField extends ReadingField<LocalDate> {

    private static final long serialVersionUID = 1L;

    /** A field with its label. */
    public DayField(String label) {
        super(label, SwedishInput::day, LocalDate::toString);
        addClassName("day-field");
        setPlaceholder(getTranslation("input.day.placeholder"));
    }
}
