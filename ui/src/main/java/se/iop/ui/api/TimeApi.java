package se.iop.ui.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import se.iop.core.deviation.Asked;
import se.iop.core.deviation.Deviating;
import se.iop.core.replay.FoundDifference;
import se.iop.core.replay.ReplayRun;
import se.iop.core.replay.ReplayRun.State;
import se.iop.core.replay.Replaying;

/** How the kept verdicts came out when they were replayed, and where committees have deviated from their rules. */
@RestController
@Tag(name = "Nämnder och riktlinjer / Committees and guidelines")
class TimeApi {

    private static final int DEVIATIONS = 1000;

    private final Replaying replaying;
    private final Deviating deviating;

    TimeApi(Replaying replaying, Deviating deviating) {
        this.replaying = replaying;
        this.deviating = deviating;
    }

    /**
     * All replays.
     *
     * @param replays the latest first
     */
    @Schema(name = "replays")
    record Replays(List<Replay> replays) {}

    /**
     * A pass over all verdicts of the municipality.
     *
     * @param startedAt when it began
     * @param startedBy who began it
     * @param finishedAt when it ended, left out while it goes on
     * @param state how it stands
     * @param spiVersion the version of the rule logic that judged
     * @param verdicts how many verdicts there were
     * @param replayed how many have been judged again
     * @param differing how many of those say something else
     * @param differences what they say otherwise; of the latest replay only
     */
    @Schema(name = "replay")
    record Replay(
            Instant startedAt,
            String startedBy,
            @Nullable Instant finishedAt,
            State state,
            String spiVersion,
            int verdicts,
            int replayed,
            int differing,
            List<Differing> differences) {

        static Replay of(ReplayRun run, List<FoundDifference> differences) {
            return new Replay(
                    run.startedAt(),
                    run.startedBy(),
                    run.finishedAt(),
                    run.state(),
                    run.spiVersion(),
                    run.total(),
                    run.done(),
                    run.differing(),
                    differences.stream().map(Differing::of).toList());
        }
    }

    /**
     * Something that a verdict says otherwise.
     *
     * @param agreement the agreement's id
     * @param kind in what way
     * @param requirement the rule, left out where it is no single rule's matter
     * @param digest SHA-256 of the plugin that judged
     * @param spiBefore the version of the rule logic then
     * @param spiNow the version now
     * @param reason why nothing could be judged, left out where it could
     */
    @Schema(name = "replay-difference")
    record Differing(
            UUID agreement,
            se.iop.core.replay.Difference.Kind kind,
            @Nullable String requirement,
            @Nullable String digest,
            String spiBefore,
            String spiNow,
            @Nullable String reason) {

        static Differing of(FoundDifference found) {
            var difference = found.difference();
            var plugin = difference.plugin();
            return new Differing(
                    found.agreement(),
                    difference.kind(),
                    difference.requirement(),
                    plugin == null ? null : plugin.digest(),
                    found.spiBefore(),
                    found.spiNow(),
                    difference.reason());
        }
    }

    /**
     * The deviations.
     *
     * @param deviations the latest first, at most 1000
     */
    @Schema(name = "deviations")
    record Deviations(List<Deviated> deviations) {}

    /**
     * A rule that a committee decided to deviate from.
     *
     * @param agreement the agreement's id
     * @param title its title
     * @param committee the committee's short name
     * @param requirement the rule's name
     * @param rule the rule's words, left out where no such version is loaded
     * @param reason why
     * @param decidedOn the day of the decision, left out where it is unknown
     * @param paragraph the paragraph of the minutes, left out where it is unknown
     */
    @Schema(name = "deviation")
    record Deviated(
            UUID agreement,
            String title,
            String committee,
            String requirement,
            @Nullable String rule,
            String reason,
            @Nullable LocalDate decidedOn,
            @Nullable String paragraph) {

        static Deviated of(se.iop.core.deviation.Deviation deviation) {
            return new Deviated(
                    deviation.agreement(),
                    deviation.title(),
                    deviation.committee(),
                    deviation.requirement(),
                    deviation.rule(),
                    deviation.reason(),
                    deviation.decidedOn(),
                    deviation.paragraph());
        }
    }

    @Operation(
            operationId = "replays",
            summary = "Omprövningarna av de sparade utlåtandena, den senastes skillnader med. / The replays of the kept"
                    + " verdicts, with the differences of the latest.")
    @GetMapping("/api/v1/replays")
    Replays replays() {
        var runs = replaying.runs();
        var latest = runs.isEmpty()
                ? List.<FoundDifference>of()
                : replaying.differences(runs.getFirst().id());
        return new Replays(runs.stream()
                .map(run -> Replay.of(run, run.equals(runs.getFirst()) ? latest : List.of()))
                .toList());
    }

    @Operation(
            operationId = "deviations",
            summary = "Nämndernas beslutade avvikelser. / The deviations that committees have decided.")
    @GetMapping("/api/v1/deviations")
    Deviations deviations() {
        return new Deviations(deviating.list(Asked.ALL, 0, DEVIATIONS).stream()
                .map(Deviated::of)
                .toList());
    }
}
