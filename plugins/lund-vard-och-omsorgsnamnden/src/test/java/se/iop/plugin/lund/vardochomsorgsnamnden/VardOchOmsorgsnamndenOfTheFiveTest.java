package se.iop.plugin.lund.vardochomsorgsnamnden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import org.junit.jupiter.api.Test;
import se.iop.guideline.Finding;
import se.iop.guideline.Outcome.Cause;
import se.iop.guideline.Outcome.Unsettled;
import se.iop.testkit.Examples;

/** What the guideline leaves open on the agreements made under it: only what it does not say, or they do not. */
class VardOchOmsorgsnamndenOfTheFiveTest {

    private final VardOchOmsorgsnamnden guidelines = new VardOchOmsorgsnamnden();

    @Test
    void proLundMeetsAllThatIsKnown() {
        assertThat(Examples.proLund().open(guidelines))
                .extracting(Finding::requirement, VardOchOmsorgsnamndenOfTheFiveTest::cause)
                .containsExactly(tuple("duration", Cause.GUIDELINE), tuple("skr-criteria", Cause.GUIDELINE));
    }

    @Test
    void lipsDoesNotStateItsPaymentTerm() {
        assertThat(Examples.lips().open(guidelines))
                .extracting(Finding::requirement, VardOchOmsorgsnamndenOfTheFiveTest::cause)
                .containsExactly(
                        tuple("duration", Cause.GUIDELINE),
                        tuple("skr-criteria", Cause.GUIDELINE),
                        tuple("payment-term", Cause.AGREEMENT));
    }

    private static Cause cause(Finding finding) {
        return ((Unsettled) finding.outcome()).cause();
    }
}
