package se.iop.ui.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.iop.core.format.PublishedFormat;
import se.iop.core.json.Json;
import se.iop.core.tenancy.TenantContext;
import se.iop.ui.api.Caller.Answer;
import se.iop.ui.demo.WithDemonstration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Programs read, assess, take in and take out agreements over real HTTP, and are refused with field and reason. */
@WithDemonstration
class ApiTest {

    private static final String AGREEMENTS = "/api/v1/agreements";
    private static final String ASSESSMENTS = "/api/v1/assessments";

    /** Three years, as the story has them. */
    private static final String THREE_YEARS = """
            {"subject":{"title":"Tre år"},"term":{"period":{"first":"2021-01-01","last":"2023-12-31"}}}""";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private Caller officer;
    private Caller auditor;
    private Caller stranger;
    private Caller nobody;

    @BeforeEach
    void introduce() {
        officer = new Caller(port, "handlaggare.sn@lund");
        auditor = new Caller(port, "revisor@lund");
        stranger = new Caller(port, "handlaggare.an@linkoping");
        nobody = new Caller(port, "");
    }

    @Test
    void committeesCarryTheirGuidelines() {
        var answer = officer.get("/api/v1/committees");
        assertThat(answer.status()).isEqualTo(200);
        var committees = answer.json().path("committees");
        assertThat(committees.values())
                .extracting(committee -> committee.path("id").asString())
                .containsExactlyInAnyOrder("socialnamnden", "vard-och-omsorgsnamnden", "kultur-och-fritidsnamnden");
        var social = named(committees, "id", "socialnamnden").path("guidelines");
        assertThat(social.values())
                .extracting(guideline -> guideline.path("guideline").asString())
                .containsExactly("sverige", "lund/socialnamnden");
        var versions = social.path(1).path("versions");
        assertThat(versions.size()).isEqualTo(2);
        assertThat(versions.path(0).path("until").asString()).isEqualTo("2020-11-10");
        assertThat(versions.path(1).path("decision").asString()).contains("§ 167");
        var duration = named(versions.path(1).path("rules"), "rule", "duration");
        assertThat(duration.path("force").asString()).isEqualTo("MUST");
        assertThat(duration.at("/citation/text").asString()).contains("andrahandskälla");
        assertThat(named(versions.path(1).path("rules"), "rule", "eight-reasons")
                        .path("criteria")
                        .size())
                .isEqualTo(8);
    }

