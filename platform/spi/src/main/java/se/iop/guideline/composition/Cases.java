package se.iop.guideline.composition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import se.iop.guideline.Decision;
import se.iop.guideline.Proposal;
import se.iop.guideline.composition.LimitTable.Case;
import se.iop.guideline.composition.LimitTable.Judged;
import se.iop.model.Economy;
import se.iop.model.FollowUp;
import se.iop.model.Party;
import se.iop.model.Span;
import se.iop.model.Subject;
import se.iop.model.Term;
import se.iop.model.Terms;
import se.iop.model.Wording;

/** Collects the cases of one clause, each a small change of an invented agreement. */
final class Cases {

    /** The first day of every invented agreement. */
    static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    /** Who pays. */
    static final String PUBLIC = "Exempelkommunen";

    /** Who works. */
    static final String CIVIL = "Exempelföreningen";

    /** An agreement of three years that says nothing but who takes part. */
    static final Terms TERMS = new Terms(
            new Subject("Exempel", List.of(), "", "", "", List.of()),
            List.of(
                    new Party(PUBLIC, Party.Sector.PUBLIC, null, null, Set.of(Party.Role.SIGNATORY)),
                    new Party(CIVIL, Party.Sector.CIVIL, null, null, Set.of(Party.Role.SIGNATORY))),
            Term.UNKNOWN.lasting(new Span(FIRST, LocalDate.of(2028, 12, 31))),
            Economy.EMPTY,
            FollowUp.EMPTY);

    private static final LocalDate DECIDED = LocalDate.of(2025, 12, 1);

    private final List<Case> cases = new ArrayList<>();

    /** A case with other terms. */
    Cases add(Judged expected, String input, Terms terms) {
        return add(expected, input, proposal(terms));
    }

    /** A case with another proposal. */
    Cases add(Judged expected, String input, Proposal proposal) {
        cases.add(new Case(input, proposal, expected));
        return this;
    }

    /** A case for another time. */
    Cases add(Judged expected, String input, Term term) {
        return add(expected, input, TERMS.with(term));
    }

    /** A case with other money. */
    Cases add(Judged expected, String input, Economy economy) {
        return add(expected, input, TERMS.with(economy));
    }

    /** A case followed up otherwise. */
    Cases add(Judged expected, String input, FollowUp followUp) {
        return add(expected, input, TERMS.with(followUp));
    }

    /** A case worded otherwise. */
    Cases add(Judged expected, String input, Wording wording) {
        return add(expected, input, TERMS.with(wording));
    }

    /** All cases, in the order they were added. */
    List<Case> list() {
        return List.copyOf(cases);
    }

    /** A proposal that the committee is planned to decide before the first day. */
    static Proposal proposal(Terms terms) {
        return Proposal.of(terms, Decision.planned(DECIDED));
    }
}
