package se.iop.plugin.ekeby.miljonamnden;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.iop.guideline.Decision;
import se.iop.guideline.Outcome;
import se.iop.guideline.Outcome.Inapplicable;
import se.iop.guideline.Outcome.Met;
import se.iop.guideline.Outcome.Unsettled;
import se.iop.guideline.Proposal;
import se.iop.model.Contribution;
import se.iop.model.Contribution.Grant;
import se.iop.model.Contribution.InKind;
import se.iop.model.Contribution.Status;
import se.iop.model.Contribution.Valuation;
import se.iop.model.Party;
import se.iop.model.Sek;
import se.iop.model.Terms;

/** The committee's rule in code, at its limit and where nothing is known. */
class OwnEffortTest {

    private static final String CITY = "Ekeby kommun";
    private static final String CLUB = "Naturvännerna";

    @Test
    void aFourthPartExactlyIsEnough() {
        assertThat(judged(grant(Sek.kronor(400)), effort(CLUB, 100))).isInstanceOf(Met.class);
        assertThat(judged(grant(new Sek(40_001)), effort(CLUB, 100)))
                .isEqualTo(
                        Outcome.breached(
                                "Den egna insatsen är värderad till 100\u00a0kr och bidragen är 400,01\u00a0kr; gränsen är 1/4."));
    }

    @Test
    void severalEffortsAreCountedTogether() {
        assertThat(judged(grant(Sek.kronor(400)), effort(CLUB, 60), effort(CLUB, 40)))
                .isInstanceOf(Met.class);
    }

    @Test
    void onlyTheValuedEffortOfTheCivilPartyCounts() {
        assertThat(judged(grant(Sek.kronor(400)), effort(CITY, 100))).isInstanceOf(Outcome.Breached.class);
        assertThat(judged(grant(Sek.kronor(400)), new InKind(CLUB, "Arbete", null, null)))
                .isInstanceOf(Outcome.Breached.class);
    }

    @Test
    void whatIsNotStatedIsAskedFor() {
        assertThat(judged(grant(null), effort(CLUB, 100))).isInstanceOf(Unsettled.class);
        assertThat(judged(effort(CLUB, 100))).isInstanceOf(Inapplicable.class);
    }

    private static Grant grant(@Nullable Sek amount) {
        return new Grant(CITY, null, amount, Status.DECIDED, null, null);
    }

    private static InKind effort(String from, long kronor) {
        return new InKind(from, "Arbete", null, new Valuation(1, "insats", Sek.kronor(kronor)));
    }

    private static Outcome judged(Contribution... contributions) {
        var parties = List.of(
                new Party(CITY, Party.Sector.PUBLIC, null, null, Set.of(Party.Role.SIGNATORY)),
                new Party(CLUB, Party.Sector.CIVIL, null, null, Set.of(Party.Role.SIGNATORY)));
        var terms = Terms.EMPTY.with(parties).with(Terms.EMPTY.economy().with(List.of(contributions)));
        var proposal = Proposal.of(terms, Decision.planned(LocalDate.of(2026, 1, 15)));
        return OwnEffort.atLeastOneIn(4).check().apply(proposal);
    }
}
