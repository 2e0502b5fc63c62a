package se.iop.core.agreement;

import java.sql.Date;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.iop.core.access.ActingAs;
import se.iop.core.access.Membership;
import se.iop.core.access.Person;
import se.iop.core.access.Role;
import se.iop.core.catalog.Catalogs;
import se.iop.core.indexing.IndexBook;
import se.iop.core.tenancy.Jobs;
import se.iop.core.tenancy.Tenant;
import se.iop.core.tenancy.TenantContext;
import se.iop.guideline.Scope;
import se.iop.model.IndexValues;

/**
 * Keeps the numbers that lists show true when the day or the plugins have changed and nobody has touched the agreement.
 *
 * <p>Only the summary is written, never the agreement, so nobody who is editing is disturbed. Doing it twice, or on two
 * nodes at once, does no harm.
 */
@Service
public class Refreshing {

    private static final Logger LOG = LoggerFactory.getLogger(Refreshing.class);
    private static final int BATCH = 200;
    private static final int FORGOTTEN_AT_ONCE = 2000;
    /** What a summary of another day or of other plugins is known by. */
    private static final String STALE = "committee = :committee"
            + " and (judged_on is distinct from :today or judged_with is distinct from :expected)";

    private static final UUID NOBODY = new UUID(0, 0);

    private final Agreements agreements;
    private final AgreementRows rows;
    private final Judging judging;
    private final IndexBook indexBook;
    private final Catalogs catalogs;
    private final JudgingLists passes;
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Jobs jobs;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ReentrantLock running = new ReentrantLock();

