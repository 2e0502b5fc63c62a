package se.iop.core.format;

import java.time.LocalDate;
import java.util.List;
import se.iop.guideline.Answers;
import se.iop.model.Terms;

/**
 * A question of what the guidelines say of terms.
 *
 * @param committee the committee's id within the own municipality
 * @param decisionDate the day a decision is planned for or was made
 * @param terms what to judge
 * @param earlier the agreements it continues, latest first
 * @param answers what people have answered
 */
public record AssessmentDocument(
        String committee, LocalDate decisionDate, Terms terms, List<Terms> earlier, Answers answers) {

    /** Keeps a list of its own. */
    public AssessmentDocument {
        earlier = List.copyOf(earlier);
    }
}
