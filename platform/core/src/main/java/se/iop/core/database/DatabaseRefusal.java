package se.iop.core.database;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** Why the platform does not start with this database, as one sentence that says what to do. */
public final class DatabaseRefusal extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final String BUNDLE = "se.iop.core.database.refusals";

    private final String key;
    private final transient List<Object> arguments;

    DatabaseRefusal(String key, Object... arguments) {
        this(key, null, arguments);
    }

    DatabaseRefusal(String key, @Nullable Throwable cause, Object... arguments) {
        super(sentence(Locale.ROOT, key, List.of(arguments)), cause);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** The key of the sentence. */
    public String key() {
        return key;
    }

    /** The sentence in the language asked for, Swedish where there is no other. */
    public String sentence(Locale locale) {
        return sentence(locale, key, arguments);
    }

    private static String sentence(Locale locale, String key, List<Object> arguments) {
        // Never the machine's own language: what is not English is Swedish.
        var bundle = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(arguments.toArray());
    }
}
