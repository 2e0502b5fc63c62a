package se.iop.core.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
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
import tools.jackson.databind.JsonNode;

/** The documents that the journal keeps of agreements, by moment and by day. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class PastRows {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private static final String OF_AN_AGREEMENT = """
            from journal j join journal_payload p on p.tenant = j.tenant and p.seq = j.seq
            where j.agreement = :agreement and p.document -> 'terms' is not null""";

    /** What was decided is everybody's in the municipality; else it is its committee's and the auditor's. */
    private static final String VISIBLE = """
            (coalesce(v.document #>> '{life,decision,outcome}' <> 'REFERRED_BACK', false)
             or a.committee = any(:mine) or :auditor)""";

    private static final Map<Sense, String> THEN = Map.of(
            Sense.HELD, "j.effective_on <= :day",
            Sense.RECORDED, "j.recorded_at < :moment");

    /** An amendment counts beside the agreement it changes once it is signed, as in today's list. */
    private static final String COUNTS = "(v.document ->> 'amends' is distinct from 'true'"
            + " or v.document ->> 'origin' = 'REGISTERED' or v.document #>> '{life,signedOn}' is not null)";

    private final JdbcClient jdbc;

    PastRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A version with what it said. */
    record Kept(Version version, JsonNode document) {}

    /** A version in the list of all agreements. */
    record KeptOf(UUID agreement, boolean example, JsonNode document) {}

    /** Whose drafts a person may read. */
    record Reader(List<String> committees, boolean auditor) {}

    /** Every version of an agreement that is kept, latest first. */
    List<Version> versions(UUID agreement, boolean drafts, int atMost) {
        return jdbc.sql("select j.seq, j.recorded_at, j.effective_on, j.actor, j.action, j.reason " + OF_AN_AGREEMENT
                        + (drafts ? "" : " and " + decided("p")) + " order by j.seq desc limit :limit")
                .param("agreement", agreement)
                .param("limit", atMost)
                .query(PastRows::version)
                .list();
    }

    /** Some versions of an agreement with what they said. */
    List<Kept> kept(UUID agreement, List<Long> numbers) {
        return jdbc.sql("select j.seq, j.recorded_at, j.effective_on, j.actor, j.action, j.reason,"
                        + " p.document::text as document " + OF_AN_AGREEMENT + " and j.seq = any(:numbers)")
                .param("agreement", agreement)
                .param("numbers", numbers.toArray(Long[]::new))
                .query((row, number) -> new Kept(version(row, number), document(row)))
                .list();
    }

    /** The number of the version of a day. */
    Optional<Long> numberOn(UUID agreement, LocalDate day, Sense sense) {
        return jdbc.sql("select j.seq " + OF_AN_AGREEMENT + " and " + THEN.get(sense) + " order by j.seq desc limit 1")
                .param("agreement", agreement)
                .param("day", day)
                .param("moment", after(day))
                .query(Long.class)
                .optional();
    }

    /** A page of all agreements as they were on a day, by title. */
    List<KeptOf> page(LocalDate day, Sense sense, @Nullable String committee, Reader reader, int offset, int limit) {
        var parameters = parameters(day, committee, reader);
        parameters.put("offset", offset);
        parameters.put("limit", limit);
        return jdbc.sql(
                        "select a.id, a.example, v.document::text as document " + on(sense, committee)
                                + " order by left(v.document #>> '{terms,subject,title}', 300) collate \"sv-x-icu\", a.id limit :limit offset :offset")
                .params(parameters)
                .query((row, number) ->
                        new KeptOf(row.getObject("id", UUID.class), row.getBoolean("example"), document(row)))
                .list();
    }

    /** How many agreements there were on a day, and their money as it was judged then. */
    PastSums sums(LocalDate day, Sense sense, @Nullable String committee, Reader reader) {
        return jdbc.sql("""
                        select count(*) as n,
                               count(*) filter (where not COUNTS) as uncounted,
                               coalesce(sum((v.document #>> '{verdict,committedOre}')::bigint) filter (where COUNTS), 0) as ore,
                               coalesce(sum((v.document #>> '{verdict,committedUnknown}')::integer) filter (where COUNTS), 0) as unknown
                        """.replace("COUNTS", COUNTS) + on(sense, committee))
                .params(parameters(day, committee, reader))
                .query((row, number) -> new PastSums(
                        row.getInt("n"), row.getLong("ore"), row.getInt("unknown"), row.getInt("uncounted")))
                .single();
    }

    /** How much there was. */
    record PastSums(int agreements, long ore, int unknown, int notCounted) {}

    private static String on(Sense sense, @Nullable String committee) {
        return """
                from agreement a
                cross join lateral (
                    select p.document
                    from journal j join journal_payload p on p.tenant = j.tenant and p.seq = j.seq
                    where j.tenant = a.tenant and j.agreement = a.id and p.document -> 'terms' is not null and %s
                    order by j.seq desc limit 1) v
                where %s %s %s""".formatted(
                        THEN.get(sense),
                        VISIBLE,
                        sense == Sense.HELD ? "and " + decided("v") : "",
                        committee == null ? "" : "and v.document ->> 'committee' = :committee");
    }

    private static String decided(String row) {
        return "coalesce(" + row + ".document #>> '{life,decision,outcome}' <> 'REFERRED_BACK', false)";
    }

    private static Map<String, @Nullable Object> parameters(LocalDate day, @Nullable String committee, Reader reader) {
        var parameters = new LinkedHashMap<String, @Nullable Object>();
        parameters.put("day", day);
        parameters.put("moment", after(day));
        parameters.put("committee", committee);
        parameters.put("mine", reader.committees().toArray(String[]::new));
        parameters.put("auditor", reader.auditor());
        return parameters;
    }

    private static java.sql.Timestamp after(LocalDate day) {
        return java.sql.Timestamp.from(day.plusDays(1).atStartOfDay(SWEDEN).toInstant());
    }

    private static Version version(ResultSet row, int number) throws SQLException {
        return new Version(
                row.getLong("seq"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getObject("effective_on", LocalDate.class),
                row.getString("actor"),
                row.getString("action"),
                row.getString("reason"));
    }

    private static JsonNode document(ResultSet row) throws SQLException {
        return Json.mapper().readTree(row.getString("document"));
    }
}
