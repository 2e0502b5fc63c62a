package se.iop.ui.agreement;

import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;
import se.iop.core.input.Read;
import se.iop.core.input.SwedishInput;

/** A day of every year as people write it: {@code 15/6}, {@code 15 juni} or {@code 06-15}. */
final class YearDay {

    /** A leap year, so that the last of February can be the 29th. */
    private static final String SOME_YEAR = "2024";

    private YearDay() {}

    /** What a text says; nothing where it is no such day. */
    static @Nullable MonthDay read(String text) {
        var written = text.strip();
        var withYear = written.matches("\\d{1,2}-\\d{1,2}") ? SOME_YEAR + "-" + written : written + " " + SOME_YEAR;
        return SwedishInput.day(withYear) instanceof Read.Value<LocalDate>(LocalDate day) ? MonthDay.from(day) : null;
    }

    /** The usual way to write it. */
    static String text(MonthDay day) {
        return day.getDayOfMonth() + "/" + day.getMonthValue();
    }
}
