package se.iop.core.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.iop.core.access.Access;
import se.iop.core.access.Action;
import se.iop.core.access.Person;
import se.iop.core.access.Role;
import se.iop.core.catalog.Judgement;

/**
 * A step that an agreement may take next, and what is missing where it cannot be taken yet.
 *
 * @param kind which step
 * @param hindrance what stops it, none when it can be taken by the person now
 */
public record Step(Kind kind, @Nullable Hindrance hindrance) {

    /** The steps, in the order of an agreement's life. */
    public enum Kind {
        /** The officer asks for a decision. */
        SUBMIT(Action.SUBMIT, true),
        /** The officer takes the draft back before it is decided. */
        TAKE_BACK(Action.SUBMIT, true),
        /** The secretary registers the decision. */
        DECIDE(Action.DECIDE, true),
        /** The officer writes what the decision changed into the terms. */
        WRITE_CHANGES(Action.DRAFT, true),
        /** The secretary registers that the minutes are approved. */
        APPROVE_MINUTES(Action.APPROVE_MINUTES, true),
        /** The secretary registers a signature. */
        SIGN(Action.SIGN, true),
        /** A second person answers a correction. */
        CONFIRM_CORRECTION(Action.CORRECT, true),
        /** The board of a party has taken its decision. */
        BOARD_DECIDED(Action.DRAFT, false),
        /** Another body has decided too. */
        ALSO_DECIDED(Action.DECIDE, false),
        /** A decision by the chair or a delegate is reported to the committee. */
        REPORT(Action.DECIDE, false),
        /** The minutes are announced. */
        ANNOUNCE(Action.ANNOUNCE, false),
        /** Somebody has appealed. */
        APPEAL(Action.APPEAL, false),
        /** A court has settled the appeal. */
        SETTLE_APPEAL(Action.APPEAL, false),
        /** The matter is withdrawn. */
        WITHDRAW(Action.SUBMIT, false),
        /** The draft is put away. */
        DISCARD(Action.DISCARD, false),
        /** An option is used. */
        EXTEND(Action.EXTEND, false),
        /** The parties begin to talk about other terms. */
        RENEGOTIATE(Action.RENEGOTIATE, false),
        /** Those talks are over. */
        CLOSE_RENEGOTIATION(Action.RENEGOTIATE, false),
        /** The terms are changed during the time. */
        AMEND(Action.CONTINUE, false),
        /** A following agreement is begun. */
        RENEW(Action.CONTINUE, false),
        /** A party does not do what was agreed. */
        NOTE_BREACH(Action.ESCALATE, false),
        /** The parties have talked about the breach. */
        HOLD_DIALOGUE(Action.ESCALATE, false),
        /** A party demands that the breach is mended. */
        DEMAND(Action.ESCALATE, false),
        /** The breach is mended. */
        MEND(Action.ESCALATE, false),
        /** A party gives notice. */
        GIVE_NOTICE(Action.GIVE_NOTICE, false),
        /** The notice is taken back before it has run out. */
        TAKE_BACK_NOTICE(Action.GIVE_NOTICE, false),
        /** The agreement is ended at once. */
        RESCIND(Action.RESCIND, false),
        /** Money is claimed back. */
        CLAIM_REPAYMENT(Action.RESCIND, false),
        /** A court or an authority has found it unlawful. */
        DECLARE_UNLAWFUL(Action.APPEAL, false),
        /** Another agreement, kept elsewhere, has taken its place. */
        SUPERSEDE(Action.ARCHIVE, false),
        /** Another committee takes over. */
        HAND_OVER(Action.HAND_OVER, false),
        /** It is known whether the condition of a handover was met. */
        SETTLE_HANDOVER(Action.HAND_OVER, false),
        /** An entry is wrong. */
        CORRECT(Action.CORRECT, false),
        /** The matter is closed. */
        ARCHIVE(Action.ARCHIVE, false);

        private final Action action;
        private final boolean leading;

        Kind(Action action, boolean leading) {
            this.action = action;
            this.leading = leading;
        }

        /** The right that the step asks for. */
        public Action action() {
            return action;
        }

        /** Whether it leads on towards a signed agreement, and so is always in sight. */
        public boolean leading() {
            return leading;
        }
    }

    /**
     * Why a step cannot be taken.
     *
     * @param reason a key of the message bundle {@code refused}
     * @param who who can take it once nothing is missing
     */
    public record Hindrance(String reason, Set<Role> who) {}

    /** Whether the person can take it now. */
    public boolean open() {
        return hindrance == null;
    }

    /** The steps to show: those that come next, each open or with its hindrance. */
    static List<Step> of(Agreement agreement, Status status, Judgement judgement, Person person, LocalDate today) {
        return Way.on(agreement, status).stream()
                .map(kind -> step(kind, agreement, person, today, missing(kind, agreement, judgement, person, today)))
                .toList();
    }

    private static @Nullable String missing(
            Kind kind, Agreement agreement, Judgement judgement, Person person, LocalDate today) {
        return kind == Kind.SUBMIT
                ? missingBeforeSubmission(agreement, judgement)
                : Way.missing(kind, agreement, person, today);
    }

    static @Nullable String missingBeforeSubmission(Agreement agreement, Judgement judgement) {
        if (agreement.terms().subject().title().isBlank()) {
            return "title-missing";
        }
        if (agreement.amends() && agreement.effectiveOn() == null) {
            return "effective-day-missing";
        }
        return Judging.open(judgement, agreement.answers()).isEmpty() ? null : "findings-open";
    }

    private static Step step(Kind kind, Agreement agreement, Person person, LocalDate today, @Nullable String missing) {
        var who = Access.whoMay(kind.action());
        if (!Access.allows(person, kind.action(), agreement.owner(today))) {
            return new Step(kind, new Hindrance("not-yours", who));
        }
        return new Step(kind, missing == null ? null : new Hindrance(missing, who));
    }
}
