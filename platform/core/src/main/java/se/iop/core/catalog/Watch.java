package se.iop.core.catalog;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import se.iop.core.catalog.Judgement.Layer;
import se.iop.guideline.Outcome;

/** Counts in memory how each version fares on this node; somebody else writes it down now and then. */
final class Watch {

    private final Map<String, Sums> sums = new ConcurrentHashMap<>();

    private static final class Sums {

        private final LongAdder judgements = new LongAdder();
        private final LongAdder nanos = new LongAdder();
        private final LongAdder notAssessable = new LongAdder();
        private final LongAdder failures = new LongAdder();
        private final LongAdder exhausted = new LongAdder();

        Counted drained() {
            return new Counted(
                    judgements.sumThenReset(),
                    nanos.sumThenReset(),
                    notAssessable.sumThenReset(),
                    failures.sumThenReset(),
                    exhausted.sumThenReset());
        }
    }

    /**
     * What one guideline said of one proposal; a guideline that is not asked is not counted.
     *
     * @param failed how many of its rules failed
     * @param exhausted how many used more than they may
     */
    void count(LoadedPlugin plugin, Layer layer, long nanos, int failed, int exhausted) {
        if (plugin.halted() != null) {
            return;
        }
        var its = of(plugin.key().digest());
        its.judgements.increment();
        its.nanos.add(nanos);
        its.notAssessable.add(layer.findings().stream()
                .filter(finding -> finding.outcome() instanceof Outcome.Unsettled)
                .count());
        its.failures.add(failed);
        its.exhausted.add(exhausted);
    }

    /** What has been counted since it was last asked, by digest. */
    Map<String, Counted> drain() {
        var drained = new HashMap<String, Counted>();
        sums.forEach((digest, its) -> {
            var counted = its.drained();
            if (counted.judgements() > 0 || counted.exhausted() > 0) {
                drained.put(digest, counted);
            }
        });
        return drained;
    }

    /** Takes back what could not be written down. */
    void putBack(Map<String, Counted> drained) {
        drained.forEach((digest, counted) -> {
            var its = of(digest);
            its.judgements.add(counted.judgements());
            its.nanos.add(counted.nanos());
            its.notAssessable.add(counted.notAssessable());
            its.failures.add(counted.failures());
            its.exhausted.add(counted.exhausted());
        });
    }

    private Sums of(String digest) {
        return sums.computeIfAbsent(digest, _ -> new Sums());
    }
}
