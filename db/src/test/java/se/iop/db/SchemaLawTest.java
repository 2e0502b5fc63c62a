package se.iop.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The laws of the schema, read from PostgreSQL's own catalogue, each with a breach that it must notice. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SchemaLawTest {

    /** Tables of a tenant: those with a column of that name. */
    private static final String TENANT_TABLES = """
            with tenant_table as (
                select c.oid, c.relname, c.relrowsecurity, c.relforcerowsecurity, a.attnum, a.attnotnull,
                       format_type(a.atttypid, a.atttypmod) as type, pg_get_expr(d.adbin, d.adrelid) as fallback
                from pg_class c
                join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant'
                left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
                where c.relnamespace = 'iop'::regnamespace and c.relkind in ('r', 'p'))
            """;

    private static final String SAMPLE =
            "create table sample (tenant integer not null default current_tenant(), id uuid, primary key (tenant, id));";

    /**
     * A law.
     *
     * @param says what it demands
     * @param violations a query for what breaks it
     * @param breach a change that breaks it
     */
    record Law(String says, String violations, String breach) {

        @Override
        public String toString() {
            return says;
        }
    }

    private final List<Law> laws = List.of(
            new Law(
                    "Every tenant table has row-level security, also for its owner",
                    TENANT_TABLES
                            + "select relname from tenant_table where not (relrowsecurity and relforcerowsecurity)",
                    "alter table agreement no force row level security"),
            new Law(
                    "Every tenant table shows the application its tenant's rows and nothing else",
                    TENANT_TABLES + """
                    select relname from tenant_table where not exists (
                        select from pg_policies p where p.schemaname = 'iop' and p.tablename = relname
                          and p.policyname = 'tenant' and p.permissive = 'PERMISSIVE' and p.cmd = 'ALL'
                          and p.roles = '{iop_app}' and p.with_check is null
                          and p.qual = '(tenant = ( SELECT current_tenant() AS current_tenant))')""",
                    "alter policy tenant on verdict using (tenant = current_tenant())"),
            new Law(
                    "Every tenant table shows its owner everything and says so",
                    TENANT_TABLES + """
                    select relname from tenant_table where not exists (
                        select from pg_policies p where p.schemaname = 'iop' and p.tablename = relname
                          and p.policyname = 'owner' and p.roles = '{iop_owner}' and p.qual = 'true')""",
                    "drop policy owner on journal"),
            new Law(
                    "The jobs see the same tenant's rows and nothing else",
                    TENANT_TABLES + """
                    select p.tablename from pg_policies p join tenant_table on relname = p.tablename
                    where p.schemaname = 'iop' and p.policyname = 'jobs'
                      and (p.permissive <> 'PERMISSIVE' or p.cmd <> 'ALL' or p.roles <> '{iop_jobs}'
                           or p.with_check is not null
                           or p.qual <> '(tenant = ( SELECT current_tenant() AS current_tenant))')""",
                    "alter policy jobs on agreement using (true)"),
            new Law("The jobs may do what the jobs do", """
                    select c.relname || ' ' || right_.name || coalesce(' ' || a.attname, '')
                    from pg_class c
                    cross join unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER',
                                            'MAINTAIN']) right_ (name)
                    left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and right_.name = 'UPDATE'
                    where c.relnamespace = 'iop'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f')
                      and (has_table_privilege('iop_jobs', c.oid, right_.name)
                           or right_.name in ('SELECT', 'INSERT', 'REFERENCES')
                              and has_any_column_privilege('iop_jobs', c.oid, right_.name)
                           or a.attnum is not null and has_column_privilege('iop_jobs', c.oid, a.attnum, 'UPDATE'))
                      and not (right_.name = 'SELECT' and c.relname in (
                                   'agreement', 'compensation_value', 'verdict', 'composed_guideline', 'replay_run',
                                   'index_series', 'index_value', 'plugin_jar', 'package_signature'))
                      and not (right_.name = 'INSERT' and c.relname = 'replay_difference')
                      and not (right_.name = 'UPDATE' and (c.relname, a.attname) in (
                                   ('agreement', 'breaches'), ('agreement', 'unsettled'), ('agreement', 'blocking'),
                                   ('agreement', 'judged_on'), ('agreement', 'judged_with'),
                                   ('agreement', 'committed_ore'), ('agreement', 'committed_unknown'),
                                   ('agreement', 'committed_by_year'), ('agreement', 'committed_by_owner'),
                                   ('replay_run', 'done'), ('replay_run', 'differing'),
                                   ('replay_run', 'last_verdict'), ('replay_run', 'state'),
                                   ('replay_run', 'finished_at')))""", "grant update (terms) on agreement to iop_jobs"),
            new Law(
                    "The jobs run no function but the one that says whose rows they see, and those of an index they write",
                    """
                    select p.oid::regprocedure::text from pg_proc p
                    where p.pronamespace = 'iop'::regnamespace and has_function_privilege('iop_jobs', p.oid, 'EXECUTE')
                      and p.proname not in ('current_tenant', 'party_keys', 'relation_keys', 'items', 'folded')""",
                    "grant execute on function tenants() to iop_jobs"),
            new Law(
                    "No tenant table has a fourth policy, because policies add up",
                    TENANT_TABLES + """
                    select p.tablename || '.' || p.policyname from pg_policies p
                    join tenant_table on relname = p.tablename
                    where p.schemaname = 'iop' and p.policyname not in ('tenant', 'owner', 'jobs')""",
                    "create policy everybody on committee for select using (true)"),
            new Law(
                    "The tenant is a number, is never missing and comes from the transaction",
                    TENANT_TABLES + """
                    select relname from tenant_table
                    where type <> 'integer' or not attnotnull or fallback is distinct from 'current_tenant()'""",
                    "alter table draft_copy alter tenant drop default"),
            new Law(
                    "Every primary key of a tenant table begins with the tenant",
                    TENANT_TABLES + """
                    select relname from tenant_table where not exists (
                        select from pg_constraint k where k.conrelid = tenant_table.oid and k.contype = 'p'
                          and k.conkey[1] = attnum)""",
                    "create table sample (id uuid primary key, tenant integer not null)"),
            new Law(
                    "Every unique constraint and index of a tenant table begins with the tenant",
                    TENANT_TABLES + """
                    select i.indexrelid::regclass::text from pg_index i join tenant_table t on t.oid = i.indrelid
                    where i.indkey[0] <> t.attnum""",
                    "create unique index case_number_in_the_country on agreement (case_number)"),
            new Law("Every reference to a tenant's row names the tenant too", TENANT_TABLES + """
                    select k.conrelid::regclass || ' -> ' || k.confrelid::regclass from pg_constraint k
                    join tenant_table target on target.oid = k.confrelid
                    where k.contype = 'f' and not exists (
                        select from tenant_table source, generate_subscripts(k.conkey, 1) n
                        where source.oid = k.conrelid and k.conkey[n] = source.attnum
                          and k.confkey[n] = target.attnum)""", SAMPLE + """
                    alter table committee add number integer unique;
                    alter table sample add committee integer references committee (number)"""),
            new Law(
                    "A table without a tenant is on the list of those that belong to the whole instance",
                    """
                    select c.relname from pg_class c
                    where c.relnamespace = 'iop'::regnamespace and c.relkind in ('r', 'p', 'f')
                      and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant')
                      and c.relname not in ('municipality', 'tenant_key', 'plugin_jar', 'package_signature', 'index_series', 'index_value',
                                            'sign_in_attempt', 'databasechangelog', 'databasechangeloglock',
                                            'catalog_revision', 'plugin_version', 'plugin_step', 'plugin_health')""",
                    "create table note (id uuid primary key, text text)"),
            new Law(
                    "What the application may touch stands behind row-level security",
                    """
                    select c.relname from pg_class c
                    where c.relnamespace = 'iop'::regnamespace and c.relkind in ('r', 'p')
                      and not (c.relrowsecurity and c.relforcerowsecurity)
                      and (has_table_privilege('iop_app', c.oid, 'SELECT, INSERT, UPDATE, DELETE')
                           or has_any_column_privilege('iop_app', c.oid, 'SELECT, INSERT, UPDATE'))""",
                    "grant select (at) on sign_in_attempt to iop_app"),
            new Law(
                    "The application neither empties tables nor hangs triggers and references on them",
                    """
                    select c.relname from pg_class c where c.relnamespace = 'iop'::regnamespace and c.relkind in ('r', 'p')
                      and has_table_privilege('iop_app', c.oid, 'TRUNCATE, REFERENCES, TRIGGER, MAINTAIN')""",
                    "grant truncate on draft_copy to iop_app"),
            new Law(
                    "The application deletes drafts and memberships and nothing else",
                    """
                    select c.relname from pg_class c where c.relnamespace = 'iop'::regnamespace and c.relkind in ('r', 'p')
                      and has_table_privilege('iop_app', c.oid, 'DELETE')
                      and c.relname not in ('draft_copy', 'membership')""",
                    "grant delete on agreement to iop_app"),
            new Law(
                    "The application cannot change what is once recorded",
                    """
                    select c.relname from pg_class c
                    where c.relnamespace = 'iop'::regnamespace
                      and (c.relname like 'journal%' and has_any_column_privilege('iop_app', c.oid, 'INSERT, UPDATE')
                           or c.relname in ('verdict', 'plugin_jar', 'package_signature', 'plugin_version', 'plugin_step', 'plugin_choice', 'composed_guideline', 'index_series', 'index_value', 'compensation_value', 'template',
                                            'replay_difference', 'deviation_threshold')
                              and has_any_column_privilege('iop_app', c.oid, 'UPDATE'))""",
                    "grant update (findings) on verdict to iop_app"),
            new Law(
                    "No view reads with more than its reader's rights, and none keeps a copy",
                    """
                    select c.relname from pg_class c
                    where c.relnamespace = 'iop'::regnamespace
                      and (c.relkind = 'm' or c.relkind = 'v'
                           and not coalesce('security_invoker=true' = any (c.reloptions), false))""",
                    "create view everything as select * from agreement"),
            new Law(
                    "No function is everybody's to run",
                    """
                    select p.oid::regprocedure::text
                    from pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
                    where p.pronamespace = 'iop'::regnamespace and a.grantee = 0""",
                    "create function free() returns integer language sql return 1"),
            new Law(
                    "A function that runs with its owner's rights has its search path locked and is on the list",
                    """
                    select p.oid::regprocedure::text from pg_proc p
                    where p.pronamespace = 'iop'::regnamespace and p.prosecdef
                      and (p.proconfig is distinct from '{"search_path=iop, pg_temp"}'
                           or p.proname not in (
                               'current_tenant', 'agreements_matching', 'append_journal', 'destroy_payload', 'remove_attachment',
                               'sign_in_allowed', 'sign_in_failed', 'sign_in_succeeded', 'find_user_for_sign_in',
                               'establish_municipality', 'municipalities', 'tenants',
                               'organisations_matching', 'agreements_of_party', 'family_of',
                               'catalog_changed', 'keys_in_force', 'add_plugin_health', 'plugin_references', 'forget_plugin'))""",
                    "alter function append_journal(uuid, date, text, text, text, jsonb) reset search_path"),
            new Law("The application cannot read keys and password hashes", """
                    select c.relname || '.' || a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid
                    where c.relnamespace = 'iop'::regnamespace and a.attnum > 0
                      and (a.attname = 'password_hash' or c.relname in ('tenant_key', 'sign_in_attempt'))
                      and has_column_privilege('iop_app', c.oid, a.attnum, 'SELECT')""", "grant select on app_user to iop_app"),
            new Law("Everything belongs to the owner", """
                    select thing from (
                        select relname::text, relowner from pg_class where relnamespace = 'iop'::regnamespace
                        union all select proname::text, proowner from pg_proc
                        where pronamespace = 'iop'::regnamespace) owned (thing, owner)
                    where owner <> 'iop_owner'::regrole""", "alter table committee owner to postgres"),
            new Law(
                    "The roles that work have no power over the schema or the server",
                    """
                    select rolname::text from pg_roles r where rolname in ('iop_app', 'iop_jobs')
                      and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication
                           or has_schema_privilege(r.oid, 'iop', 'CREATE')
                           or exists (select from pg_auth_members m where m.member = r.oid))""",
                    "grant iop_app to iop_jobs"),
            new Law(
                    "No type keeps the planner from its indexes: texts with a check instead of enums",
                    "select typname::text from pg_type where typnamespace = 'iop'::regnamespace and typtype = 'e'",
                    "create type mood as enum ('GOOD')"));

    private final Database database;

    SchemaLawTest() throws SQLException {
        database = new Database();
    }

    @BeforeAll
    void migrate() throws Exception {
        database.up();
    }

    private Stream<Law> laws() {
        return laws.stream();
    }

    @ParameterizedTest
    @MethodSource("laws")
    void isKept(Law law) throws Exception {
        assertThat(database.texts(law.violations())).as(law.says()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("laws")
    void isNoticedWhenBroken(Law law) throws Exception {
        try (var connection = database.superuser()) {
            connection.setAutoCommit(false);
            Database.execute(connection, law.breach());
            assertThat(violations(connection, law)).as(law.says()).isNotEmpty();
            connection.rollback();
        }
    }

    @Test
    void seesTheTablesItSpeaksOf() throws Exception {
        assertThat(database.texts(TENANT_TABLES + "select relname from tenant_table"))
                .hasSizeGreaterThanOrEqualTo(10)
                .contains("agreement", "verdict", "journal", "journal_payload", "draft_copy", "committee");
    }

    private static List<String> violations(Connection connection, Law law) throws Exception {
        return Database.texts(connection, law.violations());
    }
}
