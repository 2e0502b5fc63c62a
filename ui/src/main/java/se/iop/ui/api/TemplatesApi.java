package se.iop.ui.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.iop.core.people.Committees;
import se.iop.core.template.TemplateVersion;
import se.iop.core.template.Templating;

/** The templates that committees have written for their documents: every version, and what it says. */
@RestController
@Tag(name = "Mallar / Templates")
class TemplatesApi {

    private static final String TEMPLATES = "/api/v1/committees/{committee}/templates";

    private final Templating templating;
    private final Committees committees;

    TemplatesApi(Templating templating, Committees committees) {
        this.templating = templating;
        this.committees = committees;
    }

    /**
     * All versions of a committee's templates.
     *
     * @param templates by kind, the latest first
     */
    @Schema(name = "templates")
    record All(List<TemplateResource> templates) {}

    @Operation(
            operationId = "templates",
            summary = "Alla versioner av en nämnds egna dokumentmallar. / All versions of a committee's own"
                    + " document templates.")
    @GetMapping(TEMPLATES)
    All templates(@PathVariable String committee) {
        return new All(versions(committee).stream().map(TemplateResource::of).toList());
    }

    @Operation(
            operationId = "template",
            summary = "En version av en dokumentmall med allt den säger. / One version of a document template with"
                    + " all it says.")
    @GetMapping(TEMPLATES + "/{kind}/{version}")
    TemplateResource.Whole template(
            @PathVariable String committee, @PathVariable String kind, @PathVariable String version) {
        return versions(committee).stream()
                .filter(one -> one.kind().name().toLowerCase(Locale.ROOT).equals(kind)
                        && String.valueOf(one.version()).equals(version))
                .findFirst()
                .map(TemplateResource::whole)
                .orElseThrow(NoSuchPath::new);
    }

    private List<TemplateVersion> versions(String committee) {
        var versions = templating.versions(committee);
        if (!committees.names().containsKey(committee)) {
            throw new NoSuchPath();
        }
        return versions;
    }
}
