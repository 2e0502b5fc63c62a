package se.iop.ui.layout;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.iop.ui.text.Language;

/** What a reader has chosen for this browser: language and light or dark. Kept in two cookies and nowhere else. */
public final class Preferences {

    private static final String LANGUAGE = "iop-language";
    private static final String BRIGHTNESS = "iop-brightness";
    private static final String CHARACTER_KEYS = "iop-character-keys";
    private static final Duration KEPT = Duration.ofDays(400);

    private Preferences() {}

    /** The language chosen; Swedish where nothing is. */
    public static Language language(@Nullable VaadinRequest request) {
        return Language.of(cookie(request, LANGUAGE));
    }

    /** Light or dark. */
    public static Brightness brightness(@Nullable VaadinRequest request) {
        return Brightness.of(cookie(request, BRIGHTNESS));
    }

    /** Whether a key that is a character does something where nobody writes; so unless it was turned off. */
    public static boolean characterKeys(@Nullable VaadinRequest request) {
        return !"off".equals(cookie(request, CHARACTER_KEYS));
    }

    /** Turns keys that are characters on or off. */
    public static void chooseCharacterKeys(boolean heard) {
        keep(CHARACTER_KEYS, heard ? "on" : "off");
    }

    /** Chooses a language and shows the page in it. */
    public static void choose(UI ui, Language language) {
        keep(LANGUAGE, language.tag());
        VaadinSession.getCurrent().setLocale(language.locale());
        ui.getPage().reload();
    }

    /** Chooses light or dark, at once. */
    public static void choose(UI ui, Brightness brightness) {
        keep(BRIGHTNESS, brightness.name().toLowerCase(Locale.ROOT));
        ui.getPage().setColorScheme(brightness.value());
    }

    private static void keep(String name, String value) {
        var cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setMaxAge((int) KEPT.toSeconds());
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        VaadinRequest request = VaadinService.getCurrentRequest();
        cookie.setSecure(request != null && request.isSecure());
        VaadinResponse response = VaadinService.getCurrentResponse();
        if (response != null) {
            response.addCookie(cookie);
        }
    }

    private static @Nullable String cookie(@Nullable VaadinRequest request, String name) {
        if (request == null || request.getCookies() == null) {
            return null;
        }
        for (var cookie : request.getCookies()) {
            if (name.equals(cookie.getName())) {
                return cookie.getValue();
            }
        }
        return null;
    }
}
