package se.iop.ui.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.iop.core.catalog.GuidelineDifference;
import se.iop.core.catalog.GuidelineDifference.Change;
import se.iop.core.catalog.GuidelineShelf.Shelved;
import se.iop.guideline.Guideline;
import se.iop.guideline.Paragraph.Handling;
import se.iop.guideline.comparison.ParagraphDifference;

/**
 * A guideline with its versions.
 *
 * @param guideline whose it is
 * @param plugin the plugin that carries it
 * @param versions oldest first, each with how much of its text the rules answer for
 */
@Schema(name = "guidelineInShort")
record GuidelineResource(String guideline, FindingResource.Carrier plugin, List<InShort> versions) {

    /**
     * One version without its rules.
     *
     * @param inForce its first day
     * @param until its last day, none for the latest
     * @param decision the decision behind it
     * @param reviewBy when it must be revised, none where not said
     * @param rules how many rules it has
     * @param coverage how much of its text the rules answer for
     */
    @Schema(name = "guidelineVersionInShort")
    record InShort(
            LocalDate inForce,
            @Nullable LocalDate until,
            String decision,
            @Nullable LocalDate reviewBy,
            int rules,
            Covered coverage) {}

    /**
     * How much of a text the rules answer for, in paragraphs.
     *
     * @param percent of those that demand something, in whole per cent; none where the text is not in the plugin
     * @param automated how many a rule computes
     * @param person how many a person judges
     * @param notApplicable how many demand nothing
     * @param unmapped how many demand something that no rule answers for
     */
    @Schema(name = "guidelineCoverage")
    record Covered(@Nullable Integer percent, int automated, int person, int notApplicable, int unmapped) {}

    /**
     * One version with all it says.
     *
     * @param guideline whose it is
     * @param plugin the plugin that carries it
     * @param version the version with its rules
     * @param coverage how much of its text the rules answer for
     * @param text the version in plain Swedish, as a person reviews it
     * @param paragraphs its own text; empty where the plugin does not carry it
     */
    @Schema(name = "guidelineWhole")
    record Whole(
            String guideline,
            FindingResource.Carrier plugin,
            CommitteeResource.Version version,
            Covered coverage,
            String text,
            List<Said> paragraphs) {}

    /**
     * One paragraph of the text.
     *
     * @param number its number
     * @param heading its heading
     * @param text its words
     * @param handling who answers for what it demands
     * @param rules the rules that do
     */
    @Schema(name = "paragraph")
    record Said(String number, String heading, String text, Handling handling, List<String> rules) {}

    /**
     * What a later version says otherwise.
     *
     * @param from the first day of the earlier version
     * @param to the first day of the later version
     * @param rules the rules that are not the same
     * @param unchanged how many rules are the same
     * @param newlySourced how many say the same and are known from another source
     * @param paragraphs the paragraphs that are not the same
     * @param review the rules whose paragraph changed
     */
    @Schema(name = "guidelineDifference")
    record Difference(
            LocalDate from,
            LocalDate to,
            List<RuleChange> rules,
            int unchanged,
            int newlySourced,
            List<ParagraphChange> paragraphs,
            List<ToReview> review) {}

    /** What became of something. */
    enum Became {
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * A rule that is not the same.
     *
     * @param rule its name
     * @param became what became of it
     * @param before its words in the earlier version, none where it is new
     * @param after its words in the later version, none where it is gone
     * @param parameters the limits that differ
     */
    @Schema(name = "ruleChange")
    record RuleChange(
            String rule,
            Became became,
            @Nullable String before,
            @Nullable String after,
            List<GuidelineDifference.Parameter> parameters) {}

    /**
     * A paragraph that is not the same.
     *
     * @param number its number
     * @param became what became of it
     * @param before its words in the earlier version, none where it is new
     * @param after its words in the later version, none where it is gone
     */
    @Schema(name = "paragraphChange")
    record ParagraphChange(
            String number,
            Became became,
            @Nullable String before,
            @Nullable String after) {}

    /**
     * A rule whose paragraph changed.
     *
     * @param rule its name
     * @param paragraphs the numbers of the paragraphs
     * @param suspect whether the rule says what it said though the text changed
     */
    @Schema(name = "ruleToReview")
    record ToReview(String rule, List<String> paragraphs, boolean suspect) {}

    static GuidelineResource of(Shelved shelved) {
        var versions = CommitteeResource.versions(shelved.versions());
        return new GuidelineResource(
                FindingResource.name(shelved.scope()),
                carrier(shelved),
                IntStream.range(0, versions.size())
                        .mapToObj(place ->
                                inShort(versions.get(place), shelved.versions().get(place)))
                        .toList());
    }

    private static InShort inShort(CommitteeResource.Version version, Guideline guideline) {
        return new InShort(
                version.inForce(),
                version.until(),
                version.decision(),
                version.reviewBy(),
                version.rules().size(),
                covered(guideline));
    }

    static Whole whole(Shelved shelved, int place) {
        var guideline = shelved.versions().get(place);
        return new Whole(
                FindingResource.name(shelved.scope()),
                carrier(shelved),
                CommitteeResource.versions(shelved.versions()).get(place),
                covered(guideline),
                guideline.text(),
                guideline.paragraphs().stream()
                        .map(said ->
                                new Said(said.number(), said.heading(), said.text(), said.handling(), said.rules()))
                        .toList());
    }

    static Difference difference(Guideline earlier, Guideline later) {
        var rules = GuidelineDifference.between(earlier, later);
        var text = ParagraphDifference.between(earlier, later);
        return new Difference(
                earlier.inForce(),
                later.inForce(),
                rules.changes().stream().map(GuidelineResource::change).toList(),
                rules.unchanged(),
                rules.newlySourced(),
                text.changes().stream().map(GuidelineResource::change).toList(),
                text.review().stream()
                        .map(review -> new ToReview(review.requirement(), review.paragraphs(), review.suspect()))
                        .toList());
    }

    private static RuleChange change(Change change) {
        return switch (change) {
            case Change.Added(var rule) ->
                new RuleChange(rule.requirement().name(), Became.ADDED, null, rule.text(), List.of());
            case Change.Removed(var rule) ->
                new RuleChange(rule.requirement().name(), Became.REMOVED, rule.text(), null, List.of());
            case Change.Changed(var before, var after, var parameters) ->
                new RuleChange(after.requirement().name(), Became.CHANGED, before.text(), after.text(), parameters);
        };
    }

    private static ParagraphChange change(ParagraphDifference.Change change) {
        return switch (change) {
            case ParagraphDifference.Change.Added(var said) ->
                new ParagraphChange(said.number(), Became.ADDED, null, said.text());
            case ParagraphDifference.Change.Removed(var said) ->
                new ParagraphChange(said.number(), Became.REMOVED, said.text(), null);
            case ParagraphDifference.Change.Changed(var before, var said) ->
                new ParagraphChange(said.number(), Became.CHANGED, before.text(), said.text());
        };
    }

    private static Covered covered(Guideline guideline) {
        var coverage = guideline.coverage();
        return new Covered(
                coverage.percent(),
                coverage.automated(),
                coverage.person(),
                coverage.notApplicable(),
                coverage.unmapped());
    }

    private static FindingResource.Carrier carrier(Shelved shelved) {
        var key = shelved.key();
        return new FindingResource.Carrier(key.id(), key.version(), key.digest(), shelved.unsigned());
    }
}
