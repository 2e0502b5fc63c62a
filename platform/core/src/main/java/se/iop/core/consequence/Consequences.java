package se.iop.core.consequence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.iop.core.access.Access;
import se.iop.core.access.Acting;
import se.iop.core.access.Action;
import se.iop.core.access.Role;
import se.iop.core.agreement.Status;
import se.iop.core.json.Json;
import se.iop.core.record.Journal;
import se.iop.model.Sek;
import se.iop.model.Tally;

/**
 * Answers that somebody kept under a name, as they were given. Everyone in the municipality may read them; what they
 * say of drafts only whoever may read the drafts of the committee.
 */
@Service
public class Consequences {

    /** The longest name, in signs. */
    public static final int LONGEST_NAME = 150;

    private static final int BATCH = 500;
    private static final int LISTED_AT_MOST = 200;

    private static final String COLUMNS = """
            select id, committee, name, supposition::text as supposition, basis::text as basis, asked_at, read, drafts,
                   tiles::text as tiles, decided::text as decided, saved_at, saved_by from consequence""";

    /** Drafts only for those who may read them; the committee is that of the answer. */
    private static final String VISIBLE = "(not d.draft or :auditor or exists (select from consequence c"
            + " where c.id = d.consequence and c.committee = any(:mine)))";

    private static final String SAME = "select from consequence_difference o where o.consequence = :other"
            + " and o.agreement = d.agreement and o.requirement = d.requirement and o.kind = d.kind";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Journal journal;
    private final Acting acting;
    private final Clock clock;

