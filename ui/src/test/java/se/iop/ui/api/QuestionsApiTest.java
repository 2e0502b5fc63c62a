package se.iop.ui.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.iop.core.json.Json;
import se.iop.ui.demo.WithDemonstration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Asking what another guideline would mean over real HTTP: with the clauses as listed, to the answer and the record.
 */
@WithDemonstration
class QuestionsApiTest {

    private static final String GUIDELINES = "/api/v1/consequences/guidelines?committee=socialnamnden";
    private static final String RUNS = "/api/v1/consequences/runs";

    @LocalServerPort
    private int port;

    private Caller officer;
    private Caller auditor;
    private Caller stranger;

    @BeforeEach
    void introduce() {
        officer = new Caller(port, "handlaggare.sn@lund");
        auditor = new Caller(port, "revisor@lund");
        stranger = new Caller(port, "handlaggare.an@linkoping");
    }

    @Test
    void aClauseIsTakenChangedAskedFollowedAndKept() {
        var begun = officer.post(RUNS, asked(limited(12)));
        assertThat(begun.status()).isEqualTo(202);
        var run = RUNS + "/" + begun.json().path("id").asString();
        var answered = ended(run);
        assertThat(answered.path("state").asString()).isEqualTo("DONE");
        assertThat(answered.at("/answer/rules/0").asString()).isEqualTo("duration");
        assertThat(answered.at("/answer/counted/0/kind").asString()).isEqualTo("NEWLY_BREACHING");
        assertThat(answered.at("/answer/differences")).isNotEmpty();
        assertThat(officer.get(run + "?size=1").json().at("/answer/differences"))
                .hasSize(1);
        assertThat(stranger.get(run).status()).isEqualTo(404);
        assertThat(auditor.get(run).status()).isEqualTo(404);

        assertThat(officer.post(run + "/kept", "{\"name\": \" \"}").status()).isEqualTo(400);
        var kept = officer.post(run + "/kept", "{\"name\": \"Högst ett år\"}");
        assertThat(kept.status()).isEqualTo(201);
        var saved = "/api/v1/consequences/" + kept.json().path("id").asString();
        assertThat(auditor.get(saved).json().at("/consequence/name").asString()).isEqualTo("Högst ett år");
        assertThat(stranger.get(saved).status()).isEqualTo(404);
    }

    @Test
    void nobodyHasMoreThanAFewRemembered() {
        var first = officer.post(RUNS, asked(limited(12))).json().path("id").asString();
        ended(RUNS + "/" + first);
        for (var more = 0; more < 3; more++) {
            ended(RUNS + "/"
                    + officer.post(RUNS, asked(limited(12))).json().path("id").asString());
        }
        assertThat(officer.get(RUNS + "/" + first).status()).isEqualTo(404);
    }

    @Test
    void aQuestionIsStopped() {
        var run = RUNS + "/"
                + officer.post(RUNS, asked(limited(12))).json().path("id").asString();
        assertThat(Caller.send(officer.request(run).DELETE()).status()).isEqualTo(204);
        assertThat(ended(run).path("state").asString()).isIn("CANCELLED", "DONE");
        assertThat(Caller.send(stranger.request(run).DELETE()).status()).isEqualTo(404);
    }

    @Test
    void whoMayNotAskOnThePageMayNotAskHere() {
        assertThat(auditor.post(RUNS, asked(limited(12))).status()).isEqualTo(403);
        assertThat(auditor.get(GUIDELINES).status()).isEqualTo(403);
        assertThat(new Caller(port, "handlaggare.von@lund")
                        .post(RUNS, asked(limited(12)))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whatWillNotDoIsSaid() {
        assertThat(officer.post(RUNS, "{}").status()).isEqualTo(400);
        var beyond = officer.post(RUNS, asked(limited(100_000)));
        assertThat(beyond.status()).isEqualTo(400);
        assertThat(beyond.json().at("/errors/0/reason").asString()).contains("högst");
        var nothing = "{\"committee\": \"socialnamnden\", \"plugin\": \"no-such\","
                + " \"draft\": {\"type\": \"Changed\", \"clauses\": []}}";
        assertThat(officer.post(RUNS, nothing).status()).isEqualTo(422);
        assertThat(officer.get(RUNS + "/x").status()).isEqualTo(404);
    }

    @Test
    void aQuestionThatAnotherNodeHasIsSaidToBeThere() {
        var own = officer.post(RUNS, asked(limited(12))).json().path("id").asString();
        var begins = own.charAt(0) == 'a' ? "b" : "a";
        for (var call : List.of("", "/kept")) {
            var elsewhere = RUNS + "/" + begins + own.substring(1) + call;
            var answer = call.isEmpty() ? officer.get(elsewhere) : officer.post(elsewhere, "{\"name\": \"Prov\"}");
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.json().path("title").asString()).isEqualTo("Frågan är inte ställd här");
            assertThat(answer.json().path("detail").asString()).contains("samma nod");
        }
        var gone = RUNS + "/" + own.substring(0, own.length() - 1) + (own.endsWith("0") ? "1" : "0");
        assertThat(officer.get(gone).json().path("title").asString()).isEqualTo("Finns inte");
        ended(RUNS + "/" + own);
    }

    private JsonNode ended(String run) {
        while (true) {
            var json = officer.get(run).json();
            var state = json.path("state").asString();
            if (!state.equals("WAITING") && !state.equals("RUNNING")) {
                return json;
            }
            Thread.onSpinWait();
        }
    }

    private static String asked(JsonNode clause) {
        return "{\"committee\": \"socialnamnden\", \"plugin\": \"lund-socialnamnden\","
                + " \"draft\": {\"type\": \"Changed\", \"clauses\": [" + clause + "]}}";
    }

    /** The clause of the longest duration as it is listed, with so many months. */
    private JsonNode limited(int months) {
        for (var guideline : officer.get(GUIDELINES).json().path("guidelines")) {
            for (var rule : guideline.path("rules")) {
                if (rule.path("rule").asString().equals("duration")) {
                    var clause = (ObjectNode) rule.path("clause");
                    var limit = (ObjectNode) clause.path("values").path("limit");
                    limit.propertyNames().stream()
                            .filter(name -> !name.equals("type"))
                            .toList()
                            .forEach(name -> limit.put(name, "P" + months + "M"));
                    return Json.mapper().readTree(clause.toString());
                }
            }
        }
        throw new AssertionError("The rule is not listed");
    }
}
