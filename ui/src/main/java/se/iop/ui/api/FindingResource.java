package se.iop.ui.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.iop.core.catalog.Judgement;
import se.iop.core.catalog.Judgement.Layer;
import se.iop.guideline.Citation;
import se.iop.guideline.Finding;
import se.iop.guideline.Outcome;
import se.iop.guideline.Scope;
import se.iop.model.Field;
import se.iop.model.Terms;

/**
 * What one rule says.
 *
 * @param guideline whose rule it is
 * @param rule the rule's name
 * @param field the place in the agreement
 * @param force must or should
 * @param text the rule in plain Swedish
 * @param outcome kept, broken, not assessable or nothing to say
 * @param reason the input that decides it, or the question that waits for an answer
 * @param cause why it cannot be assessed, only where it cannot
 * @param citation where the rule comes from
 * @param fix the corrected terms, where the correction is clear
 */
@Schema(name = "finding")
record FindingResource(
        String guideline,
        String rule,
        Field field,
        Finding.Force force,
        String text,
        Kind outcome,
        String reason,
        Outcome.@Nullable Cause cause,
        Cited citation,

        @Schema(ref = "#/components/schemas/terms") @Nullable
        Terms fix) {

    /** What a rule may say. */
    enum Kind {
        /** Kept. */
        MET,
        /** Broken. */
        BREACHED,
        /** Not assessable; a person must answer or a fact become known. */
        UNSETTLED,
        /** Nothing to say of this agreement. */
        INAPPLICABLE
    }

    /**
     * Where a rule comes from.
     *
     * @param decision the decision that put the version in force
     * @param kind how the rule is known
     * @param place the place in the text, unknown where it is not at hand
     * @param quotedIn the document that quotes it, for a second-hand source
     * @param text all of it as a sentence
     */
    @Schema(name = "citation")
    record Cited(
            String decision,
            Citation.Kind kind,
            @Nullable String place,
            @Nullable String quotedIn,
            String text) {

        static Cited of(Citation citation) {
            var source = citation.source();
            return new Cited(citation.decision(), source.kind(), source.place(), source.quotedIn(), citation.text());
        }
    }

    /**
     * One guideline that was asked.
     *
     * @param guideline whose it is
     * @param inForce the first day of the version asked, none when no version was in force
     * @param decision the decision behind it
     * @param plugin the plugin that carried it, with its version and digest
     */
    @Schema(name = "layer")
    record Asked(
            String guideline,
            @Nullable LocalDate inForce,
            @Nullable String decision,
            @Nullable Carrier plugin) {

        static Asked of(Layer layer) {
            var key = layer.plugin();
            return new Asked(
                    name(layer.scope()),
                    layer.inForce(),
                    layer.decision(),
                    key == null ? null : new Carrier(key.id(), key.version(), key.digest(), layer.warns()));
        }
    }

    /**
     * A plugin, to the byte.
     *
     * @param id its id
     * @param version its version
     * @param digest SHA-256 of its jar
     * @param unsigned whether nobody had signed it, as only an instance started for development takes
     */
    @Schema(name = "plugin")
    record Carrier(String id, String version, String digest, boolean unsigned) {}

    static List<FindingResource> of(Judgement judgement) {
        return of(judgement.layers());
    }

    static List<FindingResource> of(List<Layer> layers) {
        return layers.stream()
                .flatMap(layer -> layer.findings().stream().map(finding -> of(name(layer.scope()), finding)))
                .toList();
    }

    private static FindingResource of(String guideline, Finding finding) {
        return switch (finding.outcome()) {
            case Outcome.Met(var why) -> of(guideline, finding, Kind.MET, why, null, null);
            case Outcome.Breached(var why, var fix) -> of(guideline, finding, Kind.BREACHED, why, null, fix);
            case Outcome.Unsettled(var question, var cause) ->
                of(guideline, finding, Kind.UNSETTLED, question, cause, null);
            case Outcome.Inapplicable(var why) -> of(guideline, finding, Kind.INAPPLICABLE, why, null, null);
        };
    }

    private static FindingResource of(
            String guideline,
            Finding finding,
            Kind kind,
            String reason,
            Outcome.@Nullable Cause cause,
            @Nullable Terms fix) {
        return new FindingResource(
                guideline,
                finding.requirement(),
                finding.field(),
                finding.force(),
                finding.text(),
                kind,
                reason,
                cause,
                Cited.of(finding.citation()),
                fix);
    }

    /** Whose guideline it is: {@code sverige}, a municipality's id, or a committee's. */
    static String name(Scope scope) {
        return switch (scope) {
            case Scope.Nation() -> "sverige";
            case Scope.Municipality(var id, var _) -> id;
            case Scope.Committee(var municipality, var id, var _) -> municipality + "/" + id;
        };
    }
}
