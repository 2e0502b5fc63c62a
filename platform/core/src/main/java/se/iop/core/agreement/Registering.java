package se.iop.core.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.iop.core.access.Access;
import se.iop.core.access.Acting;
import se.iop.core.access.Action;
import se.iop.core.agreement.Agreement.Origin;
import se.iop.guideline.Answers;
import se.iop.model.Terms;

/** Taking in agreements that were written elsewhere, and giving them out whole. */
@Service
public class Registering {

    private final AgreementFile file;
    private final Acting acting;
    private final Clock clock;

    Registering(AgreementFile file, Acting acting, Clock clock) {
        this.file = file;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * What an agreement that is taken in is tied to.
     *
     * @param id the id that it gets
     * @param previous the agreement that it continues, taken in before it; none for a first one
     * @param amends whether it changes that one during its time
     * @param effectiveOn the day an amendment takes over
     */
    public record Tied(
            UUID id,
            @Nullable UUID previous,
            boolean amends,
            @Nullable LocalDate effectiveOn) {

        /** An agreement that stands alone. */
        public static Tied toNothing() {
            return new Tied(UUID.randomUUID(), null, false, null);
        }
    }

    /** Takes in an agreement that stands alone. */
    @Transactional
    public Agreement take(
            String committee,
            Origin origin,
            boolean example,
            @Nullable LocalDate plannedOn,
            Terms terms,
            Answers answers,
            Life life) {
        return take(Tied.toNothing(), committee, origin, example, plannedOn, terms, answers, life);
    }

    /**
     * Takes in an agreement as a new one: a draft when nothing is decided, else a registered agreement.
     *
     * @param plannedOn the day a decision is planned for, none for a decided agreement
     * @throws Refused when what has happened and the origin contradict each other
     */
    @Transactional
    public Agreement take(
            Tied tied,
            String committee,
            Origin origin,
            boolean example,
            @Nullable LocalDate plannedOn,
            Terms terms,
            Answers answers,
            Life life) {
        Access.demand(acting.person(), Action.IMPORT, committee);
        var decided = life.decision() != null;
        if (decided != (origin == Origin.REGISTERED)) {
            throw new Refused("origin", decided ? "decided-must-be-registered" : "registered-must-be-decided");
        }
        var agreement = new Agreement(
                tied.id(),
                committee,
                origin,
                example,
                tied.previous(),
                tied.amends(),
                tied.effectiveOn(),
                terms,
                answers,
                life,
                plannedOn,
                null,
                clock.instant(),
                acting.person().name(),
                0);
        return file.add(agreement, "imported");
    }

    /** Agreements that the person may read and give out, in the order asked for, in one statement. */
    @Transactional(readOnly = true)
    public List<Agreement> giveAll(List<UUID> ids) {
        Access.demand(acting.person(), Action.EXPORT, null);
        return file.readable(ids);
    }

    /** An agreement that the person may read and give out. */
    @Transactional(readOnly = true)
    public Agreement give(UUID id) {
        Access.demand(acting.person(), Action.EXPORT, null);
        return file.readable(id);
    }
}
