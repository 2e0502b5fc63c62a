package se.iop.core.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import se.iop.guideline.Scope;

/** Holds the catalogue in use, and reads the plugin folder again when asked to. */
@Component
public class Catalogs {

    /** The version of the contract between platform and plugins; a judgement is kept together with it. */
    public static final String SPI_VERSION = PackageCheck.SPI_VERSION;

    private static final Logger LOG = LoggerFactory.getLogger(Catalogs.class);

    private final Path folder;
    private final JarArchive archive;
    private final Clock clock;
    private final PackageCheck check = new PackageCheck();
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Catalog current;

    /**
     * Reads the folder at once, so that nobody ever sees a catalogue that was not read.
     *
     * @param folder the folder with the plugins' jars; a text, because Spring would look for a {@link Path} in the web
     *     application
     */
    public Catalogs(@Value("${iop.plugins}") String folder, JarArchive archive, Clock clock) {
        this.folder = Path.of(folder);
        this.archive = archive;
        this.clock = clock;
        this.current = read();
    }

    /** The catalogue in use; hold on to it for as long as one answer must be consistent. */
    public Catalog current() {
        return current;
    }

    /**
     * Reads every file in the folder again and replaces the catalogue whole; keeps the guidelines in use when not one
     * file can be loaded.
     */
    public Catalog reload() {
        reading.lock();
        try {
            var read = read();
            current = read.plugins().isEmpty() ? new Catalog(current.plugins(), read.refused(), read.readAt()) : read;
            return current;
        } finally {
            reading.unlock();
        }
    }

    /** What is in use is in the archive before anyone can be judged by it. */
    private Catalog read() {
        var reading = new Reading();
        for (var file : jars(reading)) {
            reading.add(file);
        }
        reading.jars.forEach(archive::keep);
        LOG.info("Read {} plugins, refused {}", reading.loaded.size(), reading.refused.size());
        return new Catalog(reading.loaded, reading.refused, clock.instant());
    }

    private List<Path> jars(Reading reading) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            reading.refuse(
                    folder.toString(),
                    new Refusal("Mappen med tillägg går inte att läsa.", "The folder of plugins cannot be read."));
            return List.of();
        }
    }

    private record Found(LoadedPlugin plugin, PluginPackage contents) {}

    /**
     * Copied first, so that a file that is written over meanwhile is either the old one or the new one; checked before
     * any of it is loaded.
     */
    private Found inAFolderOfItsOwn(Path file, String name) throws Refusal {
        Path own = null;
        try {
            own = Files.createTempDirectory("iop-plugin");
            var found = PluginPackage.read(Files.copy(file, own.resolve("plugin.jar")));
            check.check(found);
            return new Found(GuidelineJars.load(found, name), found);
        } catch (IOException unreadable) {
            throw Refusal.because("Filen går inte att läsa", "The file cannot be read", unreadable);
        } finally {
            discard(own);
        }
    }

    /** Everything is in memory by now; what cannot be deleted is the operating system's to clear away. */
    private static void discard(@Nullable Path own) {
        try {
            FileSystemUtils.deleteRecursively(own);
        } catch (IOException left) {
            LOG.debug("A copy was left behind", left);
        }
    }

    private static boolean sameBody(Scope one, Scope other) {
        return switch (one) {
            case Scope.Nation() -> other instanceof Scope.Nation;
            case Scope.Municipality(var id, var _) ->
                other instanceof Scope.Municipality(var otherId, var _) && otherId.equals(id);
            case Scope.Committee committee -> other instanceof Scope.Committee another && committee.covers(another);
        };
    }

    /**
     * One reading of the folder, in the order of the files' names, so that of two that collide it is always the same
     * one that is refused.
     */
    private final class Reading {

        private final List<LoadedPlugin> loaded = new ArrayList<>();
        private final List<RefusedPlugin> refused = new ArrayList<>();
        private final Map<PluginKey, byte[]> jars = new LinkedHashMap<>();

        void add(Path file) {
            var name = file.getFileName().toString();
            try {
                var found = inAFolderOfItsOwn(file, name);
                alone(found.plugin());
                loaded.add(found.plugin());
                jars.put(found.plugin().key(), found.contents().jar());
            } catch (Refusal refusal) {
                refuse(name, refusal);
            }
        }

        void refuse(String file, Refusal refusal) {
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
    }
}
