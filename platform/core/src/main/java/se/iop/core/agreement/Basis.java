package se.iop.core.agreement;

import java.util.List;
import se.iop.guideline.Answers;
import se.iop.guideline.Decision;
import se.iop.guideline.Proposal;
import se.iop.guideline.Scope;
import se.iop.model.IndexValues;
import se.iop.model.Terms;

/**
 * What a judgement needs besides the terms, read once so that judging while someone types asks the database nothing.
 *
 * @param committee whose agreement it is
 * @param earlier the agreements it continues, latest first
 * @param indexValues the index values known
 */
public record Basis(Scope.Committee committee, List<Terms> earlier, IndexValues indexValues) {

    /** Keeps a list of its own. */
    public Basis {
        earlier = List.copyOf(earlier);
    }

    /** The whole proposal. */
    public Proposal proposal(Terms terms, Answers answers, Decision decision) {
        return new Proposal(terms, decision, earlier, answers, indexValues);
    }
}
