package se.iop.model;

/** The place in an agreement that a finding or a remark is about, so that it can be shown where it is mended. */
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
    /** Long texts by section. */
    TEXTS,
    /** Appendices (<i>bilagor</i>). */
    APPENDICES,
    /** Whom to turn to. */
    CONTACTS,
    /** The right to sign for a party (<i>behörighet</i>). */
    MANDATES,
    /** What must be in place for the agreement to hold. */
    CONDITIONS,
    /** What is done once, by a day. */
    MILESTONES,
    /** What is done again and again. */
    DUTIES,
    /** What the parties want to develop. */
    DEVELOPMENT_AREAS,
    /** Ties to other agreements. */
    RELATIONS,
    /** Place and day of signing. */
    SIGNING,
    /** Criteria that a person assesses. */
    CRITERIA,
    /** The decision. */
    DECISION,
    /** What the committee's guideline adds to an agreement. */
    EXTRA
}
