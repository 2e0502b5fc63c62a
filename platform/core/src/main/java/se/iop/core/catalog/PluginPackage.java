package se.iop.core.catalog;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.SequencedMap;

/** A plugin's jar, read once into memory: what is checked, digested and kept is to the byte what is loaded. */
final class PluginPackage {

    static final int LARGEST = 2 << 20;

    private final byte[] jar;
    private final PluginManifest manifest;
    private final SequencedMap<String, byte[]> entries;

    private PluginPackage(byte[] jar, PluginManifest manifest, SequencedMap<String, byte[]> entries) {
        this.jar = jar;
        this.manifest = manifest;
        this.entries = entries;
    }

    /**
     * Reads a jar by the letter; nothing of it is loaded.
     *
     * @throws Refusal where it is no such jar, is larger than its limits, or has no manifest that can be read
     */
    static PluginPackage read(byte[] bytes) throws Refusal {
        var jar = bytes.clone();
        checkSize(jar.length);
        var entries = JarParts.read(jar);
        var manifest = entries.get(PluginManifest.NAME);
        if (manifest == null) {
            throw new Refusal("Filen saknar manifest.", "The file has no manifest.");
        }
        return new PluginPackage(jar, PluginManifest.read(manifest), entries);
    }

    /** Asked before the file is read. */
    static void checkSize(long size) throws Refusal {
        if (size > LARGEST) {
            throw new Refusal(
                    "Filen är större än 2 MB, som är gränsen för ett tillägg.",
                    "The file is larger than 2 MB, the limit for a plugin.");
        }
        if (size == 0) {
            throw new Refusal("Filen är tom.", "The file is empty.");
        }
    }

    byte[] jar() {
        return jar.clone();
    }

    /** The content of every file in it by name; to be read and never written to. */
    Map<String, byte[]> entries() {
        return Collections.unmodifiableMap(entries);
    }

    /** A line of the manifest, empty where there is none. */
    String line(String name) {
        return manifest.line(name);
    }

    PluginKey key() {
        return new PluginKey(line("Plugin-Id"), line("Plugin-Version"), digest(jar));
    }

    /** SHA-256 in hexadecimal. */
    static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
