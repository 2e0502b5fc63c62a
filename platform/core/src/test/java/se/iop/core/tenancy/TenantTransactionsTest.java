package se.iop.core.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.iop.core.database.TestDatabase;

class TenantTransactionsTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.withTwoMunicipalities();

    private static int current() {
        return database.sql()
                .sql("select current_tenant()")
                .query(Integer.class)
                .single();
    }

    @Test
    void postgresqlReadsTheTenantThatJavaSigned() {
        for (var tenant : List.of(Tenant.GATE, Tenant.INSTANCE, 1, 2, 290, 999_999_999)) {
            assertThat(database.as(tenant, TenantTransactionsTest::current)).isEqualTo(tenant);
        }
    }

    @Test
    void aReadingTransactionHasATenantToo() {
        var reading = new TransactionTemplate(database.transactions());
        reading.setReadOnly(true);
        int seen = TenantContext.callAs(2, () -> reading.execute(status -> current()));
        assertThat(seen).isEqualTo(2);
    }

    @Test
    void anInnerTransactionOfItsOwnHasTheSameTenant() {
        var inner = new TransactionTemplate(database.transactions());
        inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        int seen = database.as(2, () -> inner.execute(status -> current()));
        assertThat(seen).isEqualTo(2);
    }

    @Test
    void aQueryOutsideATransactionIsALoudError() {
        assertThatThrownBy(() -> database.sql()
                        .sql("select count(*) from agreement")
                        .query(Integer.class)
                        .single())
                .rootCause()
                .hasMessageContaining("no tenant is set: queries run inside a transaction");
        assertThatThrownBy(() -> database.sql()
                        .sql("insert into committee (code, name) values ('x', 'x')")
                        .update())
                .rootCause()
                .hasMessageContaining("no tenant is set");
    }

    @Test
    void theTenantDiesWithTheTransaction() throws SQLException {
        try (var connection = database.app().getConnection()) {
            connection.setAutoCommit(false);
            Identity.A.assume(connection, database.token());
            connection.commit();
            assertThatThrownBy(() -> connection.createStatement().execute("select current_tenant()"))
                    .hasMessageContaining("no tenant is set");
            connection.rollback();
        }
    }

    @Test
    void withoutATenantNoConnectionIsTaken() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new TransactionTemplate(database.transactions()).execute(status -> 1))
                .withMessageContaining("Nobody is signed in");
        assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                .isFalse();
        assertThat(active()).isZero();
    }

    @Test
    void aConnectionThatDiesAtTheBeginningIsGivenBack() {
        database.doAs(1, TenantTransactionsTest::current);
        JdbcClient.create(database.superuser())
                .sql("select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where usename = 'iop_app' and datname = current_database()")
                .query()
                .listOfRows();
        assertThatThrownBy(() -> database.as(1, TenantTransactionsTest::current))
                .isInstanceOf(CannotCreateTransactionException.class);
        assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                .isFalse();
        assertThat(TransactionSynchronizationManager.getResourceMap()).isEmpty();
        assertThat(active()).isZero();
        database.people().getHikariPoolMXBean().softEvictConnections();
        assertThat(database.as(1, TenantTransactionsTest::current)).isEqualTo(1);
    }

    @Test
    void nobodyActsForAnotherInsideATransaction() {
        database.doAs(1, () -> {
            assertThatIllegalStateException().isThrownBy(() -> TenantContext.runAs(2, () -> {}));
            int seen = TenantContext.callAs(1, TenantTransactionsTest::current);
            assertThat(seen).isEqualTo(1);
        });
    }

    @Test
    void aThreadInheritsNothing() throws Exception {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> acting = TenantContext.callAs(
                    1, () -> executor.submit(() -> TenantContext.acting().isPresent()));
            assertThat(acting.get()).isFalse();
        }
    }

    @Test
    void manyThreadsOnFewConnectionsNeverMixTenants() throws Exception {
        try (var executor = Executors.newFixedThreadPool(8)) {
            var all = executor.invokeAll(java.util.stream.IntStream.range(0, 400)
                    .<java.util.concurrent.Callable<Boolean>>mapToObj(n -> () -> seesOnly(1 + n % 2, n))
                    .toList());
            for (var one : all) {
                assertThat(one.get()).isTrue();
            }
        }
        assertThat(active()).isZero();
    }

    private static boolean seesOnly(int tenant, int n) {
        var random = RandomGenerator.of("L64X128MixRandom");
        try {
            return database.as(tenant, () -> {
                var tenants = database.sql()
                        .sql("select distinct tenant from committee")
                        .query(Integer.class)
                        .list();
                if (n % 7 == 0 || random.nextInt(20) == 0) {
                    throw new IllegalArgumentException("a failure in between");
                }
                return tenants.equals(List.of(tenant));
            });
        } catch (IllegalArgumentException inBetween) {
            return true;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "2",
                "2:9999999999:",
                "2:9999999999:0000000000000000000000000000000000000000000000000000000000000000",
                "2:9999999999:zz",
                "-2:9999999999:0000000000000000000000000000000000000000000000000000000000000000",
                "2; drop table agreement",
                "99999999999999999999:1:0000000000000000000000000000000000000000000000000000000000000000",
                " ",
                "null"
            })
    void injectedSqlCannotBecomeAnotherTenant(String forged) {
        assertThatThrownBy(() -> database.as(1, () -> {
                    database.sql()
                            .sql("select set_config('iop.tenant', ?, true)")
                            .param(forged)
                            .query()
                            .singleRow();
                    return current();
                }))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refusal -> assertThat(refusal.getSQLState()).isEqualTo("42501"));
    }

    @Test
    void injectedSqlCannotUseItsTokenForAnotherTenantOrConnection() throws SQLException {
        try (var one = database.app().getConnection();
                var other = database.app().getConnection()) {
            one.setAutoCommit(false);
            other.setAutoCommit(false);
            var token = database.token().sign(1, one.unwrap(PGConnection.class).getBackendPID());
            Identity.tell(other, token);
            assertThatThrownBy(() -> other.createStatement().execute("select * from committee"))
                    .hasMessageContaining("not signed for this connection");
            one.rollback();
            other.rollback();
        }
    }

    private static int active() {
        return database.people().getHikariPoolMXBean().getActiveConnections();
    }
}
