package se.iop.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the agreement is followed up and steered.
 *
 * @param reports what is reported
 * @param steering how the parties meet
 * @param milestones what is done once
 * @param duties what is done again and again
 * @param developmentAreas what the parties want to develop together
 * @param groups who meets beside the steering group, or in it
 */
public record FollowUp(
        List<Report> reports,
        Steering steering,
        List<Milestone> milestones,
        List<Duty> duties,
        List<DevelopmentArea> developmentAreas,
        List<Group> groups) {

    /** Nothing said yet. */
    public static final FollowUp EMPTY = new FollowUp(List.of(), Steering.UNKNOWN);

    /** Keeps lists of its own. */
    public FollowUp {
        reports = List.copyOf(reports);
        milestones = List.copyOf(milestones);
        duties = List.copyOf(duties);
        developmentAreas = List.copyOf(developmentAreas);
        groups = List.copyOf(groups);
    }

    /** Reports and meetings only. */
    public FollowUp(List<Report> reports, Steering steering) {
        this(reports, steering, List.of(), List.of(), List.of(), List.of());
    }

    /** The same follow-up with other reports. */
    public FollowUp with(List<Report> other) {
        return new FollowUp(other, steering, milestones, duties, developmentAreas, groups);
    }

    /** The same follow-up with other meetings. */
    public FollowUp with(Steering other) {
        return new FollowUp(reports, other, milestones, duties, developmentAreas, groups);
    }

    /** The same follow-up with other milestones. */
    public FollowUp withMilestones(List<Milestone> other) {
        return new FollowUp(reports, steering, other, duties, developmentAreas, groups);
    }

    /** The same follow-up with other duties. */
    public FollowUp withDuties(List<Duty> other) {
        return new FollowUp(reports, steering, milestones, other, developmentAreas, groups);
    }

    /** The same follow-up with other areas of development. */
    public FollowUp withDevelopmentAreas(List<DevelopmentArea> other) {
        return new FollowUp(reports, steering, milestones, duties, other, groups);
    }

    /** The same follow-up with other groups. */
    public FollowUp withGroups(List<Group> other) {
        return new FollowUp(reports, steering, milestones, duties, developmentAreas, other);
    }

    /**
     * Something that must be reported.
     *
     * @param name what it is called
     * @param kind which kind of report
     * @param timesPerYear how often a year, unknown or one-off where not said
     * @param due the day it is due, unknown where the agreement names none
     * @param content what it must contain
     * @param dueRule how the day follows where the agreement does not simply name it; none where it does, or says
     *     nothing
     * @param template the form it is written in (<i>mall</i>), none where not said
     * @param responsible who writes it: the name of a party or a body, unknown where not said
     * @param indicators what is measured
     * @param anonymous whether people are only counted, never named
     */
    public record Report(
            String name,
            Report.Kind kind,
            @Nullable Integer timesPerYear,
            @Nullable LocalDate due,
            List<String> content,
            @Nullable DueRule dueRule,
            @Nullable String template,
            @Nullable String responsible,
            List<Indicator> indicators,
            boolean anonymous) {

        /** Keeps lists of its own, and refuses a count below one. */
        public Report {
            if (timesPerYear != null && timesPerYear < 1) {
                throw new IllegalArgumentException("En rapport lämnas minst en gång per år, eller antalet är okänt");
            }
            content = List.copyOf(content);
            indicators = List.copyOf(indicators);
        }

        /** A report of which only what and when is known. */
        public Report(
                String name,
                Report.Kind kind,
                @Nullable Integer timesPerYear,
                @Nullable LocalDate due,
                List<String> content) {
            this(name, kind, timesPerYear, due, content, null, null, null, List.of(), false);
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

        /** The same report due by a rule. */
        public Report dueBy(@Nullable DueRule other) {
            return new Report(
                    name, kind, timesPerYear, due, content, other, template, responsible, indicators, anonymous);
        }

        /** The same report written in a form, by someone. */
        public Report written(@Nullable String inTemplate, @Nullable String by) {
            return new Report(name, kind, timesPerYear, due, content, dueRule, inTemplate, by, indicators, anonymous);
        }

        /** The same report measuring these. */
        public Report measuring(List<Indicator> other) {
            return new Report(name, kind, timesPerYear, due, content, dueRule, template, responsible, other, anonymous);
        }

        /** The same report, in which people are only counted. */
        public Report anonymously() {
            return new Report(name, kind, timesPerYear, due, content, dueRule, template, responsible, indicators, true);
        }
    }

    /**
     * How the day of a report follows where the agreement does not simply name it.
     *
     * @param text the rule in own words, for example {@code Regelbundet}
     * @param branches the days it may be, each under what it depends on; empty where the rule names no day
     */
    public record DueRule(String text, List<Branch> branches) {

        /** Keeps a list of its own. */
        public DueRule {
            branches = List.copyOf(branches);
        }

        /** A rule that names no day. */
        public DueRule(String text) {
            this(text, List.of());
        }

        /**
         * One way it may go.
         *
         * @param when what it depends on
         * @param due the day it is due then, unknown where not said
         */
        public record Branch(String when, @Nullable LocalDate due) {}
    }

    /**
     * Something that is measured.
     *
     * @param name what it is called
     * @param definition what exactly is counted; empty where not said
     * @param target what the parties want to reach, none where no target is set
     */
    public record Indicator(
            String name, String definition, @Nullable String target) {}

    /**
     * Something that is done once (<i>milstolpe</i>).
     *
     * @param what what is done
     * @param by the last day for it, unknown where not said
     * @param during the time it is done in, none where not said
     * @param party who does it: the name of a party, unknown or all where not said
     */
    public record Milestone(
            String what,
            @Nullable LocalDate by,
            @Nullable Span during,
            @Nullable String party) {

        /** The last day for it: the one named, or the last of the time it is done in. */
        public @Nullable LocalDate deadline() {
            return by == null && during != null ? during.last() : by;
        }
    }

    /**
     * Something that is done again and again (<i>åtagande</i>).
     *
     * @param what what is done
     * @param atLeast how many times at least, unknown where not said
     * @param per in how long
     * @param party who does it: the name of a party, unknown or all where not said
     */
    public record Duty(
            String what,
            @Nullable Integer atLeast,
            Per per,
            @Nullable String party) {

        /** Refuses a count below one. */
        public Duty {
            if (atLeast != null && atLeast < 1) {
                throw new IllegalArgumentException("Ett åtagande görs minst en gång, eller antalet är okänt");
            }
        }

        /** The time that a count is for. */
        public enum Per {
            /** A year. */
            YEAR,
            /** A half-year. */
            HALF_YEAR,
            /** A quarter. */
            QUARTER,
            /** A month. */
            MONTH,
            /** A week. */
            WEEK
        }
    }

    /**
     * Something the parties want to develop together (<i>utvecklingsområde</i>).
     *
     * @param what what it is
     * @param financed whether the agreement's money covers it, unknown where not said
     */
    public record DevelopmentArea(String what, @Nullable Boolean financed) {}

    /**
     * People who meet, by function.
     *
     * @param kind what kind of group
     * @param convenor who calls the meetings, unknown where not said
     * @param meetingsPerYear how often it meets a year, unknown where not said
     * @param roles the functions in it
     */
    public record Group(
            Group.Kind kind,
            @Nullable String convenor,
            @Nullable Integer meetingsPerYear,
            List<String> roles) {

        /** Keeps a list of its own, and refuses a count below one. */
        public Group {
            if (meetingsPerYear != null && meetingsPerYear < 1) {
                throw new IllegalArgumentException("En grupp möts minst en gång per år, eller antalet är okänt");
            }
            roles = List.copyOf(roles);
        }

        /** What kind of group. */
        public enum Kind {
            /** Does the work together (<i>arbetsgrupp</i>). */
            WORKING,
            /** Steers (<i>styrgrupp</i>). */
            STEERING,
            /** Leads the parties' organisations (<i>ledningsgrupp</i>). */
            MANAGEMENT
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
