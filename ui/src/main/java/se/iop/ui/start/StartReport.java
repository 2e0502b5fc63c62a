package se.iop.ui.start;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import se.iop.core.database.DatabaseRefusal;

/** Shows a start that failed as the one sentence that says what to do, where Spring would print a page. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartReport implements SpringBootExceptionReporter {

    private static final Logger LOG = LoggerFactory.getLogger(StartReport.class);

    private final @Nullable String log;

    /** Made by Spring, without a context where the failure came before there was one. */
    StartReport(@Nullable ConfigurableApplicationContext context) {
        this.log = context == null ? null : context.getEnvironment().getProperty("logging.file.name");
    }

    @Override
    public boolean reportException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            var sentences = sentences(cause);
            if (!sentences.isEmpty()) {
                LOG.info("The start was refused: {}", sentences.getFirst());
                Terminal.complain(sentences);
                return true;
            }
        }
        return unknown(failure);
    }

    private static List<String> sentences(Throwable cause) {
        return switch (cause) {
            case StartRefusal refusal -> refusal.sentences();
            case DatabaseRefusal refusal -> List.of(refusal.sentence(Locale.ROOT), refusal.sentence(Locale.ENGLISH));
            case PortInUseException taken -> new StartRefusal("port", String.valueOf(taken.getPort())).sentences();
            default -> List.of();
        };
    }

    /** Without a file for it, the whole error belongs on the terminal, where Spring puts it. */
    private boolean unknown(Throwable failure) {
        if (log == null) {
            return false;
        }
        LOG.warn("The start failed", failure);
        Terminal.complain(new StartRefusal("failed", log).sentences());
        return true;
    }
}
