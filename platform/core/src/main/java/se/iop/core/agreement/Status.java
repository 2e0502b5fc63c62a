package se.iop.core.agreement;

import java.time.LocalDate;
import se.iop.core.agreement.Agreement.Origin;
import se.iop.core.agreement.Life.Outcome;

/**
 * Where an agreement stands on a day. Derived, never stored; the same rule stands once more as the SQL function
 * {@code agreement_status}, and a test compares the two.
 */
public enum Status {
    /** Being written, or sent back for more work. */
    DRAFT,
    /** Waiting for a decision. */
    SUBMITTED,
    /** Turned down. */
    REJECTED,
    /** Decided; the minutes are not approved yet. */
    DECIDED,
    /** The minutes are approved; not everyone has signed. */
    MINUTES_APPROVED,
    /** Signed, and its first day has not come. */
    SIGNED,
    /** Running. */
    ACTIVE,
    /** Over. */
    ENDED;

    /** The status on a day. */
    public static Status of(Agreement agreement, LocalDate today) {
        var life = agreement.life();
        var ruling = life.decision();
        if (ruling == null || ruling.outcome() == Outcome.REFERRED_BACK) {
            return life.submitted() == null || ruling != null ? DRAFT : SUBMITTED;
        }
        if (ruling.outcome() == Outcome.REJECTED) {
            return REJECTED;
        }
        if (life.ended() != null) {
            return ENDED;
        }
        if (life.signedOn() == null && agreement.origin() != Origin.REGISTERED) {
            return life.minutesApproved() == null ? DECIDED : MINUTES_APPROVED;
        }
        var period = agreement.terms().term().period();
        if (period != null && period.last().isBefore(today)) {
            return ENDED;
        }
        return period != null && !period.first().isAfter(today) ? ACTIVE : SIGNED;
    }

    /** Whether the terms may still be changed. */
    public boolean open() {
        return this == DRAFT;
    }

    /** Whether a decision has frozen the terms. */
    public boolean decided() {
        return this != DRAFT && this != SUBMITTED;
    }
}
