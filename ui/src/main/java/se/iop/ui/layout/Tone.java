package se.iop.ui.layout;

import java.util.Locale;

/** What a colour means; always beside an icon and a word, never instead of them. */
public enum Tone {
    /** Kept, in force, in order. */
    MET(Icon.MET),
    /** Broken, failed. */
    BREACHED(Icon.BREACHED),
    /** Someone must answer or act. */
    UNSETTLED(Icon.UNSETTLED),
    /** Does not concern this case. */
    INAPPLICABLE(Icon.INAPPLICABLE),
    /** Being written. */
    DRAFT(Icon.DRAFT),
    /** Good to know. */
    INFO(Icon.INFO),
    /** Over. */
    ENDED(Icon.ENDED);

    private final Icon icon;

    Tone(Icon icon) {
        this.icon = icon;
    }

    /** The icon that says the same. */
    public Icon icon() {
        return icon;
    }

    /** The class of the style sheet, for example {@code tone-met}. */
    public String className() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }
}
