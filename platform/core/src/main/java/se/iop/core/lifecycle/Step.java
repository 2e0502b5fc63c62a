package se.iop.core.lifecycle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a plugin, in the instance or in a municipality.
 *
 * @param plugin the plugin's id
 * @param committee the committee that it concerned alone
 * @param digest the version it concerned, none where none was left
 * @param kind what happened: a kind of step of the instance or a mode of choice
 * @param reason why, where it was said
 * @param at when
 * @param by who did it
 */
public record Step(
        String plugin,
        @Nullable String committee,
        @Nullable String digest,
        String kind,
        @Nullable String reason,
        Instant at,
        String by) {}
