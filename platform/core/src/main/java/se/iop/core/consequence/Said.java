package se.iop.core.consequence;

import se.iop.guideline.Finding;
import se.iop.guideline.Finding.Force;
import se.iop.guideline.Outcome;

/**
 * What one rule says of one agreement, small enough to keep many.
 *
 * @param rule the rule in plain Swedish
 * @param force must or should
 * @param state what it says
 * @param why the reason, or the question, as a Swedish sentence
 */
public record Said(String rule, Force force, State state, String why) {

    /** What a rule says. */
    public enum State {
        /** It is kept. */
        MET,
        /** It has nothing to say. */
        INAPPLICABLE,
        /** It is broken. */
        BREACHED,
        /** It cannot be assessed. */
        UNSETTLED;

        boolean passes() {
            return this == MET || this == INAPPLICABLE;
        }
    }

    static Said of(Finding finding) {
        return switch (finding.outcome()) {
            case Outcome.Met(var why) -> new Said(finding.text(), finding.force(), State.MET, why);
            case Outcome.Inapplicable(var why) -> new Said(finding.text(), finding.force(), State.INAPPLICABLE, why);
            case Outcome.Breached(var why, var _) -> new Said(finding.text(), finding.force(), State.BREACHED, why);
            case Outcome.Unsettled(var question, var _) ->
                new Said(finding.text(), finding.force(), State.UNSETTLED, question);
        };
    }
}
