package se.iop.ui.writing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The notes of a text, written on lines of their own: {@code [^1]: Nämndens beslut 2024-03-12, § 18}.
 *
 * @param body the text without those lines
 * @param notes what each note says, in the order they stand
 */
record Footnotes(String body, Map<String, String> notes) {

    /** Where a note is pointed at, within a text. */
    static final Pattern REFERENCE = Pattern.compile("\\[\\^([^\\]\\s]{1,20})\\]");

    private static final Pattern DEFINITION = Pattern.compile(" {0,3}\\[\\^([^\\]\\s]{1,20})\\]:\\s*(.*)");
    private static final Pattern CONTINUED = Pattern.compile("(?: {2,}|\\t)\\S.*");

    /** Parts a text from its notes. A note that is written twice says what it said first. */
    static Footnotes of(String text) {
        var body = new StringBuilder();
        var notes = new LinkedHashMap<String, String>();
        @Nullable String open = null;
        for (var line : text.split("\n", -1)) {
            var definition = DEFINITION.matcher(line);
            if (definition.matches()) {
                open = definition.group(1);
                notes.putIfAbsent(open, definition.group(2).strip());
            } else if (open != null && CONTINUED.matcher(line).matches()) {
                notes.merge(open, line.strip(), (before, more) -> before + "\n" + more);
            } else {
                open = null;
                body.append(line).append('\n');
            }
        }
        return new Footnotes(body.toString(), notes);
    }
}
