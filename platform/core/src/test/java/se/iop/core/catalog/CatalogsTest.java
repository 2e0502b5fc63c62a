package se.iop.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.iop.plugin.test.Bodies.PARKS;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.iop.core.containment.Compiled;
import se.iop.core.containment.Sources;
import se.iop.guideline.Decision;
import se.iop.guideline.Finding;
import se.iop.guideline.Proposal;
import se.iop.model.Subject;
import se.iop.model.Terms;
import se.iop.plugin.test.Bodies;

class CatalogsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);

    private static final Admission ANYTHING = new Admission(List::of, true);

    private final Map<PluginKey, byte[]> kept = new HashMap<>();

    @TempDir
    private Path folder;

    @Test
    void loadsEachJarAndKeepsItByDigest() throws IOException {
        var file = Jar.of("parks", Bodies.Parks.class).in(folder, "parks.jar");
        Jar.of("nation", Bodies.Nation.class).in(folder, "nation.jar");

        var catalog = catalogs().current();

        assertThat(catalog.refused()).isEmpty();
        assertThat(catalog.plugins()).extracting(plugin -> plugin.key().id()).containsExactly("nation", "parks");
        assertThat(catalog.readAt()).isEqualTo(CLOCK.instant());
        assertThat(kept).hasSize(2);
        assertThat(kept.get(catalog.plugins().getLast().key())).isEqualTo(Files.readAllBytes(file));
    }

    @Test
    void findsTheSameThroughTheLoaderAsOnTheClassPath() {
        Jar.of("parks", Bodies.Parks.class).in(folder, "parks.jar");
        var catalog = catalogs().current();
        var there = new Catalog(
                List.of(new LoadedPlugin(catalog.plugins().getFirst().key(), new Bodies.Parks(), "parks.jar")),
                List.of(),
                CLOCK.instant());

        assertThat(loaderOf(catalog)).isNotSameAs(Bodies.class.getClassLoader());
        for (var day : List.of("2016-01-01", "2018-01-01", "2021-01-01")) {
            for (var title : List.of("", "Parken")) {
                var proposal = proposal(title, LocalDate.parse(day));
                assertThat(catalog.judge(PARKS, proposal).findings())
                        .isEqualTo(there.judge(PARKS, proposal).findings());
            }
        }
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("refusals")
    void refusesABrokenJarWithItsReasonAndHarmsNoOther(Jar jar, String reason) {
        jar.in(folder, "broken.jar");
        Jar.of("parks", Bodies.Parks.class).in(folder, "parks.jar");

        var catalog = catalogs().current();

        assertThat(catalog.plugins()).extracting(LoadedPlugin::file).containsExactly("parks.jar");
        assertThat(catalog.refused()).singleElement().satisfies(refused -> {
            assertThat(refused.file()).isEqualTo("broken.jar");
            assertThat(refused.reason()).contains(reason).endsWith(".");
            assertThat(refused.reasonInEnglish()).endsWith(".").isNotEqualTo(refused.reason());
        });
        assertThat(kept).hasSize(1);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(Jar.of("x", Bodies.Lund.class).unindexed(), "det här har 0"),
                Arguments.of(Jar.of("x", Bodies.Lund.class, Bodies.Nation.class), "det här har 2"),
                Arguments.of(Jar.of("x", Bodies.Lund.class).bare(), "saknar manifest"),
                Arguments.of(
                        Jar.of("x", Bodies.Lund.class).line("Plugin-Requires", ">=0.1.0 & <0.2.0"),
                        "version >=0.1.0 & <0.2.0 av plattformens gränssnitt, och här finns 1."),
                Arguments.of(Jar.of("x", Bodies.Lund.class).line("Plugin-Requires", "snart"), "\"snart\""),
                Arguments.of(Jar.of("x", Bodies.Lund.class).line("Plugin-Requires", "*"), "\"*\""),
                Arguments.of(Jar.of("x", Bodies.Lund.class).without("Plugin-Requires"), "Plugin-Requires"),
                Arguments.of(Jar.of("x", Bodies.Lund.class).line("Plugin-Version", "ny"), "\"ny\""),
                Arguments.of(Jar.of("x", Bodies.Lund.class).without("Plugin-Version"), "Plugin-Version"),
                Arguments.of(Jar.of("../x", Bodies.Lund.class), "Plugin-Id"),
                Arguments.of(Jar.of("x", Bodies.Lund.class).line("Plugin-Class", "a.B"), "Plugin-Class"),
                Arguments.of(Jar.of("x", Bodies.Lund.class).line("Plugin-Dependencies", "y"), "Plugin-Dependencies"),
                Arguments.of(Jar.of("x", Bodies.AsksForSpring.class), "org.springframework.core.SpringVersion"),
                Arguments.of(Jar.of("x", Bodies.Throws.class), "StackOverflowError"),
                Arguments.of(Jar.of("x", Bodies.Backwards.class), "2020-01-01 står efter 2020-01-01"),
                Arguments.of(Jar.of("x", Bodies.Impostor.class), "ingen riktlinje"),
                Arguments.of(written(Sources.whole("", "return List.of();")), "har ingen version"),
                Arguments.of(Jar.of("x", Bodies.Lund.class).and("big", new byte[3 << 20 << 2]), "uppackad större"),
                Arguments.of(many(Jar.of("x", Bodies.Lund.class)), "fler än 500"));
    }

    private static Jar written(String source) {
        var jar = Jar.of("x");
        Compiled.entries(source).forEach(jar::and);
        return jar.and("META-INF/extensions.idx", "bad.Bad\n".getBytes(StandardCharsets.UTF_8));
    }

    private static Jar many(Jar jar) {
        for (var number = 0; number < 500; number++) {
            jar.and("entry" + number, new byte[0]);
        }
        return jar;
    }

    @Test
    void refusesATruncatedJar() throws IOException {
        var file = Jar.of("parks", Bodies.Parks.class).in(folder, "parks.jar");
        var whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));

        assertThat(catalogs().current().refused())
                .extracting(RefusedPlugin::reason)
                .containsExactly("Filen går inte att läsa som en jar: den slutar inte med sin innehållsförteckning.");
    }

    @Test
    void refusesAnEmptyFileAndWhatIsNoJar() throws IOException {
        Files.createFile(folder.resolve("empty.jar"));
        Files.write(folder.resolve("text.jar"), "hej".getBytes(StandardCharsets.UTF_8));
        Files.createDirectory(folder.resolve("folder.jar"));

        assertThat(catalogs().current().refused())
                .extracting(RefusedPlugin::file)
                .containsExactly("empty.jar", "folder.jar", "text.jar");
    }

    @Test
    void refusesTheSecondOfTwoForTheSameCommittee() {
        Jar.of("parks", Bodies.Parks.class).in(folder, "a.jar");
        Jar.of("parks-again", Bodies.ParksAgain.class).in(folder, "b.jar");
        Jar.of("parks", Bodies.Lund.class).in(folder, "c.jar");

        var catalog = catalogs().current();

        assertThat(catalog.plugins()).extracting(LoadedPlugin::file).containsExactly("a.jar");
        assertThat(catalog.refused())
                .extracting(RefusedPlugin::reason)
                .containsExactly(
                        "Riktlinjen gäller samma nämnd eller område som filen a.jar, och bara en kan gälla.",
                        "Tillägget parks finns redan i filen a.jar.");
    }

    @Test
    void aMissingFolderIsSaidAndNothingIsAssessable() {
        var catalog = new Catalogs(folder.resolve("none").toString(), kept::put, CLOCK, ANYTHING).current();

        assertThat(catalog.refused())
                .extracting(RefusedPlugin::reason)
                .containsExactly("Mappen med tillägg går inte att läsa.");
        assertThat(catalog.judge(PARKS, proposal("", LocalDate.of(2020, 1, 1)))
                        .summary()
                        .blocking())
                .isEqualTo(1);
    }

    @Test
    void readsAgainWhatHasChanged() {
        Jar.of("parks", Bodies.Parks.class).in(folder, "parks.jar");
        var catalogs = catalogs();
        Jar.of("nation", Bodies.Nation.class).in(folder, "nation.jar");

        var read = catalogs.reload();

        assertThat(read.plugins()).hasSize(2);
        assertThat(catalogs.current()).isSameAs(read);
    }

    @Test
    void keepsTheGuidelinesInUseWhenNotOneCanBeLoaded() throws IOException {
        var file = Jar.of("parks", Bodies.Parks.class).in(folder, "parks.jar");
        var catalogs = catalogs();
        Files.write(file, new byte[] {1, 2, 3});

        var read = catalogs.reload();

        assertThat(read.plugins()).extracting(plugin -> plugin.key().id()).containsExactly("parks");
        assertThat(read.refused()).extracting(RefusedPlugin::file).containsExactly("parks.jar");
    }

    @Test
    void keepsTheWholeCatalogueWhenAJarCannotBeArchived() {
        Jar.of("parks", Bodies.Parks.class).in(folder, "parks.jar");
        var closed = new AtomicBoolean();
        var catalogs = new Catalogs(
                folder.toString(),
                (_, _) -> {
                    if (closed.get()) {
                        throw new IllegalStateException("no database");
                    }
                },
                CLOCK,
                ANYTHING);
        var before = catalogs.current();
        closed.set(true);

        assertThatThrownBy(catalogs::reload).hasMessage("no database");
        assertThat(catalogs.current()).isSameAs(before);
    }

    @Test
    void aReaderNeverSeesHalfACatalogue() throws Exception {
        Jar.of("parks", Bodies.Parks.class).in(folder, "parks.jar");
        Jar.of("nation", Bodies.Nation.class).in(folder, "nation.jar");
        var catalogs = catalogs();
        var proposal = proposal("Parken", LocalDate.of(2021, 1, 1));
        var expected = catalogs.current().judge(PARKS, proposal).findings();
        var reloaded = new AtomicBoolean();

        try (var threads = Executors.newFixedThreadPool(3)) {
            var reader = threads.submit(() -> {
                while (!reloaded.get()) {
                    assertThat(catalogs.current().plugins()).hasSize(2);
                    assertThat(catalogs.current().judge(PARKS, proposal).findings())
                            .isEqualTo(expected);
                }
            });
            var writers = Stream.of(1, 2)
                    .map(_ -> threads.submit(() -> {
                        for (var time = 0; time < 50; time++) {
                            catalogs.reload();
                        }
                    }))
                    .toList();
            for (var writer : writers) {
                writer.get();
            }
            reloaded.set(true);
            reader.get();
        }
    }

    @Test
    void theOldClassesGoWhileTheirFindingsAreStillHeld() {
        Jar.of("parks", Bodies.Parks.class).in(folder, "parks.jar");
        var catalogs = catalogs();
        var proposal = proposal("Parken", LocalDate.of(2021, 1, 1));
        var findings = catalogs.current().judge(PARKS, proposal).findings();
        var old = new WeakReference<@Nullable ClassLoader>(loaderOf(catalogs.current()));

        catalogs.reload();

        for (var attempt = 0; old.get() != null && attempt < 100; attempt++) {
            System.gc();
        }
        assertThat(old.get()).isNull();
        assertThat(findings).extracting(Finding::requirement).containsExactly("title", "decided");
    }

    @Test
    void leavesNoCopyBehind() throws IOException {
        var temporary = Path.of(System.getProperty("java.io.tmpdir"));
        var jar = Jar.of("parks", Bodies.Parks.class)
                .line("Plugin-Version", "1.0." + ProcessHandle.current().pid())
                .in(folder, "parks.jar");

        catalogs();

        assertThat(copies(temporary, Files.readAllBytes(jar))).isZero();
        var copy = Files.createTempFile("iop-plugin", ".jar");
        Files.copy(jar, copy, StandardCopyOption.REPLACE_EXISTING);
        assertThat(copies(temporary, Files.readAllBytes(jar))).isEqualTo(1);
        Files.delete(copy);
    }

    /** Other processes have files there too, which come and go. */
    private static long copies(Path temporary, byte[] jar) throws IOException {
        try (var files = Files.list(temporary)) {
            return files.filter(file -> file.getFileName().toString().startsWith("iop-plugin"))
                    .filter(file -> holds(file, jar))
                    .count();
        }
    }

    private static boolean holds(Path file, byte[] jar) {
        try {
            return Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), jar);
        } catch (IOException goneMeanwhile) {
            return false;
        }
    }

    /** Of the plugin's own check, which stands within its budget. */
    private static ClassLoader loaderOf(Catalog catalog) {
        var check = catalog.plugins()
                .getFirst()
                .guidelines()
                .versions()
                .getFirst()
                .rules()
                .getFirst()
                .requirement()
                .check();
        return assertThat(check).extracting("check").actual().getClass().getClassLoader();
    }

    private static Proposal proposal(String title, LocalDate day) {
        var subject = new Subject(title, List.of(), "", "", "", List.of());
        return Proposal.of(Terms.EMPTY.with(subject), Decision.planned(day));
    }

    private Catalogs catalogs() {
        return new Catalogs(folder.toString(), kept::put, CLOCK, ANYTHING);
    }
}
