package se.iop.ui.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.iop.core.agreement.Refused;
import se.iop.core.attachment.Attaching;

/**
 * A file that lies on disk while a person looks at what it says; it goes when the page does.
 *
 * @param place where it lies
 * @param name what the person calls it
 */
record UploadedFile(Path place, String name) {

    /** The largest: what can be kept as an attachment. */
    static final long LARGEST = Attaching.LARGEST;

    private static final Logger LOG = LoggerFactory.getLogger(UploadedFile.class);
    private static final int AT_A_TIME = 64 * 1024;

    /** Lays what is sent on disk; whatever is wrong, nothing is left lying. */
    static UploadedFile of(@Nullable String name, InputStream sent) throws IOException {
        var file = new UploadedFile(Files.createTempFile("iop-registrera-", ".tmp"), name == null ? "" : name);
        try {
            file.fill(sent);
            return file;
        } catch (IOException | RuntimeException failure) {
            file.delete();
            throw failure;
        }
    }

    private void fill(InputStream sent) throws IOException {
        var size = 0L;
        try (var out = Files.newOutputStream(place)) {
            var part = new byte[AT_A_TIME];
            for (var read = sent.read(part); read >= 0; read = sent.read(part)) {
                size += read;
                if (size > LARGEST) {
                    throw new Refused("file", "file-too-large");
                }
                out.write(part, 0, read);
            }
        }
        if (size == 0) {
            throw new Refused("file", "file-empty");
        }
    }

    /** Takes it away. */
    void delete() {
        try {
            Files.deleteIfExists(place);
        } catch (IOException stays) {
            LOG.warn("A file that is not needed any more stays: {}", stays.toString());
        }
    }
}
