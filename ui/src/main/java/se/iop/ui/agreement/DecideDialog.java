package se.iop.ui.agreement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.iop.core.agreement.Agreement;
import se.iop.core.agreement.Deciding;
import se.iop.core.agreement.Judging;
import se.iop.core.agreement.Life.Deviation;
import se.iop.core.agreement.Life.Outcome;
import se.iop.core.agreement.Life.Ruling;
import se.iop.core.catalog.Judgement;
import se.iop.guideline.Answers;
import se.iop.guideline.Answers.Answer;
import se.iop.guideline.Answers.Verdict;
import se.iop.guideline.Decision.Body;
import se.iop.guideline.Finding;
import se.iop.ui.layout.DayField;

/**
 * Registers what a committee decided. The guidelines are asked again on the day that is typed, and what an approval on
 * that day still needs is asked for: a reason for each deviation, an answer to each open question.
 */
final class DecideDialog {

    private final Words words;
    private final Deciding deciding;
    private final Agreement agreement;
    private final Judgement planned;
    private final String person;
    private final LocalDate today;
    private final Runnable done;
    private final RadioButtonGroup<Outcome> outcome = new RadioButtonGroup<>();
    private final DayField day;
    private final TextField paragraph = new TextField();
    private final Select<Body> body = new Select<>();
    private final TextArea changes;
    private final Div needed = new Div();
    private final Map<String, TextArea> deviations = new LinkedHashMap<>();
    private final Map<String, Question> questions = new LinkedHashMap<>();
    private final StepDialog dialog;

    private record Question(RadioButtonGroup<Verdict> verdict, TextArea reason) {}

    /**
     * A dialog for an agreement.
     *
     * @param planned what was judged for the planned day
     * @param person who registers, and so answers what is asked here
     * @param done told when the decision is registered
     */
    DecideDialog(
            Words words,
            Deciding deciding,
            Agreement agreement,
            Judgement planned,
            String person,
            LocalDate today,
            Runnable done) {
        this.words = words;
        this.deciding = deciding;
        this.agreement = agreement;
        this.planned = planned;
        this.person = person;
        this.today = today;
        this.done = done;
        day = new DayField(words.of("decide.day"));
        dialog = new StepDialog(words, words.of("decide.heading"), words.of("decide.register"), this::register).wide();
        outcome.setLabel(words.of("decide.outcome"));
        outcome.setItems(Outcome.values());
        outcome.setItemLabelGenerator(words::name);
        outcome.setValue(Outcome.APPROVED);
        outcome.setManualValidation(true);
        changes = reason(words.of("decide.changes"));
        changes.setVisible(false);
        outcome.addValueChangeListener(_ -> {
            changes.setVisible(outcome.getValue() == Outcome.APPROVED_WITH_CHANGES);
            foresee();
        });
        paragraph.setLabel(words.of("decide.paragraph"));
        paragraph.setManualValidation(true);
        body.setLabel(words.of("decide.body"));
        body.setItems(Body.values());
        body.setItemLabelGenerator(words::name);
        body.setValue(Body.COMMITTEE);
        body.setManualValidation(true);
        body.addValueChangeListener(_ -> foresee());
        day.show(planDay());
        day.onRead(_ -> foresee());
        needed.addClassName("stack");
        needed.getElement().setAttribute("aria-live", "polite");
        dialog.field("outcome", outcome)
                .field("on", day)
                .field("paragraph", paragraph)
                .field("body", body)
                .field("changes", changes)
                .with(needed);
    }

    /** Opens the dialog. */
    void open() {
        foresee();
        dialog.open();
        day.focus();
    }

    private LocalDate planDay() {
        var plannedOn = agreement.plannedOn();
        return plannedOn == null || plannedOn.isAfter(today) ? today : plannedOn;
    }

    private void foresee() {
        var on = day.known();
        if (on == null || !outcome.getValue().approves()) {
            needed.removeAll();
            deviations.clear();
            questions.clear();
            return;
        }
        var foreseen = deciding.foresee(agreement.id(), ruling(on, List.of()), agreement.answers());
        var typed = typed();
        needed.removeAll();
        differences(foreseen);
        deviations(foreseen, typed);
        questions(foreseen);
        if (deviations.isEmpty() && questions.isEmpty()) {
            needed.add(new Paragraph(words.of("decide.nothing-missing")));
        }
    }

    private Map<String, String> typed() {
        var typed = new LinkedHashMap<String, String>();
        deviations.forEach((name, field) -> typed.put(name, field.getValue()));
        return typed;
    }

    private void differences(Judgement actual) {
        var lines = new UnorderedList();
        for (var finding : actual.findings()) {
            var before = planned.findings().stream()
                    .filter(other -> other.requirement().equals(finding.requirement()))
                    .findFirst()
                    .map(words::outcome)
                    .orElse(words.of("decide.not-asked"));
            var now = words.outcome(finding);
            if (!before.equals(now)) {
                lines.add(new ListItem(words.of("decide.difference", finding.text(), before, now)));
            }
        }
        if (lines.getComponentCount() > 0) {
            needed.add(new H3(words.of("decide.differences")), lines);
        }
    }

