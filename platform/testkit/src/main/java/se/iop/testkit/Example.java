package se.iop.testkit;

import java.util.List;
import se.iop.guideline.Answers;
import se.iop.guideline.Finding;
import se.iop.guideline.Guidelines;
import se.iop.guideline.Outcome.Inapplicable;
import se.iop.guideline.Outcome.Met;
import se.iop.guideline.Proposal;
import se.iop.guideline.Scope;

/**
 * One of the five agreements that the model was made for.
 *
 * @param number its number among them, {@code 000} to {@code 004}
 * @param committee whose agreement it is
 * @param proposal the agreement as it is registered; what its source does not say is unknown
 */
public record Example(String number, Scope.Committee committee, Proposal proposal) {

    /** The same agreement with what its parties have answered. */
    Example answered(Answers answers) {
        return new Example(number, committee, proposal.with(answers));
    }

    /** What the version in force says of it, less what is met or does not apply. */
    public List<Finding> open(Guidelines guidelines) {
        var day = proposal.decision().governingDay();
        if (day == null || !guidelines.scope().covers(committee)) {
            throw new IllegalArgumentException("Överenskommelse " + number + " prövas inte av denna riktlinje");
        }
        return guidelines.inForce(day).orElseThrow().evaluate(proposal).stream()
                .filter(finding -> !(finding.outcome() instanceof Met) && !(finding.outcome() instanceof Inapplicable))
                .toList();
    }
}
