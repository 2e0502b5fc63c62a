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

    /** What each of the application's sessions asks of the server, whatever its administrator has set for the role. */
    private static final String SESSION = "-c search_path=iop -c statement_timeout=10s -c lock_timeout=2s"
            + " -c idle_in_transaction_session_timeout=15s -c transaction_timeout=30s"
            + " -c client_connection_check_interval=1s -c jit=off -c random_page_cost=1.1"
            + " -c max_parallel_workers_per_gather=0";

    /** A little more than a statement may last, so that the server's own answer comes first. */
    private static final Duration SOCKET = Duration.ofSeconds(12);

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

    /** The pool that the application works with. */
    static HikariDataSource pool(DatabaseProperties properties) {
        var config = new HikariConfig();
        config.setPoolName("iop");
        config.setJdbcUrl(properties.address());
        config.setUsername(properties.app().username());
        config.setPassword(properties.app().password());
        config.setMaximumPoolSize(properties.poolSize());
        config.setMinimumIdle(Math.min(2, properties.poolSize()));
        config.setConnectionTimeout(Duration.ofSeconds(3).toMillis());
        config.setValidationTimeout(Duration.ofSeconds(1).toMillis());
        config.setMaxLifetime(Duration.ofMinutes(10).toMillis());
        config.setKeepaliveTime(Duration.ofMinutes(2).toMillis());
        config.setIdleTimeout(Duration.ofMinutes(5).toMillis());
        config.setLeakDetectionThreshold(Duration.ofSeconds(35).toMillis());
        var driver = network();
        driver.setProperty("socketTimeout", String.valueOf(SOCKET.toSeconds()));
        driver.setProperty("ApplicationName", "iop");
        driver.setProperty("options", SESSION);
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
