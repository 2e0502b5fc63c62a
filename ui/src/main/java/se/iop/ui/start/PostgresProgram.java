package se.iop.ui.start;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.springframework.util.FileSystemUtils;

/** PostgreSQL's own programs, unpacked once into the data folder. */
final class PostgresProgram {

    /** Part of the folder's name, so that a later version of the platform unpacks its own beside it. */
    private static final String VERSION = "18.6";

    private static final int EXECUTABLE = 0b001_001_001;

    private final Path folder;
    private final Path log;
    private final boolean root;

    private PostgresProgram(Path folder, Path log, boolean root) {
        this.folder = folder;
        this.log = log;
        this.root = root;
    }

    /** Unpacks the programs where they are missing; what they print goes to the log. */
    static PostgresProgram in(Path parent, Path log) throws IOException, InterruptedException {
        var folder = parent.resolve("program-" + VERSION);
        if (Files.notExists(folder)) {
            unpack(folder);
        }
        return new PostgresProgram(folder, log, asRoot(log));
    }

    /** Runs one of the programs to its end and answers whether it succeeded. */
    boolean run(String program, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        if (root) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return succeeds(command, log);
    }

    private static boolean succeeds(List<String> command, Path log) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                // A file and no pipe: the server that pg_ctl leaves behind would keep a pipe open.
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        // What someone has set for a server of their own is not meant for ours.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        var process = builder.start();
        process.getOutputStream().close();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            return false;
        }
        return process.exitValue() == 0;
    }

    /**
     * PostgreSQL refuses to run as root. In a user namespace of its own it still owns our files, has no power over
     * anything else, and sees itself as nobody.
     */
    private static boolean asRoot(Path log) throws InterruptedException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return false;
        }
        try {
            if (succeeds(List.of("unshare", "-U", "true"), log)) {
                return true;
            }
        } catch (IOException none) {
            throw new StartRefusal(none, "root");
        }
        throw new StartRefusal("root");
    }

    /** Into a folder beside, renamed when whole: a start that is killed meanwhile leaves nothing that looks ready. */
    private static void unpack(Path folder) throws IOException {
        var fresh = folder.resolveSibling(folder.getFileName() + ".new");
        FileSystemUtils.deleteRecursively(fresh);
        try (var packed = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system(), System.getProperty("os.arch"))) {
            if (packed == null) {
                throw new StartRefusal("platform", System.getProperty("os.name"), System.getProperty("os.arch"));
            }
            unpack(new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed))), fresh);
        }
        Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "Darwin" : "Linux";
    }

    private static void unpack(TarArchiveInputStream archive, Path folder) throws IOException {
        for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
            var target = folder.resolve(entry.getName()).normalize();
            if (!target.startsWith(folder)) {
                throw new IOException("Outside the folder: " + entry.getName());
            }
            unpack(archive, entry, target);
        }
    }

    private static void unpack(TarArchiveInputStream archive, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(archive, target);
        if ((entry.getMode() & EXECUTABLE) != 0) {
            Files.setPosixFilePermissions(
                    target,
                    EnumSet.of(
                            PosixFilePermission.OWNER_READ,
                            PosixFilePermission.OWNER_WRITE,
                            PosixFilePermission.OWNER_EXECUTE));
        }
    }
}
