package se.iop.ui.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import se.iop.core.catalog.Judgement;

/**
 * What the guidelines say of terms that somebody sent; nothing is stored.
 *
 * @param committee the committee asked about
 * @param decisionDate the day that picked the versions
 * @param layers the guidelines asked
 * @param findings what they say, one for each rule
 * @param breaches rules broken
 * @param unsettled rules not assessed
 * @param blocking what would stop a decision
 */
@Schema(name = "assessmentAnswer")
record AssessmentResource(
        String committee,
        LocalDate decisionDate,
        List<FindingResource.Asked> layers,
        List<FindingResource> findings,
        int breaches,
        int unsettled,
        int blocking) {

    static AssessmentResource of(String committee, LocalDate decisionDate, Judgement judgement) {
        var summary = judgement.summary();
        return new AssessmentResource(
                committee,
                decisionDate,
                judgement.layers().stream().map(FindingResource.Asked::of).toList(),
                FindingResource.of(judgement),
                summary.breaches(),
                summary.unsettled(),
                summary.blocking());
    }
}
