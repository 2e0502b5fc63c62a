package se.iop.core.lifecycle;

/**
 * How a version of a plugin has fared for thirty days, all nodes together.
 *
 * @param judgements how often it was asked about a proposal
 * @param micros the time it took, in millionths of a second
 * @param notAssessable how many rules gave no answer
 * @param failures how many of those because the rule itself failed
 * @param exhausted how many rules used more than a rule may
 */
public record Health(long judgements, long micros, long notAssessable, long failures, long exhausted) {

    /** Nothing has been judged by it. */
    public static final Health NONE = new Health(0, 0, 0, 0, 0);
}
