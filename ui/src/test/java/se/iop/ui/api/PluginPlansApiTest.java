package se.iop.ui.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import se.iop.core.access.ActingAs;
import se.iop.core.access.Membership;
import se.iop.core.access.Person;
import se.iop.core.access.Role;
import se.iop.core.people.Municipalities;
import se.iop.core.people.People;
import se.iop.core.tenancy.Tenant;
import se.iop.ui.demo.WithDemonstration;
import tools.jackson.databind.JsonNode;

/** What one person plans and another confirms, over real HTTP, where the instance asks for two. */
@WithDemonstration
@TestPropertySource(properties = "iop.plugin.second-person=true")
class PluginPlansApiTest {

    private static final String PLUGINS = "/api/v1/plugins";
    private static final String PLANS = PLUGINS + "/plans";
    private static final String PLUGIN = "lund-socialnamnden";
    private static final String SECOND = "andra.administrator";

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private Municipalities municipalities;

    private Caller asker;
    private Caller second;
    private Caller officer;
    private Caller elsewhere;
    private Caller auditor;

    @BeforeEach
    void introduce() {
        asker = new Caller(port, "administrator@lund");
        second = new Caller(port, SECOND + "@lund");
        officer = new Caller(port, "handlaggare.sn@lund");
        auditor = new Caller(port, "revisor@lund");
        elsewhere = new Caller(port, "administrator@linkoping");
        ActingAs.run(lund(), () -> {
            if (people.all().stream().noneMatch(user -> user.username().equals(SECOND))) {
                people.add(
                        SECOND,
                        "Andra administratören",
                        List.of(new Membership(Role.ADMINISTRATOR, null)),
                        WithDemonstration.PASSWORD);
            }
        });
    }

    @Test
    void anotherPersonConfirmsAndOnlyThenItIsDone() {
        var plan = asked();
        assertThat(choices(asker)).isEqualTo(0);
        assertThat(plan(asker).path("own").asBoolean()).isTrue();
        assertThat(plan(second).path("own").asBoolean()).isFalse();
        assertThat(plan(second).path("reason").asString()).isEqualTo("Prov med två");

        var same = asker.post(PLANS + "/" + plan + "/confirmation", "");
        assertThat(same.status()).isEqualTo(409);
        assertThat(same.json().at("/errors/0/reason").asString()).contains("kan inte bekräfta");
        assertThat(officer.post(PLANS + "/" + plan + "/confirmation", "").status())
                .isEqualTo(403);
        assertThat(choices(asker)).isEqualTo(0);

        var confirmed = second.post(PLANS + "/" + plan + "/confirmation", "");
        assertThat(confirmed.status()).isEqualTo(200);
        assertThat(confirmed.json().path("result").asString()).isEqualTo("DONE");
        assertThat(choices(asker)).isEqualTo(1);
        assertThat(second.post(PLANS + "/" + plan + "/confirmation", "").status())
                .isEqualTo(404);
        asWas();
        var journal = auditor.get("/api/v1/journal").response().body();
        assertThat(journal).contains("PLUGIN_PLANNED", "PLUGIN_PINNED");
    }

    @Test
    void whatIsTakenBackIsNotDone() {
        var plan = asked();
        assertThat(officer.post(PLANS + "/" + plan + "/withdrawal", "").status())
                .isEqualTo(403);
        var taken = second.post(PLANS + "/" + plan + "/withdrawal", "");
        assertThat(taken.status()).isEqualTo(200);
        assertThat(taken.json().path("result").asString()).isEqualTo("WITHDRAWN");
        assertThat(second.post(PLANS + "/" + plan + "/withdrawal", "").status()).isEqualTo(404);
        assertThat(choices(asker)).isEqualTo(0);
        assertThat(second.get(PLANS).json().path("plans")).isEmpty();
        assertThat(auditor.get("/api/v1/journal").response().body()).contains("PLUGIN_PLAN_WITHDRAWN");
    }

    @Test
    void whoHasNoRightOrIsElsewhereSeesNothing() {
        var plan = asked();
        assertThat(officer.get(PLANS).status()).isEqualTo(403);
        assertThat(elsewhere.get(PLANS).json().path("plans")).isEmpty();
        for (var id : List.of(plan, UUID.randomUUID().toString(), "inte-ett-id")) {
            assertThat(elsewhere.post(PLANS + "/" + id + "/confirmation", "").status())
                    .isEqualTo(404);
            assertThat(elsewhere.post(PLANS + "/" + id + "/withdrawal", "").status())
                    .isEqualTo(404);
        }
        assertThat(second.post(PLANS + "/" + plan + "/withdrawal", "").status()).isEqualTo(200);
    }

    /** Asks for a version to be pinned for one committee, and answers what the waiting plan is followed by. */
    private String asked() {
        var digest = plugin(asker).path("inForce").asString();
        var sent = asker.post(PLUGINS + "/" + PLUGIN + "/choice", """
                {"mode": "PINNED", "digest": "%s", "committee": "socialnamnden", "reason": "Prov med två"}""".formatted(digest));
        assertThat(sent.status()).isEqualTo(200);
        assertThat(sent.json().path("result").asString()).isEqualTo("WAITING");
        return plan(asker).path("id").asString();
    }

    /** Other tests look at the same database. */
    private void asWas() {
        asker.post(
                PLUGINS + "/" + PLUGIN + "/choice",
                "{\"mode\": \"FOLLOWS\", \"committee\": \"socialnamnden\", \"reason\": \"Prov\"}");
        second.post(PLANS + "/" + plan(second).path("id").asString() + "/confirmation", "");
        assertThat(choices(asker)).isEqualTo(0);
    }

    private static JsonNode plan(Caller caller) {
        return caller.get(PLANS).json().at("/plans/0");
    }

    /** How many choices of the municipality say something else than to follow. */
    private static int choices(Caller caller) {
        var chosen = 0;
        for (var choice : plugin(caller).path("choices")) {
            chosen += choice.path("mode").asString().equals("FOLLOWS") ? 0 : 1;
        }
        return chosen;
    }

    private static JsonNode plugin(Caller caller) {
        for (var plugin : caller.get(PLUGINS).json().path("plugins")) {
            if (plugin.path("plugin").asString().equals(PLUGIN)) {
                return plugin;
            }
        }
        throw new AssertionError("The plugin is not listed");
    }

    /** The administrator, for the service that adds a user. */
    private Person lund() {
        var operator = person(Tenant.INSTANCE, "plattformen", "Plattformen", Role.OPERATOR);
        var home = ActingAs.call(operator, municipalities::all).stream()
                .filter(municipality -> municipality.code().equals("lund"))
                .findFirst()
                .orElseThrow();
        return person(home.tenant(), home.code(), home.name(), Role.ADMINISTRATOR);
    }

    private static Person person(int tenant, String code, String name, Role role) {
        return new Person(
                UUID.randomUUID(), tenant, code, name, "prov", "Provperson", List.of(new Membership(role, null)));
    }
}
