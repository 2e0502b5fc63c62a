package se.iop.ui.intake;

import jakarta.annotation.PreDestroy;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.iop.intake.DocumentText;
import se.iop.intake.Proposal;
import se.iop.intake.Proposals;
import se.iop.intake.Unreadable;

/** Reads files beside the pages, few at a time and each for a limited time, so that a hostile one holds up nobody. */
@Component
class Extraction {

    private static final Logger LOG = LoggerFactory.getLogger(Extraction.class);
    private static final int AT_ONCE = 2;
    private static final int WAITING = 8;

    private final ExecutorService readers = new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(WAITING),
            work -> Thread.ofPlatform().daemon().name("intake").unstarted(work));

    /** What was read of a file, or in one sentence's key why it could not be. */
    sealed interface Outcome {

        /** The text and what it seems to say. */
        record Read(String text, List<Proposal> proposals) implements Outcome {}

        /** Why it could not be read; the key of a text. */
        record Refused(String reason) implements Outcome {}
    }

    /** Reads a file; waits for it as long as it may take. */
    Outcome of(Path file) {
        try {
            var reading = readers.submit(() -> {
                var text = DocumentText.of(file);
                return new Outcome.Read(text, Proposals.of(text));
            });
            try {
                return reading.get(DocumentText.LONGEST.toSeconds() + 5, TimeUnit.SECONDS);
            } catch (TimeoutException slow) {
                reading.cancel(true);
                return refused(Unreadable.Why.TOO_SLOW);
            }
        } catch (RejectedExecutionException full) {
            return new Outcome.Refused("intake.busy");
        } catch (ExecutionException failed) {
            return refused(Objects.requireNonNullElse(failed.getCause(), failed));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return refused(Unreadable.Why.TOO_SLOW);
        }
    }

    @PreDestroy
    void stop() {
        readers.shutdownNow();
    }

    private static Outcome refused(Throwable cause) {
        if (cause instanceof Unreadable unreadable) {
            return refused(unreadable.why());
        }
        LOG.warn("A file could not be read: {}", cause.toString());
        return refused(Unreadable.Why.BROKEN);
    }

    private static Outcome refused(Unreadable.Why why) {
        return new Outcome.Refused("intake.unreadable." + why);
    }
}
