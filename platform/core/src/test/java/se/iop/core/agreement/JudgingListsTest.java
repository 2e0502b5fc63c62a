package se.iop.core.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.iop.core.access.NotAllowed;
import se.iop.core.access.Role;
import se.iop.core.json.Json;
import se.iop.model.Terms;

/** How far the judging for the lists has come, and stopping it. */
class JudgingListsTest {

    @RegisterExtension
    static final Platform PLATFORM = new Platform();

    @BeforeEach
    void theAdministratorActs() {
        PLATFORM.actingAs(PLATFORM.lund(Role.ADMINISTRATOR, null));
        lists().ask();
        refresh();
        PLATFORM.actingAs(PLATFORM.lund(Role.AUDITOR, null));
    }

    @Test
    void aPassTellsHowManyOfHowManySinceWhenAndWhenItEnded() {
        agreement();
        agreement();
        refresh();
        var pass = lists().latest().orElseThrow();
        assertThat(pass.state()).isEqualTo(ListPass.State.DONE);
        assertThat(pass.total()).isEqualTo(2);
        assertThat(pass.done()).isEqualTo(2);
        assertThat(pass.finishedAt()).isNotNull();
        refresh();
        assertThat(lists().latest()).as("nothing had to be judged").contains(pass);
    }

    @Test
    void whoeverMayStopsItForTheDayAndAsksAgain() {
        assertThat(lists().begin(400)).isTrue();
        assertThat(lists().reached(200)).isTrue();
        assertThat(lists().latest().orElseThrow())
                .extracting(ListPass::state, ListPass::done, ListPass::total)
                .containsExactly(ListPass.State.RUNNING, 200, 400);
        lists().stop();
        assertThat(lists().reached(200)).as("the next batch is told").isFalse();
        assertThat(lists().latest().orElseThrow().stoppedBy()).isNotBlank();

        var waiting = agreement();
        refresh();
        assertThat(judged(waiting)).as("stopped on every node").isFalse();
        lists().ask();
        refresh();
        assertThat(judged(waiting)).isTrue();
    }

    @Test
    void aPassThatANodeLeftGoesOnWhereItWas() {
        assertThat(lists().begin(400)).isTrue();
        lists().reached(200);
        var began = lists().latest().orElseThrow().startedAt();
        assertThat(lists().begin(200)).isTrue();
        assertThat(lists().latest().orElseThrow())
                .extracting(ListPass::done, ListPass::total, ListPass::startedAt)
                .containsExactly(200, 400, began);
        lists().end();
    }

    @Test
    void anOfficerSeesItAndCannotStopItAndNobodyElsewhereSeesIt() {
        agreement();
        refresh();
        PLATFORM.actingAs(PLATFORM.lund(Role.OFFICER, "socialnamnden"));
        assertThat(lists().latest()).isPresent();
        assertThatThrownBy(() -> lists().stop()).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> lists().ask()).isInstanceOf(NotAllowed.class);
        PLATFORM.actingAs(PLATFORM.linkoping(Role.AUDITOR, null));
        assertThat(lists().latest()).isEmpty();
    }

    private static JudgingLists lists() {
        return PLATFORM.the(JudgingLists.class);
    }

    private static void refresh() {
        PLATFORM.the(Refreshing.class).refresh();
    }

    private static boolean judged(UUID agreement) {
        return PLATFORM.database()
                .as(
                        PLATFORM.database().lund(),
                        () -> PLATFORM.database()
                                .sql()
                                .sql("select judged_on is not null from agreement where id = ?")
                                .param(agreement)
                                .query(Boolean.class)
                                .single());
    }

    /** An agreement that nobody has judged. */
    private static UUID agreement() {
        var id = UUID.randomUUID();
        PLATFORM.database()
                .doAs(
                        PLATFORM.database().lund(),
                        () -> PLATFORM.database()
                                .sql()
                                .sql(
                                        "insert into agreement (id, committee, origin, terms, life, version, changed_by)"
                                                + " values (?, 'socialnamnden', 'DRAFTED', cast(? as jsonb), cast(? as jsonb), 1, 'Test')")
                                .params(
                                        id,
                                        Json.mapper().writeValueAsString(Terms.EMPTY),
                                        "{\"decision\":{\"outcome\":\"APPROVED\",\"on\":\"2025-12-01\"}}")
                                .update());
        return id;
    }
}
