package se.iop.core.consequence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.iop.core.json.Json;
import tools.jackson.core.type.TypeReference;

/** The shadow runs of the municipality of the running transaction, and what was judged in them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Shadows {

    private static final String COLUMNS = """
            select s.id, s.committee, s.plugin_id, s.digest, s.in_force, s.portfolio, s.started_at, s.started_by,
                   s.stopped_at, s.stopped_by from shadow_run s""";

    private final JdbcClient jdbc;

    Shadows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Shadow shadow) {
        jdbc.sql("""
                        insert into shadow_run (id, committee, plugin_id, digest, in_force, portfolio, started_at, started_by)
                        values (:id, :committee, :plugin, :digest, :inForce, :portfolio, :at, :by)""")
                .param("id", shadow.id())
                .param("committee", shadow.committee())
                .param("plugin", shadow.plugin())
                .param("digest", shadow.draft().digest())
                .param("inForce", shadow.draft().inForce(), Types.DATE)
                .param("portfolio", shadow.portfolio())
                .param("at", Timestamp.from(shadow.startedAt()))
                .param("by", shadow.startedBy())
                .update();
    }

    boolean stop(UUID id, String by, Instant at) {
        return jdbc.sql(
                                "update shadow_run set stopped_at = :at, stopped_by = :by where id = :id and stopped_at is null")
                        .param("at", Timestamp.from(at))
                        .param("by", by)
                        .param("id", id)
                        .update()
                == 1;
    }

    List<Shadow> all() {
        return jdbc.sql(COLUMNS + " order by s.stopped_at desc nulls first, s.started_at desc, s.id limit 100")
                .query((row, number) -> shadow(row))
                .list();
    }

    Optional<Shadow> find(UUID id) {
        return jdbc.sql(COLUMNS + " where s.id = :id")
                .param("id", id)
                .query((row, number) -> shadow(row))
                .optional();
    }

    /** Those under way beside the guidelines of the agreement's committee. */
    List<Shadow> besides(UUID agreement) {
        return jdbc.sql(COLUMNS + " join agreement a on a.committee = s.committee"
                        + " where a.id = :agreement and s.stopped_at is null order by s.id")
                .param("agreement", agreement)
                .query((row, number) -> shadow(row))
                .list();
    }

    boolean underWay(String committee, String plugin) {
        return jdbc.sql("select exists (select from shadow_run"
                        + " where committee = :committee and plugin_id = :plugin and stopped_at is null)")
                .param("committee", committee)
                .param("plugin", plugin)
                .query(Boolean.class)
                .single();
    }

    void keep(UUID shadow, UUID agreement, Instant at, List<Difference> differences, @Nullable String problem) {
        jdbc.sql("""
                        insert into shadow_judgement (shadow, agreement, judged_at, differences, problem)
                        values (:shadow, :agreement, :at, cast(:differences as jsonb), :problem)""")
                .param("shadow", shadow)
                .param("agreement", agreement)
                .param("at", Timestamp.from(at))
                .param("differences", Json.mapper().writeValueAsString(differences))
                .param("problem", problem, Types.VARCHAR)
                .update();
    }

    /** The latest of each run, at most so many. */
    Map<UUID, List<Shadow.Judged>> judged(Collection<UUID> shadows, int most) {
        var judged = new HashMap<UUID, List<Shadow.Judged>>();
        jdbc.sql("""
                        select * from (
                            select j.shadow, j.agreement, a.title, j.judged_at, j.differences::text as differences, j.problem, j.id,
                                   row_number() over (partition by j.shadow order by j.judged_at desc, j.id) as place
                            from shadow_judgement j join agreement a on a.id = j.agreement
                            where j.shadow = any(cast(:shadows as uuid[]))) j
                        where j.place <= :most order by j.judged_at desc, j.id""")
                .param("shadows", shadows.stream().map(UUID::toString).toArray(String[]::new))
                .param("most", most)
                .query(row -> {
                    judged.computeIfAbsent(row.getObject("shadow", UUID.class), _ -> new ArrayList<>())
                            .add(judged(row));
                });
        return judged;
    }

    private static Shadow.Judged judged(ResultSet row) throws SQLException {
        return new Shadow.Judged(
                row.getObject("agreement", UUID.class),
                row.getString("title"),
                row.getTimestamp("judged_at").toInstant(),
                Json.mapper().readValue(row.getString("differences"), new TypeReference<List<Difference>>() {}),
                row.getString("problem"));
    }

    private static Shadow shadow(ResultSet row) throws SQLException {
        var stopped = row.getTimestamp("stopped_at");
        return new Shadow(
                row.getObject("id", UUID.class),
                row.getString("committee"),
                row.getString("plugin_id"),
                new Supposition.Version(row.getString("digest"), row.getObject("in_force", LocalDate.class)),
                row.getObject("portfolio", UUID.class),
                row.getTimestamp("started_at").toInstant(),
                row.getString("started_by"),
                stopped == null ? null : stopped.toInstant(),
                row.getString("stopped_by"));
    }
}
