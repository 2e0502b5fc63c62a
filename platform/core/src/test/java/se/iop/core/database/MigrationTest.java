package se.iop.core.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class MigrationTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.empty();

    private static byte[] migrate() {
        return new Migration(database.properties()).run().innerPad();
    }

    @Test
    void aSecondRunChangesNothingAndKeepsTheKey() {
        assertThat(migrate()).isEqualTo(migrate());
    }

    @Test
    void aLockLeftByAKilledProcessIsFreed() {
        root("update iop.databasechangeloglock set locked = true, lockgranted = now(), lockedby = 'killed'");
        migrate();
        assertThat(JdbcClient.create(database.superuser())
                        .sql("select locked from iop.databasechangeloglock")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void twoNodesThatStartAtOnceTakeTurns() throws Exception {
        try (var executor = Executors.newFixedThreadPool(2)) {
            Callable<byte[]> node = MigrationTest::migrate;
            var keys = executor.invokeAll(Collections.nCopies(2, node));
            assertThat(keys.getFirst().get()).isEqualTo(keys.getLast().get());
        }
    }

    @Test
    void aDatabaseOfANewerVersionIsRefused() {
        root("insert into iop.databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype)"
                + " values ('9999-future', 'iop', 'db/changelog/changes/9999-future.sql', now(), 9999, 'EXECUTED')");
        try {
            assertThatThrownBy(MigrationTest::migrate)
                    .isInstanceOf(DatabaseRefusal.class)
                    .hasMessageContaining("nyare version")
                    .hasMessageContaining("9999-future");
        } finally {
            root("delete from iop.databasechangelog where id = '9999-future'");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "statement_timeout, 10s",
        "lock_timeout, 2s",
        "idle_in_transaction_session_timeout, 15s",
        "transaction_timeout, 30s",
        "client_connection_check_interval, 1s",
        "jit, off",
        "search_path, iop"
    })
    void everySessionOfTheApplicationHasItsLimits(String setting, String value) {
        assertThat(database.sql().sql("show " + setting).query(String.class).single())
                .isEqualTo(value);
    }

    private static void root(String sql) {
        JdbcClient.create(database.superuser()).sql(sql).update();
    }
}
