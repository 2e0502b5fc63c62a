package se.iop.core.history;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import se.iop.core.access.Access;
import se.iop.core.access.Access.Reach;
import se.iop.core.access.Acting;
import se.iop.core.access.Action;
import se.iop.core.access.Membership;
import se.iop.core.access.Person;

/** Reading the journal: a page at a time for people, all of it for a file. */
@Service
public class Auditing {

    /** Where counting stops; a page then says "1000+". */
    public static final int COUNTED_AT_MOST = 1000;

    /** Small enough for one short transaction, whatever the agreements hold. */
    private static final int BATCH = 200;

    private final JournalRows rows;
    private final Acting acting;

    Auditing(JournalRows rows, Acting acting) {
        this.rows = rows;
        this.acting = acting;
    }

    /**
     * A page of the journal.
     *
     * @param entries the entries, latest first
     * @param older whether there are entries before these
     * @param newer whether there are entries after these
     */
    public record Page(List<Recorded> entries, boolean older, boolean newer) {}

    /** The latest entries before a number; {@link Long#MAX_VALUE} gives the latest of all. */
    public Page before(JournalFilter filter, long seq, int size) {
        var found = rows.entries(filter, reach(), seq, true, size + 1);
        var more = found.size() > size;
        return new Page(more ? found.subList(0, size) : found, more, seq != Long.MAX_VALUE);
    }

    /** The earliest entries after a number, still latest first. */
    public Page after(JournalFilter filter, long seq, int size) {
        var found = rows.entries(filter, reach(), seq, false, size + 1);
        var more = found.size() > size;
        return new Page(more ? found.subList(1, found.size()) : found, true, more);
    }

    /** How many entries there are, at most {@link #COUNTED_AT_MOST} + 1. */
    public int count(JournalFilter filter) {
        return rows.count(filter, reach(), COUNTED_AT_MOST + 1);
    }

    /** Everything that has been done in the municipality, each once. */
    public List<String> actions() {
        reach();
        return rows.actions();
    }

    /** Gives every entry in turn, latest first; each stretch is a transaction of its own, however long it takes. */
    public void all(JournalFilter filter, Consumer<Recorded> consumer) {
        var reach = reach();
        var stretch = rows.entries(filter, reach, Long.MAX_VALUE, true, BATCH);
        while (!stretch.isEmpty()) {
            stretch.forEach(consumer);
            stretch = rows.entries(filter, reach, stretch.getLast().seq(), true, BATCH);
        }
    }

    /** The committees whose journal the person reads; empty for someone who reads all of it. */
    public Set<String> committees() {
        var reach = reach();
        return reach.all() ? Set.of() : Set.copyOf(reach.committees());
    }

    private JournalRows.Reach reach() {
        var person = acting.person();
        Access.demand(person, Action.READ_JOURNAL, null);
        return new JournalRows.Reach(everywhere(person), own(person));
    }

    private static boolean everywhere(Person person) {
        var reaches = Access.reaches(Action.READ_JOURNAL);
        return person.memberships().stream()
                .map(Membership::role)
                .anyMatch(role -> reaches.get(role) == Reach.EVERYWHERE);
    }

    private static List<String> own(Person person) {
        return person.committees().stream()
                .filter(committee -> Access.allows(person, Action.READ_JOURNAL, committee))
                .collect(Collectors.toList());
    }
}
