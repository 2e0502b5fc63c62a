package se.iop.documents.pdf;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;

/** Where a line may end: as the language says, but neither inside a day or a number nor between two years. */
final class Lines implements FSTextBreaker {

    /** 2023-04-01, 212000-1132, 2023–2025, VOO 2023/0109. */
    private static final Pattern HOLDS_TOGETHER = Pattern.compile("\\d+(?:[-–/]\\d+)+");

    private final BreakIterator language = BreakIterator.getLineInstance(Locale.of("sv", "SE"));
    private String text = "";

    @Override
    public void setText(String text) {
        this.text = text;
        language.setText(text);
    }

    @Override
    public int next() {
        var place = language.next();
        while (place != BreakIterator.DONE && place < text.length() && tears(place)) {
            place = language.next();
        }
        return place;
    }

    /** The same sign opens and closes in Swedish; it opens after a space. */
    private boolean opensQuotation(int sign) {
        return text.charAt(sign) == '”'
                && (sign == 0 || Character.isWhitespace(text.charAt(sign - 1)) || text.charAt(sign - 1) == '(');
    }

    private boolean tears(int place) {
        return opensQuotation(place - 1)
                || HOLDS_TOGETHER.matcher(text).results().anyMatch(held -> held.start() < place && place < held.end());
    }
}
