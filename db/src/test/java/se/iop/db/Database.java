package se.iop.db;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;

/** An empty database with its three roles, as an administrator prepares it, on one real server for all tests. */
final class Database {

    private static final EmbeddedPostgres SERVER = start();
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Contexts ALL = new Contexts();

    private final String name = "iop_" + COUNT.incrementAndGet();

    Database() throws SQLException {
        try (var connection = SERVER.getPostgresDatabase().getConnection()) {
            execute(connection, "create database " + name + " owner iop_owner encoding 'UTF8' template template0");
            execute(connection, "alter role iop_owner in database " + name + " set search_path = iop");
            execute(connection, "alter role postgres in database " + name + " set search_path = iop");
        }
        try (var connection = superuser()) {
            execute(connection, "create schema iop authorization iop_owner");
        }
    }

    /** The server goes with the JVM. */
    private static EmbeddedPostgres start() {
        try {
            var server = EmbeddedPostgres.builder()
                    .setPGStartupWait(Duration.ofMinutes(1))
                    .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                    .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (var connection = server.getPostgresDatabase().getConnection()) {
                execute(connection, "create role iop_owner login");
                execute(connection, "create role iop_app login");
                execute(connection, "create role iop_jobs login");
            }
            return server;
        } catch (IOException | SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    Connection superuser() throws SQLException {
        return SERVER.getDatabase("postgres", name).getConnection();
    }

    /** Runs every change, and lets the jobs' role in as every start does. */
    void up() throws SQLException, LiquibaseException {
        try (var liquibase = liquibase()) {
            liquibase.update(ALL, new LabelExpression());
        }
        try (var connection = SERVER.getDatabase("iop_owner", name).getConnection()) {
            execute(connection, "call admit_jobs('iop_jobs')");
        }
    }

    /** Takes every change back. */
    void down() throws SQLException, LiquibaseException {
        try (var liquibase = liquibase()) {
            var changes = liquibase.getDatabaseChangeLog().getChangeSets().size();
            liquibase.rollback(changes, null, ALL, new LabelExpression());
        }
    }

    /** The first column of every row. */
    List<String> texts(String query) throws SQLException {
        try (var connection = superuser()) {
            return texts(connection, query);
        }
    }

    static List<String> texts(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Liquibase liquibase() throws SQLException, LiquibaseException {
        var connection =
                new JdbcConnection(SERVER.getDatabase("iop_owner", name).getConnection());
        var database = DatabaseFactory.getInstance().findCorrectDatabaseImplementation(connection);
        database.setDefaultSchemaName("iop");
        var liquibase = new Liquibase("db/changelog/changelog.yaml", new ClassLoaderResourceAccessor(), database);
        liquibase.setChangeLogParameter("owner", "iop_owner");
        liquibase.setChangeLogParameter("app", "iop_app");
        return liquibase;
    }
}
