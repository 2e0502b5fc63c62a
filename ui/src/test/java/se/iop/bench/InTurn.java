package se.iop.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Two sides of a ratio, each in a machine of its own, measured in turn a few milliseconds at a time by what the
 * processor did for them: a computer that is busy with other things slows both down alike, and what it does meanwhile
 * is not counted.
 */
final class InTurn implements AutoCloseable {

    private static final int SLICES = 60;
    private static final int A_BATCH = 1_000;
    private static final long WARM = 5_000_000_000L;
    private static final long SLICE = 40_000_000;
    private static final String READY = "ready";

    /** Written, so that no judgement is left out for having no use. */
    @SuppressWarnings("UnusedVariable")
    private static volatile @Nullable Object seen;

    private final Process process;
    private final BufferedReader answers;

    private InTurn(String side) throws IOException {
        process = new ProcessBuilder(command(side))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (var line = answers.readLine(); !READY.equals(line); line = answers.readLine()) {
            if (line == null) {
                throw new IllegalStateException(side + " did not start");
            }
        }
    }

    /** Compiled where it is asked for, not beside: the other side must not run before it is. */
    private static List<String> command(String side) {
        return List.of(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-XX:-BackgroundCompilation",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Diop.plugins=" + System.getProperty("iop.plugins", "plugins/target/jars"),
                "-cp",
                System.getProperty("java.class.path"),
                InTurn.class.getName(),
                side);
    }

    /** How many times as long the first takes as the second; the median of the slices. */
    static double ratio(String measured, String base) throws IOException {
        try (var one = new InTurn(measured);
                var other = new InTurn(base)) {
            var ratios = new ArrayList<Double>();
            for (var slice = 0; slice < SLICES; slice++) {
                ratios.add(one.slice() / other.slice());
            }
            Collections.sort(ratios);
            return ratios.get(SLICES / 2);
        }
    }

    private double slice() throws IOException {
        process.outputWriter().write("\n");
        process.outputWriter().flush();
        return Double.parseDouble(answers.readLine());
    }

    @Override
    public void close() {
        process.destroy();
    }

    /** One side; answers each line with the nanoseconds that one judgement took of the processor. */
    public static void main(String[] side) throws Exception {
        // What is logged would stand among the answers.
        var out = System.out;
        System.setOut(new PrintStream(PrintStream.nullOutputStream(), true, StandardCharsets.UTF_8));
        Judged.quiet();
        var judgement = judgement(side[0]);
        var began = used();
        var count = 0L;
        for (; used() - began < WARM; count += A_BATCH) {
            repeat(judgement, A_BATCH);
        }
        var each = Math.max(A_BATCH, count * SLICE / WARM);
        out.println(READY);
        var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while (lines.readLine() != null) {
            var before = used();
            repeat(judgement, each);
            out.println((used() - before) / (double) each);
        }
    }

    private static void repeat(Supplier<?> judgement, long times) {
        for (var number = 0L; number < times; number++) {
            seen = judgement.get();
        }
    }

    private static long used() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static Supplier<?> judgement(String side) throws Exception {
        var coded = new Metered();
        var shipped = new MeteredShipped();
        switch (side) {
            case "Metered.counted", "Metered.compiled" -> coded.prepare();
            default -> shipped.prepare();
        }
        return switch (side) {
            case "Metered.counted" -> coded::counted;
            case "Metered.compiled" -> coded::compiled;
            case "MeteredShipped.counted" -> shipped::counted;
            case "MeteredShipped.compiled" -> shipped::compiled;
            default -> throw new IllegalArgumentException(side);
        };
    }
}
