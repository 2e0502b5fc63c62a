package se.iop.core.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import se.iop.plugin.test.Bodies;

/** A folder with one small guideline for a committee of Lund, packed as a plugin. */
public final class TestGuidelines {

    private TestGuidelines() {}

    /** A fresh folder that holds the plugin, beside the record that a build leaves of what it made. */
    public static Path folder() {
        try {
            var built = Files.createTempDirectory("iop-test-plugins");
            var jars = Files.createDirectory(built.resolve("jars"));
            var jar = Jar.of("lund-socialnamnden", Bodies.Social.class).in(jars, "lund-socialnamnden.jar");
            Files.writeString(
                    Files.createDirectory(built.resolve("shipped")).resolve("lund-socialnamnden.jar.sha256"),
                    PluginPackage.digest(Files.readAllBytes(jar)));
            return jars;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
