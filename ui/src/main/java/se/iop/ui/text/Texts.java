package se.iop.ui.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.VaadinSession;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The words of the platform in the reader's language.
 *
 * <p>Views get it injected and say {@code texts.of("agreement.save")}; a component that is no bean says
 * {@code getTranslation("agreement.save")}, which ends here too. Texts are {@link MessageFormat} patterns in which an
 * apostrophe is just an apostrophe. A constant's text has the key {@code Role.OFFICER}.
 */
@Component
public class Texts implements I18NProvider {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(Texts.class);

    private final transient Bundles bundles = Bundles.read();

    /** The text in the language of the page that is being served; Swedish outside a page. */
    public String of(String key, @Nullable Object... values) {
        return in(language(), key, values);
    }

    /** The name of a constant, for example of a role or a status. */
    public String of(Enum<?> constant) {
        return in(language(), constant);
    }

    /** The text in a given language. */
    public String in(Language language, String key, @Nullable Object... values) {
        var text = texts(language).get(key);
        if (text == null) {
            LOG.warn("No text for {} in {}", key, language);
            return "!" + key + "!";
        }
        return new MessageFormat(text.replace("'", "''"), language.locale()).format(values);
    }

    /** The name of a constant in a given language. */
    public String in(Language language, Enum<?> constant) {
        return in(language, key(constant));
    }

    /** Whether there is such a text. */
    public boolean has(String key) {
        return texts(Language.SWEDISH).containsKey(key);
    }

    /** The key of a constant's text: its type's simple name, a point and its own name. */
    public static String key(Enum<?> constant) {
        return constant.getDeclaringClass().getSimpleName() + "." + constant.name();
    }

    /** The language of the page that is being served; Swedish outside a page. */
    public static Language language() {
        var ui = UI.getCurrent();
        if (ui != null) {
            return Language.of(ui.getLocale());
        }
        var session = VaadinSession.getCurrent();
        return session == null ? Language.SWEDISH : Language.of(session.getLocale());
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Arrays.stream(Language.values()).map(Language::locale).toList();
    }

    @Override
    public String getTranslation(String key, @Nullable Locale locale, @Nullable Object... values) {
        return in(locale == null ? language() : Language.of(locale), key, values);
    }

    Map<String, String> texts(Language language) {
        return bundles.texts().getOrDefault(language, Map.of());
    }
}
