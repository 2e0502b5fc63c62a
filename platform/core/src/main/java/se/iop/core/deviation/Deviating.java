package se.iop.core.deviation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.iop.core.access.Access;
import se.iop.core.access.Acting;
import se.iop.core.access.Action;
import se.iop.core.agreement.Refused;
import se.iop.core.catalog.Catalog;
import se.iop.core.catalog.Catalogs;
import se.iop.guideline.Scope;

/** Reads where committees have deviated from their guidelines, and keeps when that is a signal. */
@Service
public class Deviating {

    private final Deviations deviations;
    private final Catalogs catalogs;
    private final Acting acting;
    private final Clock clock;

    Deviating(Deviations deviations, Catalogs catalogs, Acting acting, Clock clock) {
        this.deviations = deviations;
        this.catalogs = catalogs;
        this.acting = acting;
        this.clock = clock;
    }

    /** The deviations asked for, the latest first, those of an unknown day last. */
    @Transactional(readOnly = true)
    public List<Deviation> list(Asked asked, int offset, int limit) {
        Access.demand(acting.person(), Action.READ_AGREEMENT, null);
        var catalog = catalogs.current();
        return deviations.list(asked, offset, limit).stream()
                .map(one -> new Deviation(
                        one.agreement(),
                        one.title(),
                        one.committee(),
                        one.requirement(),
                        words(catalog, one.committee(), one.requirement(), one.decidedOn()),
                        one.reason(),
                        one.decidedOn(),
                        one.paragraph()))
                .toList();
    }

    /** How many deviations each committee has decided from each rule in each year. */
    @Transactional(readOnly = true)
    public List<Tally> counted() {
        Access.demand(acting.person(), Action.READ_AGREEMENT, null);
        var catalog = catalogs.current();
        return deviations.counted().stream()
                .map(one -> new Tally(
                        one.committee(),
                        one.requirement(),
                        words(catalog, one.committee(), one.requirement(), null),
                        one.year(),
                        one.count()))
                .toList();
    }

    /** The rules that the person's own committees deviate from so often that they should look at the rule. */
    @Transactional(readOnly = true)
    public List<Signal> signals() {
        var own = acting.person().committees();
        if (own.isEmpty()) {
            return List.of();
        }
        var catalog = catalogs.current();
        return deviations.signals(own).stream()
                .map(one -> new Signal(
                        one.committee(),
                        one.requirement(),
                        words(catalog, one.committee(), one.requirement(), null),
                        one.count(),
                        one.threshold()))
                .toList();
    }

    /** The threshold that holds for a committee. */
    @Transactional(readOnly = true)
    public Threshold threshold(String committee) {
        Access.demand(acting.person(), Action.READ_AGREEMENT, null);
        return deviations.threshold(committee).orElse(Threshold.OF_THE_PLATFORM);
    }

    /**
     * Sets the threshold of a committee; what held before is kept.
     *
     * @throws Refused when a number is out of bounds or the reason is missing, naming the field
     */
    @Transactional
    public void set(String committee, int count, int months, String reason) {
        var person = acting.person();
        Access.demand(person, Action.SET_DEVIATION_THRESHOLD, committee);
        if (count < 1 || count > Threshold.MOST_DEVIATIONS) {
            throw new Refused("deviations", "threshold-deviations");
        }
        if (months < 1 || months > Threshold.MOST_MONTHS) {
            throw new Refused("months", "threshold-months");
        }
        if (reason.isBlank()) {
            throw new Refused("reason", "reason-missing");
        }
        deviations.set(committee, new Threshold(count, months, reason.strip(), person.name(), clock.instant()));
    }

    /** The rule as it was on a day, else as any version last said it; nothing where no loaded guideline has it. */
    private @Nullable String words(Catalog catalog, String committee, String requirement, @Nullable LocalDate day) {
        var guidelines = catalog.binding(new Scope.Committee(acting.person().municipality(), committee, committee));
        var then = day == null
                ? java.util.Optional.<String>empty()
                : guidelines.stream()
                        .flatMap(plugin -> plugin.guidelines().inForce(day).stream())
                        .flatMap(version -> version.rule(requirement).stream())
                        .map(rule -> rule.requirement().text())
                        .findFirst();
        return then.or(() -> guidelines.stream()
                        .flatMap(plugin -> plugin.guidelines().versions().reversed().stream())
                        .flatMap(version -> version.rule(requirement).stream())
                        .map(rule -> rule.requirement().text())
                        .findFirst())
                .orElse(null);
    }
}
