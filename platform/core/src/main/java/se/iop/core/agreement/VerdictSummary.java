package se.iop.core.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import se.iop.core.catalog.Judgement;
import se.iop.core.catalog.PluginKey;
import se.iop.model.IndexValues;

/**
 * The latest judgement of an agreement in numbers, kept beside it so that lists need not judge.
 *
 * @param breaches broken rules
 * @param unsettled rules that could not be assessed
 * @param blocking those of both that stop a decision and have no answer
 * @param judgedOn the day of the judgement
 * @param judgedWith the plugins that judged, by the beginning of their digests
 * @param committedOre the known money it binds to while this version holds, in öre, after indexation
 * @param committedUnknown how many amounts or indexations are unknown
 * @param committedByYear the known money by calendar year, accrued by month: {@code 2023=7500000,2024=2500000}
 */
public record VerdictSummary(
        int breaches,
        int unsettled,
        int blocking,
        LocalDate judgedOn,
        String judgedWith,
        long committedOre,
        int committedUnknown,
        String committedByYear) {

    static VerdictSummary of(Judgement judgement, Agreement agreement, IndexValues values, LocalDate today) {
        var summary = judgement.summary();
        var committed = Committed.held(agreement, values);
        return new VerdictSummary(
                summary.breaches(),
                summary.unsettled(),
                Judging.open(judgement, agreement.answers()).size(),
                today,
                plugins(judgement.layers().stream()
                        .map(Judgement.Layer::plugin)
                        .filter(Objects::nonNull)
                        .map(PluginKey::digest)
                        .toList()),
                committed.tally().known().ore(),
                committed.tally().unknown(),
                committed.byYear().entrySet().stream()
                        .map(year -> year.getKey() + "=" + year.getValue().ore())
                        .collect(Collectors.joining(",")));
    }

    /** The digests in the order of the layers, each short enough to read and long enough to tell plugins apart. */
    static String plugins(List<String> digests) {
        return digests.stream()
                .map(digest -> digest.substring(0, Math.min(16, digest.length())))
                .collect(Collectors.joining("+"));
    }
}
