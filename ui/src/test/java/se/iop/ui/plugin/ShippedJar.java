package se.iop.ui.plugin;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;

/** A plugin that came with the platform, packed again under another number. */
public final class ShippedJar {

    private ShippedJar() {}

    /** The plugin as a package of that version. */
    public static byte[] withVersion(String plugin, String version) throws IOException {
        var shipped = Files.readAllBytes(Path.of("../plugins/target/jars/" + plugin + ".jar"));
        var bytes = new ByteArrayOutputStream();
        try (var from = new JarInputStream(new ByteArrayInputStream(shipped))) {
            var manifest = from.getManifest();
            manifest.getMainAttributes().putValue("Plugin-Version", version);
            try (var to = new JarOutputStream(bytes, manifest)) {
                for (var entry = from.getNextJarEntry(); entry != null; entry = from.getNextJarEntry()) {
                    to.putNextEntry(new JarEntry(entry.getName()));
                    from.transferTo(to);
                    to.closeEntry();
                }
            }
        }
        return bytes.toByteArray();
    }
}
