package se.iop.core.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.iop.core.database.TestDatabase;

/**
 * Every relation of the schema × every command × every identity, generated from the catalogue: a new table takes part
 * by itself, and fails until there are rows of two tenants in it.
 */
class TenantMatrixTest {

    private static final String PERMISSION_DENIED = "42501";
    private static final String NO_TENANT = "P0001";
    private static final String UNIQUE = "23505";

    /** What all tenants share and may read; who may write is a matter of its own, tested below. */
    private static final Set<String> SHARED = Set.of("catalog_revision", "index_series", "index_value");

    /** Packages and what is told of them: a municipality sees its own and the instance's, and never another's. */
    private static final Set<String> PACKAGES =
            Set.of("plugin_jar", "package_signature", "plugin_version", "plugin_step", "plugin_health");

    @RegisterExtension
    static final TestDatabase database = TestDatabase.withTwoMunicipalities();

    enum Command {
        SELECT,
        INSERT,
        UPDATE,
        DELETE,
        TRUNCATE
    }

    /** The roles that work: people at a screen, and jobs. */
    enum Work {
        PEOPLE("iop_app"),
        JOBS("iop_jobs");

        private final String role;

        Work(String role) {
            this.role = role;
        }

        Connection connection() throws SQLException {
            return (this == JOBS ? database.jobPool() : database.people()).getConnection();
        }
    }

    /**
     * A table or view.
     *
     * @param work as whom
     * @param tenantColumn the column that holds the tenant, empty where there is none
     * @param anyColumn a column that can be written
     * @param readable the columns that the role may read
     * @param writable those it may insert
     * @param updatable those it may change
     */
    record Relation(
            Work work,
            String name,
            boolean view,
            String tenantColumn,
            String anyColumn,
            List<String> readable,
            List<String> writable,
            List<String> updatable,
            boolean deletable) {

        boolean allows(Command command) {
            return switch (command) {
                case SELECT -> !readable.isEmpty();
                case INSERT -> !writable.isEmpty();
                case UPDATE -> !updatable.isEmpty();
                case DELETE -> deletable;
                case TRUNCATE -> false;
            };
        }
    }

    @BeforeAll
    static void giveEachTenantARowOfEverything() {
        fill(Identity.TENANT_A, "socialnamnden");
        fill(Identity.TENANT_B, "aldrenamnden");
        pack(Tenant.INSTANCE, "alla", null);
        pack(Identity.TENANT_A, "a", "lund");
        pack(Identity.TENANT_B, "b", "linkoping");
    }

    /** A package of the tenant's own, with its signature, and what the instance has noticed of it. */
    private static void pack(int tenant, String jar, @Nullable String municipality) {
        database.doAs(tenant, () -> {
            database.sql()
                    .sql("insert into package_signature (digest, fingerprint, signature)"
                            + " values (encode(sha256(cast(? as bytea)), 'hex'), encode(sha256('key'), 'hex'), 's')")
                    .param(jar.getBytes(StandardCharsets.UTF_8))
                    .update();
            database.sql()
                    .sql("insert into plugin_jar (digest, plugin_id, version, content)"
                            + " select encode(sha256(c), 'hex'), 'p', '1', c from (select cast(? as bytea)) x(c)")
                    .param(jar.getBytes(StandardCharsets.UTF_8))
                    .update();
            database.sql()
                    .sql("insert into plugin_version (digest, plugin_id, version, municipality, body, way,"
                            + " installed_by) select digest, plugin_id, version, ?, '', 'UPLOADED', 'Test' from"
                            + " plugin_jar where owner = ?")
                    .param(municipality)
                    .param(tenant)
                    .update();
        });
        database.doAs(Tenant.INSTANCE, () -> {
            database.sql()
                    .sql("insert into plugin_step (plugin_id, digest, kind, by)"
                            + " select 'p', digest, 'QUARANTINED', 'Test' from plugin_version where owner = ?")
                    .param(tenant)
                    .update();
            database.sql()
                    .sql("select add_plugin_health(digest, now(), 1, 1, 0, 0, 0) from plugin_version where owner = ?")
                    .param(tenant)
                    .query(Long.class)
                    .single();
        });
    }

