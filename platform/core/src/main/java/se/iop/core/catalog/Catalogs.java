package se.iop.core.catalog;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.iop.core.catalog.Installations.Standing;
import se.iop.guideline.ExtraField;
import se.iop.guideline.Scope;

/**
 * Holds the catalogue in use, follows what is installed and chosen, and loads any package that was ever let in.
 *
 * <p>The catalogue is replaced whole or not at all. A package that does not load never takes another down; one that is
 * in force and does not load is in the catalogue all the same, with nothing in it assessable.
 */
@Component
public class Catalogs {

    /** The version of the contract between platform and plugins; a judgement is kept together with it. */
    public static final String SPI_VERSION = PackageCheck.SPI_VERSION;

    private static final Logger LOG = LoggerFactory.getLogger(Catalogs.class);

    /** Packages that were asked for by digest and are not in the catalogue; a replay asks for the same few again. */
    private static final int MOST_KEPT = 32;

    private final Path folder;
    private final JarArchive archive;
    private final Installations installations;
    private final Clock clock;
    private final Admission admission;
    private final Watch watch = new Watch();
    private final ReentrantLock reading = new ReentrantLock();
    private final Map<String, LoadedPlugin> keptBefore = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, LoadedPlugin> eldest) {
            return size() > MOST_KEPT;
        }
    };

    private volatile InUse inUse;
    private volatile List<RefusedPlugin> refusedInFolder = List.of();

    /**
     * Reads the folder and what is installed at once, so that nobody ever sees a catalogue that was not read.
     *
     * @param folder the folder with the plugins that came with the platform; a text, because Spring would look for a
     *     {@link Path} in the web application
     * @param admission what every package must pass
     */
    @Autowired
    public Catalogs(
            @Value("${iop.plugins}") String folder,
            JarArchive archive,
            Installations installations,
            Clock clock,
            Admission admission) {
        this.folder = Path.of(folder);
        this.admission = admission;
        this.archive = archive;
        this.installations = installations;
        this.clock = clock;
        var shipped = readFolder();
        var standing = installations.read();
        this.inUse = new InUse(catalog(standing, shipped), standing);
        LOG.info(
                "Read {} plugins, refused {}",
                current().plugins().size(),
                current().refused().size());
    }

    /** A catalogue of what lies in a folder and nothing else, all of it in force. */
    public Catalogs(String folder, JarArchive archive, Clock clock, Admission admission) {
        this(folder, archive, new FolderOnly(clock), clock, admission);
    }

    /** The catalogue and what it was made from, replaced together. */
    private record InUse(Catalog catalog, Standing standing) {}

    /** The catalogue in use; hold on to it for as long as one answer must be consistent. */
    public Catalog current() {
        return inUse.catalog();
    }

    /** What was installed and chosen when the catalogue in use was read. */
    public Standing standing() {
        return inUse.standing();
    }

    /** Reads every file in the folder again, and all that is installed, and replaces the catalogue whole. */
    public Catalog reload() {
        reading.lock();
        try {
            var known = loaded();
            known.putAll(readFolder());
            replace(installations.read(), known);
            return current();
        } finally {
            reading.unlock();
        }
    }

    /**
     * Replaces the catalogue whole if anything has been installed or chosen since it was read, on this node or another.
     *
     * @return whether it was replaced
     */
    public boolean follow() {
        if (installations.revision() == standing().revision()) {
            return false;
        }
        reading.lock();
        try {
            replace(installations.read(), loaded());
            return true;
        } finally {
            reading.unlock();
        }
    }

    /** All versions of a plugin that were ever let in, the oldest first. */
    public List<PluginVersion> versions(String plugin) {
        return standing().versions().stream()
                .filter(version -> version.key().id().equals(plugin))
                .toList();
    }

    /** The packages that a municipality may know of: those of the instance and its own, the oldest first. */
    public List<PluginVersion> knownTo(String municipality) {
        return standing().versions().stream()
                .filter(version -> version.knownTo(municipality))
                .toList();
    }

    /** {@link #kept(String)} for a municipality: what another let in for itself is not there at all. */
    public Kept kept(String digest, String municipality) {
        var version = standing().version(digest);
        return version.isEmpty() || version.get().knownTo(municipality) ? kept(digest) : unknown(digest);
    }

    /**
     * Any package that was ever let in, or guideline that the acting municipality made, by its digest: in force or not,
     * removed or put aside. It answers as it always has.
     */
    public Kept kept(String digest) {
        var loaded = current().loaded(digest);
        if (loaded != null && !loaded.guidelines().versions().isEmpty()) {
            return new Kept.Loaded(loaded.awake());
        }
        synchronized (keptBefore) {
            var before = keptBefore.get(digest);
            if (before != null) {
                return new Kept.Loaded(before);
            }
        }
        return fromArchive(digest);
    }

    /**
     * Looks at a package as it comes in; nobody can be judged by it yet.
     *
     * @param signature the text of its detached signature, none where there is none beside it
     */
    public Kept examine(byte[] jar, String name, @Nullable String signature) {
        try {
            return new Kept.Loaded(admission.admit(jar, name, signature).plugin());
        } catch (Refusal refusal) {
            return new Kept.Refused(refusal.of(name));
        }
    }

    /**
     * Keeps a package that was examined, for whoever the running transaction belongs to; nobody is judged by it until
     * it is installed and in force.
     *
     * @param signature the text of its detached signature, none where there is none beside it
     */
    public void keep(PluginKey key, byte[] jar, @Nullable String signature) {
        archive.keep(key, jar);
        admission.keepSignature(jar, signature);
    }

    /** Whether the word that a guideline is here on still counts. */
    public boolean trusts(LoadedPlugin plugin) {
        return admission.trusts(plugin.origin());
    }

    /** How each version has fared on this node since this was last asked, by digest. */
    public Map<String, Counted> drain() {
        return watch.drain();
    }

    /** Takes back what was drained and could not be written down. */
    public void putBack(Map<String, Counted> drained) {
        watch.putBack(drained);
    }

    /**
     * The fields that a committee's guidelines ask for, and those that were asked for once and have a value among what
     * is stated: each as it was in the last package that brought it.
     *
     * @param stated the ids of the fields that have a value
     */
    public OwnFields ownFields(Scope.Committee committee, Collection<String> stated) {
        var asked = current().extraFields(committee);
        var former = new LinkedHashMap<String, ExtraField>();
        for (var id : stated) {
            var field = asked.stream().anyMatch(one -> one.id().equals(id)) ? null : former(committee, id);
            if (field != null) {
                former.put(id, field);
            }
        }
        return new OwnFields(asked, former);
    }

    /** What the fields of the committees in the acting municipality were called at some moment. */
    public FieldsThen fieldsThen(String municipality) {
        return new FieldsThen(this, municipality, installations::uses);
    }

    /** Looks first among what is loaded; a package that was put aside is read again only when nothing else knows. */
    private @Nullable ExtraField former(Scope.Committee whose, String id) {
        for (var version : standing().versions().reversed()) {
            if (version.scope().covers(whose) && kept(version.key().digest()) instanceof Kept.Loaded(var plugin)) {
                var field = OwnFields.in(plugin, id);
                if (field != null) {
                    return field;
                }
            }
        }
        return null;
    }

    private Kept fromArchive(String digest) {
        var name = digest + ".jar";
        try {
            var content = installations.content(digest);
            if (content.isPresent()) {
                var plugin = admission.again(content.get(), name).plugin();
                synchronized (keptBefore) {
                    keptBefore.put(digest, plugin);
                }
                return new Kept.Loaded(plugin);
            }
            return installations.composed(digest).<Kept>map(Kept.Loaded::new).orElseGet(() -> unknown(digest));
        } catch (Refusal refusal) {
            return new Kept.Refused(refusal.of(name));
        }
    }

    private static Kept unknown(String digest) {
        return new Kept.Refused(new RefusedPlugin(
                digest + ".jar",
                "Inget tillägg med den kontrollsumman finns i arkivet.",
                "No plugin with that digest is in the archive."));
    }

    /** What is in use is in the archive before anyone can be judged by it. */
    private Map<String, LoadedPlugin> readFolder() {
        var read = FolderReading.of(folder, admission);
        read.jars().forEach(archive::keep);
        installations.ship(read.loaded());
        refusedInFolder = List.copyOf(read.refused());
        return read.loaded().stream()
                .collect(Collectors.toMap(plugin -> plugin.key().digest(), plugin -> plugin, (one, _) -> one));
    }

    private HashMap<String, LoadedPlugin> loaded() {
        var loaded = new HashMap<String, LoadedPlugin>();
        current().plugins().stream()
                .filter(plugin -> !plugin.guidelines().versions().isEmpty())
                .forEach(plugin -> loaded.put(plugin.key().digest(), plugin.awake()));
        return loaded;
    }

    private void replace(Standing read, Map<String, LoadedPlugin> known) {
        inUse = new InUse(catalog(read, known), read);
        var there =
                read.versions().stream().map(version -> version.key().digest()).collect(Collectors.toSet());
        synchronized (keptBefore) {
            keptBefore.keySet().retainAll(there);
        }
        LOG.info(
                "The catalogue of revision {} has {} plugins, {} refused",
                read.revision(),
                current().plugins().size(),
                current().refused().size());
    }

    private Catalog catalog(Standing read, Map<String, LoadedPlugin> known) {
        var refused = new ArrayList<>(refusedInFolder);
        var loaded = new LinkedHashMap<String, LoadedPlugin>();
        for (var version : read.versions()) {
            if (read.uses(version.key())) {
                loaded.put(version.key().digest(), inForce(version, known, refused));
            }
        }
        return new Catalog(loaded, read.inForce(), read.choices(), refused, clock.instant(), watch);
    }

    private LoadedPlugin inForce(PluginVersion version, Map<String, LoadedPlugin> known, List<RefusedPlugin> refused) {
        var plugin = known.get(version.key().digest());
        if (plugin == null) {
            plugin = loadedAgain(version, refused);
        }
        if (!admission.trusts(plugin.origin())) {
            return plugin.halted("Tillägget " + version.key().id() + " "
                    + version.key().version() + " är inte signerat med en nyckel som gäller.");
        }
        var quarantine = version.quarantine();
        return quarantine == null
                ? plugin
                : plugin.halted("Tillägget " + version.key().id() + " "
                        + version.key().version() + " är satt i karantän: " + quarantine.reason());
    }

    private LoadedPlugin loadedAgain(PluginVersion version, List<RefusedPlugin> refused) {
        var key = version.key();
        var file = key.id() + "-" + key.version() + ".jar";
        return switch (fromArchive(key.digest())) {
            case Kept.Loaded(var plugin) -> plugin;
            case Kept.Refused(var why) -> {
                refused.add(new RefusedPlugin(file, why.reason(), why.reasonInEnglish()));
                LOG.warn("In force and not loaded: {}: {}", file, why.reason());
                yield LoadedPlugin.missing(
                        key,
                        version.scope(),
                        file,
                        "Tillägget " + key.id() + " " + key.version() + " går inte att läsa in: " + why.reason());
            }
        };
    }
}
