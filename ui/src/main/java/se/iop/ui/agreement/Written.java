package se.iop.ui.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.iop.core.input.Read;
import se.iop.core.input.SwedishInput;
import se.iop.model.Span;
import se.iop.ui.text.Texts;

/**
 * What stands in the form as somebody wrote it: each kind of value is read here, and what cannot be read is unknown and
 * has its refusal.
 */
final class Written {

    static final int LINE = 500;
    static final int PAGE = 20_000;
    static final int MONTHS = 600;
    static final int COUNT = 366;
    static final int QUANTITY = 100_000_000;
    static final int TIMES = 100_000;
    static final String LIST = ",";

    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final Pattern LENGTH = Pattern.compile("(?i)(?=.*\\pL)(?:(?<years>[^\\pL]+)(?:år|years?)\\s*)?"
            + "(?:(?<months>[^\\pL]+)(?:månader|månad|mån|months?)\\s*)?(?:(?<days>[^\\pL]+)(?:dagar|dag|days?))?");

    private final Map<String, String> form;
    private final Map<String, String> refusals = new LinkedHashMap<>();

    Written(Map<String, String> form) {
        this.form = form;
    }

    /** The numbers of the rows of a list, in their order. */
    static List<Integer> rows(Map<String, String> form, String list) {
        var rows = new ArrayList<Integer>();
        for (var row : items(form.getOrDefault(list + ".rows", ""), LIST)) {
            rows.add(Integer.valueOf(row));
        }
        return rows;
    }

    /** The keys of all that stands in the form. */
    Set<String> keys() {
        return form.keySet();
    }

    /** The key of a sentence for each field that cannot be read, in the order of the reading. */
    Map<String, String> refusals() {
        return refusals;
    }

    <T> List<T> each(String list, Function<String, @Nullable T> reader) {
        var all = new ArrayList<T>();
        for (var row : rows(form, list)) {
            var read = reader.apply(list + "." + row + ".");
            if (read != null) {
                all.add(read);
            }
        }
        return all;
    }

    boolean blank(String row, String... fields) {
        for (var field : fields) {
            if (!text(row + field).isBlank()) {
                return false;
            }
        }
        return true;
    }

    String text(String key) {
        return form.getOrDefault(key, "");
    }

    String line(String key) {
        var read = value(key, text -> SwedishInput.text(text, LINE));
        return read == null ? "" : read;
    }

    /** A line, none where nothing is written. */
    @Nullable
    String lineOrNull(String key) {
        var line = line(key);
        return line.isEmpty() ? null : line;
    }

    String page(String key) {
        var read = value(key, text -> SwedishInput.text(text, PAGE));
        return read == null ? "" : read;
    }

    List<String> lines(String key) {
        return items(page(key), "\n");
    }

    private static List<String> items(String text, String separator) {
        var items = new ArrayList<String>();
        for (var item : text.split(separator, -1)) {
            if (!item.isBlank()) {
                items.add(item.strip());
            }
        }
        return items;
    }

    @Nullable
    LocalDate day(String key) {
        return value(key, SwedishInput::day);
    }

    /** Both days or none; one alone waits for the other, and an end before its start is refused. */
    @Nullable
    Span span(String row) {
        var first = day(row + "first");
        var last = day(row + "last");
        if (text(row + "first").isBlank() && text(row + "last").isBlank()) {
            return null;
        }
        demand(row + "first", "agreement.refused.span-first");
        demand(row + "last", "agreement.refused.span-last");
        if (first == null || last == null) {
            return null;
        }
        if (last.isBefore(first)) {
            refuse(row + "last", "agreement.refused.span-backwards");
            return null;
        }
        return new Span(first, last);
    }

    /** Two days of which either may be unknown, in their order. */
    Days days(String firstKey, String lastKey) {
        var first = day(firstKey);
        var last = day(lastKey);
        if (first != null && last != null && last.isBefore(first)) {
            refuse(lastKey, "agreement.refused.span-backwards");
            return new Days(first, null);
        }
        return new Days(first, last);
    }

    record Days(@Nullable LocalDate first, @Nullable LocalDate last) {}

    /** A length of time in months, or in what the agreement says: {@code 36}, {@code 3 år}, {@code 14 dagar}. */
    @Nullable
    Period months(String key) {
        var parts = LENGTH.matcher(text(key).strip());
        if (!parts.matches()) {
            var months = read(key, SwedishInput.wholeNumber(text(key), 0, MONTHS));
            return months == null ? null : Period.ofMonths(months);
        }
        var years = part(key, parts.group("years"), MONTHS / 12);
        var months = part(key, parts.group("months"), MONTHS);
        var days = part(key, parts.group("days"), COUNT * 10);
        return years == null || months == null || days == null ? null : Period.of(years, months, days);
    }

    /** What is not said of a length is none of it. */
    private @Nullable Integer part(String key, @Nullable String written, int most) {
        return written == null ? Integer.valueOf(0) : read(key, SwedishInput.wholeNumber(written, 0, most));
    }

    @Nullable
    Integer number(String key, int least, int most) {
        return read(key, SwedishInput.wholeNumber(text(key), least, most));
    }

    @Nullable
    BigDecimal share(String key) {
        var percent = value(key, SwedishInput::percent);
        if (percent != null && (percent.signum() < 0 || percent.compareTo(ALL) > 0)) {
            refuse(key, "agreement.refused.share");
            return null;
        }
        return percent;
    }

    @Nullable
    Boolean choice(String key) {
        return switch (text(key)) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> null;
        };
    }

    boolean ticked(String key) {
        return "true".equals(text(key));
    }

    <E extends Enum<E>> @Nullable E constant(Class<E> type, String key) {
        var name = text(key);
        return name.isBlank() ? null : Enum.valueOf(type, name);
    }

    <E extends Enum<E>> E constant(Class<E> type, String key, E otherwise) {
        var constant = constant(type, key);
        return constant == null ? otherwise : constant;
    }

    <E extends Enum<E>> Set<E> constants(Class<E> type, String key) {
        var constants = EnumSet.noneOf(type);
        items(text(key), LIST).forEach(name -> constants.add(Enum.valueOf(type, name)));
        return constants;
    }

    <T> @Nullable T value(String key, Function<String, Read<T>> reader) {
        return read(key, reader.apply(text(key)));
    }

    <T> @Nullable T read(String key, Read<T> read) {
        var reason = read.refusal();
        if (reason != null) {
            refuse(key, Texts.key(reason));
        }
        return read.orNull();
    }

    void demand(String key, String sentence) {
        if (text(key).isBlank()) {
            refuse(key, sentence);
        }
    }

    /** The first thing wrong with a field is the one to mend first. */
    void refuse(String key, String sentence) {
        refusals.putIfAbsent(key, sentence);
    }
}
