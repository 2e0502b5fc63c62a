package se.iop.ui.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    private Path parent;

    @Test
    void isMadeForItsOwnerOnlyWhereItIsMissing() throws IOException {
        try (var folder = DataFolder.open(parent.resolve("a/b"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void whoComesSecondLearnsWhereTheFirstRuns() {
        try (var folder = DataFolder.open(parent)) {
            folder.runsAt("http://localhost:8099/");

            assertThat(refusal(parent).sentences())
                    .containsExactly(
                            "IOP-plattformen är redan igång på http://localhost:8099/ med datamappen " + parent + ".",
                            "The IOP platform already runs at http://localhost:8099/ with the data folder " + parent
                                    + ".");
        }
    }

    @Test
    void whoComesWhileTheFirstStillStartsLearnsThat() {
        try (var _ = DataFolder.open(parent)) {
            assertThat(refusal(parent).key()).isEqualTo("starting");
        }
    }

    @Test
    void whatAKilledProcessLeftIsNoHindrance() throws IOException {
        Files.writeString(parent.resolve("iop.lock"), "http://localhost:8080/");

        try (var _ = DataFolder.open(parent)) {
            assertThat(parent.resolve("iop.lock")).isEmptyFile();
        }
        try (var again = DataFolder.open(parent)) {
            assertThat(again.path()).isEqualTo(parent);
        }
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        var file = Files.writeString(parent.resolve("file"), "");

        assertThat(refusal(file).sentences())
                .containsExactly(
                        "Datamappen " + file
                                + " går inte att läsa och skriva i: ge dig rätt till den eller välj en annan med IOP_DATA.",
                        "The data folder " + file
                                + " cannot be read and written: give yourself the right to it or choose another with IOP_DATA.");
    }

    private static StartRefusal refusal(Path path) {
        return catchThrowableOfType(StartRefusal.class, () -> DataFolder.open(path));
    }
}
