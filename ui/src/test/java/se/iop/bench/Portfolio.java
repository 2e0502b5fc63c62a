package se.iop.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.iop.core.agreement.Life;
import se.iop.core.catalog.Catalog;
import se.iop.core.database.TestDatabase;
import se.iop.core.json.Json;
import se.iop.core.json.TermsDocument;
import se.iop.guideline.Answers;
import se.iop.guideline.Decision;
import se.iop.guideline.Proposal;
import se.iop.guideline.Scope.Committee;
import se.iop.model.IndexValues;

/** Judging every stored agreement, and only reading the same rows. */
@State(Scope.Benchmark)
public class Portfolio {

    private static final int BATCH = 1_000;
    private static final int INSERTED_AT_ONCE = 10_000;

    /** What the stored agreements are copies of: the examples of two committees, with long and short terms. */
    private static final List<String> MODELS = List.of(
            "000-pro-lund",
            "001-lips",
            "002-vanskapens-hus",
            "004-radrum",
            "101-for-beslut",
            "102-avvikelse",
            "103-borjar-fore-beslut",
            "104-justerat",
            "106-aterremiss",
            "107-oversyn-snart");

    private static final String PAGE = """
            select id, committee, terms::text as terms, answers::text as answers, life::text as life, planned_on
            from agreement where id > :after order by id limit :batch""";

    private static final TestDatabase DATABASE = TestDatabase.withTwoMunicipalities();

    private Catalog catalog = new Catalog(List.of(), List.of(), Judged.clock().instant());

    /** One row as both read it. */
    private record Row(UUID id, long weight) {}

    /** The database that is filled. */
    static TestDatabase database() {
        return DATABASE;
    }

    /** Fills the database, once for all rounds. */
    static void store(int agreements) {
        var sql = JdbcClient.create(DATABASE.owner());
        // No measured query uses it, and it is most of the work of writing.
        sql.sql("drop index agreement_search").update();
        sql.sql("create table model (n integer, document jsonb)").update();
        for (var place = 0; place < MODELS.size(); place++) {
            var document = Judged.document(MODELS.get(place));
            sql.sql("insert into model values (:n, cast(:document as jsonb))")
                    .param("n", place)
                    .param("document", Json.mapper().writeValueAsString(document))
                    .update();
        }
        for (var from = 0; from < agreements; from += INSERTED_AT_ONCE) {
            sql.sql("""
                            insert into agreement (tenant, id, committee, origin, example, terms, answers, life,
                                                   planned_on, version, changed_by)
                            select 1, gen_random_uuid(), document ->> 'committee', document ->> 'origin', true,
                                   jsonb_set(document -> 'terms', '{subject,title}', to_jsonb('Avtal ' || number.n)),
                                   document -> 'answers', document -> 'life',
                                   cast(document ->> 'plannedOn' as date), 1, 'Mätning'
                            from generate_series(cast(:from as integer), :to) as number (n)
                            join model on model.n = number.n % :models""")
                    .param("from", from)
                    .param("to", Math.min(from + INSERTED_AT_ONCE, agreements) - 1)
                    .param("models", MODELS.size())
                    .update();
        }
        sql.sql("drop table model").update();
        sql.sql("analyze agreement").update();
    }

    /** Reads the guidelines as shipped. */
    @Setup
    public void prepare() {
        catalog = Judged.shipped();
    }

    /** Maps every row to its terms. */
    @Benchmark
    public long reading() {
        return throughAll((row, number) -> {
            var terms = TermsDocument.read(row.getString("terms"));
            return new Row(row.getObject("id", UUID.class), terms.parties().size());
        });
    }

    /** Maps every row to a proposal and judges it by all layers. */
    @Benchmark
    public long judging() {
        return throughAll((row, number) -> {
            var terms = TermsDocument.read(row.getString("terms"));
            var answers = Json.mapper().readValue(row.getString("answers"), Answers.class);
            var life = Json.mapper().readValue(row.getString("life"), Life.class);
            var planned = row.getObject("planned_on", LocalDate.class);
            var decision = life.decision() == null || life.decision().outcome() == Life.Outcome.REFERRED_BACK
                    ? Decision.planned(planned == null ? LocalDate.now(Judged.clock()) : planned)
                    : life.decision().asDecision();
            var committee = new Committee("lund", row.getString("committee"), row.getString("committee"));
            var proposal = new Proposal(terms, decision, List.of(), answers, IndexValues.NONE);
            return new Row(
                    row.getObject("id", UUID.class),
                    catalog.judge(committee, proposal).findings().size());
        });
    }

    /** Page by page, so that no statement is long. */
    private static long throughAll(RowMapper<Row> reader) {
        var weight = 0L;
        var after = new UUID(0, 0);
        List<Row> rows;
        do {
            var last = after;
            rows = DATABASE.as(
                    DATABASE.lund(),
                    () -> DATABASE.sql()
                            .sql(PAGE)
                            .param("after", last)
                            .param("batch", BATCH)
                            .query(reader)
                            .list());
            weight += rows.stream().mapToLong(Row::weight).sum();
            after = rows.isEmpty() ? after : rows.getLast().id();
        } while (rows.size() == BATCH);
        return weight;
    }
}
