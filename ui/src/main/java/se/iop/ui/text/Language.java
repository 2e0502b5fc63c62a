package se.iop.ui.text;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages everything is written in; Swedish comes first. */
public enum Language {
    /** Swedish. */
    SWEDISH(Locale.of("sv", "SE")),
    /** English. */
    ENGLISH(Locale.of("en", "GB"));

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** Language and country, for numbers and days. */
    public Locale locale() {
        return locale;
    }

    /** The two letters of a web page's {@code lang}. */
    public String tag() {
        return locale.getLanguage();
    }

    /** The language of a locale; Swedish for every language we do not speak. */
    public static Language of(@Nullable Locale locale) {
        return locale != null && ENGLISH.tag().equals(locale.getLanguage()) ? ENGLISH : SWEDISH;
    }

    /** The language of a tag such as {@code en}; Swedish for what we do not know. */
    public static Language of(@Nullable String tag) {
        return ENGLISH.tag().equals(tag) ? ENGLISH : SWEDISH;
    }
}
