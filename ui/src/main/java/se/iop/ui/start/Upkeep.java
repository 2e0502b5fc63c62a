package se.iop.ui.start;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.iop.core.agreement.Refreshing;
import se.iop.core.catalog.Catalogs;
import se.iop.core.lifecycle.Quarantining;
import se.iop.core.replay.ReplayJob;

/**
 * What the platform does unasked: soon after the start and when a new day begins, the numbers that lists show are
 * judged anew, because a start may bring other plugins and a day may bring an agreement to its end. Every other second
 * it looks whether somebody, here or on another node, has changed what is installed or chosen. Where that is due, and
 * where a pass was begun, the kept verdicts are replayed.
 */
@Component
@EnableScheduling
@ConditionalOnBooleanProperty(name = "iop.upkeep", matchIfMissing = true)
class Upkeep {

    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);

    private final Refreshing refreshing;
    private final Catalogs catalogs;
    private final Quarantining quarantining;
    private final ReplayJob replays;
    private final AtomicLong judgedWith;

    Upkeep(Refreshing refreshing, Catalogs catalogs, Quarantining quarantining, ReplayJob replays) {
        this.refreshing = refreshing;
        this.catalogs = catalogs;
        this.quarantining = quarantining;
        this.replays = replays;
        this.judgedWith = new AtomicLong(catalogs.standing().revision());
    }

    /** In a thread of its own: nobody waits for it before signing in. */
    @EventListener(ApplicationReadyEvent.class)
    void started() {
        Thread.ofVirtual().name("upkeep").start(this::newDay);
    }

    @Scheduled(cron = "0 1 0 * * *", zone = "Europe/Stockholm")
    void newDay() {
        refreshing.refresh();
        replays.doWhatIsDue();
    }

    /** A pass that another node began or left unfinished goes on here. */
    @Scheduled(fixedDelay = 60, initialDelay = 60, timeUnit = TimeUnit.SECONDS)
    void replay() {
        Thread.ofVirtual().name("replay").start(replays::work);
    }

    /** One short question; only when the answer is another than before is anything read. */
    @Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    void follow() {
        try {
            catalogs.follow();
        } catch (RuntimeException notNow) {
            // The catalogue in use stays; the next look comes soon, and the log must not fill meanwhile.
            LOG.warn("Cannot see what is installed now: {}", notNow.toString());
            return;
        }
        var revision = catalogs.standing().revision();
        if (judgedWith.getAndSet(revision) != revision) {
            Thread.ofVirtual().name("upkeep").start(refreshing::refresh);
        }
    }

    @Scheduled(fixedDelay = 10, initialDelay = 10, timeUnit = TimeUnit.SECONDS)
    void tell() {
        try {
            quarantining.tell();
        } catch (RuntimeException notNow) {
            LOG.warn("Cannot write down how plugins fare now: {}", notNow.toString());
        }
    }
}
