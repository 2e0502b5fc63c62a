package se.iop.guideline;

import java.util.ArrayList;
import java.util.List;
import se.iop.model.Span;

/**
 * A year or a range of years written in a heading.
 *
 * @param first the first year
 * @param last the last year; the same where only one is written
 * @param range whether both ends are written
 */
record TitleYears(int first, int last, boolean range) {

    private static final int EARLIEST = 1900;
    private static final int LATEST = 2099;
    private static final String BETWEEN = " -–—/";

    /** The years in a heading from left to right, in one pass; dates and longer numbers are not years. */
    static List<TitleYears> in(String title) {
        var found = new ArrayList<TitleYears>();
        var end = -1;
        for (var place = 0; place < title.length(); place++) {
            if (!isYear(title, place)) {
                continue;
            }
            var year = Integer.parseInt(title.substring(place, place + 4));
            var joins = !found.isEmpty() && !found.getLast().range() && joins(title, end, place);
            found.add(
                    joins ? new TitleYears(found.removeLast().first(), year, true) : new TitleYears(year, year, false));
            end = place + 4;
        }
        return found;
    }

    /** A range must be the whole period; a single year must lie in it. */
    boolean agreesWith(Span period) {
        var from = period.first().getYear();
        var to = period.last().getYear();
        return range ? first == from && last == to : from <= first && first <= to;
    }

    /** The year or years as they are printed: {@code 2023–2025}. */
    String text() {
        return range ? first + "–" + last : String.valueOf(first);
    }

    private static boolean isYear(String title, int place) {
        for (var digit = place; digit < place + 4; digit++) {
            if (!isDigit(title, digit)) {
                return false;
            }
        }
        if (isDigit(title, place - 1) || isDigit(title, place + 4) || startsDate(title, place)) {
            return false;
        }
        var year = Integer.parseInt(title.substring(place, place + 4));
        return EARLIEST <= year && year <= LATEST;
    }

    private static boolean startsDate(String title, int place) {
        return place + 4 < title.length()
                && title.charAt(place + 4) == '-'
                && isDigit(title, place + 5)
                && isDigit(title, place + 6)
                && !isDigit(title, place + 7);
    }

    private static boolean isDigit(String title, int place) {
        return place >= 0 && place < title.length() && title.charAt(place) >= '0' && title.charAt(place) <= '9';
    }

    private static boolean joins(String title, int from, int to) {
        var dashed = false;
        for (var place = from; place < to; place++) {
            if (BETWEEN.indexOf(title.charAt(place)) < 0) {
                return false;
            }
            dashed |= title.charAt(place) != ' ';
        }
        return dashed;
    }
}
