package se.iop.core.signature;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key that somebody vouches for.
 *
 * @param key the key
 * @param name whose it is, in the words of whoever pinned it
 * @param municipality the short name of the municipality it may sign for; {@code null} for one that is pinned for the
 *     instance and may sign for everyone
 * @param pinnedBy who pinned it
 * @param pinnedAt when
 * @param revocation when and why it was withdrawn; {@code null} while it counts
 */
public record PinnedKey(
        VerifyingKey key,
        String name,
        @Nullable String municipality,
        String pinnedBy,
        Instant pinnedAt,
        @Nullable Revocation revocation) {

    /**
     * The end of a key's time.
     *
     * @param at when
     * @param by who
     * @param reason why
     */
    public record Revocation(Instant at, String by, String reason) {}

    /** Whether it may sign for everyone. */
    public boolean instances() {
        return municipality == null;
    }

    /** Whether it has not been withdrawn. */
    public boolean counts() {
        return revocation == null;
    }
}
