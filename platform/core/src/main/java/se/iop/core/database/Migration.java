package se.iop.core.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.changelog.RanChangeSet;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.iop.core.tenancy.TenantKey;

/** Brings the schema up to the version of the program, as its owner, before anyone else connects. */
public final class Migration {

    /** The recorded path of the changelog; part of every change's identity and never changed. */
    public static final String CHANGELOG = "db/changelog/changelog.yaml";

    private static final Logger LOG = LoggerFactory.getLogger(Migration.class);

    /** Names the right to migrate among all advisory locks of the database. */
    private static final long TURN = 0x10_9_0001L;

    private final DatabaseProperties properties;

    /** A migration of the database described. */
    public Migration(DatabaseProperties properties) {
        this.properties = properties;
    }

    /**
     * Runs the changes that are missing and answers the key that tenants are signed with.
     *
     * <p>The turn to migrate is an advisory lock of the very session that migrates. Who holds it is alone, so the row
     * that Liquibase locks with can only be left over from a process that was killed, and is freed.
     */
    public TenantKey run() {
        try (var connection = Connections.open(properties, properties.owner())) {
            execute(connection, "set lock_timeout = '60s'");
            execute(connection, "select pg_advisory_lock(" + TURN + ")");
            execute(connection, "set lock_timeout = '5s'");
            execute(connection, "create schema if not exists " + Connections.SCHEMA);
            freeStaleLock(connection);
            Scope.child(quietly(), () -> update(connection));
            admitJobs(connection);
            return key(connection);
        } catch (DatabaseRefusal refusal) {
            throw refusal;
        } catch (Exception failure) {
            throw new DatabaseRefusal("migration", failure, Connections.oneLine(failure));
        }
    }

    /** Nothing on standard output, and no word to anyone outside. */
    private static Map<String, Object> quietly() {
        return Map.of(Scope.Attr.ui.name(), new LoggerUIService(), "liquibase.analytics.enabled", false);
    }

    private void update(Connection connection) throws LiquibaseException {
        var database = DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
        database.setDefaultSchemaName(Connections.SCHEMA);
        database.setLiquibaseSchemaName(Connections.SCHEMA);
        // Not closed: that would close the connection, and with it give up the turn before the key is read.
        @SuppressWarnings("resource")
        var liquibase = new Liquibase(CHANGELOG, new ClassLoaderResourceAccessor(), database);
        liquibase.setChangeLogParameter("owner", properties.owner().username());
        liquibase.setChangeLogParameter("app", properties.app().username());
        liquibase.setShowSummary(UpdateSummaryEnum.OFF);
        refuseNewer(liquibase);
        liquibase.update(new Contexts(), new LabelExpression());
        LOG.info("The database has every change of {}", CHANGELOG);
    }

    private static void refuseNewer(Liquibase liquibase) throws LiquibaseException {
        var unknown = liquibase.listUnexpectedChangeSets(new Contexts(), new LabelExpression());
        if (!unknown.isEmpty()) {
            throw new DatabaseRefusal(
                    "newer", unknown.stream().map(RanChangeSet::getId).sorted().collect(Collectors.joining(", ")));
        }
    }

    private static void freeStaleLock(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var present = statement.executeQuery("select to_regclass('iop.databasechangeloglock') is not null")) {
            if (!present.next() || !present.getBoolean(1)) {
                return;
            }
        }
        try (var statement = connection.createStatement()) {
            var freed = statement.executeUpdate("update iop.databasechangeloglock"
                    + " set locked = false, lockgranted = null, lockedby = null where locked");
            if (freed > 0) {
                LOG.warn("A migration was killed half-way; its lock is freed and the migration goes on");
            }
        }
    }

    /** At every start, because who administers the server may give the jobs a role later, or another one. */
    private void admitJobs(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        if (!properties.jobsApart()) {
            LOG.info("The jobs have no role of their own and work as {}", properties.app());
            return;
        }
        try (var admit = connection.prepareStatement("call iop.admit_jobs(?)")) {
            admit.setString(1, properties.jobs().username());
            admit.execute();
        }
    }

    private static TenantKey key(Connection connection) throws SQLException {
        var fresh = TenantKey.random();
        try (var insert = connection.prepareStatement(
                "insert into iop.tenant_key (inner_pad, outer_pad) values (?, ?) on conflict do nothing")) {
            insert.setBytes(1, fresh.innerPad());
            insert.setBytes(2, fresh.outerPad());
            insert.executeUpdate();
        }
        try (var statement = connection.createStatement();
                var kept = statement.executeQuery("select inner_pad from iop.tenant_key")) {
            kept.next();
            return TenantKey.ofInnerPad(kept.getBytes(1));
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