    private static void fill(int tenant, String committee) {
        database.doAs(tenant, () -> {
            database.sql()
                    .sql(
                            "insert into plugin_choice (plugin_id, committee, number, mode, by) values ('p', ?, 1, 'OFF', 'Test')")
                    .param(committee)
                    .update();
            database.sql()
                    .sql("insert into plugin_plan (kind, plugin_id, committee, reason, asked_by, asker)"
                            + " values ('OFF', 'p', ?, 'Prov', gen_random_uuid(), 'Test')")
                    .param(committee)
                    .update();
            database.sql().sql("""
                            with a as (
                                insert into agreement (id, committee, origin, terms, version, changed_by)
                                values (gen_random_uuid(), :committee, 'DRAFTED', '{
                                    "subject": {"title": "Prov"},
                                    "parties": [{"name": "Föreningen", "sector": "CIVIL", "roles": [],
                                                 "contacts": [{"function": "Kassör"}],
                                                 "mandates": [{"function": "Ordförande"}]}],
                                    "term": {"conditions": [{"kind": "PERMIT", "what": "Livsmedel"}]},
                                    "economy": {"contributions": [{"type": "Grant", "from": "Kommunen", "amount": 100}],
                                                "payout": {"instalments": [{"after": []}]}},
                                    "followUp": {"reports": [{"name": "Årsrapport", "kind": "ANNUAL", "content": [],
                                                              "indicators": [{"name": "Besök"}]}],
                                                 "milestones": [{"what": "Utbildning"}],
                                                 "duties": [{"what": "Möte", "per": "YEAR"}],
                                                 "developmentAreas": [{"what": "Fler orter"}]},
                                    "wording": {"sections": [{"kind": "PURPOSE", "text": "Prov"}],
                                                "appendices": [{"name": "Budget", "kind": "BUDGET"}]},
                                    "relations": [{"kind": "PREDECESSOR", "to": "Förra"}],
                                    "remarks": [{"field": "TITLE", "kind": "NOTE", "text": "Prov"}]}',
                                    1, 'Test')
                                returning id),
                            d as (
                                insert into draft_copy (agreement, user_id, form, base_version)
                                select a.id, u.id, '{}', 1 from a, app_user u),
                            c as (
                                insert into compensation_value (committee, year, percent, decision, entered_by)
                                values (:committee, 2024, 2, 'Budget 2024', 'Test'))
                            insert into draft_copy (agreement, user_id, form, base_version)
                            select gen_random_uuid(), id, '{}', 0 from app_user""").param("committee", committee).update();
            database.sql()
                    .sql("insert into committee_name (committee, from_day, name, decision)"
                            + " values (?, '2025-01-01', 'Nya nämnden', 'KF § 1')")
                    .param(committee)
                    .update();
            database.sql()
                    .sql("insert into template (committee, kind, version, valid_from, content, written_by, written_at)"
                            + " values (?, 'SUMMARY', 1, '2026-01-01', '{\"sections\": []}', 'Test', now())")
                    .param(committee)
                    .update();
            database.sql()
                    .sql("insert into app_user (id, username, name, password_hash)"
                            + " values (gen_random_uuid(), 'second', 'Second', 'hash')")
                    .update();
            database.sql()
                    .sql("with u as (select min(id::text)::uuid as one, max(id::text)::uuid as other from app_user),"
                            + " d as (insert into guideline_draft (id, committee, composition, state, begun_from,"
                            + " changed_at, changed_by) values (gen_random_uuid(), ?, '{}', 'DRAFT', '–', now(), 'Test')"
                            + " returning id, committee)"
                            + " insert into composed_guideline (digest, committee, number, in_force, decision, content,"
                            + " draft, submitted_by, submitter, published_by, publisher, published_at)"
                            + " select encode(sha256('g'), 'hex'), d.committee, 1, '2026-01-01', '§ 1', 'g', d.id,"
                            + " u.one, 'A', u.other, 'B', now() from d, u")
                    .param(committee)
                    .update();
            database.sql()
                    .sql("insert into organisation (id, name, kind, changed_by)"
                            + " values (gen_random_uuid(), 'Föreningen', 'ASSOCIATION', 'Test')")
                    .update();
            database.sql()
                    .sql("insert into verdict (agreement, reason, inputs, findings, layers, spi_version)"
                            + " select id, 'DECISION', '{}', '[]', '[]', '0.1.0' from agreement")
                    .update();
            database.sql()
                    .sql("insert into pinned_key (fingerprint, public_key, name, pinned_by)"
                            + " values (encode(sha256('key'), 'hex'), 'key', 'Nyckel', 'Test')")
                    .update();
            database.sql()
                    .sql("with c as (insert into consequence (id, committee, name, supposition, basis, asked_at, read,"
                            + " drafts, tiles, decided, saved_by) values (gen_random_uuid(), ?, 'Prov', '{}', '{}', now(),"
                            + " 1, 0, '{}', '{}', 'Test') returning id),"
                            + " d as (insert into consequence_difference (consequence, number, agreement, title, status,"
                            + " draft, committed_ore, committed_unknown, requirement, kind, after)"
                            + " select c.id, 0, a.id, 'Prov', 'DRAFT', true, 0, 0, 'duration', 'NEWLY_BREACHING', '{}'"
                            + " from c, agreement a),"
                            + " s as (insert into shadow_run (id, committee, plugin_id, digest, portfolio, started_at,"
                            + " started_by) select gen_random_uuid(), ?, 'p', encode(sha256('jar'), 'hex'), c.id, now(),"
                            + " 'Test' from c returning id)"
                            + " insert into shadow_judgement (shadow, agreement, judged_at, differences)"
                            + " select s.id, a.id, now(), '[]' from s, agreement a")
                    .params(committee, committee)
                    .update();
            database.sql()
                    .sql(
                            "with r as (insert into replay_run (number, started_by, spi_version, total) values (1, 'Test', '0.1.0', 1)"
                                    + " returning id) insert into replay_difference"
                                    + " (run, verdict, agreement, number, kind, spi_before, spi_now)"
                                    + " select r.id, v.id, v.agreement, 1, 'WORDS', '0.1.0', '0.1.0' from r, verdict v")
                    .update();
            database.sql()
                    .sql("insert into list_judging (total, started_at) values (1, now())")
                    .update();
            database.sql()
                    .sql("insert into deviation_threshold (committee, number, deviations, months, reason, set_by)"
                            + " values (?, 1, 3, 24, 'Prov', 'Test')")
                    .param(committee)
                    .update();
            database.sql()
                    .sql("insert into masking (id, agreement, content, law, made_by)"
                            + " select gen_random_uuid(), id, 'Namn', 'OSL 26:1', 'Test' from agreement")
                    .update();
            database.sql()
                    .sql("with f as (insert into stored_file (digest, size, media_type)"
                            + " values (encode(sha256('file'), 'hex'), 4, 'text/plain') returning digest),"
                            + " p as (insert into file_piece (digest, number, content) select digest, 0, 'file' from f)"
                            + " insert into attachment (id, agreement, digest, name, kind, audience, event, added_at, added_by)"
                            + " select gen_random_uuid(), a.id, f.digest, 'f', 'OTHER', 'PUBLIC', 'DRAFT', now(), 'Test'"
                            + " from agreement a, f")
                    .update();
            database.sql()
                    .sql("select append_journal(id, '2026-01-01', 'Test', 'SAVED', null, '{}') from agreement")
                    .query()
                    .listOfRows();
        });
    }

