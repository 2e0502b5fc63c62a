package se.iop.ui.agreement;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.BiConsumer;
import se.iop.core.input.Read;
import se.iop.core.input.SwedishInput;
import se.iop.guideline.Answers.Verdict;
import se.iop.guideline.Outcome;

/** Asks for an answer with its reason: to an open question, or as a proposal to accept a breach. */
final class AnswerDialog {

    private final Words words;
    private final BiConsumer<Verdict, String> answered;
    private final RadioButtonGroup<Verdict> verdict = new RadioButtonGroup<>();
    private final TextArea reason = new TextArea();
    private final StepDialog dialog;

    private AnswerDialog(Words words, Placed placed, BiConsumer<Verdict, String> answered) {
        this.words = words;
        this.answered = answered;
        var breach = placed.finding().outcome() instanceof Outcome.Breached;
        dialog = new StepDialog(
                words, words.of(breach ? "deviate.heading" : "answer.heading"), words.of("answer.give"), this::give);
        verdict.setLabel(words.of("answer.verdict"));
        verdict.setItems(Verdict.values());
        verdict.setItemLabelGenerator(words::name);
        verdict.setManualValidation(true);
        reason.setLabel(words.of("answer.reason"));
        reason.setMinRows(3);
        reason.setManualValidation(true);
        reason.getElement().setAttribute("dir", "auto");
        var question = new Paragraph(placed.says());
        question.addClassName("isolated");
        dialog.with(new Paragraph(placed.finding().text()), question);
        if (breach) {
            dialog.with(new Paragraph(words.of("deviate.help")));
            verdict.setValue(Verdict.NOT_MET);
        } else {
            dialog.field("verdict", verdict);
        }
        dialog.field("reason", reason);
        var answer = placed.answer();
        if (answer != null) {
            verdict.setValue(answer.verdict());
            reason.setValue(answer.reason());
        }
    }

    /** Opens the dialog. */
    static void open(Words words, Placed placed, BiConsumer<Verdict, String> answered) {
        var asked = new AnswerDialog(words, placed, answered);
        asked.dialog.open();
        asked.reason.focus();
    }

    private void give() {
        var why = SwedishInput.text(reason.getValue(), Written.PAGE);
        if (verdict.getValue() == null) {
            dialog.refuse("verdict", words.of("refused.verdict"));
            return;
        }
        if (why instanceof Read.Refused<String>(var flaw)) {
            dialog.refuse("reason", words.texts().of(flaw));
            return;
        }
        if (why.orNull() == null) {
            dialog.refuse("reason", words.of("refused.reason"));
            return;
        }
        dialog.close();
        answered.accept(verdict.getValue(), why.orNull());
    }
}
