package se.iop.core.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Refuses a database, in one clear sentence, where the roles that work could see through the wall. */
public final class DatabaseGuard {

    static final int OLDEST = 180_000;

    private static final String FACTS = """
            select current_setting('server_version_num')::integer as version,
                   current_setting('server_version') as version_text,
                   pg_is_in_recovery() or current_setting('default_transaction_read_only') = 'on' as read_only,
                   current_setting('server_encoding') as encoding,
                   r.rolsuper, r.rolbypassrls, r.rolcreaterole or r.rolreplication as powers,
                   (select string_agg(other.rolname, ', ' order by other.rolname) from pg_roles other
                    where other.oid <> r.oid and pg_has_role(r.oid, other.oid, 'MEMBER')
                      and (other.rolsuper or other.rolbypassrls or other.rolcreaterole or other.rolname = any (?)
                           or other.rolname in ('pg_read_all_data', 'pg_write_all_data', 'pg_execute_server_program',
                                                'pg_read_server_files', 'pg_write_server_files'))) as member_of,
                   (select string_agg(thing, ', ' order by thing) from (
                        select datname::text as thing from pg_database
                        where datname = current_database() and datdba = r.oid
                        union all select nspname::text from pg_namespace where nspowner = r.oid
                        union all select relname::text from pg_class where relowner = r.oid
                        union all select proname::text from pg_proc where proowner = r.oid) owned) as owns
            from pg_roles r where r.rolname = current_user""";

    private final DatabaseProperties properties;

    /** A guard of the database described. */
    public DatabaseGuard(DatabaseProperties properties) {
        this.properties = properties;
    }

    /** Asks the database as the application itself, and as its jobs where they have a role of their own. */
    public void check() {
        check(properties.app(), properties.owner().username());
        if (properties.jobsApart()) {
            // What jobs may do is less than what the application may, and must stay so.
            check(
                    properties.jobs(),
                    properties.owner().username(),
                    properties.app().username());
        }
    }

    private void check(DatabaseProperties.Login login, String... foreign) {
        if (properties.owner().username().equals(login.username())) {
            throw new DatabaseRefusal("same-role", login.username());
        }
        try (var connection = Connections.open(properties, login)) {
            check(connection, login, foreign);
        } catch (SQLException failure) {
            throw new DatabaseRefusal(
                    "unreachable", failure, properties.address(), login.username(), Connections.oneLine(failure));
        }
    }

    private static void check(Connection connection, DatabaseProperties.Login login, String... foreign)
            throws SQLException {
        try (var statement = connection.prepareStatement(FACTS)) {
            statement.setArray(1, connection.createArrayOf("name", foreign));
            try (var facts = statement.executeQuery()) {
                facts.next();
                checkServer(facts);
                checkRole(facts, login.username());
            }
        }
    }

    private static void checkServer(ResultSet facts) throws SQLException {
        refuseOld(facts.getInt("version"), facts.getString("version_text"));
        if (facts.getBoolean("read_only")) {
            throw new DatabaseRefusal("read-only");
        }
        if (!"UTF8".equals(facts.getString("encoding"))) {
            throw new DatabaseRefusal("encoding", facts.getString("encoding"));
        }
    }

    static void refuseOld(int version, String text) {
        if (version < OLDEST) {
            throw new DatabaseRefusal("old-server", text);
        }
    }

    private static void checkRole(ResultSet facts, String role) throws SQLException {
        if (facts.getBoolean("rolsuper")) {
            throw new DatabaseRefusal("superuser", role);
        }
        if (facts.getBoolean("rolbypassrls")) {
            throw new DatabaseRefusal("bypass", role);
        }
        if (facts.getBoolean("powers")) {
            throw new DatabaseRefusal("powers", role);
        }
        if (facts.getString("member_of") != null) {
            throw new DatabaseRefusal("member", role, facts.getString("member_of"));
        }
        if (facts.getString("owns") != null) {
            throw new DatabaseRefusal("owner", role, facts.getString("owns"));
        }
    }
}
