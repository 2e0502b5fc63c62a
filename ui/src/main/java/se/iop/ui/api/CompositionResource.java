package se.iop.ui.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.iop.core.composing.Base;
import se.iop.core.composing.GuidelineDraft;
import se.iop.core.composing.Published;
import se.iop.guideline.Citation;
import se.iop.guideline.ClauseKind;
import se.iop.guideline.Finding.Force;
import se.iop.guideline.Paragraph;
import se.iop.guideline.Slot;
import se.iop.guideline.composition.Composition;

/**
 * A draft of a guideline.
 *
 * @param id its id
 * @param committee the committee's id
 * @param state where it stands
 * @param version goes up with every change; what is written tells which version it was made from
 * @param changedAt when it was last changed
 * @param changedBy who changed it last
 * @param proposedBy who asked for publishing, none before
 */
@Schema(name = "composition")
record CompositionResource(
        UUID id,
        String committee,
        GuidelineDraft.State state,
        int version,
        Instant changedAt,
        String changedBy,
        @Nullable String proposedBy) {

    /**
     * What there is.
     *
     * @param drafts the open drafts that the caller may read
     * @param published every version that was published, the latest first
     */
    @Schema(name = "compositions")
    record All(List<CompositionResource> drafts, List<Version> published) {}

    /**
     * A draft with what it says.
     *
     * @param draft the draft
     * @param content the guideline as data
     * @param missing what stands in the way of publishing, as sentences; empty where nothing does
     */
    @Schema(name = "compositionWithContent")
    record One(CompositionResource draft, Content content, List<String> missing) {}

    /**
     * A guideline as data.
     *
     * @param inForce the first day it governs decisions, unknown in a draft
     * @param decision the decision that puts it in force; empty in a draft
     * @param reviewBy when the guideline itself must be revised, none where not said
     * @param rules the rules in order
     * @param paragraphs its own text
     */
    @Schema(name = "compositionContent")
    record Content(
            @Nullable LocalDate inForce,
            String decision,
            @Nullable LocalDate reviewBy,
            List<Rule> rules,
            List<Paragraph> paragraphs) {

        static Content of(Composition composition) {
            return new Content(
                    composition.inForce(),
                    composition.decision(),
                    composition.reviewBy(),
                    composition.entries().stream().map(Rule::of).toList(),
                    composition.paragraphs());
        }
    }

    /**
     * A rule of the library at its place.
     *
     * @param force must or should
     * @param source how it is known; the guideline's own text unless said otherwise
     * @param place the place in the text, unknown where it is left out
     * @param quotedIn for a second-hand source what quotes it
     * @param kind the kind of rule
     * @param values the value of each parameter by name: whole numbers and öre as numbers, lengths of time as ISO 8601
     */
    @Schema(name = "composedRule")
    record Rule(
            Force force,
            Citation.Kind source,
            @Nullable String place,
            @Nullable String quotedIn,
            String kind,
            Map<String, Object> values) {

        static Rule of(Composition.Entry entry) {
            var values = new TreeMap<String, Object>();
            entry.clause().values().forEach((name, value) -> values.put(name, SlotReading.written(value)));
            var source = entry.source();
            return new Rule(
                    entry.force(),
                    source.kind(),
                    source.place(),
                    source.quotedIn(),
                    entry.clause().kind(),
                    values);
        }
    }

    /**
     * A version that was published.
     *
     * @param committee the committee's id
     * @param number the version's number, from 1
     * @param digest of the whole guideline as it stands with this version, as verdicts cite it
     * @param inForce the first day it governs decisions
     * @param decision the decision that put it in force
     * @param proposedBy who asked for it
     * @param publishedBy who published it
     * @param publishedAt when
     */
    @Schema(name = "publishedComposition")
    record Version(
            String committee,
            int number,
            String digest,
            LocalDate inForce,
            String decision,
            String proposedBy,
            String publishedBy,
            Instant publishedAt) {

        static Version of(Published published) {
            return new Version(
                    published.committee(),
                    published.number(),
                    published.digest(),
                    published.inForce(),
                    published.decision(),
                    published.submitter(),
                    published.publisher(),
                    published.publishedAt());
        }
    }

    /**
     * A draft asked for.
     *
     * @param committee the committee's id
     * @param from one of the committee's bases; an empty guideline where it is left out
     */
    @Schema(name = "compositionBegun")
    record Begun(String committee, @Nullable String from) {}

    /**
     * What a draft says now.
     *
     * @param version the version that it was made from
     * @param content the whole guideline
     */
    @Schema(name = "compositionWritten")
    record Written(int version, Content content) {}

    /**
     * A step with a draft.
     *
     * @param version the version that is meant
     * @param reason why, for putting it away
     */
    @Schema(name = "compositionStep")
    record Step(int version, @Nullable String reason) {}

    /**
     * What a draft may begin from.
     *
     * @param bases all of them
     */
    @Schema(name = "compositionBases")
    record Bases(List<Beginning> bases) {}

    /**
     * One thing to begin from.
     *
     * @param id its id
     * @param name whose it is and from which day; empty for an empty guideline
     * @param rules how many rules are taken over
     * @param left the rules that are written in code and so not taken over
     * @param whole whether a draft may begin from it
     */
    @Schema(name = "compositionBase")
    record Beginning(String id, String name, int rules, List<String> left, boolean whole) {

        static Beginning of(Base base) {
            return new Beginning(
                    base.id(), base.name(), base.composition().entries().size(), base.left(), base.whole());
        }
    }

    /**
     * The library of rules.
     *
     * @param kinds every kind, in the order of a guideline
     */
    @Schema(name = "ruleLibrary")
    record Library(List<Offered> kinds) {}

    /**
     * A kind of rule.
     *
     * @param kind its id
     * @param topic what it is about
     * @param label what it is called
     * @param help what it demands
     * @param parameters what it asks for
     */
    @Schema(name = "ruleKind")
    record Offered(String kind, String topic, String label, String help, List<Asked> parameters) {

        static Offered of(ClauseKind kind) {
            return new Offered(
                    kind.id(),
                    kind.topic().name(),
                    kind.label(),
                    kind.help(),
                    kind.slots().stream().map(Asked::of).toList());
        }
    }

    /**
     * A parameter of a kind of rule.
     *
     * @param name its name in values
     * @param label what it is called
     * @param help what it means
     * @param type what its value is
     * @param least the least value: the number, öre, per cent, signs or how many
     * @param most the highest value, counted alike; a length of time in months
     * @param options what may be chosen, empty unless something is chosen
     * @param standard what a form begins with, none where it may be left out
     * @param optional whether it may be left out
     */
    @Schema(name = "ruleParameter")
    record Asked(
            String name,
            String label,
            String help,
            Slot.Type type,
            long least,
            long most,
            List<Slot.Option> options,
            @Nullable Object standard,
            boolean optional) {

        static Asked of(Slot slot) {
            var standard = slot.standard();
            return new Asked(
                    slot.name(),
                    slot.label(),
                    slot.help(),
                    slot.type(),
                    slot.least(),
                    slot.most(),
                    slot.options(),
                    standard == null ? null : SlotReading.written(standard),
                    slot.optional());
        }
    }

    static CompositionResource of(GuidelineDraft draft) {
        var submission = draft.submission();
        return new CompositionResource(
                draft.id(),
                draft.committee(),
                draft.state(),
                draft.version(),
                draft.changedAt(),
                draft.changedBy(),
                submission == null ? null : submission.name());
    }
}
