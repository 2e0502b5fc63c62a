package se.iop.ui.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.iop.core.consequence.Consequences.Saved;
import se.iop.core.consequence.Difference;
import se.iop.core.consequence.Said;
import se.iop.core.consequence.Tiles;
import se.iop.guideline.Finding.Force;

/**
 * A kept answer in numbers.
 *
 * @param id its id
 * @param name what it is called
 * @param committee the committee's id
 * @param versionInForce the first day of the version compared with, none where the committee had no guideline
 * @param askedAt when it was asked
 * @param savedBy who kept it
 * @param agreements how many agreements were judged
 * @param differences what differs, by kind
 * @param unsigned plugins whose rules were asked though nobody had signed them, each as its id and version
 */
@Schema(name = "consequence")
record ConsequenceResource(
        UUID id,
        String name,
        String committee,
        @Nullable LocalDate versionInForce,
        Instant askedAt,
        String savedBy,
        long agreements,
        List<Counted> differences,
        List<String> unsigned) {

    /**
     * The differences of one kind.
     *
     * @param kind how a rule would answer otherwise
     * @param agreements how many agreements
     * @param knownOre the known money of the agreements, in öre
     * @param unknownAmounts how many amounts are unknown
     */
    @Schema(name = "countedDifferences")
    record Counted(se.iop.core.consequence.Kind kind, int agreements, long knownOre, int unknownAmounts) {

        static List<Counted> of(Tiles tiles) {
            return tiles.byKind().entrySet().stream()
                    .map(entry -> new Counted(
                            entry.getKey(),
                            entry.getValue().agreements(),
                            entry.getValue().committed().known().ore(),
                            entry.getValue().committed().unknown()))
                    .toList();
        }
    }

    /**
     * What a rule says.
     *
     * @param rule the rule in plain Swedish
     * @param force must or should
     * @param outcome kept, broken, not assessable or nothing to say
     * @param reason the input that decides it, or the question
     */
    @Schema(name = "saidByRule")
    record Answered(String rule, Force force, Said.State outcome, String reason) {

        static @Nullable Answered of(@Nullable Said said) {
            return said == null ? null : new Answered(said.rule(), said.force(), said.state(), said.why());
        }
    }

    /**
     * A rule that would answer otherwise for one agreement.
     *
     * @param agreement the agreement's id
     * @param title what it is called
     * @param rule the rule's name
     * @param kind how it would answer otherwise
     * @param before what it says, none where it is not there
     * @param after what it would say, none where it would not be there
     */
    @Schema(name = "difference")
    record Different(
            UUID agreement,
            String title,
            String rule,
            se.iop.core.consequence.Kind kind,
            @Nullable Answered before,
            @Nullable Answered after) {

        static Different of(Difference difference) {
            return new Different(
                    difference.agreement(),
                    difference.title(),
                    difference.requirement(),
                    difference.kind(),
                    Answered.of(difference.before()),
                    Answered.of(difference.after()));
        }
    }

    /**
     * A kept answer with a page of its differences.
     *
     * @param consequence the answer in numbers
     * @param differences the page
     */
    @Schema(name = "consequenceWithDifferences")
    record One(ConsequenceResource consequence, List<Different> differences) {

        static One of(Saved saved, List<Difference> page) {
            return new One(
                    ConsequenceResource.of(saved),
                    page.stream().map(Different::of).toList());
        }
    }

    static ConsequenceResource of(Saved saved) {
        var answer = saved.answer();
        return new ConsequenceResource(
                saved.id(),
                saved.name(),
                answer.supposition().committee(),
                answer.basis().beforeInForce(),
                answer.at(),
                saved.savedBy(),
                answer.read(),
                Counted.of(answer.tiles()),
                answer.basis().unsigned());
    }
}
