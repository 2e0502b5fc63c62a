package se.iop.ui.agreement;

import org.jspecify.annotations.Nullable;
import se.iop.model.FollowUp;
import se.iop.model.FollowUp.DevelopmentArea;
import se.iop.model.FollowUp.DueRule;
import se.iop.model.FollowUp.DueRule.Branch;
import se.iop.model.FollowUp.Duty;
import se.iop.model.FollowUp.Group;
import se.iop.model.FollowUp.Indicator;
import se.iop.model.FollowUp.Milestone;
import se.iop.model.FollowUp.Report;
import se.iop.model.FollowUp.Steering;

/** Reads how the partnership is led and followed up. */
final class FollowUpReading {

    private final Written written;

    FollowUpReading(Written written) {
        this.written = written;
    }

    FollowUp followUp() {
        return new FollowUp(
                written.each("report", this::report),
                new Steering(
                        written.choice("steering.group"),
                        written.number("steering.meetings", 0, Written.COUNT),
                        written.choice("steering.consensus"),
                        written.lineOrNull("steering.convenor")),
                written.each("milestone", this::milestone),
                written.each("duty", this::duty),
                written.each(
                        "area",
                        row -> written.blank(row, "what")
                                ? null
                                : new DevelopmentArea(written.line(row + "what"), written.choice(row + "financed"))),
                written.each("group", this::group));
    }

    private @Nullable Milestone milestone(String row) {
        return written.blank(row, "what", "by", "first", "last", "party")
                ? null
                : new Milestone(
                        written.line(row + "what"),
                        written.day(row + "by"),
                        written.span(row),
                        written.lineOrNull(row + "party"));
    }

    private @Nullable Duty duty(String row) {
        return written.blank(row, "what", "least", "party")
                ? null
                : new Duty(
                        written.line(row + "what"),
                        written.number(row + "least", 1, Written.TIMES),
                        written.constant(Duty.Per.class, row + "per", Duty.Per.YEAR),
                        written.lineOrNull(row + "party"));
    }

    private Group group(String row) {
        return new Group(
                written.constant(Group.Kind.class, row + "sort", Group.Kind.WORKING),
                written.lineOrNull(row + "convenor"),
                written.number(row + "meetings", 1, Written.COUNT),
                written.lines(row + "roles"));
    }

    private Report report(String row) {
        return new Report(
                written.line(row + "name"),
                written.constant(Report.Kind.class, row + "kind", Report.Kind.OTHER),
                written.number(row + "times", 1, Written.COUNT),
                written.day(row + "due"),
                written.lines(row + "content"),
                dueRule(row),
                written.lineOrNull(row + "template"),
                written.lineOrNull(row + "responsible"),
                written.each(row + "indicator", this::indicator),
                written.ticked(row + "anonymous"));
    }

    private @Nullable DueRule dueRule(String row) {
        var branches = written.each(
                row + "branch",
                branch -> written.blank(branch, "when", "due")
                        ? null
                        : new Branch(written.line(branch + "when"), written.day(branch + "due")));
        var rule = written.line(row + "rule");
        return rule.isEmpty() && branches.isEmpty() ? null : new DueRule(rule, branches);
    }

    private @Nullable Indicator indicator(String row) {
        return written.blank(row, "name", "definition", "target")
                ? null
                : new Indicator(
                        written.line(row + "name"),
                        written.line(row + "definition"),
                        written.lineOrNull(row + "target"));
    }
}
