package se.iop.core.agreement;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;

/**
 * Days that count in Sweden. A time that the law gives and that would end on a Saturday, a Sunday, another holiday, or
 * the eve of midsummer, Christmas or New Year, ends on the next working day (lag 1930:173).
 */
public final class WorkingDays {

    /** How long a municipal decision can be appealed from the announcement (kommunallagen 13 kap. 5 §). */
    private static final int APPEAL_WEEKS = 3;

    private static final int FIRST_YEAR_OF_NATIONAL_DAY = 2005;

    private WorkingDays() {}

    /** The last day to appeal a decision whose minutes were announced on a day. */
    public static LocalDate appealBy(LocalDate announced) {
        return orNext(announced.plusWeeks(APPEAL_WEEKS));
    }

    /** The day itself where it is a working day, else the next one. */
    public static LocalDate orNext(LocalDate day) {
        var next = day;
        while (!works(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** Whether a time given by law may end on the day. */
    public static boolean works(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !fixedHoliday(day)
                && !movingHoliday(day)
                && !eve(day);
    }

    private static boolean fixedHoliday(LocalDate day) {
        return switch (day.getMonth()) {
            case JANUARY -> day.getDayOfMonth() == 1 || day.getDayOfMonth() == 6;
            case MAY -> day.getDayOfMonth() == 1;
            case JUNE -> day.getDayOfMonth() == 6 && day.getYear() >= FIRST_YEAR_OF_NATIONAL_DAY;
            case DECEMBER -> day.getDayOfMonth() == 25 || day.getDayOfMonth() == 26;
            default -> false;
        };
    }

    /** Good Friday, Easter Monday, Ascension and, until the national day took its place, Whit Monday. */
    private static boolean movingHoliday(LocalDate day) {
        var easter = easter(day.getYear());
        return day.equals(easter.minusDays(2))
                || day.equals(easter.plusDays(1))
                || day.equals(easter.plusDays(39))
                || (day.getYear() < FIRST_YEAR_OF_NATIONAL_DAY && day.equals(easter.plusDays(50)));
    }

    private static boolean eve(LocalDate day) {
        var date = day.getDayOfMonth();
        if (day.getMonth() == Month.DECEMBER) {
            return date == 24 || date == 31;
        }
        return day.getMonth() == Month.JUNE && day.getDayOfWeek() == DayOfWeek.FRIDAY && date >= 19 && date <= 25;
    }

    /** Easter Sunday, by the rule of Butcher and Meeus for the Gregorian calendar. */
    static LocalDate easter(int year) {
        var moon = year % 19;
        var century = year / 100;
        var ofCentury = year % 100;
        var shift = (century - (century + 8) / 25 + 1) / 3;
        var epact = (19 * moon + century - century / 4 - shift + 15) % 30;
        var weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7;
        var late = (moon + 11 * epact + 22 * weekday) / 451;
        var place = epact + weekday - 7 * late + 114;
        return LocalDate.of(year, place / 31, place % 31 + 1);
    }
}
