package se.iop.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.iop.ui.Application;

/** Starts that must not become one, each in a process of its own as a person would see it. */
class StartTest {

    @TempDir
    private Path folder;

    private record Outcome(int code, List<String> said) {}

    @Test
    void aSecondStartSaysWhereTheFirstRuns() throws Exception {
        try (var first = DataFolder.open(folder)) {
            first.runsAt("http://localhost:8099/");

            assertThat(start("--iop.data=" + folder))
                    .isEqualTo(
                            new Outcome(1, new StartRefusal("running", "http://localhost:8099/", folder).sentences()));
        }
    }

    @Test
    void aDataFolderThatIsAFileIsRefused() throws Exception {
        var file = Files.writeString(folder.resolve("file"), "");

        assertThat(start("--iop.data=" + file)).isEqualTo(new Outcome(1, new StartRefusal("data", file).sentences()));
    }

    @Test
    void aTakenPortIsRefusedBeforeADatabaseIsMade() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            var port = String.valueOf(taken.getLocalPort());

            assertThat(start("--iop.data=" + folder, "--server.port=" + port))
                    .isEqualTo(new Outcome(1, new StartRefusal("port", port).sentences()));
            assertThat(folder.resolve("postgres")).doesNotExist();
        }
    }

    @Test
    void aPortThatIsNoneIsRefused() throws Exception {
        assertThat(start("--iop.data=" + folder, "--server.port=åtta"))
                .isEqualTo(new Outcome(1, new StartRefusal("port-number", "åtta").sentences()));
    }

    @Test
    void anAddressOfAnotherMachineIsRefused() throws Exception {
        assertThat(start("--iop.data=" + folder, "--server.address=192.0.2.1", "--server.port=0"))
                .isEqualTo(new Outcome(1, new StartRefusal("address", "192.0.2.1").sentences()));
    }

    @Test
    void aServerThatDoesNotAnswerIsRefusedInOneSentence() throws Exception {
        var refused = start(
                "--server.port=0",
                "--logging.threshold.console=OFF",
                "--iop.database.url=jdbc:postgresql://127.0.0.1:1/iop");

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.said()).hasSize(2);
        assertThat(refused.said().getFirst()).startsWith("Databasen på jdbc:postgresql://127.0.0.1:1/iop svarar inte");
    }

    @Test
    void everySentenceIsThereInBothLanguages() {
        var swedish = ResourceBundle.getBundle("se.iop.ui.start.sentences", Locale.ROOT);
        var english = ResourceBundle.getBundle("se.iop.ui.start.sentences", Locale.ENGLISH);

        assertThat(new TreeSet<>(english.keySet())).isEqualTo(new TreeSet<>(swedish.keySet()));
        for (var key : swedish.keySet()) {
            assertThat(Sentences.of(Locale.ENGLISH, key)).isNotEqualTo(Sentences.of(Locale.ROOT, key));
        }
    }

    private static Outcome start(String... arguments) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var command = new ArrayList<>(List.of(
                java.toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dsun.jnu.encoding=UTF-8",
                "-cp",
                classes,
                Application.class.getName()));
        command.addAll(Arrays.asList(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().keySet().removeIf(name -> name.startsWith("IOP_"));
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), said.lines().toList());
    }
}
