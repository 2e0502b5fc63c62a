package se.iop.ui.start;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why the platform does not start, as one sentence that says what to do. */
final class StartRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> arguments;

    StartRefusal(String key, Object... arguments) {
        this(null, key, arguments);
    }

    StartRefusal(@Nullable Throwable cause, String key, Object... arguments) {
        super(key + " " + List.of(arguments), cause);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    String key() {
        return key;
    }

    /** Swedish first, English below. */
    List<String> sentences() {
        return List.of(sentence(Locale.ROOT), sentence(Locale.ENGLISH));
    }

    private String sentence(Locale locale) {
        return Sentences.of(locale, key, arguments.toArray());
    }
}
