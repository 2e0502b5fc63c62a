package se.iop.ui.agreement;

/** What the person can do about a finding; nothing on a page that is only read. */
interface FindingActions {

    /** Takes over the corrected terms. */
    void fix(Placed placed);

    /** Answers the question, or proposes that a breach is accepted. */
    void answer(Placed placed);

    /** Takes back an answer. */
    void withdraw(Placed placed);
}
