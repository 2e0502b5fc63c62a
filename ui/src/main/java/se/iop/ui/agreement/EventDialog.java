package se.iop.ui.agreement;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.iop.core.agreement.Agreement;
import se.iop.core.agreement.Event;
import se.iop.core.agreement.Event.Evidence;
import se.iop.core.agreement.Ladder;
import se.iop.core.agreement.Life.Outcome;
import se.iop.core.agreement.NoticeTime;
import se.iop.core.agreement.Recording;
import se.iop.core.agreement.Refused;
import se.iop.core.agreement.Step;
import se.iop.core.agreement.WorkingDays;
import se.iop.guideline.Decision.Body;
import se.iop.model.Economy.Repayment;
import se.iop.model.Party;
import se.iop.ui.layout.DayField;
import se.iop.ui.layout.SekField;

/**
 * Asks what an event needs: its day, who, what shows it and why. What follows from the day is said while it is typed.
 */
final class EventDialog {

    private final Desk desk;
    private final Words words;
    private final Agreement agreement;
    private final int version;
    private final Runnable done;
    private final StepDialog dialog;
    private final DayField day;
    private final Select<String> party = new Select<>();
    private final Select<Body> body = new Select<>();
    private final TextField paragraph;
    private final TextField caseNumber;
    private final TextField document;
    private final TextArea reason;
    private final Paragraph follows = new Paragraph();
    private Supplier<Event> event = () -> {
        throw new IllegalStateException("A dialog knows its event");
    };

    EventDialog(Desk desk, Step.Kind kind, Agreement agreement, int version, Runnable done) {
        this.desk = desk;
        this.words = desk.words();
        this.agreement = agreement;
        this.version = version;
        this.done = done;
        dialog = new StepDialog(words, words.name(kind), words.of("event.do"), this::record);
        day = day("event.day", desk.today());
        paragraph = text("event.paragraph");
        caseNumber = text("event.case");
        document = text("event.document");
        document.setHelperText(words.of("event.document.help"));
        reason = new TextArea(words.of("event.reason"));
        reason.setManualValidation(true);
        reason.getElement().setAttribute("dir", "auto");
        choice(party, "event.party");
        choice(body, "event.body");
        body.setItems(Body.values());
        body.setItemLabelGenerator(one -> one == null ? "" : words.name(one));
        body.setValue(Body.COMMITTEE);
        follows.getElement().setAttribute("aria-live", "polite");
        follows.addClassName("event-follows");
        dialog.with(new Paragraph(words.of("event.help." + kind.name())));
        dialog.field("on", day);
        build(kind);
    }

    /** Opens the dialog with the focus on its first field. */
    void open() {
        dialog.open();
        day.focus();
    }

    private void build(Step.Kind kind) {
        switch (kind) {
            case BOARD_DECIDED -> board();
            case ALSO_DECIDED -> alsoDecided();
            case REPORT -> plain(true, () -> new Event.Reported(known(), evidence()));
            case ANNOUNCE -> announce();
            case APPEAL -> plain(false, () -> new Event.Appealed(known(), evidence()));
            case SETTLE_APPEAL -> settleAppeal();
            case WITHDRAW -> plain(false, () -> new Event.Withdrawn(known(), evidence()));
            case DISCARD -> plain(false, () -> new Event.Discarded(known(), evidence()));
            case EXTEND -> extend();
            case RENEGOTIATE -> plain(false, () -> new Event.RenegotiationOpened(known(), evidence()));
            case CLOSE_RENEGOTIATION -> closeRenegotiation();
            case NOTE_BREACH -> breach();
            case HOLD_DIALOGUE -> plain(false, () -> new Event.DialogueHeld(known(), evidence()));
            case DEMAND -> demand();
            case MEND -> plain(false, () -> new Event.Mended(known(), evidence()));
            case GIVE_NOTICE -> notice();
            case TAKE_BACK_NOTICE -> takeBackNotice();
            case RESCIND -> plain(true, () -> new Event.Rescinded(known(), evidence()));
            case CLAIM_REPAYMENT -> claim();
            case DECLARE_UNLAWFUL -> plain(false, () -> new Event.DeclaredUnlawful(known(), evidence()));
            case SUPERSEDE -> plain(false, () -> new Event.Superseded(known(), null, evidence()));
            case ARCHIVE -> plain(false, () -> new Event.Archived(known(), evidence()));
            case SUBMIT,
                    TAKE_BACK,
                    DECIDE,
                    WRITE_CHANGES,
                    APPROVE_MINUTES,
                    SIGN,
                    CONFIRM_CORRECTION,
                    AMEND,
                    RENEW,
                    HAND_OVER,
                    SETTLE_HANDOVER,
                    CORRECT -> throw new IllegalArgumentException("That step has a dialog of its own");
        }
    }

