package se.iop.core.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;

/** Opens connections with every timeout set, because the drivers' own defaults wait for ever. */
final class Connections {

    /** The schema that everything lives in. */
    static final String SCHEMA = "iop";

    /** What each session asks of the server, whatever its administrator has set for the role. */
    private static final String SESSION = "-c search_path=iop -c client_connection_check_interval=1s -c jit=off"
            + " -c random_page_cost=1.1 -c max_parallel_workers_per_gather=0";

    /** Somebody waits at a screen. */
    private static final String INTERACTIVE = SESSION + " -c statement_timeout=10s -c lock_timeout=2s"
            + " -c idle_in_transaction_session_timeout=15s -c transaction_timeout=30s";

    /** A whole portfolio in one snapshot; idle while a page is judged. */
    private static final String JOBS = SESSION + " -c statement_timeout=2min -c lock_timeout=5s"
            + " -c idle_in_transaction_session_timeout=2min -c transaction_timeout=30min";

    /** A little more than a statement may last, so that the server's own answer comes first. */
    private static final Duration SOCKET = Duration.ofSeconds(12);

    private static final Duration SOCKET_OF_JOBS = Duration.ofSeconds(125);

    /** Longer than a transaction may last, so that only a connection that was lost is told. */
    private static final Duration LEAK = Duration.ofSeconds(35);

    private static final Duration LEAK_OF_JOBS = Duration.ofMinutes(31);

    private Connections() {}

    /** One connection for a migration or a check, in no pool. */
    static Connection open(DatabaseProperties properties, DatabaseProperties.Login login) {
        var wanted = network();
        wanted.setProperty("user", login.username());
        wanted.setProperty("password", login.password());
        wanted.setProperty("currentSchema", SCHEMA);
        wanted.setProperty("ApplicationName", "iop-start");
        try {
            return DriverManager.getConnection(properties.address(), wanted);
        } catch (SQLException failure) {
            throw new DatabaseRefusal("unreachable", failure, properties.address(), login.username(), oneLine(failure));
        }
    }

    /** The pools that the application works with, one for people and one for jobs. */
    static Pools pools(DatabaseProperties properties) {
        var people = pool(properties, properties.app(), "iop", properties.poolSize(), INTERACTIVE, SOCKET, LEAK);
        try {
            return new Pools(
                    people,
                    pool(
                            properties,
                            properties.jobsLogin(),
                            "iop-jobs",
                            properties.jobs().atMost(),
                            JOBS,
                            SOCKET_OF_JOBS,
                            LEAK_OF_JOBS));
        } catch (RuntimeException failure) {
            people.close();
            throw failure;
        }
    }

    private static HikariDataSource pool(
            DatabaseProperties properties,
            DatabaseProperties.Login login,
            String name,
            int size,
            String session,
            Duration socket,
            Duration leak) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(properties.address());
        config.setUsername(login.username());
        config.setPassword(login.password());
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(Math.min(size / 4 + 1, 2));
        config.setConnectionTimeout(Duration.ofSeconds(3).toMillis());
        config.setValidationTimeout(Duration.ofSeconds(1).toMillis());
        // Longer than what counts as lost, or Hikari does not look for lost ones at all.
        config.setMaxLifetime(leak.plus(Duration.ofMinutes(9)).toMillis());
        config.setKeepaliveTime(Duration.ofMinutes(2).toMillis());
        config.setIdleTimeout(Duration.ofMinutes(5).toMillis());
        config.setLeakDetectionThreshold(leak.toMillis());
        var driver = network();
        driver.setProperty("socketTimeout", String.valueOf(socket.toSeconds()));
        driver.setProperty("ApplicationName", name);
        driver.setProperty("options", session);
        driver.setProperty("reWriteBatchedInserts", "true");
        driver.setProperty("prepareThreshold", "5");
        config.setDataSourceProperties(driver);
        return new HikariDataSource(config);
    }

    private static Properties network() {
        var network = new Properties();
        network.putAll(
                Map.of("connectTimeout", "2", "loginTimeout", "4", "tcpKeepAlive", "true", "cancelSignalTimeout", "2"));
        return network;
    }

    static String oneLine(Throwable failure) {
        var message = failure.getMessage();
        return message == null
                ? failure.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
