package se.iop.ui.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.iop.core.template.TemplateVersion;
import se.iop.guideline.Template;
import se.iop.guideline.Template.Piece;

/**
 * One version of a committee's own template.
 *
 * @param kind for which document
 * @param version its number, counted from one for each kind
 * @param validFrom the first day it holds
 * @param by who wrote it
 * @param at when
 * @param own whether the committee has a template of its own from that day; otherwise its plugin's or the platform's
 *     holds
 */
@Schema(name = "templateVersion")
record TemplateResource(Template.Kind kind, int version, LocalDate validFrom, String by, Instant at, boolean own) {

    /**
     * A version with all it says.
     *
     * @param template the version
     * @param name what the document is called; none where the committee has none of its own from that day
     * @param numbered whether its sections are numbered
     * @param sections its sections in order
     */
    @Schema(name = "templateWhole")
    record Whole(TemplateResource template, @Nullable String name, boolean numbered, List<Section> sections) {}

    /**
     * A section, left out where all the parts it would show are empty.
     *
     * @param heading its heading
     * @param pieces what it holds in order
     */
    @Schema(name = "templateSection")
    record Section(String heading, List<Said> pieces) {}

    /**
     * What a section holds: words, or a part of the terms.
     *
     * @param words fixed words in Markdown with places such as {{parter}}; none where a part is shown
     * @param shows the part of the terms that is shown; none where words stand
     */
    @Schema(name = "templatePiece")
    record Said(@Nullable String words, Template.@Nullable Part shows) {}

    static TemplateResource of(TemplateVersion version) {
        return new TemplateResource(
                version.kind(),
                version.version(),
                version.validFrom(),
                version.by(),
                version.at(),
                version.content() != null);
    }

    static Whole whole(TemplateVersion version) {
        var content = version.content();
        return content == null
                ? new Whole(of(version), null, false, List.of())
                : new Whole(
                        of(version),
                        content.name(),
                        content.numbered(),
                        content.sections().stream()
                                .map(section -> new Section(
                                        section.heading(),
                                        section.pieces().stream()
                                                .map(TemplateResource::said)
                                                .toList()))
                                .toList());
    }

    private static Said said(Piece piece) {
        return switch (piece) {
            case Piece.Words(var text) -> new Said(text, null);
            case Piece.Show(var part) -> new Said(null, part);
        };
    }
}