    @TestFactory
    Stream<DynamicTest> everyRelationCommandAndIdentity() {
        return Arrays.stream(Work.values())
                .flatMap(work -> relations(work).stream())
                .flatMap(relation -> Arrays.stream(Command.values())
                        .filter(command -> !relation.view() || command == Command.SELECT)
                        .flatMap(command -> Arrays.stream(Identity.values())
                                .map(identity -> dynamicTest(
                                        command + " " + relation.name() + " as " + identity + " of " + relation.work(),
                                        () -> prove(relation, command, identity)))));
    }

    @Test
    void theMatrixIsNotEmpty() {
        assertThat(relations(Work.PEOPLE)).hasSizeGreaterThanOrEqualTo(20);
        assertThat(relations(Work.JOBS).stream().filter(relation -> relation.allows(Command.SELECT)))
                .hasSizeGreaterThanOrEqualTo(8);
        assertThat(relations(Work.PEOPLE).stream()
                        .filter(relation -> !relation.tenantColumn().isEmpty()))
                .hasSizeGreaterThanOrEqualTo(14)
                .allSatisfy(relation -> {
                    assertThat(rows(relation, Identity.TENANT_A))
                            .as(relation.name())
                            .isPositive();
                    assertThat(rows(relation, Identity.TENANT_B))
                            .as(relation.name())
                            .isPositive();
                });
    }

