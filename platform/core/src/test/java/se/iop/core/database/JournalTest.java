package se.iop.core.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tampering as the server's superuser, one kind at a time, at the beginning, in the middle and at the end of a chain.
 */
class JournalTest {

    private static final int ROWS = 9;

    @RegisterExtension
    static final TestDatabase database = TestDatabase.withTwoMunicipalities();

    /**
     * A way to tamper.
     *
     * @param sql what the superuser runs on row {@code :n} of tenant 1
     * @param fault what the verification calls it
     * @param first the row it names, relative to {@code n}
     */
    record Tampering(String sql, String fault, int first) {}

    private static final List<Tampering> KINDS = List.of(
            new Tampering("update journal set actor = 'Någon annan' where tenant = 1 and seq = :n", "CHANGED", 0),
            new Tampering("update journal set action = 'OTHER' where tenant = 1 and seq = :n", "CHANGED", 0),
            new Tampering("update journal set reason = 'efterhand' where tenant = 1 and seq = :n", "CHANGED", 0),
            new Tampering("update journal set reason = null where tenant = 1 and seq = :n", "CHANGED", 0),
            new Tampering("update journal set effective_on = '1999-01-01' where tenant = 1 and seq = :n", "CHANGED", 0),
            new Tampering(
                    "update journal set recorded_at = recorded_at - interval '1 microsecond' where tenant = 1 and seq = :n",
                    "CHANGED",
                    0),
            new Tampering(
                    "update journal set payload_digest = sha256('x') where tenant = 1 and seq = :n", "CHANGED", 0),
            new Tampering("update journal set hash = sha256('x') where tenant = 1 and seq = :n", "CHANGED", 0),
            new Tampering(
                    "update journal set previous_hash = sha256('x') where tenant = 1 and seq = :n", "UNLINKED", 0),
            new Tampering(
                    "update journal_payload set document = document || '{\"n\": 0}' where tenant = 1 and seq = :n",
                    "PAYLOAD_CHANGED",
                    0),
            new Tampering("delete from journal_payload where tenant = 1 and seq = :n", "PAYLOAD_MISSING", 0),
            new Tampering(
                    "update journal j set actor = 'Omräknad', hash = journal_hash((select (j.tenant, j.seq, j.agreement,"
                            + " j.recorded_at, j.effective_on, 'Omräknad', j.action, j.reason, j.disposes,"
                            + " j.payload_digest, j.previous_hash, j.hash)::journal)) where tenant = 1 and seq = :n",
                    "UNLINKED",
                    1));

    @BeforeEach
    void beginAnew() {
        root("truncate journal, journal_payload, journal_head");
        database.doAs(1, () -> {
            for (var n = 1; n <= ROWS; n++) {
                append("Handläggare", "SAVED", n % 2 == 1 ? "Skäl " + n : null, "{\"n\": " + n + ", \"å\": \"ö\"}");
            }
        });
    }

    @Test
    void aChainAsWrittenVerifies() {
        assertThat(verify(1)).isEmpty();
        assertThat(verify(2)).isEmpty();
    }

    private static Stream<org.junit.jupiter.params.provider.Arguments> tamperings() {
        return KINDS.stream()
                .flatMap(kind -> Stream.of(1, 5, ROWS)
                        .filter(n -> n + kind.first() <= ROWS)
                        .map(n -> org.junit.jupiter.params.provider.Arguments.of(kind, n)));
    }

    @ParameterizedTest
    @MethodSource("tamperings")
    void tamperingIsFoundAndTheRowNamed(Tampering kind, int n) {
        root(kind.sql().replace(":n", String.valueOf(n)));
        assertThat(verify(1)).containsExactly((n + kind.first()) + " " + kind.fault());
    }

    @Test
    void aRowTakenOutOfTheMiddleIsMissed() {
        withoutReferences("delete from journal where tenant = 1 and seq = 4");
        assertThat(verify(1)).containsExactly("5 MISSING_BEFORE");
    }

    @Test
    void rowsThatChangePlacesAreNoticed() {
        withoutReferences(
                "update journal set seq = case seq when 3 then 4 when 4 then 3 end + 100"
                        + " where tenant = 1 and seq in (3, 4); update journal set seq = seq - 100 where tenant = 1 and seq > 100");
        assertThat(verify(1)).containsExactly("3 UNLINKED");
    }

