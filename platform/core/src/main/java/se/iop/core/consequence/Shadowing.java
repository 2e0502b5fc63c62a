package se.iop.core.consequence;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.iop.core.access.Access;
import se.iop.core.access.Acting;
import se.iop.core.access.Action;
import se.iop.core.agreement.Status;
import se.iop.core.catalog.Judgement;
import se.iop.core.record.Journal;
import se.iop.core.record.JudgedBeside;
import se.iop.guideline.Proposal;
import se.iop.guideline.Scope;

/**
 * Lets a version that is not in force judge beside the one that is: the whole portfolio at once, and from then on every
 * decision. It decides nothing; what it would have said otherwise is kept.
 */
@Service
public class Shadowing implements JudgedBeside {

    private static final int REPORTED_AT_MOST = 100;
    private static final String NOT_ASKED = "Versionen gick inte att fråga.";

    private final Shadows shadows;
    private final Consequences consequences;
    private final Drafts drafts;
    private final Acting acting;
    private final Clock clock;
    private final Journal journal;

    Shadowing(Shadows shadows, Consequences consequences, Drafts drafts, Acting acting, Journal journal, Clock clock) {
        this.shadows = shadows;
        this.consequences = consequences;
        this.drafts = drafts;
        this.acting = acting;
        this.clock = clock;
        this.journal = journal;
    }

    /** Another version judges beside the same guideline already. */
    public static final class AlreadyUnderWay extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /**
     * Begins, from what the version said of the whole portfolio, and answers the id of the run.
     *
     * @param name what the answer about the portfolio is called
     * @param portfolio the answer to a question about a version
     * @throws AlreadyUnderWay when one is under way beside the same guideline of the committee
     * @throws IllegalArgumentException when the answer is about something else than a version
     */
    @Transactional
    public UUID start(String name, Answer portfolio) {
        var supposition = portfolio.supposition();
        Access.demand(acting.person(), Action.SHADOW, supposition.committee());
        if (!(supposition.draft() instanceof Supposition.Version version)) {
            throw new IllegalArgumentException("Bara en version kan köras i skuggan");
        }
        if (shadows.underWay(supposition.committee(), supposition.plugin())) {
            throw new AlreadyUnderWay();
        }
        var shadow = new Shadow(
                UUID.randomUUID(),
                supposition.committee(),
                supposition.plugin(),
                version,
                consequences.add(name, portfolio),
                clock.instant(),
                acting.person().name(),
                null,
                null);
        shadows.add(shadow);
        journal.add(null, "SHADOW_STARTED", LocalDate.now(clock), null, shadow);
        return shadow.id();
    }

    /** Ends it; what it said stays. */
    @Transactional
    public void stop(UUID id) {
        var shadow = shadows.find(id).orElseThrow(NoSuchConsequence::new);
        Access.demand(acting.person(), Action.SHADOW, shadow.committee());
        var at = clock.instant();
        if (shadows.stop(id, acting.person().name(), at)) {
            journal.add(
                    null,
                    "SHADOW_STOPPED",
                    LocalDate.now(clock),
                    null,
                    shadow.stopped(acting.person().name(), at));
        }
    }

    /** All of the municipality, those under way first. */
    @Transactional(readOnly = true)
    public List<Shadow> all() {
        Access.demand(acting.person(), Action.READ_CONSEQUENCES, null);
        return shadows.all();
    }

    /** The decisions that they judged beside, by their ids, the latest first. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Shadow.Judged>> judged(Collection<UUID> ids) {
        Access.demand(acting.person(), Action.READ_CONSEQUENCES, null);
        return shadows.judged(ids, REPORTED_AT_MOST);
    }

    @Override
    public void judged(UUID agreement, Proposal inputs, Judgement judgement, Instant at) {
        shadows.besides(agreement).forEach(shadow -> beside(shadow, agreement, inputs, at));
    }

    private void beside(Shadow shadow, UUID agreement, Proposal inputs, Instant at) {
        try {
            var day = LocalDate.now(clock);
            var committee = new Scope.Committee(acting.person().municipality(), shadow.committee(), shadow.committee());
            var supposition = new Supposition(shadow.committee(), shadow.plugin(), shadow.draft());
            var question = drafts.question(committee, supposition, day);
            var differences = Judged.differences(question, inputs, agreement, Status.DECIDED, false);
            shadows.keep(shadow.id(), agreement, at, differences, null);
        } catch (CannotSuppose notThere) {
            shadows.keep(shadow.id(), agreement, at, List.of(), NOT_ASKED);
        }
    }
}
