package se.iop.core.indexing;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.iop.core.access.Access;
import se.iop.core.access.Acting;
import se.iop.core.access.Action;
import se.iop.core.catalog.Catalogs;
import se.iop.core.catalog.OwnSeries;
import se.iop.core.record.Journal;
import se.iop.guideline.Scope;
import se.iop.model.IndexValue;
import se.iop.model.IndexValues;

/**
 * All index values that are known, and the entering of new ones. A value is never changed: a new publication is a new
 * value.
 */
@Service
public class IndexBook {

    private static final BigDecimal SMALLEST = new BigDecimal("-100");
    private static final BigDecimal LARGEST = new BigDecimal("10000");

    private final JdbcClient jdbc;
    private final Catalogs catalogs;
    private final Acting acting;
    private final Journal journal;
    private final Clock clock;

    IndexBook(JdbcClient jdbc, Catalogs catalogs, Acting acting, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.catalogs = catalogs;
        this.acting = acting;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * A series.
     *
     * @param id for example {@code OPI}
     * @param name in Swedish
     * @param changes true for yearly changes in per cent, false for index numbers
     */
    public record Series(String id, String name, boolean changes) {}

    /**
     * A committee's own price compensation for a budget year.
     *
     * @param committee the committee's id
     * @param year the budget year
     * @param percent the change in per cent
     * @param decision the decision that gave it
     */
    public record Compensation(String committee, int year, BigDecimal percent, String decision) {}

    /** A value that already stands; it is not written over. */
    public static final class AlreadyEntered extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Every series, by name. */
    @Transactional(readOnly = true)
    public List<Series> series() {
        return jdbc.sql("select id, name, kind from index_series order by id")
                .query((row, number) ->
                        new Series(row.getString("id"), row.getString("name"), "CHANGE".equals(row.getString("kind"))))
                .list();
    }

    /**
     * The series that a rule of the committee may name: the published ones and those that its guidelines bring. Its
     * price compensation is not one of them; a rule of its own asks for that.
     */
    @Transactional(readOnly = true)
    public List<Series> named(String committee) {
        var named = new LinkedHashMap<String, Series>();
        series().stream()
                .filter(series -> !series.id().equals(IndexValue.COMPENSATION))
                .forEach(series -> named.put(series.id(), series));
        catalogs.current()
                .indexSeries(new Scope.Committee(acting.person().municipality(), committee, committee))
                .forEach(own -> named.putIfAbsent(
                        own.series().id(),
                        new Series(own.series().id(), own.series().name(), true)));
        return List.copyOf(named.values());
    }

    /** Every value of one series, latest year and vintage first. */
    @Transactional(readOnly = true)
    public List<IndexValue> values(String series) {
        return jdbc.sql("""
                        select series, year, value, status, vintage, source from index_value
                        where series = :series order by year desc, status, vintage desc nulls last""").param("series", series).query(IndexBook::value).list();
    }

    /**
     * The price compensations of the municipality's committees, latest year first. Of several for the same year the
     * first counts; it was entered last and corrects the others.
     */
    @Transactional(readOnly = true)
    public List<Compensation> compensations() {
        return jdbc.sql(
                        "select committee, year, percent, decision from compensation_value order by year desc, committee, entered_at desc")
                .query((row, number) -> new Compensation(
                        row.getString("committee"),
                        row.getInt("year"),
                        row.getBigDecimal("percent"),
                        row.getString("decision")))
                .list();
    }

    /**
     * A year for which somebody entered another value than a guideline brings. The guideline's counts where it binds.
     *
     * @param year the year
     * @param entered what was entered, in per cent
     * @param brought what the guideline says, in per cent
     * @param decision the decision that the guideline names
     * @param own the series of the guideline
     */
    public record Clash(int year, BigDecimal entered, BigDecimal brought, String decision, OwnSeries own) {}

    /** Where a guideline brings a published series and says something else than was entered, latest year first. */
    public static List<Clash> clashes(List<OwnSeries> brought, String series, IndexValues entered) {
        return brought.stream()
                .filter(own -> own.series().id().equals(series))
                .flatMap(own -> own.series().values().stream()
                        .flatMap(year -> entered.of(series, year.year()).stream()
                                .filter(value -> value.value().compareTo(year.percent()) != 0)
                                .map(value ->
                                        new Clash(year.year(), value.value(), year.percent(), year.decision(), own))))
                .sorted(Comparator.comparing(Clash::year).reversed())
                .toList();
    }

    /** The series that guidelines bring to the municipality's committees; nobody enters values in them. */
    public List<OwnSeries> brought() {
        return catalogs.current().indexSeriesIn(acting.person().municipality());
    }

    /**
     * All that is known when an agreement of the committee is judged: the published series, its own price compensation
     * and the series that its guidelines bring. Where a guideline states a value of a year, what somebody entered for
     * the same year stands in the book and does not count.
     */
    @Transactional(readOnly = true)
    public IndexValues known(String committee) {
        var values = jdbc.sql("""
                        select series, year, value, status, vintage, source from index_value
                        union all
                        select 'PRISKOMPENSATION', year, percent, 'DEFINITIVE', null, decision
                        from (select distinct on (year) year, percent, decision from compensation_value
                              where committee = :committee order by year, entered_at desc) latest
                        order by 1, 2, 4, 5""")
                .param("committee", committee)
                .query(IndexBook::value)
                .list();
        return with(
                values,
                catalogs.current()
                        .indexSeries(new Scope.Committee(acting.person().municipality(), committee, committee)));
    }

    static IndexValues with(List<IndexValue> entered, List<OwnSeries> brought) {
        var own = brought.stream()
                .flatMap(series -> series.series().published().stream())
                .toList();
        return new IndexValues(Stream.concat(
                        entered.stream().filter(value -> own.stream().noneMatch(other -> sameYear(value, other))),
                        own.stream())
                .toList());
    }

    private static boolean sameYear(IndexValue one, IndexValue other) {
        return one.year() == other.year() && one.series().equals(other.series());
    }

    /** Enters a published value for every municipality on the instance. */
    @Transactional
    public void enter(IndexValue value) {
        Access.demand(acting.person(), Action.ENTER_INDEX, null);
        demandReasonable(value.year(), value.value());
        try {
            jdbc.sql("""
                            insert into index_value (series, year, value, status, vintage, source, entered_by, entered_at)
                            values (:series, :year, :value, :status, :vintage, :source, :by, :at)""")
                    .param("series", value.series())
                    .param("year", value.year())
                    .param("value", value.value())
                    .param("status", value.status().name())
                    .param("vintage", value.vintage(), java.sql.Types.DATE)
                    .param("source", value.source())
                    .param("by", acting.person().name())
                    .param("at", java.sql.Timestamp.from(clock.instant()))
                    .update();
        } catch (DuplicateKeyException present) {
            throw new AlreadyEntered();
        }
        journal.add(null, "index.entered", LocalDate.now(clock), null, value);
    }

    /** Enters the committee's own price compensation for a budget year. */
    @Transactional
    public void enter(Compensation compensation) {
        Access.demand(acting.person(), Action.ENTER_COMPENSATION, compensation.committee());
        demandReasonable(compensation.year(), compensation.percent());
        try {
            jdbc.sql("""
                            insert into compensation_value (committee, year, percent, decision, entered_by, entered_at)
                            values (:committee, :year, :percent, :decision, :by, :at)""")
                    .param("committee", compensation.committee())
                    .param("year", compensation.year())
                    .param("percent", compensation.percent())
                    .param("decision", compensation.decision())
                    .param("by", acting.person().name())
                    .param("at", java.sql.Timestamp.from(clock.instant()))
                    .update();
        } catch (DuplicateKeyException present) {
            throw new AlreadyEntered();
        }
        journal.add(null, "compensation.entered", LocalDate.now(clock), null, compensation);
    }

    private static void demandReasonable(int year, BigDecimal value) {
        if (year < 1980 || year > 2100 || value.compareTo(SMALLEST) <= 0 || value.compareTo(LARGEST) > 0) {
            throw new IllegalArgumentException(
                    "Ett indexvärde gäller ett år mellan 1980 och 2100 och är rimligt stort");
        }
    }

    private static IndexValue value(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        @Nullable LocalDate vintage = row.getObject("vintage", LocalDate.class);
        return new IndexValue(
                row.getString("series"),
                row.getInt("year"),
                row.getBigDecimal("value"),
                IndexValue.Status.valueOf(row.getString("status")),
                vintage,
                row.getString("source"));
    }
}
