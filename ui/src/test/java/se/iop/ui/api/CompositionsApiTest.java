package se.iop.ui.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.iop.core.json.Json;
import se.iop.ui.api.Caller.Answer;
import se.iop.ui.demo.WithDemonstration;
import tools.jackson.databind.node.ObjectNode;

/** A guideline composed by a program, over real HTTP. */
@WithDemonstration
class CompositionsApiTest {

    private static final String PATH = "/api/v1/compositions";
    private static final String COMMITTEE = "kultur-och-fritidsnamnden";
    /** In force so late that it governs nothing that another test decides. */
    private static final String CONTENT = """
            {"inForce": "2150-01-01", "decision": "Nämnden 2149-12-10 § 12", "reviewBy": "2160-01-01",
             "rules": [
               {"force": "MUST", "place": "3 §", "kind": "duration", "values": {"limit": "P2Y", "chain": true}},
               {"force": "SHOULD", "kind": "yearly-ceiling", "values": {"limit": 50000000}},
               {"force": "SHOULD", "kind": "overhead", "values": {"limit": 12.5}},
               {"force": "MUST", "kind": "criteria", "values": {"name": "grunder", "title": "Grunder",
                "criteria": [{"id": "a", "text": "En"}, {"id": "b", "text": "Två"}], "pass": "AT_LEAST", "count": 1,
                "required": ["a"]}}],
             "paragraphs": [{"number": "3 §", "heading": "Tid", "text": "Högst två år.", "handling": "AUTOMATED",
                             "rules": ["duration"]}]}""";

    @LocalServerPort
    private int port;

    private Caller secretary;
    private Caller administrator;
    private Caller officer;
    private Caller stranger;

    @BeforeEach
    void introduce() {
        secretary = new Caller(port, "sekreterare.kfn@lund");
        administrator = new Caller(port, "administrator@lund");
        officer = new Caller(port, "handlaggare.kfn@lund");
        stranger = new Caller(port, "sekreterare.an@linkoping");
    }

    @AfterEach
    void putAway() {
        for (var draft : secretary.get(PATH).json().path("drafts")) {
            var id = draft.path("id").asString();
            secretary.post(
                    PATH + "/" + id + "/discarding", step(draft.path("version").asInt()));
        }
    }

    @Test
    void aProgramWritesAndASecondPersonPublishes() {
        var id = begun();
        var written = write(id, 1, CONTENT);
        assertThat(written.status()).isEqualTo(200);
        assertThat(written.json().path("missing")).isEmpty();
        var content = (ObjectNode) written.json().path("content");
        assertThat(content.at("/rules/0/values/limit").asString()).isEqualTo("P2Y");
        assertThat(content.at("/rules/1/values/limit").asLong()).isEqualTo(50_000_000);
        assertThat(content.at("/rules/2/values/limit").decimalValue()).isEqualByComparingTo("12.5");

        var again = write(id, 2, content.toString());
        assertThat(again.json().path("content")).isEqualTo(content);
        assertThat(write(id, 2, CONTENT).status()).isEqualTo(409);
        assertThat(officer.get(PATH + "/" + id).json().path("content")).isEqualTo(content);
        assertThat(Caller.send(officer.request(PATH + "/" + id)
                                .header("Content-Type", "application/json")
                                .PUT(BodyPublishers.ofString(written(3, CONTENT))))
                        .status())
                .isEqualTo(403);

        assertThat(publish(secretary, id, 3).status()).isEqualTo(409);
        var proposed = secretary.post(PATH + "/" + id + "/proposal", step(3));
        assertThat(proposed.json().at("/draft/state").asString()).isEqualTo("SUBMITTED");
        var own = publish(secretary, id, 4);
        assertThat(own.status()).isEqualTo(422);
        assertThat(own.json().at("/errors/0/reason").asString()).startsWith("Du begärde själv publiceringen.");
        var back = secretary.post(PATH + "/" + id + "/withdrawal", step(4));
        assertThat(back.json().at("/draft/state").asString()).isEqualTo("DRAFT");
        secretary.post(PATH + "/" + id + "/proposal", step(5));

        var published = publish(administrator, id, 6);
        assertThat(published.status()).isEqualTo(200);
        assertThat(published.json().path("number").asInt()).isEqualTo(1);
        assertThat(secretary.get(PATH).json().at("/published/0/digest").asString())
                .isEqualTo(published.json().path("digest").asString());
        assertThat(stranger.get(PATH).json().path("published")).isEmpty();
        assertThat(secretary.get("/api/v1/guidelines").response().body()).contains("lund-" + COMMITTEE + "-egen");
    }

