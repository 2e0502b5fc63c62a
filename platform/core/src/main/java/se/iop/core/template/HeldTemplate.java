package se.iop.core.template;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import se.iop.core.json.Json;
import se.iop.guideline.Template;

/**
 * The template that a document follows, so that the document can cite it.
 *
 * @param template the template
 * @param source whose it is
 * @param edition which of theirs: the number of a committee's, the version of the plugin; none of the platform's
 */
public record HeldTemplate(
        Template template, Source source, @Nullable String edition) {

    /** Whose a template is. */
    public enum Source {
        /** The committee has written it here. */
        COMMITTEE,
        /** A plugin brings it with its guideline. */
        PLUGIN,
        /** The platform's own. */
        PLATFORM
    }

    /** The platform's own, for committees that have none. */
    public static HeldTemplate platforms(Template template) {
        return new HeldTemplate(template, Source.PLATFORM, null);
    }

    /** SHA-256 of the template as JSON; the same template has the same sum for ever. */
    public String digest() {
        try {
            var json = Json.mapper().writeValueAsString(template);
            var digest = MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
