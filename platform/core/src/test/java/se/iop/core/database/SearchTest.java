package se.iop.core.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;

class SearchTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.withTwoMunicipalities();

    @BeforeAll
    static void write() {
        database.doAs(1, () -> {
            insert("socialnamnden", "Ömsesidigt stöd", "Åkes Förening", "VOO 2023/0109");
            insert("socialnamnden", Normalizer.normalize("Älvdalen", Normalizer.Form.NFD), "Zebran", "100%_säker");
            insert("socialnamnden", "Zoo 🦓 שלום", "Årsta", "A-1");
        });
        database.doAs(2, () -> insert("aldrenamnden", "Ömsesidigt stöd", "Åkes Förening", "VOO 2023/0109"));
    }

    private static void insert(String committee, String title, String organisation, String caseNumber) {
        database.sql()
                .sql("""
                        insert into agreement (id, committee, origin, version, changed_by, terms)
                        values (gen_random_uuid(), ?, 'DRAFTED', 1, 'Test', jsonb_build_object(
                            'subject', jsonb_build_object('title', ?, 'caseNumbers', jsonb_build_array(?)),
                            'parties', jsonb_build_array(
                                jsonb_build_object('name', 'Kommunen', 'sector', 'PUBLIC'),
                                jsonb_build_object('name', ?, 'sector', 'CIVIL', 'number', '845001-2581',
                                    'standing', jsonb_build_object('umbrella', 'Paraplyet ' || ?))),
                            'relations', jsonb_build_array(jsonb_build_object('to', 'Föregångaren ' || ?))))""")
                .params(committee, title, caseNumber, organisation, organisation, title)
                .update();
    }

    @ParameterizedTest
    @CsvSource({
        "ömse, 1",
        "ÖMSE, 1",
        "åkes FÖR, 1",
        "2023/0109, 1",
        "älv, 1",
        "zoo, 1",
        "🦓, 1",
        "שלום, 1",
        "'%', 1",
        "_, 1",
        "\\, 0",
        "kommunen, 0",
        "845001-2581, 3",
        "8450012581, 3",
        "paraplyet zebran, 1",
        "föregångaren Ömse, 1",
        "finns inte, 0",
        "'', 3"
    })
    void findsFragmentsOfTheOwnMunicipality(String fragment, int found) {
        assertThat(database.as(
                        1,
                        () -> database.sql()
                                .sql("select count(*) from agreement where id in (select agreements_matching(?))")
                                .param(fragment)
                                .query(Integer.class)
                                .single()))
                .isEqualTo(found);
    }

    @Test
    void sortsAsSwedesDo() {
        assertThat(column("title"))
                .extracting(SearchTest::composed)
                .containsExactly("Zoo 🦓 שלום", "Älvdalen", "Ömsesidigt stöd");
        assertThat(column("organisations")).containsExactly("Zebran", "Åkes Förening", "Årsta");
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static List<String> column(String name) {
        return database.as(
                1,
                () -> database.sql()
                        .sql("select " + name + " from agreement order by " + name)
                        .query(String.class)
                        .list());
    }

    @Test
    void theIndexServesTheFunctionsQueryAndNotTheApplicationsOwn() throws Exception {
        database.doAs(
                2,
                () -> database.sql()
                        .sql("insert into agreement (id, committee, origin, version, changed_by, terms)"
                                + " select gen_random_uuid(), 'aldrenamnden', 'DRAFTED', 1, 'Test',"
                                + " jsonb_build_object('subject', jsonb_build_object('goals', repeat(md5(n::text), 45),"
                                + " 'title', md5(n::text) || ' ömse ' || n))"
                                + " from generate_series(1, 4000) n")
                        .update());
        JdbcClient.create(database.owner()).sql("analyze iop.agreement").update();
        var query = "explain select id from iop.agreement"
                + " where tenant = (select iop.current_tenant()) and search like '%ömse 777%'";
        assertThat(plan(database.owner(), query)).contains("on agreement_search");
        assertThat(plan(database.app(), query)).contains("search ~~").doesNotContain("on agreement_search");
    }

    @ParameterizedTest
    @CsvSource({
        "title, agreement_by_title_down",
        "period_first, agreement_by_first_day_down",
        "period_last, agreement_by_last_day_down",
        "committed_ore, agreement_by_money_down",
        "changed_at, agreement_by_change_down",
        "breaches, agreement_by_breaches_down"
    })
    void aListThatBeginsWithTheLargestIsReadInTheOrderOfAnIndex(String column, String index) throws Exception {
        var query = "explain select id from iop.agreement a order by a." + column + " desc nulls last, a.id limit 50";
        assertThat(plan(database.app(), query)).contains("using " + index).doesNotContain("Sort");
    }

    private static String plan(DataSource source, String query) throws Exception {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            var token = database.token()
                    .sign(2, connection.unwrap(PGConnection.class).getBackendPID());
            statement.execute("select set_config('iop.tenant', '" + token + "', true)");
            statement.execute("set local enable_seqscan = off");
            var plan = new StringBuilder();
            try (var rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
            }
            connection.rollback();
            return plan.toString();
        }
    }
}
