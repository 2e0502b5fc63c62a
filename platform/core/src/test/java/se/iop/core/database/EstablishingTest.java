package se.iop.core.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.iop.core.tenancy.Tenant;

class EstablishingTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.empty();

    private static int establish(int tenant, String code) {
        return database.as(
                tenant,
                () -> database.sql()
                        .sql(
                                "select establish_municipality(?, 'Malmö stad', 'funktionsstodsnamnden', 'Funktionsstödsnämnden',"
                                        + " 'admin', 'Administratör', 'hash', 'Driftansvarig', '2026-01-01')")
                        .param(code)
                        .query(Integer.class)
                        .single());
    }

    @Test
    void theOperatorSetsUpAMunicipalityThatItCannotLookInto() {
        var established = establish(Tenant.INSTANCE, "malmo");
        assertThat(one(Tenant.INSTANCE, "select code from municipalities()")).isEqualTo("malmo");
        assertThat(one(Tenant.INSTANCE, "select count(*)::text from committee")).isEqualTo("0");
        assertThat(one(established, "select name from committee")).isEqualTo("Funktionsstödsnämnden");
        assertThat(one(established, "select role from membership")).isEqualTo("ADMINISTRATOR");
        assertThat(one(established, "select must_change::text from app_user")).isEqualTo("true");
        assertThat(one(established, "select action from journal")).isEqualTo("MUNICIPALITY_ESTABLISHED");
        assertThat(one(established, "select count(*)::text from verify_journal()"))
                .isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(ints = {Tenant.GATE, 1, 2})
    void nobodyElseDoes(int tenant) {
        assertThatThrownBy(() -> establish(tenant, "osby")).rootCause().hasMessageContaining("only the operator");
        assertThatThrownBy(() -> one(tenant, "select code from municipalities()"))
                .rootCause()
                .hasMessageContaining("only the operator");
        assertThatThrownBy(() -> one(tenant, "select tenants()::text"))
                .rootCause()
                .hasMessageContaining("only the operator");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plattformen", "Lund", "", "lund kommun", "-lund", "lund\u0000"})
    void aCodeThatIsTakenOrMalformedLeavesNothingBehind(String code) {
        assertThatThrownBy(() -> establish(Tenant.INSTANCE, code)).isInstanceOf(RuntimeException.class);
        assertThat(one(Tenant.INSTANCE, "select count(*)::text from municipalities() where code = 'lund'"))
                .isEqualTo("0");
    }

    private static String one(int tenant, String query) {
        return database.as(
                tenant, () -> database.sql().sql(query).query(String.class).single());
    }
}
