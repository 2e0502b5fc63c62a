package se.iop.ui.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.iop.guideline.Guidelines;

/** The commands for plugins, each in a process of its own as an author would see it. */
class CommandTest {

    private static final Path JARS = Path.of("..", "plugins", "target", "jars");

    @TempDir
    private Path folder;

    private record Outcome(int code, String said) {}

    @Test
    void aKeyIsMadeOnceAndSignsWhatCheckPluginThenBelieves() throws Exception {
        var jar = Files.copy(JARS.resolve("sverige.jar"), folder.resolve("sverige.jar"));
        var store = folder.resolve("keys.p12").toString();

        var made = run("sign", "--new-key", store, "Ekeby kommun");
        assertThat(made.code()).isZero();
        assertThat(made.said()).contains("-----BEGIN PUBLIC KEY-----", "Fingeravtryck: ");
        assertThat(Files.getPosixFilePermissions(Path.of(store))).hasSize(2);
        assertThat(run("sign", "--new-key", store)).isEqualTo(said(1, "key.exists", store));

        var unsigned = run("check-plugin", jar.toString());
        assertThat(unsigned.code()).isEqualTo(1);
        assertThat(unsigned.said())
                .contains("Filen är inte signerad")
                .endsWith(String.join("\n", Said.sentences("check.unsigned", jar)) + "\n");
        assertThat(run("sign", store, jar.toString())).isEqualTo(said(0, "signed", jar + ".sig"));

        var key = Files.writeString(
                folder.resolve("key.pem"),
                run("sign", "--public", store).said().replaceFirst("(?s).*?(?=-----BEGIN)", ""));
        var checked = run("check-plugin", jar.toString(), "--key", key.toString());
        assertThat(checked.said()).contains("OK     Signatur", "OK     Package", "sverige.jar passes the checks.");
        assertThat(checked.code()).isZero();

        Files.write(jar, new byte[] {0}, java.nio.file.StandardOpenOption.APPEND);
        var tampered = run("check-plugin", jar.toString(), "--key", key.toString());
        assertThat(tampered.code()).isEqualTo(1);
        assertThat(tampered.said()).contains("FEL    Signatur – Signaturen stämmer inte", "FAILED", "skulle nekas");
    }

    @Test
    void everyPluginOfTheProjectPassesButForItsSignature() throws Exception {
        try (var jars = Files.newDirectoryStream(JARS, "*.jar")) {
            for (var jar : jars) {
                var said = run("check-plugin", jar.toString()).said();
                assertThat(said.lines().filter(line -> line.startsWith("FEL")))
                        .as(said)
                        .singleElement()
                        .asString()
                        .startsWith("FEL    Signatur – Filen är inte signerad");
            }
        }
    }

    @Test
    void aNewPluginCompilesAndReadsAsItsApprovedText() throws Exception {
        Files.createDirectories(folder.resolve("plugins"));
        Files.writeString(
                folder.resolve("plugins/pom.xml"), "<modules>\n        <module>sverige</module>\n    </modules>\n");

        NewPlugin.make(folder, "lund", "park-och-naturnamnden", "Park- och naturnämnden");

        var made = folder.resolve("plugins/lund-park-och-naturnamnden");
        assertThat(folder.resolve("plugins/pom.xml"))
                .content()
                .contains("<module>lund-park-och-naturnamnden</module>\n    </modules>");
        assertThat(made.resolve("pom.xml")).content().contains("<iop.scope>lund/park-och-naturnamnden</iop.scope>");
        assertThat(guidelines(made).text())
                .isEqualTo(Files.readString(made.resolve("src/test/resources/riktlinje.txt")));
        assertThatThrownBy(() -> NewPlugin.make(folder, "lund", "park-och-naturnamnden", "x"))
                .isInstanceOf(Said.class)
                .hasMessageStartingWith("plugin.exists");
        for (var bad : List.of("../lund", "Lund", "1lund", "class", "", "lund/x", "sverige")) {
            assertThatThrownBy(() -> NewPlugin.make(folder, bad, "x", "x")).hasMessageStartingWith("name.bad");
        }
        assertThatThrownBy(() -> NewPlugin.make(folder, "lund", "Miljönämnden", "x"))
                .isInstanceOfSatisfying(
                        Said.class,
                        said -> assertThat(said.sentences().getFirst())
                                .isEqualTo("\"Miljönämnden\" går inte att använda: skriv gemener a–z, siffror och"
                                        + " bindestreck, till exempel miljonamnden."));
    }

    @Test
    void whatIsNotUnderstoodIsAnsweredWithAllThatCanBeSaid() throws Exception {
        for (var words : List.of(
                List.<String>of(),
                List.of("sign"),
                List.of("check-plugin"),
                List.of("dance"),
                List.of("sign", "--oj", "x"))) {
            assertThat(run(words.toArray(String[]::new))).isEqualTo(said(2, "usage"));
        }
        assertThat(run("check-plugin", "none.jar")).isEqualTo(said(1, "file.not-read", "none.jar"));
        assertThat(run("sign", "none.p12", "none.jar")).isEqualTo(said(1, "key.missing", "none.p12"));
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        var swedish = ResourceBundle.getBundle("se.iop.ui.command.sentences", Locale.ROOT);
        var english = ResourceBundle.getBundle("se.iop.ui.command.sentences", Locale.ENGLISH);
        assertThat(new TreeSet<>(swedish.keySet())).isEqualTo(new TreeSet<>(english.keySet()));
        assertThat(swedish.keySet())
                .allSatisfy(key -> assertThat(english.getString(key)).isNotBlank());
    }

    /** Compiled as the build would, without its checks. */
    private Guidelines guidelines(Path plugin) throws Exception {
        var classes = Files.createDirectory(folder.resolve("classes"));
        List<String> sources;
        try (var files = Files.walk(plugin.resolve("src/main/java"))) {
            sources = files.map(Path::toString)
                    .filter(file -> file.endsWith(".java"))
                    .toList();
        }
        var options = Stream.concat(
                        Stream.of(
                                "-proc:none",
                                "-Xlint:all,-processing,-classfile,-path",
                                "-Werror",
                                "-d",
                                classes.toString(),
                                "-cp",
                                System.getProperty("java.class.path")),
                        sources.stream())
                .toArray(String[]::new);
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, options))
                .isZero();
        try (var loader = new URLClassLoader(new java.net.URL[] {classes.toUri().toURL()})) {
            return (Guidelines) loader.loadClass("se.iop.plugin.lund.parkochnaturnamnden.ParkOchNaturnamnden")
                    .getDeclaredConstructor()
                    .newInstance();
        }
    }

    private static Outcome said(int code, String key, Object... arguments) {
        return new Outcome(code, String.join("\n", Said.sentences(key, arguments)) + "\n");
    }

    private static Outcome run(String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "se.iop.ui.command.Command"));
        command.addAll(Arrays.asList(words));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("IOP_KEY_PASSWORD", "ett-langt-losenord");
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), said);
    }
}
