package se.iop.core.agreement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.iop.core.agreement.Agreement.Origin;
import se.iop.core.agreement.Life.Outcome;
import se.iop.model.Terms;

/**
 * Where an agreement stands on a day. Derived, never stored; the same rule stands once more as the SQL function
 * {@code agreement_status}, and a test compares the two.
 */
public enum Status {
    /**
     * Something to do together, before anyone has said with whom, from when or for how much: a draft with fewer than
     * two parties, no first day and no contribution.
     */
    IDEA,
    /** Being written. */
    DRAFT,
    /** A draft that the boards of all civil signatories have said yes to. */
    AGREED,
    /** Waiting for a decision. */
    SUBMITTED,
    /** Sent back by the committee for more work. */
    REFERRED_BACK,
    /** Turned down. */
    REJECTED,
    /** Taken out of the matter before it was signed. */
    WITHDRAWN,
    /** A draft that was put away. */
    DISCARDED,
    /** Decided; the minutes are not approved yet. */
    DECIDED,
    /** The minutes are approved; not everyone has signed. */
    MINUTES_APPROVED,
    /** Decided, and a court has the decision; not everyone has signed. */
    APPEALED,
    /** Decided, and nobody can appeal any more; not everyone has signed. */
    FINAL,
    /** Decided, and annulled by a court. */
    ANNULLED,
    /** Signed, and its first day has not come. */
    SIGNED,
    /** Running. */
    ACTIVE,
    /** Running while the parties talk about other terms. */
    RENEGOTIATION,
    /** Running until the notice given has run out. */
    NOTICE,
    /** Over. */
    ENDED,
    /** Ended at once because of a breach. */
    RESCINDED,
    /** Replaced by another agreement. */
    SUPERSEDED,
    /** Found unlawful by a court or an authority. */
    UNLAWFUL,
    /** Closed and kept by the archive. */
    ARCHIVED;

    /** The status on a day. */
    public static Status of(Agreement agreement, LocalDate today) {
        var life = agreement.life();
        var closed = closed(life);
        if (closed != null) {
            return closed;
        }
        var ruling = life.decision();
        if (ruling == null) {
            return preparing(agreement);
        }
        if (ruling.outcome() == Outcome.REFERRED_BACK) {
            return REFERRED_BACK;
        }
        if (ruling.outcome() == Outcome.REJECTED) {
            return REJECTED;
        }
        var over = over(life, today);
        if (over != null) {
            return over;
        }
        return life.signedOn() == null && agreement.origin() != Origin.REGISTERED
                ? unsigned(life, today)
                : signed(agreement, today);
    }

    /** What holds from the moment it is registered, whatever the day. */
    private static @Nullable Status closed(Life life) {
        if (life.has(Event.Archived.class)) {
            return ARCHIVED;
        }
        if (life.has(Event.Discarded.class)) {
            return DISCARDED;
        }
        if (life.has(Event.Withdrawn.class)) {
            return WITHDRAWN;
        }
        if (life.all(Event.AppealSettled.class).stream().anyMatch(settled -> !settled.upheld())) {
            return ANNULLED;
        }
        return life.has(Event.DeclaredUnlawful.class) ? UNLAWFUL : null;
    }

    private static Status preparing(Agreement agreement) {
        var life = agreement.life();
        if (life.submitted() != null) {
            return SUBMITTED;
        }
        var board = life.latest(Event.BoardDecided.class);
        if (board != null && board.everyone()) {
            return AGREED;
        }
        return isIdea(agreement.terms()) ? IDEA : DRAFT;
    }

    private static boolean isIdea(Terms terms) {
        return terms.parties().size() < 2
                && terms.term().period() == null
                && terms.term().openFrom() == null
                && terms.economy().contributions().isEmpty();
    }

    private static @Nullable Status over(Life life, LocalDate today) {
        if (come(life.latest(Event.Rescinded.class), today)) {
            return RESCINDED;
        }
        if (come(life.latest(Event.Superseded.class), today)) {
            return SUPERSEDED;
        }
        return life.ended() == null ? null : ENDED;
    }

    /** An event whose day is unknown has happened all the same. */
    private static boolean come(@Nullable Event event, LocalDate today) {
        var on = event == null ? null : event.on();
        return event != null && (on == null || !on.isAfter(today));
    }

    private static Status unsigned(Life life, LocalDate today) {
        if (life.appealed()) {
            return APPEALED;
        }
        var finalOn = life.finalOn();
        if (finalOn != null && !finalOn.isAfter(today)) {
            return FINAL;
        }
        return life.minutesApproved() == null ? DECIDED : MINUTES_APPROVED;
    }

    private static Status signed(Agreement agreement, LocalDate today) {
        var last = agreement.lastDay();
        var notice = agreement.life().notice();
        if (past(last, today) || (notice != null && past(notice.endsOn(), today))) {
            return ENDED;
        }
        if (notice != null) {
            return NOTICE;
        }
        var first = agreement.firstDay();
        if (first == null || first.isAfter(today)) {
            return SIGNED;
        }
        return agreement.life().open(Event.RenegotiationOpened.class, Event.RenegotiationClosed.class)
                ? RENEGOTIATION
                : ACTIVE;
    }

    private static boolean past(@Nullable LocalDate day, LocalDate today) {
        return day != null && day.isBefore(today);
    }

    /** Whether the terms may still be changed. */
    public boolean open() {
        return this == IDEA || this == DRAFT || this == AGREED || this == REFERRED_BACK;
    }

    /** Whether the terms are frozen by what a committee or somebody else decided. */
    public boolean decided() {
        return !open() && this != SUBMITTED && this != DISCARDED;
    }

    /** Whether it holds between the parties today. */
    public boolean running() {
        return this == ACTIVE || this == RENEGOTIATION || this == NOTICE;
    }

    /** Whether it is decided and waits for signatures. */
    public boolean unsigned() {
        return this == DECIDED || this == MINUTES_APPROVED || this == APPEALED || this == FINAL;
    }
}
