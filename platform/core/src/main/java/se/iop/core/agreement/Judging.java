package se.iop.core.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.iop.core.access.Access;
import se.iop.core.access.Acting;
import se.iop.core.access.Action;
import se.iop.core.catalog.Catalogs;
import se.iop.core.catalog.Judgement;
import se.iop.core.indexing.IndexBook;
import se.iop.guideline.Answers;
import se.iop.guideline.Finding;
import se.iop.guideline.Outcome;
import se.iop.guideline.Proposal;
import se.iop.guideline.Scope;
import se.iop.model.IndexValues;
import se.iop.model.Sek;
import se.iop.model.Terms;

/** Judges proposals by every guideline that binds their committee. */
@Service
public class Judging {

    /** Longer chains than this are cut; no guideline looks further back. */
    private static final int LONGEST_CHAIN = 20;

    private final Catalogs catalogs;
    private final IndexBook indexBook;
    private final AgreementRows rows;
    private final Acting acting;
    private final Clock clock;

    Judging(Catalogs catalogs, IndexBook indexBook, AgreementRows rows, Acting acting, Clock clock) {
        this.catalogs = catalogs;
        this.indexBook = indexBook;
        this.rows = rows;
        this.acting = acting;
        this.clock = clock;
    }

    /** What all guidelines say. Pure: asks neither database nor clock. */
    public Judgement judge(Basis basis, Proposal proposal) {
        return catalogs.current().judge(basis.committee(), proposal);
    }

    /** Judges what somebody sends in, for a committee of the own municipality, and keeps nothing. */
    @Transactional(readOnly = true)
    public Judgement assess(String committee, Proposal asked) {
        Access.demand(acting.person(), Action.ASSESS, null);
        var basis = new Basis(scope(committee), asked.earlier(), indexBook.known(committee));
        return judge(basis, basis.proposal(asked.terms(), asked.answers(), asked.decision()));
    }

    /** The findings of a judgement that still stop a decision: a broken must, or a must nobody has answered. */
    public static List<Finding> open(Judgement judgement, Answers answers) {
        return judgement.findings().stream()
                .filter(Finding::blocks)
                .filter(finding -> answers.to(finding.requirement()).isEmpty())
                .toList();
    }

    /** The broken musts, each of which needs a recorded deviation. */
    public static List<Finding> breached(Judgement judgement) {
        return judgement.findings().stream()
                .filter(finding -> finding.blocks() && finding.outcome() instanceof Outcome.Breached)
                .toList();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Basis basis(Agreement agreement) {
        return basis(agreement, indexBook.known(agreement.committee()));
    }

    /** The same with index values that were read already, for many agreements of one committee. */
    @Transactional(propagation = Propagation.MANDATORY)
    Basis basis(Agreement agreement, IndexValues known) {
        List<Terms> earlier = agreement.previous() == null
                ? List.of()
                : rows.chain(agreement.previous(), agreement.amends(), LONGEST_CHAIN);
        return new Basis(scope(agreement.committee()), earlier, known);
    }

    /** The agreement with the numbers of its judgement today, for lists. */
    Agreement summarised(Agreement agreement, Basis basis) {
        var today = LocalDate.now(clock);
        var proposal = basis.proposal(agreement.terms(), agreement.answers(), agreement.decision(today));
        return agreement.judged(VerdictSummary.of(judge(basis, proposal), agreement, basis.indexValues(), today));
    }

    /** The committed money by owner and calendar year; nothing for an agreement that stays where it was decided. */
    @Transactional(propagation = Propagation.MANDATORY)
    Map<String, Map<Integer, Sek>> shares(Agreement agreement) {
        return Ownership.of(agreement).changes()
                ? Committed.byOwner(agreement, indexBook.known(agreement.committee()))
                : Map.of();
    }

    private Scope.Committee scope(String committee) {
        return new Scope.Committee(acting.person().municipality(), committee, committee);
    }
}