    private void deviations(Judgement actual, Map<String, String> typed) {
        deviations.clear();
        var breached = Judging.breached(actual);
        if (breached.isEmpty()) {
            return;
        }
        needed.add(new H3(words.of("decide.deviations")), new Paragraph(words.of("decide.deviations.help")));
        for (var finding : breached) {
            var reason = reason(words.of("decide.deviation.reason"));
            reason.setValue(typed.getOrDefault(finding.requirement(), proposed(finding)));
            deviations.put(finding.requirement(), reason);
            needed.add(asked(finding, reason));
        }
    }

    private String proposed(Finding finding) {
        return agreement.answers().to(finding.requirement()).map(Answer::reason).orElse("");
    }

    private void questions(Judgement actual) {
        questions.clear();
        var open = Deciding.missing(actual, ruling(day.known(), List.of()), agreement.answers()).stream()
                .filter(finding -> !Judging.breached(actual).contains(finding))
                .toList();
        if (open.isEmpty()) {
            return;
        }
        needed.add(new H3(words.of("decide.questions")));
        for (var finding : open) {
            var verdict = new RadioButtonGroup<Verdict>(words.of("answer.verdict"));
            verdict.setItems(Verdict.values());
            verdict.setItemLabelGenerator(words::name);
            verdict.setManualValidation(true);
            var reason = reason(words.of("answer.reason"));
            questions.put(finding.requirement(), new Question(verdict, reason));
            needed.add(asked(finding, verdict, reason));
        }
    }

    private Component asked(Finding finding, Component... fields) {
        var asked = new Div(new Paragraph(finding.text()), new Paragraph(says(finding)));
        asked.addClassNames("finding", FindingNote.tone(finding.outcome()).className(), "isolated");
        asked.add(fields);
        return asked;
    }

    private static String says(Finding finding) {
        return switch (finding.outcome()) {
            case se.iop.guideline.Outcome.Met(var why) -> why;
            case se.iop.guideline.Outcome.Breached(var why, var _) -> why;
            case se.iop.guideline.Outcome.Unsettled(var question, var _) -> question;
            case se.iop.guideline.Outcome.Inapplicable(var why) -> why;
        };
    }

    private static TextArea reason(String label) {
        var reason = new TextArea(label);
        reason.setManualValidation(true);
        reason.getElement().setAttribute("dir", "auto");
        return reason;
    }

    private void register() {
        if (!day.settle()) {
            day.focus();
            return;
        }
        if (outcome.getValue().approves() && !complete()) {
            return;
        }
        var ruling = ruling(day.known(), motivated());
        deciding.decide(agreement.id(), agreement.version(), ruling, answers());
        dialog.close();
        done.run();
    }

    /** Every deviation needs its reason, and every question its answer; the first that lacks one gets the focus. */
    private boolean complete() {
        var lacking = new ArrayList<TextArea>();
        deviations.values().forEach(reason -> demand(reason, lacking));
        questions.values().forEach(question -> {
            var unanswered = question.verdict().getValue() == null;
            question.verdict().setErrorMessage(words.of("refused.verdict"));
            question.verdict().setInvalid(unanswered);
            demand(question.reason(), lacking);
            if (unanswered && !lacking.contains(question.reason())) {
                lacking.add(question.reason());
            }
        });
        if (!lacking.isEmpty()) {
            lacking.getFirst().focus();
        }
        return lacking.isEmpty();
    }

    private void demand(TextArea reason, List<TextArea> lacking) {
        var blank = reason.getValue().isBlank();
        reason.setErrorMessage(words.of("refused.reason"));
        reason.setInvalid(blank);
        if (blank) {
            lacking.add(reason);
        }
    }

    private List<Deviation> motivated() {
        return deviations.entrySet().stream()
                .map(deviation -> new Deviation(
                        deviation.getKey(), deviation.getValue().getValue().strip()))
                .toList();
    }

    private Answers answers() {
        var answers = agreement.answers();
        for (var question : questions.entrySet()) {
            var verdict = question.getValue().verdict().getValue();
            var reason = question.getValue().reason().getValue().strip();
            answers = answers.with(question.getKey(), new Answer(verdict, reason, person, today));
        }
        return answers;
    }

    private Ruling ruling(@Nullable LocalDate on, List<Deviation> motivated) {
        // People write the sign themselves as often as not; every place that shows a paragraph writes it.
        var written = paragraph.getValue().replace("§", "").strip();
        var changed = outcome.getValue() == Outcome.APPROVED_WITH_CHANGES
                ? changes.getValue().strip()
                : "";
        return new Ruling(
                outcome.getValue(),
                on,
                written.isEmpty() ? null : written,
                body.getValue(),
                null,
                motivated,
                changed.isEmpty() ? null : changed);
    }
}
