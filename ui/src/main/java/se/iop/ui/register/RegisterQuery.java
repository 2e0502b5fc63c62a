package se.iop.ui.register;

import static se.iop.ui.layout.Address.put;
import static se.iop.ui.layout.Address.read;
import static se.iop.ui.layout.Address.text;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.iop.core.agreement.AgreementRows.Column;
import se.iop.core.agreement.AgreementRows.Filter;
import se.iop.core.agreement.Status;

/**
 * Which agreements a list shows and in which order, as it stands in the address. What an address says that cannot be
 * read is as if it were not there.
 *
 * @param filter which
 * @param column what they are ordered by
 * @param ascending in which direction
 */
record RegisterQuery(Filter filter, Column column, boolean ascending) {

    /** Everything by title. */
    static final RegisterQuery ALL = new RegisterQuery(Filter.ALL, Column.TITLE, true);

    private static final String COMMITTEE = "namnd";
    private static final String STATUS = "status";
    private static final String ORGANISATION = "organisation";
    private static final String FROM = "fran";
    private static final String TO = "till";
    private static final String TEXT = "sok";
    private static final String ORDER = "ordning";
    private static final String FALLING = "-";

    private static final Map<Status, String> STATUSES = new EnumMap<>(Map.ofEntries(
            Map.entry(Status.IDEA, "ide"),
            Map.entry(Status.DRAFT, "utkast"),
            Map.entry(Status.AGREED, "overens"),
            Map.entry(Status.SUBMITTED, "inlamnad"),
            Map.entry(Status.REFERRED_BACK, "aterremitterad"),
            Map.entry(Status.REJECTED, "avslagen"),
            Map.entry(Status.WITHDRAWN, "aterkallad"),
            Map.entry(Status.DISCARDED, "kasserad"),
            Map.entry(Status.DECIDED, "beslutad"),
            Map.entry(Status.MINUTES_APPROVED, "justerad"),
            Map.entry(Status.APPEALED, "overklagad"),
            Map.entry(Status.FINAL, "lagakraft"),
            Map.entry(Status.ANNULLED, "upphavd"),
            Map.entry(Status.SIGNED, "undertecknad"),
            Map.entry(Status.ACTIVE, "pagar"),
            Map.entry(Status.RENEGOTIATION, "omforhandlas"),
            Map.entry(Status.NOTICE, "uppsagd"),
            Map.entry(Status.ENDED, "avslutad"),
            Map.entry(Status.RESCINDED, "havd"),
            Map.entry(Status.SUPERSEDED, "ersatt"),
            Map.entry(Status.UNLAWFUL, "olaglig"),
            Map.entry(Status.ARCHIVED, "arkiverad")));

    private static final Map<Column, String> COLUMNS = new EnumMap<>(Map.of(
            Column.TITLE, "titel",
            Column.ORGANISATIONS, "organisation",
            Column.COMMITTEE, "namnd",
            Column.FIRST, "borjar",
            Column.LAST, "slutar",
            Column.COMMITTED, "belopp",
            Column.FINDINGS, "fynd",
            Column.CHANGED, "andrad"));

    /** What an address asks for. */
    static RegisterQuery of(QueryParameters address) {
        var filter = new Filter(
                text(address, COMMITTEE),
                one(STATUSES, text(address, STATUS)),
                text(address, ORGANISATION),
                read(address, FROM, LocalDate::parse),
                read(address, TO, LocalDate::parse),
                text(address, TEXT));
        var order = text(address, ORDER);
        var falling = order != null && order.startsWith(FALLING);
        var name = order == null ? null : order.substring(falling ? FALLING.length() : 0);
        var column = one(COLUMNS, name);
        return column == null
                ? new RegisterQuery(filter, Column.TITLE, true)
                : new RegisterQuery(filter, column, !falling);
    }

    /** The same as the part of an address after its question mark; what is as usual is left out. */
    QueryParameters parameters() {
        var parameters = new LinkedHashMap<String, String>();
        put(parameters, COMMITTEE, filter.committee());
        put(parameters, STATUS, filter.status() == null ? null : STATUSES.get(filter.status()));
        put(parameters, ORGANISATION, filter.organisation());
        put(parameters, FROM, filter.from());
        put(parameters, TO, filter.to());
        put(parameters, TEXT, filter.text());
        if (column != ALL.column || ascending != ALL.ascending) {
            put(parameters, ORDER, (ascending ? "" : FALLING) + COLUMNS.get(column));
        }
        return QueryParameters.simple(Collections.unmodifiableMap(parameters));
    }

    /** Whether anything is filtered away. */
    boolean narrowed() {
        return !filter.equals(Filter.ALL);
    }

    RegisterQuery with(Filter other) {
        return new RegisterQuery(other, column, ascending);
    }

    RegisterQuery orderedBy(Column other, boolean rising) {
        return new RegisterQuery(filter, other, rising);
    }

    private static <E> @Nullable E one(Map<E, String> names, @Nullable String name) {
        return names.entrySet().stream()
                .filter(entry -> entry.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }
}
