package se.iop.plugin.ekeby.miljonamnden;

import static se.iop.guideline.Outcome.breached;
import static se.iop.guideline.Outcome.met;
import static se.iop.guideline.Outcome.unstated;

import java.util.Map;
import se.iop.guideline.Outcome;
import se.iop.guideline.Requirement;
import se.iop.model.Field;
import se.iop.model.Party.Sector;
import se.iop.model.Sek;
import se.iop.model.Tally;
import se.iop.model.Terms;

/** A rule that the library does not have: what the civil party itself brings, held against the money. */
final class OwnEffort {

    private OwnEffort() {}

    /** The civil party's valued effort is at least one part in so many of the money granted. */
    static Requirement atLeastOneIn(int parts) {
        return Requirement.of(
                "own-effort",
                Field.CONTRIBUTIONS,
                "Den idéburna partens egen insats är värd minst 1/" + parts + " av bidragen.",
                Map.of("gräns", "1/" + parts + " av bidragen"),
                proposal -> judge(proposal.terms(), parts));
    }

    private static Outcome judge(Terms terms, int parts) {
        var granted = terms.economy().granted();
        if (granted.equals(Tally.NOTHING)) {
            return new Outcome.Inapplicable("Överenskommelsen anger inga bidrag.");
        }
        if (!granted.complete()) {
            return unstated("Hur stora är bidragen? Den egna insatsen ska vara värd minst 1/" + parts + " av dem.");
        }
        var effort = worth(terms);
        var why = "Den egna insatsen är värderad till " + effort.text() + " och bidragen är "
                + granted.known().text() + "; gränsen är 1/" + parts + ".";
        return effort.ore() * parts >= granted.known().ore() ? met(why) : breached(why);
    }

    /** What is not valued counts for nothing here, however good it is. */
    private static Sek worth(Terms terms) {
        var worth = Sek.ZERO;
        for (var effort : terms.economy().inKind()) {
            var valuation = effort.valuation();
            if (valuation != null && isCivil(terms, effort.from())) {
                worth = worth.plus(valuation.total());
            }
        }
        return worth;
    }

    private static boolean isCivil(Terms terms, String name) {
        for (var party : terms.parties()) {
            if (party.sector() == Sector.CIVIL
                    && (party.name().equals(name) || party.text().equals(name))) {
                return true;
            }
        }
        return false;
    }
}
