package se.iop.core.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Makes the database, its schema and the three roles on a server that the platform may rule as superuser, such as the
 * embedded one; the same that an administrator does by hand on a server of their own.
 */
public final class RoleBootstrap {

    private static final List<String> SETTINGS = List.of(
            "search_path = iop",
            "client_connection_check_interval = '1s'",
            "jit = off",
            "random_page_cost = 1.1",
            "max_parallel_workers_per_gather = 0");

    private static final List<String> INTERACTIVE = List.of(
            "statement_timeout = '10s'",
            "lock_timeout = '2s'",
            "idle_in_transaction_session_timeout = '15s'",
            "transaction_timeout = '30s'");

    private static final List<String> JOBS = List.of(
            "statement_timeout = '2min'",
            "lock_timeout = '5s'",
            "idle_in_transaction_session_timeout = '2min'",
            "transaction_timeout = '30min'");

    private final String superuserUrl;
    private final String database;

    /**
     * A bootstrap of one database.
     *
     * @param superuserUrl the address of any database on the server, with the superuser's name and password
     * @param database the name of the database to make
     */
    public RoleBootstrap(String superuserUrl, String database) {
        this.superuserUrl = superuserUrl;
        this.database = database;
    }

    /** Makes what is missing and sets the passwords; may be repeated at every start. Answers the database's address. */
    public String prepare(DatabaseProperties.Login owner, DatabaseProperties.Login app, DatabaseProperties.Login jobs) {
        try {
            try (var connection = source(null).getConnection()) {
                role(connection, owner);
                role(connection, app);
                role(connection, jobs);
                makeDatabase(connection, owner);
            }
            var source = source(database);
            try (var connection = source.getConnection()) {
                furnish(connection, owner.username());
                admit(connection, app.username(), INTERACTIVE);
                admit(connection, jobs.username(), JOBS);
            }
            return "jdbc:postgresql://" + source.getServerNames()[0] + ":" + source.getPortNumbers()[0] + "/"
                    + database;
        } catch (SQLException failure) {
            throw new DatabaseRefusal("migration", failure, Connections.oneLine(failure));
        }
    }

    private PGSimpleDataSource source(@Nullable String other) {
        var source = new PGSimpleDataSource();
        source.setUrl(superuserUrl);
        source.setConnectTimeout(2);
        source.setApplicationName("iop-bootstrap");
        if (other != null) {
            source.setDatabaseName(other);
        }
        return source;
    }

    private static void role(Connection connection, DatabaseProperties.Login login) throws SQLException {
        if (!exists(connection, "select from pg_roles where rolname = ?", login.username())) {
            execute(connection, "create role %I login", login.username());
        }
        execute(
                connection,
                "alter role %I login nosuperuser nobypassrls nocreatedb nocreaterole noreplication",
                login.username());
        // Sent as a digest, so that the password stands in no log.
        connection
                .unwrap(PGConnection.class)
                .alterUserPassword(login.username(), login.password().toCharArray(), "scram-sha-256");
    }

    private void makeDatabase(Connection connection, DatabaseProperties.Login owner) throws SQLException {
        if (!exists(connection, "select from pg_database where datname = ?", database)) {
            execute(
                    connection,
                    "create database %I owner %I encoding 'UTF8' template template0",
                    database,
                    owner.username());
        }
        execute(connection, "alter database %I owner to %I", database, owner.username());
        execute(connection, "revoke all on database %I from public", database);
    }

    private void furnish(Connection connection, String owner) throws SQLException {
        execute(connection, "create extension if not exists pg_trgm with schema public");
        execute(connection, "create extension if not exists btree_gin with schema public");
        execute(connection, "create schema if not exists iop authorization %I", owner);
        // Large objects belong to a role and not to a tenant.
        execute(
                connection,
                "revoke execute on function lo_creat(integer), lo_create(oid), lo_from_bytea(oid, bytea) from public");
        execute(connection, "alter role %I in database %I set search_path = iop", owner, database);
    }

    /** Lets a role that works in, with its limits. */
    private void admit(Connection connection, String role, List<String> limits) throws SQLException {
        execute(connection, "grant connect on database %I to %I", database, role);
        for (var setting : Stream.concat(SETTINGS.stream(), limits.stream()).toList()) {
            execute(connection, "alter role %I in database %I set " + setting, role, database);
        }
        // Only Linux can do this one; elsewhere the server would refuse the connection.
        if (exists(connection, "select where version() like ?", "%linux%")) {
            execute(connection, "alter role %I in database %I set tcp_user_timeout = '5s'", role, database);
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** Runs a statement whose names the server itself has quoted. */
    private static void execute(Connection connection, String pattern, String... names) throws SQLException {
        try (var format = connection.prepareStatement("select format(?, variadic ?::text[])")) {
            format.setString(1, pattern);
            format.setArray(2, connection.createArrayOf("text", names));
            try (var formatted = format.executeQuery();
                    var statement = connection.createStatement()) {
                formatted.next();
                statement.execute(formatted.getString(1));
            }
        }
    }
}
