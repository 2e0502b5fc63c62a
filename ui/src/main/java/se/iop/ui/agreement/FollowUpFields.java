package se.iop.ui.agreement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import se.iop.model.Field;
import se.iop.model.FollowUp.Group;
import se.iop.model.FollowUp.Report;

/** The fields of how the partnership is led and followed up. */
final class FollowUpFields {

    private final FormLayout layout;
    private final FormFields fields;
    private final Words words;
    private final Brought brought;

    FollowUpFields(FormLayout layout, Brought brought) {
        this.layout = layout;
        fields = layout.fields();
        words = layout.words();
        this.brought = brought;
    }

    Component followUp() {
        return layout.part(
                Part.FOLLOW_UP,
                layout.group(Field.REPORTS, reports()),
                layout.group(
                        Field.STEERING,
                        fields.choice("steering.group", words.yesOrNo(), true),
                        fields.number("steering.meetings", 0, Written.COUNT),
                        fields.choice("steering.consensus", words.yesOrNo(), true),
                        fields.party("steering.convenor"),
                        FormLayout.wide(FormLayout.titled(
                                words.label("group.rows"), layout.list("group", (_, row) -> meeting(row))))));
    }

    /** A report is added empty, or from one of the committee's forms for reports. */
    private Component reports() {
        var reports = layout.list("report", (_, row) -> report(row));
        if (!brought.reportTemplates().isEmpty()) {
            reports.beside(new ReportChoice(
                    words,
                    brought.reportTemplates(),
                    template -> reports.add("report", FormWriting.of(template.report()))));
        }
        return reports.component();
    }

    private Component report(String row) {
        return FormLayout.grid(
                fields.line(row + "name"),
                fields.choice(row + "kind", words.names(Report.Kind.values()), false),
                fields.number(row + "times", 1, Written.COUNT),
                fields.day(row + "due"),
                fields.lines(row + "content"),
                fields.fold("report", () -> reporting(row)));
    }

    private Component reporting(String row) {
        var branches = layout.nested(
                        row + "branch",
                        branch -> FormLayout.grid(fields.line(branch + "when"), fields.day(branch + "due")))
                .compact();
        return new Div(
                FormLayout.grid(
                        fields.party(row + "responsible"),
                        fields.line(row + "template"),
                        fields.tick(row + "anonymous"),
                        FormLayout.wide(fields.line(row + "rule"))),
                branches.component(),
                FormLayout.titled(
                        words.label("report.indicator.rows"), layout.nested(row + "indicator", this::indicator)));
    }

    private Component indicator(String row) {
        return FormLayout.grid(
                fields.line(row + "name"),
                fields.line(row + "target"),
                FormLayout.wide(fields.line(row + "definition")));
    }

    private Component meeting(String row) {
        return FormLayout.grid(
                fields.choice(row + "sort", words.names(Group.Kind.values()), false),
                fields.number(row + "meetings", 1, Written.COUNT),
                fields.party(row + "convenor"),
                fields.lines(row + "roles"));
    }
}
