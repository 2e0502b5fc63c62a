package se.iop.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import se.iop.core.access.Acting;
import se.iop.core.access.Membership;
import se.iop.core.access.Person;
import se.iop.core.access.Role;
import se.iop.core.consequence.Answer;
import se.iop.core.consequence.Difference;
import se.iop.core.consequence.Portfolio.Stored;
import se.iop.core.consequence.Supposing;
import se.iop.core.consequence.Supposition;
import se.iop.core.json.TermsDocument;
import se.iop.core.tenancy.Jobs;
import se.iop.core.tenancy.Tenant;
import se.iop.core.tenancy.TenantContext;
import se.iop.guideline.Value;
import se.iop.model.Terms;

/**
 * What a question about another limit costs over a whole portfolio: against only mapping the rows of the same query to
 * terms, and against the same question written by hand. All three read in one thread and work in as many as there are
 * processors; they are measured in turn, and all of them must find the same.
 */
final class WhatIf {

    private static final int ROUNDS = Integer.getInteger("iop.bench.rounds", 5);
    private static final double GOAL = 1.5;
    private static final int MONTHS = 24;
    private static final String COMMITTEE = "socialnamnden";
    private static final String PLUGIN = "lund-socialnamnden";
    private static final int PROCESSORS = Math.max(2, Runtime.getRuntime().availableProcessors());
    private static final PrintStream OUT = System.out;

    private final Supposing supposing;
    private final se.iop.core.consequence.Portfolio portfolio;
    private final Jobs jobs;

    private WhatIf(Supposing supposing, se.iop.core.consequence.Portfolio portfolio, Jobs jobs) {
        this.supposing = supposing;
        this.portfolio = portfolio;
        this.jobs = jobs;
    }

