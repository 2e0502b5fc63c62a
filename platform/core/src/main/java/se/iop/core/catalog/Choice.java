package se.iop.core.catalog;

import org.jspecify.annotations.Nullable;

/**
 * What a municipality, or one committee of it, has chosen for a plugin.
 *
 * @param plugin the plugin's id
 * @param committee the committee's short name, none where the whole municipality chose; a committee's choice goes first
 * @param mode what was chosen
 * @param digest the version that is pinned, none unless {@link Mode#PINNED}
 */
public record Choice(
        String plugin,
        @Nullable String committee,
        Mode mode,
        @Nullable String digest) {

    /** What there is to choose. */
    public enum Mode {
        /** One version, whatever the instance does. */
        PINNED,
        /** Not at all. */
        OFF,
        /** Whatever version the instance has in force, as before anything was chosen. */
        FOLLOWS
    }
}
