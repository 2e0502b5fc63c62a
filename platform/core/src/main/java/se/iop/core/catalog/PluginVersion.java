package se.iop.core.catalog;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.pf4j.DefaultVersionManager;
import se.iop.guideline.Scope;

/**
 * A package that was let into the instance; it is kept for ever, whatever becomes of it.
 *
 * @param key the package
 * @param scope whom its guideline binds
 * @param way how it came in
 * @param installedAt when
 * @param installedBy who let it in
 * @param owner the short name of the municipality that let it in for itself, none where the instance did for everyone
 * @param removed whether it is no longer offered; what it has judged can still be judged again
 * @param quarantine why none of its rules is asked, none where they are
 */
public record PluginVersion(
        PluginKey key,
        Scope scope,
        Way way,
        Instant installedAt,
        String installedBy,
        @Nullable String owner,
        boolean removed,
        @Nullable Quarantine quarantine) {

    /** The order of version numbers, the lower first. */
    public static final Comparator<String> ORDER = new DefaultVersionManager()::compareVersions;

    /** Whether a municipality may know that it is there: what another has let in for itself is nobody else's matter. */
    public boolean knownTo(String municipality) {
        return owner == null || owner.equals(municipality);
    }

    /** How a package comes in. */
    public enum Way {
        /** With the platform, in its folder of plugins. */
        SHIPPED,
        /** Sent in by a person in the browser. */
        UPLOADED,
        /** Sent in by a program. */
        API
    }

    /**
     * A version that failed too often.
     *
     * @param reason what went wrong, as a sentence
     * @param since when it was put aside
     */
    public record Quarantine(String reason, Instant since) {}
}
