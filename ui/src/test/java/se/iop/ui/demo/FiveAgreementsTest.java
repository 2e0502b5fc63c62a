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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import se.iop.core.agreement.Committed;
import se.iop.core.agreement.SigningCheck;
import se.iop.core.catalog.Admission;
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
        catalog = new Catalogs(folder, (key, jar) -> {}, clock, new Admission(List::of, true)).current();
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

    static List<Arguments> beforeSigning() {
        return List.of(
                Arguments.of("000-pro-lund", List.of("placeholders", "working-notes", "follow-up-branches"), List.of()),
                Arguments.of(
                        "001-lips", List.of("conditions", "follow-up-in-time", "signing-day"), List.of("mandates")),
                Arguments.of("002-vanskapens-hus", List.of("linked-contracts", "signing-day"), List.of("milestones")),
                Arguments.of(
                        "003-resurspoolen", List.of("follow-up-days", "replaced-agreements", "signing-day"), List.of()),
                Arguments.of("004-radrum", List.of("development-areas", "signing-day"), List.of()));
    }

    /** The right column of the table; what is in order is compared where some agreements have nothing to show. */
    @ParameterizedTest
    @MethodSource("beforeSigning")
    void theCheckBeforeSigningAddsWhatTheWholeModelKnows(String file, List<String> open, List<String> shown) {
        var judged = judge(file).findings().stream().map(Finding::requirement).toList();
        var check = check(file);
        assertThat(check.open())
                .extracting(Finding::requirement)
                .filteredOn(requirement -> !judged.contains(requirement))
                .containsExactlyElementsOf(open);
        assertThat(check.settled())
                .extracting(Finding::requirement)
                .filteredOn(List.of("mandates", "milestones", "conditions", "linked-contracts")::contains)
                .containsExactlyElementsOf(shown);
    }

    @ParameterizedTest
    @MethodSource("agreements")
    void theCheckBeforeSigningKeepsWhatTheGuidelinesSay(String file, List<String> expected) {
        assertThat(check(file).open()).extracting(Finding::requirement).startsWith(expected.toArray(String[]::new));
    }

    /** 27 months are within the three years of 2020 and beyond the two of 2017; exactly two years are within both. */
    @ParameterizedTest
    @CsvSource({"002, 2017-08-23, Breached", "002, 2020-11-11, Met", "004, 2017-08-23, Met", "004, 2020-11-11, Met"})
    void theDurationIsJudgedUnderAnyVersionOfTheGuideline(String number, String from, String outcome) {
        var guideline = catalog.plugins().stream()
                .filter(plugin -> plugin.key().id().equals("lund-socialnamnden"))
                .findFirst()
                .orElseThrow();
        var version = guideline.guidelines().versions().stream()
                .filter(one -> one.inForce().toString().equals(from))
                .findFirst()
                .orElseThrow();
        var proposal = Examples.all().stream()
                .filter(example -> example.number().equals(number))
                .findFirst()
                .orElseThrow()
                .proposal();
        assertThat(Catalog.judge(guideline, version, proposal).findings())
                .filteredOn(finding -> finding.requirement().equals(DURATION))
                .extracting(finding -> finding.outcome().getClass().getSimpleName())
                .containsExactly(outcome);
    }

    @Test
    void whatIsLeftToFillInIsTheDayAndTheNames() {
        assertThat(check("000-pro-lund").findings())
                .filteredOn(finding -> finding.requirement().equals("placeholders"))
                .extracting(Finding::outcome)
                .singleElement()
                .isEqualTo(Outcome.breached("Kvar att fylla i: ”NN” (undertecknarna) och ”XX” (undertecknandet)."));
    }

    @Test
    void theFilesAgreeWithTheExamplesThatTaughtTheModel() {
        for (var example : Examples.all()) {
            var file = agreements().stream()
                    .map(row -> String.valueOf(row.get()[0]))
                    .filter(name -> name.startsWith(example.number()))
                    .findFirst()
                    .orElseThrow();
            var judged = catalog.judge(example.committee(), example.proposal());
            assertThat(outcomes(check(file).findings()))
                    .isEqualTo(outcomes(
                            SigningCheck.of(judged, example.proposal(), null).findings()));
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
            var document = PublishedFormat.AGREEMENT.read(PublishedFormat.parse(file.getContentAsByteArray()));
            assertThat(PublishedFormat.AGREEMENT.read(
                            PublishedFormat.parse(Json.mapper().writeValueAsBytes(document))))
                    .as(file.getFilename())
                    .isEqualTo(document);
        }
    }

    private static Tally committed(String file) {
        return Committed.of(document(file).terms(), Examples.OPI).tally();
    }

    private static Map<String, Class<?>> outcomes(List<Finding> findings) {
        var outcomes = new TreeMap<String, Class<?>>();
        findings.forEach(
                finding -> outcomes.put(finding.requirement(), finding.outcome().getClass()));
        return outcomes;
    }

    private static boolean speaks(Finding finding) {
        return finding.outcome() instanceof Outcome.Breached || finding.outcome() instanceof Outcome.Unsettled;
    }

    private static Judgement judge(String file) {
        var document = document(file);
        var committee = new Scope.Committee(document.municipality(), document.committee(), document.committee());
        return catalog.judge(committee, proposal(document));
    }

    private static SigningCheck check(String file) {
        var document = document(file);
        return SigningCheck.of(judge(file), proposal(document), document.life().signedOn());
    }

    private static Proposal proposal(AgreementDocument document) {
        var decision = requireNonNull(document.life().decision()).asDecision();
        return new Proposal(document.terms(), decision, List.of(), document.answers(), Examples.OPI);
    }

    private static AgreementDocument document(String file) {
        try (var json = new ClassPathResource("demo/" + file + ".json").getInputStream()) {
            return PublishedFormat.AGREEMENT.read(PublishedFormat.parse(json.readAllBytes()));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
