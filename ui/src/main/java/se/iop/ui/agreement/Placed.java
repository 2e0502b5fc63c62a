package se.iop.ui.agreement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.iop.core.catalog.Judgement;
import se.iop.core.catalog.Judgement.Layer;
import se.iop.guideline.Answers;
import se.iop.guideline.Answers.Answer;
import se.iop.guideline.Finding;
import se.iop.guideline.Outcome;

/**
 * A finding with the guideline it comes from and what has been answered to it, as it is shown. Two that look the same
 * are equal: the corrected terms behind a button change with every letter typed, the button does not.
 *
 * @param layer the guideline, without its other findings
 * @param finding the finding, without corrected terms
 * @param fixable whether there are corrected terms
 * @param answer what has been answered, if anything
 */
record Placed(
        Layer layer,
        Finding finding,
        boolean fixable,
        @Nullable Answer answer) {

    /** Every finding of a judgement, in its order. */
    static List<Placed> of(Judgement judgement, Answers answers) {
        return judgement.layers().stream()
                .flatMap(layer -> layer.findings().stream().map(finding -> of(layer, finding, answers)))
                .toList();
    }

    private static Placed of(Layer layer, Finding finding, Answers answers) {
        var alone = new Layer(layer.scope(), layer.inForce(), layer.decision(), layer.plugin(), List.of());
        var answer = answers.to(finding.requirement()).orElse(null);
        return finding.outcome() instanceof Outcome.Breached(var why, var fix)
                ? new Placed(alone, finding.with(Outcome.breached(why)), fix != null, answer)
                : new Placed(alone, finding, false, answer);
    }

    /** Whether someone must still act before a decision. */
    boolean waits() {
        return finding.blocks() && answer == null;
    }

    /** Whether it is kept or does not apply, so that nobody needs to look at it. */
    boolean quiet() {
        return finding.outcome() instanceof Outcome.Met || finding.outcome() instanceof Outcome.Inapplicable;
    }

    /** What it says: why it is kept or broken, or what must be answered. */
    String says() {
        return switch (finding.outcome()) {
            case Outcome.Met(var why) -> why;
            case Outcome.Breached(var why, var _) -> why;
            case Outcome.Unsettled(var question, var _) -> question;
            case Outcome.Inapplicable(var why) -> why;
        };
    }
}
