package se.iop.core.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.transaction.support.TransactionTemplate;
import se.iop.core.database.TestDatabase;

/** Jobs take turns by municipality, on connections of their own and as a role of their own. */
class JobsTest {

    private static final int LUND = 1;
    private static final int LINKOPING = 2;

    @RegisterExtension
    static final TestDatabase database = TestDatabase.withTwoMunicipalities();

    private static String role() {
        return database.sql().sql("select current_user").query(String.class).single();
    }

    private static <T> T inTransaction(java.util.function.Supplier<T> work) {
        return java.util.Objects.requireNonNull(
                new TransactionTemplate(database.transactions()).execute(_ -> work.get()));
    }

    private static Jobs.Turn turn(Jobs jobs, int tenant) {
        return TenantContext.callAs(tenant, () -> jobs.turn());
    }

    @Test
    void aJobWorksAsItsOwnRoleAndSeesItsMunicipality() {
        var seen = TenantContext.callAs(
                LUND,
                () -> database.jobs()
                        .call(() -> inTransaction(() -> role()
                                + database.sql()
                                        .sql("select current_tenant()")
                                        .query(String.class)
                                        .single()
                                + database.sql()
                                        .sql("select current_setting('transaction_timeout')")
                                        .query(String.class)
                                        .single())));
        assertThat(seen).isEqualTo("iop_jobs1" + "30min");
        assertThat(TenantContext.callAs(LUND, () -> inTransaction(JobsTest::role)))
                .isEqualTo("iop_app");
    }

    @Test
    void withEveryJobConnectionTakenAPersonIsAnsweredAllTheSame() throws Exception {
        var turns = database.jobs().turns();
        var busy = new CountDownLatch(turns);
        var enough = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(turns)) {
            var held = new ArrayList<Future<Integer>>();
            for (var number = 0; number < turns; number++) {
                held.add(hold(threads, number % 2 == 0 ? LUND : LINKOPING, busy, enough));
            }
            try {
                busy.await();
                assertThat(database.jobPool().getHikariPoolMXBean().getActiveConnections())
                        .isEqualTo(turns)
                        .isEqualTo(database.jobPool().getMaximumPoolSize());
                var active = database.as(LUND, () -> {
                    assertThat(role()).isEqualTo("iop_app");
                    return database.people().getHikariPoolMXBean().getActiveConnections();
                });
                assertThat(active).isEqualTo(1);
                assertThat(database.jobPool().getHikariPoolMXBean().getThreadsAwaitingConnection())
                        .isZero();
            } finally {
                enough.countDown();
            }
            for (var one : held) {
                one.get();
            }
        }
        assertThat(database.jobPool().getHikariPoolMXBean().getActiveConnections())
                .isZero();
    }

    private static Future<Integer> hold(
            ExecutorService threads, int tenant, CountDownLatch busy, CountDownLatch enough) {
        return threads.submit(() -> TenantContext.callAs(
                tenant,
                () -> database.jobs()
                        .call(() -> inTransaction(() -> {
                            busy.countDown();
                            try {
                                enough.await();
                            } catch (InterruptedException stopped) {
                                Thread.currentThread().interrupt();
                            }
                            return tenant;
                        }))));
    }

    @Test
    void aFailedJobGivesItsConnectionAndItsTurnBack() {
        assertThatThrownBy(() -> TenantContext.callAs(
                        LUND,
                        () -> database.jobs()
                                .call(() -> inTransaction(() -> {
                                    throw new CancellationException("stopped");
                                }))))
                .isInstanceOf(CancellationException.class);
        assertThat(database.jobPool().getHikariPoolMXBean().getActiveConnections())
                .isZero();
        assertThat(database.jobs().of(LUND)).isZero();
    }

    @Test
    void theMunicipalitiesTakeTurnsAndNotTheirJobs() {
        var jobs = new Jobs(1);
        var order = Collections.synchronizedList(new ArrayList<String>());
        var first = turn(jobs, LUND);
        var lund = List.of(turn(jobs, LUND), turn(jobs, LUND));
        var linkoping = turn(jobs, LINKOPING);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            lund.forEach(one -> threads.submit(() -> one.call(() -> order.add("Lund"))));
            threads.submit(() -> linkoping.call(() -> order.add("Linköping")));
            first.call(() -> order.add("Lund"));
        }
        assertThat(order).hasSize(4).startsWith("Lund").last().isEqualTo("Lund");
        assertThat(order.indexOf("Linköping")).isLessThan(3);
        assertThat(jobs.of(LUND) + jobs.of(LINKOPING)).isZero();
    }

    @Test
    void oneMunicipalityNeverHoldsMoreThanHalfOfTheTurns() {
        var jobs = new Jobs(4);
        var held = List.of(turn(jobs, LUND), turn(jobs, LUND));
        var third = turn(jobs, LUND);
        third.withdraw();
        assertThatThrownBy(() -> third.call(() -> "done")).isInstanceOf(CancellationException.class);
        assertThat(turn(jobs, LINKOPING).call(() -> "done")).isEqualTo("done");
        held.forEach(one -> assertThat(one.call(() -> "done")).isEqualTo("done"));
        assertThat(jobs.of(LUND)).isZero();
    }

    @Test
    void aTurnThatHasComeIsNotWithdrawnAndIsGivenBackOnce() {
        var jobs = new Jobs(1);
        var come = turn(jobs, LUND);
        var next = turn(jobs, LINKOPING);
        come.withdraw();
        assertThat(jobs.of(LUND)).isEqualTo(1);
        come.close();
        come.close();
        assertThat(next.call(() -> "done")).isEqualTo("done");
        assertThat(turn(jobs, LUND).call(() -> "done")).isEqualTo("done");
    }

    @Test
    void overTheMostThereIsNoTurn() {
        var jobs = new Jobs(1);
        TenantContext.runAs(LUND, () -> {
            var one = jobs.turn(2).orElseThrow();
            var other = jobs.turn(2).orElseThrow();
            assertThat(jobs.turn(2)).isEmpty();
            other.withdraw();
            assertThat(jobs.turn(2)).isPresent();
            one.close();
        });
    }

    @Test
    void aJobNamesItsTenantAndBeginsOutsideATransaction() {
        assertThatThrownBy(() -> database.jobs().turn()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> database.doAs(LUND, () -> database.jobs().turn()))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Jobs(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theTokenOfAJobLastsLongerThanItsTransactionMay() {
        var now = Instant.ofEpochSecond(1_000_000);
        var token = new TenantToken(TenantKey.random(), InstantSource.fixed(now));
        var ofAJob = TenantContext.callAs(LUND, () -> new Jobs(1).call(() -> token.sign(LUND, 1)));
        assertThat(expiry(ofAJob)).isAfter(now.plus(Duration.ofMinutes(30)));
        assertThat(expiry(token.sign(LUND, 1))).isBefore(now.plus(Duration.ofMinutes(6)));
    }

    private static Instant expiry(String token) {
        return Instant.ofEpochSecond(Long.parseLong(token.split(":")[1]));
    }
}
