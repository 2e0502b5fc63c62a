package se.iop.core.catalog;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.iop.core.catalog.Choice.Mode;
import se.iop.core.catalog.PluginVersion.Way;

/** Where nothing is installed but what lies in a folder: every file of it is in force, for everyone. */
final class FolderOnly implements Installations {

    private final Clock clock;
    private final Map<String, String> inForce = new LinkedHashMap<>();
    private final List<PluginVersion> versions = new ArrayList<>();
    private long revision;

    FolderOnly(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized long revision() {
        return revision;
    }

    @Override
    public synchronized Standing read() {
        return new Standing(revision, versions, inForce, Map.of());
    }

    @Override
    public synchronized void ship(List<LoadedPlugin> shipped) {
        for (var plugin : shipped) {
            install(plugin, Way.SHIPPED, "IOP-plattformen");
            inForce.put(plugin.key().id(), plugin.key().digest());
        }
    }

    @Override
    public synchronized void install(LoadedPlugin plugin, Way way, String by) {
        if (versions.stream().noneMatch(one -> one.key().equals(plugin.key()))) {
            revision++;
            versions.add(new PluginVersion(plugin.key(), plugin.scope(), way, clock.instant(), by, null, false, null));
        }
    }

    @Override
    public synchronized List<Use> uses() {
        return versions.stream()
                .map(version -> new Use(
                        version.key().id(),
                        false,
                        null,
                        Mode.PINNED,
                        version.key().digest(),
                        version.installedAt()))
                .toList();
    }

    @Override
    public Optional<byte[]> content(String digest) {
        return Optional.empty();
    }

    @Override
    public Optional<LoadedPlugin> composed(String digest) {
        return Optional.empty();
    }
}
