package se.iop.core.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TestDatabaseTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.withTwoMunicipalities();

    @Test
    void eachTenantSeesItsOwnCommittees() {
        assertThat(database.as(database.lund(), () -> committees()))
                .containsExactly("socialnamnden", "vard-och-omsorgsnamnden");
        assertThat(database.as(database.linkoping(), () -> committees())).containsExactly("aldrenamnden");
    }

    private static List<@Nullable String> committees() {
        return database.sql()
                .sql("select code from committee order by code")
                .query(String.class)
                .list();
    }
}
