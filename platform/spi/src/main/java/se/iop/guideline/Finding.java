package se.iop.guideline;

import se.iop.model.Field;

/**
 * What one rule of one guideline version says of one proposal. Holds no plugin object, so it outlives the plugin.
 *
 * @param requirement the rule's name, unique within its guideline
 * @param field where it belongs
 * @param force must or should
 * @param text the rule in plain Swedish
 * @param citation where the rule comes from
 * @param outcome what it says
 */
public record Finding(String requirement, Field field, Force force, String text, Citation citation, Outcome outcome) {

    /** How binding a rule is. */
    public enum Force {
        /** <i>Ska</i>: a breach needs a recorded deviation, an open question an answer. */
        MUST,
        /** <i>Bör</i>: shown, but never stops a decision. */
        SHOULD
    }

    /** Whether someone must act before a decision: a must that is broken or not assessed. */
    public boolean blocks() {
        return force == Force.MUST && (outcome instanceof Outcome.Breached || outcome instanceof Outcome.Unsettled);
    }

    /** The same finding with another outcome. */
    public Finding with(Outcome other) {
        return new Finding(requirement, field, force, text, citation, other);
    }
}
