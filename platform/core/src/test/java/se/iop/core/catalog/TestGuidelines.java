package se.iop.core.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import se.iop.plugin.test.Bodies;
import se.iop.plugin.test.Bringing;

/** A folder with one small guideline for a committee of Lund, packed as a plugin. */
public final class TestGuidelines {

    private TestGuidelines() {}

    /** A fresh folder that holds the plugin, beside the record that a build leaves of what it made. */
    public static Path folder() {
        try {
            var built = Files.createTempDirectory("iop-test-plugins");
            var jars = Files.createDirectory(built.resolve("jars"));
            Files.createDirectory(built.resolve("shipped"));
            add(jars, Jar.of("lund-socialnamnden", Bodies.Social.class), "lund-socialnamnden.jar");
            return jars;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A fresh folder with the plugins of a build and one that brings fields, a form for reports and index series. */
    public static Path bringing(Path build) {
        try {
            var built = Files.createTempDirectory("iop-test-plugins");
            for (var part : List.of("jars", "shipped")) {
                var folder = Files.createDirectory(built.resolve(part));
                try (var files = Files.list(build.resolve(part))) {
                    for (var file : files.toList()) {
                        Files.copy(file, folder.resolve(file.getFileName()));
                    }
                }
            }
            add(built.resolve("jars"), Jar.of("lund-eget", Bringing.class), "lund-eget.jar");
            return built.resolve("jars");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void add(Path jars, Jar packed, String file) throws IOException {
        var jar = packed.in(jars, file);
        Files.writeString(
                jars.resolveSibling("shipped").resolve(file + ".sha256"),
                PluginPackage.digest(Files.readAllBytes(jar)));
    }
}
