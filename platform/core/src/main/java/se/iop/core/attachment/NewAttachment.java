package se.iop.core.attachment;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.iop.core.agreement.Refused;

/**
 * What is said of a file that is to be kept.
 *
 * @param name what it is called, without folders and signs that cannot be seen
 * @param kind what it is for
 * @param audience who may see it
 * @param source where it comes from, none where nobody says
 * @param event the event it belongs to; none means where the agreement stands
 */
public record NewAttachment(
        String name,
        Attachment.Kind kind,
        Attachment.Audience audience,
        @Nullable String source,
        @Nullable String event) {

    /** The longest name. */
    public static final int LONGEST_NAME = 150;

    /** The longest text that says where a file comes from. */
    public static final int LONGEST_SOURCE = 200;

    /** Control characters, and those that turn the text around them: {@code fdp.exe} reads {@code exe.pdf}. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\u2028\u2029]");

    /** Cleans the name. */
    public NewAttachment {
        name = cleaned(name);
        source = source == null || source.isBlank()
                ? null
                : UNSEEN.matcher(source).replaceAll(" ").strip();
    }

    /** Refuses what cannot be kept. */
    void demandValid() {
        if (name.isEmpty()) {
            throw new Refused("name", "file-name-missing");
        }
        if (name.length() > LONGEST_NAME) {
            throw new Refused("name", "file-name-too-long");
        }
        if (source != null && source.length() > LONGEST_SOURCE) {
            throw new Refused("source", "file-source-too-long");
        }
    }

    private static String cleaned(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return Normalizer.normalize(UNSEEN.matcher(last).replaceAll(""), Normalizer.Form.NFC)
                .strip();
    }
}
