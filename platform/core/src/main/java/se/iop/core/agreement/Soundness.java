package se.iop.core.agreement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.iop.core.agreement.Event.Evidence;
import se.iop.model.Party;

/**
 * Holds an event against the agreement it happens to: days in order, a reason where one is owed, a party that is one.
 */
record Soundness(Agreement agreement, LocalDate today) {

    /**
     * Lets a sound event through.
     *
     * @throws Refused at the field that is wrong
     */
    void demand(Event event) {
        var on = event.on();
        if (on == null) {
            throw new Refused("on", "day-missing");
        }
        if (on.isAfter(today) && !(event instanceof Event.Superseded)) {
            throw new Refused("on", "day-to-come");
        }
        switch (event) {
            case Event.BoardDecided board -> demandParty(board.party(), Recording.civilSignatories(agreement));
            case Event.AlsoDecided decided -> {
                if (decided.body() == null) {
                    throw new Refused("body", "body-missing");
                }
            }
            case Event.Reported _ -> demandNotBefore(on, decidedOn(), "before-decision");
            case Event.Announced _ -> {
                demandNotBefore(on, decidedOn(), "before-decision");
                var minutes = agreement.life().minutesApproved();
                demandNotBefore(on, minutes == null ? null : minutes.on(), "before-minutes");
            }
            case Event.Appealed _ -> demandNotBefore(on, decidedOn(), "before-decision");
            case Event.AppealSettled _ -> demandAfter(on, Event.Appealed.class, "before-appeal");
            case Event.Extended extended -> demandExtension(extended, on);
            case Event.NoticeGiven notice -> demandNotice(notice, on);
            case Event.NoticeTakenBack back -> demandTakenBack(back, on);
            case Event.BreachNoted noted -> {
                demandParty(noted.party(), parties());
                demandReason(noted.evidence());
            }
            case Event.DialogueHeld held -> {
                demandAfter(on, Event.BreachNoted.class, "before-last-step");
                demandReason(held.evidence());
            }
            case Event.Demanded demanded -> demandDemand(demanded, on);
            case Event.Rescinded rescinded -> {
                demandAfter(on, Event.Demanded.class, "before-last-step");
                demandReason(rescinded.evidence());
            }
            case Event.RepaymentClaimed claimed -> {
                if (!Ladder.of(agreement.life()).claimable(agreement).contains(claimed.under())) {
                    throw new Refused("under", "clause-not-now");
                }
                demandReason(claimed.evidence());
            }
            case Event.Withdrawn _,
                    Event.Discarded _,
                    Event.Mended _,
                    Event.DeclaredUnlawful _,
                    Event.Superseded _,
                    Event.RenegotiationOpened _,
                    Event.RenegotiationClosed _ -> demandReason(event.evidence());
            case Event.Archived _,
                    Event.ChangesWritten _,
                    Event.Correction _,
                    Event.HandedOver _,
                    Event.HandoverSettled _ -> {}
        }
    }

    private void demandExtension(Event.Extended extended, LocalDate on) {
        if (extended.body() == null) {
            throw new Refused("body", "body-missing");
        }
        if (blank(extended.evidence().paragraph())) {
            throw new Refused("paragraph", "paragraph-missing");
        }
        demandNotBefore(on, decidedOn(), "before-decision");
    }

    private void demandNotice(Event.NoticeGiven notice, LocalDate on) {
        demandParty(notice.party(), parties());
        if (notice.endsOn() == null) {
            throw new Refused("ends", "ends-missing");
        }
        if (notice.endsOn().isBefore(on)) {
            throw new Refused("ends", "ends-before-notice");
        }
        if (!agreement.terms().term().notice().unconditional()) {
            demandReason(notice.evidence());
        }
    }

    private void demandTakenBack(Event.NoticeTakenBack back, LocalDate on) {
        var notice = agreement.life().notice();
        if (notice == null || !notice.party().equals(back.party())) {
            throw new Refused("party", "notice-of-another");
        }
        demandNotBefore(on, notice.on(), "before-notice");
        demandReason(back.evidence());
        if (back.agreed() && blank(back.evidence().document())) {
            throw new Refused("document", "document-missing");
        }
    }

    private void demandDemand(Event.Demanded demanded, LocalDate on) {
        demandAfter(on, Event.DialogueHeld.class, "before-last-step");
        var mendBy = demanded.mendBy();
        if (mendBy != null && mendBy.isBefore(on)) {
            throw new Refused("mend", "mend-before-demand");
        }
        demandReason(demanded.evidence());
    }

    private @Nullable LocalDate decidedOn() {
        var ruling = agreement.life().decision();
        return ruling == null ? null : ruling.on();
    }

    private List<String> parties() {
        return agreement.terms().parties().stream().map(Party::text).toList();
    }

    private void demandAfter(LocalDate on, Class<? extends Event> kind, String reason) {
        var before = agreement.life().latest(kind);
        demandNotBefore(on, before == null ? null : before.on(), reason);
    }

    private static void demandNotBefore(LocalDate on, @Nullable LocalDate first, String reason) {
        if (first != null && on.isBefore(first)) {
            throw new Refused("on", reason);
        }
    }

    private static void demandParty(String party, List<String> parties) {
        if (!parties.contains(party)) {
            throw new Refused("party", "party-missing");
        }
    }

    private static void demandReason(Evidence evidence) {
        if (blank(evidence.reason())) {
            throw new Refused("reason", "reason-missing");
        }
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
