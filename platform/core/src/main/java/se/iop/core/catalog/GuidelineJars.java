package se.iop.core.catalog;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.pf4j.DefaultPluginDescriptor;
import org.pf4j.DefaultPluginManager;
import org.pf4j.Plugin;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginDescriptorFinder;
import org.pf4j.PluginLoader;
import org.pf4j.PluginRepository;
import org.pf4j.PluginState;
import org.pf4j.RuntimeMode;
import se.iop.core.containment.Containment;
import se.iop.core.containment.Exhausted;
import se.iop.core.containment.Uncontained;
import se.iop.guideline.Guideline;
import se.iop.guideline.Guidelines;

/** Takes the one guideline out of one jar, or says why not. */
final class GuidelineJars {

    /** PF4J wants a path that exists; descriptor and classes come from memory, so it is never opened. */
    private static final Path NO_FILE = Path.of(System.getProperty("java.io.tmpdir"));

    private GuidelineJars() {}

    /** Loads a package that has been checked; whatever its code throws while it is asked is a reason to refuse it. */
    static LoadedPlugin load(PluginPackage found, String file) throws Refusal {
        try {
            var type = extension(found, Containment.woven(found.entries()));
            var plugin = new LoadedPlugin(
                    found.key(), Containment.read(type, found.entries().keySet()), file);
            inOrder(plugin.guidelines().versions());
            return plugin;
        } catch (Refusal refusal) {
            throw refusal;
        } catch (Uncontained refused) {
            throw new Refusal(refused.swedish(), refused.english());
        } catch (Exhausted exhausted) {
            throw new Refusal(
                    "Tillägget använde mer än det får när det lästes in.",
                    "The plugin used more than it may while it was read.");
        } catch (ClassNotFoundException | NoClassDefFoundError missing) {
            throw Refusal.because(
                    "Tillägget frågar efter en klass som varken finns i det eller i gränssnittet: "
                            + missing.getMessage(),
                    "The plugin asks for a class that is neither in it nor in the interface: " + missing.getMessage(),
                    missing);
        } catch (Throwable thrown) {
            throw Refusal.because(
                    "Tillägget gick fel när det lästes in", "The plugin failed while it was read", thrown);
        }
    }

    private static Class<? extends Guidelines> extension(PluginPackage found, Map<String, byte[]> woven)
            throws Exception {
        var jar = new OneJar(found, woven);
        var id = jar.loadPlugin(NO_FILE);
        if (id == null || jar.startPlugin(id) != PluginState.STARTED) {
            throw new Refusal("Tillägget gick inte att starta.", "The plugin could not be started.");
        }
        // Not through PF4J's own search, which logs a class that cannot be made and goes on without it.
        var type = jar.getPluginClassLoader(id).loadClass(PackageContents.extension(found.entries()));
        if (!Guidelines.class.isAssignableFrom(type)) {
            throw new Refusal(
                    "Klassen " + type.getName() + " är ingen riktlinje (Guidelines).",
                    "The class " + type.getName() + " is no Guidelines.");
        }
        return type.asSubclass(Guidelines.class);
    }

    /** An older version after a newer one would never be asked, and two of one day would leave the choice to chance. */
    private static void inOrder(List<Guideline> versions) throws Refusal {
        if (versions.isEmpty()) {
            throw new Refusal("Riktlinjen har ingen version.", "The guideline has no version.");
        }
        for (var place = 1; place < versions.size(); place++) {
            var earlier = versions.get(place - 1).inForce();
            var later = versions.get(place).inForce();
            if (!later.isAfter(earlier)) {
                throw new Refusal(
                        "Riktlinjens versioner ska stå i ordning med olika dagar: " + later + " står efter " + earlier
                                + ".",
                        "The guideline's versions must stand in order on different days: " + later + " comes after "
                                + earlier + ".");
            }
        }
    }

    /** PF4J for a single package: descriptor and classes from memory, nothing from system properties. */
    private static final class OneJar extends DefaultPluginManager {

        private final PluginPackage found;
        private final Map<String, byte[]> woven;

        OneJar(PluginPackage found, Map<String, byte[]> woven) {
            super(NO_FILE);
            this.found = found;
            this.woven = woven;
        }

        @Override
        public RuntimeMode getRuntimeMode() {
            return RuntimeMode.DEPLOYMENT;
        }

        @Override
        protected PluginDescriptorFinder createPluginDescriptorFinder() {
            return new PluginDescriptorFinder() {
                @Override
                public boolean isApplicable(Path path) {
                    return true;
                }

                @Override
                public PluginDescriptor find(Path path) {
                    return new DefaultPluginDescriptor(
                            found.line("Plugin-Id"),
                            "",
                            Plugin.class.getName(),
                            found.line("Plugin-Version"),
                            found.line("Plugin-Requires"),
                            "",
                            "");
                }
            };
        }

        @Override
        protected PluginRepository createPluginRepository() {
            return new PluginRepository() {
                @Override
                public List<Path> getPluginPaths() {
                    return List.of();
                }

                @Override
                public boolean deletePluginPath(Path path) {
                    return false;
                }
            };
        }

        @Override
        protected PluginLoader createPluginLoader() {
            return new PluginLoader() {
                @Override
                public boolean isApplicable(Path path) {
                    return true;
                }

                @Override
                public ClassLoader loadPlugin(Path path, PluginDescriptor descriptor) {
                    return new PackageClassLoader(descriptor.getPluginId(), woven);
                }
            };
        }
    }

    /**
     * Classes of one package, from memory: no file stays open or locked, and the loader goes as soon as nobody holds
     * its catalogue. The SPI comes first, so a copy of it inside the package is never used.
     */
    private static final class PackageClassLoader extends ClassLoader {

        private static final SpiClassLoader SPI = new SpiClassLoader(GuidelineJars.class.getClassLoader());

        private final Map<String, byte[]> entries;

        PackageClassLoader(String plugin, Map<String, byte[]> entries) {
            super(plugin, SPI);
            this.entries = entries;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            var code = entries.get(name.replace('.', '/') + ".class");
            if (code == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, code, 0, code.length);
        }
    }
}
