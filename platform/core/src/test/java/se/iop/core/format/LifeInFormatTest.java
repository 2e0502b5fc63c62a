package se.iop.core.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.iop.core.agreement.Agreement.Origin;
import se.iop.core.agreement.Event;
import se.iop.core.agreement.Event.Confirmation;
import se.iop.core.agreement.Event.Entry;
import se.iop.core.agreement.Event.Evidence;
import se.iop.core.agreement.Life;
import se.iop.core.agreement.Life.Outcome;
import se.iop.core.json.Json;
import se.iop.guideline.Answers;
import se.iop.guideline.Decision.Body;
import se.iop.model.Economy.Repayment;
import se.iop.model.Sek;
import se.iop.model.Terms;

/** Everything that can happen to an agreement goes out with it and comes in again. */
class LifeInFormatTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Evidence SHOWN = new Evidence("12", "KS 2026/1", "Handling 7", "Ett skäl");

    private static final List<Event> EVENTS = List.of(
            new Event.BoardDecided(DAY, "Föreningen", true, true, SHOWN),
            new Event.AlsoDecided(DAY, Body.WORKING_COMMITTEE, Outcome.REFERRED_BACK, SHOWN),
            new Event.Reported(DAY, SHOWN),
            new Event.ChangesWritten(DAY, Evidence.NONE),
            new Event.Announced(DAY, SHOWN),
            new Event.Appealed(null, SHOWN),
            new Event.AppealSettled(DAY, false, SHOWN),
            new Event.Withdrawn(DAY, SHOWN),
            new Event.Discarded(DAY, SHOWN),
            new Event.RenegotiationOpened(DAY, SHOWN),
            new Event.RenegotiationClosed(DAY, true, SHOWN),
            new Event.Extended(DAY, DAY.plusYears(1), Body.COMMITTEE, SHOWN),
            new Event.NoticeGiven(DAY, "Föreningen", DAY.plusMonths(3), SHOWN),
            new Event.BreachNoted(DAY, "Kommunen", SHOWN),
            new Event.DialogueHeld(DAY, SHOWN),
            new Event.Demanded(DAY, DAY.plusDays(14), SHOWN),
            new Event.Mended(DAY, SHOWN),
            new Event.Rescinded(DAY, SHOWN),
            new Event.RepaymentClaimed(DAY, Repayment.IF_MISUSED, Sek.kronor(5), SHOWN),
            new Event.DeclaredUnlawful(DAY, SHOWN),
            new Event.Superseded(DAY, new UUID(1, 2), SHOWN),
            new Event.Archived(DAY, SHOWN),
            new Event.Correction(
                    DAY,
                    Entry.SIGNATURE_DAY,
                    "Föreningen",
                    "2026-01-01",
                    "2026-01-02",
                    "Sekreterare",
                    new Confirmation(DAY, "Handläggare", true),
                    SHOWN));

    @Test
    void everyKindOfEventComesInAsItWentOut() {
        var document = new AgreementDocument(
                AgreementDocument.FORMAT,
                "lund",
                "socialnamnden",
                Origin.REGISTERED,
                true,
                null,
                Terms.EMPTY,
                Answers.NONE,
                new Life(null, null, null, List.of(), null, null, EVENTS));
        var written = Json.mapper().writeValueAsBytes(document);
        assertThat(PublishedFormat.AGREEMENT.read(PublishedFormat.parse(written)))
                .isEqualTo(document);
    }

    @Test
    void noKindOfEventIsForgotten() {
        assertThat(EVENTS.stream().<Class<?>>map(Event::getClass))
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(Event.class.getPermittedSubclasses()));
    }
}
