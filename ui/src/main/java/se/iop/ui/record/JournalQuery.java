package se.iop.ui.record;

import static se.iop.ui.layout.Address.put;
import static se.iop.ui.layout.Address.read;
import static se.iop.ui.layout.Address.text;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.iop.core.history.JournalFilter;

/**
 * Which entries of the journal are shown, as it stands in the address. What cannot be read there is as if it were not.
 *
 * @param filter which
 * @param before only those before this number
 * @param after else those after this number
 */
record JournalQuery(
        JournalFilter filter,
        @Nullable Long before,
        @Nullable Long after) {

    /** The latest of everything. */
    static final JournalQuery ALL = new JournalQuery(JournalFilter.ALL, null, null);

    private static final String AGREEMENT = "overenskommelse";
    private static final String TEXT = "sok";
    private static final String PERSON = "person";
    private static final String ACTION = "vad";
    private static final String COMMITTEE = "namnd";
    private static final String FROM = "fran";
    private static final String TO = "till";
    private static final String BEFORE = "fore";
    private static final String AFTER = "efter";

    /** What an address asks for. */
    static JournalQuery of(QueryParameters address) {
        return new JournalQuery(
                new JournalFilter(
                        read(address, AGREEMENT, UUID::fromString),
                        text(address, TEXT),
                        text(address, PERSON),
                        text(address, ACTION),
                        text(address, COMMITTEE),
                        read(address, FROM, LocalDate::parse),
                        read(address, TO, LocalDate::parse)),
                read(address, BEFORE, Long::valueOf),
                read(address, AFTER, Long::valueOf));
    }

    /** The first page of what another filter gives. */
    JournalQuery with(JournalFilter other) {
        return new JournalQuery(other, null, null);
    }

    /** The page of entries before a number. */
    JournalQuery before(long seq) {
        return new JournalQuery(filter, seq, null);
    }

    /** The page of entries after a number. */
    JournalQuery after(long seq) {
        return new JournalQuery(filter, null, seq);
    }

    /** Whether anything is filtered away. */
    boolean narrowed() {
        return !filter.equals(JournalFilter.ALL);
    }

    /** The part of an address after its question mark. */
    QueryParameters parameters() {
        var parameters = new LinkedHashMap<String, String>();
        put(parameters, AGREEMENT, filter.agreement());
        put(parameters, TEXT, filter.text());
        put(parameters, PERSON, filter.person());
        put(parameters, ACTION, filter.action());
        put(parameters, COMMITTEE, filter.committee());
        put(parameters, FROM, filter.from());
        put(parameters, TO, filter.to());
        put(parameters, BEFORE, before);
        put(parameters, AFTER, after);
        return QueryParameters.simple(parameters);
    }

    /** The whole address. */
    String address() {
        return new Location(JournalView.ROUTE, parameters()).getPathWithQueryParameters();
    }
}