    @Test
    void theListIsPagedAndSaysWhereTheNextPageIs() {
        var first = officer.get(AGREEMENTS + "?size=2&sort=first&order=desc&committee=socialnamnden");
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.json().path("agreements").size()).isEqualTo(2);
        var next = first.json().path("next").asString();
        assertThat(first.header("Link")).isEqualTo("<" + next + ">; rel=\"next\"");
        var second = officer.get(next);
        assertThat(second.json().path("page").asInt()).isEqualTo(1);
        assertThat(ids(second)).isNotEmpty().doesNotContainAnyElementsOf(ids(first));
        var all = officer.get(AGREEMENTS + "?size=200&committee=socialnamnden");
        assertThat(all.json().has("next")).isFalse();
        assertThat(all.json().path("total").asInt())
                .isEqualTo(all.json().path("agreements").size());
        assertThat(all.json().at("/committed/ore").asLong()).isPositive();
    }

    @Test
    void aFilterWithLettersOfAnyScriptSurvivesTheNextAddress() {
        var first = officer.get(AGREEMENTS + "?size=1&text=%C3%B6%20%26");
        assertThat(first.status()).isEqualTo(200);
        var emoji = officer.get(AGREEMENTS + "?text=%F0%9F%8C%BB");
        assertThat(emoji.json().path("agreements").size()).isEqualTo(1);
        assertThat(emoji.json().at("/agreements/0/organisations").asString()).contains("🌻 مرحبا");
        var several = officer.get(AGREEMENTS + "?size=1&text=%C3%B6");
        assertThat(officer.get(several.json().path("next").asString()).status()).isEqualTo(200);
    }

    @Test
    void filtersNarrowTheList() {
        assertThat(officer.get(AGREEMENTS + "?status=ended&organisation=v%C3%A4nskapens")
                        .json()
                        .path("agreements")
                        .values())
                .isNotEmpty()
                .allSatisfy(
                        row -> assertThat(row.path("organisations").asString()).isEqualTo("Vänskapens hus"));
        assertThat(ids(officer.get(AGREEMENTS + "?from=2023-01-01&to=2023-12-31")))
                .isNotEmpty();
        assertThat(ids(officer.get(AGREEMENTS + "?committee=aldrenamnden"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "colour=red, colour",
        "status=happy, status",
        "from=2020-02-31, from",
        "to=1/7, to",
        "size=0, size",
        "size=201, size",
        "size=many, size",
        "page=-1, page",
        "page=100000, page",
        "sort=beauty, sort",
        "order=up, order",
        "text=a%00b, text",
        "text=a&text=b, text"
    })
    void anAddressThatCannotBeIsRefusedByItsParameter(String query, String parameter) {
        var answer = officer.get(AGREEMENTS + "?" + query);
        problem(answer, 400);
        assertThat(answer.field()).isEqualTo(parameter);
    }

    @Test
    void oneAgreementComesWithItsFindings() {
        var answer = officer.get(AGREEMENTS + "/" + id(officer, "Självhjälpsgrupper"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("status").asString()).isEqualTo("ENDED");
        assertThat(answer.json().at("/document/format").asString()).isEqualTo("iop-agreement/1");
        var decision = named(answer.json().path("findings"), "rule", "decision-day");
        assertThat(decision.path("outcome").asString()).isEqualTo("UNSETTLED");
        assertThat(decision.path("cause").asString()).isEqualTo("AGREEMENT");
        assertThat(decision.path("citation").path("text").asString()).isNotBlank();
        assertThat(answer.json().path("layers").size()).isEqualTo(2);
    }

    @Test
    void aDecidedAgreementKeepsItsVerdict() {
        var answer = officer.get(AGREEMENTS + "/" + id(officer, "Kamratstöd"));
        var verdict = answer.json().path("verdict");
        assertThat(named(verdict.path("findings"), "rule", "duration")
                        .path("outcome")
                        .asString())
                .isEqualTo("BREACHED");
        assertThat(verdict.at("/layers/1/plugin/digest").asString()).hasSize(64);
    }

    @Test
    void whatGoesOutIsInTheFormatAndComesInAgain() {
        var id = id(officer, "Självhjälpsgrupper");
        var out = officer.get(AGREEMENTS + "/" + id + "/document");
        assertThat(out.status()).isEqualTo(200);
        assertThat(out.header("Content-Disposition")).contains("iop-" + id + ".json");
        var document = PublishedFormat.AGREEMENT.read(
                PublishedFormat.parse(out.response().body().getBytes(StandardCharsets.UTF_8)));
        var in = officer.post(AGREEMENTS, out.response().body());
        assertThat(in.status()).isEqualTo(201);
        assertThat(in.header("Location"))
                .isEqualTo(AGREEMENTS + "/" + in.json().path("id").asString());
        var again = officer.get(in.header("Location") + "/document");
        assertThat(PublishedFormat.AGREEMENT.read(again.json()))
                .usingRecursiveComparison()
                .ignoringFields("id")
                .isEqualTo(document);
    }

    @Test
    void thePublicVersionOfWhatIsDecidedCanBeHad() {
        var id = id(officer, "Självhjälpsgrupper");
        var json = officer.get(AGREEMENTS + "/" + id + "/public");
        assertThat(json.status()).isEqualTo(200);
        assertThat(json.json().path("format").asString()).isEqualTo("iop-public/1");
        assertThat(json.json().has("answers")).isFalse();
        assertThat(json.header("Content-Disposition")).contains("iop-offentlig-" + id + ".json");
        var csv = officer.get(AGREEMENTS + "/" + id + "/public.csv");
        assertThat(csv.status()).isEqualTo(200);
        assertThat(csv.response().body()).contains("Självhjälpsgrupper");
        var pdf = officer.get(AGREEMENTS + "/" + id + "/public.pdf");
        assertThat(pdf.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(pdf.response().body()).startsWith("%PDF-");
        problem(stranger.get(AGREEMENTS + "/" + id + "/public"), 404);
        problem(officer.get(AGREEMENTS + "/no-id/public"), 404);
        assertThat(nobody.get(AGREEMENTS + "/" + id + "/public").status()).isEqualTo(401);
    }

    @Test
    void aDraftHasNoPublicVersion() {
        var drafts = officer.get(AGREEMENTS + "?status=draft");
        assertThat(ids(drafts)).isNotEmpty();
        problem(officer.get(AGREEMENTS + "/" + ids(drafts).getFirst() + "/public"), 404);
    }

    @Test
    void aDraftComesInAsADraftWhateverItClaims() {
        var document = draft();
        ((ObjectNode) document)
                .set("life", Json.mapper().readTree("{\"submitted\":{\"on\":\"2026-01-01\",\"by\":\"X\"}}"));
        var in = officer.post(AGREEMENTS, document.toString());
        assertThat(in.status()).isEqualTo(201);
        assertThat(in.json().path("status").asString()).isEqualTo("IDEA");
    }

    @Test
    void theStoryOfThreeYearsIsBreachedBeforeAndMetAfterTheNewGuideline() {
        assertThat(duration("2020-06-01").path("outcome").asString()).isEqualTo("BREACHED");
        assertThat(duration("2020-12-01").path("outcome").asString()).isEqualTo("MET");
        var breached = duration("2020-06-01");
        assertThat(breached.path("reason").asString()).contains("3 år").contains("2 år");
        assertThat(breached.at("/citation/decision").asString()).contains("2017-08-23");
        assertThat(breached.at("/fix/term/period/last").asString()).isEqualTo("2022-12-31");
        var mended = assess("socialnamnden", "2020-06-01", breached.path("fix").toString());
        assertThat(named(mended.json().path("findings"), "rule", "duration")
                        .path("outcome")
                        .asString())
                .isEqualTo("MET");
    }

    @Test
    void anAssessmentStoresNothing() {
        var before = everything();
        assertThat(assess("socialnamnden", "2020-06-01", THREE_YEARS).status()).isEqualTo(200);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void answersCountInAnAssessment() {
        var answers = IntStream.rangeClosed(1, 8)
                .mapToObj(number -> "\"eight-reasons/A" + number
                        + "\":{\"verdict\":\"MET\",\"reason\":\"Ja\",\"by\":\"Handläggare\",\"on\":\"2020-11-30\"}")
                .toList();
        var answer = officer.post(
                ASSESSMENTS,
                "{\"committee\":\"socialnamnden\",\"decisionDate\":\"2020-12-01\",\"terms\":" + THREE_YEARS
                        + ",\"earlier\":[" + THREE_YEARS + "],\"answers\":{\"byQuestion\":{"
                        + String.join(",", answers) + "}}}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(named(answer.json().path("findings"), "rule", "eight-reasons")
                        .path("outcome")
                        .asString())
                .isEqualTo("MET");
    }

    @Test
    void aCommitteeWithoutAGuidelineIsNotAssessable() {
        var answer = assess("kultur-och-fritidsnamnden", "2026-01-01", THREE_YEARS);
        var finding = named(answer.json().path("findings"), "rule", "guideline-in-force");
        assertThat(finding.path("outcome").asString()).isEqualTo("UNSETTLED");
    }

    @Test
    void linkopingSeesNothingOfLundAndCannotTellThatItIsThere() {
        var theirs = id(officer, "Självhjälpsgrupper");
        var foreign = stranger.get(AGREEMENTS + "/" + theirs);
        var missing = stranger.get(AGREEMENTS + "/" + UUID.randomUUID());
        var nonsense = stranger.get(AGREEMENTS + "/1");
        assertSame(foreign, missing);
        assertSame(foreign, nonsense);
        assertSame(
                stranger.get(AGREEMENTS + "/" + theirs + "/document"),
                stranger.get(AGREEMENTS + "/" + UUID.randomUUID() + "/document"));
        assertThat(ids(stranger.get(AGREEMENTS + "?size=200")))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(ids(auditor.get(AGREEMENTS + "?size=200")));
        assertThat(stranger.get("/api/v1/committees").response().body())
                .doesNotContain("lund/")
                .doesNotContain("socialnamnden");
    }

    @Test
    void aForeignCommitteeIsRefusedAsOneThatDoesNotExist() {
        var foreign = assess("aldrenamnden", "2026-01-01", THREE_YEARS);
        var missing = assess("rymdnamnden", "2026-01-01", THREE_YEARS);
        problem(foreign, 422);
        assertThat(foreign.field()).isEqualTo("/committee");
        assertSame(foreign, missing);
        var document = draft();
        document.put("committee", "aldrenamnden");
        var in = officer.post(AGREEMENTS, document.toString());
        problem(in, 422);
        assertThat(in.field()).isEqualTo("/committee");
    }

    @Test
    void anotherMunicipalitysDocumentIsRefused() {
        var document = draft();
        document.put("municipality", "linkoping");
        document.put("committee", "aldrenamnden");
        var in = officer.post(AGREEMENTS, document.toString());
        problem(in, 422);
        assertThat(in.field()).isEqualTo("/municipality");
    }

    @Test
    void anUnknownIndexSeriesIsRefused() {
        var document = draft();
        ((ObjectNode) document.at("/terms"))
                .set(
                        "economy",
                        Json.mapper()
                                .readTree(
                                        "{\"indexation\":{\"type\":\"By\",\"series\":\"XPI\",\"from\":\"2026-01-01\"}}"));
        var in = officer.post(AGREEMENTS, document.toString());
        problem(in, 422);
        assertThat(in.field()).isEqualTo("/terms/economy/indexation/series");
        assertThat(in.json().at("/errors/0/reason").asString()).contains("OPI");
    }

    @Test
    void anUnknownFieldAndABackwardPeriodAreNamed() {
        var document = draft();
        ((ObjectNode) document.at("/terms")).put("colour", "red");
        assertThat(officer.post(AGREEMENTS, document.toString()).field()).isEqualTo("/terms/colour");
        var backwards = assess(
                "socialnamnden",
                "2026-01-01",
                "{\"term\":{\"period\":{\"first\":\"2026-02-01\",\"last\":\"2026-01-01\"}}}");
        problem(backwards, 422);
        assertThat(backwards.field()).isEqualTo("/terms/term/period/last");
    }

    @Test
    void reasonsAreSwedishUnlessEnglishIsAskedFor() {
        var body = "{\"committee\":\"socialnamnden\",\"terms\":{}}";
        var swedish = officer.post(ASSESSMENTS, body);
        assertThat(swedish.json().at("/errors/0/reason").asString()).isEqualTo("Fältet krävs; lägg till det.");
        assertThat(swedish.header("Content-Language")).isEqualTo("sv");
        var english = Caller.send(officer.request(ASSESSMENTS)
                .header("Content-Type", "application/json")
                .header("Accept-Language", "en-GB,en;q=0.9")
                .POST(BodyPublishers.ofString(body)));
        assertThat(english.json().at("/errors/0/reason").asString()).isEqualTo("The field is required; add it.");
        assertThat(english.header("Content-Language")).isEqualTo("en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1,2", "{\"a\":1,\"a\":2}", "not json", "{} {}"})
    void whatIsNoJsonIsABadRequest(String body) {
        problem(officer.post(ASSESSMENTS, body), 400);
    }

    @Test
    void deepNestingIsABadRequest() {
        problem(officer.post(ASSESSMENTS, "{\"a\":".repeat(50_000)), 400);
        problem(officer.post(AGREEMENTS, "[".repeat(1_000_000)), 400);
    }

    @Test
    void nulInATextIsRefusedAtTheText() {
        var answer = assess("socialnamnden", "2026-01-01", "{\"subject\":{\"title\":\"a\\u0000b\"}}");
        problem(answer, 422);
        assertThat(answer.field()).isEqualTo("/terms/subject/title");
    }

    @Test
    void everyScriptIsFine() {
        var document = draft();
        ((ObjectNode) document.at("/terms/subject")).put("title", "Fest 🎉 للجميع \u202eabc\u202c");
        var in = officer.post(AGREEMENTS, document.toString());
        assertThat(in.status()).isEqualTo(201);
        assertThat(in.json().at("/document/terms/subject/title").asString())
                .isEqualTo("Fest 🎉 للجميع \u202eabc\u202c");
    }

    @Test
    void fiftyMegabytesAreTooMuch() {
        var body = new byte[50 * 1024 * 1024];
        Arrays.fill(body, (byte) ' ');
        var stated = Caller.send(officer.request(AGREEMENTS)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body)));
        problem(stated, 413);
        InputStream stream = new ByteArrayInputStream(body);
        var unstated = Caller.send(officer.request(AGREEMENTS)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> stream)));
        problem(unstated, 413);
    }

    @Test
    void nobodyGetsIn() {
        for (var path : List.of(AGREEMENTS, "/api/v1/committees", "/api/v1/nothing")) {
            var answer = nobody.get(path);
            problem(answer, 401);
            assertThat(answer.header("WWW-Authenticate")).startsWith("Basic");
        }
        problem(nobody.post(ASSESSMENTS, "{}"), 401);
        problem(new Caller(port, "ingen@lund").get(AGREEMENTS), 401);
    }

    @Test
    void rolesDecideWhatIsAllowed() {
        var document = draft();
        problem(auditor.post(AGREEMENTS, document.toString()), 403);
        document.put("committee", "vard-och-omsorgsnamnden");
        var other = officer.post(AGREEMENTS, document.toString());
        problem(other, 403);
        assertThat(other.json().path("detail").asString()).contains("Handläggare");
        problem(new Caller(port, "administrator@lund").post(ASSESSMENTS, assessment("2026-01-01")), 403);
        problem(new Caller(port, "driftansvarig@plattformen").get(AGREEMENTS), 403);
    }

    @Test
    void draftsOfOtherCommitteesDoNotExist() {
        var draft = id(officer, "Stödgrupper för unga anhöriga");
        var colleague = new Caller(port, "handlaggare.von@lund");
        assertSame(colleague.get(AGREEMENTS + "/" + draft), colleague.get(AGREEMENTS + "/" + UUID.randomUUID()));
    }

    @Test
    void otherMethodsMediaTypesAndAddressesAreProblemsToo() {
        problem(officer.get("/api/v1/nothing"), 404);
        problem(officer.get("/api/v2/agreements"), 404);
        var method = Caller.send(officer.request(ASSESSMENTS).DELETE());
        problem(method, 405);
        assertThat(method.header("Allow")).isEqualTo("POST");
        problem(
                Caller.send(officer.request(ASSESSMENTS)
                        .header("Content-Type", "text/plain")
                        .POST(BodyPublishers.ofString("{}"))),
                415);
        problem(
                Caller.send(officer.request(ASSESSMENTS)
                        .header("Content-Type", "application/json; charset=iso-8859-1")
                        .POST(BodyPublishers.ofString("{}"))),
                415);
        problem(
                Caller.send(officer.request(ASSESSMENTS)
                        .header("Content-Type", "application/json")
                        .header("Content-Encoding", "gzip")
                        .POST(BodyPublishers.ofString("{}"))),
                415);
        problem(
                Caller.send(officer.request(AGREEMENTS)
                        .header("Accept", "text/html")
                        .GET()),
                406);
        problem(Caller.send(officer.request(ASSESSMENTS).POST(BodyPublishers.ofString("{}"))), 415);
    }

    @Test
    void theSchemasAreForEveryone() {
        var agreement = nobody.get("/api/v1/schemas/agreement");
        assertThat(agreement.status()).isEqualTo(200);
        assertThat(agreement.header("Content-Type")).startsWith("application/schema+json");
        assertThat(agreement.response().body()).isEqualTo(PublishedFormat.AGREEMENT.schema());
        assertThat(nobody.get("/api/v1/schemas/assessment").response().body())
                .isEqualTo(PublishedFormat.ASSESSMENT.schema());
    }

    @Test
    void theDescriptionIsWholeAndForEveryone() {
        var answer = nobody.get("/api/v1/openapi");
        assertThat(answer.status()).isEqualTo(200);
        var api = answer.json();
        assertThat(api.path("openapi").asString()).startsWith("3.1");
        assertThat(api.path("paths").propertyNames())
                .containsExactlyInAnyOrder(
                        "/api/v1/committees",
                        "/api/v1/committees/{committee}/templates",
                        "/api/v1/committees/{committee}/templates/{kind}/{version}",
                        "/api/v1/agreements",
                        "/api/v1/agreements/{id}",
                        "/api/v1/agreements/{id}/document",
                        "/api/v1/agreements/{id}/journal",
                        "/api/v1/agreements/{id}/together",
                        "/api/v1/agreements/together",
                        "/api/v1/journal",
                        "/api/v1/agreements/{id}/documents/{kind}.{format}",
                        "/api/v1/agreements/{id}/attachments",
                        "/api/v1/agreements/{id}/attachments/{attachment}",
                        "/api/v1/agreements/{id}/attachments/{attachment}/withdrawal",
                        "/api/v1/agreements/{id}/public",
                        "/api/v1/agreements/{id}/public.csv",
                        "/api/v1/agreements/{id}/public.pdf",
                        "/api/v1/assessments",
                        "/api/v1/guidelines",
                        "/api/v1/guidelines/{plugin}/{inForce}",
                        "/api/v1/guidelines/{plugin}/{inForce}/difference",
                        "/api/v1/plugins",
                        "/api/v1/plugins/plans",
                        "/api/v1/plugins/plans/{plan}/confirmation",
                        "/api/v1/plugins/plans/{plan}/withdrawal",
                        "/api/v1/plugins/{plugin}/choice",
                        "/api/v1/plugins/{plugin}/removal",
                        "/api/v1/consequences",
                        "/api/v1/consequences/{id}",
                        "/api/v1/compositions",
                        "/api/v1/compositions/rules",
                        "/api/v1/compositions/bases",
                        "/api/v1/compositions/{id}",
                        "/api/v1/compositions/{id}/proposal",
                        "/api/v1/compositions/{id}/withdrawal",
                        "/api/v1/compositions/{id}/publication",
                        "/api/v1/compositions/{id}/discarding",
                        "/api/v1/consequences/guidelines",
                        "/api/v1/consequences/runs",
                        "/api/v1/consequences/runs/{run}",
                        "/api/v1/consequences/runs/{run}/kept",
                        "/api/v1/replays",
                        "/api/v1/deviations",
                        "/api/v1/schemas/agreement",
                        "/api/v1/schemas/assessment");
        for (var path : api.path("paths")) {
            for (var operation : path) {
                assertThat(operation.path("operationId").asString("")).isNotBlank();
                assertThat(operation.path("summary").asString("")).contains(" / ");
                assertThat(operation.path("responses").propertyNames()).contains("401");
                assertThat(operation.path("responses").values())
                        .allSatisfy(response -> assertThat(
                                        response.path("description").asString(""))
                                .isNotBlank());
            }
        }
        api.findValuesAsString("$ref")
                .forEach(reference -> assertThat(api.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
        assertThat(api.at("/components/schemas/sek/description").asString()).contains("öre");
        assertThat(api.at("/components/schemas/contribution/allOf/0/if/properties/type/const")
                        .asString())
                .isEqualTo("Grant");
    }

    private JsonNode duration(String decision) {
        var answer = assess("socialnamnden", decision, THREE_YEARS);
        assertThat(answer.status()).isEqualTo(200);
        return named(answer.json().path("findings"), "rule", "duration");
    }

    private Answer assess(String committee, String decision, String terms) {
        return officer.post(
                ASSESSMENTS,
                "{\"committee\":\"" + committee + "\",\"decisionDate\":\"" + decision + "\",\"terms\":" + terms + "}");
    }

    private static String assessment(String decision) {
        return "{\"committee\":\"socialnamnden\",\"decisionDate\":\"" + decision + "\",\"terms\":{}}";
    }

    private static ObjectNode draft() {
        return (ObjectNode) Json.mapper().readTree("""
                {"format":"iop-agreement/1","municipality":"lund","committee":"socialnamnden","origin":"DRAFTED",
                 "terms":{"subject":{"title":"Från ett annat program"}}}""");
    }

    private static void problem(Answer answer, int status) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.json().path("title").asString("")).isNotBlank();
        assertThat(answer.json().path("detail").asString("")).isNotBlank();
        assertThat(answer.response().body().toLowerCase(Locale.ROOT))
                .doesNotContain("exception", "java", "se.iop", "org.spring", "trace");
    }

    /** More at once than there are connections. An account has at most ten tries under way, so there are three. */
    @Test
    void readersAtOnceAreAllAnswered() throws InterruptedException {
        var asked = List.of(
                AGREEMENTS + "?size=200", "/api/v1/guidelines", "/api/v1/committees", AGREEMENTS + "?text=%C3%B6");
        var statuses = new ConcurrentLinkedQueue<Integer>();
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var round = 0; round < 2; round++) {
                readers.invokeAll(IntStream.range(0, 24)
                        .<Callable<Boolean>>mapToObj(number -> () -> {
                            var who = List.of(officer, auditor, stranger).get(number % 3);
                            return statuses.add(who.get(asked.get(number / 3 % asked.size()))
                                    .status());
                        })
                        .toList());
            }
        }
        // Where the machine is so slow that nobody gets a connection in time, they are asked to come again.
        assertThat(statuses).hasSize(48).isSubsetOf(200, 503).contains(200);
    }

    /** The same status, body and headers; only the moment may differ. */
    private static void assertSame(Answer one, Answer other) {
        assertThat(one.status()).isEqualTo(other.status());
        assertThat(one.response().body()).isEqualTo(other.response().body());
        assertThat(headers(one)).isEqualTo(headers(other));
    }

    private static TreeMap<String, List<String>> headers(Answer answer) {
        var headers = new TreeMap<>(answer.response().headers().map());
        headers.remove("date");
        return headers;
    }

    private static String id(Caller caller, String title) {
        var found = caller.get(AGREEMENTS + "?size=200").json().path("agreements").values().stream()
                .filter(row -> row.path("title").asString().startsWith(title))
                .findFirst()
                .orElseThrow();
        return found.path("id").asString();
    }

    private static List<String> ids(Answer answer) {
        return StreamSupport.stream(answer.json().path("agreements").spliterator(), false)
                .map(row -> row.path("id").asString())
                .toList();
    }

    private static JsonNode named(JsonNode list, String field, String name) {
        return list.values().stream()
                .filter(item -> item.path(field).asString("").equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + name + " in " + list));
    }

    /** How many rows there are and how far the journal has come. */
    private List<Long> everything() {
        return TenantContext.callAs(
                1,
                () -> new TransactionTemplate(transactions)
                        .execute(status -> List.of(
                                number("select count(*) from agreement"),
                                number("select count(*) from verdict"),
                                number("select count(*) from draft_copy"),
                                number("select count(*) from journal"),
                                number("select max(seq) from journal"))));
    }

    private Long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
