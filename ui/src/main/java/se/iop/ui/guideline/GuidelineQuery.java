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

    /**
     * What an address asks for; the guideline stands in its path, or where it used to stand, after the question mark.
     */
    static GuidelineQuery of(@Nullable String plugin, QueryParameters address) {
        return new GuidelineQuery(
                plugin == null ? Address.text(address, PLUGIN) : plugin,
                Address.read(address, VERSION, LocalDate::parse),
                Address.read(address, COMPARED, LocalDate::parse));
    }

    QueryParameters parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        Address.put(parameters, VERSION, version);
        Address.put(parameters, COMPARED, compared);
        return QueryParameters.simple(parameters);
    }

    /** The path of the guideline. */
    String path() {
        return plugin == null ? GuidelinesView.ROUTE : GuidelinesView.ROUTE + "/" + plugin;
    }

    /** The address of the same. */
    String address() {
        return new Location(path(), parameters()).getPathWithQueryParameters();
    }
}
