package se.iop.ui.composing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.zip.ZipInputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.iop.core.composing.ComposedGuideline;
import se.iop.core.composing.Composing.Opened;
import se.iop.core.composing.GuidelineDraft;
import se.iop.core.composing.PluginArchive;
import se.iop.guideline.Guidelines;
import se.iop.guideline.Proposal;
import se.iop.guideline.Scope;
import se.iop.guideline.composition.Composition;
import se.iop.testkit.AnyTerms;
import se.iop.testkit.Example;
import se.iop.testkit.Examples;

/** A composed guideline is a guideline like any plugin's: same text, same findings, and it can become a plugin. */
class ComposedAsPluginTest {

    private static final String TYPE = "se.iop.plugin.lund.socialnamnden.Socialnamnden";
    private static final int RANDOM_TERMS = 300;

    private static final Path JAR = Path.of("../plugins/target/jars/lund-socialnamnden.jar");

    @Test
    void aCopyKeptAsJsonSaysTheSameOfTheFiveAgreements() {
        var plugin = plugin();
        var copy = ComposedGuideline.read(copy(plugin).canonical());
        assertThat(copy.versions()).hasSameSizeAs(plugin.versions()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(copy.text()).isEqualTo(plugin.text());
        assertThat(copy.canonical()).isEqualTo(copy(plugin).canonical());
        assertSame(plugin, copy, Examples.all().stream().map(Example::proposal).toList());
        assertSame(plugin, copy, anyTerms());
    }

    @Test
    void theExportedSourceCompilesAndSaysTheSame(@TempDir Path folder) throws Exception {
        var plugin = plugin();
        var copy = copy(plugin);
        var draft = new GuidelineDraft(
                new java.util.UUID(1, 1),
                "socialnamnden",
                copy.compositions().getLast(),
                GuidelineDraft.State.DRAFT,
                1,
                "–",
                java.time.Instant.EPOCH,
                "Test",
                null);
        var zip = PluginArchive.of(new Opened(draft, copy.committee(), copy, null));
        var files = unzipped(zip.content());
        assertThat(files.keySet()).anyMatch(name -> name.endsWith("pom.xml"));
        try (var loader = compiled(files, folder)) {
            var exported = (Guidelines) loader.loadClass(TYPE).getConstructor().newInstance();
            assertThat(exported.text()).isEqualTo(copy.text());
            assertSame(copy, exported, anyTerms());
            assertSame(
                    copy,
                    exported,
                    Examples.all().stream().map(Example::proposal).toList());
        }
        assertThat(PluginArchive.of(new Opened(draft, copy.committee(), copy, null))
                        .content())
                .isEqualTo(zip.content());
    }

    private static Guidelines plugin() {
        try (var loader =
                new URLClassLoader(new URL[] {JAR.toUri().toURL()}, ComposedAsPluginTest.class.getClassLoader())) {
            return (Guidelines) loader.loadClass(TYPE).getConstructor().newInstance();
        } catch (IOException | ReflectiveOperationException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static ComposedGuideline copy(Guidelines plugin) {
        return new ComposedGuideline(
                (Scope.Committee) plugin.scope(),
                plugin.versions().stream().map(Composition::of).toList());
    }

    private static List<Proposal> anyTerms() {
        return LongStream.range(0, RANDOM_TERMS)
                .mapToObj(seed -> AnyTerms.proposal(seed, List.of("budget", "criteria")))
                .toList();
    }

    private static void assertSame(Guidelines one, Guidelines other, List<Proposal> proposals) {
        for (var version = 0; version < one.versions().size(); version++) {
            for (var proposal : proposals) {
                assertThat(other.versions().get(version).evaluate(proposal))
                        .isEqualTo(one.versions().get(version).evaluate(proposal));
            }
        }
    }

    private static Map<String, String> unzipped(byte[] zip) throws IOException {
        var files = new LinkedHashMap<String, String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static URLClassLoader compiled(Map<String, String> files, Path folder) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var sources = files.entrySet().stream()
                .filter(file -> file.getKey().contains("/src/main/java/"))
                .map(file -> written(folder, file.getKey(), file.getValue()))
                .toList();
        try (var manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            var out = Files.createDirectories(folder.resolve("classes"));
            var done = compiler.getTask(
                            null,
                            manager,
                            null,
                            List.of("-proc:none", "-d", out.toString(), "-cp", System.getProperty("java.class.path")),
                            null,
                            manager.getJavaFileObjectsFromPaths(sources))
                    .call();
            assertThat(done).isTrue();
            return new URLClassLoader(new URL[] {out.toUri().toURL()}, ComposedAsPluginTest.class.getClassLoader());
        }
    }

    private static Path written(Path folder, String name, String text) {
        try {
            var file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
