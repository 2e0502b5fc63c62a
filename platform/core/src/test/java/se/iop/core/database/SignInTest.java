package se.iop.core.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.iop.core.tenancy.Tenant;

class SignInTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.withTwoMunicipalities();

    @BeforeEach
    void forget() {
        JdbcClient.create(database.superuser())
                .sql("truncate iop.sign_in_attempt")
                .update();
    }

    @Test
    void findsTheUserOfTheMunicipalityNamed() {
        assertThat(database.as(
                        Tenant.GATE,
                        () -> database.sql()
                                .sql(
                                        "select municipality || ' ' || tenant || ' ' || password_hash || ' ' || memberships"
                                                + " from find_user_for_sign_in(' Admin@LINKOPING ')")
                                .query(String.class)
                                .single()))
                .isEqualTo("linkoping 2 hash [{\"role\": \"ADMINISTRATOR\"}]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "admin", "admin@", "@lund", "nobody@lund", "admin@nowhere", "admin@lund@linkoping", "%@lund"
            })
    void findsNobodyElse(String username) {
        assertThat(database.as(
                        Tenant.GATE,
                        () -> database.sql()
                                .sql("select count(*) from find_user_for_sign_in(?)")
                                .param(username)
                                .query(Integer.class)
                                .single()))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {Tenant.INSTANCE, 1, 2})
    void onlyTheGateMayAsk(int tenant) {
        assertThatThrownBy(() -> database.as(
                        tenant,
                        () -> database.sql()
                                .sql("select * from find_user_for_sign_in('admin@lund')")
                                .query()
                                .listOfRows()))
                .rootCause()
                .hasMessageContaining("only the gate may ask");
        assertThatThrownBy(() -> allowed(tenant, "a@lund", "10.0.0.1"))
                .rootCause()
                .hasMessageContaining("only the gate may ask");
    }

    @Test
    void tenGuessesOfAnAccountAreEnough() {
        for (var guess = 0; guess < 10; guess++) {
            assertThat(allowed("admin@lund", "10.0.0." + guess)).isTrue();
            failed("admin@lund", "10.0.0." + guess);
        }
        assertThat(allowed("ADMIN@lund", "10.0.1.1")).isFalse();
        assertThat(allowed("admin@linkoping", "10.0.1.1")).isTrue();
    }

    @Test
    void failuresCountAlsoWhereNobodyAskedFirst() {
        for (var guess = 0; guess < 10; guess++) {
            failed("admin@lund", "10.0.0.1");
        }
        assertThat(allowed("admin@lund", "10.0.0.1")).isFalse();
    }

    @Test
    void thirtyGuessesFromAnAddressAreEnough() {
        for (var guess = 0; guess < 30; guess++) {
            assertThat(allowed("user" + guess + "@lund", "10.0.0.1")).isTrue();
        }
        assertThat(allowed("another@lund", "10.0.0.1")).isFalse();
        assertThat(allowed("another@lund", "10.0.0.2")).isTrue();
    }

    @Test
    void aRightGuessStartsAfresh() {
        for (var guess = 0; guess < 9; guess++) {
            allowed("admin@lund", "10.0.0.1");
            failed("admin@lund", "10.0.0.1");
        }
        database.doAs(
                Tenant.GATE,
                () -> database.sql()
                        .sql("select sign_in_succeeded('admin@lund', '10.0.0.1')")
                        .query()
                        .singleRow());
        for (var guess = 0; guess < 10; guess++) {
            assertThat(allowed("admin@lund", "10.0.0.1")).isTrue();
        }
    }

    @Test
    void guessesOlderThanAQuarterAreForgiven() {
        for (var guess = 0; guess < 10; guess++) {
            failed("admin@lund", "10.0.0.1");
        }
        JdbcClient.create(database.superuser())
                .sql("update iop.sign_in_attempt set at = at - interval '15 minutes'")
                .update();
        assertThat(allowed("admin@lund", "10.0.0.1")).isTrue();
    }

    @Test
    void guessingAllAtOnceIsNoWayRound() throws Exception {
        var let = 0;
        try (var executor = Executors.newFixedThreadPool(8)) {
            var guesses = new ArrayList<Callable<Boolean>>();
            for (var guess = 0; guess < 60; guess++) {
                var address = "10.0.0." + guess;
                guesses.add(() -> allowed("admin@lund", address));
            }
            for (var guess : executor.invokeAll(guesses)) {
                let += guess.get() ? 1 : 0;
            }
        }
        assertThat(let).isEqualTo(10);
    }

    private static boolean allowed(String username, String address) {
        return allowed(Tenant.GATE, username, address);
    }

    private static boolean allowed(int tenant, String username, String address) {
        return database.as(
                tenant,
                () -> database.sql()
                        .sql("select sign_in_allowed(?, ?)")
                        .params(username, address)
                        .query(Boolean.class)
                        .single());
    }

    private static void failed(String username, String address) {
        database.doAs(
                Tenant.GATE,
                () -> database.sql()
                        .sql("select sign_in_failed(?, ?)")
                        .params(username, address)
                        .query()
                        .singleRow());
    }
}
