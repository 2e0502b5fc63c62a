package se.iop.core.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.iop.guideline.Guideline;
import se.iop.guideline.Guidelines;
import se.iop.guideline.Scope;
import se.iop.guideline.Template;

/**
 * A guideline that is in the catalogue.
 *
 * @param key the package it came in
 * @param guidelines whom it binds and all its versions, oldest first, as they were when the package was read
 * @param file the name of the file it was read from
 */
public record LoadedPlugin(PluginKey key, Guidelines guidelines, String file) {

    /** Asks the plugin once and for all, so that two readers of one catalogue never see two answers. */
    public LoadedPlugin {
        guidelines =
                new AsRead(guidelines.scope(), List.copyOf(guidelines.versions()), List.copyOf(guidelines.templates()));
    }

    /** Whom the guideline binds. */
    public Scope scope() {
        return guidelines.scope();
    }

    private record AsRead(Scope scope, List<Guideline> versions, List<Template> templates) implements Guidelines {

        @Override
        public Optional<Guideline> inForce(LocalDate day) {
            return versions.reversed().stream()
                    .filter(version -> !version.inForce().isAfter(day))
                    .findFirst();
        }
    }
}
