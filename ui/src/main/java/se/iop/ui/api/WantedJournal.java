package se.iop.ui.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.iop.core.history.JournalFilter;

/**
 * The part of the journal that somebody asks for by the parameters of the address; every other parameter is refused.
 *
 * @param filter which entries
 * @param before only those before this number
 * @param size the most on a page
 */
record WantedJournal(JournalFilter filter, long before, int size) {

    private static final List<String> NAMES =
            List.of("text", "committee", "person", "action", "from", "to", "before", "size");

    /** Of one agreement there is no other to search for. */
    private static final List<String> OF_ONE = List.of("person", "action", "from", "to", "before", "size");

    static WantedJournal by(@Nullable UUID agreement, HttpServletRequest request) {
        var names = agreement == null ? NAMES : OF_ONE;
        request.getParameterMap().forEach((name, values) -> Wanted.demandKnown(names, name, values));
        var filter = new JournalFilter(
                agreement,
                Wanted.text(request, "text"),
                Wanted.text(request, "person"),
                Wanted.text(request, "action"),
                Wanted.text(request, "committee"),
                Wanted.day(request, "from"),
                Wanted.day(request, "to"));
        return new WantedJournal(filter, before(request), Wanted.size(request));
    }

    /** The address of the entries before a number, with the same filters. */
    String next(HttpServletRequest request, long seq) {
        return Wanted.address(request, NAMES, "before", seq);
    }

    private static long before(HttpServletRequest request) {
        var text = Wanted.text(request, "before");
        if (text == null) {
            return Long.MAX_VALUE;
        }
        if (!text.matches("[1-9][0-9]{0,17}")) {
            throw new BadParameter("before", "number", 1, 999_999_999_999_999_999L);
        }
        return Long.parseLong(text);
    }
}
