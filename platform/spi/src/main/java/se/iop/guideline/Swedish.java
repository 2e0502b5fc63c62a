package se.iop.guideline;

import java.time.Month;
import java.time.Period;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The small change of Swedish sentences: lengths, lists, counts and quotations. */
final class Swedish {

    private static final Locale SWEDISH = Locale.of("sv", "SE");

    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    private Swedish() {}

    /** A length of time: {@code 2 år och 3 månader}. */
    static String length(Period length) {
        var years = length.getYears();
        var months = length.getMonths();
        var days = length.getDays();
        var parts = new ArrayList<String>();
        if (years != 0) {
            parts.add(years + " år");
        }
        if (months != 0) {
            parts.add(count(months, "månad", "månader"));
        }
        if (days != 0 || parts.isEmpty()) {
            parts.add(count(days, "dag", "dagar"));
        }
        return list(parts);
    }

    /** A number and its noun: {@code 1 dag}, {@code 2 dagar}. */
    static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    /** A number with its thousands apart: {@code 18 000}. */
    static String number(long number) {
        return String.format(SWEDISH, "%,d", number);
    }

    /** Words joined as in speech: {@code a, b och c}. */
    static String list(List<String> words) {
        if (words.size() < 2) {
            return String.join("", words);
        }
        return String.join(", ", words.subList(0, words.size() - 1)) + " och " + words.getLast();
    }

    /** What someone else wrote, marked as such and on one line. */
    static String quote(String words) {
        var stripped = words.strip();
        return "”"
                + (isOneLine(stripped) ? stripped : LINE_BREAK.matcher(stripped).replaceAll(" ")) + "”";
    }

    /** Nearly all words are on one line, and asking so is much cheaper than looking for breaks to replace. */
    private static boolean isOneLine(String words) {
        for (var place = 0; place < words.length(); place++) {
            var sign = words.charAt(place);
            if (sign < ' ' || sign == '\u0085' || sign == '\u2028' || sign == '\u2029') {
                return false;
            }
        }
        return true;
    }

    /** The name of a month: {@code januari}. */
    static String month(Month month) {
        return month.getDisplayName(TextStyle.FULL, SWEDISH);
    }
}
