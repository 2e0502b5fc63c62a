package se.iop.core.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.iop.core.agreement.Agreement.Origin;
import se.iop.core.agreement.Event;
import se.iop.core.agreement.Event.Evidence;
import se.iop.core.agreement.Life;
import se.iop.core.agreement.Life.Outcome;
import se.iop.core.json.Json;
import se.iop.guideline.Answers;
import se.iop.guideline.Decision.Body;
import se.iop.model.Economy.Repayment;
import se.iop.model.Sek;
import se.iop.model.Terms;

/**
 * A whole life goes out in the published format and comes in again the same, whatever happened and whatever is unknown.
 */
class LifeFormatTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Evidence SHOWN = new Evidence("12", "SN 2026/1", "Handling 7", "Därför");

    @Test
    void everyEventGoesOutAndComesInAgain() {
        var events = new ArrayList<Event>();
        events.addAll(events(DAY, SHOWN));
        events.addAll(events(null, Evidence.NONE));
        assertThat(events.stream().map(Object::getClass).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(Event.class.getPermittedSubclasses()));
        var document = document(Life.NONE.with(events));
        assertThat(PublishedFormat.AGREEMENT.read(PublishedFormat.parse(written(document))))
                .isEqualTo(document);
    }

    @Test
    void aDecisionWithChangesAndASignatureWithItsMandateGoOutAndComeIn() {
        var ruling = new Life.Ruling(
                Outcome.APPROVED_WITH_CHANGES, DAY, "12", Body.COMMITTEE, null, List.of(), "Ett år kortare");
        var life = new Life(
                null,
                ruling,
                new Life.Approval(DAY),
                List.of(new Life.Signature("Föreningen", DAY, "Ordförande", "Stadgarna § 7")),
                DAY,
                null);
        assertThat(PublishedFormat.AGREEMENT.read(PublishedFormat.parse(written(document(life)))))
                .isEqualTo(document(life));
    }

    @Test
    void theEvidenceMayBeLeftOutAndTheLastDayToAppealIsNeverBelieved() {
        var read = PublishedFormat.AGREEMENT.read(PublishedFormat.parse("""
                {"format":"iop-agreement/1","municipality":"lund","committee":"sn","origin":"DRAFTED","terms":{},
                 "life":{"events":[{"type":"Announced","on":"2024-12-03","appealBy":"2024-12-04"}]}}""".getBytes(StandardCharsets.UTF_8)));
        assertThat(read.life().latest(Event.Announced.class)).satisfies(announced -> {
            assertThat(announced.evidence()).isEqualTo(Evidence.NONE);
            assertThat(announced.appealBy()).isEqualTo(LocalDate.of(2024, 12, 27));
        });
    }

    private static List<Event> events(@org.jspecify.annotations.Nullable LocalDate on, Evidence evidence) {
        return List.of(
                new Event.BoardDecided(on, "Föreningen", true, true, evidence),
                new Event.AlsoDecided(on, on == null ? null : Body.CHAIR, Outcome.REFERRED_BACK, evidence),
                new Event.Reported(on, evidence),
                new Event.ChangesWritten(on, evidence),
                new Event.Announced(on, evidence),
                new Event.Appealed(on, evidence),
                new Event.AppealSettled(on, false, evidence),
                new Event.Withdrawn(on, evidence),
                new Event.Discarded(on, evidence),
                new Event.RenegotiationOpened(on, evidence),
                new Event.RenegotiationClosed(on, true, evidence),
                new Event.Extended(on, DAY.plusYears(1), on == null ? null : Body.COMMITTEE, evidence),
                new Event.NoticeTakenBack(on, "Föreningen", true, evidence),
                new Event.NoticeGiven(on, "Föreningen", on == null ? null : on.plusMonths(3), evidence),
                new Event.BreachNoted(on, "Föreningen", evidence),
                new Event.DialogueHeld(on, evidence),
                new Event.Demanded(on, on, evidence),
                new Event.Mended(on, evidence),
                new Event.Rescinded(on, evidence),
                new Event.RepaymentClaimed(
                        on, Repayment.ON_RESCISSION, on == null ? null : Sek.kronor(75_000), evidence),
                new Event.DeclaredUnlawful(on, evidence),
                new Event.Superseded(on, on == null ? null : new UUID(1, 2), evidence),
                new Event.HandedOver(on, "kulturnamnden", on == null ? null : "Fullmäktige flyttar anslaget", evidence),
                new Event.HandoverSettled(on, "kulturnamnden", false, evidence),
                new Event.Archived(on, evidence),
                new Event.Correction(
                        on,
                        Event.Entry.SIGNATURE_DAY,
                        on == null ? null : "Föreningen",
                        on == null ? null : "2026-01-01",
                        "2026-01-02",
                        "handlaggaren",
                        on == null ? null : new Event.Confirmation(on, "sekreteraren", true),
                        evidence));
    }

    private static AgreementDocument document(Life life) {
        return new AgreementDocument(
                AgreementDocument.FORMAT,
                "lund",
                "socialnamnden",
                Origin.REGISTERED,
                false,
                null,
                Terms.EMPTY,
                Answers.NONE,
                life);
    }

    private static byte[] written(AgreementDocument document) {
        return Json.mapper().writeValueAsBytes(document);
    }
}
