package se.iop.core.agreement;

import java.time.Clock;
import java.time.LocalDate;
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
     * Takes in an agreement as a new one: a draft when nothing is decided, else a registered agreement.
     *
     * @param plannedOn the day a decision is planned for, none for a decided agreement
     * @throws Refused when what has happened and the origin contradict each other
     */
    @Transactional
    public Agreement take(
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
                UUID.randomUUID(),
                committee,
                origin,
                example,
                null,
                false,
                null,
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

    /** An agreement that the person may read and give out. */
    @Transactional(readOnly = true)
    public Agreement give(UUID id) {
        Access.demand(acting.person(), Action.EXPORT, null);
        return file.readable(id);
    }
}
