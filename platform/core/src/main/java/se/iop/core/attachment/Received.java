package se.iop.core.attachment;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import se.iop.core.agreement.Refused;

/**
 * A file as it came, laid aside on disk while it is measured; a slow sender holds neither memory nor a connection.
 *
 * @param place where it lies until closed
 * @param size its length in bytes
 * @param digest the SHA-256 of its content in hexadecimal
 * @param type what it is
 */
record Received(Path place, long size, String digest, FileType type) implements Closeable {

    private static final int AT_A_TIME = 64 * 1024;

    /** Lays what is sent aside; whatever is wrong, nothing is left lying. */
    static Received of(InputStream sent, long atMost) throws IOException {
        var place = Files.createTempFile("iop-bilaga-", ".tmp");
        try {
            return read(sent, place, atMost);
        } catch (IOException | RuntimeException failure) {
            Files.deleteIfExists(place);
            throw failure;
        }
    }

    private static Received read(InputStream sent, Path place, long atMost) throws IOException {
        var digest = sha256();
        var head = new ByteArrayOutputStream(Sniffing.HEAD);
        var size = 0L;
        try (var out = Files.newOutputStream(place)) {
            var part = new byte[AT_A_TIME];
            for (var read = sent.read(part); read >= 0; read = sent.read(part)) {
                size += read;
                if (size > atMost) {
                    throw new Refused("file", "file-too-large");
                }
                digest.update(part, 0, read);
                head.write(part, 0, Math.min(read, Sniffing.HEAD - head.size()));
                out.write(part, 0, read);
            }
        }
        if (size == 0) {
            throw new Refused("file", "file-empty");
        }
        var type = Sniffing.of(head.toByteArray(), place);
        return new Received(place, size, HexFormat.of().formatHex(digest.digest()), type);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(place);
    }
}
