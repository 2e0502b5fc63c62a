package se.iop.core.catalog;

/**
 * How one version of a plugin has fared on a node for a while.
 *
 * @param judgements how often it was asked about a proposal
 * @param nanos the time it took, in nanoseconds
 * @param notAssessable how many rules gave no answer, for whatever reason
 * @param failures how many of those because the rule itself failed
 * @param exhausted how many rules used more than a rule may
 */
public record Counted(long judgements, long nanos, long notAssessable, long failures, long exhausted) {}
