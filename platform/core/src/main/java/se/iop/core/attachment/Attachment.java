package se.iop.core.attachment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file kept with an agreement.
 *
 * @param id chosen by the platform
 * @param agreement the agreement it is kept with
 * @param name what it is called, which may be misleading
 * @param kind what it is for
 * @param audience who may see it
 * @param source where it comes from, unknown where nobody said
 * @param event the event it belongs to, or the status in which it was added, as the caller names it
 * @param addedAt when it was added
 * @param addedBy who added it
 * @param withdrawal how it was withdrawn, none while it counts
 * @param digest the SHA-256 of its content
 * @param size its length in bytes
 * @param type what its content is
 */
public record Attachment(
        UUID id,
        UUID agreement,
        String name,
        Kind kind,
        Audience audience,
        @Nullable String source,
        String event,
        Instant addedAt,
        String addedBy,
        @Nullable Withdrawal withdrawal,
        String digest,
        long size,
        FileType type) {

    /** What an attachment is for. */
    public enum Kind {
        /** The agreement itself, as signed. */
        AGREEMENT,
        /** An appendix to it. */
        APPENDIX,
        /** A decision, or minutes. */
        DECISION,
        /** Proof of something, such as a mandate or a permit. */
        EVIDENCE,
        /** A report of what was done. */
        REPORT,
        /** Something else. */
        OTHER
    }

    /** Who may see an attachment. */
    public enum Audience {
        /** Everyone who may read the agreement, and the public record. */
        PUBLIC,
        /** Those who may read the committee's drafts; never part of what is published. */
        INTERNAL
    }

    /**
     * It counts no more, and stays to be seen.
     *
     * @param why the reason, never empty
     */
    public record Withdrawal(Instant at, String by, String why) {}

    /** Whether the name says that it is something else than it is. */
    public boolean misnamed() {
        return type.contradicts(name);
    }
}
