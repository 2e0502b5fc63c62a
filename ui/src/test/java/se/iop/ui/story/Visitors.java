package se.iop.ui.story;

import com.microsoft.playwright.options.ColorScheme;

/** Whom a story can invite. */
record Visitors(Product product, Chromium chromium) {

    /** Somebody at a desk, not signed in. */
    Visitor stranger() {
        return chromium.visitor(product, Screen.WIDE);
    }

    /** Somebody in front of a screen, not signed in. */
    Visitor stranger(Screen screen, ColorScheme light) {
        return chromium.visitor(product, screen, light);
    }

    /** Somebody at a desk, signed in. */
    Visitor signedIn(String user) {
        return signedIn(user, Screen.WIDE);
    }

    /** Somebody in front of a screen, signed in. */
    Visitor signedIn(String user, Screen screen) {
        return signedIn(user, screen, ColorScheme.LIGHT);
    }

    /** Somebody in front of a screen who prefers light or dark, signed in. */
    Visitor signedIn(String user, Screen screen, ColorScheme light) {
        var visitor = chromium.visitor(product, screen, light);
        visitor.signIn(user);
        return visitor;
    }
}
