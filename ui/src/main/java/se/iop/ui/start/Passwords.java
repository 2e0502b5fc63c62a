package se.iop.ui.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Properties;

/**
 * The passwords of the four roles of the database that the platform runs itself, made at the first start and known to
 * nobody.
 *
 * @param superuser of the role that makes the others
 * @param owner of the role that owns the schema
 * @param app of the role that the platform works as
 * @param jobs of the role that its jobs work as
 */
record Passwords(String superuser, String owner, String app, String jobs) {

    private static final int BYTES = 24;

    private static final List<String> ROLES = List.of("superuser", "owner", "app", "jobs");

    /** Reads the file, or makes it where there is none; a role that came later gets its password then. */
    static Passwords in(Path file) throws IOException {
        var kept = Files.notExists(file) ? new Properties() : read(file);
        if (!kept.stringPropertyNames().containsAll(ROLES)) {
            if (!kept.isEmpty() && !kept.stringPropertyNames().containsAll(ROLES.subList(0, 2))) {
                throw new IOException("The passwords that the database was made with are missing");
            }
            var random = new SecureRandom();
            ROLES.forEach(role -> kept.putIfAbsent(role, random(random)));
            write(file, kept);
        }
        return new Passwords(value(kept, "superuser"), value(kept, "owner"), value(kept, "app"), value(kept, "jobs"));
    }

    private static Properties read(Path file) throws IOException {
        var read = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            read.load(reader);
        }
        return read;
    }

    /** Readable by the owner only from the first byte on, and there in full or not at all. */
    private static void write(Path file, Properties passwords) throws IOException {
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(
                fresh,
                ROLES.stream()
                        .map(role -> role + "=" + passwords.getProperty(role))
                        .toList());
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
