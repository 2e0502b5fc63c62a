package se.iop.core.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.iop.core.access.Person;
import se.iop.core.agreement.Life.Outcome;
import se.iop.core.agreement.Step.Kind;
import se.iop.guideline.Decision.Body;

/**
 * Which steps lie ahead of an agreement where it stands, and what each of them still lacks. The page shows it and the
 * services demand it, so that nothing is offered that is then refused.
 */
final class Way {

    private Way() {}

    /** The steps that lie ahead, the most likely first. */
    static List<Kind> on(Agreement agreement, Status status) {
        var steps = new ArrayList<Kind>();
        if (agreement.life().all(Event.Correction.class).stream().anyMatch(Event.Correction::waits)) {
            steps.add(Kind.CONFIRM_CORRECTION);
        }
        switch (status) {
            case IDEA, DRAFT, AGREED, REFERRED_BACK ->
                steps.addAll(List.of(Kind.SUBMIT, Kind.DECIDE, Kind.BOARD_DECIDED, Kind.DISCARD));
            case SUBMITTED ->
                steps.addAll(
                        List.of(Kind.DECIDE, Kind.TAKE_BACK, Kind.BOARD_DECIDED, Kind.ALSO_DECIDED, Kind.WITHDRAW));
            case DECIDED, MINUTES_APPROVED, FINAL, APPEALED -> unsigned(steps, agreement);
            case SIGNED, ACTIVE, RENEGOTIATION, NOTICE -> signed(steps, agreement, status);
            case ENDED, RESCINDED, SUPERSEDED, UNLAWFUL, ANNULLED -> over(steps, agreement, status);
            case REJECTED, WITHDRAWN -> steps.addAll(List.of(Kind.CORRECT, Kind.ARCHIVE));
            case DISCARDED, ARCHIVED -> {}
        }
        if (!agreement.life().ruled()) {
            steps.remove(Kind.CORRECT);
        }
        return List.copyOf(steps);
    }

    private static void unsigned(List<Kind> steps, Agreement agreement) {
        var life = agreement.life();
        if (changesUnwritten(life)) {
            steps.add(Kind.WRITE_CHANGES);
        }
        if (life.minutesApproved() == null) {
            steps.add(Kind.APPROVE_MINUTES);
        }
        steps.add(Kind.SIGN);
        afterDecision(steps, life);
        steps.addAll(List.of(Kind.BOARD_DECIDED, Kind.WITHDRAW, handover(agreement), Kind.CORRECT));
    }

    /** What may follow on a decision, before and after everyone has signed. */
    private static void afterDecision(List<Kind> steps, Life life) {
        var ruling = life.decision();
        if (ruling != null
                && (ruling.body() == Body.CHAIR || ruling.body() == Body.DELEGATE)
                && !life.has(Event.Reported.class)) {
            steps.add(Kind.REPORT);
        }
        steps.add(Kind.ALSO_DECIDED);
        if (!life.has(Event.Announced.class)) {
            steps.add(Kind.ANNOUNCE);
        }
        steps.add(life.appealed() ? Kind.SETTLE_APPEAL : Kind.APPEAL);
    }

    private static void signed(List<Kind> steps, Agreement agreement, Status status) {
        steps.add(Kind.EXTEND);
        steps.add(
                status == Status.RENEGOTIATION || renegotiates(agreement)
                        ? Kind.CLOSE_RENEGOTIATION
                        : Kind.RENEGOTIATE);
        steps.addAll(List.of(Kind.AMEND, Kind.RENEW));
        ladder(steps, agreement);
        steps.add(status == Status.NOTICE ? Kind.TAKE_BACK_NOTICE : Kind.GIVE_NOTICE);
        steps.addAll(List.of(Kind.RESCIND, Kind.CLAIM_REPAYMENT));
        afterDecision(steps, agreement.life());
        steps.addAll(List.of(Kind.DECLARE_UNLAWFUL, Kind.SUPERSEDE, handover(agreement), Kind.CORRECT));
    }

