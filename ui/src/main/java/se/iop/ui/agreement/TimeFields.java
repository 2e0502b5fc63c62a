package se.iop.ui.agreement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import se.iop.model.Field;
import se.iop.model.FollowUp.Duty;
import se.iop.model.Term.Condition;

/** The fields of how long the agreement lasts, of how it is ended and of what is to be done meanwhile. */
final class TimeFields {

    private final FormLayout layout;
    private final FormFields fields;
    private final Words words;

    TimeFields(FormLayout layout) {
        this.layout = layout;
        fields = layout.fields();
        words = layout.words();
    }

    Component term() {
        var season =
                fields.fold("season", () -> FormLayout.grid(yearDay("term.season.first"), yearDay("term.season.last")));
        return layout.part(
                Part.TERM,
                layout.group(Field.PERIOD, fields.day("term.first"), fields.day("term.last"), open(), season),
                layout.group(
                        Field.EXTENSION,
                        fields.number("term.extension.times", 1, Written.COUNT),
                        fields.months("term.extension.length"),
                        FormLayout.wide(fields.line("term.extension.condition"))),
                layout.group(Field.REVIEW, fields.day("term.review")),
                layout.group(
                        Field.NOTICE,
                        fields.months("term.notice.length"),
                        FormLayout.ticks(fields.tick("term.notice.written"), fields.tick("term.notice.unconditional")),
                        fields.fold("notice", this::notice)),
                layout.group(
                        Field.CONDITIONS,
                        layout.list("condition", (_, row) -> condition(row)).component()));
    }

    private Component open() {
        var open = fields.tick("term.open");
        open.addClassName("beside-fields");
        return open;
    }

    private TextField yearDay(String key) {
        var field = fields.line(key);
        field.setHelperText(words.of("year-day"));
        return field;
    }

    private Component notice() {
        var own = layout.list(
                "own", (_, row) -> FormLayout.grid(fields.party(row + "party"), fields.months(row + "length")));
        return new Div(
                FormLayout.grid(FormLayout.wide(fields.line("term.notice.condition"))),
                own.compact().component());
    }

    private Component condition(String row) {
        return FormLayout.grid(
                fields.choice(row + "sort", words.names(Condition.Kind.values()), false),
                fields.line(row + "what"),
                fields.day(row + "confirmed"));
    }

    Component duties() {
        return layout.part(
                Part.DUTIES,
                layout.group(
                        Field.MILESTONES,
                        layout.list("milestone", (_, row) -> milestone(row)).component()),
                layout.group(
                        Field.DUTIES, layout.list("duty", (_, row) -> duty(row)).component()),
                layout.group(
                        Field.DEVELOPMENT_AREAS,
                        layout.list("area", (_, row) -> area(row)).component()));
    }

    private Component milestone(String row) {
        return FormLayout.grid(
                FormLayout.wide(fields.line(row + "what")),
                fields.day(row + "by"),
                fields.party(row + "party"),
                fields.fold("milestone", () -> FormLayout.grid(fields.day(row + "first"), fields.day(row + "last"))));
    }

    private Component duty(String row) {
        return FormLayout.grid(
                FormLayout.wide(fields.line(row + "what")),
                fields.number(row + "least", 1, Written.TIMES),
                fields.choice(row + "per", words.names(Duty.Per.values()), false),
                fields.party(row + "party"));
    }

    private Component area(String row) {
        return FormLayout.grid(fields.line(row + "what"), fields.choice(row + "financed", words.yesOrNo(), true));
    }
}
