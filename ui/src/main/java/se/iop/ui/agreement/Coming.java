package se.iop.ui.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.iop.core.agreement.Agreement;
import se.iop.core.agreement.Event;
import se.iop.core.agreement.Life;
import se.iop.core.agreement.NoticeTime;
import se.iop.core.agreement.Status;
import se.iop.model.Payout.Due;

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

    /** The nearest day from today on that the terms, the plan and what has happened know. */
    static Optional<Coming> next(Agreement agreement, Status status, LocalDate today) {
        if (OVER.contains(status)) {
            return Optional.empty();
        }
        var days = new ArrayList<Coming>();
        if (!status.decided()) {
            add(days, agreement.plannedOn(), "coming.decision", null);
        }
        var terms = agreement.terms();
        events(days, agreement.life());
        ends(days, agreement, status);
        add(days, agreement.firstDay(), "coming.first", null);
        add(days, terms.term().reviewBy(), "coming.review", null);
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

    /** What has been registered and has a day ahead. */
    private static void events(List<Coming> days, Life life) {
        if (!life.appealed() && !life.has(Event.AppealSettled.class)) {
            var announced = life.latest(Event.Announced.class);
            add(days, announced == null ? null : announced.appealBy(), "coming.appeal", null);
        }
        var demanded = life.open(Event.Demanded.class, Event.Mended.class) ? life.latest(Event.Demanded.class) : null;
        add(days, demanded == null ? null : demanded.mendBy(), "coming.mend", null);
        var handed = life.latest(Event.HandedOver.class);
        add(days, handed == null ? null : handed.on(), "coming.handover", null);
        var superseded = life.latest(Event.Superseded.class);
        add(days, superseded == null ? null : superseded.on(), "coming.superseded", null);
    }

    /** How it ends: by the notice that runs, else after the days to give one and to use an option. */
    private static void ends(List<Coming> days, Agreement agreement, Status status) {
        var notice = agreement.life().notice();
        if (notice != null && notice.endsOn() != null) {
            add(days, notice.endsOn(), "coming.notice-ends", null);
            return;
        }
        if (status.decided()) {
            NoticeTime.giveBy(agreement)
                    .forEach((day, parties) -> add(
                            days,
                            day,
                            parties.isEmpty() ? "coming.notice" : "coming.notice.of",
                            parties.isEmpty() ? null : String.join(", ", parties)));
            var option = agreement.terms().term().extension();
            if (option != null && agreement.life().all(Event.Extended.class).size() < option.times()) {
                add(days, agreement.lastDay(), "coming.option", null);
            }
        }
        add(days, agreement.lastDay(), "coming.last", null);
    }

    private static void add(List<Coming> days, @Nullable LocalDate on, String what, @Nullable String name) {
        if (on != null) {
            days.add(new Coming(on, what, name));
        }
    }
}
