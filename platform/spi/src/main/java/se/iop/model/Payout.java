package se.iop.model;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How money is paid.
 *
 * @param timesPerYear how often a year, unknown where the agreement does not say
 * @param month the month of payment, for a yearly payment; none where not said
 * @param termDays days from requisition to payment, unknown where not said
 * @param instalments the parts, where the agreement lists them
 * @param requisitionDetails what a requisition must state, in the words of the agreement
 */
public record Payout(
        @Nullable Integer timesPerYear,
        @Nullable Month month,
        @Nullable Integer termDays,
        List<Instalment> instalments,
        List<String> requisitionDetails) {

    /** Nothing said yet. */
    public static final Payout UNKNOWN = new Payout(null, null, null, List.of());

    /** Keeps lists of its own, and refuses counts below one. */
    public Payout {
        if ((timesPerYear != null && timesPerYear < 1) || (termDays != null && termDays < 0)) {
            throw new IllegalArgumentException("Antal utbetalningar är minst ett och betalningstiden inte negativ");
        }
        instalments = List.copyOf(instalments);
        requisitionDetails = List.copyOf(requisitionDetails);
    }

    /** A payout of which it is not said what a requisition must state. */
    public Payout(
            @Nullable Integer timesPerYear,
            @Nullable Month month,
            @Nullable Integer termDays,
            List<Instalment> instalments) {
        this(timesPerYear, month, termDays, instalments, List.of());
    }

    /**
     * One part (<i>delbetalning</i>).
     *
     * @param amount the amount, unknown where the agreement does not state it; never zero for unknown
     * @param during the time it pays for, unknown where not said
     * @param after what must have happened before it is paid; all of it
     */
    public record Instalment(@Nullable Sek amount, @Nullable Span during, List<Due> after) {

        /** Keeps a list of its own. */
        public Instalment {
            after = List.copyOf(after);
        }
    }

    /** What must have happened before money is paid. */
    public sealed interface Due {

        /** A day has come. */
        record On(LocalDate date) implements Due {}

        /** The minutes of the decision are approved (<i>justerat protokoll</i>). */
        record MinutesApproved() implements Due {}

        /** The agreement is signed. */
        record Signed() implements Due {}

        /** A report is approved. */
        record ReportApproved(String report) implements Due {}

        /** A meeting for follow-up has been held. */
        record FollowUpHeld(String meeting) implements Due {}

        /** The budget is decided. */
        record BudgetDecided() implements Due {}

        /** A requisition has come in. */
        record RequisitionReceived() implements Due {}
    }

    /** The same payout so many times a year. */
    public Payout times(int perYear) {
        return new Payout(perYear, month, termDays, instalments, requisitionDetails);
    }

    /** The same payout with another payment term. */
    public Payout within(int days) {
        return new Payout(timesPerYear, month, days, instalments, requisitionDetails);
    }

    /** The same payout in other parts. */
    public Payout in(List<Instalment> parts) {
        return new Payout(timesPerYear, month, termDays, parts, requisitionDetails);
    }

    /** The same payout on requisitions that state these details. */
    public Payout withRequisitionDetails(List<String> other) {
        return new Payout(timesPerYear, month, termDays, instalments, other);
    }
}
