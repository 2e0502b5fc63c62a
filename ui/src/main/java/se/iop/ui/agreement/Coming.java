package se.iop.ui.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.iop.core.agreement.Status;
import se.iop.model.Payout.Due;
import se.iop.model.Terms;

/**
 * A day ahead in the life of an agreement.
 *
 * @param on the day
 * @param what what happens, a key of this page's texts
 * @param name the name of what happens, where it has one
 */
record Coming(LocalDate on, String what, @Nullable String name) {

    private static final Set<Status> OVER = EnumSet.of(
            Status.REJECTED,
            Status.WITHDRAWN,
            Status.DISCARDED,
            Status.ANNULLED,
            Status.ENDED,
            Status.RESCINDED,
            Status.SUPERSEDED,
            Status.UNLAWFUL,
            Status.ARCHIVED);

    /** The nearest day from today on that the terms and the plan know. */
    static Optional<Coming> next(Terms terms, @Nullable LocalDate plannedOn, Status status, LocalDate today) {
        if (OVER.contains(status)) {
            return Optional.empty();
        }
        var days = new ArrayList<Coming>();
        if (!status.decided()) {
            add(days, plannedOn, "coming.decision", null);
        }
        term(days, terms);
        terms.followUp().reports().forEach(report -> add(days, report.due(), "coming.report", report.name()));
        terms.economy().payout().instalments().stream()
                .flatMap(instalment -> instalment.after().stream())
                .forEach(due -> {
                    if (due instanceof Due.On(LocalDate day)) {
                        add(days, day, "coming.instalment", null);
                    }
                });
        return days.stream().filter(coming -> !coming.on().isBefore(today)).min(Comparator.comparing(Coming::on));
    }

    private static void term(List<Coming> days, Terms terms) {
        var period = terms.term().period();
        if (period != null) {
            add(days, period.first(), "coming.first", null);
            add(days, period.last(), "coming.last", null);
        }
        add(days, terms.term().reviewBy(), "coming.review", null);
    }

    private static void add(List<Coming> days, @Nullable LocalDate on, String what, @Nullable String name) {
        if (on != null) {
            days.add(new Coming(on, what, name));
        }
    }
}
