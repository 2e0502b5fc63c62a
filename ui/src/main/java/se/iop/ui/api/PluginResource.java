package se.iop.ui.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.iop.core.access.Person;
import se.iop.core.catalog.Choice;
import se.iop.core.catalog.PluginVersion;
import se.iop.core.lifecycle.Installing.Overview;
import se.iop.core.lifecycle.Order;
import se.iop.core.lifecycle.Waiting;

/**
 * A plugin with its versions, and what the caller's municipality has chosen of it.
 *
 * @param plugin its id
 * @param inForce the digest that is in force in the instance, none where no version is
 * @param versions all versions that were let in, the oldest first
 * @param choices what the caller's municipality and its committees chose
 */
@Schema(name = "plugin")
record PluginResource(String plugin, @Nullable String inForce, List<Version> versions, List<Chosen> choices) {

    /**
     * All plugins that the caller may see.
     *
     * @param plugins by id
     */
    @Schema(name = "plugins")
    record All(List<PluginResource> plugins) {}

    /**
     * One version.
     *
     * @param version its number
     * @param digest SHA-256 of its file
     * @param guideline whom it binds
     * @param own whether the municipality let it in for itself, so that nobody else knows of it
     * @param installedAt when it was let in
     * @param removed whether it is no longer offered
     * @param quarantine why its rules are not asked, none where they are
     */
    @Schema(name = "pluginVersion")
    record Version(
            String version,
            String digest,
            String guideline,
            boolean own,
            Instant installedAt,
            boolean removed,
            @Nullable String quarantine) {}

    /**
     * What was chosen.
     *
     * @param committee the committee's id, none where the whole municipality chose
     * @param mode what was chosen
     * @param digest the pinned version, none unless one is
     */
    @Schema(name = "pluginChoice")
    record Chosen(
            @Nullable String committee,
            Choice.Mode mode,
            @Nullable String digest) {}

    /**
     * What became of what was asked for.
     *
     * @param result done, waiting for a second person, or withdrawn
     */
    @Schema(name = "pluginResult")
    record Result(String result) {}

    /**
     * A package sent in.
     *
     * @param file its name
     * @param jar the file in Base64
     * @param signature the text of its signature file, none where there is none
     * @param reason why it is installed
     */
    @Schema(name = "pluginPackage")
    record Sent(String file, String jar, @Nullable String signature, String reason) {}

    /**
     * A version to be offered no longer.
     *
     * @param digest the version
     * @param reason why
     */
    @Schema(name = "pluginRemoval")
    record Unwanted(String digest, String reason) {}

    /**
     * A version asked for.
     *
     * @param mode what is chosen; in the instance PINNED brings the version into force and OFF takes the plugin out
     * @param digest the version, for PINNED
     * @param committee the committee's id, none for the whole municipality
     * @param reason why
     */
    @Schema(name = "pluginOrder")
    record Wanted(
            Choice.Mode mode,
            @Nullable String digest,
            @Nullable String committee,
            String reason) {}

    /**
     * What waits for a second person.
     *
     * @param plans the oldest first
     */
    @Schema(name = "pluginPlans")
    record Plans(List<Planned> plans) {}

    /**
     * A change that somebody has asked for and nobody has confirmed.
     *
     * @param id its id
     * @param kind what is asked for
     * @param plugin the plugin
     * @param digest the version, none where no version is concerned
     * @param committee the committee concerned alone, none where it is more than one
     * @param reason why it is wanted
     * @param asker who asked
     * @param askedAt when
     * @param own whether the caller asked, and so cannot confirm
     */
    @Schema(name = "pluginPlan")
    record Planned(
            UUID id,
            Order.Kind kind,
            String plugin,
            @Nullable String digest,
            @Nullable String committee,
            String reason,
            String asker,
            Instant askedAt,
            boolean own) {}

    static Plans plans(List<Waiting> waiting, Person caller) {
        return new Plans(waiting.stream()
                .map(one -> new Planned(
                        one.id(),
                        one.order().kind(),
                        one.order().plugin(),
                        one.order().digest(),
                        one.order().committee(),
                        one.reason(),
                        one.asker(),
                        one.askedAt(),
                        one.askedBy().equals(caller.id())))
                .toList());
    }

    static All all(Overview overview, String municipality) {
        var standing = overview.standing();
        return new All(standing.versions().stream()
                .map(version -> version.key().id())
                .distinct()
                .sorted()
                .map(plugin -> of(plugin, overview, municipality))
                .toList());
    }

    private static PluginResource of(String plugin, Overview overview, String municipality) {
        var standing = overview.standing();
        var own = standing.choices().get(municipality);
        return new PluginResource(
                plugin,
                standing.inForce().get(plugin),
                standing.versions().stream()
                        .filter(version -> version.key().id().equals(plugin))
                        .map(PluginResource::version)
                        .toList(),
                own == null
                        ? List.of()
                        : own.choices().stream()
                                .filter(choice -> choice.plugin().equals(plugin))
                                .map(choice -> new Chosen(choice.committee(), choice.mode(), choice.digest()))
                                .toList());
    }

    private static Version version(PluginVersion version) {
        var quarantine = version.quarantine();
        return new Version(
                version.key().version(),
                version.key().digest(),
                FindingResource.name(version.scope()),
                version.owner() != null,
                version.installedAt(),
                version.removed(),
                quarantine == null ? null : quarantine.reason());
    }
}