    private void board() {
        var yes = yesNo("event.board", "event.board.yes", "event.board.no");
        var awaited = Recording.boardsAwaited(agreement);
        party.setItems(civilSignatories());
        party.setValue(awaited.stream().findFirst().orElse(null));
        dialog.field("party", party).field("outcome", yes);
        evidence(true);
        event = () -> new Event.BoardDecided(known(), chosen(), yes.getValue(), false, evidence());
    }

    private void alsoDecided() {
        var outcome = new RadioButtonGroup<Outcome>(words.of("decide.outcome"));
        outcome.setItems(Outcome.values());
        outcome.setItemLabelGenerator(words::name);
        outcome.setValue(Outcome.APPROVED);
        body.setValue(Body.WORKING_COMMITTEE);
        dialog.field("body", body).field("outcome", outcome);
        evidence(true);
        event = () -> new Event.AlsoDecided(known(), body.getValue(), outcome.getValue(), evidence());
    }

    private void announce() {
        says(on -> words.of(
                "event.follows.announced",
                desk.swedish().day(WorkingDays.appealBy(on)),
                desk.swedish().day(WorkingDays.appealBy(on).plusDays(1))));
        plain(false, () -> new Event.Announced(known(), evidence()));
    }

    private void settleAppeal() {
        var upheld = yesNo("event.settled", "event.settled.upheld", "event.settled.annulled");
        dialog.field("outcome", upheld);
        evidence(false);
        event = () -> new Event.AppealSettled(known(), upheld.getValue(), evidence());
    }

    private void extend() {
        var last = Recording.extendedLast(agreement);
        var option = agreement.terms().term().extension();
        var condition = option == null ? null : option.condition();
        follows.setText(words.of("event.follows.extended", desk.swedish().day(last))
                + (condition == null ? "" : " " + words.of("event.follows.condition", condition)));
        dialog.with(follows).field("body", body);
        evidence(true);
        event = () -> new Event.Extended(known(), last == null ? desk.today() : last, body.getValue(), evidence());
    }

    private void closeRenegotiation() {
        var agreed = yesNo("event.renegotiated", "event.renegotiated.yes", "event.renegotiated.no");
        dialog.field("outcome", agreed);
        evidence(false);
        event = () -> new Event.RenegotiationClosed(known(), agreed.getValue(), evidence());
    }

    private void breach() {
        party.setItems(parties());
        dialog.field("party", party);
        evidence(false);
        event = () -> new Event.BreachNoted(known(), chosen(), evidence());
    }

    private void demand() {
        var mendBy = day("event.mend", null);
        dialog.field("mend", mendBy);
        evidence(false);
        event = () -> new Event.Demanded(known(), read(mendBy, "mend"), evidence());
    }

    private void notice() {
        party.setItems(parties());
        var stated = agreement.terms().term().notice().length() != null
                || !agreement.terms().term().notice().perParty().isEmpty();
        var ends = day("event.ends", null);
        party.addValueChangeListener(_ -> follow(this::noticeEnds));
        says(this::noticeEnds);
        dialog.field("party", party).with(follows);
        if (!stated) {
            dialog.field("ends", ends);
        }
        evidence(false);
        event = () -> new Event.NoticeGiven(known(), chosen(), stated ? null : read(ends, "ends"), evidence());
    }

    private void takeBackNotice() {
        var notice = agreement.life().notice();
        var who = notice == null ? "" : notice.party();
        if (notice != null) {
            dialog.with(new Paragraph(words.of(
                    "event.notice-runs",
                    who,
                    desk.swedish().day(notice.on()),
                    desk.swedish().day(notice.endsOn()))));
        }
        var agreed = yesNo("event.notice-back", "event.notice-back.agreed", "event.notice-back.mistake");
        dialog.field("outcome", agreed);
        shownBy();
        event = () -> new Event.NoticeTakenBack(known(), who, agreed.getValue(), evidence());
    }

