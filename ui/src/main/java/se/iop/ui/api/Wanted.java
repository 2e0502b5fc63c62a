package se.iop.ui.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import se.iop.core.agreement.AgreementRows.Column;
import se.iop.core.agreement.AgreementRows.Filter;
import se.iop.core.agreement.Status;

/**
 * The list that somebody asks for by the parameters of the address; every other parameter is refused, so that a
 * misspelt filter never gives the whole list.
 *
 * @param filter which agreements
 * @param sort by what
 * @param ascending the smallest first
 * @param page which page, from 0
 * @param size the most on a page
 */
record Wanted(Filter filter, Column sort, boolean ascending, int page, int size) {

    static final int LARGEST_PAGE = 200;

    private static final int USUAL_PAGE = 50;
    private static final int LAST_PAGE = 10_000;
    private static final int LONGEST_TEXT = 200;

    private static final List<String> NAMES =
            List.of("committee", "status", "organisation", "from", "to", "text", "sort", "order", "page", "size");

    static Wanted by(HttpServletRequest request) {
        request.getParameterMap().forEach((name, values) -> demandKnown(NAMES, name, values));
        var filter = new Filter(
                text(request, "committee"),
                choice(request, "status", Status.class),
                text(request, "organisation"),
                day(request, "from"),
                day(request, "to"),
                text(request, "text"));
        var sort = choice(request, "sort", Column.class);
        return new Wanted(
                filter,
                sort == null ? Column.TITLE : sort,
                ascending(request),
                number(request, "page", 0, 0, LAST_PAGE),
                size(request));
    }

    /** The most on a page. */
    static int size(HttpServletRequest request) {
        return number(request, "size", USUAL_PAGE, 1, LARGEST_PAGE);
    }

    int offset() {
        return page * size;
    }

    /** The address of the page after this one, with the same filters. */
    String next(HttpServletRequest request) {
        return address(request, NAMES, "page", page + 1);
    }

    /** The same address with the same filters, from another place. */
    static String address(HttpServletRequest request, List<String> names, String place, long at) {
        var address = UriComponentsBuilder.fromPath(request.getRequestURI());
        for (var name : names) {
            var value = request.getParameter(name);
            if (value != null && !name.equals(place)) {
                address.queryParam(name, "{" + name + "}");
            }
        }
        var values = request.getParameterMap().entrySet().stream()
                .collect(Collectors.<java.util.Map.Entry<String, String[]>, String, Object>toMap(
                        java.util.Map.Entry::getKey, entry -> entry.getValue()[0]));
        return address.queryParam(place, at).encode().buildAndExpand(values).toUriString();
    }

    /** A name that is not among the known, or stands twice, is refused. */
    static void demandKnown(List<String> known, String name, String[] values) {
        if (!known.contains(name)) {
            throw new BadParameter(shown(name), "unknown", String.join(", ", known));
        }
        if (values.length > 1) {
            throw new BadParameter(name, "twice");
        }
    }

    /** As much of a name as helps its sender. */
    private static String shown(String name) {
        return name.codePoints()
                .filter(point -> !Character.isISOControl(point))
                .limit(60)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    static @Nullable String text(HttpServletRequest request, String name) {
        var text = request.getParameter(name);
        if (text == null || text.isBlank()) {
            return null;
        }
        var unfit = text.codePoints()
                .anyMatch(point -> Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE);
        if (unfit || text.length() > LONGEST_TEXT) {
            throw new BadParameter(name, "text", LONGEST_TEXT);
        }
        return text;
    }

    private static <E extends Enum<E>> @Nullable E choice(HttpServletRequest request, String name, Class<E> type) {
        var text = text(request, name);
        if (text == null) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new BadParameter(
                        name,
                        "choice",
                        Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "))));
    }

    private static boolean ascending(HttpServletRequest request) {
        var order = text(request, "order");
        if (order == null || order.equals("asc")) {
            return true;
        }
        if (order.equals("desc")) {
            return false;
        }
        throw new BadParameter("order", "choice", "asc, desc");
    }

    static @Nullable LocalDate day(HttpServletRequest request, String name) {
        var text = text(request, name);
        if (text == null) {
            return null;
        }
        try {
            var day = LocalDate.parse(text);
            if (day.getYear() < 1900 || day.getYear() > 2199) {
                throw new BadParameter(name, "day");
            }
            return day;
        } catch (DateTimeException noDay) {
            throw new BadParameter(name, "day");
        }
    }

    private static int number(HttpServletRequest request, String name, int usual, int least, int most) {
        var text = text(request, name);
        if (text == null) {
            return usual;
        }
        var number = text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : -1;
        if (number < least || number > most) {
            throw new BadParameter(name, "number", least, most);
        }
        return number;
    }
}
