package se.iop.ui.guideline;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which guideline is read, as it stands in the address.
 *
 * @param plugin the id of the plugin that carries it; none is the first
 * @param version the first day of the version; none is the one in force
 * @param compared the first day of the version it is compared with; none is none
 */
record GuidelineQuery(
        @Nullable String plugin,
        @Nullable LocalDate version,
        @Nullable LocalDate compared) {

    private static final String PLUGIN = "riktlinje";
    private static final String VERSION = "version";
    private static final String COMPARED = "jamfor";

    static GuidelineQuery of(QueryParameters address) {
        return new GuidelineQuery(
                address.getSingleParameter(PLUGIN).orElse(null), day(address, VERSION), day(address, COMPARED));
    }

    QueryParameters parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, PLUGIN, plugin);
        put(parameters, VERSION, version);
        put(parameters, COMPARED, compared);
        return QueryParameters.simple(parameters);
    }

    /** The address of the same. */
    String address() {
        return new Location(GuidelinesView.ROUTE, parameters()).getPathWithQueryParameters();
    }

    private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value.toString());
        }
    }

    private static @Nullable LocalDate day(QueryParameters address, String name) {
        try {
            return address.getSingleParameter(name).map(LocalDate::parse).orElse(null);
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }
}
