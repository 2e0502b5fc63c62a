package se.iop.guideline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.iop.guideline.Answers.Answer;
import se.iop.guideline.Answers.Verdict;
import se.iop.guideline.Checklist.Criterion;
import se.iop.guideline.Checklist.PassRule;
import se.iop.guideline.Outcome.Cause;
import se.iop.guideline.Outcome.Inapplicable;
import se.iop.guideline.Outcome.Unsettled;

/** Turns people's answers into outcomes, quoting who answered and why. */
final class Judging {

    private Judging() {}

    /** The outcome of one question that only a person can settle. */
    static Outcome asked(String question, String name, Proposal proposal) {
        return proposal.answers().to(name).map(Judging::outcome).orElseGet(() -> new Unsettled(question, Cause.PERSON));
    }

    /** The outcome of a checklist under its pass rule. */
    static Outcome ofAll(Checklist checklist, String name, Answers answers) {
        var tally = Count.of(checklist.criteria(), name, answers);
        return switch (checklist.passRule()) {
            case PassRule.Unknown() -> tally.withoutPassRule();
            case PassRule.All() -> tally.outcome();
            case PassRule.Required(var ids) ->
                Count.of(required(checklist, ids::contains), name, answers).outcome();
            case PassRule.AtLeast(var least) -> tally.atLeast(least);
        };
    }

    /** Asks for what the agreement does not say, and otherwise judges it. */
    static <T> Outcome given(@Nullable T stated, String question, Function<T, Outcome> judge) {
        return stated == null ? Outcome.unstated(question) : judge.apply(stated);
    }

    private static List<Criterion> required(Checklist checklist, Predicate<String> ids) {
        return checklist.criteria().stream()
                .filter(criterion -> ids.test(criterion.id()))
                .toList();
    }

    private static Outcome outcome(Answer answer) {
        return switch (answer.verdict()) {
            case MET -> Outcome.met(said(answer, "uppfyllt"));
            case PARTLY -> Outcome.breached(said(answer, "uppfyllt endast delvis"));
            case NOT_MET -> Outcome.breached(said(answer, "inte uppfyllt"));
            case NOT_APPLICABLE -> new Inapplicable(said(answer, "inte tillämpligt"));
        };
    }

    private static String said(Answer answer, String verdict) {
        return "Bedömt som " + verdict + " av " + answer.by() + " " + answer.on() + ": "
                + Swedish.quote(answer.reason()) + ".";
    }

    /** How the answers to a list of criteria fall. */
    private record Count(int all, List<String> met, List<String> against, List<String> unanswered, int inapplicable) {

        static Count of(List<Criterion> criteria, String name, Answers answers) {
            var met = new ArrayList<String>();
            var against = new ArrayList<String>();
            var unanswered = new ArrayList<String>();
            var inapplicable = 0;
            for (var criterion : criteria) {
                var answer = answers.to(Checklist.question(name, criterion)).orElse(null);
                if (answer == null) {
                    unanswered.add(Swedish.quote(criterion.text()));
                } else if (answer.verdict() == Verdict.MET) {
                    met.add(quoted(criterion, answer));
                } else if (answer.verdict() == Verdict.NOT_APPLICABLE) {
                    inapplicable++;
                } else {
                    against.add(quoted(criterion, answer));
                }
            }
            return new Count(criteria.size(), met, against, unanswered, inapplicable);
        }

        Outcome withoutPassRule() {
            return Outcome.unknownLimit("Hur många av kriterierna som måste vara uppfyllda är okänt; "
                    + (all - unanswered.size()) + " av " + all + " är besvarade, " + met.size() + " som uppfyllda.");
        }

        Outcome outcome() {
            if (!against.isEmpty()) {
                return Outcome.breached("Inte uppfyllt: " + String.join("; ", against) + ".");
            }
            return unanswered.isEmpty() ? metOf(all - inapplicable) : open();
        }

        Outcome atLeast(int least) {
            var needed = Math.min(least, all - inapplicable);
            if (met.size() >= needed) {
                return metOf(needed);
            }
            return met.size() + unanswered.size() < needed
                    ? Outcome.breached(metSoFar() + ", minst " + needed + " krävs. Inte uppfyllt: "
                            + String.join("; ", against) + ".")
                    : open();
        }

        private Outcome metOf(int needed) {
            return needed == 0
                    ? new Inapplicable("Inget av kriterierna är tillämpligt här.")
                    : Outcome.met(metSoFar() + ", " + needed + " krävs: " + String.join("; ", met) + ".");
        }

        private String metSoFar() {
            return Swedish.count(met.size(), "kriterium är uppfyllt", "kriterier är uppfyllda");
        }

        private Outcome open() {
            return new Unsettled(
                    "Är kriterierna uppfyllda? " + unanswered.size() + " av " + all + " är obesvarade: "
                            + String.join("; ", unanswered) + ".",
                    Cause.PERSON);
        }

        private static String quoted(Criterion criterion, Answer answer) {
            var verdict = answer.verdict() == Verdict.PARTLY ? ", delvis" : "";
            return Swedish.quote(criterion.text()) + " (" + answer.by() + " " + answer.on() + verdict + ": "
                    + Swedish.quote(answer.reason()) + ")";
        }
    }
}
