package se.iop.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Precision and recall on the five real agreements, which lie beside the project and not in it. Their folder is
 * {@code ../shared/seeds} seen from the root of the project, or what {@code IOP_SEEDS} says; where there is none the
 * test is skipped and says so.
 */
class SeedsTest {

    private static final Map<String, Map<String, List<String>>> SAID = said();

    @Test
    void theFiveAgreementsAreReadAsTheyAre() throws IOException {
        var folder = folder();
        assumeTrue(
                Files.isDirectory(folder), "There are no seed texts in " + folder + "; IOP_SEEDS names another folder");
        var measure = new Measure();
        var read = 0;
        try (var files = Files.list(folder)) {
            for (var file : files.sorted().toList()) {
                var said = SAID.get(file.getFileName().toString().substring(0, 3));
                if (said != null) {
                    measure.compare(
                            file.getFileName().toString().substring(0, 3), Proposals.of(Files.readString(file)), said);
                    read++;
                }
            }
        }
        System.out.println("The five agreements:" + System.lineSeparator() + measure.text());
        assertThat(read).isEqualTo(SAID.size());
        for (var field : Written.FIELDS) {
            assertThat(measure.precision(field)).as("precision of %s", field).isGreaterThanOrEqualTo(0.9);
            assertThat(measure.recall(field)).as("recall of %s", field).isGreaterThanOrEqualTo(0.9);
        }
    }

    private static Path folder() {
        var named = System.getenv("IOP_SEEDS");
        return named == null || named.isBlank() ? Path.of("..", "..", "..", "shared", "seeds") : Path.of(named);
    }

    private static Map<String, Map<String, List<String>>> said() {
        var said = new LinkedHashMap<String, Map<String, List<String>>>();
        said.put(
                "000",
                Map.of(
                        "organisation", List.of("845001-2581", "212000-1132"),
                        "case", List.of("VOO 2023/0109"),
                        "period", List.of("2023-04-01/2024-03-31"),
                        "amount", List.of("CASH 75000 2023-01-01/2023-12-31", "CASH 25000 2024-01-01/2024-12-31"),
                        "notice", List.of("P3M"),
                        "review", List.of("2024-03-31"),
                        "extension", List.of("1 x P1Y"),
                        "decision", List.of("2021-06-16 § 59 GUIDELINE")));
        said.put(
                "001",
                Map.of(
                        "organisation", List.of("802471-1643", "802542-5979", "212000-1132"),
                        "period", List.of("2024-07-01/2024-12-31"),
                        "amount", List.of("CASH 100000 2024-07-01/2024-08-31", "CASH 100000 2024-09-01/2024-12-31"),
                        "notice", List.of("P3M"),
                        "decision", List.of("2021-06-16 § 59 GUIDELINE", "2024-06-20 § null AGREEMENT")));
        said.put(
                "002",
                Map.of(
                        "organisation", List.of("845000-8175"),
                        "period", List.of("2021-10-01/2023-12-31"),
                        "amount",
                                List.of("CASH 62500 2021-01-01/2021-12-31", "CASH 250000 2022-01-01/2023-12-31 yearly"),
                        "notice", List.of("P3M"),
                        "index", List.of("PRISKOMPENSATION 2022-01-01"),
                        "review", List.of("2023-03-31"),
                        "decision", List.of("2020-11-11 § 167 GUIDELINE")));
        said.put(
                "003",
                Map.of(
                        "organisation", List.of("212000-0449", "822003-0913"),
                        "case", List.of("ÄN 2019-878"),
                        "period", List.of("2020-01-01/2022-12-31"),
                        "amount", List.of("CASH 933000 - yearly", "IN_KIND 3852000 - yearly", "TOTAL 4785000 - yearly"),
                        "notice", List.of("P6M written"),
                        "index", List.of("OPI 2021-01-01"),
                        "extension", List.of("1 x P3Y")));
        said.put(
                "004",
                Map.of(
                        "period", List.of("2019-07-01/2021-06-30"),
                        "amount", List.of("CASH 520000 2019-07-01/2020-06-30", "CASH 400000 2020-07-01/2021-06-30"),
                        "notice", List.of("P3M"),
                        "review", List.of("2021-01-31"),
                        "decision", List.of("2017-08-23 § null GUIDELINE")));
        return said;
    }
}
