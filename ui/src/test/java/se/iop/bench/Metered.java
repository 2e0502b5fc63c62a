package se.iop.bench;

import java.util.List;
import se.iop.core.catalog.Judgement;
import se.iop.guideline.Proposal;

/** Honest rules written in code, counted as every plugin's are, and as they were compiled. */
final class Metered {

    private Twice twice = Judged.unloaded();
    private List<Proposal> proposals = List.of();
    private int turn;

    /** Loads the same class twice, and demands that both answer alike. */
    void prepare() throws Exception {
        twice = Twice.load(List.of(Twice.Code.of(HonestRules.class)));
        proposals = Judged.proposals();
        for (var proposal : proposals) {
            twice.demandAlike(Judged.COMMITTEE, proposal);
        }
    }

    /** As every plugin is. */
    Judgement counted() {
        return twice.counted().judge(Judged.COMMITTEE, next());
    }

    /** As compiled. */
    Judgement compiled() {
        return twice.compiled().judge(Judged.COMMITTEE, next());
    }

    private Proposal next() {
        turn = (turn + 1) % proposals.size();
        return proposals.get(turn);
    }
}
