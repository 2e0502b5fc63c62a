package se.iop.core.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class DatabaseGuardTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.empty();

    @BeforeAll
    static void makeUnsafeRoles() {
        for (var role : new String[] {
            "create role guard_super login superuser",
            "create role guard_bypass login bypassrls",
            "create role guard_maker login createrole",
            "create role guard_member login in role iop_owner",
            "create role guard_reader login in role pg_read_all_data",
            "create role guard_owner login",
            "do $$ begin execute format('grant connect on database %I to guard_bypass, guard_maker, guard_reader,"
                    + " guard_owner', current_database()); end $$",
            "create table public.guard_thing (id integer)",
            "alter table public.guard_thing owner to guard_owner"
        }) {
            JdbcClient.create(database.superuser()).sql(role).update();
        }
    }

    @Test
    void theBootstrapsOwnRolesPass() {
        assertThatCode(() -> new DatabaseGuard(database.properties()).check()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "guard_super, superuser, superanvändare",
        "postgres, superuser, superanvändare",
        "guard_bypass, bypass, BYPASSRLS",
        "guard_maker, powers, CREATEROLE",
        "guard_member, member, iop_owner",
        "guard_reader, member, pg_read_all_data",
        "guard_owner, owner, guard_thing",
        "iop_owner, same-role, iop_owner",
        "nobody_at_all, unreachable, nobody_at_all"
    })
    void aRoleThatCouldSeeThroughTheWallIsRefused(String role, String key, String word) {
        var refusal = refusal(database.properties().url(), role);
        assertThat(refusal.key()).isEqualTo(key);
        assertThat(refusal.getMessage()).contains(word).contains(role).doesNotContain("\n");
        assertThat(refusal.sentence(Locale.ENGLISH)).isNotEqualTo(refusal.getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        ", no-address",
        "'', no-address",
        "jdbc:oracle:thin, bad-address",
        "jdbc:postgresql://localhost/iop?user=postgres, bad-address",
        "jdbc:postgresql://localhost/iop?ssl=true&password=x, bad-address",
        "jdbc:postgresql://127.0.0.1:1/iop, unreachable"
    })
    void anAddressThatDoesNotServeIsRefused(@Nullable String url, String key) {
        assertThat(refusal(url, "iop_app").key()).isEqualTo(key);
    }

    @Test
    void anOldServerIsRefused() {
        var refusal = catchThrowableOfType(
                DatabaseRefusal.class, () -> DatabaseGuard.refuseOld(DatabaseGuard.OLDEST - 1, "17.9"));
        assertThat(refusal).isNotNull().hasMessageContaining("17.9").hasMessageContaining("PostgreSQL 18");
        assertThatCode(() -> DatabaseGuard.refuseOld(DatabaseGuard.OLDEST, "18.0"))
                .doesNotThrowAnyException();
    }

    @Test
    void theSentencesExistInBothLanguages() {
        var swedish = ResourceBundle.getBundle("se.iop.core.database.refusals", Locale.ROOT);
        var english = ResourceBundle.getBundle("se.iop.core.database.refusals", Locale.ENGLISH);
        assertThat(english.keySet()).isEqualTo(swedish.keySet());
        assertThat(english.keySet())
                .allSatisfy(key -> assertThat(english.getString(key)).isNotEqualTo(swedish.getString(key)));
    }

    private static DatabaseRefusal refusal(@Nullable String url, String role) {
        var properties = new DatabaseProperties(
                url,
                new DatabaseProperties.Owner("iop_owner", ""),
                new DatabaseProperties.App(role, ""),
                DatabaseProperties.Jobs.NONE,
                1);
        var refusal = catchThrowableOfType(DatabaseRefusal.class, () -> new DatabaseGuard(properties).check());
        assertThat(refusal).as(role + " at " + url).isNotNull();
        return refusal;
    }
}
