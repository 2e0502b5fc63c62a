package se.iop.guideline;

/** The place in an agreement that a finding is about, so that it can be shown where it is mended. */
public enum Field {
    /** The heading. */
    TITLE,
    /** Case number (<i>diarienummer</i>). */
    CASE_NUMBER,
    /** Challenge and goals. */
    PURPOSE,
    /** For whom. */
    TARGET_GROUP,
    /** Shared values (<i>värdegrund</i>). */
    VALUES,
    /** Who takes part. */
    PARTIES,
    /** First and last day. */
    PERIOD,
    /** Extension. */
    EXTENSION,
    /** Review (<i>översyn</i>). */
    REVIEW,
    /** Notice (<i>uppsägning</i>). */
    NOTICE,
    /** Repayment (<i>återbetalning</i>). */
    REPAYMENT,
    /** Money and other efforts. */
    CONTRIBUTIONS,
    /** Stated total. */
    TOTAL,
    /** Indexation (<i>uppräkning</i>). */
    INDEXATION,
    /** How often and how soon money is paid. */
    PAYOUT,
    /** The parts of a payment plan. */
    INSTALMENTS,
    /** Reports. */
    REPORTS,
    /** Steering group and meetings. */
    STEERING,
    /** Criteria that a person assesses. */
    CRITERIA,
    /** The decision. */
    DECISION
}
