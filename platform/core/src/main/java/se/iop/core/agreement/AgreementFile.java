package se.iop.core.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.iop.core.access.Access;
import se.iop.core.access.Acting;
import se.iop.core.access.Action;
import se.iop.core.agreement.Agreement.Origin;
import se.iop.core.record.Journal;
import se.iop.guideline.Answers;
import se.iop.model.Span;
import se.iop.model.Terms;

/** Takes agreements out for reading or changing and puts them back, judged anew and with an entry in the journal. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AgreementFile {

    private final Agreements agreements;
    private final AgreementRows rows;
    private final Judging judging;
    private final Journal journal;
    private final Acting acting;
    private final Clock clock;

    AgreementFile(
            Agreements agreements, AgreementRows rows, Judging judging, Journal journal, Acting acting, Clock clock) {
        this.agreements = agreements;
        this.rows = rows;
        this.judging = judging;
        this.journal = journal;
        this.acting = acting;
        this.clock = clock;
    }

    /** An agreement that says nothing yet. */
    Agreement blank(String committee, Origin origin) {
        return blank(UUID.randomUUID(), committee, origin);
    }

    /** The same under an id that was chosen before. */
    Agreement blank(UUID id, String committee, Origin origin) {
        return new Agreement(
                id,
                committee,
                origin,
                false,
                null,
                false,
                null,
                Terms.EMPTY,
                Answers.NONE,
                Life.NONE,
                null,
                null,
                clock.instant(),
                acting.person().name(),
                0);
    }

    /** Those that the person may read, in the order asked for. */
    List<Agreement> readable(List<UUID> ids) {
        return agreements.findAllById(ids).stream()
                .filter(this::mayRead)
                .sorted(Comparator.comparing(agreement -> ids.indexOf(agreement.id())))
                .toList();
    }

    private boolean mayRead(Agreement agreement) {
        var action = agreement.life().ruled() ? Action.READ_AGREEMENT : Action.READ_DRAFT;
        return Access.allows(acting.person(), action, agreement.committee());
    }

    /** An agreement that the person may read; one that they may not is as one that does not exist. */
    Agreement readable(UUID id) {
        var agreement = agreements.findById(id).orElseThrow(NoSuchAgreement::new);
        if (!mayRead(agreement)) {
            throw new NoSuchAgreement();
        }
        return agreement;
    }

    /** An agreement by its id, for what follows from another one's step; none where it is gone. */
    Optional<Agreement> found(UUID id) {
        return agreements.findById(id);
    }

    /** An agreement that still is what the person saw. */
    Agreement changeable(UUID id, int version) {
        var agreement = readable(id);
        if (agreement.version() != version) {
            throw new ChangedMeanwhile(agreement);
        }
        return agreement;
    }

    /** Adds a new agreement. One that was decided elsewhere holds from its own first day and not from today. */
    Agreement add(Agreement agreement, String action) {
        return put(agreement, action, null, heldFrom(agreement));
    }

    /** Puts back an agreement changed from today. */
    Agreement change(Agreement agreement, String action, @Nullable String reason) {
        return change(agreement, action, reason, LocalDate.now(clock));
    }

    /** Puts back an agreement changed from a day of its own, such as the day of a decision. */
    Agreement change(Agreement agreement, String action, @Nullable String reason, LocalDate effectiveOn) {
        return put(agreement.changed(acting.person().name(), clock.instant()), action, reason, effectiveOn);
    }

    private LocalDate heldFrom(Agreement agreement) {
        var today = LocalDate.now(clock);
        var ruling = agreement.life().decision();
        if (ruling == null) {
            return today;
        }
        var period = agreement.terms().term().period();
        return Stream.of(
                        Optional.ofNullable(ruling.on()),
                        Optional.ofNullable(agreement.life().signedOn()),
                        Optional.ofNullable(period).map(Span::first))
                .flatMap(Optional::stream)
                .filter(day -> !day.isAfter(today))
                .findFirst()
                .orElse(today);
    }

    private Agreement put(Agreement agreement, String action, @Nullable String reason, LocalDate effectiveOn) {
        var judged = judging.summarised(agreement, judging.basis(agreement));
        try {
            var saved = agreements.save(judged);
            rows.keepShares(saved.id(), judging.shares(agreement));
            journal.add(saved.id(), action, effectiveOn, reason, saved);
            return saved;
        } catch (OptimisticLockingFailureException late) {
            throw new ChangedMeanwhile(agreements.findById(agreement.id()).orElseThrow(NoSuchAgreement::new));
        }
    }
}
