package se.iop.ui.agreement;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import se.iop.core.agreement.Agreement;
import se.iop.core.agreement.Drafting.Opened;
import se.iop.core.agreement.Refused;
import se.iop.core.agreement.Signing;
import se.iop.core.agreement.Step;
import se.iop.ui.layout.DayField;

/** Asks for what each step needs and takes it; afterwards the page is opened anew. */
final class Steps {

    private final Desk desk;
    private final Words words;
    private final Runnable done;

    Steps(Desk desk, Runnable done) {
        this.desk = desk;
        this.words = desk.words();
        this.done = done;
    }

    /** Begins a step from the version that the person has seen. */
    void take(Step.Kind step, Opened opened, int version) {
        var agreement = opened.agreement();
        switch (step) {
            case SUBMIT -> submit(agreement, version);
            case TAKE_BACK -> takeBack(agreement, version);
            case DECIDE ->
                new DecideDialog(
                                words,
                                desk.deciding(),
                                agreement,
                                opened.judgement(),
                                desk.acting().person().name(),
                                desk.today(),
                                done)
                        .open();
            case APPROVE_MINUTES -> approveMinutes(agreement, version);
            case SIGN -> sign(agreement, version);
        }
    }

    private void submit(Agreement agreement, int version) {
        var ask = new Asking(words.of("submit.heading"), words.of("submit.do"));
        ask.dialog.with(new Paragraph(words.of("submit.help")));
        ask.open(() -> desk.drafting().submit(agreement.id(), version));
    }

    private void takeBack(Agreement agreement, int version) {
        var reason = new TextArea(words.of("take-back.reason"));
        reason.setManualValidation(true);
        var ask = new Asking(words.of("take-back.heading"), words.of("take-back.do"));
        ask.dialog.field("reason", reason);
        ask.open(() -> {
            if (reason.getValue().isBlank()) {
                throw new Refused("reason", "reason-missing");
            }
            desk.drafting().takeBack(agreement.id(), version, reason.getValue().strip());
        });
        reason.focus();
    }

    private void approveMinutes(Agreement agreement, int version) {
        var day = day(words.of("minutes.day"));
        var ask = new Asking(words.of("minutes.heading"), words.of("minutes.do"));
        ask.dialog.field("on", day);
        ask.open(() -> desk.deciding().approveMinutes(agreement.id(), version, known(day)));
        day.focus();
    }

    private void sign(Agreement agreement, int version) {
        var party = new Select<String>();
        party.setLabel(words.of("sign.party"));
        party.setManualValidation(true);
        party.setItems(Signing.awaited(agreement));
        party.setValue(Signing.awaited(agreement).stream().findFirst().orElse(null));
        var day = day(words.of("sign.day"));
        var function = new TextField(words.of("sign.function"));
        function.setManualValidation(true);
        function.setHelperText(words.of("sign.function.help"));
        var ask = new Asking(words.of("sign.heading"), words.of("sign.do"));
        ask.dialog.field("party", party).field("on", day).field("function", function);
        ask.open(() -> desk.signing().sign(agreement.id(), version, party.getValue(), known(day), function.getValue()));
        party.focus();
    }

    private DayField day(String label) {
        var day = new DayField(label);
        day.show(desk.today());
        return day;
    }

    private static LocalDate known(DayField day) {
        var on = day.known();
        if (on == null) {
            throw new Refused("on", "day-missing");
        }
        return on;
    }

    /** A dialog that closes and opens the page anew once its step is taken. */
    private final class Asking {

        private final StepDialog dialog;
        private Runnable step = () -> {};

        Asking(String heading, String confirm) {
            dialog = new StepDialog(words, heading, confirm, this::take);
        }

        void open(Runnable action) {
            step = action;
            dialog.open();
        }

        private void take() {
            step.run();
            dialog.close();
            done.run();
        }
    }
}
