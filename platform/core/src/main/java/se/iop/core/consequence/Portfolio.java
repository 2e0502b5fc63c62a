package se.iop.core.consequence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import se.iop.core.tenancy.Jobs;

/**
 * Reads every agreement of a committee, planned, running and past, page by page in the order of their ids and in one
 * snapshot that only reads. A page is one statement, and one more where any of its agreements continues another.
 */
@Component
public class Portfolio {

    /** Agreements a page; a few megabytes. */
    static final int PAGE = 500;

    /** Longer chains are cut, as where an agreement is judged. */
    private static final int LONGEST_CHAIN = 20;

    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final TransactionTemplate snapshot;

    Portfolio(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * An agreement as it is stored, its documents still to be read by whoever judges it.
     *
     * @param terms the terms as JSON
     * @param answers the answers as JSON
     * @param life the life as JSON
     * @param earlier the terms of those it continues, latest first, as JSON
     */
    public record Stored(
            UUID id,
            String title,
            String origin,
            boolean decided,
            @Nullable LocalDate plannedOn,
            @Nullable LocalDate effectiveOn,
            String terms,
            String answers,
            String life,
            List<String> earlier) {

        /** Keeps a list of its own. */
        public Stored {
            earlier = List.copyOf(earlier);
        }

        Stored after(List<String> chain) {
            return new Stored(id, title, origin, decided, plannedOn, effectiveOn, terms, answers, life, chain);
        }
    }

    private record Row(Stored stored, @Nullable UUID previous, boolean amends) {}

    /**
     * Does the work in one snapshot of the acting municipality.
     *
     * @throws IllegalStateException outside a job: a whole portfolio is not read on the connections of people
     */
    public <T> T inSnapshot(java.util.function.Supplier<T> work) {
        if (!Jobs.underWay()) {
            throw new IllegalStateException("A portfolio is read by a job");
        }
        return java.util.Objects.requireNonNull(snapshot.execute(_ -> work.get()));
    }

    /** How many agreements there are at most; within {@link #inSnapshot}. */
    public long count(String committee) {
        return jdbc.sql("select count(*) from agreement where committee = :committee")
                .param("committee", committee)
                .query(Long.class)
                .single();
    }

    /**
     * Reads all pages; within {@link #inSnapshot}. What was put away before it was decided is no agreement.
     *
     * @param drafts whether the drafts too
     */
    public void read(String committee, boolean drafts, Consumer<List<Stored>> page) {
        var after = FIRST;
        List<Row> rows;
        do {
            rows = rows(committee, drafts, after);
            if (!rows.isEmpty()) {
                page.accept(withChains(rows));
                after = rows.getLast().stored.id();
            }
        } while (rows.size() == PAGE);
    }

    private List<Row> rows(String committee, boolean drafts, UUID after) {
        return jdbc.sql("""
                        select id, title, origin, decided, planned_on, effective_on, terms::text as terms,
                               answers::text as answers, life::text as life, previous, amends
                        from agreement
                        where committee = :committee and id > :after and (decided or :drafts)
                          and closed_as is distinct from 'DISCARDED'
                        order by id limit :page""")
                .param("committee", committee)
                .param("after", after)
                .param("drafts", drafts)
                .param("page", PAGE)
                .query((row, number) -> new Row(
                        new Stored(
                                row.getObject("id", UUID.class),
                                row.getString("title"),
                                row.getString("origin"),
                                row.getBoolean("decided"),
                                row.getObject("planned_on", LocalDate.class),
                                row.getObject("effective_on", LocalDate.class),
                                row.getString("terms"),
                                row.getString("answers"),
                                row.getString("life"),
                                List.of()),
                        row.getObject("previous", UUID.class),
                        row.getBoolean("amends")))
                .list();
    }

    private List<Stored> withChains(List<Row> rows) {
        var continuing = rows.stream().filter(row -> row.previous != null).toList();
        if (continuing.isEmpty()) {
            return rows.stream().map(Row::stored).toList();
        }
        var chains = chains(continuing);
        return rows.stream()
                .map(row -> row.stored.after(chains.getOrDefault(row.stored.id(), List.of())))
                .toList();
    }

    private Map<UUID, List<String>> chains(List<Row> continuing) {
        var chains = new HashMap<UUID, List<String>>();
        jdbc.sql("""
                        with recursive asked (id, previous, amends) as (
                            select * from unnest(cast(:ids as uuid[]), cast(:previous as uuid[]), cast(:amends as boolean[]))),
                        chain (root, id, previous, terms, n, amends, amended) as (
                            select q.id, a.id, a.previous, a.terms, 1, a.amends, q.amends
                            from asked q join agreement a on a.id = q.previous
                            union all
                            select c.root, a.id, a.previous, a.terms, c.n + 1, a.amends, c.amends
                            from agreement a join chain c on a.id = c.previous
                            where c.n < :most)
                        select root, terms::text as terms from chain where not amended order by root, n""")
                .param(
                        "ids",
                        continuing.stream()
                                .map(row -> row.stored.id().toString())
                                .toArray(String[]::new))
                .param(
                        "previous",
                        continuing.stream()
                                .map(row -> String.valueOf(row.previous))
                                .toArray(String[]::new))
                .param("amends", continuing.stream().map(Row::amends).toArray(Boolean[]::new))
                .param("most", LONGEST_CHAIN)
                .query(row -> {
                    chains.computeIfAbsent(row.getObject("root", UUID.class), _ -> new ArrayList<>())
                            .add(row.getString("terms"));
                });
        return chains;
    }
}
