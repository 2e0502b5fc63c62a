package se.iop.core.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.iop.guideline.ExtraField;
import se.iop.guideline.Guideline;
import se.iop.guideline.Guidelines;
import se.iop.guideline.IndexSeries;
import se.iop.guideline.ReportTemplate;
import se.iop.guideline.Scope;
import se.iop.guideline.Template;

/**
 * A guideline that is in the catalogue.
 *
 * @param key the package it came in
 * @param guidelines whom it binds and all its versions, oldest first, as they were when the package was read
 * @param file the name of the file it was read from
 * @param origin on whose word it is here
 * @param halted why none of its rules is asked, as a Swedish sentence; none where they are
 */
public record LoadedPlugin(
        PluginKey key,
        Guidelines guidelines,
        String file,
        Origin origin,
        @Nullable String halted) {

    /** Asks the plugin once and for all, so that two readers of one catalogue never see two answers. */
    public LoadedPlugin {
        guidelines = new AsRead(
                guidelines.scope(),
                List.copyOf(guidelines.versions()),
                List.copyOf(guidelines.templates()),
                List.copyOf(guidelines.reportTemplates()),
                List.copyOf(guidelines.extraFields()),
                List.copyOf(guidelines.indexSeries()));
    }

    /** A guideline that no package brought, whose rules are asked. */
    public LoadedPlugin(PluginKey key, Guidelines guidelines, String file) {
        this(key, guidelines, file, new Origin.Composed(), null);
    }

    /** The same, on somebody's word. */
    LoadedPlugin from(Origin word) {
        return new LoadedPlugin(key, guidelines, file, word, halted);
    }

    /** A package that is in force and cannot be loaded: it binds, and nothing in it can be assessed. */
    static LoadedPlugin missing(PluginKey key, Scope scope, String file, String why) {
        return new LoadedPlugin(
                key,
                new AsRead(scope, List.of(), List.of(), List.of(), List.of(), List.of()),
                file,
                new Origin.Composed(),
                why);
    }

    /** The same, with none of its rules asked. */
    LoadedPlugin halted(String why) {
        return new LoadedPlugin(key, guidelines, file, origin, why);
    }

    /** The same, with its rules asked again. */
    LoadedPlugin awake() {
        return halted == null ? this : new LoadedPlugin(key, guidelines, file, origin, null);
    }

    /** Whom the guideline binds. */
    public Scope scope() {
        return guidelines.scope();
    }

    private record AsRead(
            Scope scope,
            List<Guideline> versions,
            List<Template> templates,
            List<ReportTemplate> reportTemplates,
            List<ExtraField> extraFields,
            List<IndexSeries> indexSeries)
            implements Guidelines {

        @Override
        public Optional<Guideline> inForce(LocalDate day) {
            return versions.reversed().stream()
                    .filter(version -> !version.inForce().isAfter(day))
                    .findFirst();
        }
    }
}
