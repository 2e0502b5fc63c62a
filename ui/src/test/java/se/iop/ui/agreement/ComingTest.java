package se.iop.ui.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.iop.core.agreement.Agreement;
import se.iop.core.agreement.Event;
import se.iop.core.agreement.Life;
import se.iop.core.agreement.Status;
import se.iop.guideline.Answers;
import se.iop.model.Party;
import se.iop.model.Term;
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

    @Test
    void aNoticeAnOptionAndWhatIsRegisteredHaveDaysOfTheirOwn() {
        var notice = new Term.Notice(
                Period.ofMonths(3),
                true,
                true,
                null,
                List.of(new Term.Notice.PerParty("Föreningen", Period.ofMonths(6))));
        var terms = TERMS.with(List.of(party("Lunds kommun"), party("Föreningen")))
                .with(TERMS.term().ending(notice).extendedBy(new Term.Extension(1, Period.ofYears(1), null)));
        assertThat(next(terms, Life.NONE, "2028-01-01")).isEqualTo("2028-06-29 coming.notice.of Föreningen");
        assertThat(next(terms, Life.NONE, "2028-07-01")).isEqualTo("2028-09-29 coming.notice.of Lunds kommun");
        assertThat(next(terms, Life.NONE, "2028-10-01")).isEqualTo("2028-12-31 coming.option");
        var given = Life.NONE.with(new Event.NoticeGiven(
                LocalDate.of(2028, 1, 1), "Lunds kommun", LocalDate.of(2028, 4, 1), Event.Evidence.NONE));
        assertThat(next(terms, given, "2028-01-02")).isEqualTo("2028-04-01 coming.notice-ends");
        var back = given.with(
                new Event.NoticeTakenBack(LocalDate.of(2028, 1, 5), "Lunds kommun", false, Event.Evidence.NONE));
        assertThat(next(terms, back, "2028-01-06")).startsWith("2028-06-29");
        var announced = Life.NONE.with(new Event.Announced(LocalDate.of(2028, 2, 1), Event.Evidence.NONE));
        assertThat(next(terms, announced, "2028-02-02")).endsWith("coming.appeal");
        var demanded = Life.NONE.with(
                new Event.Demanded(LocalDate.of(2028, 2, 1), LocalDate.of(2028, 3, 1), Event.Evidence.NONE));
        assertThat(next(terms, demanded, "2028-02-02")).isEqualTo("2028-03-01 coming.mend");
        var mended = demanded.with(new Event.Mended(LocalDate.of(2028, 2, 3), Event.Evidence.NONE));
        assertThat(next(terms, mended, "2028-02-04")).startsWith("2028-06-29");
        var handed = Life.NONE.with(
                new Event.HandedOver(LocalDate.of(2028, 3, 1), "kulturnamnden", null, Event.Evidence.NONE));
        assertThat(next(terms, handed, "2028-02-02")).isEqualTo("2028-03-01 coming.handover");
    }

    private static Party party(String name) {
        return new Party(name, Party.Sector.CIVIL, null, null, Set.of(Party.Role.SIGNATORY));
    }

    private static String next(String today, Status status) {
        return next(TERMS, Life.NONE, today, status);
    }

    private static String next(Terms terms, Life life, String today) {
        return next(terms, life, today, Status.ACTIVE);
    }

    private static String next(Terms terms, Life life, String today, Status status) {
        var agreement = new Agreement(
                new UUID(1, 1),
                "socialnamnden",
                Agreement.Origin.DRAFTED,
                true,
                null,
                false,
                null,
                terms,
                Answers.NONE,
                life,
                PLANNED,
                null,
                Instant.EPOCH,
                "Test",
                0);
        return Coming.next(agreement, status, LocalDate.parse(today))
                .map(coming -> coming.on() + " " + coming.what() + (coming.name() == null ? "" : " " + coming.name()))
                .orElse("");
    }
}
