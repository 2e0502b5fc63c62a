package se.iop.ui.start;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The texts of the terminal; Swedish where a language is not at hand. */
final class Sentences {

    /** The machine's own language is never asked: what is not English is Swedish. */
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private Sentences() {}

    static String of(Locale locale, String key, Object... arguments) {
        var sentences = ResourceBundle.getBundle("se.iop.ui.start.sentences", locale, NO_FALLBACK);
        return new MessageFormat(sentences.getString(key), Locale.ROOT).format(arguments);
    }
}
