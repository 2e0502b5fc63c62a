package se.iop.ui.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.iop.core.consequence.Answer;
import se.iop.core.consequence.Run;
import se.iop.core.consequence.Supposing.Binding;
import se.iop.core.json.Json;
import se.iop.ui.api.ConsequenceResource.Counted;
import se.iop.ui.api.ConsequenceResource.Different;
import tools.jackson.databind.JsonNode;

/**
 * A question under way, or its answer.
 *
 * @param id what it is followed by, on the node that it was asked on
 * @param state waiting for its turn, running, done, cancelled or failed
 * @param read how many agreements have been judged
 * @param total how many there are at most; 0 until that is known
 * @param answer the answer, none before it is done
 */
@Schema(name = "question")
record QuestionResource(
        UUID id,
        Run.State state,
        long read,
        long total,
        @Nullable Answered answer) {

    static QuestionResource of(UUID id, Run run, Wanted wanted) {
        var answer = run.answer();
        return new QuestionResource(
                id, run.state(), run.read(), run.total(), answer == null ? null : Answered.of(answer, wanted));
    }

    /**
     * What was found.
     *
     * @param agreements how many agreements were judged
     * @param rules the names of the rules that are not the same
     * @param counted what differs, by kind
     * @param differences a page of the differences, in the order of the agreements' ids
     * @param unsigned plugins whose rules were asked though nobody had signed them, each as its id and version
     */
    @Schema(name = "questionAnswer")
    record Answered(
            long agreements,
            List<String> rules,
            List<Counted> counted,
            List<Different> differences,
            List<String> unsigned) {

        static Answered of(Answer answer, Wanted wanted) {
            return new Answered(
                    answer.read(),
                    answer.basis().rules(),
                    Counted.of(answer.tiles()),
                    answer.differences().stream()
                            .skip(wanted.offset())
                            .limit(wanted.size())
                            .map(Different::of)
                            .toList(),
                    answer.basis().unsigned());
        }
    }

    /**
     * What is asked: that another guideline governed every agreement of a committee.
     *
     * @param committee the committee's id
     * @param plugin the guideline that binds it today
     * @param draft {@code {"type": "Changed", "clauses": […]}} with clauses as listed and other values, or
     *     {@code {"type": "Version", "digest": "…", "inForce": "…"}} with a version as listed
     */
    @Schema(name = "supposition")
    record Asked(String committee, String plugin, Object draft) {}

    /**
     * The name to keep an answer under.
     *
     * @param name at most 150 signs
     */
    @Schema(name = "consequenceName")
    record Named(String name) {}

    /**
     * The guidelines that a committee can ask about.
     *
     * @param guidelines its own last
     */
    @Schema(name = "supposable")
    record All(List<Supposable> guidelines) {}

    /**
     * A guideline that binds a committee today, and what may be supposed instead.
     *
     * @param plugin the id of its plugin
     * @param inForce the first day of the version in force
     * @param rules the rules whose limits can be changed
     * @param versions other versions
     */
    @Schema(name = "supposableGuideline")
    record Supposable(String plugin, LocalDate inForce, List<Limits> rules, List<Version> versions) {

        static Supposable of(Binding binding) {
            return new Supposable(
                    binding.key().id(),
                    binding.version().inForce(),
                    binding.changeable().stream()
                            .map(rule -> new Limits(
                                    rule.requirement().name(),
                                    rule.requirement().text(),
                                    Json.mapper()
                                            .valueToTree(Objects.requireNonNull(
                                                    rule.requirement().clause()))))
                            .toList(),
                    binding.others().stream()
                            .map(other -> new Version(
                                    other.key().version(), other.key().digest(), other.inForce()))
                            .toList());
        }
    }

    /**
     * A rule whose limits can be changed.
     *
     * @param rule its name
     * @param text the rule in plain Swedish
     * @param clause the clause as it is; send it with other values
     */
    @Schema(name = "ruleLimits")
    record Limits(
            String rule,
            String text,
            @Schema(type = "object") JsonNode clause) {}

    /**
     * Another version.
     *
     * @param version the version of its package
     * @param digest the SHA-256 of its package or composition
     * @param inForce its first day; none is the latest of the package
     */
    @Schema(name = "supposableVersion")
    record Version(String version, String digest, @Nullable LocalDate inForce) {}
}
