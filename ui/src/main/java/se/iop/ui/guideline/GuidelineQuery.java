package se.iop.ui.guideline;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.iop.ui.layout.Address;

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
                Address.text(address, PLUGIN),
                Address.read(address, VERSION, LocalDate::parse),
                Address.read(address, COMPARED, LocalDate::parse));
    }

    QueryParameters parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        Address.put(parameters, PLUGIN, plugin);
        Address.put(parameters, VERSION, version);
        Address.put(parameters, COMPARED, compared);
        return QueryParameters.simple(parameters);
    }

    /** The address of the same. */
    String address() {
        return new Location(GuidelinesView.ROUTE, parameters()).getPathWithQueryParameters();
    }
}
