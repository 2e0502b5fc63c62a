package se.iop.ui.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.iop.ui.demo.WithDemonstration;
import tools.jackson.databind.JsonNode;

/** The guidelines, what each version says and what one says otherwise than another, over real HTTP. */
@WithDemonstration
class GuidelinesApiTest {

    private static final String GUIDELINES = "/api/v1/guidelines";
    private static final String SOCIAL = GUIDELINES + "/lund-socialnamnden";
    private static final String OF_2020 = SOCIAL + "/2020-11-11";
    private static final String ENVIRONMENT = GUIDELINES + "/ekeby-miljonamnden";

    @LocalServerPort
    private int port;

    private Caller officer;
    private Caller stranger;
    private Caller environment;

    @BeforeEach
    void introduce() {
        officer = new Caller(port, "handlaggare.sn@lund");
        stranger = new Caller(port, "handlaggare.an@linkoping");
        environment = new Caller(port, "handlaggare.mn@ekeby");
    }

    @Test
    void everyoneSeesTheNationsAndTheirMunicipalitysAndNoOther() {
        assertThat(names(officer))
                .contains("sverige", "lund/socialnamnden", "lund/vard-och-omsorgsnamnden")
                .noneMatch(name -> name.startsWith("linkoping") || name.startsWith("ekeby"));
        assertThat(names(stranger))
                .contains("sverige", "linkoping/aldrenamnden")
                .noneMatch(name -> name.startsWith("lund"));
        assertThat(names(new Caller(port, "revisor@lund"))).contains("lund/socialnamnden");
        assertThat(new Caller(port, "").get(GUIDELINES).status()).isEqualTo(401);
    }

    @Test
    void theListSaysWhenEachVersionHeldAndHowMuchHasRules() {
        var social = one(officer.get(GUIDELINES).json().path("guidelines"), "guideline", "lund/socialnamnden");
        assertThat(social.at("/plugin/id").asString()).isEqualTo("lund-socialnamnden");
        assertThat(social.at("/plugin/digest").asString()).hasSize(64);
        assertThat(social.at("/versions/0/inForce").asString()).isEqualTo("2017-08-23");
        assertThat(social.at("/versions/0/until").asString()).isEqualTo("2020-11-10");
        assertThat(social.at("/versions/1").has("until")).isFalse();
        assertThat(social.at("/versions/1/decision").asString()).contains("§ 167");
        assertThat(social.at("/versions/0/coverage").has("percent"))
                .as("its text is not at hand")
                .isFalse();

        var own = one(environment.get(GUIDELINES).json().path("guidelines"), "guideline", "ekeby/miljonamnden");
        assertThat(own.at("/versions/0/reviewBy").asString()).isEqualTo("2025-12-31");
        assertThat(own.at("/versions/0/coverage/percent").asInt()).isBetween(1, 100);
    }

    @Test
    void aVersionIsReadWithItsRulesAndItsText() {
        var version = officer.get(OF_2020).json();
        assertThat(version.path("guideline").asString()).isEqualTo("lund/socialnamnden");
        assertThat(version.path("text").asString()).contains("Överenskommelsen gäller högst 3 år.");
        var duration = one(version.at("/version/rules"), "rule", "duration");
        assertThat(duration.path("force").asString()).isEqualTo("MUST");
        assertThat(version.path("paragraphs")).isEmpty();

        var whole = environment.get(ENVIRONMENT + "/2024-03-01").json();
        var second = one(whole.path("paragraphs"), "number", "2 §");
        assertThat(second.path("text").asString()).isNotBlank();
        assertThat(second.path("handling").asString()).isEqualTo("PERSON");
        assertThat(second.path("rules").values()).extracting(JsonNode::asString).contains("grounds");
    }

    @Test
    void theDifferenceNamesTheRuleTheLimitAndBothSentences() {
        var difference = officer.get(OF_2020 + "/difference?from=2017-08-23").json();
        assertThat(difference.path("from").asString()).isEqualTo("2017-08-23");
        assertThat(difference.path("to").asString()).isEqualTo("2020-11-11");
        var duration = one(difference.path("rules"), "rule", "duration");
        assertThat(duration.path("became").asString()).isEqualTo("CHANGED");
        assertThat(duration.path("before").asString()).contains("2 år");
        assertThat(duration.path("after").asString()).contains("3 år");
        assertThat(duration.path("parameters")).isNotEmpty();
        assertThat(difference.path("newlySourced").asInt())
                .as("the same rules, known from another agreement")
                .isPositive();

        var back =
                officer.get(SOCIAL + "/2017-08-23/difference?from=2020-11-11").json();
        assertThat(one(back.path("rules"), "rule", "duration").path("before").asString())
                .contains("3 år");
        var same = officer.get(OF_2020 + "/difference?from=2020-11-11").json();
        assertThat(same.path("rules")).isEmpty();
        assertThat(same.path("paragraphs")).isEmpty();
    }

    @Test
    void aParagraphThatChangedMarksItsRulesForReview() {
        var difference = environment
                .get(ENVIRONMENT + "/2026-01-01/difference?from=2024-03-01")
                .json();
        assertThat(difference.path("paragraphs")).isNotEmpty();
        assertThat(difference.path("unchanged").asInt()).isPositive();
        assertThat(difference.path("review")).isNotEmpty().allSatisfy(review -> {
            assertThat(review.path("rule").asString()).isNotBlank();
            assertThat(review.path("paragraphs")).isNotEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/finns-inte/2020-11-11",
                "/lund-socialnamnden/2020-11-12",
                "/lund-socialnamnden/alltid",
                "/lund-socialnamnden/2020-11-12/difference?from=2017-08-23"
            })
    void whatIsNotThereIsNotFound(String path) {
        assertThat(officer.get(GUIDELINES + path).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "?from=i-fjol, Skriv dagen som åååå-mm-dd.",
        "?from=2018-01-01, 'Välj något av 2017-08-23, 2020-11-11.'",
        "'', Ange parametern."
    })
    void aDayThatNoVersionBeganIsRefusedWithThoseThatDid(String query, String reason) {
        var answer = officer.get(OF_2020 + "/difference" + query);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.field()).isEqualTo("from");
        assertThat(answer.json().at("/errors/0/reason").asString()).isEqualTo(reason);
    }

    @Test
    void anotherMunicipalitysGuidelineIsNotFoundWhateverIsAsked() {
        assertThat(stranger.get(OF_2020).status()).isEqualTo(404);
        assertThat(stranger.get(OF_2020 + "/difference?from=2017-08-23").status())
                .isEqualTo(404);
        assertThat(officer.get(ENVIRONMENT + "/2024-03-01").status()).isEqualTo(404);
    }

    private static java.util.List<String> names(Caller caller) {
        return caller.get(GUIDELINES).json().path("guidelines").values().stream()
                .map(guideline -> guideline.path("guideline").asString())
                .toList();
    }

    private static JsonNode one(JsonNode list, String name, String value) {
        return list.values().stream()
                .filter(each -> each.path(name).asString().equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError(value + " is not in " + list));
    }
}
