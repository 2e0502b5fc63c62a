package se.iop.core.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.iop.core.access.Access;
import se.iop.core.access.Acting;
import se.iop.core.access.Action;
import se.iop.core.agreement.Agreement.Origin;
import se.iop.core.agreement.DraftCopies.DraftCopy;
import se.iop.core.catalog.Judgement;
import se.iop.core.people.Committees;
import se.iop.core.record.Journal;
import se.iop.core.record.Verdicts;
import se.iop.guideline.Answers;
import se.iop.model.Terms;

/** Opening, writing and submitting agreements. */
@Service
public class Drafting {

    private static final int JOURNAL_SHOWN = 200;

    private final AgreementFile file;
    private final Judging judging;
    private final Journal journal;
    private final Verdicts verdicts;
    private final DraftCopies copies;
    private final Committees committees;
    private final Acting acting;
    private final Clock clock;

    Drafting(
            AgreementFile file,
            Judging judging,
            Journal journal,
            Verdicts verdicts,
            DraftCopies copies,
            Committees committees,
            Acting acting,
            Clock clock) {
        this.file = file;
        this.judging = judging;
        this.journal = journal;
        this.verdicts = verdicts;
        this.copies = copies;
        this.committees = committees;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * An agreement as its page shows it.
     *
     * @param agreement the agreement
     * @param status where it stands today
     * @param basis what judging it while typing needs
     * @param judgement what the guidelines say now
     * @param steps what may happen next
     * @param editable whether the person may change the terms
     * @param copy what the person has typed and not saved
     * @param verdict what was judged at the decision, once decided in the platform
     * @param journal what has been done, latest first; empty for someone who may not read it
     */
    public record Opened(
            Agreement agreement,
            Status status,
            Basis basis,
            Judgement judgement,
            List<Step> steps,
            boolean editable,
            Optional<DraftCopy> copy,
            Optional<Verdicts.Verdict> verdict,
            List<Journal.Entry> journal) {}

    /**
     * Starts an empty draft in a committee.
     *
     * @throws Refused when the committee's time is over
     */
    @Transactional
    public Agreement start(String committee) {
        return start(UUID.randomUUID(), committee);
    }

    /** Starts the empty draft that was prepared under an id, now that something is written. */
    @Transactional
    public Agreement start(UUID id, String committee) {
        demandOpen(committee);
        return file.add(file.blank(id, committee, Origin.DRAFTED), "drafted");
    }

    /** An empty draft as its page shows it, kept nowhere, so that looking at a form leaves no draft behind. */
    @Transactional(readOnly = true)
    public Opened prepare(String committee) {
        demandOpen(committee);
        var agreement = file.blank(committee, Origin.DRAFTED);
        var basis = judging.basis(agreement);
        var today = LocalDate.now(clock);
        var planned = agreement.decision(today);
        var judgement = judging.judge(basis, basis.proposal(agreement.terms(), agreement.answers(), planned));
        return new Opened(
                agreement,
                Status.IDEA,
                basis,
                judgement,
                Step.of(agreement, Status.IDEA, judgement, acting.person(), today),
                true,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** Everything the page of an agreement shows, in at most six statements. */
    @Transactional(readOnly = true)
    public Opened open(UUID id) {
        var agreement = file.readable(id);
        var today = LocalDate.now(clock);
        var status = Status.of(agreement, today);
        var person = acting.person();
        var basis = judging.basis(agreement);
        var judgement =
                judging.judge(basis, basis.proposal(agreement.terms(), agreement.answers(), agreement.decision(today)));
        var editable = writable(agreement, status) && Access.allows(person, Action.DRAFT, agreement.owner(today));
        var mayReadJournal = agreement.allows(person, Action.READ_JOURNAL, today);
        return new Opened(
                agreement,
                status,
                basis,
                judgement,
                Step.of(agreement, status, judgement, person, today),
                editable,
                editable ? copies.of(id) : Optional.empty(),
                agreement.life().ruled() ? verdicts.latest(id) : Optional.empty(),
                mayReadJournal ? journal.of(id, JOURNAL_SHOWN) : List.of());
    }

    /**
     * Saves the draft.
     *
     * @param version the version that the person began from
     * @throws ChangedMeanwhile when somebody else saved since
     */
    @Transactional
    public Agreement save(UUID id, int version, Terms terms, Answers answers, @Nullable LocalDate plannedOn) {
        return kept(draft(id, version).drafted(terms, answers, plannedOn));
    }

    /**
     * Saves the draft of an amendment with the day it takes over.
     *
     * @param effectiveOn the day, none while nobody has said
     * @throws ChangedMeanwhile when somebody else saved since
     * @throws Refused when the day is outside the time of the agreement that is amended, or nothing is amended
     */
    @Transactional
    public Agreement save(
            UUID id,
            int version,
            Terms terms,
            Answers answers,
            @Nullable LocalDate plannedOn,
            @Nullable LocalDate effectiveOn) {
        var agreement = draft(id, version);
        if (effectiveOn != null && !effectiveOn.equals(agreement.effectiveOn())) {
            Continuing.demandWithin(amended(agreement), effectiveOn);
        }
        return kept(agreement.drafted(terms, answers, plannedOn).from(effectiveOn));
    }

    private Agreement amended(Agreement amendment) {
        var previous = amendment.previous();
        if (!amendment.amends() || previous == null) {
            throw new Refused("effective", "amends-nothing");
        }
        return file.found(previous).orElseThrow(NoSuchAgreement::new);
    }

    private Agreement kept(Agreement agreement) {
        var id = agreement.id();
        var saved = file.change(agreement, "saved", null);
        copies.forget(id);
        return saved;
    }

    /** Asks for a decision; every must that is broken or open needs an answer first. */
    @Transactional
    public Agreement submit(UUID id, int version) {
        var agreement = draft(id, version);
        if (!Status.of(agreement, LocalDate.now(clock)).open()) {
            throw new Refused("", "terms-frozen");
        }
        var basis = judging.basis(agreement);
        var today = LocalDate.now(clock);
        var judgement =
                judging.judge(basis, basis.proposal(agreement.terms(), agreement.answers(), agreement.decision(today)));
        var missing = Step.missingBeforeSubmission(agreement, judgement);
        if (missing != null) {
            throw new Refused("", missing);
        }
        var submission = new Life.Submission(today, acting.person().name());
        return file.change(agreement.living(agreement.life().submitted(submission)), "submitted", null);
    }

    /** Takes the draft back before a decision, with a reason. */
    @Transactional
    public Agreement takeBack(UUID id, int version, String reason) {
        var agreement = file.changeable(id, version);
        Access.demand(acting.person(), Action.SUBMIT, agreement.committee());
        if (Status.of(agreement, LocalDate.now(clock)) != Status.SUBMITTED) {
            throw new Refused("", "not-submitted");
        }
        return file.change(agreement.living(agreement.life().takenBack()), "taken-back", reason);
    }

    private void demandOpen(String committee) {
        Access.demand(acting.person(), Action.DRAFT, committee);
        if (committees.over(committee)) {
            throw new Refused("committee", "committee-over");
        }
    }

    private Agreement draft(UUID id, int version) {
        var agreement = file.changeable(id, version);
        Access.demand(acting.person(), Action.DRAFT, agreement.owner(LocalDate.now(clock)));
        if (!writable(agreement, Status.of(agreement, LocalDate.now(clock)))) {
            throw new Refused("", "terms-frozen");
        }
        return agreement;
    }

    /** A draft is; so is what a committee approved with changes, until those stand in the terms. */
    private static boolean writable(Agreement agreement, Status status) {
        return status.open() || (status.unsigned() && Way.changesUnwritten(agreement.life()));
    }
}