    @Test
    void everythingThatIsWrongIsSaidAtItsPlaceAndChangesNothing() {
        var id = begun();
        var refused = write(id, 1, """
                {"inForce": "2020-02-30", "decision": 7, "else": 1,
                 "rules": [{"force": "MUST", "kind": "duration", "values": {"limit": "P99Y", "chain": false}},
                           {"force": "PERHAPS", "kind": "duration", "values": {}},
                           {"force": "MUST", "kind": "no-such"},
                           {"force": "MUST", "kind": "overhead", "values": {"limit": 1e999999999}},
                           {"force": "MUST", "kind": "meetings", "values": {"times": "two", "more": 1}},
                           7],
                 "paragraphs": [{"number": "", "text": "x"}, {"number": "1 §", "text": "x", "handling": "AUTOMATED"}]}""");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors").findValuesAsString("field"))
                .containsExactlyInAnyOrder(
                        "/content/inForce",
                        "/content/decision",
                        "/content/else",
                        "/content/rules/0/values/limit",
                        "/content/rules/1/force",
                        "/content/rules/1/values/limit",
                        "/content/rules/1/values/chain",
                        "/content/rules/2/kind",
                        "/content/rules/3/values/limit",
                        "/content/rules/4/values/times",
                        "/content/rules/4/values/more",
                        "/content/rules/5",
                        "/content/paragraphs/0/number",
                        "/content/paragraphs/1/rules");
        assertThat(refused.response().body()).contains("Gräns är längre än ingenting och högst 50 år.");
        assertThat(secretary.get(PATH + "/" + id).json().path("content").path("rules"))
                .isEmpty();
        assertThat(field(write(id, 1, "7"))).isEqualTo("/content");
        assertThat(field(secretary.post(PATH + "/" + id + "/proposal", "{\"version\": \"1\"}")))
                .isEqualTo("/version");
        assertThat(secretary.post(PATH + "/" + id + "/proposal", step(1)).status())
                .isEqualTo(422);
        assertThat(field(secretary.post(PATH, "{}"))).isEqualTo("/committee");
        assertThat(secretary
                        .post(PATH, "{\"committee\": \"" + COMMITTEE + "\"}")
                        .field())
                .isEqualTo("/committee");
    }

    @Test
    void aSeriesThatIsNotThereIsAFaultAtItsField() {
        var id = begun();
        var refused = write(id, 1, indexed("BORTA"));
        assertThat(field(refused)).isEqualTo("/content/rules/0/values/series");
        assertThat(refused.json().at("/errors/0/reason").asString()).contains("Indexserien finns inte", "OPI");
        assertThat(secretary.get(PATH + "/" + id).json().path("content").path("rules"))
                .isEmpty();
        assertThat(write(id, 1, indexed("OPI")).status()).isEqualTo(200);
    }

    private static String indexed(String series) {
        return """
                {"rules": [{"force": "MUST", "kind": "indexed-by", "values": {"series": "%s", "offset": 1}}]}""".formatted(series);
    }

    @Test
    void aDraftIsItsCommitteesOwn() {
        var id = begun();
        assertThat(stranger.get(PATH + "/" + id).status()).isEqualTo(404);
        assertThat(stranger.get(PATH).json().path("drafts")).isEmpty();
        assertThat(new Caller(port, "sekreterare.sn@lund").get(PATH + "/" + id).status())
                .isEqualTo(404);
        assertThat(new Caller(port, "").get(PATH + "/" + id).status()).isEqualTo(401);
        assertThat(officer.post(PATH, "{\"committee\": \"" + COMMITTEE + "\"}").status())
                .isEqualTo(403);
        assertThat(secretary.get(PATH + "/nothing").status()).isEqualTo(404);
    }

    @Test
    void theLibraryAndTheBasesAreTold() {
        var kinds = secretary.get(PATH + "/rules").json().path("kinds");
        assertThat(kinds.findValuesAsString("kind")).contains("duration", "criteria", "payouts");
        assertThat(kinds.at("/0/parameters/0/standard").asString()).isEqualTo("P3Y");
        var bases = secretary.get(PATH + "/bases?committee=" + COMMITTEE).json().path("bases");
        assertThat(bases.at("/0/id").asString()).isEqualTo("tom");
        assertThat(bases.findValuesAsString("name")).anyMatch(name -> name.contains("Socialnämnden"));
        assertThat(officer.get(PATH + "/bases?committee=" + COMMITTEE).status()).isEqualTo(403);
    }

    private String begun() {
        var begun = secretary.post(PATH, "{\"committee\": \"" + COMMITTEE + "\"}");
        assertThat(begun.status()).isEqualTo(201);
        var id = begun.json().at("/draft/id").asString();
        assertThat(begun.header("Location")).isEqualTo(PATH + "/" + id);
        return id;
    }

    private Answer write(String id, int version, String content) {
        return Caller.send(secretary
                .request(PATH + "/" + id)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(written(version, content))));
    }

    private static Answer publish(Caller caller, String id, int version) {
        return caller.post(PATH + "/" + id + "/publication", step(version));
    }

    private static String field(Answer answer) {
        assertThat(answer.status()).isEqualTo(422);
        return answer.field();
    }

    private static String written(int version, String content) {
        return "{\"version\": " + version + ", \"content\": " + content + "}";
    }

    private static String step(int version) {
        return Json.mapper().createObjectNode().put("version", version).toString();
    }
}