    Refreshing(
            Agreements agreements,
            AgreementRows rows,
            Judging judging,
            IndexBook indexBook,
            Catalogs catalogs,
            JudgingLists passes,
            JdbcTemplate jdbc,
            Jobs jobs,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.agreements = agreements;
        this.rows = rows;
        this.judging = judging;
        this.indexBook = indexBook;
        this.catalogs = catalogs;
        this.passes = passes;
        this.jdbc = JdbcClient.create(jdbc);
        this.batches = jdbc;
        this.jobs = jobs;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    private record Municipality(int tenant, String code, String name) {}

    /** Judges anew every agreement whose summary is of another day or of other plugins; answers how many. */
    public int refresh() {
        running.lock();
        try {
            var refreshed = municipalities().stream()
                    .mapToInt(municipality -> ActingAs.call(job(municipality), () -> refreshOwn(municipality)))
                    .sum();
            LOG.info("Judged {} agreements anew for the lists", refreshed);
            return refreshed;
        } finally {
            running.unlock();
        }
    }

    /**
     * Lets every agreement that was last judged by a package be judged anew at the next {@link #refresh}, though the
     * package is the same: its rules are asked again, or no longer.
     */
    public void again(String digest) {
        var mark = VerdictSummary.plugins(List.of(digest));
        municipalities()
                .forEach(municipality -> ActingAs.run(job(municipality), () -> {
                    int forgotten;
                    do {
                        forgotten = inTransaction(() -> forget(mark));
                    } while (forgotten == FORGOTTEN_AT_ONCE);
                }));
    }

    private int forget(String mark) {
        return jdbc.sql("""
                        update agreement set judged_with = null where id in (
                            select id from agreement where judged_with like '%' || :mark || '%'
                            order by id limit :batch for update)""")
                .param("mark", mark)
                .param("batch", FORGOTTEN_AT_ONCE)
                .update();
    }

    private List<Municipality> municipalities() {
        return TenantContext.callAs(
                Tenant.INSTANCE,
                () -> inTransaction(() -> jdbc.sql("select id, code, name from municipalities()")
                        .query((row, number) ->
                                new Municipality(row.getInt("id"), row.getString("code"), row.getString("name")))
                        .list()));
    }

    private static Person job(Municipality municipality) {
        return new Person(
                NOBODY,
                municipality.tenant(),
                municipality.code(),
                municipality.name(),
                "iop",
                "IOP-plattformen",
                List.of(new Membership(Role.AUDITOR, null)));
    }

    private int refreshOwn(Municipality municipality) {
        var committees = asJob(() -> jdbc.sql("select distinct committee from agreement")
                .query(String.class)
                .list());
        var expected = new LinkedHashMap<String, String>();
        committees.forEach(committee -> expected.put(
                committee,
                VerdictSummary.plugins(
                        catalogs
                                .current()
                                .binding(new Scope.Committee(municipality.code(), committee, committee))
                                .stream()
                                .map(plugin -> plugin.key().digest())
                                .toList())));
        var left = asJob(() -> expected.entrySet().stream()
                .mapToInt(entry -> stale(entry.getKey(), entry.getValue()))
                .sum());
        if (left == 0) {
            passes.end();
            return 0;
        }
        return passes.begin(left) ? refreshAll(expected) : 0;
    }

    /** Stops between two batches where somebody says so, here or on another node. */
    private int refreshAll(Map<String, String> expected) {
        var refreshed = 0;
        for (var entry : expected.entrySet()) {
            int batch;
            do {
                batch = asJob(() -> refreshBatch(entry.getKey(), entry.getValue()));
                refreshed += batch;
                if (!passes.reached(batch)) {
                    return refreshed;
                }
            } while (batch == BATCH);
        }
        passes.end();
        return refreshed;
    }

    private int stale(String committee, String expected) {
        return jdbc.sql("select count(*) from agreement where " + STALE)
                .param("committee", committee)
                .param("today", LocalDate.now(clock))
                .param("expected", expected)
                .query(Integer.class)
                .single();
    }

    private int refreshBatch(String committee, String expected) {
        var today = LocalDate.now(clock);
        var stale = jdbc.sql(
                        "select id from agreement where " + STALE + " order by id limit :batch for update skip locked")
                .param("committee", committee)
                .param("today", today)
                .param("expected", expected)
                .param("batch", BATCH)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
        var known = new HashMap<String, IndexValues>();
        var judged = agreements.findAllById(stale).stream()
                .map(agreement -> judging.summarised(agreement, judging.basis(agreement, values(known, committee))))
                .toList();
        write(judged);
        judged.forEach(agreement -> rows.keepShares(agreement.id(), judging.shares(agreement)));
        return stale.size();
    }

    private IndexValues values(Map<String, IndexValues> known, String committee) {
        return known.computeIfAbsent(committee, indexBook::known);
    }

    private void write(List<Agreement> judged) {
        batches.batchUpdate("""
                update agreement set breaches = ?, unsettled = ?, blocking = ?, judged_on = ?, judged_with = ?,
                       committed_ore = ?, committed_unknown = ?, committed_by_year = ? where id = ?""", judged, BATCH, (statement, agreement) -> {
            var summary = agreement.verdict();
            if (summary == null) {
                throw new IllegalStateException("A judged agreement has a summary");
            }
            statement.setInt(1, summary.breaches());
            statement.setInt(2, summary.unsettled());
            statement.setInt(3, summary.blocking());
            statement.setDate(4, Date.valueOf(summary.judgedOn()));
            statement.setString(5, summary.judgedWith());
            statement.setLong(6, summary.committedOre());
            statement.setInt(7, summary.committedUnknown());
            statement.setString(8, summary.committedByYear());
            statement.setObject(9, agreement.id(), Types.OTHER);
        });
    }

    /** A transaction of its own for each few, so that every municipality's job comes to its turn meanwhile. */
    private <T> T asJob(java.util.function.Supplier<T> work) {
        return jobs.call(() -> inTransaction(work));
    }

    private <T> T inTransaction(java.util.function.Supplier<T> work) {
        var result = transaction.execute(status -> work.get());
        if (result == null) {
            throw new IllegalStateException("The work answers something");
        }
        return result;
    }
}
