package se.iop.ui.plugin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import java.util.function.Function;
import se.iop.core.lifecycle.Installing.Result;
import se.iop.core.lifecycle.NotCarriedOut;
import se.iop.core.lifecycle.Plan;
import se.iop.core.lifecycle.Waiting;
import se.iop.ui.text.Texts;

/** Shows what an order would do, and has it done or asked for. */
class PlanDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_REASON = 500;

    private final transient Texts texts;
    private final transient PluginWords words;
    private final transient Consumer<String> done;
    private final Div content = new Div();
    private final TextArea reason = new TextArea();
    private final Paragraph problem = new Paragraph();

    private PlanDialog(String title, Plan plan, Texts texts, PluginWords words, Consumer<String> done) {
        this.texts = texts;
        this.words = words;
        this.done = done;
        setHeaderTitle(title);
        addClassName("wide-dialog");
        problem.addClassNames("dialog-problem", "tone-breached");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        content.add(new PlanText(plan, texts, words));
        content.addClassName("stack");
        add(content);
    }

    /**
     * A plan that the reader made.
     *
     * @param carryOut has it done, for the reason given
     * @param done is told what became of it
     */
    static PlanDialog made(
            String title,
            Plan plan,
            Texts texts,
            PluginWords words,
            Function<String, Result> carryOut,
            Consumer<String> done) {
        var dialog = new PlanDialog(title, plan, texts, words, done);
        dialog.askReason();
        dialog.offer(
                plan,
                texts.of(plan.secondPerson() ? "plugins.plan.ask" : "plugins.plan.do"),
                () -> texts.of(
                        carryOut.apply(dialog.reason.getValue()) == Result.DONE
                                ? "plugins.told.done"
                                : "plugins.told.waiting"));
        return dialog;
    }

    /**
     * A plan that another person asked for.
     *
     * @param confirm has it done
     */
    static PlanDialog asked(
            String title,
            Plan plan,
            Waiting waiting,
            Texts texts,
            PluginWords words,
            Runnable confirm,
            Consumer<String> done) {
        var dialog = new PlanDialog(title, plan, texts, words, done);
        dialog.content.add(new Paragraph(texts.of("plugins.waiting.reason", waiting.asker(), waiting.reason())));
        dialog.offer(plan, texts.of("plugins.plan.confirm"), () -> {
            confirm.run();
            return texts.of("plugins.told.done");
        });
        return dialog;
    }

    private void askReason() {
        reason.setLabel(texts.of("plugins.plan.reason"));
        reason.setHelperText(texts.of("plugins.plan.reason.help"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        reason.setWidthFull();
        content.add(reason);
    }

    /** Does what was planned and answers what to tell. */
    @FunctionalInterface
    private interface Deed {
        String carryOut();
    }

    private void offer(Plan plan, String label, Deed deed) {
        content.add(problem);
        var go = new Button(label, _ -> carryOut(deed));
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        if (plan.stopped()) {
            reason.setVisible(false);
            go.setEnabled(false);
            var why = new Paragraph(texts.of("plugins.plan.stopped"));
            why.addClassName("quiet");
            why.setId("why-stopped");
            go.getElement().setAttribute("aria-describedby", "why-stopped");
            content.add(why);
        }
        getFooter().add(new Button(texts.of("plugins.cancel"), _ -> close()), go);
    }

    private void carryOut(Deed deed) {
        reason.setInvalid(false);
        problem.setVisible(false);
        try {
            var told = deed.carryOut();
            close();
            done.accept(told);
        } catch (NotCarriedOut not) {
            refuse(not);
        }
    }

    private void refuse(NotCarriedOut not) {
        var sentence = words.why(not);
        if (not.why() == NotCarriedOut.Why.REASON_MISSING) {
            reason.setErrorMessage(sentence);
            reason.setInvalid(true);
            reason.focus();
        } else {
            problem.setText(sentence);
            problem.setVisible(true);
        }
    }
}
