package se.iop.core.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/** A plugin's jar, read once into memory: what is checked, digested and kept is to the byte what is loaded. */
final class PluginPackage {

    private static final int LARGEST = 2 << 20;
    private static final int LARGEST_UNPACKED = 10 << 20;
    private static final int MOST_ENTRIES = 500;

    private final Path copy;
    private final byte[] jar;
    private final Manifest manifest;
    private final Map<String, byte[]> entries;

    private PluginPackage(Path copy, byte[] jar, Manifest manifest, Map<String, byte[]> entries) {
        this.copy = copy;
        this.jar = jar;
        this.manifest = manifest;
        this.entries = entries;
    }

    /** Reads a copy that nobody else writes to. */
    static PluginPackage read(Path copy) throws Refusal {
        try {
            if (Files.size(copy) > LARGEST) {
                throw new Refusal(
                        "Filen är större än 2 MB, som är gränsen för ett tillägg.",
                        "The file is larger than 2 MB, the limit for a plugin.");
            }
            var jar = Files.readAllBytes(copy);
            // The index at the end of the file is what counts: a truncated jar has none and is refused here.
            try (var file = new JarFile(copy.toFile())) {
                var manifest = file.getManifest();
                if (manifest == null) {
                    throw new Refusal("Filen saknar manifest.", "The file has no manifest.");
                }
                return new PluginPackage(copy, jar, manifest, entries(file));
            }
        } catch (IOException | SecurityException broken) {
            throw Refusal.because("Filen går inte att läsa som en jar", "The file cannot be read as a jar", broken);
        }
    }

    private static Map<String, byte[]> entries(JarFile file) throws IOException, Refusal {
        if (file.size() > MOST_ENTRIES) {
            throw new Refusal(
                    "Filen har fler än 500 delar, som är gränsen för ett tillägg.",
                    "The file has more than 500 entries, the limit for a plugin.");
        }
        var entries = new TreeMap<String, byte[]>();
        var left = LARGEST_UNPACKED;
        for (var entry : Collections.list(file.entries())) {
            var content = content(file, entry, left);
            left -= content.length;
            entries.put(entry.getName(), content);
        }
        return entries;
    }

    /** Reads one byte more than allowed at most, whatever size the entry itself claims. */
    private static byte[] content(JarFile file, JarEntry entry, int left) throws IOException, Refusal {
        try (var stream = file.getInputStream(entry)) {
            var content = stream.readNBytes(left + 1);
            if (content.length > left) {
                throw new Refusal(
                        "Filen är uppackad större än 10 MB, som är gränsen för ett tillägg.",
                        "The file unpacks to more than 10 MB, the limit for a plugin.");
            }
            return content;
        }
    }

    Path copy() {
        return copy;
    }

    byte[] jar() {
        return jar.clone();
    }

    Map<String, byte[]> entries() {
        return entries;
    }

    /** A line of the manifest, empty where there is none. */
    String line(String name) {
        var value = manifest.getMainAttributes().getValue(name);
        return value == null ? "" : value.strip();
    }

    PluginKey key() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(jar);
            return new PluginKey(
                    line("Plugin-Id"), line("Plugin-Version"), HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
