package se.iop.core.input;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.iop.core.input.Read.Blank;
import se.iop.core.input.Read.Refused;
import se.iop.core.input.Read.Value;
import se.iop.model.OrganisationNumber;
import se.iop.model.Sek;

/** Reads amounts, days, numbers and texts as people in Sweden write them. Never throws and never guesses. */
public final class SwedishInput {

    /** Kronor up to this many figures are read; that is a thousand billion less one. */
    private static final int KRONOR_FIGURES = 12;

    private static final int ORE_FIGURES = 2;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private static final Pattern UNIT = Pattern.compile("(kr\\.?|kronor|sek|:-|,-)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern GROUPED = Pattern.compile("\\d+|\\d{1,3}( \\d{3})+");
    private static final Pattern ISO = Pattern.compile("(?<y>\\d{4})[-/.](?<m>\\d{1,2})[-/.](?<d>\\d{1,2})");
    private static final Pattern EIGHT = Pattern.compile("(?<y>\\d{4})(?<m>\\d{2})(?<d>\\d{2})");
    private static final Pattern SLASH = Pattern.compile("(?<d>\\d{1,2})[/.-](?<m>\\d{1,2})[ /.-] ?(?<y>\\d{4})");
    private static final Pattern NAMED =
            Pattern.compile("(?:den )?(?<d>\\d{1,2})(?::?e|:?a|\\.)? (?<n>\\p{L}{3,9})\\.? (?<y>\\d{4})");
    private static final Pattern SHORT_YEAR =
            Pattern.compile("\\d{1,2}[/.-]\\d{1,2}[ /.-] ?\\d{2}|\\d{6}|(?:den )?\\d{1,2} \\p{L}{3,9} \\d{2}");
    private static final Pattern WHOLE = Pattern.compile("[-−]?(\\d+|\\d{1,3}( \\d{3})+)");
    private static final Pattern PERCENT = Pattern.compile("[-−+]?\\d{1,9}([,.]\\d{1,9})?");

    /** At least one part, the longest first. */
    private static final Pattern LENGTH =
            Pattern.compile("(?=\\d)((?<y>\\d{1,4}) ?år)?([ ,]*(och )?(?<m>\\d{1,4}) ?mån(ad|ader|\\.)?)?"
                    + "([ ,]*(och )?(?<w>\\d{1,4}) ?veck(a|or))?([ ,]*(och )?(?<d>\\d{1,4}) ?dag(ar)?)?");

    /** Blanks at the ends, the non-breaking ones too. */
    private static final Pattern ENDS = Pattern.compile("\\A[\\p{Zs}\\s]+|[\\p{Zs}\\s]+\\z");

    private static final List<String> MONTHS = List.of(
            "januari",
            "februari",
            "mars",
            "april",
            "maj",
            "juni",
            "juli",
            "augusti",
            "september",
            "oktober",
            "november",
            "december");

    private SwedishInput() {}

    /** An amount: {@code 75 000 kr}, {@code 1 000,50}, {@code 75000}; any kind of blank between the groups. */
    public static Read<Sek> amount(String text) {
        var written = blanksMadeEqual(text);
        if (written.isEmpty()) {
            return new Blank<>();
        }
        if (written.startsWith("-") || written.startsWith("−")) {
            return new Refused<>(Reason.AMOUNT_NEGATIVE);
        }
        var figures = UNIT.matcher(written).replaceFirst("").strip();
        if (figures.isEmpty() || !figures.matches("[\\d ,.]+")) {
            return new Refused<>(Reason.AMOUNT_CHARACTERS);
        }
        if (figures.indexOf('.') >= 0) {
            return new Refused<>(Reason.AMOUNT_POINT);
        }
        var comma = figures.indexOf(',');
        if (comma != figures.lastIndexOf(',')) {
            return new Refused<>(Reason.AMOUNT_COMMAS);
        }
        return comma < 0 ? kronor(figures, "") : kronor(figures.substring(0, comma), figures.substring(comma + 1));
    }

    /** A day: {@code 2024-07-01}, {@code 1/7 2024}, {@code 1.7.2024}, {@code 20240701}, {@code 1 juli 2024}. */
    public static Read<LocalDate> day(String text) {
        var written = blanksMadeEqual(text).toLowerCase(Locale.ROOT);
        if (written.isEmpty()) {
            return new Blank<>();
        }
        for (var form : List.of(ISO, EIGHT, SLASH)) {
            var match = form.matcher(written);
            if (match.matches()) {
                return day(match, Integer.parseInt(match.group("m")));
            }
        }
        var named = NAMED.matcher(written);
        if (named.matches() && month(named.group("n")) > 0) {
            return day(named, month(named.group("n")));
        }
        return new Refused<>(SHORT_YEAR.matcher(written).matches() ? Reason.DAY_YEAR : Reason.DAY_FORM);
    }

    /** A whole number within limits, both included. */
    public static Read<Integer> wholeNumber(String text, int least, int most) {
        return switch (wholeNumber(text, (long) least, (long) most)) {
            case Blank<Long> _ -> new Blank<>();
            case Value<Long>(var number) -> new Value<>(Math.toIntExact(number));
            case Refused<Long>(var reason) -> new Refused<>(reason);
        };
    }

    /** A whole number of any size within limits, both included. */
    public static Read<Long> wholeNumber(String text, long least, long most) {
        var written = blanksMadeEqual(text);
        if (written.isEmpty()) {
            return new Blank<>();
        }
        if (!WHOLE.matcher(written).matches()) {
            return new Refused<>(Reason.NUMBER_CHARACTERS);
        }
        var number = new BigDecimal(written.replace(" ", "").replace('−', '-'));
        return number.compareTo(BigDecimal.valueOf(least)) < 0 || number.compareTo(BigDecimal.valueOf(most)) > 0
                ? new Refused<>(Reason.NUMBER_RANGE)
                : new Value<>(number.longValueExact());
    }

    /** A percentage: {@code 1,5}, {@code 1.5 %}, {@code −0,3}. */
    public static Read<BigDecimal> percent(String text) {
        var written = blanksMadeEqual(text);
        if (written.isEmpty()) {
            return new Blank<>();
        }
        var figures = written.replaceFirst("( ?%| ?procent)$", "");
        if (!PERCENT.matcher(figures).matches()) {
            return new Refused<>(Reason.PERCENT_FORM);
        }
        var percent = new BigDecimal(figures.replace(',', '.').replace('−', '-'));
        return percent.scale() > 4 || percent.abs().compareTo(BigDecimal.valueOf(1000)) > 0
                ? new Refused<>(Reason.PERCENT_RANGE)
                : new Value<>(percent);
    }

    /** A length of time: {@code 2 år}, {@code 18 månader}, {@code 1 år och 6 månader}, {@code 30 dagar}. */
    public static Read<Period> length(String text) {
        var written = blanksMadeEqual(text).toLowerCase(Locale.ROOT);
        if (written.isEmpty()) {
            return new Blank<>();
        }
        var match = LENGTH.matcher(written);
        if (!match.matches()) {
            return new Refused<>(Reason.LENGTH_FORM);
        }
        var days = 7 * number(match.group("w")) + number(match.group("d"));
        return new Value<>(Period.of(number(match.group("y")), number(match.group("m")), days));
    }

    /** An organisation number, with or without hyphen or the prefix 16. */
    public static Read<OrganisationNumber> organisationNumber(String text) {
        var written = blanksMadeEqual(text).replace(" ", "").replace('–', '-').replace('−', '-');
        if (written.isEmpty()) {
            return new Blank<>();
        }
        var flaw = OrganisationNumber.flawIn(written);
        return flaw.isPresent() ? new Refused<>(Reason.of(flaw.get())) : new Value<>(OrganisationNumber.parse(written));
    }

    /** A text of one or several lines, at most so many characters, without control characters. */
    public static Read<String> text(String text, int most) {
        var lines = text.replace("\r\n", "\n").replace('\r', '\n');
        if (lines.codePoints().anyMatch(SwedishInput::unwanted)) {
            return new Refused<>(Reason.TEXT_CONTROL);
        }
        var composed = Normalizer.normalize(ENDS.matcher(lines).replaceAll(""), Normalizer.Form.NFC);
        if (composed.isEmpty()) {
            return new Blank<>();
        }
        return composed.codePointCount(0, composed.length()) > most
                ? new Refused<>(Reason.TEXT_LONG)
                : new Value<>(composed);
    }

    private static int number(@Nullable String figures) {
        return figures == null ? 0 : Integer.parseInt(figures);
    }

    private static Read<Sek> kronor(String kronor, String ore) {
        if (!GROUPED.matcher(kronor.strip()).matches()) {
            return new Refused<>(Reason.AMOUNT_GROUPS);
        }
        var whole = kronor.replace(" ", "").replaceFirst("^0+(?=\\d)", "");
        if (whole.length() > KRONOR_FIGURES) {
            return new Refused<>(Reason.AMOUNT_TOO_LARGE);
        }
        if (ore.length() > ORE_FIGURES || ore.indexOf(' ') >= 0) {
            return new Refused<>(Reason.AMOUNT_DECIMALS);
        }
        return new Value<>(new Sek(Long.parseLong(whole + (ore + "00").substring(0, ORE_FIGURES))));
    }

    private static Read<LocalDate> day(Matcher match, int month) {
        var year = Integer.parseInt(match.group("y"));
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return new Refused<>(Reason.DAY_RANGE);
        }
        try {
            return new Value<>(LocalDate.of(year, month, Integer.parseInt(match.group("d"))));
        } catch (DateTimeException noSuchDay) {
            return new Refused<>(Reason.DAY_NONE_SUCH);
        }
    }

    /** The month's number; three letters or more of its name are enough; zero when it is no month. */
    private static int month(String name) {
        for (var index = 0; index < MONTHS.size(); index++) {
            if (MONTHS.get(index).startsWith(name)) {
                return index + 1;
            }
        }
        return 0;
    }

    /** Every run of blanks, breaking or not, made one ordinary blank, and none at the ends. */
    private static String blanksMadeEqual(String text) {
        return text.replaceAll("[\\p{Zs}\\t\\r\\n]+", " ").strip();
    }

    private static boolean unwanted(int character) {
        return character != '\n' && character != '\t' && Character.isISOControl(character)
                || character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    }
}
