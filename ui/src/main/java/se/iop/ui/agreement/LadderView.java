package se.iop.ui.agreement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.iop.core.agreement.Agreement;
import se.iop.core.agreement.Event;
import se.iop.core.agreement.Ladder;
import se.iop.ui.layout.Isolated;
import se.iop.ui.layout.Swedish;

/** The steps that follow on a breach, those taken with their days and the next with what it lacks. */
record LadderView(Words words, Swedish swedish) {

    /** The ladder of an agreement, unfolded while a breach is open. */
    Component of(Agreement agreement) {
        var ladder = Ladder.of(agreement.life());
        var notice = ladder.breach() == null ? null : agreement.life().latest(Event.NoticeGiven.class);
        var steps = new OrderedList();
        steps.addClassName("ladder");
        steps.add(step("ladder.breach", ladder.breach(), null));
        steps.add(step("ladder.dialogue", ladder.dialogue(), ladder.beforeDialogue()));
        steps.add(step("ladder.demand", ladder.demand(), ladder.beforeDemand()));
        steps.add(step(
                "ladder.end", ladder.rescission() == null ? notice : ladder.rescission(), ladder.beforeRescission()));
        steps.add(step(
                "ladder.repayment",
                ladder.claims().isEmpty() ? null : ladder.claims().getLast(),
                ladder.beforeClaim(agreement)));
        var details = new Details(words.of("ladder.heading"), steps);
        details.setOpened(ladder.breach() != null);
        return details;
    }

    private Component step(String name, @Nullable Event taken, @Nullable String missing) {
        var item = new ListItem(new Span(words.of(name)));
        if (taken != null) {
            item.addClassName("tone-met");
            var day = new Span(swedish.day(taken.on()));
            day.addClassName("when");
            item.add(day, Isolated.of(new EventText(words, swedish, Map.of()).shown(taken.evidence())));
        } else if (missing != null) {
            var why = new Span(words.refused(missing));
            why.addClassName("step-why");
            item.add(why);
        } else {
            var next = new Span(words.of("ladder.next"));
            next.addClassName("step-why");
            item.add(next);
        }
        return item;
    }
}
