package se.iop.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.iop.model.Span;

/** Days, periods and lengths of time as Swedes write them. */
final class SwedishTime {

    private static final String MONTH =
            "(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november"
                    + "|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|okt|nov|dec)\\b\\.?";
    private static final String YEAR = "(?:19|20)\\d\\d";
    private static final String DAY_MONTH = "\\d{1,2}(?::[ae])?\\s+" + MONTH;
    private static final String FULL = "(?:" + YEAR + "-\\d\\d-\\d\\d(?!\\d)|" + DAY_MONTH + "\\s+(?:år\\s+)?" + YEAR
            + "|\\d{1,2}/\\d{1,2}(?:\\s+|\\s*-\\s*)" + YEAR + "|(?<![\\d-])\\d{6}(?![\\d-]))";
    private static final String HALF = "(?:" + DAY_MONTH + "|\\d{1,2}/\\d{1,2})";
    private static final String TO =
            "\\s*,?\\s*(?:[-–—]|till\\s+och\\s+med|tom\\b|t\\.\\s?o\\.\\s?m\\.?|till|och)\\s*(?:den\\s+)?";

    private static final Pattern DAY = Pattern.compile("(?iU)(?<![\\d-])" + FULL);
    private static final Pattern DAYS =
            Pattern.compile("(?iU)(?<![\\d-])(" + FULL + "|" + HALF + ")" + TO + "(" + FULL + ")");
    private static final Pattern MONTHS = Pattern.compile(
            "(?iU)\\b(" + MONTH + ")(?:\\s+(" + YEAR + "))?" + TO + "(" + MONTH + ")\\s+(" + YEAR + ")");
    private static final Pattern YEARS = Pattern.compile(
            "(?iU)(?<![\\d-/:(])(" + YEAR + ")\\s*(?:[-–—]|till\\s+och\\s+med|och)\\s*(" + YEAR + ")(?![-\\d/:])");
    private static final Pattern ONE_YEAR = Pattern.compile("(?iU)(?<!" + MONTH.replace("\\b\\.?", "")
            + "\\s)\\b(?:år|kalenderåret|verksamhetsåret|budgetåret|under|för)\\s+(?:år\\s+)?(" + YEAR
            + ")(?![-\\d/:]|\\s*[-–—]\\s*\\d)");
    private static final Pattern QUARTER =
            Pattern.compile("(?iU)\\b(första|andra|tredje|fjärde|sista)\\s+kvartalet\\s+(?:år\\s+)?(" + YEAR + ")");
    private static final Pattern IN_MONTH = Pattern.compile("(?iU)\\b(?:i|under)\\s+(" + MONTH + ")\\s+(" + YEAR + ")");
    private static final Pattern LENGTH = Pattern.compile("(?iU)\\b(\\d{1,3}|"
            + "en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|arton|tjugofyra)\\s*(?:\\(\\s*\\w{1,12}\\s*\\)\\s*)?"
            + "(månad(?:er|ers)?|år[s]?|vecka|veckor[s]?|dag(?:ar|ars)?)\\b");
    private static final Pattern AS_LONG = Pattern.compile("(?iU)\\b(halvår|kvartal)\\b");

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");

    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("en", 1),
            Map.entry("ett", 1),
            Map.entry("två", 2),
            Map.entry("tre", 3),
            Map.entry("fyra", 4),
            Map.entry("fem", 5),
            Map.entry("sex", 6),
            Map.entry("sju", 7),
            Map.entry("åtta", 8),
            Map.entry("nio", 9),
            Map.entry("tio", 10),
            Map.entry("elva", 11),
            Map.entry("tolv", 12),
            Map.entry("arton", 18),
            Map.entry("tjugofyra", 24));
    private static final String[] FIRST_LETTERS = {
        "jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"
    };
    private static final int OLDEST = 1990;
    private static final int NEWEST = 2080;

    private SwedishTime() {}

    /**
     * Something found in a text.
     *
     * @param inferred whether a part of it, such as the year, was taken from elsewhere
     */
    record Found<T>(T value, Place place, boolean inferred) {}

    /** The days in a text, in order. */
    static List<Found<LocalDate>> days(String text) {
        var found = new ArrayList<Found<LocalDate>>();
        var days = DAY.matcher(text);
        while (days.find()) {
            var place = new Place(days.start(), days.end());
            day(days.group(), null).ifPresent(day -> found.add(new Found<>(day, place, false)));
        }
        return found;
    }

    /** The periods in a text from day to day, in order. */
    static List<Found<Span>> periods(String text) {
        var found = new ArrayList<Found<Span>>();
        var days = DAYS.matcher(text);
        while (days.find()) {
            var last = day(days.group(2), null);
            var first = last.flatMap(end -> day(days.group(1), end));
            var inferred = day(days.group(1), null).isEmpty();
            add(found, days, first.orElse(null), last.orElse(null), inferred);
        }
        return found;
    }

    /** All that says a stretch of time: from day to day, months, years, one year; in order, none inside another. */
    static List<Found<Span>> stretches(String text) {
        var found = new ArrayList<>(periods(text));
        addMonths(found, text);
        var years = YEARS.matcher(text);
        while (years.find()) {
            add(
                    found,
                    years,
                    yearMonth(years.group(1), 1).atDay(1),
                    yearMonth(years.group(2), 12).atEndOfMonth(),
                    false);
        }
        var one = ONE_YEAR.matcher(text);
        while (one.find()) {
            add(
                    found,
                    one,
                    yearMonth(one.group(1), 1).atDay(1),
                    yearMonth(one.group(1), 12).atEndOfMonth(),
                    false);
        }
        found.sort((one1, other) ->
                Integer.compare(one1.place().from(), other.place().from()));
        return found;
    }

    private static void addMonths(List<Found<Span>> found, String text) {
        var months = MONTHS.matcher(text);
        while (months.find()) {
            var lastYear = months.group(4);
            var firstYear = months.group(2) == null ? lastYear : months.group(2);
            add(
                    found,
                    months,
                    yearMonth(firstYear, month(months.group(1))).atDay(1),
                    yearMonth(lastYear, month(months.group(3))).atEndOfMonth(),
                    false);
        }
    }

    private static void add(
            List<Found<Span>> found,
            Matcher at,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            boolean inferred) {
        var inside = found.stream()
                .anyMatch(other ->
                        at.start() < other.place().to() && other.place().from() < at.end());
        if (first != null && last != null && !last.isBefore(first) && !inside) {
            found.add(new Found<>(new Span(first, last), new Place(at.start(), at.end()), inferred));
        }
    }

    /** The last day of what the text says: a day, a month or a quarter; the first such. */
    static Optional<Found<LocalDate>> latest(String text) {
        var days = days(text);
        if (!days.isEmpty()) {
            return Optional.of(days.getFirst());
        }
        var quarter = QUARTER.matcher(text);
        if (quarter.find()) {
            var number = switch (quarter.group(1).toLowerCase(Locale.ROOT)) {
                case "första" -> 1;
                case "andra" -> 2;
                case "tredje" -> 3;
                default -> 4;
            };
            var day = yearMonth(quarter.group(2), number * 3).atEndOfMonth();
            return Optional.of(new Found<>(day, new Place(quarter.start(), quarter.end()), true));
        }
        var month = IN_MONTH.matcher(text);
        if (month.find()) {
            var day = yearMonth(month.group(2), month(month.group(1))).atEndOfMonth();
            return Optional.of(new Found<>(day, new Place(month.start(), month.end()), true));
        }
        return Optional.empty();
    }

    /** The lengths of time in a text, in order. */
    static List<Found<Period>> lengths(String text) {
        var found = new ArrayList<Found<Period>>();
        var lengths = LENGTH.matcher(text);
        while (lengths.find()) {
            var number = number(lengths.group(1));
            var unit = lengths.group(2).toLowerCase(Locale.ROOT);
            if (number > 0) {
                found.add(new Found<>(length(number, unit), new Place(lengths.start(), lengths.end()), false));
            }
        }
        var named = AS_LONG.matcher(text);
        while (named.find()) {
            var months = named.group(1).equalsIgnoreCase("halvår") ? 6 : 3;
            found.add(new Found<>(Period.ofMonths(months), new Place(named.start(), named.end()), true));
        }
        return found;
    }

    /** A number in digits or as a word; 0 where it is none. */
    static int number(String text) {
        var word = NUMBERS.get(text.toLowerCase(Locale.ROOT));
        if (word != null) {
            return word;
        }
        return text.chars().allMatch(Character::isDigit) && text.length() <= 3 ? Integer.parseInt(text) : 0;
    }

    private static Period length(int number, String unit) {
        if (unit.startsWith("mån")) {
            return Period.ofMonths(number);
        }
        if (unit.startsWith("år")) {
            return Period.ofYears(number);
        }
        return unit.startsWith("veck") ? Period.ofWeeks(number) : Period.ofDays(number);
    }

    /** A day as written; where the year is missing it is that of the end, or the year before if it would come after. */
    private static Optional<LocalDate> day(String text, @Nullable LocalDate end) {
        var numbers = DIGITS.matcher(text).results().map(part -> part.group()).toList();
        try {
            if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
                return known(LocalDate.parse(text));
            }
            if (text.matches("\\d{6}")) {
                return known(LocalDate.of(
                        2000 + Integer.parseInt(text.substring(0, 2)),
                        Integer.parseInt(text.substring(2, 4)),
                        Integer.parseInt(text.substring(4))));
            }
            var slashed = text.indexOf('/') > 0;
            var month = slashed ? Integer.parseInt(numbers.get(1)) : month(word(text));
            var yearAt = slashed ? 2 : 1;
            var dayOfMonth = Integer.parseInt(numbers.getFirst());
            if (numbers.size() > yearAt) {
                return known(LocalDate.of(Integer.parseInt(numbers.get(yearAt)), month, dayOfMonth));
            }
            if (end == null) {
                return Optional.empty();
            }
            var day = LocalDate.of(end.getYear(), month, dayOfMonth);
            return known(day.isAfter(end) ? day.minusYears(1) : day);
        } catch (DateTimeException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> known(LocalDate day) {
        return day.getYear() < OLDEST || day.getYear() > NEWEST ? Optional.empty() : Optional.of(day);
    }

    private static String word(String text) {
        var word = WORD.matcher(text);
        return word.find() ? word.group() : "";
    }

    private static int month(String text) {
        var start = text.strip().toLowerCase(Locale.ROOT);
        for (var month = 0; month < FIRST_LETTERS.length; month++) {
            if (start.startsWith(FIRST_LETTERS[month])) {
                return month + 1;
            }
        }
        throw new DateTimeException("No month: " + text);
    }

    private static YearMonth yearMonth(String year, int month) {
        return YearMonth.of(Integer.parseInt(year), month);
    }
}
