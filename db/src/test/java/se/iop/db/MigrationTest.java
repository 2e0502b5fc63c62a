package se.iop.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MigrationTest {

    /** Everything in the schema that a change could leave behind or forget, as text. */
    private static final String INVENTORY = """
            select line from (
                select 'relation ' || c.relname || ' ' || c.relkind::text || ' ' || coalesce(c.relacl::text, '')
                       || ' ' || c.relrowsecurity || c.relforcerowsecurity || coalesce(c.reloptions::text, '')
                from pg_class c where c.relnamespace = 'iop'::regnamespace
                union all
                select 'column ' || attrelid::regclass || '.' || attname || ' ' || format_type(atttypid, atttypmod)
                       || ' ' || attnotnull || ' ' || coalesce(attacl::text, '')
                from pg_attribute join pg_class c on c.oid = attrelid
                where c.relnamespace = 'iop'::regnamespace and attnum > 0 and not attisdropped
                union all
                select 'constraint ' || conrelid::regclass || ' ' || pg_get_constraintdef(oid)
                from pg_constraint where connamespace = 'iop'::regnamespace and contype <> 'n'
                union all
                select 'index ' || indexdef from pg_indexes where schemaname = 'iop'
                union all
                select 'policy ' || tablename || ' ' || policyname || ' ' || roles::text || cmd
                       || coalesce(qual, '') || coalesce(with_check, '')
                from pg_policies where schemaname = 'iop'
                union all
                select 'function ' || oid::regprocedure || ' ' || coalesce(proacl::text, '') || md5(prosrc)
                from pg_proc where pronamespace = 'iop'::regnamespace
                union all
                select 'default ' || defaclacl::text from pg_default_acl
                union all
                select 'schema ' || coalesce(nspacl, acldefault('n', nspowner))::text from pg_namespace where nspname = 'iop') all_of_it (line)
            where line not like '%databasechangelog%' order by line""";

    private static final String RECORDED = "select filename from iop.databasechangelog order by orderexecuted";

    @Test
    void goesUpAndDownAndUpAgain() throws Exception {
        var database = new Database();
        var before = database.texts(INVENTORY);
        database.up();
        var first = database.texts(INVENTORY);
        assertThat(first).hasSizeGreaterThan(200);

        database.down();
        assertThat(database.texts(INVENTORY)).isEqualTo(before);

        database.up();
        assertThat(database.texts(INVENTORY)).isEqualTo(first);
    }

    @Test
    void recordsThePathsOfTheJarInTheirOrderAndLeavesNoFileOut() throws Exception {
        var database = new Database();
        try (var files = Files.list(Path.of("src/main/resources/db/changelog/changes"))) {
            database.up();
            assertThat(database.texts(RECORDED))
                    .isEqualTo(files.map(file -> "db/changelog/changes/" + file.getFileName())
                            .sorted()
                            .toList())
                    .allMatch(path -> path.matches("db/changelog/changes/\\d{4}-[a-z-]+\\.sql"));
        }
    }

    @Test
    void loadsThePublishedValuesAndInventsNone() throws Exception {
        var database = new Database();
        database.up();
        assertThat(database.texts("select series || ' ' || year || ' ' || value || ' ' || status"
                        + " from iop.index_value order by series, year, status desc"))
                .containsExactly(
                        "OPI 2015 2.2 DEFINITIVE",
                        "OPI 2016 2.6 DEFINITIVE",
                        "OPI 2017 2.7 DEFINITIVE",
                        "OPI 2018 2.6 DEFINITIVE",
                        "OPI 2019 2.7 DEFINITIVE",
                        "OPI 2020 3.0 DEFINITIVE",
                        "OPI 2021 1.5 DEFINITIVE",
                        "OPI 2022 1.9 DEFINITIVE",
                        "OPI 2023 3.5 PRELIMINARY",
                        "OPI 2023 4.6 DEFINITIVE");
    }
}
