package se.iop.core.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.iop.core.access.Acting;
import se.iop.core.json.Json;
import se.iop.core.json.TermsDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who did what, when, from which day, why, and what then held. The database's own function writes it; the application
 * can neither change nor remove an entry.
 */
@Component
public class Journal {

    private static final String TERMS = "terms";

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private final JdbcClient jdbc;
    private final Acting acting;

    Journal(JdbcClient jdbc, Acting acting) {
        this.jdbc = jdbc;
        this.acting = acting;
    }

    /**
     * One entry.
     *
     * @param seq its number within the municipality, without gaps
     * @param recordedAt when it was written
     * @param effectiveOn from which day it holds
     * @param actor who did it
     * @param action what was done, a key of the message bundle
     * @param reason why, where a reason was given
     */
    public record Entry(
            long seq,
            Instant recordedAt,
            LocalDate effectiveOn,
            String actor,
            String action,
            @Nullable String reason) {

        /** The day it was written, where the municipalities are. */
        public LocalDate recordedOn() {
            return LocalDate.ofInstant(recordedAt, SWEDEN);
        }
    }

    /** Adds an entry in the running transaction, with the full document as it now stands. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(
            @Nullable UUID agreement, String action, LocalDate effectiveOn, @Nullable String reason, Object after) {
        jdbc.sql("select append_journal(:agreement, :effective, :actor, :action, :reason, cast(:document as jsonb))")
                .param("agreement", agreement, java.sql.Types.OTHER)
                .param("effective", effectiveOn)
                .param("actor", acting.person().name())
                .param("action", action)
                .param("reason", reason, java.sql.Types.VARCHAR)
                .param("document", document(after))
                .query((row, number) -> number)
                .list();
    }

    /** Terms carry the version of their shape, so that an entry can be read for ever. */
    private static String document(Object after) {
        JsonNode document = Json.mapper().valueToTree(after);
        if (document.path(TERMS) instanceof ObjectNode terms) {
            TermsDocument.mark(terms);
        }
        return document.toString();
    }

    /** The entries of an agreement, latest first. */
    @Transactional(readOnly = true)
    public List<Entry> of(UUID agreement, int atMost) {
        return jdbc.sql("""
                        select seq, recorded_at, effective_on, actor, action, reason
                        from journal where agreement = :agreement order by seq desc limit :most""")
                .param("agreement", agreement)
                .param("most", atMost)
                .query((row, number) -> new Entry(
                        row.getLong("seq"),
                        row.getTimestamp("recorded_at").toInstant(),
                        row.getObject("effective_on", LocalDate.class),
                        row.getString("actor"),
                        row.getString("action"),
                        row.getString("reason")))
                .list();
    }
}
