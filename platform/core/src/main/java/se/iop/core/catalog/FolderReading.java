package se.iop.core.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.iop.guideline.Scope;

/**
 * One reading of the platform's folder, in the order of the files' names, so that of two that collide it is always the
 * same one that is refused.
 */
final class FolderReading {

    private static final Logger LOG = LoggerFactory.getLogger(FolderReading.class);

    private final Admission admission;
    private final List<LoadedPlugin> loaded = new ArrayList<>();
    private final List<RefusedPlugin> refused = new ArrayList<>();
    private final Map<PluginKey, byte[]> jars = new LinkedHashMap<>();

    private FolderReading(Admission admission) {
        this.admission = admission;
    }

    static FolderReading of(Path folder, Admission admission) {
        var reading = new FolderReading(admission);
        reading.files(folder).forEach(reading::add);
        return reading;
    }

    List<LoadedPlugin> loaded() {
        return loaded;
    }

    List<RefusedPlugin> refused() {
        return refused;
    }

    Map<PluginKey, byte[]> jars() {
        return jars;
    }

    private List<Path> files(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            refuse(
                    folder.toString(),
                    new Refusal("Mappen med tillägg går inte att läsa.", "The folder of plugins cannot be read."));
            return List.of();
        }
    }

    private void add(Path file) {
        var name = file.getFileName().toString();
        try {
            var admitted = admission.admit(file, name);
            alone(admitted.plugin());
            loaded.add(admitted.plugin());
            jars.put(admitted.plugin().key(), admitted.jar());
        } catch (Refusal refusal) {
            refuse(name, refusal);
        }
    }

    private void refuse(String file, Refusal refusal) {
        refused.add(refusal.of(file));
        LOG.warn("Refused the plugin {}: {}", file, refusal.getMessage());
        LOG.debug("What went wrong beneath", refusal);
    }

    private void alone(LoadedPlugin plugin) throws Refusal {
        for (var other : loaded) {
            if (other.key().id().equals(plugin.key().id())) {
                throw new Refusal(
                        "Tillägget " + plugin.key().id() + " finns redan i filen " + other.file() + ".",
                        "The plugin " + plugin.key().id() + " is already in the file " + other.file() + ".");
            }
            if (sameBody(other.scope(), plugin.scope())) {
                throw new Refusal(
                        "Riktlinjen gäller samma nämnd eller område som filen " + other.file()
                                + ", och bara en kan gälla.",
                        "The guideline binds the same body as the file " + other.file() + ", and only one can.");
            }
        }
    }

    /** Whether two guidelines bind exactly the same committees, whatever the body is called in them. */
    static boolean sameBody(Scope one, Scope other) {
        return switch (one) {
            case Scope.Nation() -> other instanceof Scope.Nation;
            case Scope.Municipality(var id, var _) ->
                other instanceof Scope.Municipality(var otherId, var _) && otherId.equals(id);
            case Scope.Committee committee -> other instanceof Scope.Committee another && committee.covers(another);
        };
    }
}
