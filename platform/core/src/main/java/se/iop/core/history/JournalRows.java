package se.iop.core.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.iop.core.json.Json;
import tools.jackson.databind.JsonNode;

/** The entries of the journal with the documents on both sides of each, as many as are asked for. */
@Component
@Transactional(readOnly = true)
class JournalRows {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    /** Each entry with its document and the one before it of the same agreement. */
    private static final String ENTRIES = """
            select j.seq, j.agreement, j.recorded_at, j.effective_on, j.actor, j.action, j.reason,
                   encode(j.hash, 'hex') as digest, a.title, a.committee,
                   p.document::text as document, b.document::text as before
            from (select * from journal j where %s order by j.seq %s limit :limit) j
            left join agreement a on a.tenant = j.tenant and a.id = j.agreement
            left join journal_payload p on p.tenant = j.tenant and p.seq = j.seq
            left join lateral (
                select q.document
                from journal e join journal_payload q on q.tenant = e.tenant and q.seq = e.seq
                where e.tenant = j.tenant and e.agreement = j.agreement and e.seq < j.seq and q.document -> 'terms' is not null
                order by e.seq desc limit 1) b on p.document -> 'terms' is not null
            order by j.seq desc""";

    /** The agreements that a committee owns or has owned. */
    private static final String OWNED = "committee = %s"
            + " or handed_over and owners_until(committee, life, cast(:today as date)) && cast(%s as text[])";

    private final JdbcClient jdbc;
    private final Clock clock;

    JournalRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Whose entries a person may read.
     *
     * @param all every entry of the municipality
     * @param committees else those of agreements that these committees own or have owned
     */
    record Reach(boolean all, List<String> committees) {}

    /** Up to {@code limit} entries before or after a number, the latest first. */
    List<Recorded> entries(JournalFilter filter, Reach reach, long from, boolean older, int limit) {
        var parameters = parameters(filter, reach);
        parameters.put("seq", from);
        parameters.put("limit", limit);
        var where = where(filter, reach) + (older ? " and j.seq < :seq" : " and j.seq > :seq");
        return jdbc.sql(ENTRIES.formatted(where, older ? "desc" : "asc"))
                .params(parameters)
                .query(JournalRows::recorded)
                .list();
    }

    /** How many entries there are; counting stops at the limit. */
    int count(JournalFilter filter, Reach reach, int atMost) {
        var parameters = parameters(filter, reach);
        parameters.put("limit", atMost);
        return jdbc.sql("select count(*) from (select from journal j where " + where(filter, reach)
                        + " limit :limit) counted")
                .params(parameters)
                .query(Integer.class)
                .single();
    }

    /** Everything that has been done, each once: the index is asked for the next action and not for every row. */
    List<String> actions() {
        return jdbc.sql("""
                        with recursive done (action) as (
                            (select action from journal order by action limit 1)
                            union all
                            select (select j.action from journal j where j.action > done.action order by j.action limit 1)
                            from done where done.action is not null)
                        select action from done where action is not null""").query((row, number) -> row.getString("action")).list();
    }

    private Map<String, @Nullable Object> parameters(JournalFilter filter, Reach reach) {
        var parameters = new LinkedHashMap<String, @Nullable Object>();
        parameters.put("mine", reach.committees().toArray(String[]::new));
        parameters.put("today", LocalDate.now(clock));
        parameters.put("agreement", filter.agreement());
        parameters.put("text", filter.text());
        parameters.put("person", filter.person() == null ? null : pattern(filter.person()));
        parameters.put("action", filter.action());
        parameters.put("committee", filter.committee());
        parameters.put("from", filter.from() == null ? null : moment(filter.from()));
        parameters.put("to", filter.to() == null ? null : moment(filter.to().plusDays(1)));
        return parameters;
    }

    private static String where(JournalFilter filter, Reach reach) {
        var conditions = new ArrayList<String>();
        conditions.add("true");
        if (!reach.all()) {
            conditions.add(
                    "j.agreement in (select id from agreement where " + OWNED.formatted("any(:mine)", ":mine") + ")");
        }
        if (filter.agreement() != null) {
            conditions.add("j.agreement = :agreement");
        }
        if (filter.text() != null) {
            conditions.add("j.agreement in (select agreements_matching(:text))");
        }
        if (filter.committee() != null) {
            conditions.add("j.agreement in (select id from agreement where "
                    + OWNED.formatted(":committee", "array[:committee]") + ")");
        }
        if (filter.person() != null) {
            conditions.add("folded(j.actor) like folded(:person)");
        }
        if (filter.action() != null) {
            conditions.add("j.action = :action");
        }
        if (filter.from() != null) {
            conditions.add("j.recorded_at >= :from");
        }
        if (filter.to() != null) {
            conditions.add("j.recorded_at < :to");
        }
        return String.join(" and ", conditions);
    }

    /** The text anywhere, with what LIKE reads as a sign taken literally. */
    private static String pattern(String text) {
        return "%" + text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private static java.sql.Timestamp moment(LocalDate day) {
        return java.sql.Timestamp.from(day.atStartOfDay(SWEDEN).toInstant());
    }

    private static Recorded recorded(ResultSet row, int number) throws SQLException {
        var document = document(row.getString("document"));
        return new Recorded(
                row.getLong("seq"),
                row.getObject("agreement", UUID.class),
                row.getString("title"),
                row.getString("committee"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getObject("effective_on", LocalDate.class),
                row.getString("actor"),
                row.getString("action"),
                row.getString("reason"),
                row.getString("digest"),
                Recorded.changes(document(row.getString("before")), document),
                document == null);
    }

    private static @Nullable JsonNode document(@Nullable String json) {
        return json == null ? null : Json.mapper().readTree(json);
    }
}
