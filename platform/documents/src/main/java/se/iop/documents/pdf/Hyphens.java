package se.iop.documents.pdf;

import java.util.regex.Pattern;

/**
 * Where the long compounds of the field may be parted in a narrow column: after a first part that ends in the joining
 * s. Running text is set ragged and needs none.
 */
final class Hyphens {

    private static final char SOFT = '\u00ad';

    private static final Pattern LONG_WORD = Pattern.compile("\\p{L}{14,}");

    private static final Pattern JOINT = Pattern.compile(
            "(?i)(?:aktivitets|arbets|besluts|ersättnings|finansierings|förenings|förvaltnings|informations|integrations"
                    + "|kunskaps|marknads|omsorgs|organisations|partnerskaps|rapporterings|redovisnings|samhälls"
                    + "|samordnings|samverkans|ungdoms|uppföljnings|uppsägnings|utbetalnings|utbildnings|utvecklings"
                    + "|verksamhets|återbetalnings|överens)(?=\\p{Ll}{4})");

    private Hyphens() {}

    /** The text with soft hyphens in its long words. */
    static String hinted(String text) {
        return LONG_WORD
                .matcher(text)
                .replaceAll(word -> JOINT.matcher(word.group()).replaceAll("$0" + SOFT));
    }
}
