package se.iop.ui.agreement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.iop.model.Field;
import se.iop.model.FollowUp;
import se.iop.model.FollowUp.Duty;
import se.iop.model.Term;
import se.iop.model.Term.Extension;
import se.iop.model.Term.Notice;

/** When the agreement holds, how it ends, and what is to be done by when, as text. */
record TimeAsText(Plain plain) {

    Component term(Term term) {
        var words = plain.words();
        var swedish = plain.swedish();
        var notice = term.notice();
        var facts = plain.facts().named(words.name(Field.PERIOD), period(term));
        var season = term.season();
        if (season != null) {
            facts.named(words.of("season"), YearDay.text(season.first()) + " – " + YearDay.text(season.last()));
        }
        facts.named(words.name(Field.EXTENSION), extension(term.extension()))
                .named(words.name(Field.REVIEW), swedish.day(term.reviewBy()))
                .named(words.name(Field.NOTICE), swedish.length(notice.length()))
                .fact("term.notice.written", plain.yes(notice.written()))
                .fact("term.notice.unconditional", plain.yes(notice.unconditional()))
                .known("term.notice.condition", notice.condition());
        if (!notice.perParty().isEmpty()) {
            facts.fact("own.length", own(notice));
        }
        return facts.list();
    }

    Component conditions(Term term) {
        var table = plain.table("conditions", "condition.sort", "condition.what", "condition.confirmed");
        term.conditions()
                .forEach(condition -> table.row(
                        plain.words().name(condition.kind()),
                        plain.swedish().text(condition.what()),
                        condition.confirmedOn() == null
                                ? plain.words().of("not-confirmed")
                                : plain.swedish().day(condition.confirmedOn())));
        return plain.orEmpty(term.conditions(), table);
    }

    /** What is done once, again and again, and later. */
    Component duties(FollowUp followUp) {
        if (followUp.milestones().isEmpty()
                && followUp.duties().isEmpty()
                && followUp.developmentAreas().isEmpty()) {
            return plain.nothing();
        }
        var all = new Div(milestones(followUp), recurring(followUp), areas(followUp));
        all.addClassName("stack");
        return all;
    }

    private String period(Term term) {
        var period = term.period();
        var open = term.openFrom();
        if (open != null) {
            return plain.words().of("open-from", plain.swedish().day(open));
        }
        var length = period == null ? "" : " (" + plain.swedish().length(period.length()) + ")";
        return plain.swedish().span(period) + length;
    }

    private String extension(@Nullable Extension extension) {
        return extension == null
                ? plain.words().of("none")
                : plain.words()
                                .of(
                                        "extension",
                                        extension.times(),
                                        plain.swedish().length(extension.length()))
                        + plain.condition(extension.condition());
    }

    private String own(Notice notice) {
        return notice.perParty().stream()
                .map(own -> plain.swedish().text(own.party()) + ": "
                        + plain.swedish().length(own.length()))
                .collect(Collectors.joining(", "));
    }

    private Component milestones(FollowUp followUp) {
        var swedish = plain.swedish();
        var table = plain.table("milestones", "milestone.what", "milestone.by", "milestone.during", "milestone.party");
        followUp.milestones()
                .forEach(milestone -> table.row(
                        swedish.text(milestone.what()),
                        swedish.day(milestone.by()),
                        swedish.span(milestone.during()),
                        swedish.text(milestone.party())));
        return plain.orEmpty(followUp.milestones(), table);
    }

    private Component recurring(FollowUp followUp) {
        var table = plain.table("duties", "duty.what", "duty.least", "duty.party");
        followUp.duties()
                .forEach(duty -> table.row(
                        plain.swedish().text(duty.what()),
                        often(duty),
                        plain.swedish().text(duty.party())));
        return plain.orEmpty(followUp.duties(), table);
    }

    private String often(Duty duty) {
        return plain.words()
                .of("often", plain.number(duty.atLeast()), plain.words().name(duty.per()));
    }

    private Component areas(FollowUp followUp) {
        var table = plain.table("areas", "area.what", "area.financed");
        followUp.developmentAreas()
                .forEach(area -> table.row(plain.swedish().text(area.what()), plain.yesOrUnknown(area.financed())));
        return plain.orEmpty(followUp.developmentAreas(), table);
    }
}
