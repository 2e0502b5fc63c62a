package se.iop.documents;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.MonthDay;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.iop.documents.paper.Typography;
import se.iop.model.Sek;
import se.iop.model.Span;
import se.iop.model.Tally;

/** Values in the words of a document; what is not known says so. */
final class Swedish {

    static final String UNKNOWN = "okänt";

    private static final Locale SWEDISH = Locale.of("sv", "SE");

    private Swedish() {}

    static String amount(@Nullable Sek amount) {
        return amount == null ? "okänt belopp" : amount.text();
    }

    static String tally(Tally tally) {
        if (tally.complete()) {
            return tally.known().text();
        }
        var unknown = tally.unknown() + (tally.unknown() == 1 ? "\u00a0okänt belopp" : "\u00a0okända belopp");
        return tally.known().equals(Sek.ZERO) ? unknown : tally.known().text() + " och " + unknown;
    }

    static String span(@Nullable Span span) {
        return span == null ? UNKNOWN : span.first() + "\u00a0– " + span.last();
    }

    static String length(Period length) {
        var whole = length.normalized();
        var parts = new ArrayList<String>();
        add(parts, whole.getYears(), "år", "år");
        add(parts, whole.getMonths(), "månad", "månader");
        add(parts, whole.getDays(), "dag", "dagar");
        return parts.isEmpty() ? "0\u00a0dagar" : list(parts);
    }

    private static void add(List<String> parts, int count, String one, String many) {
        if (count != 0) {
            parts.add(count + "\u00a0" + (count == 1 ? one : many));
        }
    }

    /** Words as in speech: {@code a, b och c}. */
    static String list(List<String> words) {
        if (words.size() < 2) {
            return String.join("", words);
        }
        return String.join(", ", words.subList(0, words.size() - 1)) + " och " + words.getLast();
    }

    /** The names of values that are known, or the word for unknown. */
    static <T> String names(Collection<T> values, Function<T, String> name) {
        return values.isEmpty()
                ? UNKNOWN
                : String.join(", ", values.stream().map(name).toList());
    }

    static String number(long number) {
        return NumberFormat.getIntegerInstance(SWEDISH).format(number);
    }

    static String percent(BigDecimal percent) {
        return NumberFormat.getNumberInstance(SWEDISH).format(percent) + "\u00a0procent";
    }

    static String day(MonthDay day) {
        return day.getDayOfMonth() + "\u00a0" + Typography.month(day.getMonth());
    }

    /** A text, or nothing where there is none. */
    static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Parts of a sentence that are there, each after a comma. */
    static String joined(@Nullable String... parts) {
        return String.join(
                ", ", java.util.Arrays.stream(parts).filter(Objects::nonNull).toList());
    }

    /** The first letter large, as a line begins. */
    static String begun(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(SWEDISH) + text.substring(1);
    }
}
