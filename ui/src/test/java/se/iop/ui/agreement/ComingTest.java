package se.iop.ui.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.iop.core.agreement.Status;
import se.iop.model.Terms;

/** The next date of an agreement, from the days that its terms and its plan know. */
class ComingTest {

    private static final LocalDate PLANNED = LocalDate.of(2025, 11, 20);
    private static final Terms TERMS = FormReading.of(Map.of(
                    "term.first", "2026-01-01",
                    "term.last", "2028-12-31",
                    "term.review", "2027-06-30",
                    "report.rows", "0",
                    "report.0.name", "Årsrapport",
                    "report.0.due", "2027-03-01"))
            .terms();

    @Test
    void theNearestDayAheadIsTheNextOne() {
        assertThat(next("2025-10-01", Status.DRAFT)).isEqualTo("2025-11-20 coming.decision");
        assertThat(next("2025-10-01", Status.SIGNED)).isEqualTo("2026-01-01 coming.first");
        assertThat(next("2026-01-02", Status.ACTIVE)).isEqualTo("2027-03-01 coming.report Årsrapport");
        assertThat(next("2027-03-02", Status.ACTIVE)).isEqualTo("2027-06-30 coming.review");
        assertThat(next("2028-12-31", Status.ACTIVE)).isEqualTo("2028-12-31 coming.last");
    }

    @Test
    void nothingIsAheadOfWhatIsOver() {
        assertThat(next("2029-01-01", Status.ACTIVE)).isEmpty();
        assertThat(next("2026-01-02", Status.ENDED)).isEmpty();
        assertThat(next("2025-10-01", Status.REJECTED)).isEmpty();
    }

    private static String next(String today, Status status) {
        return Coming.next(TERMS, PLANNED, status, LocalDate.parse(today))
                .map(coming -> coming.on() + " " + coming.what() + (coming.name() == null ? "" : " " + coming.name()))
                .orElse("");
    }
}
