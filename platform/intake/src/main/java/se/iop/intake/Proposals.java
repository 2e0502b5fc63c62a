package se.iop.intake;

import java.util.ArrayList;
import java.util.List;

/**
 * What a text seems to say of an agreement. The same text always gives the same proposals, in the order of the text
 * within each kind.
 */
public final class Proposals {

    /** The longest text that is read. */
    public static final int LONGEST = 1_000_000;

    private Proposals() {}

    /** All proposals, kind by kind. */
    public static List<Proposal> of(String text) {
        var source = new Source(text);
        var proposals = new ArrayList<Proposal>();
        proposals.addAll(Identities.titles(source));
        proposals.addAll(Identities.organisations(source));
        proposals.addAll(Identities.caseNumbers(source));
        proposals.addAll(Times.runs(source));
        proposals.addAll(Times.notices(source));
        proposals.addAll(Times.reviews(source));
        proposals.addAll(Times.extensions(source));
        proposals.addAll(Amounts.of(source));
        proposals.addAll(Clauses.indices(source));
        proposals.addAll(Clauses.decisions(source));
        return List.copyOf(proposals);
    }
}
