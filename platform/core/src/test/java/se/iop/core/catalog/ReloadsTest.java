package se.iop.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.iop.core.containment.Compiled;
import se.iop.core.containment.Sources;
import se.iop.guideline.Decision;
import se.iop.guideline.Finding;
import se.iop.guideline.Outcome;
import se.iop.guideline.Outcome.Cause;
import se.iop.guideline.Outcome.Met;
import se.iop.guideline.Outcome.Unsettled;
import se.iop.guideline.Proposal;
import se.iop.guideline.Scope;
import se.iop.model.Terms;

/** A guideline that is replaced again and again while it is asked. */
class ReloadsTest {

    private static final int RELOADS = 1_000;
    private static final int SETTLED = 100;
    private static final int JUDGING = 8;
    private static final long PACE = 200_000;
    private static final Scope.Committee HONEST = new Scope.Committee("lund", "bad", "Badnämnden");
    private static final Scope.Committee LOOPING = new Scope.Committee("lund", "loop", "Slingnämnden");
    private static final Proposal PROPOSAL = Proposal.of(Terms.EMPTY, Decision.planned(LocalDate.of(2026, 1, 1)));
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);

    private final AtomicBoolean reloading = new AtomicBoolean(true);
    private final AtomicLong judged = new AtomicLong();

    @TempDir
    private Path folder;

    @TempDir
    private Path beside;

    private record Figures(long metaspace, long classes, long threads) {

        /** What is left when all that can go has gone. */
        static Figures now() {
            System.gc();
            System.gc();
            return new Figures(
                    ManagementFactory.getMemoryPoolMXBeans().stream()
                            .filter(pool -> pool.getName().equals("Metaspace"))
                            .mapToLong(pool -> pool.getUsage().getUsed())
                            .sum(),
                    ManagementFactory.getClassLoadingMXBean().getLoadedClassCount(),
                    ManagementFactory.getThreadMXBean().getThreadCount());
        }
    }

    @Test
    void aThousandReloadsLeaveNothingBehindAndNobodySeesHalfACatalogue() throws Exception {
        var versions = List.of(honest("1.0.0"), honest("1.0.1"));
        place(versions.getFirst());
        jar(
                        "loop",
                        "1.0.0",
                        Sources.rule("while (true) {}")
                                .replace("\"bad\", \"Badnämnden\"", "\"loop\", \"Slingnämnden\""))
                .in(folder, "loop.jar");
        jar("evil", "1.0.0", Sources.rule("System.exit(1); return null;")).in(folder, "evil.jar");
        var catalogs = new Catalogs(folder.toString(), (_, _) -> {}, CLOCK, new Admission(List::of, true));
        var settled = Figures.now();
        Figures after;

        try (var threads = Executors.newFixedThreadPool(JUDGING)) {
            var judging = IntStream.range(0, JUDGING)
                    .mapToObj(number -> threads.submit(() -> {
                        while (reloading.get()) {
                            judge(catalogs.current(), number);
                            // Leaves the processors to the one that reloads.
                            LockSupport.parkNanos(PACE);
                        }
                    }))
                    .toList();
            for (var time = 0; time < RELOADS; time++) {
                if (time == SETTLED) {
                    settled = Figures.now();
                }
                place(versions.get(time % 2));
                assertThat(catalogs.reload().refused())
                        .extracting(RefusedPlugin::file)
                        .containsExactly("evil.jar");
            }
            after = Figures.now();
            reloading.set(false);
            for (var one : judging) {
                one.get();
            }
        }

        System.out.printf(
                Locale.ROOT,
                "%,d reloads under %d threads: %,d judgements, none empty or mixed; "
                        + "Metaspace %+,d KB, classes %+d, threads %+d%n",
                RELOADS,
                JUDGING,
                judged.get(),
                (after.metaspace() - settled.metaspace()) / 1024,
                after.classes() - settled.classes(),
                after.threads() - settled.threads());
        assertThat(after.threads()).isEqualTo(settled.threads());
        assertThat(after.classes()).isLessThan(settled.classes() + SETTLED);
        assertThat(after.metaspace()).isLessThan(settled.metaspace() + (1 << 20));
    }

    /** One thread asks the committee whose rule never ends. */
    private void judge(Catalog catalog, int number) {
        if (number == 0) {
            assertThat(catalog.judge(LOOPING, PROPOSAL).findings())
                    .singleElement()
                    .extracting(Finding::outcome)
                    .isEqualTo(new Unsettled(
                            "Regeln kunde inte prövas därför att den använde mer än en regel får. Är den uppfylld?",
                            Cause.FAILURE));
        } else {
            assertThat(catalog.judge(HONEST, PROPOSAL).layers()).singleElement().satisfies(layer -> {
                Outcome said = new Met(Objects.requireNonNull(layer.plugin()).version());
                assertThat(layer.findings()).extracting(Finding::outcome).containsExactly(said, said);
            });
        }
        judged.incrementAndGet();
    }

    /** Two rules that answer with the version they came in. */
    private Path honest(String version) throws IOException {
        var one = Sources.whole(
                "static Outcome say(Proposal p) { return Outcome.met(\"" + version + "\"); }",
                "return List.of(Guideline.inForce(\"2020-01-01\", \"BN 1 §\")"
                        + ".must(Citation.Source.text(\"1\"), Requirement.of(\"one\", Field.TITLE, \"Ett.\", Bad::say))"
                        + ".must(Citation.Source.text(\"2\"), Requirement.of(\"two\", Field.TITLE, \"Två.\", Bad::say)));");
        return jar("bad", version, one).in(beside, version + ".jar");
    }

    private static Jar jar(String id, String version, String source) {
        var jar = Jar.of(id).line("Plugin-Version", version);
        Compiled.entries(source).forEach(jar::and);
        return jar.and("META-INF/extensions.idx", "bad.Bad\n".getBytes(StandardCharsets.UTF_8));
    }

    private void place(Path version) throws IOException {
        var copy = Files.copy(version, beside.resolve("next"), StandardCopyOption.REPLACE_EXISTING);
        Files.move(
                copy, folder.resolve("bad.jar"), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
