package se.iop.core.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.iop.core.agreement.AgreementRows.Row;
import se.iop.core.agreement.AgreementRows.Waiting;
import se.iop.core.agreement.Need.Kind;
import se.iop.model.Tally;

class NeedTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate HORIZON = TODAY.plus(Reading.HORIZON);

    @Test
    void aDraftIsToBeFinishedByItsPlannedDay() {
        var draft = new Waiting(row(Status.DRAFT, null, null, 2), List.of(), TODAY.plusDays(40), 0);
        assertThat(Need.of(List.of(draft), TODAY, HORIZON))
                .singleElement()
                .isEqualTo(new Need(Kind.DRAFT, TODAY.plusDays(40), draft.row()));
    }

    @Test
    void aDecidedAgreementWaitsForItsMinutesAndThenForSignatures() {
        assertThat(kinds(waiting(Status.DECIDED, null, null, null))).containsExactly(Kind.MINUTES);
        assertThat(kinds(waiting(Status.MINUTES_APPROVED, null, null, null))).containsExactly(Kind.SIGNATURES);
    }

    @Test
    void theLastDayOfNoticeLeavesItsWholeTimeBeforeTheEnd() {
        var running = waiting(Status.ACTIVE, null, TODAY.plusMonths(5), Period.ofMonths(3));
        assertThat(Need.of(List.of(running), TODAY, HORIZON))
                .extracting(Need::kind, Need::on)
                .containsExactly(
                        tuple(Kind.NOTICE, TODAY.plusMonths(2).minusDays(1)),
                        tuple(Kind.LAST_DAY, TODAY.plusMonths(5)));
    }

    @Test
    void eachPartysTimeOfNoticeHasItsOwnLastDay() {
        var row = row(Status.ACTIVE, null, TODAY.plusMonths(5), 0);
        var running = new Waiting(row, List.of(Period.ofMonths(3), Period.ofMonths(1)), null, 0);
        assertThat(Need.of(List.of(running), TODAY, HORIZON))
                .filteredOn(need -> need.kind() == Kind.NOTICE)
                .extracting(Need::on)
                .containsExactly(
                        TODAY.plusMonths(2).minusDays(1), TODAY.plusMonths(4).minusDays(1));
    }

    @Test
    void noticeThatIsGivenNeedsNotBeGivenAgain() {
        assertThat(kinds(waiting(Status.NOTICE, null, TODAY.plusMonths(5), Period.ofMonths(3))))
                .containsExactly(Kind.LAST_DAY);
    }

    @Test
    void daysBeyondTheHorizonAndDaysPassedAreLeftOut() {
        assertThat(kinds(waiting(Status.ACTIVE, TODAY.minusDays(1), HORIZON.plusDays(1), null)))
                .isEmpty();
        assertThat(kinds(waiting(Status.ACTIVE, TODAY, HORIZON, null))).containsExactly(Kind.REVIEW, Kind.LAST_DAY);
    }

    @Test
    void aBreachThatTheCommitteeAcceptedNeedsNobody() {
        var row = row(Status.ACTIVE, null, null, 1);
        assertThat(kinds(new Waiting(row, List.of(), null, 0))).containsExactly(Kind.BREACH);
        assertThat(kinds(new Waiting(row, List.of(), null, 1))).isEmpty();
    }

    @Test
    void whatIsCloseComesFirstAndDraftsComeLast() {
        var far = waiting(Status.ACTIVE, TODAY.plusMonths(4), null, null);
        var close = waiting(Status.ACTIVE, TODAY.plusDays(3), null, null);
        var undated = waiting(Status.DECIDED, null, null, null);
        var draft = waiting(Status.DRAFT, null, null, null);
        assertThat(Need.of(List.of(draft, far, undated, close), TODAY, HORIZON))
                .extracting(Need::row)
                .containsExactly(close.row(), undated.row(), far.row(), draft.row());
    }

    private static List<Kind> kinds(Waiting waiting) {
        return Need.of(List.of(waiting), TODAY, HORIZON).stream()
                .map(Need::kind)
                .toList();
    }

    private static Waiting waiting(
            Status status, @Nullable LocalDate review, @Nullable LocalDate last, @Nullable Period notice) {
        return new Waiting(row(status, review, last, 0), notice == null ? List.of() : List.of(notice), null, 0);
    }

    private static Row row(Status status, @Nullable LocalDate review, @Nullable LocalDate last, int breaches) {
        return new Row(
                UUID.randomUUID(),
                "Mötesplats",
                "socialnamnden",
                null,
                null,
                null,
                last,
                review,
                Tally.NOTHING,
                Map.of(),
                breaches,
                0,
                0,
                false,
                status,
                "Handläggare");
    }
}
