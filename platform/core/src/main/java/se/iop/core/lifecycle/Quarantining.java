package se.iop.core.lifecycle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import se.iop.core.agreement.Refreshing;
import se.iop.core.catalog.Catalogs;
import se.iop.core.catalog.PluginVersion;
import se.iop.core.catalog.Scopes;
import se.iop.core.record.Journal;

/**
 * Writes down how plugins fare, in batches and never with a judgement, and puts a version aside that fails too often:
 * {@value #TOO_OFTEN} failures within one stretch of ten minutes by the clock, all nodes together. A rule that fails on
 * one agreement, and a judgement that runs out of its budget, is one failure each.
 */
@Service
public class Quarantining {

    /** How many failures within ten minutes are too many. */
    public static final int TOO_OFTEN = 20;

    private static final Logger LOG = LoggerFactory.getLogger(Quarantining.class);
    private static final String PLATFORM = "IOP-plattformen";

    private final Catalogs catalogs;
    private final Ledger ledger;
    private final Everyone everyone;
    private final Journal journal;
    private final Refreshing refreshing;
    private final Clock clock;

    Quarantining(
            Catalogs catalogs, Ledger ledger, Everyone everyone, Journal journal, Refreshing refreshing, Clock clock) {
        this.catalogs = catalogs;
        this.ledger = ledger;
        this.everyone = everyone;
        this.journal = journal;
        this.refreshing = refreshing;
        this.clock = clock;
    }

    /** What the record keeps of a version that was put aside. */
    private record Entry(String plugin, String digest, String reason) {}

    /** Tells the database what this node has counted, and answers the versions that were put aside for it. */
    public List<PluginVersion> tell() {
        var counted = catalogs.drain();
        if (counted.isEmpty()) {
            return List.of();
        }
        Map<String, Long> failures;
        try {
            failures = everyone.instance(() -> ledger.tell(counted, clock.instant()));
        } catch (RuntimeException untold) {
            catalogs.putBack(counted);
            throw untold;
        }
        return catalogs.standing().versions().stream()
                .filter(version -> failures.getOrDefault(version.key().digest(), 0L) >= TOO_OFTEN)
                .filter(this::putAside)
                .toList();
    }

    private boolean putAside(PluginVersion version) {
        var reason = "Dess regler gick fel minst " + TOO_OFTEN + " gånger inom tio minuter.";
        var key = version.key();
        var entry = new Entry(key.id(), key.digest(), reason);
        var done = everyone.instance(() -> {
            ledger.alone();
            if (ledger.quarantined(key.digest())) {
                return false;
            }
            ledger.step(key.id(), "QUARANTINED", key.digest(), reason, PLATFORM);
            journal.add(null, "PLUGIN_QUARANTINED", LocalDate.now(clock), reason, entry);
            return true;
        });
        if (done) {
            LOG.warn("Put aside {} {}", key.id(), key.version());
            catalogs.follow();
            everyone.municipalities().stream()
                    .filter(municipality -> Scopes.binds(version.scope(), municipality.code(), null))
                    .forEach(municipality -> everyone.in(municipality, PLATFORM, () -> {
                        journal.add(null, "PLUGIN_QUARANTINED", LocalDate.now(clock), reason, entry);
                        return municipality;
                    }));
            refreshing.again(key.digest());
        }
        return done;
    }
}
