package se.iop.ui.agreement;

import se.iop.model.Payout.Due;

/** What must have happened before money is paid, as people choose it. */
enum DueKind {
    /** The minutes of the decision are approved. */
    MINUTES_APPROVED,
    /** The agreement is signed. */
    SIGNED,
    /** The budget is decided. */
    BUDGET_DECIDED,
    /** A requisition has come in. */
    REQUISITION_RECEIVED,
    /** A report is approved. */
    REPORT,
    /** A meeting for follow-up has been held. */
    MEETING,
    /** A day has come. */
    DAY;

    static DueKind of(Due due) {
        return switch (due) {
            case Due.MinutesApproved _ -> MINUTES_APPROVED;
            case Due.Signed _ -> SIGNED;
            case Due.BudgetDecided _ -> BUDGET_DECIDED;
            case Due.RequisitionReceived _ -> REQUISITION_RECEIVED;
            case Due.ReportApproved _ -> REPORT;
            case Due.FollowUpHeld _ -> MEETING;
            case Due.On _ -> DAY;
        };
    }
}
