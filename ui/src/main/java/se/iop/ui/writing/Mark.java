package se.iop.ui.writing;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import java.util.ArrayList;
import java.util.List;
import se.iop.ui.layout.Icon;

/** What the tools can make of the words that are chosen. */
public enum Mark {
    /** A line of its own above what it names. */
    HEADING("## ", Icon.HEADING, Key.DIGIT_2, KeyModifier.ALT),
    /** One point a line. */
    LIST("- ", Icon.LIST, Key.DIGIT_8, KeyModifier.SHIFT),
    /** Strong words. */
    BOLD("**", Icon.BOLD, Key.KEY_B),
    /** A number at the words, and a line below that tells which decision they rest on. */
    FOOTNOTE("[^", Icon.FOOTNOTE, Key.KEY_F, KeyModifier.ALT);

    private final String sign;
    private final Icon icon;
    private final Key key;
    private final List<KeyModifier> modifiers;

    Mark(String sign, Icon icon, Key key, KeyModifier... modifiers) {
        this.sign = sign;
        this.icon = icon;
        this.key = key;
        this.modifiers = List.of(modifiers);
    }

    String sign() {
        return sign;
    }

    Icon icon() {
        return icon;
    }

    Key key() {
        return key;
    }

    /** What is held down together with the key: always Ctrl. */
    KeyModifier[] modifiers() {
        var held = new ArrayList<KeyModifier>(modifiers);
        held.add(KeyModifier.CONTROL);
        return held.toArray(KeyModifier[]::new);
    }
}
