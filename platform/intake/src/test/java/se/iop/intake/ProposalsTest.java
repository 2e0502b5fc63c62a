package se.iop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.iop.intake.Proposal.Confidence;
import se.iop.intake.Proposal.Ground;

/** What invented texts are read as, and how surely. */
class ProposalsTest {

    @Test
    void inventedAgreementsAreReadAsTheyAre() throws IOException {
        var measure = new Measure();
        measure.compare(
                "1",
                Proposals.of(text("1")),
                Map.of(
                        "organisation", List.of("802004-2225", "212000-4441"),
                        "case", List.of("KFN-2024/118"),
                        "period", List.of("2024-08-01/2026-07-31"),
                        "amount",
                                List.of(
                                        "CASH 180000 2024-08-01/2024-12-31",
                                        "CASH 360000 2025-01-01/2025-12-31",
                                        "CASH 210000 2026-01-01/2026-07-31",
                                        "IN_KIND 95000 - yearly",
                                        "UNIT 120 -"),
                        "notice", List.of("P6M written"),
                        "index", List.of("OPI 2025-01-01"),
                        "review", List.of("2025-11-30"),
                        "extension", List.of("2 x P1Y"),
                        "decision", List.of("2024-05-22 § 48 AGREEMENT")));
        measure.compare(
                "2",
                Proposals.of(text("2")),
                Map.of(
                        "organisation", List.of("802400-1003", "212000-3336"),
                        "case", List.of("SN 2022/0451"),
                        "period", List.of("2022-09-01/2024-08-31"),
                        "amount", List.of("CASH 1200000 - yearly", "TOTAL 2050000 - yearly"),
                        "notice", List.of("P3M"),
                        "index", List.of("KPI 2023-09-01"),
                        "review", List.of("2024-04-30"),
                        "decision", List.of("2021-02-17 § 22 GUIDELINE")));
        measure.compare(
                "3",
                Proposals.of(text("3")),
                Map.of(
                        "organisation", List.of("212000-5554", "802450-1119"),
                        "period", List.of("2025-08-15/2026-06-15"),
                        "amount", List.of("CASH 45000 -", "CASH 55000 -"),
                        "notice", List.of("P2M"),
                        "extension", List.of("1 x P1Y")));
        System.out.println("Invented agreements:" + System.lineSeparator() + measure.text());
        assertThat(measure.precision()).isGreaterThanOrEqualTo(0.95);
        assertThat(measure.recall()).isGreaterThanOrEqualTo(0.95);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Överenskommelsen gäller från 2024-01-01 till 2024-12-31. | 2024-01-01/2024-12-31 | HIGH",
                "Partnerskapet varar 1 juli–31 december 2024. | 2024-07-01/2024-12-31 | MEDIUM",
                "Avtalet löper fr.o.m. 1 nov 2024 t.o.m. 31 okt 2025. | 2024-11-01/2025-10-31 | HIGH",
                "Överenskommelsen gäller 1 november till 31 mars 2025. | 2024-11-01/2025-03-31 | MEDIUM",
                "Överenskommelsen gäller t.o.m. 191231. | | ",
                "Överenskommelsen gäller från 2024-02-30 till 2024-12-31. | | ",
                "Överenskommelsen gäller i två år från och med den 1 mars 2025. | 2025-03-01/2027-02-28 | MEDIUM",
                "Rapport lämnas för 2024-01-01 – 2024-06-30 med faktura. | | "
            })
    void periods(String text, String period, String confidence) {
        var found = values(text, "period");
        if (period == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).singleElement().satisfies(proposal -> {
                assertThat(Written.of(proposal.value())).isEqualTo(period);
                assertThat(proposal.confidence()).hasToString(confidence);
            });
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Bidraget är 75 000 kr för 2024. | CASH 75000 2024-01-01/2024-12-31",
                "Bidraget är 75.000 kronor under 2024. | CASH 75000 2024-01-01/2024-12-31",
                "Bidraget är SEK 75 000. | CASH 75000 -",
                "Bidraget är 75 tkr. | CASH 75000 -",
                "Bidraget är 1,5 mkr per år. | CASH 1500000 - yearly",
                "Bidraget är 0 kr. |",
                "Bidraget är 99 999 999 999 kr. |"
            })
    void amounts(String text, String amount) {
        var found = values(text, "amount").stream()
                .map(one -> Written.of(one.value()))
                .toList();
        assertThat(found).isEqualTo(amount == null ? List.of() : List.of(amount));
    }

    @Test
    void twoPeriodsThatContradictEachOtherAreBothShownAndNeitherIsSure() {
        var found = values(
                "Överenskommelsen gäller 2024-01-01 – 2024-12-31. Partnerskapet varar 2024-01-01 – 2025-12-31.",
                "period");
        assertThat(found).hasSize(2).allSatisfy(proposal -> {
            assertThat(proposal.confidence()).isEqualTo(Confidence.MEDIUM);
            assertThat(proposal.grounds()).containsExactly(Ground.SAID_OTHERWISE_TOO);
        });
    }

    @Test
    void everyProposalPointsIntoItsSentence() throws IOException {
        for (var name : List.of("1", "2", "3")) {
            var text = text(name);
            assertThat(Proposals.of(text)).isNotEmpty().allSatisfy(proposal -> {
                assertThat(proposal.place().from())
                        .isGreaterThanOrEqualTo(proposal.sentence().from());
                assertThat(proposal.place().to())
                        .isLessThanOrEqualTo(proposal.sentence().to());
                assertThat(proposal.place().of(text)).isNotBlank();
            });
        }
    }

    @Test
    void theSameTextGivesTheSameProposals() throws IOException {
        assertThat(Proposals.of(text("1"))).isEqualTo(Proposals.of(text("1")));
    }

    @Test
    void anyTextIsReadWithoutFailing() {
        var random = new Random(7);
        var pieces = List.of(
                "2024-13-45",
                "31/2 2024",
                "§",
                "75 000 kr",
                "förläng",
                "000000-0000",
                "mån",
                "🌻",
                "\n\n",
                " ",
                "1+1 år",
                "uppsägning",
                "år 2024",
                "fr.o.m.",
                "nämnden",
                "beslut",
                "<sup>1</sup>",
                "999999",
                "januari",
                ".",
                "A");
        for (var round = 0; round < 200; round++) {
            var text = new StringBuilder();
            for (var piece = 0; piece < 60; piece++) {
                text.append(pieces.get(random.nextInt(pieces.size()))).append(random.nextBoolean() ? " " : "");
            }
            assertThat(Proposals.of(text.toString())).isNotNull();
        }
        assertThat(Proposals.of("")).isEmpty();
    }

    private static List<Proposal> values(String text, String field) {
        return Proposals.of(text).stream()
                .filter(proposal -> Written.field(proposal.value()).equals(field))
                .toList();
    }

    static String text(String name) throws IOException {
        try (var file = ProposalsTest.class.getResourceAsStream("/texts/" + name + ".txt")) {
            if (file == null) {
                throw new IOException("No text " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
