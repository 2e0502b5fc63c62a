package se.iop.ui.command;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** Why a command stops, as a sentence in Swedish and one in English. */
final class Said extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final int code;
    private final transient List<String> sentences;

    /**
     * Stops with a sentence.
     *
     * @param code what the process ends with: 1 where something is wrong, 2 where the words were not understood
     */
    Said(int code, String key, Object... arguments) {
        super(key + " " + Arrays.toString(arguments));
        this.code = code;
        this.sentences = sentences(key, arguments);
    }

    int code() {
        return code;
    }

    List<String> sentences() {
        return sentences;
    }

    /** The sentence of a key, Swedish first, English below. */
    static List<String> sentences(String key, Object... arguments) {
        return List.of(sentence(Locale.ROOT, key, arguments), sentence(Locale.ENGLISH, key, arguments));
    }

    private static String sentence(Locale locale, String key, Object... arguments) {
        var sentences = ResourceBundle.getBundle("se.iop.ui.command.sentences", locale, NO_FALLBACK);
        return new MessageFormat(sentences.getString(key), Locale.ROOT).format(arguments);
    }
}
