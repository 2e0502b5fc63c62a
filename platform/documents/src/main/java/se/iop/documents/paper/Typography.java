package se.iop.documents.paper;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Pattern;
import se.iop.model.Span;

/** What Swedish typesetting asks of running text: spaces that hold, dashes, quotation marks, and days in words. */
public final class Typography {

    /** Holds two words on the same line. */
    public static final char NO_BREAK_SPACE = '\u00a0';

    /** A number between the words: {@code 2023–2025}. */
    public static final char EN_DASH = '\u2013';

    private static final Locale SWEDISH = Locale.of("sv", "SE");

    private static final String MONTHS =
            "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december";
    private static final String UNITS = "kr|kronor|öre|tkr|mnkr|mkr|procent|%|år|månader|månad|veckor|vecka|dagar|dag"
            + "|timmar|timme|tim|minuter|gånger|gång|stycken|st|deltagare|personer|sidor";

    private static final Pattern YEARS =
            Pattern.compile("(?<![\\p{L}\\d/.-])((?:19|20)\\d{2})-((?:19|20)\\d{2})(?![\\d-])");
    private static final Pattern LONE_HYPHEN = Pattern.compile("(?<=\\s)-{1,2}(?=\\s)");
    private static final Pattern ELLIPSIS = Pattern.compile("(?<!\\.)\\.{3}(?!\\.)");
    private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})'(?=\\p{L})");
    private static final Pattern DOUBLE_QUOTE = Pattern.compile("[\"“„]");
    private static final Pattern THOUSANDS =
            Pattern.compile("(?<![\\d,.\\u00a0-])(\\d{1,3})((?:[ \\u202f\\u2009]\\d{3})+)(?![\\d-])");
    private static final Pattern THIN_SPACES = Pattern.compile("[ \\u202f\\u2009]");
    private static final Pattern UNIT =
            Pattern.compile("(?<=\\d) (?=(?:" + UNITS + ")(?![\\p{L}\\d]))", Pattern.CASE_INSENSITIVE);
    private static final Pattern DAY = Pattern.compile("(?<![\\d])(\\d{1,2}) (" + MONTHS + ")(?: (\\d{4}))?(?!\\p{L})");
    private static final Pattern PARAGRAPH = Pattern.compile("(§{1,2}) (?=\\d)|(?<=\\d) (?=§)");
    private static final Pattern ABBREVIATION = Pattern.compile("(?<!\\p{L})(t|m|s|p|bl|d)\\. ?(ex|fl|k|a|g|v|o)\\.");
    private static final Pattern UNREADABLE =
            Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x84\\x86-\\x9f\\ufffe\\uffff\\ufeff\\u00ad]"
                    + "|[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]");
    private static final Pattern LINE_BREAK = Pattern.compile("[\\t\\n\\r\\u0085\\u2028\\u2029]+");

    private Typography() {}

    /** Text as a Swedish printer sets it. Only spaces, dashes, quotation marks and dots change. */
    public static String set(String text) {
        var set = YEARS.matcher(clean(text)).replaceAll("$1" + EN_DASH + "$2");
        set = LONE_HYPHEN.matcher(set).replaceAll(String.valueOf(EN_DASH));
        set = ELLIPSIS.matcher(set).replaceAll("…");
        set = APOSTROPHE.matcher(set).replaceAll("’");
        set = DOUBLE_QUOTE.matcher(set).replaceAll("”");
        set = THOUSANDS
                .matcher(set)
                .replaceAll(number -> THIN_SPACES.matcher(number.group()).replaceAll(String.valueOf(NO_BREAK_SPACE)));
        set = UNIT.matcher(set).replaceAll(String.valueOf(NO_BREAK_SPACE));
        set = DAY.matcher(set).replaceAll(Typography::day);
        set = PARAGRAPH.matcher(set).replaceAll(Typography::paragraph);
        return ABBREVIATION.matcher(set).replaceAll("$1." + NO_BREAK_SPACE + "$2.");
    }

    private static String day(java.util.regex.MatchResult day) {
        var year = day.group(3) == null ? "" : NO_BREAK_SPACE + day.group(3);
        return day.group(1) + NO_BREAK_SPACE + day.group(2) + year;
    }

    private static String paragraph(java.util.regex.MatchResult sign) {
        return (sign.group(1) == null ? "" : sign.group(1)) + NO_BREAK_SPACE;
    }

    /** One line of what XML and fonts can hold: control signs, halves of signs and old hyphens are taken away. */
    static String clean(String text) {
        var whole = UNREADABLE.matcher(text).replaceAll("");
        return LINE_BREAK.matcher(whole).replaceAll(" ");
    }

    /** A day in running text: {@code 1 april 2023}. */
    public static String day(LocalDate day) {
        return "" + day.getDayOfMonth() + NO_BREAK_SPACE + month(day.getMonth()) + NO_BREAK_SPACE + day.getYear();
    }

    /** Days in running text: {@code 1 april 2023–31 mars 2024}, with what the two share said once. */
    public static String days(Span span) {
        return day(span.first()) + NO_BREAK_SPACE + EN_DASH + ' ' + day(span.last());
    }

    /** The name of a month. */
    public static String month(Month month) {
        return month.getDisplayName(TextStyle.FULL, SWEDISH);
    }
}
