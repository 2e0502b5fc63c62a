package se.iop.core.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import se.iop.guideline.IndexSeries;
import se.iop.guideline.Scope;

/**
 * An index series that a guideline brings. Nobody enters its values: they are changed by a new version of the plugin.
 *
 * @param series the series
 * @param scope whose it is
 * @param plugin the package that it came in
 */
public record OwnSeries(IndexSeries series, Scope scope, PluginKey plugin) {

    /** The series of these guidelines; where two bodies bring the same, the nearer one's. */
    static List<OwnSeries> of(List<LoadedPlugin> binding) {
        var byId = new LinkedHashMap<String, OwnSeries>();
        for (var plugin : binding) {
            for (var series : plugin.guidelines().indexSeries()) {
                byId.put(series.id(), new OwnSeries(series, plugin.scope(), plugin.key()));
            }
        }
        return List.copyOf(byId.values());
    }
}
