package se.iop.core.lineage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.iop.core.agreement.Status;
import se.iop.model.Span;

/**
 * An agreement with its relatives.
 *
 * @param subject the agreement one looks at
 * @param members the agreements of the platform that the reader may see, the earliest first; the subject among them
 * @param ties what ties them together, and to what is not in the platform
 */
public record Family(UUID subject, List<Member> members, List<Tie> ties) {

    /** Keeps lists of its own. */
    public Family {
        members = List.copyOf(members);
        ties = List.copyOf(ties);
    }

    /**
     * An agreement of the family.
     *
     * @param committee the committee that owns it today
     * @param amends whether it changes the agreement before it rather than follows it
     */
    public record Member(
            UUID id,
            String title,
            String committee,
            Status status,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            boolean amends) {

        @Nullable
        Span period() {
            return first == null || last == null || last.isBefore(first) ? null : new Span(first, last);
        }
    }

    /**
     * A tie from an agreement to another, or to something outside the platform.
     *
     * @param from the agreement that names the other
     * @param to the other, none where it is not in the platform or not for the reader
     * @param name what the other is called by the one that names it
     * @param kinship what the other is to the one that names it
     * @param note anything more
     * @param on the day of the tie, unknown where not said
     */
    public record Tie(
            UUID from,
            @Nullable UUID to,
            String name,
            Kinship kinship,
            @Nullable String note,
            @Nullable LocalDate on) {}

    /** What a member is to the subject. */
    public Kinship kinship(UUID member) {
        if (member.equals(subject)) {
            return Kinship.ITSELF;
        }
        for (var tie : ties) {
            if (tie.from().equals(subject) && member.equals(tie.to())) {
                return tie.kinship();
            }
            if (tie.from().equals(member) && subject.equals(tie.to())) {
                return tie.kinship().turned();
            }
        }
        return shares(member) ? Kinship.SAME_DECISION : Kinship.DISTANT;
    }

    /** The ties of the subject to what is outside the platform. */
    public List<Tie> outside() {
        return ties.stream()
                .filter(tie -> tie.from().equals(subject) && tie.to() == null)
                .toList();
    }

    /** Whether there is anything beside the agreement itself. */
    public boolean alone() {
        return members.size() < 2 && outside().isEmpty();
    }

    /** The chain of agreements that follow each other and that the subject is one of; amendments are no links of it. */
    public Chain chain() {
        var reached = new HashSet<UUID>(Set.of(subject));
        var waiting = new ArrayList<UUID>(reached);
        while (!waiting.isEmpty()) {
            var at = waiting.removeLast();
            for (var tie : ties) {
                var other = tie.kinship().chains() || tie.kinship() == Kinship.AMENDED ? otherEnd(tie, at) : null;
                if (other != null && reached.add(other)) {
                    waiting.add(other);
                }
            }
        }
        var periods = new ArrayList<@Nullable Span>();
        members.stream()
                .filter(member -> reached.contains(member.id()) && !member.amends() && counts(member.status()))
                .forEach(member -> periods.add(member.period()));
        return Chain.of(periods);
    }

    private static boolean counts(Status status) {
        return status != Status.REJECTED;
    }

    private static @Nullable UUID otherEnd(Tie tie, UUID end) {
        if (tie.from().equals(end)) {
            return tie.to();
        }
        return end.equals(tie.to()) ? tie.from() : null;
    }

    /** Whether both name the same decision in the same words. */
    private boolean shares(UUID member) {
        return ties.stream()
                .filter(tie -> tie.from().equals(subject) && tie.kinship() == Kinship.SAME_DECISION)
                .anyMatch(tie -> ties.stream()
                        .anyMatch(other -> other.from().equals(member)
                                && other.kinship() == Kinship.SAME_DECISION
                                && other.name()
                                        .strip()
                                        .equalsIgnoreCase(tie.name().strip())));
    }
}
