package se.iop.guideline.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.iop.guideline.Citation;
import se.iop.guideline.Citation.Source;
import se.iop.guideline.ClauseKind;
import se.iop.guideline.Clauses;
import se.iop.guideline.Finding.Force;
import se.iop.guideline.Guidelines;
import se.iop.guideline.Paragraph;
import se.iop.guideline.Paragraph.Handling;
import se.iop.guideline.Scope;
import se.iop.guideline.composition.Composition.Entry;

/** What is written out compiles, and says what was composed. */
class PluginSourceTest {

    private static final Scope COMMITTEE = new Scope.Committee("ekeby", "miljonamnden", "Miljönämnden \"söder\"");
    private static final List<Source> SOURCES = List.of(
            Source.text("3 §"),
            Source.law("kommunallagen"),
            Source.secondHand("Protokoll"),
            Source.platform(),
            new Source(Citation.Kind.SECOND_HAND, "2", "Bilaga"));

    private static LongStream seeds() {
        return LongStream.range(0, 6);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyClauseWithAnyValuesIsWrittenAsItself(long seed, @TempDir Path folder) throws Exception {
        var composition = any(seed);
        var later = any(seed + 100)
                .decided(LocalDate.of(2027, 1, 1), "Nämnden \"igen\" § 2")
                .revisedBy(null);
        var files = PluginSource.of(
                COMMITTEE, List.of(composition, later), "se.iop.plugin.ekeby.miljonamnden", "Miljonamnden");
        var guidelines = compiled(files, folder);
        assertThat(guidelines.scope()).isEqualTo(COMMITTEE);
        assertThat(guidelines.versions()).extracting(Composition::of).containsExactly(composition, later);
        assertThat(guidelines.text()).isEqualTo(files.get("src/test/resources/riktlinje.txt"));
    }

    @Test
    void everyKindIsWrittenForSomeSeed() {
        var written = seeds().boxed()
                .flatMap(seed -> Stream.of(any(seed), any(seed + 100)))
                .flatMap(composition -> composition.entries().stream())
                .map(entry -> entry.clause().kind())
                .distinct();
        assertThat(written)
                .containsExactlyInAnyOrderElementsOf(
                        Clauses.all().stream().map(ClauseKind::id).toList());
    }

    @Test
    void theFilesAreThoseOfAPlugin() {
        var files = any(1).source(new Scope.Municipality("ekeby", "Ekeby kommun"), "se.iop.plugin.ekeby", "Ekeby");
        assertThat(files)
                .containsOnlyKeys(
                        "pom.xml",
                        "README.md",
                        "src/main/java/se/iop/plugin/ekeby/Ekeby.java",
                        "src/main/java/se/iop/plugin/ekeby/package-info.java",
                        "src/test/java/se/iop/plugin/ekeby/EkebyTest.java",
                        "src/test/resources/riktlinje.txt");
        assertThat(files.get("pom.xml"))
                .contains("<artifactId>ekeby</artifactId>", "<artifactId>iop-plugins</artifactId>");
        assertThat(files.get("src/main/java/se/iop/plugin/ekeby/package-info.java"))
                .contains("package se.iop.plugin.ekeby;");
        assertThat(files.get("src/test/java/se/iop/plugin/ekeby/EkebyTest.java"))
                .contains("class EkebyTest extends GuidelinesContract {", "super(new Ekeby());");
        assertThat(files.get("README.md")).contains("Alla nämnder i Ekeby kommun", "2026-01-01");
        var nation = any(1).source(new Scope.Nation(), "se.iop.plugin.sverige", "Sverige");
        assertThat(nation.get("pom.xml"))
                .contains("<artifactId>sverige</artifactId>", "<iop.scope>sverige</iop.scope>");
        assertThat(nation.get("src/main/java/se/iop/plugin/sverige/Sverige.java"))
                .contains("new Scope.Nation()");
        assertThat(any(1).source(COMMITTEE, "a", "B").get("pom.xml"))
                .contains("<artifactId>ekeby-miljonamnden</artifactId>", "<iop.scope>ekeby/miljonamnden</iop.scope>");
    }

    @Test
    void namesThatAreNoJavaAreRefused() {
        var one = any(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> one.source(COMMITTEE, "Se.Iop", "Namn"))
                .withMessage("Paketets namn är ord med små bokstäver och punkter mellan.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> one.source(COMMITTEE, "se.iop", "namn; }"))
                .withMessage("Klassens namn börjar med stor bokstav och har bara bokstäver a–z och siffror.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PluginSource.of(COMMITTEE, List.of(), "se.iop", "Namn"))
                .withMessage("Ett tillägg har minst en version av riktlinjen.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Composition.EMPTY.source(COMMITTEE, "se.iop", "Namn"))
                .withMessage("Ange vilken dag riktlinjen träder i kraft.");
    }

    /** One clause of each rule that can stand beside the others. */
    private static Composition any(long seed) {
        var entries = new ArrayList<Entry>();
        var names = new ArrayList<String>();
        var kinds = new ArrayList<>(Clauses.all());
        Collections.shuffle(kinds, new Random(seed));
        for (var kind : kinds) {
            var clause = AnyClause.of(seed, kind);
            if (!names.contains(clause.requirement().name())) {
                names.add(clause.requirement().name());
                var source = SOURCES.get((int) ((seed + entries.size()) % SOURCES.size()));
                entries.add(new Entry(source, entries.size() % 2 == 0 ? Force.MUST : Force.SHOULD, clause));
            }
        }
        var paragraphs = List.of(
                new Paragraph(
                        "1 §",
                        "Rubrik",
                        "Text med \"citat\"\noch två rader \\ samt Set.of(1).",
                        Handling.AUTOMATED,
                        List.of(names.getFirst())),
                new Paragraph("2 §", "", "Ingen regel.", Handling.UNMAPPED, List.of()));
        return new Composition(
                LocalDate.of(2026, 1, 1), "Nämnden \u00a7 1 */", LocalDate.of(2028, 1, 1), entries, paragraphs);
    }

    private static Guidelines compiled(Map<String, String> files, Path folder) throws Exception {
        var sources = new ArrayList<Path>();
        for (var file : files.entrySet()) {
            var path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
            if (file.getKey().startsWith("src/main/java/")) {
                sources.add(path);
            }
        }
        compile(sources, folder);
        try (var loader = new URLClassLoader(
                new URL[] {folder.resolve("out").toUri().toURL()}, PluginSourceTest.class.getClassLoader())) {
            var type = loader.loadClass("se.iop.plugin.ekeby.miljonamnden.Miljonamnden");
            return (Guidelines) type.getConstructor().newInstance();
        }
    }

    private static void compile(List<Path> sources, Path folder) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var said = new StringWriter();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var options = List.of(
                    "-proc:none",
                    "-Xlint:all,-processing,-classfile",
                    "-Werror",
                    "-classpath",
                    System.getProperty("java.class.path"),
                    "-d",
                    Files.createDirectories(folder.resolve("out")).toString());
            var done = compiler.getTask(
                            said, manager, null, options, null, manager.getJavaFileObjectsFromPaths(sources))
                    .call();
            assertThat(done).as(said.toString()).isTrue();
        }
    }
}
