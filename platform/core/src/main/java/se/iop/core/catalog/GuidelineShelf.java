package se.iop.core.catalog;

import java.util.List;
import org.springframework.stereotype.Service;
import se.iop.core.access.Access;
import se.iop.core.access.Acting;
import se.iop.core.access.Action;
import se.iop.guideline.Guideline;
import se.iop.guideline.Scope;

/** The guidelines that concern a person: the nation's and those of the own municipality. */
@Service
public class GuidelineShelf {

    private final Catalogs catalogs;
    private final Acting acting;

    GuidelineShelf(Catalogs catalogs, Acting acting) {
        this.catalogs = catalogs;
        this.acting = acting;
    }

    /**
     * One guideline with all its versions.
     *
     * @param key the plugin that carries it
     * @param scope whom it binds
     * @param versions oldest first
     */
    public record Shelved(PluginKey key, Scope scope, List<Guideline> versions) {}

    /** The guidelines of the person's municipality and of the nation; all of them for whoever keeps the instance. */
    public List<Shelved> shelved() {
        var person = acting.person();
        Access.demand(person, Action.READ_GUIDELINES, null);
        var every = Access.allows(person, Action.RELOAD_PLUGINS, null);
        var catalog = catalogs.current();
        return (every ? catalog.plugins() : catalog.bindingIn(person.municipality()))
                .stream()
                        .map(plugin -> new Shelved(
                                plugin.key(),
                                plugin.scope(),
                                plugin.guidelines().versions()))
                        .filter(shelved -> !shelved.versions().isEmpty())
                        .toList();
    }
}
