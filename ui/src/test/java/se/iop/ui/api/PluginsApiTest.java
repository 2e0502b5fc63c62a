package se.iop.ui.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.iop.ui.demo.WithDemonstration;
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
    private Caller stranger;

    @BeforeEach
    void introduce() {
        operator = new Caller(port, "driftansvarig@plattformen");
        administrator = new Caller(port, "administrator@lund");
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
    void onlyTheOperatorInstalls() {
        assertThat(administrator.post("/api/v1/plugins", "{\"jar\": \"\"}").status())
                .isEqualTo(403);
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
