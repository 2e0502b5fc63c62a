package se.iop.ui.agreement;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.iop.core.agreement.Agreement;
import se.iop.core.agreement.Event.Evidence;
import se.iop.core.agreement.Ownership;
import se.iop.core.agreement.Refused;
import se.iop.core.people.Committee;
import se.iop.ui.layout.DayField;

/** Asks to which committee an agreement goes, and later whether the condition of that was met. */
final class HandoverDialog {

    private final Desk desk;
    private final Words words;
    private final Agreement agreement;
    private final int version;
    private final Runnable done;
    private final TextField paragraph;
    private final TextArea reason;

    HandoverDialog(Desk desk, Agreement agreement, int version, Runnable done) {
        this.desk = desk;
        this.words = desk.words();
        this.agreement = agreement;
        this.version = version;
        this.done = done;
        paragraph = new TextField(words.of("handover.paragraph"));
        paragraph.setManualValidation(true);
        reason = new TextArea(words.of("handover.reason"));
        reason.setManualValidation(true);
        reason.getElement().setAttribute("dir", "auto");
    }

    /** Asks for the receiver, its first day, the decision, a condition and the reason. */
    void handOver() {
        var to = receiver();
        var day = new DayField(words.of("handover.day"));
        var condition = new TextField(words.of("handover.condition"));
        condition.setManualValidation(true);
        condition.setHelperText(words.of("handover.condition.help"));
        asking(
                        "handover.heading",
                        "handover.help",
                        () -> desk.handingOver()
                                .handOver(
                                        agreement.id(),
                                        version,
                                        to.getValue() == null
                                                ? ""
                                                : to.getValue().code(),
                                        read(day),
                                        condition.getValue().strip(),
                                        evidence()))
                .field("to", to)
                .field("on", day)
                .field("paragraph", paragraph)
                .field("condition", condition)
                .field("reason", reason)
                .open();
        to.focus();
    }

    /** Asks whether the condition was met, which day and by which decision. */
    void settle() {
        var turn = Ownership.of(agreement).turns().getLast();
        var handover = turn.handover();
        if (handover == null) {
            done.run();
            return;
        }
        var met = new RadioButtonGroup<Boolean>(words.of("handover.met"));
        met.setItems(true, false);
        met.setItemLabelGenerator(yes -> words.of(yes ? "handover.met.yes" : "handover.met.no"));
        met.setManualValidation(true);
        var day = new DayField(words.of("event.day"));
        day.show(desk.today());
        var name = desk.committees().names().getOrDefault(turn.committee(), turn.committee());
        var condition = handover.condition() == null ? "" : handover.condition();
        asking("handover.settle.heading", "handover.settle.help", () -> {
                    if (met.getValue() == null) {
                        throw new Refused("met", "handover-unanswered");
                    }
                    desk.handingOver()
                            .settle(agreement.id(), version, turn.committee(), known(day), met.getValue(), evidence());
                })
                .with(new Paragraph(words.of("life.handed-over.if", name, condition)))
                .field("met", met)
                .field("on", day)
                .field("paragraph", paragraph)
                .field("reason", reason)
                .open();
        day.focus();
    }

    private Select<Committee> receiver() {
        var owner = agreement.owner(desk.today());
        var to = new Select<Committee>();
        to.setLabel(words.of("handover.to"));
        to.setManualValidation(true);
        to.setItems(desk.committees().all().stream()
                .filter(committee -> !committee.code().equals(owner))
                .toList());
        to.setItemLabelGenerator(committee -> committee == null ? "" : committee.name());
        return to;
    }

    private StepDialog asking(String heading, String help, Runnable step) {
        var dialog = new StepDialog[1];
        dialog[0] = new StepDialog(words, words.of(heading), words.of("event.do"), () -> {
            step.run();
            dialog[0].close();
            done.run();
        });
        return dialog[0].with(new Paragraph(words.of(help)));
    }

    private Evidence evidence() {
        return new Evidence(given(paragraph.getValue().replace("§", "")), null, null, given(reason.getValue()));
    }

    private static LocalDate known(DayField day) {
        var on = read(day);
        if (on == null) {
            throw new Refused("on", "day-missing");
        }
        return on;
    }

    private static @Nullable LocalDate read(DayField day) {
        if (!day.settle()) {
            throw new Refused("on", "day-unread");
        }
        return day.known();
    }

    private static @Nullable String given(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
