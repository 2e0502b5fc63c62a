package se.iop.core.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import se.iop.core.containment.Compiled;
import se.iop.core.containment.Sources;
import se.iop.plugin.test.Versions;

/** Packages of the guideline of Lund's social committee, as somebody sends them in. */
public final class Parcels {

    private Parcels() {}

    /** At most one year from 2020. */
    public static byte[] stricter(String version) {
        return jar(version, Versions.Stricter.class);
    }

    /** The same guideline with a rule that always goes wrong. */
    public static byte[] failing(String version) {
        return jar(version, Versions.Failing.class);
    }

    /** One that cannot be loaded. */
    public static byte[] broken(String version) {
        return jar(version, Versions.Broken.class);
    }

    /** One that was built for the interface before 1.0, and is otherwise as good as any. */
    public static byte[] outdated(String version) {
        return bytes(Jar.of("lund-socialnamnden", Versions.Stricter.class)
                .line("Plugin-Version", version)
                .line("Plugin-Requires", ">=0.1.0 & <0.2.0"));
    }

    /** One that asks for a field. */
    public static byte[] asking(String version) {
        return jar(version, Versions.Asking.class, Versions.class);
    }

    /** One that asks for the same field by another name. */
    public static byte[] askingAnew(String version) {
        return jar(version, Versions.AskingAnew.class, Versions.class);
    }

    /** The guideline of the committee beside it, where the same field is something else. */
    public static byte[] neighbour(String version) {
        return bytes(Jar.of("lund-vard-och-omsorgsnamnden", Versions.Neighbour.class)
                .with(Versions.class)
                .line("Plugin-Version", version));
    }

    /** A guideline for the whole country. */
    public static byte[] national(String version) {
        return bytes(Jar.of("sverige", Versions.National.class).line("Plugin-Version", version));
    }

    /** What {@link #stricter} holds, under an id of its own, saying whom it binds as a municipality's key demands. */
    public static byte[] own(String version) {
        return bytes(Jar.of("lunds-eget", Versions.Stricter.class)
                .line("Plugin-Version", version)
                .line("Plugin-Scope", "lund/socialnamnden"));
    }

    /** The guideline for the whole country, saying so. */
    public static byte[] statedNational(String version) {
        return bytes(Jar.of("sverige", Versions.National.class)
                .line("Plugin-Version", version)
                .line("Plugin-Scope", "sverige"));
    }

    /**
     * A plugin for Lund's committee for care as its author wrote it, saying whom it binds.
     *
     * @param source as {@link Sources} makes it
     */
    public static byte[] written(String version, String source) {
        var jar = Jar.of("lunds-skrivna")
                .line("Plugin-Version", version)
                .line("Plugin-Scope", "lund/vard-och-omsorgsnamnden");
        Compiled.entries(source.replace(
                        "\"bad\", \"Badnämnden\"", "\"vard-och-omsorgsnamnden\", \"Vård- och omsorgsnämnden\""))
                .forEach(jar::and);
        return bytes(jar.and("META-INF/extensions.idx", "bad.Bad\n".getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] jar(String version, Class<?> guidelines, Class<?>... others) {
        return bytes(Jar.of("lund-socialnamnden", guidelines).with(others).line("Plugin-Version", version));
    }

    private static byte[] bytes(Jar jar) {
        try {
            var folder = Files.createTempDirectory("iop-parcel");
            return Files.readAllBytes(jar.in(folder, "sent.jar"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
