package se.iop.core.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.iop.core.access.Access;
import se.iop.core.access.Acting;
import se.iop.core.access.Action;
import se.iop.core.access.Role;
import se.iop.core.agreement.Status;
import se.iop.core.json.Json;
import se.iop.model.OrganisationNumber;
import se.iop.model.Party;
import se.iop.model.Sek;
import se.iop.model.Tally;
import tools.jackson.core.type.TypeReference;

/** Looking organisations up in the municipality's register. */
@Service
@Transactional(readOnly = true)
public class Directory {

    /** Where counting stops; a list then says "1000+". */
    public static final int COUNTED_AT_MOST = 1000;

    private static final int SHOWN = 200;

    private static final String MATCHING = """
            o.merged_into is null
              and (:text = '' or o.id in (select organisations_matching(:text)))
              and (cast(:kind as text) is null or o.kind = :kind)
            """;

    private static final String COLUMNS = """
            o.id, o.name, o.number, o.without_number, o.kind, o.registered, o.compact_since, o.contacts::text as contacts,
            u.name as umbrella
            """;

    private final JdbcClient jdbc;
    private final Acting acting;
    private final Clock clock;

    Directory(JdbcClient jdbc, Acting acting, Clock clock) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * Which organisations a list shows.
     *
     * @param text only where name or number contains this; empty for all
     * @param kind only of this kind; none for all
     */
    public record Filter(String text, @Nullable OrganisationKind kind) {

        /** Everything. */
        public static final Filter ALL = new Filter("", null);
    }

    /** An organisation by its name, where no more is asked for. */
    public record Named(UUID id, String name) {}

    /**
     * An agreement in which an organisation is a party.
     *
     * @param committee the committee that owns it today
     * @param granted the money it states, the unknown counted beside
     */
    public record Joined(
            UUID id,
            String title,
            String committee,
            Status status,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            Tally granted) {}

    /**
     * What was done to an entry.
     *
     * @param action what was done, a key of the texts
     * @param reason why, where a reason was given
     */
    public record Note(
            Instant at,
            String actor,
            String action,
            @Nullable String reason) {}

    /**
     * An organisation as its page shows it.
     *
     * @param umbrella what it belongs to, none where it stands alone
     * @param members those that belong to it
     * @param agreements the agreements in which it is a party and that the reader may see, the latest first
     * @param history what was done to the entry, the latest first
     */
    public record Opened(
            Organisation organisation,
            @Nullable Named umbrella,
            List<Named> members,
            List<Joined> agreements,
            List<Note> history) {

        /** The money of all agreements as they state it. */
        public Tally granted() {
            return agreements.stream().map(Joined::granted).reduce(Tally.NOTHING, Tally::plus);
        }
    }

    /**
     * The organisations whose name or number contains the text, those that begin so first; without text the first of
     * the register.
     */
    public List<Suggestion> suggest(String text, int limit) {
        demand();
        return jdbc.sql("select " + COLUMNS + """
                        from organisation o
                        left join organisation u on u.tenant = o.tenant and u.id = o.umbrella
                        where\s""" + MATCHING + """
                        order by position(folded(:text) in o.search) > 1, o.name, o.id limit :limit""")
                .params(parameters(new Filter(text, null)))
                .param("limit", limit)
                .query(Directory::suggestion)
                .list();
    }

    /** One page of the register, by name. */
    public List<Suggestion> page(Filter filter, int offset, int limit) {
        demand();
        return jdbc.sql("select " + COLUMNS + """
                        from organisation o
                        left join organisation u on u.tenant = o.tenant and u.id = o.umbrella
                        where\s""" + MATCHING + " order by o.name, o.id limit :limit offset :offset")
                .params(parameters(filter))
                .param("limit", limit)
                .param("offset", offset)
                .query(Directory::suggestion)
                .list();
    }

    /** How many; counting stops at the limit. */
    public int count(Filter filter) {
        demand();
        return jdbc.sql("select count(*) from (select from organisation o where " + MATCHING + " limit "
                        + (COUNTED_AT_MOST + 1) + ") counted")
                .params(parameters(filter))
                .query(Integer.class)
                .single();
    }

