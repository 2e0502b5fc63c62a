package se.iop.core.lifecycle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.iop.core.access.Person;
import se.iop.core.agreement.Status;
import se.iop.core.catalog.Counted;
import se.iop.core.json.Json;

/** What is written down of plugins' lives, in the transaction of the instance or of one municipality. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Ledger {

    private static final Duration SHOWN = Duration.ofDays(30);
    private static final int NAMED_AT_MOST = 50;

    private final JdbcClient jdbc;
    private final Clock clock;

    Ledger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A municipality of the instance. */
    record Municipality(int tenant, String code, String name) {}

    /**
     * An order as it was asked for.
     *
     * @param before the digest of the version that it takes the place of, if any
     * @param way how the package came
     */
    record Asked(
            Waiting waiting,
            @Nullable String before,
            @Nullable String way) {}

    List<Municipality> municipalities() {
        return jdbc.sql("select id, code, name from municipalities()")
                .query((row, number) ->
                        new Municipality(row.getInt("id"), row.getString("code"), row.getString("name")))
                .list();
    }

    /** Nobody else changes what is installed or chosen until this transaction has ended. */
    void alone() {
        jdbc.sql("select pg_advisory_xact_lock(7130)")
                .query((row, number) -> number)
                .list();
    }

    /** The committees of today by their short names. */
    Map<String, String> committees() {
        var names = new LinkedHashMap<String, String>();
        jdbc.sql("select code, name from committee where last_day is null or last_day >= :today order by code")
                .param("today", LocalDate.now(clock))
                .query(row -> {
                    names.put(row.getString("code"), row.getString("name"));
                });
        return names;
    }

    void step(Order order, String kind, @Nullable String digest, String reason, String by) {
        step(order.plugin(), kind, digest, reason, by);
    }

    void step(String plugin, String kind, @Nullable String digest, @Nullable String reason, String by) {
        jdbc.sql("""
                        insert into plugin_step (plugin_id, digest, kind, reason, by)
                        values (:plugin, :digest, :kind, :reason, :by)""")
                .param("plugin", plugin)
                .param("digest", digest, Types.VARCHAR)
                .param("kind", kind)
                .param("reason", reason, Types.VARCHAR)
                .param("by", by)
                .update();
    }

    void choose(Order order, String mode, String reason, String by) {
        jdbc.sql("""
                        insert into plugin_choice (plugin_id, committee, number, mode, digest, reason, by)
                        select :plugin, cast(:committee as text),
                               coalesce(max(c.number) filter (where c.plugin_id = :plugin
                                   and c.committee is not distinct from cast(:committee as text)), 0) + 1,
                               :mode, :digest, :reason, :by
                        from plugin_choice c""")
                .param("plugin", order.plugin())
                .param("committee", order.committee(), Types.VARCHAR)
                .param("mode", mode)
                .param("digest", order.digest(), Types.VARCHAR)
                .param("reason", reason)
                .param("by", by)
                .update();
    }

    List<Step> steps() {
        return jdbc.sql("""
                        select plugin_id, cast(null as text) as committee, digest, kind, reason, at, by
                        from plugin_step order by id desc""").query((row, number) -> step(row)).list();
    }

    List<Step> choices() {
        return jdbc.sql("""
                        select plugin_id, committee, digest, mode as kind, reason, at, by
                        from plugin_choice order by at desc""").query((row, number) -> step(row)).list();
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(
                row.getString("plugin_id"),
                row.getString("committee"),
                row.getString("digest"),
                row.getString("kind"),
                row.getString("reason"),
                row.getTimestamp("at").toInstant(),
                row.getString("by"));
    }

    UUID ask(Plan plan, String reason, Person asker, @Nullable String way) {
        var id = UUID.randomUUID();
        var order = plan.order();
        jdbc.sql("""
                        insert into plugin_plan (id, kind, plugin_id, committee, digest, before, way, reason,
                                                 asked_by, asker, asked_at)
                        values (:id, :kind, :plugin, :committee, :digest, :before, :way, :reason,
                                :askedBy, :asker, :at)""")
                .param("id", id)
                .param("kind", order.kind().name())
                .param("plugin", order.plugin())
                .param("committee", order.committee(), Types.VARCHAR)
                .param("digest", order.digest(), Types.VARCHAR)
                .param("before", plan.before() == null ? null : plan.before().digest(), Types.VARCHAR)
                .param("way", way, Types.VARCHAR)
                .param("reason", reason)
                .param("askedBy", asker.id())
                .param("asker", asker.name())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    List<Waiting> waiting() {
        return asked("where state = 'WAITING' order by asked_at", null).stream()
                .map(Asked::waiting)
                .toList();
    }

    Optional<Asked> asked(UUID id) {
        return asked("where state = 'WAITING' and id = :id for update", id).stream()
                .findFirst();
    }

    private List<Asked> asked(String where, @Nullable UUID id) {
        return jdbc.sql("""
                        select id, kind, plugin_id, committee, digest, before, way, reason, asked_by, asker,
                               asked_at
                        from plugin_plan\s""" + where)
                .param("id", id, Types.OTHER)
                .query((row, number) -> new Asked(
                        new Waiting(
                                row.getObject("id", UUID.class),
                                new Order(
                                        Order.Kind.valueOf(row.getString("kind")),
                                        row.getString("plugin_id"),
                                        row.getString("committee"),
                                        row.getString("digest")),
                                row.getString("reason"),
                                row.getString("asker"),
                                row.getObject("asked_by", UUID.class),
                                row.getTimestamp("asked_at").toInstant()),
                        row.getString("before"),
                        row.getString("way")))
                .list();
    }

    void answer(UUID id, boolean done, String by) {
        jdbc.sql("""
                        update plugin_plan set state = :state, answerer = :by, answered_at = :at
                        where id = :id and state = 'WAITING'""")
                .param("state", done ? "DONE" : "WITHDRAWN")
                .param("by", by)
                .param("at", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
    }

    /**
     * The agreements of those committees, of the municipality whose transaction this is, that run or are planned and
     * were last judged by a version.
     *
     * @param digest the version, none for all agreements of the committees
     */
    /**
     * How many agreements of some committees were last judged by a version.
     *
     * @param committees their names by their short names
     * @param digest the version, none for all that are judged
     */
    List<Affected> affected(String municipality, Map<String, String> committees, @Nullable String digest) {
        var found = new LinkedHashMap<String, Affected>();
        committees.forEach((code, name) -> found.put(code, new Affected(municipality, name, 0, 0, List.of())));
        jdbc.sql("""
                        with concerned as (
                            select a.id, a.committee, a.title, a.decided, agreement_status(a, :today) as status
                            from agreement a
                            where a.committee = any(:committees) and a.closed_as is null
                              and (a.period_last is null or a.period_last >= :today)
                              and (cast(:mark as text) is null or a.judged_with like '%' || :mark || '%')),
                        sorted as (
                            select c.*, c.status in ('ACTIVE', 'RENEGOTIATION', 'NOTICE') as running,
                                   row_number() over (partition by c.committee, c.decided order by c.title, c.id) as place
                            from concerned c
                            where c.status not in ('REJECTED', 'WITHDRAWN', 'DISCARDED', 'ANNULLED', 'ENDED', 'RESCINDED',
                                                   'SUPERSEDED', 'UNLAWFUL', 'ARCHIVED'))
                        select s.committee, count(*) filter (where s.running) as running,
                               count(*) filter (where not s.running) as planned,
                               coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'title', s.title, 'status', s.status)
                                                  order by s.title, s.id)
                                        filter (where s.decided and s.place <= :most), '[]')::text as named
                        from sorted s group by s.committee""")
                .param("today", LocalDate.now(clock))
                .param("committees", committees.keySet().toArray(String[]::new))
                .param(
                        "mark",
                        digest == null ? null : digest.substring(0, Math.min(16, digest.length())),
                        Types.VARCHAR)
                .param("most", NAMED_AT_MOST)
                .query(row -> {
                    var code = row.getString("committee");
                    found.put(
                            code,
                            new Affected(
                                    municipality,
                                    Objects.requireNonNull(committees.get(code)),
                                    row.getInt("running"),
                                    row.getInt("planned"),
                                    named(row.getString("named"))));
                });
        return List.copyOf(found.values());
    }

    private static List<Affected.Named> named(String json) {
        var named = new ArrayList<Affected.Named>();
        for (var one : Json.mapper().readTree(json)) {
            named.add(new Affected.Named(
                    UUID.fromString(one.get("id").asString()),
                    one.get("title").asString(),
                    Status.valueOf(one.get("status").asString())));
        }
        return named;
    }

    /** Adds what a node counted, and answers the failures of each version in the stretch so far. */
    Map<String, Long> tell(Map<String, Counted> counted, Instant at) {
        var failures = new LinkedHashMap<String, Long>();
        counted.forEach((digest, its) -> jdbc.sql("""
                        select add_plugin_health(v.digest, :at, :judgements, :micros, :notAssessable, :failures, :exhausted)
                        from plugin_version v where v.digest = :digest""")
                .param("digest", digest)
                .param("at", Timestamp.from(at))
                .param("judgements", its.judgements())
                .param("micros", its.nanos() / 1000)
                .param("notAssessable", its.notAssessable())
                .param("failures", its.failures())
                .param("exhausted", its.exhausted())
                .query(Long.class)
                .optional()
                .ifPresent(sum -> failures.put(digest, sum)));
        return failures;
    }

    Map<String, Health> health() {
        var health = new LinkedHashMap<String, Health>();
        jdbc.sql("""
                        select digest, sum(judgements) as judgements, sum(micros) as micros,
                               sum(not_assessable) as not_assessable, sum(failures) as failures,
                               sum(exhausted) as exhausted
                        from plugin_health where stretch > :since group by digest""")
                .param("since", Timestamp.from(clock.instant().minus(SHOWN)))
                .query(row -> {
                    health.put(
                            row.getString("digest"),
                            new Health(
                                    row.getLong("judgements"),
                                    row.getLong("micros"),
                                    row.getLong("not_assessable"),
                                    row.getLong("failures"),
                                    row.getLong("exhausted")));
                });
        return health;
    }

    /**
     * What keeps a package.
     *
     * @param verdicts verdicts of all municipalities that it spoke in
     * @param choices how often it was chosen
     * @param answers saved answers, shadow runs and replays that name it
     * @param waiting requests that wait for a second person
     */
    record References(long verdicts, long choices, long answers, long waiting) {

        boolean any() {
            return verdicts + choices + answers + waiting > 0;
        }
    }

    References references(String digest) {
        return jdbc.sql("select verdicts, choices, answers, waiting from plugin_references(:digest)")
                .param("digest", digest)
                .query(References.class)
                .single();
    }

    /** Deletes a package that nothing keeps; answers whether it did. */
    boolean forget(String digest) {
        return jdbc.sql("select forget_plugin(:digest)")
                .param("digest", digest)
                .query(Boolean.class)
                .single();
    }

    /** Whether a version is put aside today, as the database says. */
    boolean quarantined(String digest) {
        return jdbc.sql("""
                        select kind = 'QUARANTINED' from plugin_step
                        where digest = :digest and kind in ('QUARANTINED', 'LIFTED') order by id desc limit 1""")
                .param("digest", digest)
                .query((row, number) -> row.getBoolean(1))
                .optional()
                .orElse(false);
    }
}
