package se.iop.core.catalog;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Packs compiled classes as the build of the plugins does, or wrongly on purpose. */
final class Jar {

    private final Map<String, String> lines = new LinkedHashMap<>();
    private final List<Class<?>> classes = new ArrayList<>();
    private final Map<String, byte[]> others = new LinkedHashMap<>();
    private List<Class<?>> extensions;

    private Jar(String id) {
        line("Manifest-Version", "1.0");
        line("Plugin-Id", id);
        line("Plugin-Version", "1.0.0");
        line("Plugin-Requires", ">=1.0.0 & <2.0.0");
        extensions = List.of();
    }

    static Jar of(String id, Class<?>... extensions) {
        var jar = new Jar(id);
        jar.classes.addAll(Arrays.asList(extensions));
        jar.extensions = List.of(extensions);
        return jar;
    }

    Jar with(Class<?>... others) {
        classes.addAll(Arrays.asList(others));
        return this;
    }

    Jar line(String name, String value) {
        lines.put(name, value);
        return this;
    }

    Jar without(String name) {
        lines.remove(name);
        return this;
    }

    Jar unindexed() {
        extensions = List.of();
        return this;
    }

    Jar and(String entry, byte[] content) {
        others.put(entry, content);
        return this;
    }

    Path in(Path folder, String file) {
        try {
            return Files.write(folder.resolve(file), bytes(folder));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    byte[] bytes() {
        try {
            return bytes(Files.createTempDirectory("iop-jar"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private byte[] bytes(Path folder) throws IOException {
        var scratch = Files.createTempFile(folder, "jar", ".part");
        try (var jar = new JarOutputStream(Files.newOutputStream(scratch))) {
            if (!lines.isEmpty()) {
                put(jar, JarFile.MANIFEST_NAME, manifest());
            }
            for (var type : classes) {
                var name = type.getName().replace('.', '/') + ".class";
                try (var code = Jar.class.getClassLoader().getResourceAsStream(name)) {
                    put(jar, name, code.readAllBytes());
                }
            }
            if (!extensions.isEmpty()) {
                var index = String.join(
                        "\n", extensions.stream().map(Class::getName).toList());
                put(jar, "META-INF/extensions.idx", index.getBytes(StandardCharsets.UTF_8));
            }
            for (var other : others.entrySet()) {
                put(jar, other.getKey(), other.getValue());
            }
        }
        var bytes = Files.readAllBytes(scratch);
        Files.delete(scratch);
        return bytes;
    }

    private byte[] manifest() throws IOException {
        var manifest = new Manifest();
        lines.forEach((name, value) -> manifest.getMainAttributes().putValue(name, value));
        var bytes = new ByteArrayOutputStream();
        manifest.write(bytes);
        return bytes.toByteArray();
    }

    /** Always of the same moment, so that the same jar made again has the same digest. */
    private static void put(JarOutputStream jar, String name, byte[] content) throws IOException {
        var entry = new JarEntry(name);
        entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
        jar.putNextEntry(entry);
        jar.write(content);
        jar.closeEntry();
    }

    Jar bare() {
        lines.clear();
        return this;
    }
}
