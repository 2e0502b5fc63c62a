package se.iop.core.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Refuses a database, in one clear sentence, where the application's role could see through the wall. */
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
                      and (other.rolsuper or other.rolbypassrls or other.rolcreaterole or other.rolname = ?
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

    /** Asks the database as the application itself. */
    public void check() {
        if (properties.owner().username().equals(properties.app().username())) {
            throw new DatabaseRefusal("same-role", properties.app().username());
        }
        try (var connection = Connections.open(properties, properties.app())) {
            check(connection);
        } catch (SQLException failure) {
            throw new DatabaseRefusal(
                    "unreachable",
                    failure,
                    properties.address(),
                    properties.app().username(),
                    Connections.oneLine(failure));
        }
    }

    private void check(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(FACTS)) {
            statement.setString(1, properties.owner().username());
            try (var facts = statement.executeQuery()) {
                facts.next();
                checkServer(facts);
                checkRole(facts);
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

    private void checkRole(ResultSet facts) throws SQLException {
        var role = properties.app().username();
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