    /** The core as the application wires it, with one officer who acts. */
    @TestConfiguration
    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = "se.iop.core",
            excludeFilters = @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = TestConfiguration.class))
    static class Wiring {

        @Bean
        Clock clock() {
            return Judged.clock();
        }

        @Bean
        Acting acting() {
            var officer = new Person(
                    new UUID(0, 1),
                    Portfolio.database().lund(),
                    "lund",
                    "Lunds kommun",
                    "matning",
                    "Mätning",
                    List.of(new Membership(Role.OFFICER, COMMITTEE)));
            return () -> officer;
        }

        @Bean
        Tenant tenant(Acting acting) {
            return () -> acting.person().tenant();
        }
    }

    /**
     * What one side took.
     *
     * @param wall nanoseconds on the clock
     * @param cpu nanoseconds of all threads of this process
     * @param found the agreements found, in order; none for reading
     */
    private record Taken(long wall, long cpu, List<UUID> found) {}

    /** Measures over what is stored. */
    static void measure() {
        try (var context = new SpringApplicationBuilder(Wiring.class)
                .web(WebApplicationType.NONE)
                .properties(Portfolio.database().springProperties())
                .properties(
                        "iop.plugins=" + System.getProperty("iop.plugins", "plugins/target/jars"),
                        "spring.liquibase.enabled=false",
                        // There is no page here that could be served.
                        "spring.autoconfigure.exclude=com.vaadin.flow.spring.SpringBootAutoConfiguration,"
                                + "com.vaadin.flow.spring.SpringSecurityAutoConfiguration",
                        "logging.level.root=WARN",
                        "spring.main.banner-mode=off")
                .run()) {
            new WhatIf(
                            context.getBean(Supposing.class),
                            context.getBean(se.iop.core.consequence.Portfolio.class),
                            context.getBean(Jobs.class))
                    .rounds();
        }
    }

    private void rounds() {
        var supposition = atMost(MONTHS);
        var answer = supposing.ask(supposition);
        OUT.printf(
                "%d avtal, %d skillnader / agreements, differences%n",
                answer.read(), answer.tiles().all().findings());
        var toReading = new ArrayList<Double>();
        var toReadingCpu = new ArrayList<Double>();
        var toHand = new ArrayList<Double>();
        var toHandCpu = new ArrayList<Double>();
        for (var round = 0; round <= ROUNDS; round++) {
            var reading = taken(this::reading);
            var asking = taken(() -> found(supposing.ask(supposition)));
            var byHand = taken(this::byHand);
            demandEqual(asking.found, byHand.found);
            OUT.printf(
                    Locale.ROOT,
                    "  %d: reading %,d ms (CPU %,d), asking %,d ms (CPU %,d), by hand %,d ms (CPU %,d)%n",
                    round,
                    reading.wall / 1_000_000,
                    reading.cpu / 1_000_000,
                    asking.wall / 1_000_000,
                    asking.cpu / 1_000_000,
                    byHand.wall / 1_000_000,
                    byHand.cpu / 1_000_000);
            if (round > 0) {
                toReading.add((double) asking.wall / reading.wall);
                toReadingCpu.add((double) asking.cpu / reading.cpu);
                toHand.add((double) asking.wall / byHand.wall);
                toHandCpu.add((double) asking.cpu / byHand.cpu);
            }
        }
        Benchmarks.tell("Tänk om mot att läsa / what if against reading", toReading, GOAL);
        Benchmarks.tell("  CPU", toReadingCpu, GOAL);
        Benchmarks.tell("Tänk om mot handskriven / what if against hand-written", toHand, GOAL);
        Benchmarks.tell("  CPU", toHandCpu, GOAL);
        OUT.printf(
                Locale.ROOT,
                "Minne som mest / most memory: %,d MB av / of %,d%n",
                peak() / 1024 / 1024,
                Runtime.getRuntime().maxMemory() / 1024 / 1024);
    }

    private Supposition atMost(int months) {
        var duration = supposing.binding(COMMITTEE).stream()
                .filter(binding -> binding.key().id().equals(PLUGIN))
                .findFirst()
                .orElseThrow()
                .version()
                .rule("duration")
                .orElseThrow()
                .requirement()
                .clause();
        var limited = Objects.requireNonNull(duration).with("limit", new Value.Length(Period.ofMonths(months)));
        return new Supposition(COMMITTEE, PLUGIN, new Supposition.Changed(List.of(limited)));
    }

    private static List<UUID> found(Answer answer) {
        return answer.differences().stream().map(Difference::agreement).toList();
    }

    private List<UUID> reading() {
        through(page -> page.stream()
                .mapToLong(
                        stored -> TermsDocument.read(stored.terms()).parties().size())
                .sum());
        return List.of();
    }

    /** What a programmer would write for this question and no other. */
    private List<UUID> byHand() {
        var found = through(page -> page.stream()
                .filter(stored -> between(TermsDocument.read(stored.terms())))
                .map(Stored::id)
                .toList());
        return found.stream().flatMap(List::stream).limit(Answer.KEPT_AT_MOST).toList();
    }

    /** Longer than the new limit and not longer than the old one. */
    private static boolean between(Terms terms) {
        var period = terms.term().period();
        if (period == null) {
            return false;
        }
        var next = period.last().plusDays(1);
        LocalDate first = period.first();
        return next.isAfter(first.plusMonths(MONTHS)) && !next.isAfter(first.plusMonths(36));
    }

    private <T> List<T> through(Function<List<Stored>, T> work) {
        try (var workers = Executors.newFixedThreadPool(PROCESSORS)) {
            var results = new ArrayList<T>();
            var underWay = new ArrayDeque<Future<T>>();
            Supplier<Boolean> all = () -> portfolio.inSnapshot(() -> {
                portfolio.read(COMMITTEE, true, page -> {
                    if (underWay.size() == PROCESSORS + 1) {
                        results.add(result(underWay.removeFirst()));
                    }
                    Callable<T> one = () -> work.apply(page);
                    underWay.add(workers.submit(one));
                });
                return true;
            });
            TenantContext.callAs(Portfolio.database().lund(), () -> jobs.call(all));
            underWay.forEach(page -> results.add(result(page)));
            return results;
        }
    }

    private static <T> T result(Future<T> page) {
        try {
            return page.get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Taken taken(Supplier<List<UUID>> work) {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var cpu = system.getProcessCpuTime();
        var wall = System.nanoTime();
        var found = work.get();
        return new Taken(System.nanoTime() - wall, system.getProcessCpuTime() - cpu, found);
    }

    private static void demandEqual(List<UUID> asked, List<UUID> byHand) {
        if (!asked.equals(byHand)) {
            throw new IllegalStateException(
                    "The findings differ: " + asked.size() + " asked, " + byHand.size() + " by hand");
        }
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