    /** A document that has to be there is asked for where a mistake in it can be shown. */
    private void shownBy() {
        dialog.field("reason", reason).field("document", document).with(caseNumber);
    }

    private String noticeEnds(LocalDate on) {
        var who = party.getValue();
        var ends = who == null ? null : NoticeTime.endsOn(agreement, who, on);
        return ends == null
                ? ""
                : words.of("event.follows.notice", desk.swedish().day(ends));
    }

    private void claim() {
        var under = new Select<Repayment>();
        choice(under, "event.under");
        under.setItems(Ladder.of(agreement.life()).claimable(agreement));
        under.setItemLabelGenerator(one -> one == null ? "" : words.name(one));
        under.setValue(Ladder.of(agreement.life()).claimable(agreement).stream()
                .findFirst()
                .orElse(null));
        var amount = new SekField(words.of("event.amount"));
        dialog.field("under", under).field("amount", amount);
        evidence(true);
        event = () -> {
            if (under.getValue() == null) {
                throw new Refused("under", "clause-not-now");
            }
            if (!amount.settle()) {
                throw new Refused("amount", "amount-wrong");
            }
            return new Event.RepaymentClaimed(known(), under.getValue(), amount.known(), evidence());
        };
    }

    private void plain(boolean withParagraph, Supplier<Event> made) {
        evidence(withParagraph);
        event = made;
    }

    private void evidence(boolean withParagraph) {
        if (withParagraph) {
            dialog.field("paragraph", paragraph);
        }
        dialog.field("reason", reason);
        var row = new Div(caseNumber, document);
        row.addClassName("event-row");
        dialog.with(row);
    }

    /** Says what follows from the day and keeps saying it while the day is typed. */
    private void says(java.util.function.Function<LocalDate, String> sentence) {
        day.onRead(_ -> follow(sentence));
        follow(sentence);
        dialog.with(follows);
    }

    private void follow(java.util.function.Function<LocalDate, String> sentence) {
        var on = day.known();
        follows.setText(on == null ? "" : sentence.apply(on));
    }

    private void record() {
        var whole = event.get();
        desk.recording().record(agreement.id(), version, whole);
        dialog.close();
        done.run();
    }

    private LocalDate known() {
        var on = read(day, "on");
        if (on == null) {
            throw new Refused("on", "day-missing");
        }
        return on;
    }

    /** A day that cannot be read says so itself, and stops the step. */
    private static @Nullable LocalDate read(DayField field, String name) {
        if (!field.settle()) {
            throw new Refused(name, "day-unread");
        }
        return field.known();
    }

    private String chosen() {
        if (party.getValue() == null) {
            throw new Refused("party", "party-missing");
        }
        return party.getValue();
    }

    private Evidence evidence() {
        return new Evidence(
                given(paragraph.getValue().replace("§", "")),
                given(caseNumber.getValue()),
                given(document.getValue()),
                given(reason.getValue()));
    }

    private static @Nullable String given(String text) {
        return text.isBlank() ? null : text.strip();
    }

    private List<String> parties() {
        return agreement.terms().parties().stream().map(Party::text).distinct().toList();
    }

    private List<String> civilSignatories() {
        return agreement.terms().parties().stream()
                .filter(one -> one.sector() == Party.Sector.CIVIL && one.is(Party.Role.SIGNATORY))
                .map(Party::text)
                .distinct()
                .toList();
    }

    private RadioButtonGroup<Boolean> yesNo(String label, String yes, String no) {
        var group = new RadioButtonGroup<Boolean>(words.of(label));
        group.setItems(true, false);
        group.setItemLabelGenerator(one -> words.of(one ? yes : no));
        group.setValue(true);
        group.setManualValidation(true);
        return group;
    }

    private DayField day(String label, @Nullable LocalDate proposed) {
        var field = new DayField(words.of(label));
        field.show(proposed);
        return field;
    }

    private TextField text(String label) {
        var field = new TextField(words.of(label));
        field.setManualValidation(true);
        return field;
    }

    private void choice(Select<?> select, String label) {
        select.setLabel(words.of(label));
        select.setManualValidation(true);
    }
}
