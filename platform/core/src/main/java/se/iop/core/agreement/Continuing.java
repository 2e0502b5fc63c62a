package se.iop.core.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.iop.core.access.Access;
import se.iop.core.access.Acting;
import se.iop.core.agreement.Agreement.Origin;
import se.iop.core.agreement.Step.Kind;
import se.iop.guideline.Answers;
import se.iop.model.Span;
import se.iop.model.Term;
import se.iop.model.Terms;

/**
 * Going on from an agreement: changing it during its time, or following it with another. Both are drafts of their own,
 * judged by the guideline in force at their own decision, and hold only when every party has signed.
 */
@Service
public class Continuing {

    private final AgreementFile file;
    private final Acting acting;
    private final Clock clock;

    Continuing(AgreementFile file, Acting acting, Clock clock) {
        this.file = file;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * Begins an amendment: a draft with the terms in force, that takes over on a day. Until then the old terms hold.
     *
     * @param reason why the terms shall change
     */
    @Transactional
    public Agreement amend(UUID id, int version, @Nullable LocalDate effectiveOn, String reason) {
        var old = ready(id, version, Kind.AMEND, reason);
        if (effectiveOn == null) {
            throw new Refused("effective", "day-missing");
        }
        demandWithin(old, effectiveOn);
        return begin(old, true, effectiveOn, extended(old), "amendment-begun", reason);
    }

    /** An amendment takes over while the agreement it amends holds, neither before nor after. */
    static void demandWithin(Agreement old, LocalDate effectiveOn) {
        var first = old.terms().term().first();
        var last = old.lastDay();
        if ((first != null && effectiveOn.isBefore(first)) || (last != null && effectiveOn.isAfter(last))) {
            throw new Refused("effective", "effective-outside");
        }
    }

    /** Begins a following agreement: a draft with the old terms moved to the time after it. */
    @Transactional
    public Agreement renew(UUID id, int version, String reason) {
        var old = ready(id, version, Kind.RENEW, reason);
        return begin(old, false, null, Successor.of(old), "renewal-begun", reason);
    }

    private Agreement ready(UUID id, int version, Kind kind, String reason) {
        var agreement = file.changeable(id, version);
        Access.demand(acting.person(), kind.action(), agreement.owner(LocalDate.now(clock)));
        if (!Way.on(agreement, Status.of(agreement, LocalDate.now(clock))).contains(kind)) {
            throw new Refused("", "step-not-now");
        }
        if (reason.isBlank()) {
            throw new Refused("reason", "reason-missing");
        }
        return agreement;
    }

    private Agreement begin(
            Agreement old, boolean amends, @Nullable LocalDate effectiveOn, Terms terms, String action, String reason) {
        var draft = new Agreement(
                UUID.randomUUID(),
                old.owner(LocalDate.now(clock)),
                Origin.DRAFTED,
                old.example(),
                old.id(),
                amends,
                effectiveOn,
                terms,
                Answers.NONE,
                Life.NONE,
                null,
                null,
                clock.instant(),
                acting.person().name(),
                0);
        var added = file.add(draft, "drafted");
        file.change(old, action, reason);
        return added;
    }

    /** The terms as they hold: with the time that options have added, and the options that are left. */
    private static Terms extended(Agreement old) {
        var term = old.terms().term();
        var period = term.period();
        var last = old.lastDay();
        if (period == null || last == null || last.equals(period.last())) {
            return old.terms();
        }
        return old.terms().with(left(term, old).lasting(new Span(period.first(), last)));
    }

    private static Term left(Term term, Agreement old) {
        var option = term.extension();
        if (option == null) {
            return term;
        }
        var times = option.times() - old.life().all(Event.Extended.class).size();
        return term.extendedBy(times < 1 ? null : new Term.Extension(times, option.length(), option.condition()));
    }
}
