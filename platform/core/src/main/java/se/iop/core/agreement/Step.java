package se.iop.core.agreement;

import java.util.ArrayList;
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
        SUBMIT(Action.SUBMIT),
        /** The officer takes the draft back before it is decided. */
        TAKE_BACK(Action.SUBMIT),
        /** The secretary registers the decision. */
        DECIDE(Action.DECIDE),
        /** The secretary registers that the minutes are approved. */
        APPROVE_MINUTES(Action.APPROVE_MINUTES),
        /** The secretary registers a signature. */
        SIGN(Action.SIGN);

        private final Action action;

        Kind(Action action) {
            this.action = action;
        }

        /** The right that the step asks for. */
        public Action action() {
            return action;
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
    static List<Step> of(Agreement agreement, Status status, Judgement judgement, Person person) {
        var steps = new ArrayList<Step>();
        switch (status) {
            case DRAFT -> {
                steps.add(step(Kind.SUBMIT, agreement, person, missingBeforeSubmission(agreement, judgement)));
                steps.add(step(Kind.DECIDE, agreement, person, "not-submitted"));
            }
            case SUBMITTED -> {
                steps.add(step(Kind.DECIDE, agreement, person, null));
                steps.add(step(Kind.TAKE_BACK, agreement, person, null));
            }
            case DECIDED -> {
                steps.add(step(Kind.APPROVE_MINUTES, agreement, person, null));
                steps.add(step(Kind.SIGN, agreement, person, "minutes-not-approved"));
            }
            case MINUTES_APPROVED -> steps.add(step(Kind.SIGN, agreement, person, null));
            case REJECTED, SIGNED, ACTIVE, ENDED -> {}
        }
        return List.copyOf(steps);
    }

    static @Nullable String missingBeforeSubmission(Agreement agreement, Judgement judgement) {
        if (agreement.terms().subject().title().isBlank()) {
            return "title-missing";
        }
        return Judging.open(judgement, agreement.answers()).isEmpty() ? null : "findings-open";
    }

    private static Step step(Kind kind, Agreement agreement, Person person, @Nullable String missing) {
        var who = Access.whoMay(kind.action());
        if (!Access.allows(person, kind.action(), agreement.committee())) {
            return new Step(kind, new Hindrance("not-yours", who));
        }
        return new Step(kind, missing == null ? null : new Hindrance(missing, who));
    }
}
