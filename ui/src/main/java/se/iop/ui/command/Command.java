package se.iop.ui.command;

import ch.qos.logback.classic.Level;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.iop.ui.start.Terminal;

/** One command for plugins: reads its words, does it, and ends the process with 0, 1 (no) or 2 (not understood). */
public final class Command {

    private static final Logger LOG = LoggerFactory.getLogger(Command.class);

    private Command() {}

    /** Does what the words say. */
    public static void main(String... words) {
        // The terminal is for the answer; there is no folder for a log.
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof ch.qos.logback.classic.Logger root) {
            root.setLevel(Level.ERROR);
        }
        System.exit(run(Arrays.asList(words)));
    }

    static int run(List<String> words) {
        try {
            var rest = words.isEmpty() ? words : words.subList(1, words.size());
            return switch (words.isEmpty() ? "" : words.getFirst()) {
                case "sign" -> Sign.run(rest);
                case "check-plugin" -> CheckPlugin.run(rest);
                case "new-plugin" -> NewPlugin.run(rest);
                default -> throw new Said(2, "usage");
            };
        } catch (Said said) {
            LOG.debug("The command ended early", said);
            Terminal.complain(said.sentences());
            return said.code();
        }
    }
}
