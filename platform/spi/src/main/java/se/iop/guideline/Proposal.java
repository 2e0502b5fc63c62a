package se.iop.guideline;

import java.util.List;
import se.iop.model.IndexValues;
import se.iop.model.Terms;

/**
 * Everything a judgement may know. Two equal proposals get equal findings.
 *
 * @param terms the terms to judge
 * @param decision the decision they are judged for
 * @param earlier the agreements it continues, latest first; empty for a first agreement
 * @param answers what people have answered so far
 * @param indexValues the index values known
 */
public record Proposal(Terms terms, Decision decision, List<Terms> earlier, Answers answers, IndexValues indexValues) {

    /** Keeps a list of its own. */
    public Proposal {
        earlier = List.copyOf(earlier);
    }

    /** A first agreement without answers or index values. */
    public static Proposal of(Terms terms, Decision decision) {
        return new Proposal(terms, decision, List.of(), Answers.NONE, IndexValues.NONE);
    }

    /** The same proposal with other terms. */
    public Proposal with(Terms other) {
        return new Proposal(other, decision, earlier, answers, indexValues);
    }

    /** The same proposal with other answers. */
    public Proposal with(Answers other) {
        return new Proposal(terms, decision, earlier, other, indexValues);
    }
}
