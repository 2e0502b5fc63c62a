package se.iop.guideline.composition;

import static se.iop.guideline.composition.Cases.TERMS;
import static se.iop.guideline.composition.LimitTable.Judged.BREACHED;
import static se.iop.guideline.composition.LimitTable.Judged.INAPPLICABLE;
import static se.iop.guideline.composition.LimitTable.Judged.MET;
import static se.iop.guideline.composition.LimitTable.Judged.UNSETTLED;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.iop.guideline.Answers;
import se.iop.guideline.Answers.Answer;
import se.iop.guideline.Answers.Verdict;
import se.iop.guideline.Checklist;
import se.iop.guideline.Checklist.Criterion;
import se.iop.guideline.Clause;
import se.iop.guideline.Decision;
import se.iop.guideline.Decision.Body;
import se.iop.guideline.Decision.Stage;
import se.iop.guideline.Proposal;
import se.iop.guideline.composition.LimitTable.Judged;

/** Proposals around what people decide and assess. */
final class PeopleCases {

    private PeopleCases() {}

    static void decisionBody(Cases cases) {
        cases.add(MET, "Nämnden beslutar", decidedBy(Body.COMMITTEE))
                .add(BREACHED, "Arbetsutskottet beslutar", decidedBy(Body.WORKING_COMMITTEE))
                .add(BREACHED, "Ordföranden beslutar", decidedBy(Body.CHAIR))
                .add(BREACHED, "En tjänsteperson beslutar på delegation", decidedBy(Body.DELEGATE))
                .add(UNSETTLED, "Vem som beslutar är okänt", decidedBy(null));
    }

    private static Proposal decidedBy(@Nullable Body body) {
        return Proposal.of(TERMS, new Decision(Stage.PLANNED, Cases.FIRST, null, body, null));
    }

    static void judged(Cases cases, Clause clause) {
        var name = clause.words("name");
        answered(cases, MET, "Bedömt som uppfyllt", name, Verdict.MET);
        answered(cases, BREACHED, "Bedömt som delvis uppfyllt", name, Verdict.PARTLY);
        answered(cases, BREACHED, "Bedömt som inte uppfyllt", name, Verdict.NOT_MET);
        answered(cases, INAPPLICABLE, "Bedömt som inte tillämpligt", name, Verdict.NOT_APPLICABLE);
        cases.add(UNSETTLED, "Ingen har bedömt det", TERMS);
    }

    private static void answered(Cases cases, Judged expected, String input, String name, Verdict verdict) {
        cases.add(expected, input, proposal(Answers.NONE.with(name, answer(verdict))));
    }

    static void criteria(Cases cases, Clause clause) {
        var all = clause.criteria("criteria");
        var list = new Assessed(cases, clause.words("name"), all);
        switch (clause.choice("pass")) {
            case "AT_LEAST" -> atLeast(list, clause.whole("count"));
            case "REQUIRED" -> required(list, clause.choices("required"));
            case "UNKNOWN" ->
                list.add(UNSETTLED, "Alla kriterier är uppfyllda", ids(all), List.of())
                        .add(UNSETTLED, "Inget kriterium är bedömt", List.of(), List.of());
            default -> all(list);
        }
    }

    private static void all(Assessed list) {
        var ids = ids(list.criteria());
        var last = ids.subList(ids.size() - 1, ids.size());
        var others = ids.subList(0, ids.size() - 1);
        list.add(MET, "Alla kriterier är uppfyllda", ids, List.of())
                .add(BREACHED, "Alla utom ett är uppfyllda", others, last)
                .add(UNSETTLED, "Alla utom ett är uppfyllda, och det är inte bedömt", others, List.of());
    }

    private static void atLeast(Assessed list, int count) {
        var ids = ids(list.criteria());
        for (var met = count - 1; met <= Math.min(count + 1, ids.size()); met++) {
            list.add(
                    met < count ? BREACHED : MET,
                    met + " kriterier är uppfyllda, de andra inte",
                    ids.subList(0, met),
                    ids.subList(met, ids.size()));
        }
        list.add(
                UNSETTLED,
                (count - 1) + " kriterier är uppfyllda, ett är inte bedömt",
                ids.subList(0, count - 1),
                ids.subList(count, ids.size()));
    }

    private static void required(Assessed list, List<String> required) {
        var others = ids(list.criteria()).stream()
                .filter(id -> !required.contains(id))
                .toList();
        var last = required.subList(required.size() - 1, required.size());
        var rest = required.subList(0, required.size() - 1);
        list.add(MET, "De obligatoriska är uppfyllda, de andra inte", required, others)
                .add(BREACHED, "Alla obligatoriska utom ett är uppfyllda", rest, last)
                .add(UNSETTLED, "Ett obligatoriskt kriterium är inte bedömt", rest, List.of());
    }

    private static List<String> ids(List<Criterion> criteria) {
        return criteria.stream().map(Criterion::id).toList();
    }

    private static Answer answer(Verdict verdict) {
        return new Answer(verdict, "Exempel", "Handläggare", Cases.FIRST);
    }

    private static Proposal proposal(Answers answers) {
        return Cases.proposal(TERMS).with(answers);
    }

    /** A list of criteria on which answers are tried. */
    private record Assessed(Cases cases, String name, List<Criterion> criteria) {

        Assessed add(Judged expected, String input, List<String> met, List<String> against) {
            var answers = Answers.NONE;
            for (var criterion : criteria) {
                if (met.contains(criterion.id())) {
                    answers = answers.with(Checklist.question(name, criterion), answer(Verdict.MET));
                } else if (against.contains(criterion.id())) {
                    answers = answers.with(Checklist.question(name, criterion), answer(Verdict.NOT_MET));
                }
            }
            cases.add(expected, input, proposal(answers));
            return this;
        }
    }
}
