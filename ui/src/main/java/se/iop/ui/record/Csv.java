package se.iop.ui.record;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lines of a table as Swedish spreadsheets read them: semicolons between, and no cell that is a formula. */
public final class Csv {

    /** Tells a spreadsheet that the letters are UTF-8. */
    public static final String MARK = "\uFEFF";

    /** What a spreadsheet would run instead of show; a plain number is no formula. */
    private static final Pattern FORMULA =
            Pattern.compile("(?s)^[\\s\\p{Cntrl}\\p{Cf}]*[=+\\-@＝＋－＠|%].*|^[\\t\\r\\n].*");

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}([.,][0-9]{1,9})?");

    private Csv() {}

    /** Writes one line. */
    public static void line(Writer writer, List<String> cells) throws IOException {
        writer.write(cells.stream().map(Csv::cell).collect(Collectors.joining(";")));
        writer.write("\r\n");
    }

    static String cell(String text) {
        var harmless = text.length() > 1
                        && FORMULA.matcher(text).matches()
                        && !NUMBER.matcher(text).matches()
                ? "'" + text
                : text;
        return "\"" + harmless.replace("\"", "\"\"") + "\"";
    }
}
