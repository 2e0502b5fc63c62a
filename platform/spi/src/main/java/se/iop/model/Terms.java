package se.iop.model;

import java.util.List;

/**
 * What the parties agree: the part of an agreement that is judged, decided, frozen and archived as a whole.
 *
 * @param subject what it is about
 * @param parties who takes part, in the order of the document
 * @param term when it holds and how it ends
 * @param economy what everyone brings, and how money is paid
 * @param followUp how it is followed up and steered
 */
public record Terms(Subject subject, List<Party> parties, Term term, Economy economy, FollowUp followUp) {

    /** Terms that say nothing yet; where a draft begins. */
    public static final Terms EMPTY = new Terms(Subject.EMPTY, List.of(), Term.UNKNOWN, Economy.EMPTY, FollowUp.EMPTY);

    /** Keeps a list of its own. */
    public Terms {
        parties = List.copyOf(parties);
    }

    /** The same terms about something else. */
    public Terms with(Subject other) {
        return new Terms(other, parties, term, economy, followUp);
    }

    /** The same terms between other parties. */
    public Terms with(List<Party> other) {
        return new Terms(subject, other, term, economy, followUp);
    }

    /** The same terms for another time. */
    public Terms with(Term other) {
        return new Terms(subject, parties, other, economy, followUp);
    }

    /** The same terms with other money. */
    public Terms with(Economy other) {
        return new Terms(subject, parties, term, other, followUp);
    }

    /** The same terms followed up otherwise. */
    public Terms with(FollowUp other) {
        return new Terms(subject, parties, term, economy, other);
    }
}
