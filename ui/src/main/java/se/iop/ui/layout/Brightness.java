package se.iop.ui.layout;

import com.vaadin.flow.component.page.ColorScheme;
import org.jspecify.annotations.Nullable;

/** Light, dark, or as the machine says. */
public enum Brightness {
    /** As the reader's machine is set. */
    AUTO(ColorScheme.Value.SYSTEM, "light dark"),
    /** Dark text on light. */
    LIGHT(ColorScheme.Value.LIGHT, "light"),
    /** Light text on dark. */
    DARK(ColorScheme.Value.DARK, "dark");

    private final ColorScheme.Value value;
    private final String css;

    Brightness(ColorScheme.Value value, String css) {
        this.value = value;
        this.css = css;
    }

    ColorScheme.Value value() {
        return value;
    }

    /** The value of the page's {@code color-scheme}. */
    String css() {
        return css;
    }

    /** The setting kept in a cookie; as the machine says where there is none. */
    static Brightness of(@Nullable String kept) {
        for (var brightness : values()) {
            if (brightness.name().equalsIgnoreCase(kept)) {
                return brightness;
            }
        }
        return AUTO;
    }
}
