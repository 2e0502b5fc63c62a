package se.iop.core.agreement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.iop.core.access.Acting;
import se.iop.core.access.Role;
import se.iop.core.json.Json;
import se.iop.core.json.TermsDocument;
import se.iop.model.Sek;
import se.iop.model.Tally;
import se.iop.model.Terms;

/**
 * Lists of agreements as small rows, read by page.
 *
 * <p>A page is read in two steps: ids over an index, then the rows of those ids. Counts stop at a limit, because nobody
 * reads further and an exact count reads every row.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
public class AgreementRows {

    /** Where counting stops; a list then says "1000+". */
    public static final int COUNTED_AT_MOST = 1000;

    /** What a person may see: what is decided in the municipality, and the drafts of the own committees. */
    private static final String VISIBLE = "(a.decided or a.committee = any(:mine) or :auditor)";

    /** What the person's committees own today. */
    private static final String OWN = "(not a.handed_over and a.committee = any(:mine)"
            + " or a.handed_over and owner_on(a.committee, a.life, cast(:today as date)) = any(:mine))";

    /** What counts beside other agreements: an amendment does not until it is signed; see {@link Committed#counts}. */
    private static final String COUNTS = "(not a.amends or a.signed_on is not null or a.origin = 'REGISTERED')";

    private static final String COLUMNS = """
            a.id, a.title,
            case when a.handed_over then owner_on(a.committee, a.life, cast(:today as date)) else a.committee end as committee,
            a.case_number, a.organisations, a.period_first, a.period_last, a.review_by,
            a.granted_ore, a.unknown_amounts, a.committed_ore, a.committed_unknown, a.committed_by_year,
            a.breaches, a.unsettled, a.blocking, a.example, a.changed_at, a.changed_by,
            agreement_status(a, cast(:today as date)) as status
            """;

    private final JdbcClient jdbc;
    private final Acting acting;
    private final Clock clock;

    AgreementRows(JdbcClient jdbc, Acting acting, Clock clock) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * What a list shows. Every part that is unset takes everything.
     *
     * @param committee only this committee
     * @param status only this status
     * @param organisation only where a civil party's name contains this
     * @param from only agreements that run on or after this day
     * @param to only agreements that run on or before this day
     * @param text only where title, case number or party contains this
     */
    public record Filter(
            @Nullable String committee,
            @Nullable Status status,
            @Nullable String organisation,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String text) {

        /** Everything. */
        public static final Filter ALL = new Filter(null, null, null, null, null, null);
    }

    /** What a list can be sorted by. */
    public enum Column {
        /** The title, in Swedish order. */
        TITLE("a.title"),
        /** The committee. */
        COMMITTEE("a.committee"),
        /** The civil parties, in Swedish order. */
        ORGANISATIONS("a.organisations"),
        /** The first day. */
        FIRST("a.period_first"),
        /** The last day. */
        LAST("a.period_last"),
        /** The money. */
        COMMITTED("a.committed_ore"),
        /** Open findings. */
        FINDINGS("a.breaches"),
        /** When last changed. */
        CHANGED("a.changed_at");

        private final String sql;

        Column(String sql) {
            this.sql = sql;
        }
    }

    /**
     * One agreement in a list.
     *
     * @param committed the money it binds to, after indexation as far as known
     */
    public record Row(
            UUID id,
            String title,
            String committee,
            @Nullable String caseNumber,
            @Nullable String organisations,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            @Nullable LocalDate reviewBy,
            Tally committed,
            Map<Integer, Sek> committedByYear,
            int breaches,
            int unsettled,
            int blocking,
            boolean example,
            Status status,
            String changedBy) {}

    /**
     * What a filtered list adds up to.
     *
     * @param agreements how many, at most {@link #COUNTED_AT_MOST} + 1
     * @param committed their money together, each day counted in the version that holds
     * @param notCounted how many of them are amendments not yet signed, whose money is not in the sum
     */
    public record Sums(int agreements, Tally committed, int notCounted) {}

    /** One page. */
    List<Row> page(Filter filter, Column column, boolean ascending, int offset, int limit) {
        var parameters = parameters(filter);
        parameters.put("offset", offset);
        parameters.put("limit", limit);
        var direction = ascending ? " asc nulls last, a.id" : " desc nulls last, a.id";
        var order = " order by " + column.sql + direction;
        return jdbc.sql("select " + COLUMNS + " from agreement a where a.id in (select a.id from agreement a where "
                        + where(filter) + order + " limit :limit offset :offset)" + order)
                .params(parameters)
                .query(AgreementRows::row)
                .list();
    }

    /** How many and how much; counting stops at the limit. */
    Sums sums(Filter filter) {
        return jdbc.sql("select count(*) as n, count(*) filter (where not c.counts) as uncounted,"
                        + " coalesce(sum(c.committed_ore) filter (where c.counts), 0) as ore,"
                        + " coalesce(sum(c.committed_unknown) filter (where c.counts), 0) as unknown"
                        + " from (select a.committed_ore, a.committed_unknown, " + COUNTS
                        + " as counts from agreement a where "
                        + where(filter)
                        + " limit " + (COUNTED_AT_MOST + 1) + ") c")
                .params(parameters(filter))
                .query((row, number) -> new Sums(
                        row.getInt("n"),
                        new Tally(new Sek(row.getLong("ore")), row.getInt("unknown")),
                        row.getInt("uncounted")))
                .single();
    }

    /**
     * An agreement that may need someone, with what only the overview asks for.
     *
     * @param notices the times of notice, common or of one party; empty where the agreement says nothing
     * @param plannedOn the day a decision is planned for
     * @param deviations how many breaches the committee has accepted
     */
    record Waiting(Row row, List<Period> notices, @Nullable LocalDate plannedOn, int deviations) {}

    /**
     * Every agreement of the person's reach that may need someone: drafts, breaches nobody has accepted, missing
     * minutes and signatures, and days to come within the horizon.
     */
    List<Waiting> waiting(LocalDate horizon, int atMost) {
        var parameters = parameters(Filter.ALL);
        parameters.put("horizon", horizon);
        parameters.put("limit", atMost);
        return jdbc.sql("select * from (select " + COLUMNS + """
                        , a.planned_on, a.decided,
                               array(select a.terms #>> '{term,notice,length}'
                                     union select party ->> 'length'
                                           from jsonb_array_elements(items(a.terms #> '{term,notice,perParty}')) party
                                     order by 1) as notices,
                               coalesce(jsonb_array_length(a.life #> '{decision,deviations}'), 0) as deviations
                        from agreement a
                        where (\s""" + OWN + """
                        or :auditor or :administrator and a.decided)
                        ) a
                        where a.status not in ('ENDED', 'REJECTED', 'WITHDRAWN', 'DISCARDED', 'ANNULLED', 'RESCINDED',
                                               'SUPERSEDED', 'UNLAWFUL', 'ARCHIVED')
                          and (not a.decided or a.status in ('DECIDED', 'MINUTES_APPROVED', 'APPEALED', 'FINAL') or a.breaches > a.deviations
                               or a.review_by between :today and :horizon
                               or a.period_last between :today and :horizon
                               or exists (select from unnest(a.notices) length
                                          where a.period_last - cast(length as interval) - interval '1 day'
                                                between :today and :horizon))
                        order by least(a.review_by, a.period_last) nulls last, a.id limit :limit""")
                .params(parameters)
                .query((found, number) -> new Waiting(
                        row(found, number),
                        lengths(found),
                        found.getObject("planned_on", LocalDate.class),
                        found.getInt("deviations")))
                .list();
    }

    /**
     * The agreements that a guideline version governs: those whose decision, made or planned, falls in its days.
     *
     * @param committee only of this committee; none for a guideline that binds all
     * @param from the version's first day
     * @param toExclusive the first day of the version after it; none for the latest
     */
    List<Row> governedBetween(@Nullable String committee, LocalDate from, @Nullable LocalDate toExclusive, int atMost) {
        var parameters = parameters(new Filter(committee, null, null, null, null, null));
        parameters.put("governedFrom", from);
        parameters.put("governedTo", toExclusive == null ? LocalDate.of(9999, 12, 31) : toExclusive);
        parameters.put("limit", atMost);
        return jdbc.sql("select * from (select " + COLUMNS + """
                        , case when coalesce(a.decision_outcome, 'REFERRED_BACK') = 'REFERRED_BACK'
                               then coalesce(a.planned_on, cast(:today as date))
                               else coalesce(a.decision_on, iso_date(a.life #>> '{decision,reliesOn}')) end as governed_on
                        from agreement a where\s"""
                        + VISIBLE + (committee == null ? "" : " and a.committee = :committee") + """
                        ) a where a.governed_on >= :governedFrom and a.governed_on < :governedTo
                        order by a.governed_on desc, a.id limit :limit""")
                .params(parameters)
                .query(AgreementRows::row)
                .list();
    }

    /**
     * The committed money of a calendar year by committee, of agreements that are decided and not rejected; each day
     * counts in the version that holds on it.
     */
    Map<String, Tally> committedIn(int year) {
        var sums = new LinkedHashMap<String, Tally>();
        jdbc.sql("""
                        select owned.committee, sum(owned.ore) as ore, sum(owned.unknown) as unknown from (
                        select coalesce(share.committee, a.committee) as committee,
                               coalesce(share.ore,
                                   cast(substring(a.committed_by_year from '(?:^|,)' || :year || '=([0-9]+)') as bigint), 0) as ore,
                               a.committed_unknown as unknown
                        from agreement a
                        left join lateral (
                            select one.key as committee, coalesce((one.value ->> :year)::bigint, 0) as ore
                            from jsonb_each(a.committed_by_owner) one (key, value)
                            where jsonb_exists(one.value, :year)) share on a.handed_over
                        where a.decided and a.closed_as is null and a.decision_outcome <> 'REJECTED'
                          and (a.superseded_on is null or a.superseded_on > make_date(:yearNumber, 1, 1))
                          and\s""" + COUNTS + """
                          and (not a.amends or a.effective_on is null or a.effective_on <= make_date(:yearNumber, 12, 31))
                          and a.period_first <= make_date(:yearNumber, 12, 31) and a.period_last >= make_date(:yearNumber, 1, 1)
                        ) owned group by owned.committee order by 2 desc, 1""")
                .param("year", String.valueOf(year))
                .param("yearNumber", year)
                .query((row, number) -> Map.entry(
                        row.getString("committee"), new Tally(new Sek(row.getLong("ore")), row.getInt("unknown"))))
                .list()
                .forEach(entry -> sums.put(entry.getKey(), entry.getValue()));
        return sums;
    }

    /** Keeps what each owner of an agreement that was handed over pays in each calendar year. */
    @Transactional(propagation = Propagation.MANDATORY)
    void keepShares(UUID agreement, Map<String, Map<Integer, Sek>> shares) {
        if (shares.isEmpty()) {
            return;
        }
        jdbc.sql("update agreement set committed_by_owner = cast(:shares as jsonb) where id = :id")
                .param("shares", Json.mapper().writeValueAsString(shares))
                .param("id", agreement)
                .update();
    }

    /**
     * The terms of an agreement and of those it continues, latest first; what was only changed during its time stands
     * once, as it was changed.
     *
     * @param amended whether the asker itself changes the latest
     */
    List<Terms> chain(UUID latest, boolean amended, int atMost) {
        return jdbc.sql("""
                        with recursive chain (id, previous, terms, n, amends, amended) as (
                            select a.id, a.previous, a.terms, 1, a.amends, cast(:amended as boolean)
                            from agreement a where a.id = :latest
                            union all
                            select a.id, a.previous, a.terms, c.n + 1, a.amends, c.amends
                            from agreement a join chain c on a.id = c.previous
                            where c.n < :most)
                        select terms::text as terms from chain where not amended order by n""")
                .param("amended", amended)
                .param("latest", latest)
                .param("most", atMost)
                .query((row, number) -> TermsDocument.read(row.getString("terms")))
                .list();
    }

    private Map<String, @Nullable Object> parameters(Filter filter) {
        var person = acting.person();
        var parameters = new LinkedHashMap<String, @Nullable Object>();
        parameters.put("mine", person.committees().toArray(String[]::new));
        parameters.put("auditor", person.is(Role.AUDITOR));
        parameters.put("administrator", person.is(Role.ADMINISTRATOR));
        parameters.put("today", LocalDate.now(clock));
        parameters.put("committee", filter.committee());
        parameters.put(
                "status", filter.status() == null ? null : filter.status().name());
        parameters.put("organisation", pattern(filter.organisation()));
        parameters.put("from", filter.from());
        parameters.put("to", filter.to());
        parameters.put("text", filter.text() == null ? null : filter.text().strip());
        return parameters;
    }

    private static String where(Filter filter) {
        var conditions = new ArrayList<String>();
        conditions.add(VISIBLE);
        if (filter.committee() != null) {
            conditions.add("(not a.handed_over and a.committee = :committee or a.handed_over"
                    + " and owner_on(a.committee, a.life, cast(:today as date)) = :committee)");
        }
        if (filter.status() == null) {
            conditions.add("a.closed_as is distinct from 'DISCARDED'");
        } else {
            conditions.add("agreement_status(a, cast(:today as date)) = :status");
        }
        if (filter.organisation() != null) {
            conditions.add("folded(a.organisations) like :organisation");
        }
        if (filter.from() != null) {
            conditions.add("a.period_last >= :from");
        }
        if (filter.to() != null) {
            conditions.add("a.period_first <= :to");
        }
        if (filter.text() != null) {
            conditions.add("a.id in (select agreements_matching(:text))");
        }
        return String.join(" and ", conditions);
    }

    /** The text anywhere, with what LIKE reads as a sign taken literally. */
    private static @Nullable String pattern(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var literal = Normalizer.normalize(text.strip(), Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
        return "%" + literal + "%";
    }

    private static List<Period> lengths(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("notices").getArray())
                .filter(Objects::nonNull)
                .map(Period::parse)
                .toList();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("committee"),
                row.getString("case_number"),
                row.getString("organisations"),
                row.getObject("period_first", LocalDate.class),
                row.getObject("period_last", LocalDate.class),
                row.getObject("review_by", LocalDate.class),
                new Tally(new Sek(row.getLong("committed_ore")), row.getInt("committed_unknown")),
                byYear(row.getString("committed_by_year")),
                row.getInt("breaches"),
                row.getInt("unsettled"),
                row.getInt("blocking"),
                row.getBoolean("example"),
                Status.valueOf(row.getString("status")),
                row.getString("changed_by"));
    }

    private static Map<Integer, Sek> byYear(@Nullable String stored) {
        var years = new LinkedHashMap<Integer, Sek>();
        if (stored != null && !stored.isEmpty()) {
            for (var year : stored.split(",", -1)) {
                var equals = year.indexOf('=');
                years.put(
                        Integer.valueOf(year.substring(0, equals)),
                        new Sek(Long.parseLong(year.substring(equals + 1))));
            }
        }
        return years;
    }
}
