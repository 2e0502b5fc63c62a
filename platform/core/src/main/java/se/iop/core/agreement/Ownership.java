package se.iop.core.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.iop.core.agreement.Event.HandedOver;
import se.iop.core.agreement.Event.HandoverSettled;

/**
 * Which committee owns an agreement, and from when.
 *
 * @param turns the owners, the one that decided it first
 */
public record Ownership(List<Turn> turns) {

    /** Keeps a list of its own. */
    public Ownership {
        turns = List.copyOf(turns);
    }

    /**
     * A committee's time with an agreement.
     *
     * @param committee the committee
     * @param from the first day, none for the one that decided it
     * @param handover how it came there, none for the one that decided it
     * @param settled whether its condition was met; unknown where none is stated or nobody has said
     */
    public record Turn(
            String committee,
            @Nullable LocalDate from,
            @Nullable HandedOver handover,
            @Nullable Boolean settled) {

        /** Whether it waits for a condition. */
        public boolean waits() {
            return handover != null && handover.condition() != null && settled == null;
        }

        /** Whether it takes effect, today or on its day. */
        public boolean holds() {
            return handover == null || handover.condition() == null || Boolean.TRUE.equals(settled);
        }
    }

    /** The owners of an agreement in the order of their days. */
    public static Ownership of(Agreement agreement) {
        var turns = new ArrayList<Turn>();
        var events = agreement.life().events();
        for (var place = 0; place < events.size(); place++) {
            if (events.get(place) instanceof HandedOver handover && handover.on() != null) {
                turns.add(new Turn(
                        handover.to(),
                        handover.on(),
                        handover,
                        settled(handover, events.subList(place + 1, events.size()))));
            }
        }
        turns.sort(Comparator.comparing(Ownership::day));
        turns.addFirst(new Turn(agreement.committee(), null, null, null));
        return new Ownership(turns);
    }

    /** The owner on a day. */
    public String on(LocalDate day) {
        var owner = turns.getFirst().committee();
        for (var turn : turns) {
            if (turn.holds() && !day(turn).isAfter(day)) {
                owner = turn.committee();
            }
        }
        return owner;
    }

    /**
     * Everyone who owns it on a day or has owned it before; they read what was done to it. The same rule stands once
     * more as the SQL function {@code owners_until}.
     */
    public List<String> until(LocalDate day) {
        return turns.stream()
                .filter(turn -> turn.holds() && !day(turn).isAfter(day))
                .map(Turn::committee)
                .distinct()
                .toList();
    }

    /** Whether it has gone, or will go, from one committee to another. */
    public boolean changes() {
        return turns.size() > 1;
    }

    private static LocalDate day(Turn turn) {
        return turn.from() == null ? LocalDate.MIN : turn.from();
    }

    private static @Nullable Boolean settled(HandedOver handover, List<Event> later) {
        return later.stream()
                .filter(HandoverSettled.class::isInstance)
                .map(HandoverSettled.class::cast)
                .filter(settled -> settled.to().equals(handover.to()))
                .map(HandoverSettled::met)
                .findFirst()
                .orElse(null);
    }
}
