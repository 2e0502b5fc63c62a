package se.iop.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * What judging costs, as ratios: against the same checks written by hand, against only reading the rows, and what the
 * counting of a plugin's own code adds.
 *
 * <p>The two sides of a ratio are measured in turn, round by round, and the median of the rounds counts, so that a
 * machine that slows down meanwhile does so for both.
 */
public final class Benchmarks {

    private static final int ROUNDS = Integer.getInteger("iop.bench.rounds", 5);
    private static final double GOAL_BY_HAND = 3;
    private static final double GOAL_READING = 1.5;
    private static final double GOAL_COUNTED = 1.5;
    private static final int AGREEMENTS = Integer.getInteger("iop.bench.agreements", 100_000);
    private static final PrintStream OUT = System.out;

    private Benchmarks() {}

    /** Measures all; {@code one}, {@code counted}, {@code portfolio} or {@code whatif} measures only that. */
    public static void main(String[] arguments) throws IOException, RunnerException {
        Judged.shipped();
        var wanted = List.of(arguments);
        if (wanted.isEmpty() || wanted.contains("one")) {
            var ratios = rounds("Judged.platform", "Judged.handWritten", Benchmarks::inItsOwnMachine);
            tell("En bedömning mot handskriven / one judgement against hand-written", ratios, GOAL_BY_HAND);
        }
        if (wanted.isEmpty() || wanted.contains("counted")) {
            var coded = inTurn("Metered.counted", "Metered.compiled");
            tell("Regler i kod, räknade mot oräknade / rules in code, counted against not", coded, GOAL_COUNTED);
            var shipped = inTurn("MeteredShipped.counted", "MeteredShipped.compiled");
            tell("Levererade riktlinjer, likaså / the guidelines as shipped, likewise", shipped, GOAL_COUNTED);
        }
        if (wanted.isEmpty() || wanted.contains("portfolio")) {
            OUT.printf("Lagrar %d avtal / storing %d agreements%n", AGREEMENTS, AGREEMENTS);
            Portfolio.store(AGREEMENTS);
            var ratios = rounds("Portfolio.judging", "Portfolio.reading", Benchmarks::besideTheDatabase);
            tell("Alla avtal mot att läsa dem / all agreements against reading them", ratios, GOAL_READING);
        }
        if (wanted.isEmpty() || wanted.contains("whatif")) {
            if (wanted.contains("whatif")) {
                Portfolio.store(AGREEMENTS);
            }
            WhatIf.measure();
        }
        System.exit(0);
    }

    /** Says how one side is run. */
    @FunctionalInterface
    private interface How {
        ChainedOptionsBuilder options(String name, int round);
    }

    private static List<Double> rounds(String name, String against, How how) throws RunnerException {
        var ratios = new ArrayList<Double>();
        for (var round = 1; round <= ROUNDS; round++) {
            var measured = score(how.options(name, round));
            var base = score(how.options(against, round));
            ratios.add(measured / base);
            OUT.printf(
                    Locale.ROOT,
                    "  %d: %s %,.1f µs, %s %,.1f µs, ratio %.2f%n",
                    round,
                    name,
                    measured,
                    against,
                    base,
                    measured / base);
        }
        return ratios;
    }

    /** Each round in two new machines, because no two compile alike. */
    private static List<Double> inTurn(String name, String against) throws IOException {
        var ratios = new ArrayList<Double>();
        for (var round = 1; round <= ROUNDS; round++) {
            var ratio = InTurn.ratio(name, against);
            ratios.add(ratio);
            OUT.printf(Locale.ROOT, "  %d: %s / %s, ratio %.2f%n", round, name, against, ratio);
        }
        return ratios;
    }

    private static double score(ChainedOptionsBuilder options) throws RunnerException {
        return new Runner(options.verbosity(VerboseMode.SILENT)
                        .shouldFailOnError(true)
                        .timeUnit(TimeUnit.MICROSECONDS)
                        .build())
                .run()
                .iterator()
                .next()
                .getPrimaryResult()
                .getScore();
    }

    private static ChainedOptionsBuilder inItsOwnMachine(String name, int round) {
        return new OptionsBuilder()
                .include(Benchmarks.class.getPackageName() + "\\." + name.replace(".", "\\.") + "$")
                .mode(Mode.AverageTime)
                .forks(1)
                .warmupIterations(3)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(3)
                .measurementTime(TimeValue.seconds(1));
    }

    /** In this machine, because the database is; it is warm after the first round. */
    private static ChainedOptionsBuilder besideTheDatabase(String name, int round) {
        return new OptionsBuilder()
                .include(Benchmarks.class.getPackageName() + "\\." + name.replace(".", "\\.") + "$")
                .mode(Mode.SingleShotTime)
                .forks(0)
                .warmupIterations(round == 1 ? 1 : 0)
                .measurementIterations(1);
    }

    /** The ratios of the rounds beside the goal. */
    static void tell(String what, List<Double> ratios, double goal) {
        var sorted = new ArrayList<>(ratios);
        Collections.sort(sorted);
        var median = sorted.get(sorted.size() / 2);
        OUT.printf(
                Locale.ROOT,
                "%s: median %.2f (%.2f–%.2f), mål / goal ≤ %.1f: %s%n",
                what,
                median,
                sorted.getFirst(),
                sorted.getLast(),
                goal,
                median <= goal ? "ja / yes" : "nej / no");
    }
}
