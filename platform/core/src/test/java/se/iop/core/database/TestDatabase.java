package se.iop.core.database;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.iop.core.tenancy.Jobs;
import se.iop.core.tenancy.Tenant;
import se.iop.core.tenancy.TenantContext;
import se.iop.core.tenancy.TenantToken;
import se.iop.core.tenancy.TenantTransactions;

/**
 * A migrated database of its own for a test class, on one real PostgreSQL that all test classes share.
 *
 * <p>{@code @RegisterExtension static final TestDatabase database = TestDatabase.withTwoMunicipalities();}
 */
public final class TestDatabase implements AfterAllCallback {

    private static final DatabaseProperties.Owner OWNER = new DatabaseProperties.Owner("iop_owner", "owner");
    private static final DatabaseProperties.App APP = new DatabaseProperties.App("iop_app", "app");
    private static final DatabaseProperties.Jobs JOBS = new DatabaseProperties.Jobs("iop_jobs", "jobs", 2);
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final EmbeddedPostgres server;
    private final String name;
    private final DatabaseProperties properties;
    private final TenantToken token;
    private @Nullable Pools pools;
    private final Jobs jobs = new Jobs(JOBS.connections());
    private @Nullable PlatformTransactionManager transactions;
    private @Nullable JdbcClient sql;

    /** The server and its two templates start with the first test that asks for one, and die with the JVM. */
    private static final class Server {

        private static final EmbeddedPostgres POSTGRES = start();
        private static final String EMPTY = template("iop_template_empty", database -> {});
        private static final String TWO = template("iop_template_two", TestDatabase::establishTwoMunicipalities);

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setPGStartupWait(Duration.ofMinutes(1))
                        .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                        .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
                        .setServerConfig("max_connections", "100")
                        .start();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private static String template(String name, java.util.function.Consumer<TestDatabase> content) {
            var database = new TestDatabase(POSTGRES, name);
            content.accept(database);
            database.close();
            return name;
        }
    }

    private TestDatabase(EmbeddedPostgres server, String name) {
        this.server = server;
        this.name = name;
        var url = new RoleBootstrap(server.getJdbcUrl("postgres", "postgres"), name).prepare(OWNER, APP, JOBS);
        this.properties = new DatabaseProperties(url, OWNER, APP, JOBS, 4);
        this.token = new TenantToken(new Migration(properties).run());
    }

    /** A database with the schema and nothing in it. */
    public static TestDatabase empty() {
        return copyOf(Server.EMPTY);
    }

    /**
     * A database with Lund (tenant 1: socialnamnden, vard-och-omsorgsnamnden) and Linköping (tenant 2: aldrenamnden),
     * each with the user {@code admin}.
     */
    public static TestDatabase withTwoMunicipalities() {
        return copyOf(Server.TWO);
    }

    private static TestDatabase copyOf(String template) {
        var name = "iop_test_" + COUNT.incrementAndGet();
        JdbcClient.create(Server.POSTGRES.getPostgresDatabase())
                .sql("create database " + name + " owner iop_owner template " + template)
                .update();
        return new TestDatabase(Server.POSTGRES, name);
    }

    private static void establishTwoMunicipalities(TestDatabase database) {
        database.doAs(Tenant.INSTANCE, () -> {
            establish(database, "lund", "Lunds kommun", "socialnamnden", "Socialnämnden");
            establish(database, "linkoping", "Linköpings kommun", "aldrenamnden", "Äldrenämnden");
        });
        database.doAs(
                database.lund(),
                () -> database.sql()
                        .sql(
                                "insert into committee (code, name) values ('vard-och-omsorgsnamnden', 'Vård- och omsorgsnämnden')")
                        .update());
    }

    private static void establish(
            TestDatabase database, String code, String name, String committee, String committeeName) {
        database.sql()
                .sql(
                        "select establish_municipality(?, ?, ?, ?, 'admin', 'Administratör', 'hash', 'Test', '2026-01-01')")
                .params(code, name, committee, committeeName)
                .query()
                .singleRow();
    }

    /** The tenant Lund. */
    public int lund() {
        return 1;
    }

    /** The tenant Linköping. */
    public int linkoping() {
        return 2;
    }

    /** Where the database is and as whom to connect. */
    public DatabaseProperties properties() {
        return properties;
    }

    /** The same as properties of a Spring application. */
    public Map<String, Object> springProperties() {
        return Map.of(
                "iop.database.url", properties.address(),
                "iop.database.owner.username", OWNER.username(),
                "iop.database.owner.password", OWNER.password(),
                "iop.database.app.username", APP.username(),
                "iop.database.app.password", APP.password(),
                "iop.database.jobs.username", JOBS.username(),
                "iop.database.jobs.password", JOBS.password(),
                "iop.database.jobs.connections", JOBS.connections());
    }

    /** What the database believes. */
    public TenantToken token() {
        return token;
    }

    /** The application's pools: a job's connections within {@link #jobs()}, else those of people. */
    public DataSource app() {
        return pools();
    }

    /** The turns of the jobs. */
    public Jobs jobs() {
        return jobs;
    }

    /** The connections of people. */
    public HikariDataSource people() {
        return pools().people();
    }

    /** The connections of the jobs. */
    public HikariDataSource jobPool() {
        return pools().jobs();
    }

    private Pools pools() {
        if (pools == null) {
            pools = Connections.pools(properties);
        }
        return pools;
    }

    /** Connections of the role that owns the schema. */
    public DataSource owner() {
        return server.getDatabase(OWNER.username(), name);
    }

    /** Connections of the server's superuser. */
    public DataSource superuser() {
        return server.getDatabase("postgres", name);
    }

    /** Transactions as the application begins them, for whom {@link TenantContext} names. */
    public PlatformTransactionManager transactions() {
        if (transactions == null) {
            transactions = new TenantTransactions(app(), TestDatabase::nobody, token);
        }
        return transactions;
    }

    /** Statements with the application's rights. */
    public JdbcClient sql() {
        if (sql == null) {
            sql = JdbcClient.create(app());
        }
        return sql;
    }

    /** Does the work in one transaction of the tenant. */
    public <T extends @Nullable Object> T as(int tenant, Supplier<T> work) {
        return TenantContext.callAs(
                tenant, () -> new TransactionTemplate(transactions()).execute(status -> work.get()));
    }

    /** Does the work in one transaction of the tenant. */
    public void doAs(int tenant, Runnable work) {
        TenantContext.runAs(
                tenant, () -> new TransactionTemplate(transactions()).executeWithoutResult(status -> work.run()));
    }

    /** Gives the connections back; the database itself goes with the server. */
    public void close() {
        if (pools != null) {
            pools.close();
            pools = null;
            transactions = null;
            sql = null;
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }

    private static int nobody() {
        throw new IllegalStateException("Nobody is signed in and no tenant is named");
    }
}