    Consequences(JdbcTemplate jdbc, Journal journal, Acting acting, Clock clock) {
        this.jdbc = JdbcClient.create(jdbc);
        this.batches = jdbc;
        this.journal = journal;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * A kept answer but for its differences.
     *
     * @param name what it is called
     * @param answer the answer; its differences are read by the page, and its numbers are those the reader may see
     * @param withDrafts whether the numbers are of the drafts too
     */
    public record Saved(UUID id, String name, Answer answer, boolean withDrafts, Instant savedAt, String savedBy) {}

    /**
     * What two answers say alike and not.
     *
     * @param onlyFirst what only the first says
     * @param onlySecond what only the second says
     * @param both how many differences both have
     */
    public record Comparison(List<Difference> onlyFirst, List<Difference> onlySecond, long both) {

        /** Keeps lists of its own. */
        public Comparison {
            onlyFirst = List.copyOf(onlyFirst);
            onlySecond = List.copyOf(onlySecond);
        }
    }

    /**
     * Keeps an answer under a name and answers its id.
     *
     * @throws IllegalArgumentException when the name is blank or too long
     */
    @Transactional
    public UUID save(String name, Answer answer) {
        Access.demand(acting.person(), Action.SUPPOSE, answer.supposition().committee());
        var title = name.strip();
        if (title.isEmpty() || title.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("Namnet är mellan ett och " + LONGEST_NAME + " tecken");
        }
        var id = add(title, answer);
        journal.add(null, "CONSEQUENCE_KEPT", LocalDate.now(clock), null, Kept.of(id, title, answer));
        return id;
    }

    /**
     * A kept answer as the record has it, without the differences, which stand for ever beside it.
     *
     * @param differences how many there are
     */
    record Kept(
            UUID id,
            String name,
            Supposition supposition,
            Answer.Basis basis,
            Instant askedAt,
            long read,
            Tiles tiles,
            int differences) {

        static Kept of(UUID id, String name, Answer answer) {
            return new Kept(
                    id,
                    name,
                    answer.supposition(),
                    answer.basis(),
                    answer.at(),
                    answer.read(),
                    answer.tiles(),
                    answer.tiles().all().findings());
        }
    }

    /** Adds an answer in the running transaction. */
    UUID add(String title, Answer answer) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into consequence (id, committee, name, supposition, basis, asked_at, read, drafts, tiles, decided,
                                                 saved_by)
                        values (:id, :committee, :name, cast(:supposition as jsonb), cast(:basis as jsonb), :at, :read, :drafts,
                                cast(:tiles as jsonb), cast(:decided as jsonb), :by)""")
                .param("id", id)
                .param("committee", answer.supposition().committee())
                .param("name", title)
                .param("supposition", json(answer.supposition()))
                .param("basis", json(answer.basis()))
                .param("at", Timestamp.from(answer.at()))
                .param("read", answer.read())
                .param("drafts", answer.drafts())
                .param("tiles", json(answer.tiles()))
                .param("decided", json(answer.decided()))
                .param("by", acting.person().name())
                .update();
        addDifferences(id, answer.differences());
        return id;
    }

    private void addDifferences(UUID id, List<Difference> differences) {
        var number = new int[1];
        batches.batchUpdate("""
                insert into consequence_difference (consequence, number, agreement, title, status, draft, committed_ore,
                                                    committed_unknown, requirement, kind, before, after)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb))""", differences, BATCH, (statement, difference) -> {
            statement.setObject(1, id, Types.OTHER);
            statement.setInt(2, number[0]++);
            statement.setObject(3, difference.agreement(), Types.OTHER);
            statement.setString(4, difference.title());
            statement.setString(5, difference.status().name());
            statement.setBoolean(6, difference.draft());
            statement.setLong(7, difference.committed().known().ore());
            statement.setInt(8, difference.committed().unknown());
            statement.setString(9, difference.requirement());
            statement.setString(10, difference.kind().name());
            statement.setString(11, difference.before() == null ? null : json(difference.before()));
            statement.setString(12, difference.after() == null ? null : json(difference.after()));
        });
    }

    /** The answers kept in the municipality, the latest first; of very many the latest. */
    @Transactional(readOnly = true)
    public List<Saved> list() {
        Access.demand(acting.person(), Action.READ_CONSEQUENCES, null);
        return jdbc.sql(COLUMNS + " order by saved_at desc, id limit :most")
                .param("most", LISTED_AT_MOST)
                .query((row, number) -> saved(row))
                .list();
    }

    /**
     * One kept answer.
     *
     * @throws NoSuchConsequence when there is none
     */
    @Transactional(readOnly = true)
    public Saved saved(UUID id) {
        Access.demand(acting.person(), Action.READ_CONSEQUENCES, null);
        return jdbc.sql(COLUMNS + " where id = :id")
                .param("id", id)
                .query((row, number) -> saved(row))
                .optional()
                .orElseThrow(NoSuchConsequence::new);
    }

    /** A page of its differences in the order they were found; of one kind, or of all. */
    @Transactional(readOnly = true)
    public List<Difference> page(UUID id, @Nullable Kind kind, int offset, int limit) {
        Access.demand(acting.person(), Action.READ_CONSEQUENCES, null);
        return jdbc.sql("select d.* from consequence_difference d where d.consequence = :id and " + VISIBLE
                        + " and (cast(:kind as text) is null or d.kind = :kind)"
                        + " order by d.number offset :offset limit :limit")
                .param("id", id)
                .param("kind", kind == null ? null : kind.name(), Types.VARCHAR)
                .param("offset", offset)
                .param("limit", limit)
                .param("auditor", acting.person().is(Role.AUDITOR))
                .param("mine", mine())
                .query((row, number) -> difference(row))
                .list();
    }

    /** The first differences of each kind, at most so many of each. */
    @Transactional(readOnly = true)
    public List<Difference> firstOfEach(UUID id, int most) {
        Access.demand(acting.person(), Action.READ_CONSEQUENCES, null);
        return jdbc.sql("select * from (select d.*, row_number() over (partition by d.kind order by d.number) as place"
                        + " from consequence_difference d where d.consequence = :id and " + VISIBLE
                        + ") d where d.place <= :most order by d.number")
                .param("id", id)
                .param("most", most)
                .param("auditor", acting.person().is(Role.AUDITOR))
                .param("mine", mine())
                .query((row, number) -> difference(row))
                .list();
    }

    /** What two kept answers say alike and not, at most so many of either. */
    @Transactional(readOnly = true)
    public Comparison compare(UUID first, UUID second, int most) {
        Access.demand(acting.person(), Action.READ_CONSEQUENCES, null);
        var both = jdbc.sql("select count(*) from consequence_difference d where d.consequence = :one and " + VISIBLE
                        + " and exists (" + SAME + ")")
                .param("one", first)
                .param("other", second)
                .param("auditor", acting.person().is(Role.AUDITOR))
                .param("mine", mine())
                .query(Long.class)
                .single();
        var only = only(first, second, most);
        return new Comparison(of(first, only), of(second, only), both);
    }

    private record Only(UUID whose, Difference difference) {}

    private static List<Difference> of(UUID whose, List<Only> only) {
        return only.stream()
                .filter(one -> one.whose.equals(whose))
                .map(Only::difference)
                .toList();
    }

    private List<Only> only(UUID one, UUID other, int most) {
        return jdbc.sql(
                        "select * from (select d.*, row_number() over (partition by d.consequence order by d.number) as place"
                                + " from consequence_difference d where d.consequence in (:one, :other) and " + VISIBLE
                                + " and not exists (select from consequence_difference o"
                                + " where o.consequence in (:one, :other) and o.consequence <> d.consequence"
                                + " and o.agreement = d.agreement and o.requirement = d.requirement and o.kind = d.kind)"
                                + ") d where d.place <= :most order by d.number")
                .param("one", one)
                .param("other", other)
                .param("most", most)
                .param("auditor", acting.person().is(Role.AUDITOR))
                .param("mine", mine())
                .query((row, number) -> new Only(row.getObject("consequence", UUID.class), difference(row)))
                .list();
    }

    private String[] mine() {
        return acting.person().memberships().stream()
                .filter(membership -> Access.reaches(Action.READ_DRAFT).containsKey(membership.role()))
                .map(membership -> String.valueOf(membership.committee()))
                .toArray(String[]::new);
    }

    private Saved saved(ResultSet row) throws SQLException {
        var supposition = Json.mapper().readValue(row.getString("supposition"), Supposition.class);
        var withDrafts = Access.allows(acting.person(), Action.READ_DRAFT, supposition.committee());
        var decided = Json.mapper().readValue(row.getString("decided"), Tiles.class);
        var drafts = row.getLong("drafts");
        var answer = new Answer(
                supposition,
                Json.mapper().readValue(row.getString("basis"), Answer.Basis.class),
                row.getTimestamp("asked_at").toInstant(),
                withDrafts ? row.getLong("read") : row.getLong("read") - drafts,
                withDrafts ? drafts : 0,
                withDrafts ? Json.mapper().readValue(row.getString("tiles"), Tiles.class) : decided,
                decided,
                List.of());
        return new Saved(
                row.getObject("id", UUID.class),
                row.getString("name"),
                answer,
                withDrafts,
                row.getTimestamp("saved_at").toInstant(),
                row.getString("saved_by"));
    }

    private static Difference difference(ResultSet row) throws SQLException {
        return new Difference(
                row.getObject("agreement", UUID.class),
                row.getString("title"),
                Status.valueOf(row.getString("status")),
                row.getBoolean("draft"),
                new Tally(new Sek(row.getLong("committed_ore")), row.getInt("committed_unknown")),
                row.getString("requirement"),
                Kind.valueOf(row.getString("kind")),
                said(row.getString("before")),
                said(row.getString("after")));
    }

    private static @Nullable Said said(@Nullable String json) {
        return json == null ? null : Json.mapper().readValue(json, Said.class);
    }

    private static String json(Object value) {
        return Json.mapper().writeValueAsString(value);
    }
}
