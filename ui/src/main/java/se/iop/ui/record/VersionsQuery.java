package se.iop.ui.record;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which two moments are compared and how, as it stands in the address.
 *
 * @param earlier the number of the earlier moment; none takes the one before the later
 * @param later the number of the later moment; none takes the latest
 * @param byText whether as text, else by field
 * @param all whether what is equal is shown too
 */
record VersionsQuery(@Nullable Long earlier, @Nullable Long later, boolean byText, boolean all) {

    /** The latest moment beside the one before it, by field. */
    static final VersionsQuery LATEST = new VersionsQuery(null, null, false, false);

    private static final String EARLIER = "fore";
    private static final String LATER = "efter";
    private static final String HOW = "hur";
    private static final String TEXT = "text";
    private static final String WHOLE = "hela-texten";

    static VersionsQuery of(QueryParameters address) {
        var how = address.getSingleParameter(HOW).orElse("");
        return new VersionsQuery(
                number(address, EARLIER),
                number(address, LATER),
                how.equals(TEXT) || how.equals(WHOLE),
                how.equals(WHOLE));
    }

    VersionsQuery between(@Nullable Long one, @Nullable Long other) {
        return new VersionsQuery(one, other, byText, all);
    }

    VersionsQuery shown(boolean asText, boolean whole) {
        return new VersionsQuery(earlier, later, asText, whole);
    }

    /** The whole address. */
    String address(UUID agreement) {
        return new Location(path(agreement), parameters()).getPathWithQueryParameters();
    }

    static String path(UUID agreement) {
        return VersionsView.ROUTE.replace(":id", agreement.toString());
    }

    QueryParameters parameters() {
        var parameters = new LinkedHashMap<String, String>();
        if (earlier != null) {
            parameters.put(EARLIER, earlier.toString());
        }
        if (later != null) {
            parameters.put(LATER, later.toString());
        }
        if (byText) {
            parameters.put(HOW, all ? WHOLE : TEXT);
        }
        return QueryParameters.simple(parameters);
    }

    private static @Nullable Long number(QueryParameters address, String name) {
        return address.getSingleParameter(name)
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .orElse(null);
    }
}