    private static boolean renegotiates(Agreement agreement) {
        return agreement.life().open(Event.RenegotiationOpened.class, Event.RenegotiationClosed.class);
    }

    private static void ladder(List<Kind> steps, Agreement agreement) {
        steps.add(Kind.NOTE_BREACH);
        steps.add(Kind.HOLD_DIALOGUE);
        steps.add(Kind.DEMAND);
        if (Ladder.of(agreement.life()).breach() != null) {
            steps.add(Kind.MEND);
        }
    }

    private static void over(List<Kind> steps, Agreement agreement, Status status) {
        if (status == Status.ENDED) {
            steps.add(Kind.RENEW);
        }
        if (Ladder.of(agreement.life()).breach() != null) {
            steps.add(Kind.CLAIM_REPAYMENT);
        }
        if (status == Status.ENDED) {
            steps.add(Kind.DECLARE_UNLAWFUL);
        }
        steps.addAll(List.of(handover(agreement), Kind.CORRECT, Kind.ARCHIVE));
    }

    /** One handover at a time: while one waits for its condition, that is what can be settled. */
    private static Kind handover(Agreement agreement) {
        return Ownership.of(agreement).turns().getLast().waits() ? Kind.SETTLE_HANDOVER : Kind.HAND_OVER;
    }

    /** What a step lacks, as a key of the message bundle {@code refused}; none when it can be taken. */
    static @Nullable String missing(Kind kind, Agreement agreement, Person person, LocalDate today) {
        var life = agreement.life();
        return switch (kind) {
            case DECIDE -> life.submitted() == null || life.decision() != null ? "not-submitted" : null;
            case SIGN -> beforeSignature(agreement, today);
            case ANNOUNCE -> life.minutesApproved() == null && !registered(agreement) ? "minutes-not-approved" : null;
            case APPEAL -> life.has(Event.Announced.class) ? null : "not-announced";
            case EXTEND -> beforeExtension(agreement, today);
            case NOTE_BREACH -> Ladder.of(life).breach() == null ? null : "breach-open";
            case HOLD_DIALOGUE -> Ladder.of(life).beforeDialogue();
            case DEMAND -> Ladder.of(life).beforeDemand();
            case RESCIND -> Ladder.of(life).beforeRescission();
            case CLAIM_REPAYMENT -> Ladder.of(life).beforeClaim(agreement);
            case CONFIRM_CORRECTION -> ownCorrection(life, person) ? "second-person" : null;
            case CORRECT ->
                life.all(Event.Correction.class).stream().anyMatch(Event.Correction::waits) ? "correction-waits" : null;
            default -> null;
        };
    }

    private static boolean registered(Agreement agreement) {
        return agreement.origin() == Agreement.Origin.REGISTERED;
    }

    private static @Nullable String beforeSignature(Agreement agreement, LocalDate today) {
        var life = agreement.life();
        if (life.minutesApproved() == null) {
            return "minutes-not-approved";
        }
        if (changesUnwritten(life)) {
            return "changes-not-written";
        }
        return life.appealed() ? "appeal-open" : null;
    }

    /** Whether the decision changed the terms and nobody has written that into them. */
    static boolean changesUnwritten(Life life) {
        var ruling = life.decision();
        return ruling != null
                && ruling.outcome() == Outcome.APPROVED_WITH_CHANGES
                && life.submitted() != null
                && !life.has(Event.ChangesWritten.class);
    }

    private static @Nullable String beforeExtension(Agreement agreement, LocalDate today) {
        var option = agreement.terms().term().extension();
        if (option == null) {
            return "no-option";
        }
        if (agreement.life().all(Event.Extended.class).size() >= option.times()) {
            return "options-used";
        }
        var last = agreement.lastDay();
        if (last == null) {
            return "last-day-unknown";
        }
        return agreement.life().notice() != null ? "notice-given" : null;
    }

    private static boolean ownCorrection(Life life, Person person) {
        return life.all(Event.Correction.class).stream()
                .anyMatch(correction -> correction.waits() && correction.by().equals(person.username()));
    }
}
