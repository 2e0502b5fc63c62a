package se.iop.plugin.lund.socialnamnden;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.iop.guideline.Decision;
import se.iop.guideline.Finding;
import se.iop.guideline.Proposal;
import se.iop.model.Span;
import se.iop.testkit.Examples;

/** The two versions of the guideline, on the agreements made under them. */
class SocialnamndenOfTheFiveTest {

    private final Socialnamnden guidelines = new Socialnamnden();

    @Test
    void bothAgreementsKeepTheVersionTheyRelyOn() {
        assertThat(Examples.vanskapensHus().open(guidelines)).isEmpty();
        assertThat(Examples.radRum().open(guidelines)).isEmpty();
    }

    @Test
    void threeYearsAreTooLongUntilTheVersionOf2020() {
        assertThat(blocking(LocalDate.of(2020, 6, 1))).contains("duration");
        assertThat(blocking(LocalDate.of(2020, 11, 10))).contains("duration");
        assertThat(blocking(LocalDate.of(2020, 11, 11))).isEmpty();
        assertThat(blocking(LocalDate.of(2020, 12, 1))).isEmpty();
    }

    private List<String> blocking(LocalDate decision) {
        var agreement = Examples.vanskapensHus().proposal();
        var threeYears =
                agreement.terms().term().lasting(new Span(LocalDate.of(2021, 1, 1), LocalDate.of(2023, 12, 31)));
        var proposal = new Proposal(
                agreement.terms().with(threeYears),
                Decision.planned(decision),
                agreement.earlier(),
                agreement.answers(),
                agreement.indexValues());
        return guidelines.inForce(decision).orElseThrow().evaluate(proposal).stream()
                .filter(Finding::blocks)
                .map(Finding::requirement)
                .toList();
    }
}
