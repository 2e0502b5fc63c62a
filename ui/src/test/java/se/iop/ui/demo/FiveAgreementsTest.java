package se.iop.ui.demo;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import se.iop.core.agreement.Committed;
import se.iop.core.catalog.Catalog;
import se.iop.core.catalog.Catalogs;
import se.iop.core.catalog.Judgement;
import se.iop.core.format.AgreementDocument;
import se.iop.core.format.PublishedFormat;
import se.iop.core.json.Json;
import se.iop.guideline.Finding;
import se.iop.guideline.Outcome;
import se.iop.guideline.Proposal;
import se.iop.guideline.Scope;
import se.iop.model.Sek;
import se.iop.model.Tally;
import se.iop.testkit.Examples;

/**
 * The five agreements, as files and judged by the guidelines as they are shipped, show what is known of them and
 * nothing else.
 */
class FiveAgreementsTest {

    private static final String TITLE = "title-period";
    private static final String DURATION = "duration";
    private static final String CRITERIA = "skr-criteria";
    private static final String DECISION_DAY = "decision-day";

    private static Catalog catalog;

    @BeforeAll
    static void readTheGuidelinesAsShipped() {
        var folder = System.getProperty(
                "iop.plugins", Path.of("..", "plugins", "target", "jars").toString());
        var clock = Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneId.of("Europe/Stockholm"));
        catalog = new Catalogs(folder, (key, jar) -> {}, clock).current();
    }

    static List<Arguments> agreements() {
        return List.of(
                Arguments.of("000-pro-lund", List.of(TITLE, "instalments", DECISION_DAY, DURATION, CRITERIA)),
                Arguments.of(
                        "001-lips",
                        List.of(
                                "employer-signs",
                                "repayment-clause",
                                "decision-paragraph",
                                "case-number",
                                DURATION,
                                CRITERIA,
                                "payment-term")),
                Arguments.of("002-vanskapens-hus", List.of("funding-decided", "index-values", DECISION_DAY)),
                Arguments.of("003-resurspoolen", List.of("index-assumptions", DECISION_DAY)),
                Arguments.of("004-radrum", List.of("organisation-numbers", "payer-change", DECISION_DAY)));
    }

    @ParameterizedTest
    @MethodSource("agreements")
    void showsWhatIsKnownOfItAndNothingElse(String file, List<String> expected) {
        assertThat(judge(file).findings())
                .filteredOn(FiveAgreementsTest::speaks)
                .extracting(Finding::requirement)
                .containsExactlyElementsOf(expected);
    }

    @Test
    void theFilesAgreeWithTheExamplesThatTaughtTheModel() {
        for (var example : Examples.all()) {
            var file = agreements().stream()
                    .map(row -> String.valueOf(row.get()[0]))
                    .filter(name -> name.startsWith(example.number()))
                    .findFirst()
                    .orElseThrow();
            assertThat(outcomes(judge(file)))
                    .isEqualTo(outcomes(catalog.judge(example.committee(), example.proposal())));
        }
    }

    @Test
    void theSharesOfResurspoolenReachTheTotalThatItStates() {
        assertThat(judge("003-resurspoolen").findings())
                .filteredOn(finding -> finding.requirement().equals("stated-total"))
                .extracting(Finding::outcome)
                .singleElement()
                .isInstanceOf(Outcome.Met.class);
    }

    @Test
    void theMoneyIsTheMoneyOfTheAgreements() {
        assertThat(committed("000-pro-lund")).isEqualTo(new Tally(Sek.kronor(100_000), 0));
        assertThat(committed("001-lips")).isEqualTo(new Tally(Sek.kronor(200_000), 0));
        assertThat(committed("002-vanskapens-hus")).isEqualTo(new Tally(Sek.kronor(562_500), 2));
        assertThat(committed("003-resurspoolen")).isEqualTo(new Tally(Sek.kronor(2_844_983), 0));
        assertThat(committed("004-radrum")).isEqualTo(new Tally(Sek.kronor(920_000), 0));
    }

    @Test
    void theMoneyOfRadRumLiesInThreeCalendarYears() {
        assertThat(Committed.of(document("004-radrum").terms(), Examples.OPI).byYear())
                .isEqualTo(Map.of(2019, Sek.kronor(260_000), 2020, Sek.kronor(460_000), 2021, Sek.kronor(200_000)));
    }

    @Test
    void everyFileIsInThePublishedFormat() throws IOException {
        var files = new PathMatchingResourcePatternResolver().getResources("classpath:demo/*.json");
        assertThat(files).hasSizeGreaterThanOrEqualTo(17);
        for (var file : files) {
            var json = PublishedFormat.parse(file.getContentAsByteArray());
            assertThat(PublishedFormat.AGREEMENT.read(json))
                    .as(file.getFilename())
                    .isEqualTo(Json.mapper().treeToValue(json, AgreementDocument.class));
        }
    }

    private static Tally committed(String file) {
        return Committed.of(document(file).terms(), Examples.OPI).tally();
    }

    private static Map<String, Class<?>> outcomes(Judgement judgement) {
        var outcomes = new TreeMap<String, Class<?>>();
        judgement
                .findings()
                .forEach(finding ->
                        outcomes.put(finding.requirement(), finding.outcome().getClass()));
        return outcomes;
    }

    private static boolean speaks(Finding finding) {
        return finding.outcome() instanceof Outcome.Breached || finding.outcome() instanceof Outcome.Unsettled;
    }

    private static Judgement judge(String file) {
        var document = document(file);
        var decision = requireNonNull(document.life().decision()).asDecision();
        var proposal = new Proposal(document.terms(), decision, List.of(), document.answers(), Examples.OPI);
        var committee = new Scope.Committee(document.municipality(), document.committee(), document.committee());
        return catalog.judge(committee, proposal);
    }

    private static AgreementDocument document(String file) {
        try (var json = new ClassPathResource("demo/" + file + ".json").getInputStream()) {
            return Json.mapper().readValue(json, AgreementDocument.class);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