    @Test
    void onlyTheInstanceEntersIndexValues() {
        var insert = "insert into index_value (series, year, value, status, source, entered_by)"
                + " values ('OPI', 2024, 3, 'PRELIMINARY', 'Prov', 'Test')";
        for (var identity : List.of(Identity.A, Identity.B)) {
            assertThat(refusal(Work.PEOPLE, identity, insert)).isEqualTo(PERMISSION_DENIED);
        }
        assertThat(database.as(Tenant.INSTANCE, () -> database.sql().sql(insert).update()))
                .isEqualTo(1);
    }

    /**
     * A hole in the wall.
     *
     * @param breach opens it
     * @param repair closes it
     * @param relation where it shows
     */
    record Hole(String breach, String repair, String relation, Command command, Identity identity, Work work) {

        Hole(String breach, String repair, String relation, Command command, Identity identity) {
            this(breach, repair, relation, command, identity, Work.PEOPLE);
        }
    }

    private static Stream<Hole> holes() {
        var token = definition("current_tenant()");
        return Stream.of(
                new Hole(
                        "alter policy tenant on iop.committee using (true)",
                        "alter policy tenant on iop.committee using (tenant = (select iop.current_tenant()))",
                        "committee",
                        Command.SELECT,
                        Identity.A),
                new Hole(
                        "alter policy jobs on iop.agreement using (true)",
                        "alter policy jobs on iop.agreement using (tenant = (select iop.current_tenant()))",
                        "agreement",
                        Command.SELECT,
                        Identity.A,
                        Work.JOBS),
                new Hole(
                        "grant insert on iop.verdict to iop_jobs",
                        "revoke insert on iop.verdict from iop_jobs",
                        "verdict",
                        Command.INSERT,
                        Identity.A,
                        Work.JOBS),
                new Hole(
                        "alter policy reader on iop.plugin_version using (true)",
                        "alter policy reader on iop.plugin_version using (owner in (0, (select iop.current_tenant()))"
                                + " or (select iop.current_tenant()) = 0)",
                        "plugin_version",
                        Command.SELECT,
                        Identity.A),
                new Hole(
                        "alter policy reader on iop.plugin_step using (true)",
                        "alter policy reader on iop.plugin_step using (digest is null or exists"
                                + " (select from iop.plugin_version v where v.digest = plugin_step.digest))",
                        "plugin_step",
                        Command.SELECT,
                        Identity.B),
                new Hole(
                        "alter view iop.party set (security_invoker = false)",
                        "alter view iop.party set (security_invoker = true)",
                        "party",
                        Command.SELECT,
                        Identity.B),
                new Hole(
                        "alter table iop.verdict disable row level security",
                        "alter table iop.verdict enable row level security",
                        "verdict",
                        Command.INSERT,
                        Identity.A),
                new Hole(
                        "grant delete on iop.journal to iop_app",
                        "revoke delete on iop.journal from iop_app",
                        "journal",
                        Command.DELETE,
                        Identity.A),
                new Hole(
                        token.replace("is distinct from true", "is null"),
                        token,
                        "committee",
                        Command.SELECT,
                        Identity.FORGED),
                new Hole(
                        token.replace("parts[2]::bigint <", "0 >"),
                        token,
                        "committee",
                        Command.SELECT,
                        Identity.EXPIRED),
                new Hole(
                        token.replace("is distinct from true", "is null"),
                        token,
                        "committee",
                        Command.SELECT,
                        Identity.ELSEWHERE),
                new Hole(
                        token.replace("raise exception 'no tenant", "return 1; raise exception 'no tenant"),
                        token,
                        "committee",
                        Command.SELECT,
                        Identity.NONE));
    }

