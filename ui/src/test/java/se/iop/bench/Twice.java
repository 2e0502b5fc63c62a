package se.iop.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import se.iop.core.catalog.Catalog;
import se.iop.core.catalog.LoadedPlugin;
import se.iop.core.catalog.PluginKey;
import se.iop.core.containment.Containment;
import se.iop.guideline.Guidelines;
import se.iop.guideline.Proposal;
import se.iop.guideline.Scope.Committee;

/**
 * The same plugins loaded twice: with their code counted, as every plugin's is, and as it was compiled.
 *
 * @param counted checked, woven and read within a budget
 * @param compiled neither
 */
record Twice(Catalog counted, Catalog compiled) {

    /**
     * The code of one plugin.
     *
     * @param type the name of its guidelines' class
     * @param entries its classes
     */
    record Code(String type, Map<String, byte[]> entries) {

        /** A class of this machine as if it came in a package. */
        static Code of(Class<? extends Guidelines> type) throws IOException {
            var name = type.getName().replace('.', '/') + ".class";
            try (var stream = Twice.class.getClassLoader().getResourceAsStream(name)) {
                return new Code(
                        type.getName(),
                        new TreeMap<>(
                                Map.of(name, Objects.requireNonNull(stream).readAllBytes())));
            }
        }

        private Class<? extends Guidelines> load(Map<String, byte[]> classes) throws ClassNotFoundException {
            var loader = new ClassLoader(Twice.class.getClassLoader()) {
                @Override
                protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                    var code = classes.get(name.replace('.', '/') + ".class");
                    if (code == null) {
                        return super.loadClass(name, resolve);
                    }
                    var loaded = findLoadedClass(name);
                    return loaded == null ? defineClass(name, code, 0, code.length) : loaded;
                }
            };
            return loader.loadClass(type).asSubclass(Guidelines.class);
        }

        private Guidelines counted() throws Exception {
            var woven = Containment.woven(entries);
            return Containment.read(load(woven), woven.keySet());
        }

        private Guidelines compiled() throws Exception {
            return load(entries).getDeclaredConstructor().newInstance();
        }
    }

    static Twice load(List<Code> plugins) throws Exception {
        var counted = new ArrayList<LoadedPlugin>();
        var compiled = new ArrayList<LoadedPlugin>();
        for (var plugin : plugins) {
            var digest = "%064x".formatted(counted.size());
            var key = new PluginKey(plugin.type(), "1.0.0", digest);
            counted.add(new LoadedPlugin(key, plugin.counted(), plugin.type()));
            compiled.add(new LoadedPlugin(key, plugin.compiled(), plugin.type()));
        }
        return new Twice(catalog(counted), catalog(compiled));
    }

    private static Catalog catalog(List<LoadedPlugin> plugins) {
        return new Catalog(plugins, List.of(), Judged.clock().instant());
    }

    void demandAlike(Committee committee, Proposal proposal) {
        if (!counted.judge(committee, proposal).equals(compiled.judge(committee, proposal))) {
            throw new IllegalStateException("The findings differ");
        }
    }
}
