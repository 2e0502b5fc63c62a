package se.iop.core.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.iop.core.agreement.AgreementRows.Row;
import se.iop.core.agreement.AgreementRows.Waiting;

/**
 * Something that waits for a person: an agreement, what it waits for, and by when.
 *
 * @param kind what is waited for
 * @param on the day it concerns, unknown or none where there is no day
 * @param row the agreement
 */
public record Need(Kind kind, @Nullable LocalDate on, Row row) {

    /** What may be waited for, the more pressing first among those without a day. */
    public enum Kind {
        /** The decision shall be registered. */
        DECISION,
        /** The minutes shall be approved. */
        MINUTES,
        /** Someone shall sign. */
        SIGNATURES,
        /** A rule is broken, and the committee has accepted no deviation. */
        BREACH,
        /** A review is to be done. */
        REVIEW,
        /** The last day for giving notice before the agreement runs out. */
        NOTICE,
        /** The agreement runs out. */
        LAST_DAY,
        /** A draft is to be finished. */
        DRAFT
    }

    /** How close a day must be to go before what has no day. */
    private static final int CLOSE_DAYS = 30;

    /** Everything the waiting agreements need, the most pressing first. */
    static List<Need> of(List<Waiting> waiting, LocalDate today, LocalDate horizon) {
        var needs = new ArrayList<Need>();
        waiting.forEach(agreement -> needs.addAll(of(agreement, today, horizon)));
        var close = today.plusDays(CLOSE_DAYS);
        needs.sort(Comparator.<Need>comparingInt(need -> need.urgency(close))
                .thenComparing(need -> need.on() == null ? LocalDate.MAX : need.on())
                .thenComparing(Need::kind)
                .thenComparing(need -> need.row().title()));
        return List.copyOf(needs);
    }

    private static List<Need> of(Waiting agreement, LocalDate today, LocalDate horizon) {
        var row = agreement.row();
        var needs = new ArrayList<Need>();
        switch (row.status()) {
            case IDEA, DRAFT, AGREED, REFERRED_BACK -> needs.add(new Need(Kind.DRAFT, agreement.plannedOn(), row));
            case SUBMITTED -> needs.add(new Need(Kind.DECISION, agreement.plannedOn(), row));
            case DECIDED -> needs.add(new Need(Kind.MINUTES, null, row));
            case MINUTES_APPROVED, FINAL -> needs.add(new Need(Kind.SIGNATURES, null, row));
            case APPEALED, SIGNED, ACTIVE, RENEGOTIATION, NOTICE -> {}
            case REJECTED, WITHDRAWN, DISCARDED, ANNULLED, ENDED, RESCINDED, SUPERSEDED, UNLAWFUL, ARCHIVED -> {}
        }
        if (row.status().decided()) {
            if (row.breaches() > agreement.deviations()) {
                needs.add(new Need(Kind.BREACH, null, row));
            }
            addIfComing(needs, Kind.REVIEW, row.reviewBy(), row, today, horizon);
            lastDaysOfNotice(agreement).forEach(day -> addIfComing(needs, Kind.NOTICE, day, row, today, horizon));
            addIfComing(needs, Kind.LAST_DAY, row.last(), row, today, horizon);
        }
        return needs;
    }

    private static List<LocalDate> lastDaysOfNotice(Waiting agreement) {
        var last = agreement.row().last();
        return last == null || agreement.row().status() == Status.NOTICE
                ? List.of()
                : agreement.notices().stream()
                        .map(length -> NoticeTime.giveBy(last, length))
                        .distinct()
                        .sorted()
                        .toList();
    }

    private static void addIfComing(
            List<Need> needs, Kind kind, @Nullable LocalDate day, Row row, LocalDate today, LocalDate horizon) {
        if (day != null && !day.isBefore(today) && !day.isAfter(horizon)) {
            needs.add(new Need(kind, day, row));
        }
    }

    /** A day that is close or passed comes first, then what has no day, then the days to come, then the drafts. */
    private int urgency(LocalDate close) {
        if (on != null && !on.isAfter(close)) {
            return 0;
        }
        if (kind == Kind.DRAFT) {
            return 3;
        }
        return on == null ? 1 : 2;
    }
}
