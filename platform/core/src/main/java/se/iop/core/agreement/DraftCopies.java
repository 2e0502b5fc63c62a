package se.iop.core.agreement;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.iop.core.access.Acting;
import se.iop.core.json.Json;
import tools.jackson.core.type.TypeReference;

/**
 * What people have typed and not saved, each person's own and nobody else's, exactly as typed. Never part of the
 * journal.
 */
@Component
public class DraftCopies {

    private final JdbcClient jdbc;
    private final Acting acting;
    private final Clock clock;

    DraftCopies(JdbcClient jdbc, Acting acting, Clock clock) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * One person's unsaved typing.
     *
     * @param form what stands in each field, as typed, even where it cannot be read
     * @param baseVersion the version of the agreement that the person began from
     * @param savedAt when it was kept
     */
    public record DraftCopy(Map<String, String> form, int baseVersion, Instant savedAt) {}

    /** Keeps what stands in the form now. */
    @Transactional
    public void keep(UUID agreement, Map<String, String> form, int baseVersion) {
        jdbc.sql("""
                        insert into draft_copy (agreement, user_id, form, base_version, saved_at)
                        values (:agreement, :user, cast(:form as jsonb), :base, :at)
                        on conflict (tenant, agreement, user_id)
                        do update set form = excluded.form, base_version = excluded.base_version, saved_at = excluded.saved_at""")
                .param("agreement", agreement)
                .param("user", acting.person().id())
                .param("form", Json.mapper().writeValueAsString(form))
                .param("base", baseVersion)
                .param("at", java.sql.Timestamp.from(clock.instant()))
                .update();
    }

    /** What the person has typed and not saved. */
    @Transactional(readOnly = true)
    public Optional<DraftCopy> of(UUID agreement) {
        return jdbc.sql(
                        "select form::text as form, base_version, saved_at from draft_copy where agreement = :agreement and user_id = :user")
                .param("agreement", agreement)
                .param("user", acting.person().id())
                .query((row, number) -> new DraftCopy(
                        Json.mapper().readValue(row.getString("form"), new TypeReference<Map<String, String>>() {}),
                        row.getInt("base_version"),
                        row.getTimestamp("saved_at").toInstant()))
                .optional();
    }

    /** Forgets what was typed, because it is saved or given up. */
    @Transactional
    public void forget(UUID agreement) {
        jdbc.sql("delete from draft_copy where agreement = :agreement and user_id = :user")
                .param("agreement", agreement)
                .param("user", acting.person().id())
                .update();
    }
}
