package se.iop.core.catalog;

import java.util.List;
import org.springframework.stereotype.Service;
import se.iop.core.access.Access;
import se.iop.core.access.Acting;
import se.iop.core.access.Action;

/** Seeing which plugins are loaded, and having them read again. */
@Service
public class PluginDesk {

    private final Catalogs catalogs;
    private final Acting acting;

    PluginDesk(Catalogs catalogs, Acting acting) {
        this.catalogs = catalogs;
        this.acting = acting;
    }

    /** What is loaded, and what was refused and why. */
    public Catalog look() {
        Access.demand(acting.person(), Action.READ_PLUGINS, null);
        return catalogs.current();
    }

    /** Reads every file again and replaces the catalogue whole. */
    public Catalog readAgain() {
        Access.demand(acting.person(), Action.RELOAD_PLUGINS, null);
        return catalogs.reload();
    }

    /** The plugins that bind the person's municipality, or anyone for the operator, and whose rules are not asked. */
    public List<LoadedPlugin> halted() {
        return concerning().stream().filter(plugin -> plugin.halted() != null).toList();
    }

    /** Those of the same that nobody has signed: none but on an instance started for development. */
    public List<LoadedPlugin> unsigned() {
        return concerning().stream()
                .filter(plugin -> plugin.origin().unsigned())
                .toList();
    }

    private List<LoadedPlugin> concerning() {
        var person = acting.person();
        var catalog = catalogs.current();
        return Access.allows(person, Action.RELOAD_PLUGINS, null)
                ? catalog.plugins()
                : catalog.bindingIn(person.municipality());
    }
}
