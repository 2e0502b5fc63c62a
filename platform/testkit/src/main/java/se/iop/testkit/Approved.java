package se.iop.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A text that a person has read and approved, kept as a file beside the tests.
 *
 * <p>A changed text fails the test and is written to the build folder; {@code -Diop.approve=true} makes it the approved
 * one, and the difference is then read in the change itself.
 *
 * @param file the approved text, below the module's folder
 */
public record Approved(Path file) {

    private static final String SWITCH = "iop.approve";

    /** The approved text of that name among the test resources. */
    public static Approved resource(String name) {
        return new Approved(Path.of("src", "test", "resources", name));
    }

    /** Fails unless the text reads exactly as approved. */
    public void verify(String text) {
        try {
            if (Boolean.getBoolean(SWITCH)) {
                write(file, text);
            }
            var received = Path.of("target", "received", file.getFileName().toString());
            write(received, text);
            assertThat(text)
                    .as("%s differs from %s. Read it; if it is right, accept it with -D%s=true", received, file, SWITCH)
                    .isEqualTo(Files.exists(file) ? Files.readString(file) : "");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void write(Path path, String text) throws IOException {
        var folder = path.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.writeString(path, text);
    }
}
