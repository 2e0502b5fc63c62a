package se.iop.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.iop.core.access.Role;
import se.iop.core.agreement.Platform;
import se.iop.core.record.Chain.Fault;
import se.iop.core.record.Chain.Kind;

/** A long journal checked in stretches; tampering as owner or superuser is found and the entry named. */
class VerifyingTest {

    @RegisterExtension
    static final Platform PLATFORM = new Platform();

    private static final int ENTRIES = 45;
    private static final long STRETCH = 20;

    @BeforeEach
    void aLongJournal() {
        root("truncate journal, journal_payload, journal_head");
        PLATFORM.actingAs(PLATFORM.lund(Role.AUDITOR, null));
        PLATFORM.database()
                .doAs(
                        PLATFORM.database().lund(),
                        () -> PLATFORM.database()
                                .sql()
                                .sql("select append_journal(null, '2026-01-01', 'Handläggare', 'saved', 'Skäl ' || n,"
                                        + " jsonb_build_object('n', n)) from generate_series(1, ?) n")
                                .param(ENTRIES)
                                .query()
                                .listOfRows());
    }

    @Test
    void aJournalAsWrittenIsWholeAndTellsHowFarItHasCome() {
        var steps = new ArrayList<Long>();
        var verified = verifying().verify(STRETCH, (done, of) -> {
            assertThat(of).isEqualTo(ENTRIES);
            steps.add(done);
        });
        assertThat(verified.fault()).isNull();
        assertThat(verified.entries()).isEqualTo(ENTRIES);
        assertThat(steps).containsExactly(20L, 40L, (long) ENTRIES);
    }

    /** The first, the last and those on both sides of where a stretch ends and another begins. */
    @ParameterizedTest
    @CsvSource({"1", "20", "21", "39", "45"})
    void aChangedEntryIsNamed(long seq) {
        root("update journal set reason = 'efterhand' where tenant = 1 and seq = " + seq);
        assertThat(fault()).isEqualTo(new Fault(seq, Kind.CHANGED));
    }

    @ParameterizedTest
    @CsvSource({"1, 2", "20, 21", "21, 22"})
    void theEntryAfterARemovedOneIsNamed(long removed, long named) {
        root("set session_replication_role = replica; delete from journal where tenant = 1 and seq = " + removed);
        assertThat(fault()).isEqualTo(new Fault(named, Kind.MISSING_BEFORE));
    }

    static Stream<String> owners() {
        return Stream.of(
                "update journal_payload set document = '{\"n\": 0}' where tenant = 1 and seq = 25",
                "delete from journal_payload where tenant = 1 and seq = 25");
    }

    @ParameterizedTest
    @MethodSource("owners")
    void anEntryWhoseDocumentIsTouchedByTheOwnerIsNamed(String sql) {
        JdbcClient.create(PLATFORM.database().owner()).sql(sql).update();
        assertThat(fault()).isNotNull().extracting(Fault::seq).isEqualTo(25L);
    }

    @Test
    void anEndThatIsCutOffIsMissed() {
        root("set session_replication_role = replica; delete from journal where tenant = 1 and seq > 40;"
                + " delete from journal_payload where tenant = 1 and seq > 40");
        assertThat(fault()).isEqualTo(new Fault(ENTRIES, Kind.END_MISSING));
    }

    @Test
    void aChainWithoutItsEndIsNoticed() {
        root("delete from journal_head where tenant = 1");
        assertThat(fault()).isEqualTo(new Fault(ENTRIES, Kind.HEAD_MISSING));
    }

    @Test
    void onlyACheckpointTellsOfAChainWrittenAnew() {
        var checkpoint = verifying().checkpoint().orElseThrow();
        assertThat(checkpoint.seq()).isEqualTo(ENTRIES);
        assertThat(checkpoint.municipality()).isEqualTo("lund");
        assertThat(verifying().verify(checkpoint, (_, _) -> {}).fault()).isNull();
        rewritten();
        assertThat(fault()).isNull();
        assertThat(verifying().verify(checkpoint, (_, _) -> {}).fault())
                .isEqualTo(new Fault(ENTRIES, Kind.NOT_THE_SAME));
    }

    @Test
    void aJournalMadeShorterLacksTheEntryOfTheCheckpoint() {
        var checkpoint = verifying().checkpoint().orElseThrow();
        root("set session_replication_role = replica; delete from journal where tenant = 1 and seq > 40;"
                + " delete from journal_payload where tenant = 1 and seq > 40;"
                + " update journal_head set seq = 40,"
                + " hash = (select hash from journal where tenant = 1 and seq = 40) where tenant = 1");
        assertThat(fault()).isNull();
        assertThat(verifying().verify(checkpoint, (_, _) -> {}).fault()).isEqualTo(new Fault(ENTRIES, Kind.NOT_THERE));
    }

    @Test
    void anEmptyJournalIsWholeAndHasNoCheckpoint() {
        PLATFORM.actingAs(PLATFORM.linkoping(Role.AUDITOR, null));
        assertThat(verifying().verify((_, _) -> {}).entries()).isZero();
        assertThat(verifying().checkpoint()).isEmpty();
    }

    private static @Nullable Fault fault() {
        return verifying().verify(STRETCH, (_, _) -> {}).fault();
    }

    /** The whole chain once more with one reason changed, every hash right again. */
    private static void rewritten() {
        root("set session_replication_role = replica;"
                + " create temporary table kept as select * from journal where tenant = 1 order by seq;"
                + " delete from journal where tenant = 1; delete from journal_payload where tenant = 1;"
                + " delete from journal_head where tenant = 1;"
                + " do $$ declare entry record; begin for entry in select * from kept order by seq loop"
                + " perform append_journal_of(1, null, entry.effective_on, entry.actor, entry.action,"
                + " case when entry.seq = 10 then 'Omskrivet' else entry.reason end,"
                + " jsonb_build_object('n', entry.seq), null); end loop; end $$");
    }

    private static void root(String... sql) {
        for (var statement : List.of(sql)) {
            JdbcClient.create(PLATFORM.database().superuser())
                    .sql("set search_path = iop; " + statement)
                    .update();
        }
    }

    private static Verifying verifying() {
        return PLATFORM.the(Verifying.class);
    }
}
