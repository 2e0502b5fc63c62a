package se.iop.core.history;

import java.time.LocalDate;
import se.iop.core.agreement.Life;
import se.iop.core.agreement.Status;

/** Where an agreement stood on a day gone by. */
final class Past {

    private Past() {}

    /** The status of what was written, on the day. */
    static Status status(Snapshot snapshot, LocalDate day) {
        return Status.of(snapshot.asAgreement(new java.util.UUID(0, 0)), day);
    }

    /** What was written, without what had not happened yet on the day. */
    static Snapshot until(Snapshot snapshot, LocalDate day) {
        var life = snapshot.life();
        return new Snapshot(
                snapshot.committee(),
                snapshot.origin(),
                snapshot.previous(),
                snapshot.plannedOn(),
                snapshot.terms(),
                snapshot.answers(),
                until(life, day),
                snapshot.amends(),
                snapshot.effectiveOn());
    }

    private static Life until(Life life, LocalDate day) {
        var ended = life.ended();
        return new Life(
                life.submitted(),
                life.decision(),
                life.minutesApproved(),
                life.signatures(),
                life.signedOn(),
                ended == null || ended.on().isAfter(day) ? null : ended,
                life.events().stream()
                        .filter(event -> event.on() == null || !event.on().isAfter(day))
                        .toList());
    }
}
