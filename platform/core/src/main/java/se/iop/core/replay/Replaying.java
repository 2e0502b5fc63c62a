package se.iop.core.replay;

import java.time.Clock;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.iop.core.access.Access;
import se.iop.core.access.Acting;
import se.iop.core.access.Action;
import se.iop.core.agreement.Reading;
import se.iop.core.catalog.Catalog;
import se.iop.core.catalog.Catalogs;
import se.iop.core.catalog.Judgement.Layer;
import se.iop.core.catalog.Kept;
import se.iop.core.catalog.LoadedPlugin;
import se.iop.core.json.Json;
import se.iop.core.replay.Difference.Kind;
import se.iop.core.replay.ReplayRun.State;
import se.iop.guideline.Guidelines;
import se.iop.guideline.Proposal;
import se.iop.guideline.Scope;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

/**
 * Judges kept verdicts again with their own inputs and the very packages that judged them. The verdicts are never
 * touched; what comes out otherwise is kept beside them.
 */
@Service
public class Replaying {

    /** How many passes are listed. */
    public static final int RUNS_SHOWN = 50;

    /** How many differences of a pass are listed. */
    public static final int DIFFERENCES_SHOWN = 500;

    /** After this long without a pass the platform begins one by itself. */
    static final Period SOONER_OR_LATER = Period.ofDays(30);

    /** So few in one transaction that nobody who decides meanwhile waits for it. */
    private static final int BATCH = 20;

    private final ReplayRows rows;
    private final Reading reading;
    private final Catalogs catalogs;
    private final Acting acting;
    private final Clock clock;

    Replaying(ReplayRows rows, Reading reading, Catalogs catalogs, Acting acting, Clock clock) {
        this.rows = rows;
        this.reading = reading;
        this.catalogs = catalogs;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * The verdict of the latest decision on an agreement, judged again and not kept; nothing where no verdict was kept.
     */
    @Transactional(readOnly = true)
    public Optional<Replayed> replay(UUID agreement) {
        reading.agreement(agreement);
        return rows.latest(agreement)
                .map(verdict -> replay(verdict, acting.person().municipality()));
    }

    /** Begins a pass over all verdicts; nothing where one goes on. The work itself is done by {@link #step}. */
    @Transactional
    public Optional<ReplayRun> begin() {
        var person = acting.person();
        Access.demand(person, Action.REPLAY, null);
        return rows.begin(clock.instant(), person.name(), Guidelines.SPI_VERSION);
    }

    /** Stops a pass where it is; what it found stays. */
    @Transactional
    public void stop(UUID run) {
        Access.demand(acting.person(), Action.REPLAY, null);
        rows.end(run, State.STOPPED, clock.instant());
    }

    /** The passes, the latest first. */
    @Transactional(readOnly = true)
    public List<ReplayRun> runs() {
        Access.demand(acting.person(), Action.READ_AGREEMENT, null);
        return rows.runs(RUNS_SHOWN);
    }

    /** What a pass found, by agreement. */
    @Transactional(readOnly = true)
    public List<FoundDifference> differences(UUID run) {
        Access.demand(acting.person(), Action.READ_AGREEMENT, null);
        return rows.differences(run, DIFFERENCES_SHOWN);
    }

    /** Begins a pass where the rule logic is another than at the last one, or the last one was long ago. */
    @Transactional
    void beginWhereDue(String by) {
        var last = rows.runs(1);
        var due = clock.instant().atZone(clock.getZone()).minus(SOONER_OR_LATER).toInstant();
        if (last.isEmpty()
                || !last.getFirst().spiVersion().equals(Guidelines.SPI_VERSION)
                || last.getFirst().startedAt().isBefore(due)) {
            rows.begin(clock.instant(), by, Guidelines.SPI_VERSION);
        }
    }

    /**
     * Judges the next few verdicts of the pass that goes on.
     *
     * @param municipality the short name of the municipality whose transaction this is
     * @return whether there is more to do
     */
    @Transactional
    boolean step(String municipality) {
        var claimed = rows.claim();
        if (claimed.isEmpty()) {
            return false;
        }
        var run = claimed.get().id();
        var batch = rows.next(run, BATCH);
        var differing = 0;
        for (var verdict : batch) {
            var replayed = replay(verdict, municipality);
            rows.keep(run, verdict, replayed);
            differing += replayed.same() ? 0 : 1;
        }
        if (!batch.isEmpty()) {
            rows.advance(run, batch.getLast().id(), batch.size(), differing);
        }
        if (batch.size() < BATCH) {
            rows.end(run, State.DONE, clock.instant());
            return false;
        }
        return true;
    }

    private Replayed replay(KeptVerdict verdict, String municipality) {
        return new Replayed(
                verdict.id(),
                verdict.judgedAt(),
                verdict.spiVersion(),
                Guidelines.SPI_VERSION,
                differences(verdict, municipality));
    }

    private List<Difference> differences(KeptVerdict verdict, String municipality) {
        try {
            var inputs = Json.mapper().readValue(verdict.inputs(), Proposal.class);
            var layers = Json.mapper().readValue(verdict.layers(), new TypeReference<List<Layer>>() {});
            var committee = new Scope.Committee(municipality, verdict.committee(), verdict.committee());
            return differences(layers, committee, inputs);
        } catch (JacksonException unreadable) {
            return List.of(Difference.because(Kind.UNREADABLE, null, unreadable.getOriginalMessage()));
        }
    }

    private List<Difference> differences(List<Layer> before, Scope.Committee committee, Proposal inputs) {
        var differences = new ArrayList<Difference>();
        var packages = new ArrayList<LoadedPlugin>();
        for (var layer : before) {
            var plugin = layer.plugin();
            if (plugin != null) {
                switch (catalogs.kept(plugin.digest())) {
                    case Kept.Loaded(var loaded) -> packages.add(loaded);
                    case Kept.Refused(var why) ->
                        differences.add(Difference.because(Kind.PLUGIN_GONE, plugin, why.reason()));
                }
            }
        }
        var now = Catalog.judge(packages, committee, inputs);
        differences.addAll(Differences.between(before, now.layers()));
        return differences;
    }
}