    @Test
    void aTailThatIsCutOffIsMissed() {
        withoutReferences(
                "delete from journal where tenant = 1 and seq > 7; delete from journal_payload where seq > 7");
        assertThat(verify(1)).containsExactly(ROWS + " END_MISSING");
    }

    @Test
    void aChainWithoutItsHeadIsNoticed() {
        root("delete from journal_head where tenant = 1");
        assertThat(verify(1)).containsExactly(ROWS + " HEAD_MISSING");
    }

    @Test
    void aRowMovedToAnotherMunicipalityIsNoticed() {
        withoutReferences("update journal set tenant = 2 where tenant = 1 and seq = 1");
        assertThat(verify(1)).containsExactly("2 MISSING_BEFORE");
        assertThat(verify(2)).isNotEmpty();
    }

    @Test
    void aPayloadIsDestroyedUnderADecisionAndTheChainGoesOn() {
        var seq = database.as(
                1,
                () -> database.sql()
                        .sql(
                                "select destroy_payload(3, 'Arkivarie', 'Gallring', 'Beslut 2026-02-01 § 4', '2026-02-02')")
                        .query(Long.class)
                        .single());
        assertThat(seq).isEqualTo(ROWS + 1);
        assertThat(verify(1)).isEmpty();
        assertThat(database.as(
                        1,
                        () -> database.sql()
                                .sql("select count(*) from journal_payload where seq = 3")
                                .query(Integer.class)
                                .single()))
                .isZero();
        assertThat(database.as(
                        1,
                        () -> database.sql()
                                .sql("select action || ' ' || disposes || ' ' || reason from journal where seq = ?")
                                .param(seq)
                                .query(String.class)
                                .single()))
                .isEqualTo("PAYLOAD_DESTROYED 3 Gallring");
    }

    @Test
    void nothingIsDestroyedWithoutReasonAndDecisionOrInAnotherMunicipality() {
        assertThatThrownBy(() -> database.as(
                        1,
                        () -> database.sql()
                                .sql("select destroy_payload(3, 'Arkivarie', '', 'Beslut', '2026-02-02')")
                                .query()
                                .singleRow()))
                .rootCause()
                .hasMessageContaining("for a reason and by a decision");
        assertThatThrownBy(() -> database.as(
                        2,
                        () -> database.sql()
                                .sql("select destroy_payload(3, 'Arkivarie', 'Gallring', 'Beslut', '2026-02-02')")
                                .query()
                                .singleRow()))
                .rootCause()
                .hasMessageContaining("no payload 3");
        assertThat(verify(1)).isEmpty();
    }

    @Test
    void writersAtOnceMakeOneChain() throws Exception {
        try (var executor = Executors.newFixedThreadPool(8)) {
            var writers = new ArrayList<Callable<Boolean>>();
            for (var n = 0; n < 40; n++) {
                writers.add(() -> {
                    database.doAs(1, () -> append("Handläggare", "SAVED", null, "{}"));
                    return true;
                });
            }
            for (var written : executor.invokeAll(writers)) {
                assertThat(written.get()).isTrue();
            }
        }
        assertThat(verify(1)).isEmpty();
        assertThat(database.as(
                        1,
                        () -> database.sql()
                                .sql("select max(seq) from journal")
                                .query(Integer.class)
                                .single()))
                .isEqualTo(ROWS + 40);
    }

    @Test
    void aTransactionThatFailsLeavesNoRowAndNoGap() {
        assertThatThrownBy(() -> database.doAs(1, () -> {
                    append("Handläggare", "SAVED", null, "{}");
                    throw new IllegalStateException("after the record");
                }))
                .hasMessage("after the record");
        database.doAs(1, () -> append("Handläggare", "SAVED", null, "{}"));
        assertThat(verify(1)).isEmpty();
    }

    private static void append(String actor, String action, @Nullable String reason, String document) {
        database.sql()
                .sql("select append_journal(null, '2026-01-01', ?, ?, ?, ?::jsonb)")
                .params(java.util.Arrays.asList(actor, action, reason, document))
                .query()
                .singleRow();
    }

    private static List<String> verify(int tenant) {
        return database.as(
                tenant,
                () -> database.sql()
                        .sql("select seq || ' ' || fault from verify_journal()")
                        .query(String.class)
                        .list());
    }

    private static void root(String sql) {
        JdbcClient.create(database.superuser())
                .sql("set search_path = iop; " + sql)
                .update();
    }

    /** As someone who can switch the foreign keys off. */
    private static void withoutReferences(String sql) {
        root("set session_replication_role = replica; " + sql);
    }
}
