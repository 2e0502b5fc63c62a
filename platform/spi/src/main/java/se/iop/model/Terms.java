package se.iop.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the parties agree: the part of an agreement that is judged, decided, frozen and archived as a whole.
 *
 * @param subject what it is about
 * @param parties who takes part, in the order of the document
 * @param term when it holds and how it ends
 * @param economy what everyone brings, and how money is paid
 * @param followUp how it is followed up and steered
 * @param wording how it reads, what belongs to it and how it is signed
 * @param relations its ties to other agreements
 * @param remarks what is said about it without being agreed
 * @param extra what it says in the fields that its committee's guideline adds, by the id of the field
 */
public record Terms(
        Subject subject,
        List<Party> parties,
        Term term,
        Economy economy,
        FollowUp followUp,
        Wording wording,
        List<Relation> relations,
        List<Remark> remarks,
        Map<String, Extra> extra) {

    /** Terms that say nothing yet; where a draft begins. */
    public static final Terms EMPTY = new Terms(Subject.EMPTY, List.of(), Term.UNKNOWN, Economy.EMPTY, FollowUp.EMPTY);

    /** Keeps lists of its own. */
    public Terms {
        parties = List.copyOf(parties);
        relations = List.copyOf(relations);
        remarks = List.copyOf(remarks);
        extra = extra.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(extra));
    }

    /** Terms without fields of the committee's own. */
    public Terms(
            Subject subject,
            List<Party> parties,
            Term term,
            Economy economy,
            FollowUp followUp,
            Wording wording,
            List<Relation> relations,
            List<Remark> remarks) {
        this(subject, parties, term, economy, followUp, wording, relations, remarks, Map.of());
    }

    /** Terms without texts, ties or remarks. */
    public Terms(Subject subject, List<Party> parties, Term term, Economy economy, FollowUp followUp) {
        this(subject, parties, term, economy, followUp, Wording.EMPTY, List.of(), List.of());
    }

    /** The same terms about something else. */
    public Terms with(Subject other) {
        return new Terms(other, parties, term, economy, followUp, wording, relations, remarks, extra);
    }

    /** The same terms between other parties. */
    public Terms with(List<Party> other) {
        return new Terms(subject, other, term, economy, followUp, wording, relations, remarks, extra);
    }

    /** The same terms for another time. */
    public Terms with(Term other) {
        return new Terms(subject, parties, other, economy, followUp, wording, relations, remarks, extra);
    }

    /** The same terms with other money. */
    public Terms with(Economy other) {
        return new Terms(subject, parties, term, other, followUp, wording, relations, remarks, extra);
    }

    /** The same terms followed up otherwise. */
    public Terms with(FollowUp other) {
        return new Terms(subject, parties, term, economy, other, wording, relations, remarks, extra);
    }

    /** The same terms worded otherwise. */
    public Terms with(Wording other) {
        return new Terms(subject, parties, term, economy, followUp, other, relations, remarks, extra);
    }

    /** The same terms with other ties. */
    public Terms withRelations(List<Relation> other) {
        return new Terms(subject, parties, term, economy, followUp, wording, other, remarks, extra);
    }

    /** The same terms with other remarks. */
    public Terms withRemarks(List<Remark> other) {
        return new Terms(subject, parties, term, economy, followUp, wording, relations, other, extra);
    }

    /** The same terms without the working notes, as they may leave the draft. */
    public Terms withoutNotes() {
        return withRemarks(remarks.stream()
                .filter(remark -> remark.kind() != Remark.Kind.NOTE)
                .toList());
    }

    /** The same terms with other values in the committee's own fields. */
    public Terms withExtra(Map<String, Extra> other) {
        return new Terms(subject, parties, term, economy, followUp, wording, relations, remarks, other);
    }
}
