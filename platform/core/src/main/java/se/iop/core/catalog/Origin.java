package se.iop.core.catalog;

import org.jspecify.annotations.Nullable;

/** On whose word a guideline is in the catalogue. */
public sealed interface Origin {

    /**
     * A package signed with a pinned key.
     *
     * @param name what the key is called
     * @param fingerprint of the key
     * @param municipality the only municipality that the key may sign for; {@code null} where it signs for all
     */
    record Signed(String name, String fingerprint, @Nullable String municipality) implements Origin {}

    /** A package that nobody has signed, taken because the instance was started for development. */
    record Unsigned() implements Origin {}

    /** A package that was signed once, with a key that has been withdrawn since. */
    record Withdrawn() implements Origin {}

    /** No package: composed in the platform, where a second person published it. */
    record Composed() implements Origin {}

    /** Whether people are to be warned of it. */
    default boolean unsigned() {
        return this instanceof Unsigned;
    }
}
