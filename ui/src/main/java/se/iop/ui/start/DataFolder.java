package se.iop.ui.start;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds all data of one platform, in use by one process at a time.
 *
 * <p>The mark of use is a lock that the operating system itself gives up when the process is gone, however it went; the
 * file's text, the address, is only for the message to whoever comes second.
 */
final class DataFolder implements AutoCloseable {

    private static final String MARK = "iop.lock";
    /** Far behind the text, because some systems let nobody read what is locked. */
    private static final long LOCKED = Long.MAX_VALUE - 1;

    private final Path path;
    private final FileChannel mark;

    private DataFolder(Path path, FileChannel mark) {
        this.path = path;
        this.mark = mark;
    }

    /**
     * Takes the folder into use, makes it where it is missing, and refuses it where it cannot be written or is in use.
     */
    static DataFolder open(Path path) {
        FileChannel mark = null;
        try {
            // What is in it is nobody else's to read.
            Files.createDirectories(
                    path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            mark = FileChannel.open(
                    path.resolve(MARK), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            Files.delete(Files.createTempFile(path, "iop", ".tmp"));
        } catch (IOException | UnsupportedOperationException unusable) {
            close(mark);
            throw new StartRefusal(unusable, "data", path.toAbsolutePath());
        }
        return new DataFolder(path.toAbsolutePath().normalize(), mark).locked();
    }

    Path path() {
        return path;
    }

    /** Tells whoever comes second where the platform runs. */
    void runsAt(String address) {
        try {
            mark.truncate(0);
            mark.write(ByteBuffer.wrap(address.getBytes(StandardCharsets.UTF_8)), 0);
        } catch (IOException unusable) {
            throw new StartRefusal(unusable, "data", path);
        }
    }

    private DataFolder locked() {
        if (lock() == null) {
            var address = address();
            close();
            throw address.isEmpty() ? new StartRefusal("starting", path) : new StartRefusal("running", address, path);
        }
        runsAt("");
        return this;
    }

    private @Nullable FileLock lock() {
        try {
            return mark.tryLock(LOCKED, 1, false);
        } catch (OverlappingFileLockException ourselves) {
            return null;
        } catch (IOException unusable) {
            throw new StartRefusal(unusable, "data", path);
        }
    }

    private String address() {
        try {
            return Files.readString(path.resolve(MARK)).strip();
        } catch (IOException unreadable) {
            return "";
        }
    }

    @Override
    public void close() {
        close(mark);
    }

    private static void close(@Nullable FileChannel mark) {
        try {
            if (mark != null) {
                mark.close();
            }
        } catch (IOException gone) {
            throw new StartRefusal(gone, "data", MARK);
        }
    }
}
