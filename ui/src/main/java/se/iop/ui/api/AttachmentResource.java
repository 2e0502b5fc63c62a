package se.iop.ui.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.iop.core.attachment.Attachment;
import se.iop.core.attachment.Attachment.Audience;
import se.iop.core.attachment.Attachment.Kind;
import se.iop.core.attachment.FileType;

/**
 * A file kept with an agreement.
 *
 * @param id its id
 * @param name what it is called
 * @param kind what it is for
 * @param audience who may see it
 * @param source where it comes from, left out where nobody said
 * @param event the event or status in which it was added
 * @param addedAt when
 * @param addedBy by whom
 * @param size its length in bytes
 * @param digest the SHA-256 of its content
 * @param type what its content is
 * @param misnamed whether its name says something else
 * @param withdrawal how it was withdrawn, left out while it counts
 */
@Schema(name = "attachment")
record AttachmentResource(
        UUID id,
        String name,
        Kind kind,
        Audience audience,
        @Nullable String source,
        String event,
        Instant addedAt,
        String addedBy,
        long size,
        String digest,
        FileType type,
        boolean misnamed,
        @Nullable Withdrawn withdrawal) {

    /** How an attachment was withdrawn. */
    @Schema(name = "withdrawal")
    record Withdrawn(Instant at, String by, String why) {}

    /** The attachments of an agreement. */
    @Schema(name = "attachmentList")
    record All(List<AttachmentResource> attachments) {}

    /** Why an attachment is withdrawn. */
    @Schema(name = "withdrawalReason")
    record Reason(@Nullable String reason) {}

    static AttachmentResource of(Attachment file) {
        var withdrawal = file.withdrawal();
        return new AttachmentResource(
                file.id(),
                file.name(),
                file.kind(),
                file.audience(),
                file.source(),
                file.event(),
                file.addedAt(),
                file.addedBy(),
                file.size(),
                file.digest(),
                file.type(),
                file.misnamed(),
                withdrawal == null ? null : new Withdrawn(withdrawal.at(), withdrawal.by(), withdrawal.why()));
    }
}
