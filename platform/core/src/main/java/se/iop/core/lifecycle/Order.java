package se.iop.core.lifecycle;

import org.jspecify.annotations.Nullable;

/**
 * What somebody wants done with a plugin.
 *
 * @param kind what
 * @param plugin the plugin's id
 * @param committee the committee that it concerns alone, none where it concerns the whole municipality or instance
 * @param digest the version, none for {@link Kind#STOP}, {@link Kind#OFF} and {@link Kind#FOLLOW}
 */
public record Order(
        Kind kind,
        String plugin,
        @Nullable String committee,
        @Nullable String digest) {

    /** What can be done. */
    public enum Kind {
        /** Let a package in, for the instance, or for the municipality whose administrator does. */
        INSTALL(true),
        /** Bring another version into force in the instance, a later or an earlier one. */
        SWITCH(true),
        /** Have no version in force in the instance. */
        STOP(true),
        /**
         * Offer a version no longer. Its bytes stay as long as anything refers to it, and go with it where nothing
         * does.
         */
        REMOVE(true),
        /** Offer a removed version again. */
        RESTORE(true),
        /** Ask the rules of a version again that was put aside. */
        LIFT(true),
        /** Choose one version, whatever the instance does. */
        PIN(false),
        /** Choose none. */
        OFF(false),
        /** Follow the instance, and a committee its municipality. */
        FOLLOW(false);

        private final boolean instance;

        Kind(boolean instance) {
            this.instance = instance;
        }

        /** Whether it is done to the package itself, and not by a municipality that chooses among packages. */
        public boolean instance() {
            return instance;
        }
    }
}
