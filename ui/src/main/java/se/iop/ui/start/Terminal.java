package se.iop.ui.start;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * What the person who starts the platform reads; everything else goes to the log.
 *
 * <p>Written as UTF-8 whatever the locale: a terminal in the locale C shows å, ä and ö rightly, but Java would write
 * question marks.
 */
public final class Terminal {

    private static final PrintStream OUT =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private static final PrintStream ERR =
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);

    private Terminal() {}

    /** Lines for the person, on standard output. */
    public static void say(Iterable<String> lines) {
        lines.forEach(OUT::println);
    }

    /** Lines about what went wrong, on standard error. */
    public static void complain(Iterable<String> lines) {
        lines.forEach(ERR::println);
    }
}