    /**
     * Everything the page of an organisation shows.
     *
     * @throws NoSuchOrganisation when the register has no such entry
     */
    public Opened open(UUID id) {
        demand();
        var organisation = jdbc.sql(
                        "select o.*, o.contacts::text as contacts_text from organisation o where o.id = :id")
                .param("id", id)
                .query(Directory::organisation)
                .optional()
                .orElseThrow(NoSuchOrganisation::new);
        var family = family(organisation);
        return new Opened(
                organisation,
                family.stream()
                        .filter(other -> other.id().equals(organisation.umbrella()))
                        .findFirst()
                        .orElse(null),
                family.stream()
                        .filter(other -> !other.id().equals(organisation.umbrella()))
                        .toList(),
                agreements(id),
                history(id));
    }

    private List<Named> family(Organisation organisation) {
        return jdbc.sql("""
                        select id, name from organisation
                        where (umbrella = :id and merged_into is null) or id = :umbrella order by name, id limit :limit""")
                .param("id", organisation.id())
                .param("umbrella", organisation.umbrella(), java.sql.Types.OTHER)
                .param("limit", SHOWN)
                .query((row, line) -> new Named(row.getObject("id", UUID.class), row.getString("name")))
                .list();
    }

    private List<Joined> agreements(UUID id) {
        var person = acting.person();
        return jdbc.sql("""
                        select a.id, a.title, a.period_first, a.period_last, a.granted_ore, a.unknown_amounts,
                               owner_on(a.committee, a.life, cast(:today as date)) as owner,
                               agreement_status(a, cast(:today as date)) as status
                        from agreement a
                        where a.id in (select joined.id
                                       from organisation n
                                       cross join lateral agreements_of_party(n.number, n.name) joined (id)
                                       where n.id = :id or n.merged_into = :id)
                          and (a.decided or a.committee = any(:mine) or :auditor)
                        order by a.period_first desc nulls first, a.id limit :limit""")
                .param("today", LocalDate.now(clock))
                .param("id", id)
                .param("mine", person.committees().toArray(String[]::new))
                .param("auditor", person.is(Role.AUDITOR))
                .param("limit", SHOWN)
                .query((row, line) -> new Joined(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getString("owner"),
                        Status.valueOf(row.getString("status")),
                        row.getObject("period_first", LocalDate.class),
                        row.getObject("period_last", LocalDate.class),
                        new Tally(new Sek(row.getLong("granted_ore")), row.getInt("unknown_amounts"))))
                .list();
    }

    private List<Note> history(UUID id) {
        return jdbc.sql("""
                        select j.recorded_at, j.actor, j.action, j.reason
                        from journal j join journal_payload p on p.tenant = j.tenant and p.seq = j.seq
                        where j.agreement is null and j.action like 'organisation-%'
                          and p.document ->> 'organisation' = :id
                        order by j.seq desc limit :limit""")
                .param("id", id.toString())
                .param("limit", SHOWN)
                .query((row, line) -> new Note(
                        row.getTimestamp("recorded_at").toInstant(),
                        row.getString("actor"),
                        row.getString("action"),
                        row.getString("reason")))
                .list();
    }

    private void demand() {
        Access.demand(acting.person(), Action.READ_DIRECTORY, null);
    }

    private static Map<String, @Nullable Object> parameters(Filter filter) {
        var parameters = new LinkedHashMap<String, @Nullable Object>();
        parameters.put("text", filter.text().strip());
        parameters.put("kind", filter.kind() == null ? null : filter.kind().name());
        return parameters;
    }

    private static Suggestion suggestion(ResultSet row, int line) throws SQLException {
        return new Suggestion(
                row.getObject("id", UUID.class),
                row.getString("name"),
                number(row.getString("number")),
                row.getString("without_number"),
                OrganisationKind.valueOf(row.getString("kind")),
                (Boolean) row.getObject("registered"),
                row.getObject("compact_since", LocalDate.class),
                row.getString("umbrella"),
                contacts(row.getString("contacts")));
    }

    private static Organisation organisation(ResultSet row, int line) throws SQLException {
        return new Organisation(
                row.getObject("id", UUID.class),
                row.getString("name"),
                number(row.getString("number")),
                row.getString("without_number"),
                OrganisationKind.valueOf(row.getString("kind")),
                (Boolean) row.getObject("registered"),
                row.getObject("compact_since", LocalDate.class),
                row.getObject("umbrella", UUID.class),
                contacts(row.getString("contacts_text")),
                row.getString("note"),
                row.getObject("merged_into", UUID.class),
                row.getInt("version"));
    }

    private static List<Party.Contact> contacts(String json) {
        return Json.mapper().readValue(json, new TypeReference<List<Party.Contact>>() {});
    }

    private static @Nullable OrganisationNumber number(@Nullable String stored) {
        return stored == null ? null : OrganisationNumber.parse(stored);
    }
}
