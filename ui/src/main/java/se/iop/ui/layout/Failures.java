package se.iop.ui.layout;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.iop.core.access.NotAllowed;
import se.iop.ui.text.Texts;

/**
 * What happens when a click fails: the person is told in a sentence, and the log keeps the rest under the same mark.
 */
final class Failures implements ErrorHandler {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int MARKS = 0x100_0000;
    private static final int SHOWN_MILLIS = 15_000;

    private final transient Texts texts;

    Failures(Texts texts) {
        this.texts = texts;
    }

    /** Writes the failure to the log; answers the mark it is found by. */
    static String note(Throwable failure) {
        var mark = String.format(Locale.ROOT, "%06X", RANDOM.nextInt(MARKS));
        LOG.error("Failure {}", mark, failure);
        return mark;
    }

    @Override
    public void error(ErrorEvent event) {
        var sentence = event.getThrowable() instanceof NotAllowed refused
                ? refusal(refused)
                : texts.of("layout.failure.click", note(event.getThrowable()));
        if (UI.getCurrent() != null) {
            UI.getCurrent().access(() -> show(sentence));
        }
    }

    private String refusal(NotAllowed refused) {
        var roles = refused.whoMay().stream().sorted().map(texts::of).collect(Collectors.joining(", "));
        return texts.of("layout.refused.text", roles);
    }

    private static void show(String sentence) {
        var notice = Notification.show(sentence, SHOWN_MILLIS, Notification.Position.BOTTOM_CENTER);
        notice.setAssertive(true);
    }
}
