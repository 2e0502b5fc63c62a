package se.iop.ui.plugin;

import com.vaadin.flow.router.QueryParameters;
import java.util.Map;

/** The way to the plugins, and to the plan of having another version. */
public final class PluginNavigation {

    static final String ROUTE = "tillagg";
    static final String PLUGIN = "tillagg";
    static final String VERSION = "version";

    private PluginNavigation() {}

    /** The address of all plugins. */
    public static String address() {
        return ROUTE;
    }

    /**
     * The address where the plan of having that version opens: in the whole instance for its operator, in the
     * municipality for its administrator.
     *
     * @param plugin the plugin's id
     * @param digest the version
     */
    public static String planOf(String plugin, String digest) {
        return ROUTE + "?"
                + QueryParameters.simple(Map.of(PLUGIN, plugin, VERSION, digest))
                        .getQueryString();
    }
}
