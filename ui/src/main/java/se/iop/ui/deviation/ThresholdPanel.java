package se.iop.ui.deviation;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import se.iop.core.agreement.Refused;
import se.iop.core.deviation.Deviating;
import se.iop.core.deviation.Threshold;
import se.iop.ui.layout.Icon;
import se.iop.ui.layout.Swedish;
import se.iop.ui.text.Texts;

/** When a committee is told that a rule is deviated from often, and by whom that was said; can be set with a reason. */
final class ThresholdPanel extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_REASON = 2000;

    private final transient Deviating deviating;
    private final transient Texts texts;
    private final String committee;
    private final transient Runnable changed;
    private final TextField deviations;
    private final TextField months;
    private final TextArea reason;

    ThresholdPanel(
            String committee,
            String committeeName,
            boolean mayChange,
            Deviating deviating,
            Texts texts,
            Swedish swedish,
            Runnable changed) {
        this.deviating = deviating;
        this.texts = texts;
        this.committee = committee;
        this.changed = changed;
        this.deviations = new TextField(texts.of("deviation.threshold.deviations"));
        this.months = new TextField(texts.of("deviation.threshold.months"));
        this.reason = new TextArea(texts.of("deviation.threshold.reason"));
        var threshold = deviating.threshold(committee);
        getContent().addClassNames("card", "stack", "no-print");
        getContent()
                .add(
                        new H2(texts.of("deviation.threshold", committeeName)),
                        new Paragraph(texts.of("deviation.threshold.says", threshold.deviations(), threshold.months())),
                        source(threshold, swedish));
        if (mayChange) {
            getContent().add(change(threshold));
        } else {
            var who = new Span(texts.of("deviation.threshold.who"));
            who.addClassName("quiet");
            getContent().add(who);
        }
    }

    private Paragraph source(Threshold threshold, Swedish swedish) {
        var setAt = threshold.setAt();
        var said = new Paragraph(
                setAt == null
                        ? texts.of("deviation.threshold.platform")
                        : texts.of(
                                "deviation.threshold.set",
                                String.valueOf(threshold.setBy()),
                                swedish.moment(setAt),
                                String.valueOf(threshold.reason())));
        said.addClassName("quiet");
        return said;
    }

    private Div change(Threshold threshold) {
        deviations.setValue(String.valueOf(threshold.deviations()));
        months.setValue(String.valueOf(threshold.months()));
        reason.setMaxLength(LONGEST_REASON);
        reason.setMinRows(2);
        reason.addClassName("threshold-reason");
        var form = new Div(deviations, months, reason);
        form.addClassName("threshold-form");
        var open = new Button(texts.of("deviation.threshold.change"), Icon.PEN.create());
        var save = new Button(texts.of("deviation.threshold.save"), _ -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        form.add(save);
        form.setVisible(false);
        open.addClickListener(_ -> {
            form.setVisible(true);
            open.setVisible(false);
            deviations.focus();
        });
        return new Div(open, form);
    }

    private void save() {
        deviations.setInvalid(false);
        months.setInvalid(false);
        reason.setInvalid(false);
        try {
            deviating.set(committee, whole(deviations), whole(months), reason.getValue());
            changed.run();
        } catch (Refused refused) {
            var sentence = texts.of("refused." + refused.reason());
            switch (refused.field()) {
                case "deviations" -> refuse(deviations, sentence);
                case "months" -> refuse(months, sentence);
                default -> {
                    reason.setErrorMessage(sentence);
                    reason.setInvalid(true);
                    reason.focus();
                }
            }
        }
    }

    private static void refuse(TextField field, @Nullable String sentence) {
        field.setErrorMessage(sentence);
        field.setInvalid(true);
        field.focus();
    }

    /** What is no whole number is out of bounds, and refused as that. */
    private static int whole(TextField field) {
        try {
            return Integer.parseInt(field.getValue().strip());
        } catch (NumberFormatException none) {
            return 0;
        }
    }
}
