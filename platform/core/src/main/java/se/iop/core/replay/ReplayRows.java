package se.iop.core.replay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.iop.core.catalog.PluginKey;
import se.iop.core.json.Json;
import se.iop.core.replay.Difference.Kind;
import se.iop.core.replay.ReplayRun.State;
import se.iop.guideline.Finding;

/** Passes over the verdicts, what they found, and the verdicts themselves. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReplayRows {

    private static final String RUN =
            "id, started_at, started_by, spi_version, total, done, differing, state, finished_at";
    private static final String VERDICT =
            "v.id, v.agreement, a.committee, v.judged_at, v.inputs::text as inputs, v.layers::text as layers, v.spi_version";

    private final JdbcClient jdbc;

    ReplayRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Begins a pass; none where one goes on already, on this node or another. */
    Optional<ReplayRun> begin(Instant at, String by, String spiVersion) {
        return jdbc.sql("insert into replay_run (number, started_at, started_by, spi_version, total)"
                        + " select coalesce((select max(number) from replay_run), 0) + 1, :at, :by, :spi, count(*)"
                        + " from verdict where judged_at <= :at"
                        + " on conflict do nothing returning " + RUN)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .param("spi", spiVersion)
                .query((row, number) -> run(row))
                .optional();
    }

    /** The pass that goes on, if no other node is at work with it just now; held until the transaction ends. */
    Optional<ReplayRun> claim() {
        return jdbc.sql("select " + RUN + " from replay_run where state = 'RUNNING' for update skip locked")
                .query((row, number) -> run(row))
                .optional();
    }

    /** The next verdicts of a pass. */
    List<KeptVerdict> next(UUID run, int atMost) {
        return jdbc.sql("select " + VERDICT + """
                         from verdict v join agreement a on a.id = v.agreement join replay_run r on r.id = :run
                        where v.judged_at <= r.started_at and (r.last_verdict is null or v.id > r.last_verdict)
                        order by v.id limit :most""")
                .param("run", run)
                .param("most", atMost)
                .query((row, number) -> verdict(row))
                .list();
    }

    /** The verdict of the latest decision on an agreement. */
    Optional<KeptVerdict> latest(UUID agreement) {
        return jdbc.sql("select " + VERDICT + """
                         from verdict v join agreement a on a.id = v.agreement
                        where v.agreement = :agreement order by v.judged_at desc limit 1""")
                .param("agreement", agreement)
                .query((row, number) -> verdict(row))
                .optional();
    }

    void advance(UUID run, UUID last, int done, int differing) {
        jdbc.sql("update replay_run set last_verdict = :last, done = done + :done, differing = differing + :differing"
                        + " where id = :run")
                .param("last", last)
                .param("done", done)
                .param("differing", differing)
                .param("run", run)
                .update();
    }

    /** Ends a pass; one that has ended stays as it ended. */
    void end(UUID run, State state, Instant at) {
        jdbc.sql("update replay_run set state = :state, finished_at = :at where id = :run and state = 'RUNNING'")
                .param("state", state.name())
                .param("at", Timestamp.from(at))
                .param("run", run)
                .update();
    }

    void keep(UUID run, KeptVerdict verdict, Replayed replayed) {
        var number = 0;
        for (var difference : replayed.differences()) {
            number++;
            keep(run, verdict, replayed, difference, number);
        }
    }

    private void keep(UUID run, KeptVerdict verdict, Replayed replayed, Difference difference, int number) {
        var plugin = difference.plugin();
        jdbc.sql("""
                        insert into replay_difference (run, verdict, agreement, number, kind, plugin_id, version, digest,
                                                       requirement, before, now, reason, spi_before, spi_now)
                        values (:run, :verdict, :agreement, :number, :kind, :plugin, :version, :digest, :requirement,
                                cast(:before as jsonb), cast(:now as jsonb), :reason, :spiBefore, :spiNow)""")
                .param("run", run)
                .param("verdict", verdict.id())
                .param("agreement", verdict.agreement())
                .param("number", number)
                .param("kind", difference.kind().name())
                .param("plugin", plugin == null ? null : plugin.id(), Types.VARCHAR)
                .param("version", plugin == null ? null : plugin.version(), Types.VARCHAR)
                .param("digest", plugin == null ? null : plugin.digest(), Types.VARCHAR)
                .param("requirement", difference.requirement(), Types.VARCHAR)
                .param("before", json(difference.before()), Types.VARCHAR)
                .param("now", json(difference.now()), Types.VARCHAR)
                .param("reason", difference.reason(), Types.VARCHAR)
                .param("spiBefore", replayed.spiBefore())
                .param("spiNow", replayed.spiNow())
                .update();
    }

    /** The passes, the latest first. */
    List<ReplayRun> runs(int atMost) {
        return jdbc.sql("select " + RUN + " from replay_run order by number desc limit :most")
                .param("most", atMost)
                .query((row, number) -> run(row))
                .list();
    }

    /** What a pass found. */
    List<FoundDifference> differences(UUID run, int atMost) {
        return jdbc.sql("""
                        select d.agreement, a.title, d.verdict, d.kind, d.plugin_id, d.version, d.digest, d.requirement,
                               d.before::text as before, d.now::text as now, d.reason, d.spi_before, d.spi_now
                        from replay_difference d join agreement a on a.id = d.agreement
                        where d.run = :run order by a.title, d.verdict, d.number limit :most""")
                .param("run", run)
                .param("most", atMost)
                .query((row, number) -> new FoundDifference(
                        row.getObject("agreement", UUID.class),
                        row.getString("title"),
                        row.getObject("verdict", UUID.class),
                        difference(row),
                        row.getString("spi_before"),
                        row.getString("spi_now")))
                .list();
    }

    private static Difference difference(ResultSet row) throws SQLException {
        var plugin = row.getString("plugin_id");
        return new Difference(
                Kind.valueOf(row.getString("kind")),
                plugin == null ? null : new PluginKey(plugin, row.getString("version"), row.getString("digest")),
                row.getString("requirement"),
                finding(row.getString("before")),
                finding(row.getString("now")),
                row.getString("reason"));
    }

    private static @Nullable String json(@Nullable Finding finding) {
        return finding == null ? null : Json.mapper().writeValueAsString(finding);
    }

    private static @Nullable Finding finding(@Nullable String json) {
        return json == null ? null : Json.mapper().readValue(json, Finding.class);
    }

    private static KeptVerdict verdict(ResultSet row) throws SQLException {
        return new KeptVerdict(
                row.getObject("id", UUID.class),
                row.getObject("agreement", UUID.class),
                row.getString("committee"),
                row.getTimestamp("judged_at").toInstant(),
                row.getString("inputs"),
                row.getString("layers"),
                row.getString("spi_version"));
    }

    private static ReplayRun run(ResultSet row) throws SQLException {
        var finished = row.getTimestamp("finished_at");
        return new ReplayRun(
                row.getObject("id", UUID.class),
                row.getTimestamp("started_at").toInstant(),
                row.getString("started_by"),
                row.getString("spi_version"),
                row.getInt("total"),
                row.getInt("done"),
                row.getInt("differing"),
                State.valueOf(row.getString("state")),
                finished == null ? null : finished.toInstant());
    }
}
