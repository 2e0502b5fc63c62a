package se.iop.ui.start;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.iop.core.agreement.Refreshing;

/**
 * What the platform does unasked: soon after the start and when a new day begins, the numbers that lists show are
 * judged anew, because a start may bring other plugins and a day may bring an agreement to its end.
 */
@Component
@EnableScheduling
@ConditionalOnBooleanProperty(name = "iop.upkeep", matchIfMissing = true)
class Upkeep {

    private final Refreshing refreshing;

    Upkeep(Refreshing refreshing) {
        this.refreshing = refreshing;
    }

    /** In a thread of its own: nobody waits for it before signing in. */
    @EventListener(ApplicationReadyEvent.class)
    void started() {
        Thread.ofVirtual().name("upkeep").start(refreshing::refresh);
    }

    @Scheduled(cron = "0 1 0 * * *", zone = "Europe/Stockholm")
    void newDay() {
        refreshing.refresh();
    }
}
