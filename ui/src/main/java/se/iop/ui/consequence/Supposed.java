package se.iop.ui.consequence;

import java.util.stream.Collectors;
import se.iop.core.consequence.Answer;
import se.iop.core.consequence.Supposition;
import se.iop.guideline.Clause;
import se.iop.guideline.Parameter;
import se.iop.ui.layout.Swedish;
import se.iop.ui.text.Texts;

/** What is supposed, in words. */
final class Supposed {

    private static final int DIGITS_SHOWN = 12;

    private Supposed() {}

    static String text(Supposition supposition, Answer.Basis basis, Texts texts, Swedish swedish) {
        return switch (supposition.draft()) {
            case Supposition.Changed(var clauses) ->
                clauses.isEmpty()
                        ? texts.of("consequence.draft.unchanged")
                        : texts.of(
                                "consequence.draft.changed",
                                clauses.stream()
                                        .map(clause -> text(clause, texts))
                                        .collect(Collectors.joining(" · ")));
            case Supposition.Version(var digest, var inForce) ->
                texts.of(
                        "consequence.draft.version",
                        basis.afterDecision(),
                        inForce == null ? digest.substring(0, DIGITS_SHOWN) : swedish.day(inForce));
            case Supposition.Composed _ -> texts.of("consequence.draft.composed", basis.afterDecision());
        };
    }

    /** What is compared with what; a committee without a guideline has no version of today. */
    static String compared(Answer answer, Texts texts, Swedish swedish) {
        var basis = answer.basis();
        var inForce = basis.beforeInForce();
        var decision = basis.beforeDecision();
        var draft = text(answer.supposition(), basis, texts, swedish);
        return inForce == null || decision == null
                ? texts.of("consequence.compared.first", basis.body(), draft)
                : texts.of("consequence.compared.text", basis.body(), swedish.day(inForce), decision, draft);
    }

    /** What stands where the guideline of today has no such rule, or there is none. */
    static String nothingBefore(Answer.Basis basis, Texts texts) {
        return texts.of(basis.first() ? "consequence.no-guideline-today" : "consequence.no-rule");
    }

    /** Which plugins spoke that nobody had signed, in words that need no colour. */
    static String unsigned(Answer.Basis basis, Texts texts) {
        return texts.of("consequence.unsigned", String.join(", ", basis.unsigned()));
    }

    private static String text(Clause clause, Texts texts) {
        var values = clause.parameters().stream()
                .filter(parameter -> parameter.value() != null)
                .map(Supposed::text)
                .collect(Collectors.joining(", "));
        return texts.of("consequence.draft.clause", clause.requirement().text(), values);
    }

    private static String text(Parameter parameter) {
        return parameter.label() + ": " + parameter.text();
    }
}
