package se.iop.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the agreement is followed up and steered.
 *
 * @param reports what is reported
 * @param steering how the parties meet
 */
public record FollowUp(List<Report> reports, Steering steering) {

    /** Nothing said yet. */
    public static final FollowUp EMPTY = new FollowUp(List.of(), Steering.UNKNOWN);

    /** Keeps a list of its own. */
    public FollowUp {
        reports = List.copyOf(reports);
    }

    /** The same follow-up with other reports. */
    public FollowUp with(List<Report> other) {
        return new FollowUp(other, steering);
    }

    /** The same follow-up with other meetings. */
    public FollowUp with(Steering other) {
        return new FollowUp(reports, other);
    }

    /**
     * Something that must be reported.
     *
     * @param name what it is called
     * @param kind which kind of report
     * @param timesPerYear how often a year, unknown or one-off where not said
     * @param due the day it is due, unknown where the agreement names none
     * @param content what it must contain
     */
    public record Report(
            String name,
            Kind kind,
            @Nullable Integer timesPerYear,
            @Nullable LocalDate due,
            List<String> content) {

        /** Keeps a list of its own, and refuses a count below one. */
        public Report {
            if (timesPerYear != null && timesPerYear < 1) {
                throw new IllegalArgumentException("En rapport lämnas minst en gång per år, eller antalet är okänt");
            }
            content = List.copyOf(content);
        }

        /** Which kind of report. */
        public enum Kind {
            /** Every half-year. */
            HALF_YEAR,
            /** Every year. */
            ANNUAL,
            /** The committee's own written follow-up. */
            WRITTEN_FOLLOW_UP,
            /** A meeting or check where the parties go through the work. */
            MEETING,
            /** An account of the money. */
            ACCOUNT,
            /** Anything else. */
            OTHER
        }
    }

    /**
     * How the parties steer together.
     *
     * @param group whether there is a steering group, unknown where the agreement does not say
     * @param meetingsPerYear how often it meets a year, unknown where not said
     * @param consensus whether it strives for consensus, unknown where not said
     * @param convenor who calls the meetings, unknown where not said
     */
    public record Steering(
            @Nullable Boolean group,
            @Nullable Integer meetingsPerYear,
            @Nullable Boolean consensus,
            @Nullable String convenor) {

        /** Nothing said yet. */
        public static final Steering UNKNOWN = new Steering(null, null, null, null);

        /** The same group with so many meetings a year. */
        public Steering meeting(int perYear) {
            return new Steering(true, perYear, consensus, convenor);
        }
    }
}
