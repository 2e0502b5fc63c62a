package se.iop.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import se.iop.core.catalog.Catalog;
import se.iop.core.catalog.Judgement;
import se.iop.core.catalog.LoadedPlugin;
import se.iop.core.catalog.PluginKey;
import se.iop.core.containment.Containment;
import se.iop.guideline.Guidelines;
import se.iop.guideline.Proposal;

/** Honest rules written in code, counted as every plugin's are, and as they were compiled. */
@State(Scope.Benchmark)
public class Metered {

    private Catalog counted = new Catalog(List.of(), List.of(), Judged.clock().instant());
    private Catalog compiled = counted;
    private List<Proposal> proposals = List.of();
    private int turn;

    /** Loads the same class twice, and demands that both answer alike. */
    @Setup
    public void prepare() throws Exception {
        var entries = entries();
        var woven = Containment.woven(entries);
        counted = catalog(Containment.read(load(woven), woven.keySet()));
        compiled = catalog(load(entries).getDeclaredConstructor().newInstance());
        proposals = Judged.proposals();
        for (var proposal : proposals) {
            if (!counted.judge(Judged.COMMITTEE, proposal).equals(compiled.judge(Judged.COMMITTEE, proposal))) {
                throw new IllegalStateException("The findings differ");
            }
        }
    }

    private static Catalog catalog(Guidelines guidelines) {
        var key = new PluginKey("honest", "1.0.0", "0".repeat(64));
        return new Catalog(
                List.of(new LoadedPlugin(key, guidelines, "honest.jar")),
                List.of(),
                Judged.clock().instant());
    }

    /** As every plugin is. */
    @Benchmark
    public Judgement counted() {
        return counted.judge(Judged.COMMITTEE, next());
    }

    /** As compiled. */
    @Benchmark
    public Judgement compiled() {
        return compiled.judge(Judged.COMMITTEE, next());
    }

    private Proposal next() {
        turn = (turn + 1) % proposals.size();
        return proposals.get(turn);
    }

    private static Map<String, byte[]> entries() {
        var entries = new TreeMap<String, byte[]>();
        var name = HonestRules.class.getName().replace('.', '/') + ".class";
        try (var stream = Metered.class.getClassLoader().getResourceAsStream(name)) {
            entries.put(name, Objects.requireNonNull(stream).readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return entries;
    }

    private static Class<? extends Guidelines> load(Map<String, byte[]> entries) throws ClassNotFoundException {
        var loader = new ClassLoader(Metered.class.getClassLoader()) {
            @Override
            protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                var code = entries.get(name.replace('.', '/') + ".class");
                if (code == null) {
                    return super.loadClass(name, resolve);
                }
                var loaded = findLoadedClass(name);
                return loaded == null ? defineClass(name, code, 0, code.length) : loaded;
            }
        };
        return loader.loadClass(HonestRules.class.getName()).asSubclass(Guidelines.class);
    }
}
