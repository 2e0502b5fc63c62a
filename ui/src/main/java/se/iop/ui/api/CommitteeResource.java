package se.iop.ui.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.iop.core.catalog.GuidelineShelf.Shelved;
import se.iop.core.people.Committee;
import se.iop.guideline.Citation;
import se.iop.guideline.Finding.Force;
import se.iop.guideline.Guideline;
import se.iop.guideline.Guideline.Rule;
import se.iop.model.Field;

/**
 * A committee and the guidelines that bind it.
 *
 * @param id its id in documents and addresses
 * @param name its name
 * @param guidelines the nation's, the municipality's and its own, each with all its versions
 */
@Schema(name = "committee")
record CommitteeResource(String id, String name, List<Bound> guidelines) {

    /**
     * A guideline that binds it.
     *
     * @param guideline whose it is
     * @param plugin the plugin that carries it
     * @param versions oldest first
     */
    @Schema(name = "guideline")
    record Bound(String guideline, FindingResource.Carrier plugin, List<Version> versions) {}

    /**
     * One version.
     *
     * @param inForce its first day
     * @param until its last day, none for the latest
     * @param decision the decision behind it
     * @param reviewBy when it must be revised, unknown or none where not said
     * @param rules its rules in order
     */
    @Schema(name = "guidelineVersion")
    record Version(
            LocalDate inForce,
            @Nullable LocalDate until,
            String decision,
            @Nullable LocalDate reviewBy,
            List<Stated> rules) {}

    /**
     * One rule.
     *
     * @param rule its name
     * @param field the place in an agreement
     * @param force must or should
     * @param text the rule in plain Swedish
     * @param parameters its limits by name
     * @param criteria the criteria that a person assesses, none for a rule that computes
     * @param citation where it comes from
     */
    @Schema(name = "rule")
    record Stated(
            String rule,
            Field field,
            Force force,
            String text,
            Map<String, String> parameters,
            List<Asked> criteria,
            FindingResource.Cited citation) {}

    /**
     * One criterion.
     *
     * @param question the name that its answer has
     * @param text the criterion
     */
    @Schema(name = "criterion")
    record Asked(String question, String text) {}

    static CommitteeResource of(Committee committee, List<Shelved> binding) {
        return new CommitteeResource(
                committee.code(),
                committee.name(),
                binding.stream().map(CommitteeResource::bound).toList());
    }

    private static Bound bound(Shelved shelved) {
        var key = shelved.key();
        return new Bound(
                FindingResource.name(shelved.scope()),
                new FindingResource.Carrier(key.id(), key.version(), key.digest(), shelved.unsigned()),
                versions(shelved.versions()));
    }

    static List<Version> versions(List<Guideline> guidelines) {
        var versions = new ArrayList<Version>();
        for (var place = 0; place < guidelines.size(); place++) {
            var version = guidelines.get(place);
            var next = place + 1 < guidelines.size() ? guidelines.get(place + 1) : null;
            versions.add(new Version(
                    version.inForce(),
                    next == null ? null : next.inForce().minusDays(1),
                    version.decision(),
                    version.reviewBy(),
                    version.rules().stream().map(rule -> stated(version, rule)).toList()));
        }
        return versions;
    }

    private static Stated stated(Guideline version, Rule rule) {
        var requirement = rule.requirement();
        return new Stated(
                requirement.name(),
                requirement.field(),
                rule.force(),
                requirement.text(),
                requirement.parameters(),
                requirement.checklist().criteria().stream()
                        .map(criterion -> new Asked(requirement.name() + "/" + criterion.id(), criterion.text()))
                        .toList(),
                FindingResource.Cited.of(new Citation(version.decision(), rule.source())));
    }
}
