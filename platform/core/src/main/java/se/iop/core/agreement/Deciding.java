package se.iop.core.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.iop.core.access.Access;
import se.iop.core.access.Acting;
import se.iop.core.access.Action;
import se.iop.core.agreement.Life.Ruling;
import se.iop.core.catalog.Judgement;
import se.iop.core.record.Verdicts;
import se.iop.guideline.Answers;
import se.iop.guideline.Finding;
import se.iop.guideline.Guidelines;

/** Registering what a committee decided, and that its minutes are approved. */
@Service
public class Deciding {

    private final AgreementFile file;
    private final Judging judging;
    private final Verdicts verdicts;
    private final Acting acting;
    private final Clock clock;

    Deciding(AgreementFile file, Judging judging, Verdicts verdicts, Acting acting, Clock clock) {
        this.file = file;
        this.judging = judging;
        this.verdicts = verdicts;
        this.acting = acting;
        this.clock = clock;
    }

    /** What the guidelines say on the day of the decision, so that the secretary sees which deviations it needs. */
    @Transactional(readOnly = true)
    public Judgement foresee(UUID id, Ruling ruling, Answers answers) {
        var agreement = file.readable(id);
        var basis = judging.basis(agreement);
        return judging.judge(basis, basis.proposal(agreement.terms(), answers, ruling.asDecision()));
    }

    /** What an approval still lacks: deviations for broken musts, and answers to open ones. */
    public static List<Finding> missing(Judgement judgement, Ruling ruling, Answers answers) {
        return judgement.findings().stream()
                .filter(Finding::blocks)
                .filter(finding -> Judging.breached(judgement).contains(finding)
                        ? ruling.deviations().stream()
                                .noneMatch(deviation -> deviation.requirement().equals(finding.requirement()))
                        : answers.to(finding.requirement()).isEmpty())
                .toList();
    }

    /**
     * Registers a decision. An approval freezes the terms and keeps the verdict with all its inputs.
     *
     * @param answers the answers given so far, with those that the day of the decision asked for
     * @throws Refused when the day is missing or to come, the paragraph is missing, or a deviation or answer is missing
     */
    @Transactional
    public Agreement decide(UUID id, int version, Ruling ruling, Answers answers) {
        var agreement = file.changeable(id, version);
        Access.demand(acting.person(), Action.DECIDE, agreement.committee());
        var today = LocalDate.now(clock);
        if (Status.of(agreement, today) != Status.SUBMITTED) {
            throw new Refused("", "not-submitted");
        }
        var on = soundDay(ruling, today);
        var decided = agreement
                .drafted(agreement.terms(), answers, agreement.plannedOn())
                .living(agreement.life().decided(ruling));
        if (ruling.outcome().approves()) {
            keepVerdict(decided, ruling, answers);
        }
        return file.change(
                decided, "decided." + ruling.outcome().name().toLowerCase(java.util.Locale.ROOT), ruling.changes(), on);
    }

    /** Says that what the decision changed now stands in the terms; from here on they are frozen. */
    @Transactional
    public Agreement changesWritten(UUID id, int version) {
        var agreement = file.changeable(id, version);
        Access.demand(acting.person(), Action.DRAFT, agreement.owner(LocalDate.now(clock)));
        var today = LocalDate.now(clock);
        var ruling = agreement.life().decision();
        if (ruling == null || !Way.on(agreement, Status.of(agreement, today)).contains(Step.Kind.WRITE_CHANGES)) {
            throw new Refused("", "step-not-now");
        }
        keepVerdict(agreement, ruling, agreement.answers());
        var written = new Event.ChangesWritten(today, Event.Evidence.because(ruling.changes()));
        return file.change(
                agreement.living(agreement.life().with(written)), Recording.action(written), ruling.changes());
    }

    /** Registers that the minutes of the decision are approved. */
    @Transactional
    public Agreement approveMinutes(UUID id, int version, LocalDate on) {
        var agreement = file.changeable(id, version);
        Access.demand(acting.person(), Action.APPROVE_MINUTES, agreement.owner(LocalDate.now(clock)));
        var today = LocalDate.now(clock);
        if (!Status.of(agreement, today).unsigned() || agreement.life().minutesApproved() != null) {
            throw new Refused("", "not-decided");
        }
        var ruling = agreement.life().decision();
        if (on.isAfter(today)) {
            throw new Refused("on", "day-to-come");
        }
        if (ruling != null && ruling.on() != null && on.isBefore(ruling.on())) {
            throw new Refused("on", "before-decision");
        }
        return file.change(agreement.living(agreement.life().minutesApproved(on)), "minutes-approved", null, on);
    }

    private void keepVerdict(Agreement agreement, Ruling ruling, Answers answers) {
        var basis = judging.basis(agreement);
        var proposal = basis.proposal(agreement.terms(), answers, ruling.asDecision());
        var judgement = judging.judge(basis, proposal);
        if (!missing(judgement, ruling, answers).isEmpty()) {
            throw new Refused("deviations", "deviations-missing");
        }
        verdicts.keep(agreement.id(), proposal, judgement, clock.instant(), Guidelines.SPI_VERSION);
    }

    private static LocalDate soundDay(Ruling ruling, LocalDate today) {
        if (ruling.on() == null) {
            throw new Refused("on", "day-missing");
        }
        if (ruling.on().isAfter(today)) {
            throw new Refused("on", "day-to-come");
        }
        if (ruling.paragraph() == null || ruling.paragraph().isBlank()) {
            throw new Refused("paragraph", "paragraph-missing");
        }
        var changes = ruling.changes();
        if (ruling.outcome() == Life.Outcome.APPROVED_WITH_CHANGES && (changes == null || changes.isBlank())) {
            throw new Refused("changes", "changes-missing");
        }
        return ruling.on();
    }
}
