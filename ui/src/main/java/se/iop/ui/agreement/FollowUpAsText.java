package se.iop.ui.agreement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.iop.model.FollowUp;
import se.iop.model.FollowUp.DueRule;
import se.iop.model.FollowUp.Report;

/** How the agreement is followed up and steered, as text. */
record FollowUpAsText(Plain plain) {

    Component reports(FollowUp followUp) {
        var swedish = plain.swedish();
        var table =
                plain.table("reports", "report.name", "report.kind", "report.times", "report.due", "report.content");
        followUp.reports()
                .forEach(report -> table.row(
                        swedish.text(report.name()),
                        plain.words().name(report.kind()),
                        plain.number(report.timesPerYear()),
                        due(report),
                        plain.list(report.content())));
        var all = new Div(plain.orNothing(followUp.reports(), table));
        all.addClassName("stack");
        followUp.reports().forEach(report -> more(report, all));
        return all;
    }

    Component steering(FollowUp followUp) {
        var steering = followUp.steering();
        return plain.facts()
                .fact("steering.group", plain.yesOrUnknown(steering.group()))
                .fact("steering.meetings", plain.number(steering.meetingsPerYear()))
                .fact("steering.consensus", plain.yesOrUnknown(steering.consensus()))
                .fact("steering.convenor", plain.swedish().text(steering.convenor()))
                .list();
    }

    Component groups(FollowUp followUp) {
        var table = plain.table("groups", "group.sort", "group.meetings", "group.convenor", "group.roles");
        followUp.groups()
                .forEach(group -> table.row(
                        plain.words().name(group.kind()),
                        plain.number(group.meetingsPerYear()),
                        plain.swedish().text(group.convenor()),
                        plain.list(group.roles())));
        return plain.orEmpty(followUp.groups(), table);
    }

    /** The day named, and otherwise the rule it follows. */
    private String due(Report report) {
        var rule = rule(report.dueRule());
        if (rule == null) {
            return plain.swedish().day(report.due());
        }
        return report.due() == null ? rule : plain.swedish().day(report.due()) + "; " + rule;
    }

    private @Nullable String rule(@Nullable DueRule rule) {
        if (rule == null) {
            return null;
        }
        var ways = rule.branches().stream()
                .map(way -> plain.words()
                        .of(
                                "due.branch",
                                plain.swedish().text(way.when()),
                                plain.swedish().day(way.due())))
                .collect(Collectors.joining("; "));
        return ways.isEmpty() ? rule.text() : rule.text().isEmpty() ? ways : rule.text() + ": " + ways;
    }

    private void more(Report report, Div all) {
        var facts = plain.facts()
                .known("report.responsible", report.responsible())
                .known("report.template", report.template())
                .known("report.anonymous", report.anonymous() ? Boolean.TRUE : null);
        if (facts.isEmpty() && report.indicators().isEmpty()) {
            return;
        }
        all.add(plain.fold(
                plain.words().of("more.of", plain.swedish().text(report.name())),
                facts.isEmpty() ? new Div() : facts.list(),
                indicators(report)));
    }

    private Component indicators(Report report) {
        var swedish = plain.swedish();
        var table = plain.tableOf(
                swedish.text(report.name()),
                "indicators",
                "report.indicator.name",
                "report.indicator.definition",
                "report.indicator.target");
        report.indicators()
                .forEach(indicator -> table.row(
                        swedish.text(indicator.name()),
                        swedish.text(indicator.definition()),
                        swedish.text(indicator.target())));
        return plain.orEmpty(report.indicators(), table);
    }
}
