package se.iop.ui.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.iop.core.agreement.Event;
import se.iop.core.agreement.Event.Evidence;
import se.iop.guideline.Decision.Body;
import se.iop.ui.layout.Swedish;

/** An event in a sentence, and what shows it in another. */
record EventText(Words words, Swedish swedish, Map<String, String> committees) {

    /** What happened. */
    String of(Event event) {
        return switch (event) {
            case Event.BoardDecided board ->
                words.of(board.approved() ? "life.board.yes" : "life.board.no", board.party());
            case Event.AlsoDecided decided ->
                words.of("life.also-decided", body(decided.body()), words.name(decided.outcome()));
            case Event.Reported _ -> words.of("life.reported");
            case Event.ChangesWritten _ -> words.of("life.changes-written");
            case Event.Announced announced -> words.of("life.announced", swedish.day(announced.appealBy()));
            case Event.Appealed _ -> words.of("life.appealed");
            case Event.AppealSettled settled ->
                words.of(settled.upheld() ? "life.settled.upheld" : "life.settled.annulled");
            case Event.Withdrawn _ -> words.of("life.withdrawn");
            case Event.Discarded _ -> words.of("life.discarded");
            case Event.RenegotiationOpened _ -> words.of("life.renegotiation-opened");
            case Event.RenegotiationClosed closed ->
                words.of(closed.agreed() ? "life.renegotiation-closed.yes" : "life.renegotiation-closed.no");
            case Event.Extended extended ->
                words.of("life.extended", swedish.day(extended.last()), body(extended.body()));
            case Event.NoticeGiven notice ->
                words.of("life.notice-given", notice.party(), swedish.day(notice.endsOn()));
            case Event.NoticeTakenBack back ->
                words.of(back.agreed() ? "life.notice-back.agreed" : "life.notice-back.mistake", back.party());
            case Event.BreachNoted noted -> words.of("life.breach-noted", noted.party());
            case Event.DialogueHeld _ -> words.of("life.dialogue-held");
            case Event.Demanded demanded -> words.of("life.demanded", swedish.day(demanded.mendBy()));
            case Event.Mended _ -> words.of("life.mended");
            case Event.Rescinded _ -> words.of("life.rescinded");
            case Event.RepaymentClaimed claimed ->
                words.of("life.repayment-claimed", swedish.amount(claimed.amount()), words.name(claimed.under()));
            case Event.DeclaredUnlawful _ -> words.of("life.declared-unlawful");
            case Event.Superseded _ -> words.of("life.superseded");
            case Event.HandedOver handed ->
                handed.condition() == null
                        ? words.of("life.handed-over", committee(handed.to()))
                        : words.of("life.handed-over.if", committee(handed.to()), handed.condition());
            case Event.HandoverSettled settled ->
                words.of(settled.met() ? "life.handover.met" : "life.handover.unmet", committee(settled.to()));
            case Event.Archived _ -> words.of("life.archived");
            case Event.Correction correction -> correction(correction);
        };
    }

    /** What shows it and why; empty where nobody said. */
    String shown(Evidence evidence) {
        var parts = new ArrayList<String>();
        add(parts, evidence.paragraph() == null ? null : "§ " + evidence.paragraph());
        add(parts, evidence.caseNumber());
        add(parts, evidence.document());
        add(parts, evidence.reason());
        return String.join(" · ", List.copyOf(parts));
    }

    private static void add(List<String> parts, @Nullable String part) {
        if (part != null) {
            parts.add(part);
        }
    }

    private String correction(Event.Correction correction) {
        var before = correction.before() == null ? swedish.unknown() : correction.before();
        var answer = correction.confirmation();
        if (answer == null) {
            return words.of(
                    "life.correction.waits",
                    words.name(correction.entry()),
                    before,
                    correction.after(),
                    correction.by());
        }
        return words.of(
                answer.confirmed() ? "life.correction.confirmed" : "life.correction.refused",
                words.name(correction.entry()),
                before,
                correction.after(),
                correction.by(),
                answer.by());
    }

    private String committee(String code) {
        return committees.getOrDefault(code, code);
    }

    private String body(@Nullable Body body) {
        return body == null ? swedish.unknown() : words.name(body);
    }
}
