package se.iop.ui.agreement;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.iop.core.agreement.Agreement;
import se.iop.core.agreement.Correcting;
import se.iop.core.agreement.Drafting.Opened;
import se.iop.core.agreement.Event;
import se.iop.core.agreement.Refused;
import se.iop.core.agreement.Signing;
import se.iop.core.agreement.Step;
import se.iop.core.input.SwedishInput;
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
            case WRITE_CHANGES -> writeChanges(agreement, version);
            case AMEND -> amend(agreement, version);
            case RENEW -> renew(agreement, version);
            case HAND_OVER -> new HandoverDialog(desk, agreement, version, done).handOver();
            case SETTLE_HANDOVER -> new HandoverDialog(desk, agreement, version, done).settle();
            case CORRECT -> correct(agreement, version);
            case CONFIRM_CORRECTION -> confirm(agreement, version);
            default -> new EventDialog(desk, step, agreement, version, done).open();
        }
    }

    private void writeChanges(Agreement agreement, int version) {
        var ruling = agreement.life().decision();
        var changes = ruling == null || ruling.changes() == null ? "" : ruling.changes();
        var ask = new Asking(words.of("changes.heading"), words.of("changes.do"));
        ask.dialog.with(new Paragraph(words.of("changes.help")), new Paragraph(changes));
        ask.open(() -> desk.deciding().changesWritten(agreement.id(), version));
    }

    private void amend(Agreement agreement, int version) {
        var day = new DayField(words.of("amend.day"));
        var reason = reason("amend.reason");
        var ask = new Asking(words.of("amend.heading"), words.of("amend.do"));
        ask.dialog
                .with(new Paragraph(words.of("amend.help")))
                .field("effective", day)
                .field("reason", reason);
        ask.openAndLeave(() -> desk.continuing()
                .amend(
                        agreement.id(),
                        version,
                        read(day, "effective"),
                        reason.getValue().strip()));
        day.focus();
    }

    private void renew(Agreement agreement, int version) {
        var reason = reason("amend.reason");
        var ask = new Asking(words.of("renew.heading"), words.of("renew.do"));
        ask.dialog.with(new Paragraph(words.of("renew.help"))).field("reason", reason);
        ask.openAndLeave(() -> desk.continuing()
                .renew(agreement.id(), version, reason.getValue().strip()));
        reason.focus();
    }

    private void correct(Agreement agreement, int version) {
        var party = new Select<String>();
        party.setLabel(words.of("event.party"));
        party.setManualValidation(true);
        party.setItems(agreement.life().signatures().stream()
                .map(signature -> signature.party())
                .distinct()
                .toList());
        var before = new Paragraph();
        before.getElement().setAttribute("aria-live", "polite");
        var entry = new Select<Event.Entry>();
        entry.setLabel(words.of("correct.entry"));
        entry.setManualValidation(true);
        entry.setItems(Correcting.entries(agreement));
        entry.setItemLabelGenerator(one -> one == null ? "" : words.name(one));
        var after = new TextField(words.of("correct.after"));
        after.setManualValidation(true);
        after.setHelperText(words.of("correct.after.help"));
        Runnable tell = () -> {
            party.setVisible(entry.getValue() == Event.Entry.SIGNATURE_DAY);
            before.setText(
                    entry.getValue() == null ? "" : words.of("correct.before", standing(agreement, entry, party)));
        };
        entry.addValueChangeListener(_ -> tell.run());
        party.addValueChangeListener(_ -> tell.run());
        tell.run();
        var reason = reason("correct.reason");
        var ask = new Asking(words.of("correct.heading"), words.of("correct.do"));
        ask.dialog
                .with(new Paragraph(words.of("correct.help")))
                .field("entry", entry)
                .field("party", party)
                .with(before)
                .field("after", after)
                .field("reason", reason);
        ask.open(() -> {
            if (entry.getValue() == null) {
                throw new Refused("entry", "entry-missing");
            }
            var evidence = Event.Evidence.because(reason.getValue().strip());
            desk.correcting()
                    .ask(
                            agreement.id(),
                            version,
                            entry.getValue(),
                            entry.getValue() == Event.Entry.SIGNATURE_DAY ? party.getValue() : null,
                            corrected(entry.getValue(), after.getValue()),
                            evidence);
        });
        entry.focus();
    }

    private String standing(Agreement agreement, Select<Event.Entry> entry, Select<String> party) {
        var standing = Correcting.standing(agreement, entry.getValue(), party.getValue());
        return standing == null ? words.of("unknown") : standing;
    }

    /** A day as people write it becomes a day as it is kept; a paragraph stays as written, without its sign. */
    private static String corrected(Event.Entry entry, String typed) {
        var text = typed.replace("§", "").strip();
        var day = entry == Event.Entry.DECISION_PARAGRAPH
                ? null
                : SwedishInput.day(text).orNull();
        return day == null ? text : day.toString();
    }

    private void confirm(Agreement agreement, int version) {
        var waiting = agreement.life().all(Event.Correction.class).stream()
                .filter(Event.Correction::waits)
                .findFirst()
                .orElse(null);
        if (waiting == null) {
            done.run();
            return;
        }
        var before = waiting.before() == null ? words.of("unknown") : waiting.before();
        var answer = new RadioButtonGroup<Boolean>(words.of("confirm.answer"));
        answer.setItems(true, false);
        answer.setItemLabelGenerator(yes -> words.of(yes ? "confirm.yes" : "confirm.no"));
        answer.setManualValidation(true);
        answer.setValue(true);
        var why = waiting.evidence().reason() == null ? "" : waiting.evidence().reason();
        var ask = new Asking(words.of("confirm.heading"), words.of("confirm.do"));
        ask.dialog
                .with(
                        new Paragraph(words.of(
                                "confirm.change", words.name(waiting.entry()), before, waiting.after(), waiting.by())),
                        new Paragraph(words.of("confirm.reason", why)))
                .field("answer", answer);
        ask.open(() -> desk.correcting().answer(agreement.id(), version, answer.getValue()));
    }

    private TextArea reason(String label) {
        var reason = new TextArea(words.of(label));
        reason.setManualValidation(true);
        reason.getElement().setAttribute("dir", "auto");
        return reason;
    }

    private static @Nullable LocalDate read(DayField field, String name) {
        if (!field.settle()) {
            throw new Refused(name, "day-unread");
        }
        return field.known();
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
        var mandate = new TextField(words.of("sign.mandate"));
        mandate.setManualValidation(true);
        mandate.setHelperText(words.of("sign.mandate.help"));
        ask.dialog
                .field("party", party)
                .field("on", day)
                .field("function", function)
                .field("mandate", mandate);
        ask.open(() -> desk.signing()
                .sign(agreement.id(), version, party.getValue(), known(day), function.getValue(), mandate.getValue()));
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
        private @Nullable Agreement made;

        Asking(String heading, String confirm) {
            dialog = new StepDialog(words, heading, confirm, this::take);
        }

        void open(Runnable action) {
            step = action;
            dialog.open();
        }

        /** The step makes another agreement, and its page opens. */
        void openAndLeave(Supplier<Agreement> action) {
            step = () -> made = action.get();
            dialog.open();
        }

        private void take() {
            step.run();
            dialog.close();
            if (made == null) {
                done.run();
            } else {
                UI.getCurrent().navigate(AgreementView.ROUTE + "/" + made.id());
            }
        }
    }
}
