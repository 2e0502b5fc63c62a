package se.iop.core.composing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.iop.core.access.Acting;
import se.iop.core.agreement.Refused;
import se.iop.core.composing.GuidelineDraft.State;
import se.iop.core.composing.GuidelineDraft.Submission;
import se.iop.core.json.Json;
import se.iop.guideline.composition.Composition;

/** Drafts of guidelines in the database; every write tells which version it was made from. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class GuidelineDrafts {

    private static final String SELECT = """
            select id, committee, composition::text as composition, state, version, begun_from, changed_at, changed_by,
                   submitted_by, submitter, submitted_at
            from guideline_draft
            """;

    private final JdbcClient jdbc;
    private final Acting acting;
    private final Clock clock;

    GuidelineDrafts(JdbcClient jdbc, Acting acting, Clock clock) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.clock = clock;
    }

    /** Adds a draft; refuses a second open one of the same committee. */
    void add(UUID id, String committee, Base base) {
        try {
            jdbc.sql("""
                            insert into guideline_draft (id, committee, composition, state, begun_from, changed_at, changed_by)
                            values (:id, :committee, cast(:composition as jsonb), 'DRAFT', :base, :at, :by)""")
                    .param("id", id)
                    .param("committee", committee)
                    .param("composition", Json.mapper().writeValueAsString(base.composition()))
                    .param("base", base.name().isEmpty() ? Base.EMPTY_NAME : base.name())
                    .param("at", Timestamp.from(clock.instant()))
                    .param("by", acting.person().name())
                    .update();
        } catch (DuplicateKeyException open) {
            throw new Refused("committee", "draft-open");
        }
    }

    Optional<GuidelineDraft> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query((row, number) -> draft(row))
                .optional();
    }

    /** The drafts that can still become versions, the latest changed first. */
    List<GuidelineDraft> open() {
        return jdbc.sql(SELECT + "where state in ('DRAFT', 'SUBMITTED') order by changed_at desc")
                .query((row, number) -> draft(row))
                .list();
    }

    /** Writes what it says and where it stands; refuses where somebody else was first. */
    void write(GuidelineDraft draft, State next, Composition composition) {
        var submitted = next == State.SUBMITTED;
        var kept = next == State.PUBLISHED;
        var rows = jdbc.sql("""
                        update guideline_draft
                        set composition = cast(:composition as jsonb), state = :state, version = version + 1,
                            changed_at = :at, changed_by = :by,
                            submitted_by = case when :kept then submitted_by else :submitted end,
                            submitter = case when :kept then submitter else :submitter end,
                            submitted_at = case when :kept then submitted_at else :submittedAt end
                        where id = :id and version = :version and state = :before""")
                .param("composition", Json.mapper().writeValueAsString(composition))
                .param("state", next.name())
                .param("at", Timestamp.from(clock.instant()))
                .param("by", acting.person().name())
                .param("kept", kept)
                .param("submitted", submitted ? acting.person().id() : null, Types.OTHER)
                .param("submitter", submitted ? acting.person().name() : null, Types.VARCHAR)
                .param("submittedAt", submitted ? Timestamp.from(clock.instant()) : null, Types.TIMESTAMP)
                .param("id", draft.id())
                .param("version", draft.version())
                .param("before", draft.state().name())
                .update();
        if (rows != 1) {
            throw new Refused("", "draft-changed-meanwhile");
        }
    }

    private static GuidelineDraft draft(ResultSet row) throws SQLException {
        var by = row.getObject("submitted_by", UUID.class);
        return new GuidelineDraft(
                row.getObject("id", UUID.class),
                row.getString("committee"),
                Json.mapper().readValue(row.getString("composition"), Composition.class),
                State.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getString("begun_from"),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("changed_by"),
                by == null
                        ? null
                        : new Submission(
                                by,
                                row.getString("submitter"),
                                row.getTimestamp("submitted_at").toInstant()));
    }
}
