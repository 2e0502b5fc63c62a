package se.iop.core.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.iop.core.catalog.Judgement.Layer;
import se.iop.core.catalog.PluginKey;
import se.iop.core.replay.Difference.Kind;
import se.iop.guideline.Finding;

/** What two judgements of the same inputs by the same packages say otherwise; nothing is what one wants. */
final class Differences {

    private Differences() {}

    /** A layer is known by its package, a finding by its rule. */
    static List<Difference> between(List<Layer> before, List<Layer> now) {
        var differences = new ArrayList<Difference>();
        for (var layer : before) {
            now.stream()
                    .filter(other -> Objects.equals(other.plugin(), layer.plugin()))
                    .findFirst()
                    .ifPresent(other -> differences.addAll(between(layer, other)));
        }
        return differences;
    }

    private static List<Difference> between(Layer before, Layer now) {
        if (!Objects.equals(before.inForce(), now.inForce()) || !Objects.equals(before.decision(), now.decision())) {
            return List.of(
                    Difference.because(Kind.OTHER_VERSION, before.plugin(), version(before) + " → " + version(now)));
        }
        var found = new LinkedHashMap<String, Finding>();
        now.findings().forEach(finding -> found.put(finding.requirement(), finding));
        var differences = new ArrayList<Difference>();
        for (var finding : before.findings()) {
            between(before.plugin(), finding, found.remove(finding.requirement()))
                    .forEach(differences::add);
        }
        found.values()
                .forEach(added -> differences.add(Difference.finding(Kind.RULE_NEW, before.plugin(), null, added)));
        return differences;
    }

    private static Stream<Difference> between(@Nullable PluginKey plugin, Finding before, @Nullable Finding now) {
        if (before.equals(now)) {
            return Stream.empty();
        }
        return Stream.of(Difference.finding(kind(before, now), plugin, before, now));
    }

    private static Kind kind(Finding before, @Nullable Finding now) {
        if (now == null) {
            return Kind.RULE_GONE;
        }
        return before.outcome().getClass().equals(now.outcome().getClass()) && before.force() == now.force()
                ? Kind.WORDS
                : Kind.OUTCOME;
    }

    private static String version(Layer layer) {
        return layer.inForce() == null ? "ingen version" : layer.inForce() + " (" + layer.decision() + ")";
    }
}