    private static String definition(String function) {
        return superuser()
                .sql("select pg_get_functiondef(('iop.' || ?)::regprocedure)")
                .param(function)
                .query(String.class)
                .single();
    }

    @ParameterizedTest
    @MethodSource("holes")
    void aHoleInTheWallIsNoticed(Hole hole) throws SQLException {
        var shown = relations(hole.work()).stream()
                .filter(relation -> relation.name().equals(hole.relation()))
                .findFirst()
                .orElseThrow();
        assertThat(hole.breach()).isNotEqualTo(hole.repair());
        open(hole.breach());
        try {
            assertThatThrownBy(() -> prove(shown, hole.command(), hole.identity()))
                    .isInstanceOf(AssertionError.class);
        } finally {
            open(hole.repair());
        }
        prove(shown, hole.command(), hole.identity());
    }

    private static void open(String sql) throws SQLException {
        try (var connection = database.superuser().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void prove(Relation relation, Command command, Identity identity) throws SQLException {
        if (!relation.allows(command)) {
            assertThat(refusal(relation.work(), identity, denied(relation, command)))
                    .isEqualTo(PERMISSION_DENIED);
        } else if (SHARED.contains(relation.name())) {
            proveShared(relation, command, identity);
        } else if (PACKAGES.contains(relation.name())) {
            provePackages(relation, command, identity);
        } else if (!identity.honest()) {
            assertThat(refusal(relation.work(), identity, statement(relation, command, Identity.TENANT_A)))
                    .isEqualTo(identity == Identity.NONE ? NO_TENANT : PERMISSION_DENIED);
        } else if (command == Command.INSERT) {
            proveInsert(relation, identity);
        } else {
            assertThat(affected(relation.work(), identity, statement(relation, command, identity.tenant())))
                    .isEqualTo(rows(relation, identity.tenant()))
                    .isPositive();
        }
    }

    /** The tenant's own row is refused because it is there already, another's because it is another's. */
    private void proveInsert(Relation relation, Identity identity) {
        var own = identity.tenant();
        var foreign = own == Identity.TENANT_A ? Identity.TENANT_B : Identity.TENANT_A;
        assertThat(refusal(relation.work(), identity, statement(relation, Command.INSERT, own)))
                .isEqualTo(UNIQUE);
        assertThat(refusal(relation.work(), identity, statement(relation, Command.INSERT, foreign)))
                .isEqualTo(PERMISSION_DENIED);
    }

    private void proveShared(Relation relation, Command command, Identity identity) throws SQLException {
        if (command == Command.SELECT) {
            assertThat(affected(relation.work(), identity, statement(relation, command, 0)))
                    .isEqualTo(count("select count(*) from iop." + relation.name()));
        } else {
            assertThat(refusal(relation.work(), identity, statement(relation, command, 0)))
                    .isIn(UNIQUE, PERMISSION_DENIED, NO_TENANT);
        }
    }

    private void provePackages(Relation relation, Command command, Identity identity) throws SQLException {
        if (command != Command.SELECT) {
            assertThat(refusal(relation.work(), identity, statement(relation, command, 0)))
                    .isIn(UNIQUE, PERMISSION_DENIED, NO_TENANT);
        } else if (identity.honest()) {
            assertThat(affected(relation.work(), identity, statement(relation, command, 0)))
                    .isEqualTo(packages(relation, identity.tenant()) + packages(relation, 0))
                    .isEqualTo(2);
            assertThat(packages(relation, Identity.TENANT_A) + packages(relation, Identity.TENANT_B))
                    .isEqualTo(2);
        } else {
            assertThat(refusal(relation.work(), identity, statement(relation, command, 0)))
                    .isEqualTo(identity == Identity.NONE ? NO_TENANT : PERMISSION_DENIED);
        }
    }

    private static int packages(Relation relation, int owner) {
        return count("select count(*) from iop." + relation.name()
                + " where digest in (select digest from iop.plugin_jar where owner = " + owner + ")");
    }

    @Test
    void aMunicipalityLetsInAndNamesNothingOfAnothers() {
        var digest = superuser()
                .sql("select digest from iop.plugin_jar where owner = 2")
                .query(String.class)
                .single();
        var nothing = "0".repeat(64);
        for (var named : List.of(digest, nothing)) {
            assertThat(refusal(
                            Work.PEOPLE,
                            Identity.A,
                            "insert into plugin_choice (plugin_id, number, mode, digest, by) values ('p', 1, 'PINNED',"
                                    + " '"
                                    + named + "', 'Test')"))
                    .isEqualTo("23503");
            assertThat(refusal(
                            Work.PEOPLE,
                            Identity.A,
                            "insert into plugin_plan (kind, plugin_id, digest, reason, asked_by, asker) values ('PIN',"
                                    + " 'p', '"
                                    + named + "', 'Prov', gen_random_uuid(), 'Test')"))
                    .isEqualTo("23503");
            assertThat(refusal(
                            Work.PEOPLE,
                            Identity.A,
                            "insert into plugin_step (plugin_id, digest, kind, by) values ('p', '" + named
                                    + "', 'REMOVED', 'Test')"))
                    .isEqualTo(PERMISSION_DENIED);
        }
        var own = superuser()
                .sql("select digest from iop.plugin_jar where owner = 1")
                .query(String.class)
                .single();
        assertThat(refusal(
                        Work.PEOPLE,
                        Identity.A,
                        "insert into plugin_step (plugin_id, digest, kind, by) values ('p', '" + own
                                + "', 'IN_FORCE', 'Test')"))
                .isEqualTo(PERMISSION_DENIED);
        assertThat(refusal(
                        Work.PEOPLE,
                        Identity.A,
                        "with j as (insert into plugin_jar (digest, plugin_id, version, content)"
                                + " values (encode(sha256('n'), 'hex'), 'p', '1', 'n') returning digest)"
                                + " insert into plugin_version (digest, plugin_id, version, municipality, body, way,"
                                + " installed_by) select digest, 'p', '1', 'linkoping', '', 'UPLOADED', 'Test' from j"))
                .isEqualTo(PERMISSION_DENIED);
    }

    /** What the command looks like without regard to rights. */
    private static String denied(Relation relation, Command command) {
        var name = relation.name();
        return switch (command) {
            case SELECT -> "select * from " + name;
            case INSERT -> "insert into " + name + " default values";
            case UPDATE -> "update " + name + " set " + relation.anyColumn() + " = " + relation.anyColumn();
            case DELETE -> "delete from " + name;
            case TRUNCATE -> "truncate " + name;
        };
    }

    /** The command on every row there is; an insertion copies a row of the tenant named. */
    private static String statement(Relation relation, Command command, int tenant) {
        var name = relation.name();
        return switch (command) {
            case SELECT -> "select " + String.join(", ", relation.readable()) + " from " + name;
            case INSERT -> {
                var columns = String.join(", ", relation.writable());
                yield "insert into " + name + " (" + columns + ") select " + columns
                        + " from jsonb_populate_record(null::" + name + ", '" + copy(relation, tenant) + "')";
            }
            case UPDATE ->
                "update " + name + " set " + relation.updatable().getFirst() + " = "
                        + relation.updatable().getFirst();
            case DELETE -> "delete from " + name;
            case TRUNCATE -> "truncate " + name;
        };
    }

    private static String copy(Relation relation, int tenant) {
        var where = relation.tenantColumn().isEmpty() ? "" : " where " + relation.tenantColumn() + " = " + tenant;
        var row = superuser()
                .sql("select to_jsonb(r)::text from iop." + relation.name() + " r" + where + " limit 1")
                .query(String.class)
                .optional();
        return row.orElse("{}").replace("'", "''");
    }

    private static int rows(Relation relation, int tenant) {
        return count(
                "select count(*) from iop." + relation.name() + " where " + relation.tenantColumn() + " = " + tenant);
    }

    private static int count(String query) {
        return superuser().sql(query).query(Integer.class).single();
    }

    private static JdbcClient superuser() {
        return JdbcClient.create(database.superuser());
    }

    /** How many rows the statement reads or changes; nothing of it stays. */
    private static int affected(Work work, Identity identity, String sql) throws SQLException {
        try (var connection = work.connection()) {
            connection.setAutoCommit(false);
            try {
                identity.assume(connection, database.token());
                return run(connection, sql);
            } finally {
                connection.rollback();
            }
        }
    }

    private static int run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return statement.getUpdateCount();
            }
            var rows = 0;
            try (var result = statement.getResultSet()) {
                while (result.next()) {
                    rows++;
                }
            }
            return rows;
        }
    }

    private static String refusal(Work work, Identity identity, String sql) {
        var refusal = catchThrowableOfType(SQLException.class, () -> affected(work, identity, sql));
        return refusal == null ? "not refused" : refusal.getSQLState();
    }

    private static List<Relation> relations(Work work) {
        var relations = new ArrayList<Relation>();
        superuser().sql("""
                        select c.relname, c.relkind = 'v',
                               coalesce((select a.attname::text from pg_attribute a where a.attrelid = c.oid
                                         and a.attname = case c.relname when 'municipality' then 'id' else 'tenant' end), ''),
                               (select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0
                                and a.attgenerated = '' and a.attidentity = '' order by a.attnum limit 1),
                               array(select a.attname::text from pg_attribute a where a.attrelid = c.oid
                                     and a.attnum > 0 and not a.attisdropped
                                     and has_column_privilege(:role, c.oid, a.attnum, 'SELECT') order by a.attnum),
                               array(select a.attname::text from pg_attribute a where a.attrelid = c.oid
                                     and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.attidentity = ''
                                     and has_column_privilege(:role, c.oid, a.attnum, 'INSERT') order by a.attnum),
                               array(select a.attname::text from pg_attribute a where a.attrelid = c.oid
                                     and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                                     and has_column_privilege(:role, c.oid, a.attnum, 'UPDATE')
                                     and has_column_privilege(:role, c.oid, a.attnum, 'SELECT') order by a.attnum),
                               has_table_privilege(:role, c.oid, 'DELETE')
                        from pg_class c
                        where c.relnamespace = 'iop'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f')
                        order by c.relname""").param("role", work.role).query(row -> {
            relations.add(new Relation(
                    work,
                    row.getString(1),
                    row.getBoolean(2),
                    row.getString(3),
                    row.getString(4),
                    strings(row, 5),
                    strings(row, 6),
                    strings(row, 7),
                    row.getBoolean(8)));
        });
        return relations;
    }

    private static List<String> strings(java.sql.ResultSet row, int column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
