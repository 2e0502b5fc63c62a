package se.iop.ui.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.iop.core.access.ActingAs;
import se.iop.core.access.Membership;
import se.iop.core.access.Person;
import se.iop.core.access.Role;
import se.iop.core.people.Municipalities;
import se.iop.core.pinning.Pinning;
import se.iop.core.signature.SigningKey;
import se.iop.core.tenancy.Tenant;
import se.iop.ui.demo.WithDemonstration;
import se.iop.ui.plugin.ShippedJar;
import tools.jackson.databind.JsonNode;

/** The life of plugins over real HTTP. */
@WithDemonstration
class PluginsApiTest {

    private static final String PLUGIN = "lund-socialnamnden";
    private static final String CHOICE = "/api/v1/plugins/" + PLUGIN + "/choice";

    @LocalServerPort
    private int port;

    private Caller operator;
    private Caller administrator;
    private Caller elsewhere;
    private Caller stranger;

    @Autowired
    private Pinning pinning;

    @Autowired
    private Municipalities municipalities;

    @BeforeEach
    void introduce() {
        operator = new Caller(port, "driftansvarig@plattformen");
        administrator = new Caller(port, "administrator@lund");
        elsewhere = new Caller(port, "administrator@linkoping");
        stranger = new Caller(port, "handlaggare.an@linkoping");
    }

    @Test
    void aMunicipalityPinsAndFollowsAgain() {
        var digest = plugin(administrator).path("inForce").asString();

        var pinned = administrator.post(CHOICE, """
                {"mode": "PINNED", "digest": "%s", "committee": "socialnamnden", "reason": "Prov"}""".formatted(digest));
        assertThat(pinned.status()).isEqualTo(200);
        assertThat(pinned.json().path("result").asString()).isEqualTo("DONE");
        assertThat(plugin(administrator).at("/choices/0/mode").asString()).isEqualTo("PINNED");
        assertThat(stranger.get("/api/v1/plugins").response().body()).doesNotContain(PLUGIN);

        var follows = administrator.post(
                CHOICE, "{\"mode\": \"FOLLOWS\", \"committee\": \"socialnamnden\", \"reason\": \"Prov\"}");
        assertThat(follows.status()).isEqualTo(200);
    }

    @Test
    void whatIsRefusedIsSaidInASentence() {
        var withoutReason = administrator.post(CHOICE, "{\"mode\": \"OFF\"}");
        assertThat(withoutReason.status()).isEqualTo(422);
        assertThat(withoutReason.field()).isEqualTo("/reason");
        var broken = operator.post("/api/v1/plugins", "{\"jar\": \"AQID\", \"reason\": \"Prov\"}");
        assertThat(broken.status()).isEqualTo(422);
        assertThat(broken.json().at("/errors/0/reason").asString()).startsWith("Versionen går inte att läsa in.");
        assertThat(administrator.post(CHOICE, "{\"mode\": \"X\"}").status()).isEqualTo(400);
    }

    @Test
    void anAdministratorInstallsWhatTheMunicipalitysOwnKeySigned() throws IOException {
        var key = SigningKey.fresh();
        ActingAs.run(
                lund(), () -> pinning.pin("Kommunens nyckel", key.verifying().text()));
        var jar = ShippedJar.withVersion(PLUGIN, "0.8.1");
        var sent = """
            {"file": "eget.jar", "jar": "%s", "signature": "%s", "reason": "Prov"}\
            """.formatted(
                        Base64.getEncoder().encodeToString(jar),
                        key.sign(jar).text().strip().replace("\n", "\\n"));

        var refused = elsewhere.post("/api/v1/plugins", sent);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/reason").asString())
                .contains("en nyckel som ingen har godkänt")
                .doesNotContain("Kommunens nyckel");
        var installed = administrator.post("/api/v1/plugins", sent);
        assertThat(installed.status()).isEqualTo(200);
        assertThat(installed.json().path("result").asString()).isEqualTo("DONE");

        assertThat(plugin(administrator).path("versions"))
                .filteredOn(version -> version.path("version").asString().equals("0.8.1"))
                .singleElement()
                .satisfies(
                        version -> assertThat(version.path("own").asBoolean()).isTrue());
        assertThat(elsewhere.get("/api/v1/plugins").response().body()).doesNotContain("0.8.1", PLUGIN);
        isRemovedByItsOwnAdministrator(own(administrator).path("digest").asString());
    }

    private void isRemovedByItsOwnAdministrator(String digest) {
        var removal = "/api/v1/plugins/" + PLUGIN + "/removal";
        var unwanted = "{\"digest\": \"" + digest + "\", \"reason\": \"Prov\"}";

        assertThat(stranger.post(removal, unwanted).status()).isEqualTo(403);
        assertThat(elsewhere.post(removal, unwanted).status()).isEqualTo(403);
        var withoutReason = administrator.post(removal, "{\"digest\": \"" + digest + "\"}");
        assertThat(withoutReason.status()).isEqualTo(422);
        assertThat(withoutReason.field()).isEqualTo("/reason");
        assertThat(own(administrator).path("removed").asBoolean()).isFalse();

        var removed = administrator.post(removal, unwanted);
        assertThat(removed.status()).isEqualTo(200);
        assertThat(removed.json().path("result").asString()).isEqualTo("DONE");
        assertThat(plugin(administrator).path("versions").findValuesAsString("version"))
                .as("nothing refers to it, so it is gone")
                .doesNotContain("0.8.1");
        assertThat(administrator.post(removal, unwanted).status()).isEqualTo(403);
    }

    private static JsonNode own(Caller caller) {
        return plugin(caller).path("versions").values().stream()
                .filter(version -> version.path("version").asString().equals("0.8.1"))
                .findFirst()
                .orElseThrow();
    }

    /** The administrator, for the service that pins a key, which has no address of its own. */
    private Person lund() {
        var operator = new Person(
                UUID.randomUUID(),
                Tenant.INSTANCE,
                "plattformen",
                "Plattformen",
                "operator",
                "Driftansvarig",
                List.of(new Membership(Role.OPERATOR, null)));
        var home = ActingAs.call(operator, municipalities::all).stream()
                .filter(municipality -> municipality.code().equals("lund"))
                .findFirst()
                .orElseThrow();
        return new Person(
                UUID.randomUUID(),
                home.tenant(),
                home.code(),
                home.name(),
                "administrator",
                "Administratör",
                List.of(new Membership(Role.ADMINISTRATOR, null)));
    }

    @Test
    void nobodyElseInstalls() {
        assertThat(stranger.post("/api/v1/plugins", "{\"jar\": \"\"}").status()).isEqualTo(403);
        assertThat(stranger.post(CHOICE, "{\"mode\": \"OFF\", \"reason\": \"Prov\"}")
                        .status())
                .isEqualTo(403);
    }

    private static JsonNode plugin(Caller caller) {
        for (var plugin : caller.get("/api/v1/plugins").json().path("plugins")) {
            if (plugin.path("plugin").asString().equals(PLUGIN)) {
                return plugin;
            }
        }
        throw new AssertionError("The plugin is not listed");
    }
}
