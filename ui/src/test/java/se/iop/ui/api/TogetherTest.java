package se.iop.ui.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.iop.core.format.AgreementDocument;
import se.iop.core.format.PublishedFormat;
import se.iop.core.json.Json;
import se.iop.ui.demo.WithDemonstration;
import tools.jackson.databind.node.ArrayNode;

/** An original, its amendment and a successor leave one municipality together and enter another tied as they were. */
@WithDemonstration
class TogetherTest {

    private static final String TOGETHER = "/api/v1/agreements/together";

    private static final String ORIGINAL = "00000000-0000-4000-8000-000000000001";
    private static final String AMENDMENT = "00000000-0000-4000-8000-000000000002";
    private static final String SUCCESSOR = "00000000-0000-4000-8000-000000000003";

    private static final Map<String, String> FIRST_ID =
            Map.of("Den första", ORIGINAL, "Ändrad", AMENDMENT, "Följer på", SUCCESSOR);

    private static final String THREE = """
            [{"format":"iop-agreement/1","id":"%3$s","municipality":"lund","committee":"socialnamnden",
              "origin":"DRAFTED","plannedOn":"2028-11-01","previous":"%1$s",
              "terms":{"subject":{"title":"Följer på"},
                       "relations":[{"kind":"PREDECESSOR","to":"Den första","agreement":"%1$s"}]}},
             {"format":"iop-agreement/1","id":"%1$s","municipality":"lund","committee":"socialnamnden",
              "origin":"REGISTERED",
              "terms":{"subject":{"title":"Den första"},"term":{"period":{"first":"2026-01-01","last":"2028-12-31"}}},
              "life":{"decision":{"outcome":"APPROVED","on":"2025-11-01","paragraph":"1"},"signedOn":"2025-12-01",
                      "events":[{"type":"Superseded","on":"2027-01-01","by":"%2$s"}]}},
             {"format":"iop-agreement/1","id":"%2$s","municipality":"lund","committee":"socialnamnden",
              "origin":"REGISTERED","previous":"%1$s","amends":true,"effectiveOn":"2027-01-01",
              "terms":{"subject":{"title":"Ändrad"},"term":{"period":{"first":"2026-01-01","last":"2028-12-31"}}},
              "life":{"decision":{"outcome":"APPROVED","on":"2026-10-01","paragraph":"2"},"signedOn":"2026-11-01"}}]
            """.formatted(ORIGINAL, AMENDMENT, SUCCESSOR);

    @LocalServerPort
    private int port;

    private Caller officer;

    @BeforeEach
    void introduce() {
        officer = new Caller(port, "handlaggare.sn@lund");
    }

    @Test
    void anOriginalItsAmendmentAndASuccessorMoveToAnotherMunicipalityAndComeBackEqual() {
        var taken = officer.post(TOGETHER, THREE);
        assertThat(taken.status()).as(taken.response().body()).isEqualTo(201);
        assertThat(taken.json()).hasSize(3);
        assertThat(taken.response().body()).doesNotContain(ORIGINAL);
        var first = together(officer, taken.json().at("/1/location").asString());
        assertThat(values(first)).isEqualTo(values((ArrayNode) Json.mapper().readTree(THREE)));

        var stranger = new Caller(port, "handlaggare.an@linkoping");
        var moved = first.toString()
                .replace("\"lund\"", "\"linkoping\"")
                .replace("\"socialnamnden\"", "\"" + committee(stranger) + "\"");
        var there = stranger.post(TOGETHER, moved);
        assertThat(there.status()).as(there.response().body()).isEqualTo(201);
        var second = together(stranger, there.json().at("/0/location").asString());
        assertThat(second.toString()).doesNotContain(first.at("/0/id").asString());
        assertThat(values(second)).isEqualTo(values((ArrayNode) Json.mapper().readTree(moved)));
        assertThat(officer.get(there.json().at("/0/location").asString()).status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "previous":"%1$s","amends":true         | "previous":"%4$s","amends":true | /2/previous           | Överenskommelsen %4$s finns inte bland
            "by":"%2$s"                             | "by":"%4$s"                     | /1/life/events/0/by   | finns inte bland
            "id":"%2$s"                             | "id":"%1$s"                     | /2/id                 | två gånger
            "previous":"%1$s","amends":true         | "amends":true                   | /2/previous           | Fältet krävs
            "previous":"%1$s","amends":true         | "previous":"%1$s"               | /2/effectiveOn        | Bara en ändring
            "id":"%1$s"                             | "id":"%1$s","previous":"%3$s"   | /0/previous           | i en ring
            "id":"%1$s"                             | "id":"X"                        | /1/id                 | som formatet säger
            """)
    void aTieThatCannotBeIsNamedWhereItStands(String written, String instead, String field, String sentence) {
        var before = count();
        var refused = officer.post(TOGETHER, THREE.replace(named(written), named(instead)));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.field()).isEqualTo(field);
        assertThat(refused.json().at("/errors/0/reason").asString("")).contains(named(sentence));
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void oneThatContinuesAnotherCannotComeAlone() {
        var alone = Json.mapper().readTree(THREE).get(0).toString();
        var refused = officer.post("/api/v1/agreements", alone);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.field()).isEqualTo("/previous");
        assertThat(officer.post(TOGETHER, alone).status()).isEqualTo(422);
    }

    private static String named(String pattern) {
        return pattern.formatted(ORIGINAL, AMENDMENT, SUCCESSOR, "00000000-0000-4000-8000-000000000009");
    }

    private int count() {
        return officer.get("/api/v1/agreements?size=1").json().path("total").asInt();
    }

    private static String committee(Caller caller) {
        return caller.get("/api/v1/committees").json().findValuesAsString("id").getFirst();
    }

    private static ArrayNode together(Caller caller, String location) {
        var answer = caller.get(location + "/together");
        assertThat(answer.status()).isEqualTo(200);
        return (ArrayNode) answer.json();
    }

    /** The documents as values in one order, each under the id that it had at first. */
    private static List<AgreementDocument> values(ArrayNode documents) {
        var text = documents.toString();
        for (var document : documents) {
            text = text.replace(
                    document.path("id").asString(),
                    FIRST_ID.get(document.at("/terms/subject/title").asString()));
        }
        return PublishedFormat.AGREEMENT.readAll(Json.mapper().readTree(text)).stream()
                .sorted(Comparator.comparing(document -> String.valueOf(document.id())))
                .toList();
    }
}
