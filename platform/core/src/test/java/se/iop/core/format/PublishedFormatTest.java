package se.iop.core.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.iop.core.agreement.Agreement.Origin;
import se.iop.core.agreement.Life;
import se.iop.core.format.Flaw.Kind;
import se.iop.core.format.NotJson.Why;
import se.iop.core.json.Json;
import se.iop.guideline.Answers;
import se.iop.model.Sek;
import se.iop.model.Terms;
import se.iop.testkit.AnyTerms;
import se.iop.testkit.Examples;
import tools.jackson.databind.node.ObjectNode;

/** Documents go out and come in again unchanged, and whoever writes one wrongly learns where. */
class PublishedFormatTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsWrittenIsInTheFormatAndReadBackTheSame(long seed) {
        var proposal = AnyTerms.proposal(seed, List.of("notice", "eight-reasons/A1"));
        var document = document(proposal.terms(), proposal.answers());
        assertThat(PublishedFormat.AGREEMENT.read(PublishedFormat.parse(written(document))))
                .isEqualTo(document);
    }

    @Test
    void theFiveGoOutAndComeIn() {
        for (var example : Examples.all()) {
            var document =
                    document(example.proposal().terms(), example.proposal().answers());
            assertThat(PublishedFormat.AGREEMENT.read(PublishedFormat.parse(written(document))))
                    .isEqualTo(document);
        }
    }

    @Test
    void whatIsUnknownIsLeftOut() {
        var json = new String(written(document(Terms.EMPTY, Answers.NONE)), StandardCharsets.UTF_8);
        assertThat(json).doesNotContain("null").doesNotContain("period");
    }

    @Test
    void whatMayBeLeftOutIsFilledIn() {
        var read = agreement("""
                {"format":"iop-agreement/1","municipality":"lund","committee":"socialnamnden","origin":"DRAFTED","terms":{
                  "economy":{"contributions":[{"type":"Grant","from":"Lund","earmark":{}},
                                              {"type":"InKind","from":"A","what":"B"}],
                             "payout":{"instalments":[{}]}},
                  "followUp":{"reports":[{"name":"R","kind":"OTHER"}]}}}""");
        assertThat(read.life()).isEqualTo(Life.NONE);
        assertThat(read.answers()).isEqualTo(Answers.NONE);
        assertThat(read.terms().subject().title()).isEmpty();
        assertThat(read.terms().economy().granted().unknown()).isEqualTo(1);
        assertThat(read.terms().followUp().reports().getFirst().content()).isEmpty();
        assertThat(agreement("{\"format\":\"iop-agreement/1\",\"municipality\":\"lund\",\"committee\":\"sn\","
                                + "\"origin\":\"DRAFTED\",\"terms\":{}}")
                        .terms())
                .isEqualTo(Terms.EMPTY);
    }

    @Test
    void amountsAreWholeOreAndOrganisationNumbersMayLackTheHyphen() {
        var read = agreement("""
                {"format":"iop-agreement/1","municipality":"lund","committee":"sn","origin":"DRAFTED","terms":{
                  "parties":[{"name":"A","sector":"CIVIL","number":"168450012581"}],
                  "economy":{"contributions":[{"type":"Grant","from":"Lund","amount":7500000}]}}}""");
        assertThat(read.terms().economy().granted().known()).isEqualTo(Sek.kronor(75_000));
        assertThat(read.terms().parties().getFirst().number()).hasToString("OrganisationNumber[digits=8450012581]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /terms                                      | null                                          | TYPE          | /terms
            /format                                     | "iop-agreement/2"                             | CHOICE        | /format
            /colour                                     | "red"                                         | UNKNOWN_FIELD | /colour
            /origin                                     | "BORROWED"                                    | CHOICE        | /origin
            /committee                                  | "Social nämnden"                              | FORM          | /committee
            /terms/subject                              | {"title":5}                                   | TYPE          | /terms/subject/title
            /terms/subject                              | {"title":"a\\u0000b"}                         | CONTROL       | /terms/subject/title
            /terms/subject                              | {"title":"a\\ud800b"}                         | CONTROL       | /terms/subject/title
            /terms/subject                              | {"colour":"red"}                              | UNKNOWN_FIELD | /terms/subject/colour
            /terms/term                                 | {"period":{"first":"2020-01-01"}}             | MISSING       | /terms/term/period/last
            /terms/term                                 | {"period":{"first":"2020-02-31","last":"2021-01-01"}} | DAY   | /terms/term/period/first
            /terms/term                                 | {"period":{"first":"2021-01-01","last":"2020-01-01"}} | ORDER | /terms/term/period/last
            /terms/term                                 | {"reviewBy":"1/7 2024"}                       | DAY           | /terms/term/reviewBy
            /terms/term                                 | {"reviewBy":"9999-01-01"}                     | DAY           | /terms/term/reviewBy
            /terms/term                                 | {"notice":{"length":"3 månader"}}             | LENGTH        | /terms/term/notice/length
            /terms/term                                 | {"extension":{"times":1,"length":"P0Y"}}      | VALUE         | /terms/term/extension
            /terms/parties                              | [{"name":"A","sector":"CIVIL","number":"845001-2582"}] | ORGANISATION_CHECK_DIGIT | /terms/parties/0/number
            /terms/parties                              | [{"name":"A","sector":"CIVIL","number":"8450-012581"}] | ORGANISATION_HYPHEN | /terms/parties/0/number
            /terms/parties                              | [{"name":"A","sector":"CIVIL","number":"841001-2581"}] | ORGANISATION_THIRD_DIGIT | /terms/parties/0/number
            /terms/parties                              | [{"sector":"CIVIL"}]                          | MISSING       | /terms/parties/0/name
            /terms/economy                              | {"contributions":[{"type":"Grant","from":"A","amount":"75000"}]} | TYPE | /terms/economy/contributions/0/amount
            /terms/economy                              | {"contributions":[{"type":"Grant","from":"A","amount":1.5}]} | TYPE | /terms/economy/contributions/0/amount
            /terms/economy                              | {"contributions":[{"type":"Grant","from":"A","amount":-1}]} | TOO_SMALL | /terms/economy/contributions/0/amount
            /terms/economy                              | {"contributions":[{"type":"Grant","from":"A","amount":100000000000000000}]} | TOO_LARGE | /terms/economy/contributions/0/amount
            /terms/economy                              | {"contributions":[{"type":"Loan","from":"A"}]} | CHOICE       | /terms/economy/contributions/0/type
            /terms/economy                              | {"contributions":[{"from":"A"}]}              | MISSING       | /terms/economy/contributions/0/type
            /terms/economy                              | {"contributions":[{"type":"Grant"}]}          | MISSING       | /terms/economy/contributions/0/from
            /terms/economy                              | {"contributions":[{"type":"Grant","from":"A","what":"B"}]} | UNKNOWN_FIELD | /terms/economy/contributions/0/what
            /terms/economy                              | {"repayments":["ON_RESCISSION","ON_RESCISSION"]} | TWICE      | /terms/economy/repayments
            /terms/economy                              | {"indexation":{"type":"By","series":"opi","from":"2020-01-01"}} | FORM | /terms/economy/indexation/series
            /answers                                    | {"byQuestion":{"notice":{"verdict":"MET","reason":"","by":"A","on":"2020-01-01"}}} | EMPTY | /answers/byQuestion/notice/reason
            /life                                       | {"decision":{"on":"2020-01-01"}}              | MISSING       | /life/decision/outcome
            /terms/term                                 | {"season":{"first":"06-01","last":"--08-31"}} | FORM          | /terms/term/season/first
            /terms/term                                 | {"openFrom":"2026-01-01","period":{"first":"2026-01-01","last":"2026-12-31"}} | VALUE | /terms/term
            /terms/parties                              | [{"name":"A","sector":"CIVIL","standing":{"joined":"2026-02-01","left":"2026-01-01"}}] | ORDER | /terms/parties/0/standing/left
            /terms/parties                              | [{"name":"A","sector":"CIVIL","mandates":[{"function":"O","on":"2026-02-01","expires":"2026-01-01"}]}] | ORDER | /terms/parties/0/mandates/0/expires
            /terms/economy                              | {"overhead":101}                              | TOO_LARGE     | /terms/economy/overhead
            /terms/economy                              | {"contributions":[{"type":"Grant","from":"A","form":{"type":"Loan"}}]} | CHOICE | /terms/economy/contributions/0/form/type
            /terms/economy                              | {"contributions":[{"type":"Grant","from":"A","form":{"type":"PerUnit","unit":"besök"}}]} | MISSING | /terms/economy/contributions/0/form/each
            /terms/followUp                             | {"duties":[{"what":"A","per":"DAY"}]}         | CHOICE        | /terms/followUp/duties/0/per
            /terms/wording                              | {"appendices":[{"name":"A","kind":"BUDGET","digest":"x"}]} | FORM | /terms/wording/appendices/0/digest
            /terms/remarks                              | [{"field":"TITLE","kind":"NOTE","text":""}]   | EMPTY         | /terms/remarks/0/text
            /terms/extra                                | {"plats":{"type":"Words","words":" \\n "}}       | EMPTY         | /terms/extra/plats/words
            /terms/extra                                | {"plats":{"type":"Words","words":"\u2003"}}       | EMPTY         | /terms/extra/plats/words
            /terms/extra                                | {"plats":{"type":"Words","words":"a\\u0000"}}    | CONTROL       | /terms/extra/plats/words
            /life                                       | {"events":[{"type":"Vanished"}]}              | CHOICE        | /life/events/0/type
            """)
    void aFlawIsNamedWhereItIs(String place, String value, Kind kind, String pointer) {
        var refused = refusal(withAt(place, value));
        assertThat(refused.flaws())
                .anySatisfy(
                        flaw -> assertThat(flaw.pointer() + " " + flaw.kind()).isEqualTo(pointer + " " + kind));
        assertThat(refused.flaws()).hasSize(1);
    }

    @Test
    void deepNestingEndsInsteadOfTheStack() {
        var deep = "[".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        assertThatExceptionOfType(NotJson.class)
                .isThrownBy(() -> PublishedFormat.parse(deep))
                .extracting(NotJson::why)
                .isEqualTo(Why.TOO_DEEP);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{", "{\"a\":1,\"a\":2}", "''", "{} {}", "nothing"})
    void whatIsNoJsonIsRefused(String text) {
        assertThatExceptionOfType(NotJson.class)
                .isThrownBy(() -> PublishedFormat.parse(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void otherEncodingsAreRefused() {
        assertThatExceptionOfType(NotJson.class)
                .isThrownBy(() -> PublishedFormat.parse("{\"a\":\"ö\"}".getBytes(StandardCharsets.ISO_8859_1)))
                .extracting(NotJson::why)
                .isEqualTo(Why.ENCODING);
    }

    @Test
    void everyFieldOfTheSchemaIsExplainedInBothLanguages() {
        for (var format : List.of(PublishedFormat.AGREEMENT, PublishedFormat.ASSESSMENT)) {
            var schema = Json.mapper().readTree(format.schema());
            for (var definition : schema.path("$defs")) {
                assertThat(definition.path("title").asString("")).isNotBlank();
                assertThat(definition.path("description").asString("")).contains(" / ");
                assertThat(definition.path("properties").values())
                        .allSatisfy(property -> assertThat(property.has("$ref")
                                        || property.has("const")
                                        || property.has("enum")
                                        || property.path("description")
                                                .asString("")
                                                .contains(" / "))
                                .isTrue());
            }
        }
    }

    private static AgreementDocument document(Terms terms, Answers answers) {
        return new AgreementDocument(
                AgreementDocument.FORMAT,
                "lund",
                "socialnamnden",
                Origin.DRAFTED,
                false,
                DAY,
                terms,
                answers,
                Life.NONE);
    }

    private static byte[] written(AgreementDocument document) {
        return Json.mapper().writeValueAsBytes(document);
    }

    private static AgreementDocument agreement(String json) {
        return PublishedFormat.AGREEMENT.read(PublishedFormat.parse(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static NotInFormat refusal(byte[] json) {
        return catchThrowableOfType(
                NotInFormat.class, () -> PublishedFormat.AGREEMENT.read(PublishedFormat.parse(json)));
    }

    private static byte[] withAt(String place, String value) {
        var document = (ObjectNode) Json.mapper().readTree(written(document(Terms.EMPTY, Answers.NONE)));
        var cut = place.lastIndexOf('/');
        ((ObjectNode) document.at(place.substring(0, cut)))
                .set(place.substring(cut + 1), Json.mapper().readTree(value));
        return Json.mapper().writeValueAsBytes(document);
    }
}
