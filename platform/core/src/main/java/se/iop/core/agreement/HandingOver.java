package se.iop.core.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.iop.core.access.Access;
import se.iop.core.access.Acting;
import se.iop.core.access.Action;
import se.iop.core.agreement.Event.Evidence;
import se.iop.core.agreement.Event.HandedOver;
import se.iop.core.agreement.Event.HandoverSettled;
import se.iop.core.people.Committee;
import se.iop.core.people.Committees;

/**
 * Handing a decided agreement over to another committee from a day. The terms bind as before and stay judged as
 * decided; what follows the agreement is written, and judged, by the new committee.
 */
@Service
public class HandingOver {

    private final AgreementFile file;
    private final Committees committees;
    private final Acting acting;
    private final Clock clock;

    HandingOver(AgreementFile file, Committees committees, Acting acting, Clock clock) {
        this.file = file;
        this.committees = committees;
        this.acting = acting;
        this.clock = clock;
    }

    /** Whether the person may hand the agreement over today. */
    public boolean offered(Agreement agreement) {
        return Access.allows(acting.person(), Action.HAND_OVER, agreement.owner(LocalDate.now(clock)));
    }

    /**
     * Registers a handover.
     *
     * @param on the first day of the new owner, past or to come
     * @param condition what must happen first, none where nothing must
     * @throws Refused when the agreement is not decided, or day, committee, paragraph or reason is missing or unsound
     */
    @Transactional
    public Agreement handOver(
            UUID id, int version, String to, @Nullable LocalDate on, @Nullable String condition, Evidence evidence) {
        var agreement = allowed(id, version);
        var today = LocalDate.now(clock);
        demandDecided(agreement, today);
        if (on == null) {
            throw new Refused("on", "day-missing");
        }
        demandAfterLast(agreement, on);
        demandReceiver(agreement, to, on);
        if (blank(evidence.paragraph())) {
            throw new Refused("paragraph", "paragraph-missing");
        }
        if (blank(evidence.reason())) {
            throw new Refused("reason", "reason-missing");
        }
        var event = new HandedOver(on, to, blank(condition) ? null : condition, evidence);
        return file.change(
                agreement.living(agreement.life().with(event)),
                Recording.action(event),
                evidence.reason(),
                on.isAfter(today) ? today : on);
    }

    /** Registers whether the condition of a handover was met. */
    @Transactional
    public Agreement settle(UUID id, int version, String to, LocalDate on, boolean met, Evidence evidence) {
        var agreement = allowed(id, version);
        var waiting = Ownership.of(agreement).turns().stream()
                .anyMatch(turn -> turn.waits() && turn.committee().equals(to));
        if (!waiting) {
            throw new Refused("", "step-not-now");
        }
        if (on.isAfter(LocalDate.now(clock))) {
            throw new Refused("on", "day-to-come");
        }
        if (blank(evidence.paragraph())) {
            throw new Refused("paragraph", "paragraph-missing");
        }
        var event = new HandoverSettled(on, to, met, evidence);
        return file.change(
                agreement.living(agreement.life().with(event)), Recording.action(event), evidence.reason(), on);
    }

    private Agreement allowed(UUID id, int version) {
        var agreement = file.changeable(id, version);
        Access.demand(acting.person(), Action.HAND_OVER, agreement.owner(LocalDate.now(clock)));
        return agreement;
    }

    private static void demandDecided(Agreement agreement, LocalDate today) {
        var status = Status.of(agreement, today);
        if (!status.decided() || status == Status.REJECTED || status == Status.ARCHIVED) {
            throw new Refused("", "not-handed-over-now");
        }
    }

    private static void demandAfterLast(Agreement agreement, LocalDate on) {
        var ruling = agreement.life().decision();
        if (ruling != null && ruling.on() != null && on.isBefore(ruling.on())) {
            throw new Refused("on", "before-decision");
        }
        var last = Ownership.of(agreement).turns().getLast();
        if (last.waits()) {
            throw new Refused("", "handover-waits");
        }
        if (last.from() != null && !on.isAfter(last.from())) {
            throw new Refused("on", "before-handover");
        }
    }

    private void demandReceiver(Agreement agreement, String to, LocalDate on) {
        if (agreement.owner(on).equals(to)) {
            throw new Refused("to", "owns-already");
        }
        var receiver = committees.all().stream()
                .filter(committee -> committee.code().equals(to))
                .findFirst()
                .orElseThrow(() -> new Refused("to", "committee-missing"));
        if (!works(receiver, on)) {
            throw new Refused("to", "committee-not-then");
        }
    }

    private static boolean works(Committee committee, LocalDate on) {
        return !committee.over(on) && (committee.firstDay() == null || !on.isBefore(committee.firstDay()));
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
