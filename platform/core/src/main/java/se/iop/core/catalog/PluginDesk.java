package se.iop.core.catalog;

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
}
