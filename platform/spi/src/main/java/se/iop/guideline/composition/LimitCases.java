package se.iop.guideline.composition;

import java.util.List;
import se.iop.guideline.Clause;
import se.iop.guideline.composition.LimitTable.Case;

/** Agreements generated around the limits of a clause. */
final class LimitCases {

    private LimitCases() {}

    static List<Case> of(Clause clause) {
        return List.of();
    }
}
