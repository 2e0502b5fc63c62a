package se.iop.ui.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * The passwords of the three roles of the database that the platform runs itself, made at the first start and known to
 * nobody.
 *
 * @param superuser of the role that makes the other two
 * @param owner of the role that owns the schema
 * @param app of the role that the platform works as
 */
record Passwords(String superuser, String owner, String app) {

    private static final int BYTES = 24;

    /** Reads the file, or makes it where there is none. */
    static Passwords in(Path file) throws IOException {
        if (Files.notExists(file)) {
            write(file);
        }
        var read = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            read.load(reader);
        }
        return new Passwords(value(read, "superuser"), value(read, "owner"), value(read, "app"));
    }

    /** Readable by the owner only from the first byte on, and there in full or not at all. */
    private static void write(Path file) throws IOException {
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        var random = new SecureRandom();
        Files.writeString(
                fresh, "superuser=" + random(random) + "\nowner=" + random(random) + "\napp=" + random(random) + "\n");
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String random(SecureRandom random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String value(Properties read, String name) throws IOException {
        var value = read.getProperty(name);
        if (value == null || value.isBlank()) {
            throw new IOException("The password of " + name + " is missing");
        }
        return value;
    }

    @Override
    public String toString() {
        return "Passwords";
    }
}
