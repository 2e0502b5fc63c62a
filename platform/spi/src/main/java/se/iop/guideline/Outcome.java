package se.iop.guideline;

import org.jspecify.annotations.Nullable;
import se.iop.model.Terms;

/** What a rule says of a proposal. Texts are Swedish sentences that name the input. */
public sealed interface Outcome {

    /**
     * The rule is kept.
     *
     * @param why the input that keeps it
     */
    record Met(String why) implements Outcome {}

    /**
     * The rule is broken.
     *
     * @param why the input that breaks it, and the limit
     * @param fix the corrected terms where the correction is clear; keeps the rule when judged again
     */
    record Breached(String why, @Nullable Terms fix) implements Outcome {}

    /**
     * The rule cannot be assessed; a person must answer, or a fact must become known.
     *
     * @param question what must be answered, as a sentence
     * @param cause what is missing
     */
    record Unsettled(String question, Cause cause) implements Outcome {}

    /**
     * The rule has nothing to say of this proposal.
     *
     * @param why why not
     */
    record Inapplicable(String why) implements Outcome {}

    /** Why a rule cannot be assessed. */
    enum Cause {
        /** A person must judge. */
        PERSON,
        /** The agreement does not say. */
        AGREEMENT,
        /** The guideline's own parameter is unknown. */
        GUIDELINE,
        /** Something outside must happen or be published first. */
        OUTSIDE,
        /** The rule itself failed. */
        FAILURE
    }

    /** The rule is kept. */
    static Outcome met(String why) {
        return new Met(why);
    }

    /** The rule is broken and only a person can mend it. */
    static Outcome breached(String why) {
        return new Breached(why, null);
    }

    /** The rule is broken and the fix mends it. */
    static Outcome breached(String why, Terms fix) {
        return new Breached(why, fix);
    }

    /** The agreement does not say what the rule asks for. */
    static Outcome unstated(String question) {
        return new Unsettled(question, Cause.AGREEMENT);
    }

    /** The guideline's own parameter is unknown. */
    static Outcome unknownLimit(String question) {
        return new Unsettled(question, Cause.GUIDELINE);
    }
}
