package se.iop.core.attachment;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.iop.core.access.Acting;
import se.iop.core.agreement.Refused;
import se.iop.core.attachment.Attachment.Audience;
import se.iop.core.attachment.Attachment.Kind;
import se.iop.core.attachment.Attachment.Withdrawal;
import se.iop.core.record.Journal;

/** The attachments of the municipality of the running transaction; every change stands in the journal. */
@Component
class Attachments {

    private static final String SELECT = """
            select a.id, a.agreement, a.name, a.kind, a.audience, a.source, a.event, a.added_at, a.added_by,
                   a.withdrawn_at, a.withdrawn_by, a.withdrawn_why, a.digest, f.size, f.media_type
            from attachment a join stored_file f on f.tenant = a.tenant and f.digest = a.digest
            """;

    private final JdbcClient jdbc;
    private final StoredFiles files;
    private final Journal journal;
    private final Acting acting;
    private final Clock clock;

    Attachments(JdbcClient jdbc, StoredFiles files, Journal journal, Acting acting, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.journal = journal;
        this.acting = acting;
        this.clock = clock;
    }

    /** All attachments of an agreement, the first added first. */
    @Transactional(readOnly = true)
    List<Attachment> of(UUID agreement) {
        return jdbc.sql(SELECT + "where a.agreement = ? order by a.added_at, a.id")
                .param(agreement)
                .query(Attachments::attachment)
                .list();
    }

    /** One attachment of an agreement. */
    @Transactional(readOnly = true)
    Optional<Attachment> find(UUID agreement, UUID id) {
        return jdbc.sql(SELECT + "where a.agreement = ? and a.id = ?")
                .params(agreement, id)
                .query(Attachments::attachment)
                .optional();
    }

    /** Keeps a file with an agreement. */
    @Transactional(rollbackFor = IOException.class)
    Attachment add(UUID agreement, NewAttachment what, String event, Received file) throws IOException {
        demandRoom(agreement, file.digest());
        files.keep(file);
        var added = new Attachment(
                UUID.randomUUID(),
                agreement,
                what.name(),
                what.kind(),
                what.audience(),
                what.source(),
                event,
                clock.instant(),
                acting.person().name(),
                null,
                file.digest(),
                file.size(),
                file.type());
        insert(added);
        note(added, "attached", null);
        return added;
    }

    /** Takes an attachment away; the file goes too when nothing else refers to it. */
    @Transactional
    void remove(Attachment attachment) {
        var removed = jdbc.sql("select remove_attachment(?)")
                .param(attachment.id())
                .query(Boolean.class)
                .single();
        if (!removed) {
            throw new Refused("", "attachment-stays");
        }
        note(attachment, "attachment-removed", null);
    }

    /** Says that an attachment counts no more. */
    @Transactional
    Attachment withdraw(Attachment attachment, String why) {
        var withdrawal = new Withdrawal(clock.instant(), acting.person().name(), why);
        var changed = jdbc.sql("""
                        update attachment set withdrawn_at = ?, withdrawn_by = ?, withdrawn_why = ?
                        where id = ? and withdrawn_at is null""")
                .params(Timestamp.from(withdrawal.at()), withdrawal.by(), why, attachment.id())
                .update();
        if (changed == 0) {
            throw new Refused("", "attachment-withdrawn");
        }
        note(attachment, "attachment-withdrawn", why);
        return find(attachment.agreement(), attachment.id()).orElseThrow(NoSuchAttachment::new);
    }

    /** The agreement's row is held meanwhile, so that two at once cannot both be the last. */
    private void demandRoom(UUID agreement, String digest) {
        jdbc.sql("select id from agreement where id = ? for no key update")
                .param(agreement)
                .query(UUID.class)
                .single();
        var there = of(agreement);
        if (there.size() >= Attaching.MOST) {
            throw new Refused("file", "attachments-too-many");
        }
        if (there.stream().anyMatch(other -> other.digest().equals(digest) && other.withdrawal() == null)) {
            throw new Refused("file", "attachment-there-already");
        }
    }

    private void insert(Attachment added) {
        jdbc.sql("""
                        insert into attachment (id, agreement, digest, name, kind, audience, source, event, added_at, added_by)
                        values (:id, :agreement, :digest, :name, :kind, :audience, :source, :event, :at, :by)""")
                .param("id", added.id())
                .param("agreement", added.agreement())
                .param("digest", added.digest())
                .param("name", added.name())
                .param("kind", added.kind().name())
                .param("audience", added.audience().name())
                .param("source", added.source(), Types.VARCHAR)
                .param("event", added.event())
                .param("at", Timestamp.from(added.addedAt()))
                .param("by", added.addedBy())
                .update();
    }

    private void note(Attachment attachment, String action, @Nullable String reason) {
        journal.add(attachment.agreement(), action, LocalDate.now(clock), reason, Map.of("attachment", attachment));
    }

    private static Attachment attachment(ResultSet row, int number) throws SQLException {
        return new Attachment(
                row.getObject("id", UUID.class),
                row.getObject("agreement", UUID.class),
                row.getString("name"),
                Kind.valueOf(row.getString("kind")),
                Audience.valueOf(row.getString("audience")),
                row.getString("source"),
                row.getString("event"),
                row.getTimestamp("added_at").toInstant(),
                row.getString("added_by"),
                withdrawal(row),
                row.getString("digest"),
                row.getLong("size"),
                FileType.of(row.getString("media_type")));
    }

    private static @Nullable Withdrawal withdrawal(ResultSet row) throws SQLException {
        var at = row.getTimestamp("withdrawn_at");
        return at == null
                ? null
                : new Withdrawal(at.toInstant(), row.getString("withdrawn_by"), row.getString("withdrawn_why"));
    }
}
