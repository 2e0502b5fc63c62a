package se.iop.guideline.composition;

import java.util.List;
import se.iop.guideline.Clause;
import se.iop.guideline.composition.LimitTable.Case;

/** Agreements generated around the limits of a clause. */
final class LimitCases {

    private LimitCases() {}

    static List<Case> of(Clause clause) {
        var cases = new Cases();
        switch (clause.kind()) {
            case "duration" -> TimeCases.duration(cases, clause);
            case "duration-unknown" -> TimeCases.durationUnknown(cases);
            case "extension" -> TimeCases.extension(cases, clause);
            case "review" -> TimeCases.review(cases);
            case "notice" -> TimeCases.notice(cases, clause);
            case "budget" -> MoneyCases.budget(cases, clause);
            case "total-ceiling" -> MoneyCases.totalCeiling(cases, clause);
            case "yearly-ceiling" -> MoneyCases.yearlyCeiling(cases, clause);
            case "overhead" -> MoneyCases.overhead(cases, clause);
            case "payouts" -> MoneyCases.payouts(cases, clause);
            case "first-payout" -> MoneyCases.firstPayout(cases);
            case "payment-term" -> MoneyCases.paymentTerm(cases, clause);
            case "repayment" -> MoneyCases.repayment(cases, clause);
            case "hours-valued" -> MoneyCases.hoursValued(cases);
            case "not-indexed" -> MoneyCases.notIndexed(cases);
            case "indexed-by" -> MoneyCases.indexedBy(cases, clause);
            case "indexed-by-budget" -> MoneyCases.indexedByBudget(cases);
            case "meetings" -> ContentCases.meetings(cases, clause);
            case "consensus" -> ContentCases.consensus(cases);
            case "reports" -> ContentCases.reports(cases);
            case "report" -> ContentCases.report(cases, clause);
            case "follow-up" -> ContentCases.followUp(cases, clause);
            case "sections" -> ContentCases.sections(cases, clause);
            case "appendices" -> ContentCases.appendices(cases, clause);
            case "values" -> ContentCases.values(cases, clause);
            case "decision-body" -> PeopleCases.decisionBody(cases);
            case "criteria" -> PeopleCases.criteria(cases, clause);
            case "judged" -> PeopleCases.judged(cases, clause);
            default -> throw new IllegalArgumentException("Inga fall finns för regeln " + clause.kind());
        }
        return cases.list();
    }
}
