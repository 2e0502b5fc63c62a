package se.iop.ui.agreement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.iop.core.agreement.Life.Ruling;
import se.iop.core.catalog.Judgement;
import se.iop.core.catalog.Judgement.Layer;
import se.iop.guideline.Answers;
import se.iop.guideline.Answers.Answer;
import se.iop.guideline.Decision;
import se.iop.guideline.Finding;
import se.iop.guideline.Outcome;
import se.iop.ui.layout.Tone;

/**
 * A finding with the guideline it comes from and what has been answered to it, as it is shown. Two that look the same
 * are equal: the corrected terms behind a button change with every letter typed, the button does not.
 *
 * @param layer the guideline, without its other findings
 * @param finding the finding, without corrected terms
 * @param fixable whether there are corrected terms
 * @param answer what has been answered, if anything
 * @param accepted that the decision accepted it, if it did
 */
record Placed(
        Layer layer,
        Finding finding,
        boolean fixable,
        @Nullable Answer answer,
        @Nullable Accepted accepted) {

    private static final String LIST_FOLLOWS = "obesvarade: ";

    /**
     * A breach that a decision has accepted.
     *
     * @param reason why
     * @param body who decided, unknown where that is not registered
     * @param on the day, unknown for some registered agreements
     */
    record Accepted(
            String reason,
            Decision.@Nullable Body body,
            @Nullable LocalDate on) {}

    /** Every finding of a judgement, in its order. */
    static List<Placed> of(Judgement judgement, Answers answers) {
        return of(judgement, answers, null);
    }

    /** The same after a decision, with the breaches that it accepted. */
    static List<Placed> of(Judgement judgement, Answers answers, @Nullable Ruling ruling) {
        return judgement.layers().stream()
                .flatMap(layer -> layer.findings().stream().map(finding -> of(layer, finding, answers, ruling)))
                .toList();
    }

    private static Placed of(Layer layer, Finding finding, Answers answers, @Nullable Ruling ruling) {
        var alone = layer.alone();
        var answer = answers.to(finding.requirement()).orElse(null);
        return finding.outcome() instanceof Outcome.Breached(var why, var fix)
                ? new Placed(alone, finding.with(Outcome.breached(why)), fix != null, answer, accepted(finding, ruling))
                : new Placed(alone, finding, false, answer, null);
    }

    private static @Nullable Accepted accepted(Finding finding, @Nullable Ruling ruling) {
        return ruling == null
                ? null
                : ruling.deviations().stream()
                        .filter(deviation -> deviation.requirement().equals(finding.requirement()))
                        .findFirst()
                        .map(deviation -> new Accepted(deviation.reason(), ruling.body(), ruling.on()))
                        .orElse(null);
    }

    /** Whether someone must still act before a decision. */
    boolean waits() {
        return finding.blocks() && answer == null && accepted == null;
    }

    /** Whether it is kept or does not apply, so that nobody needs to look at it. */
    boolean quiet() {
        return finding.outcome() instanceof Outcome.Met || finding.outcome() instanceof Outcome.Inapplicable;
    }

    /** Whether it is broken or unsettled and no decision has accepted that, so that it concerns the reader. */
    boolean asks() {
        return !quiet() && accepted == null;
    }

    /** Whether it is broken and no decision has accepted that. */
    boolean breached() {
        return finding.outcome() instanceof Outcome.Breached && accepted == null;
    }

    /** The colour and sign of it. */
    Tone tone() {
        return accepted != null ? Tone.INFO : FindingNote.tone(finding.outcome());
    }

    /** What it says, without the criteria that stand unanswered right above. */
    String brief() {
        return brief(finding.outcome());
    }

    /** The same of any outcome. */
    static String brief(Outcome outcome) {
        var says = says(outcome);
        var list = outcome instanceof Outcome.Unsettled ? says.indexOf(LIST_FOLLOWS) : -1;
        return list < 0 ? says : says.substring(0, list + LIST_FOLLOWS.length() - 2) + ".";
    }

    /** What it says: why it is kept or broken, or what must be answered. */
    String says() {
        return says(finding.outcome());
    }

    private static String says(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Met(var why) -> why;
            case Outcome.Breached(var why, var _) -> why;
            case Outcome.Unsettled(var question, var _) -> question;
            case Outcome.Inapplicable(var why) -> why;
        };
    }
}
