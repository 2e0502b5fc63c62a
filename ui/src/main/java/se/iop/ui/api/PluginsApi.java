package se.iop.ui.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import se.iop.core.access.Access;
import se.iop.core.access.Acting;
import se.iop.core.access.Action;
import se.iop.core.catalog.Choice.Mode;
import se.iop.core.catalog.PluginVersion.Way;
import se.iop.core.lifecycle.Installing;
import se.iop.core.lifecycle.Installing.Parcel;
import se.iop.core.lifecycle.Order;
import se.iop.ui.layout.Address;
import tools.jackson.databind.JsonNode;

/** The plugins: which there are, a new one, and which version holds; the same service as the page. */
@RestController
@Tag(name = "Tillägg / Plugins")
class PluginsApi {

    private static final String PLANS = "/api/v1/plugins/plans";

    private final Installing installing;
    private final Acting acting;

    PluginsApi(Installing installing, Acting acting) {
        this.installing = installing;
        this.acting = acting;
    }

    @Operation(
            operationId = "plugins",
            summary = "Tilläggen med versioner och kommunens val. / The plugins with versions and the municipality's"
                    + " choices.")
    @GetMapping("/api/v1/plugins")
    PluginResource.All plugins() {
        return PluginResource.all(installing.overview(), acting.person().municipality());
    }

    @Operation(
            operationId = "installPlugin",
            summary = "Installera ett tillägg, för plattformen eller för den egna kommunen ensam; det prövar inget"
                    + " förrän det sätts i kraft eller fästs. / Install a plugin, for the instance or for the own"
                    + " municipality alone; it judges nothing until it is brought into force or pinned.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = PluginResource.Sent.class))))
    @PostMapping("/api/v1/plugins")
    PluginResource.Result install(@Parameter(hidden = true) HttpServletRequest request)
            throws IOException, HttpMediaTypeNotSupportedException {
        if (!Access.allows(acting.person(), Action.INSTALL_OWN_PLUGINS, null)) {
            Access.demand(acting.person(), Action.INSTALL_PLUGINS, null);
        }
        var sent = Incoming.json(request);
        var parcel = new Parcel(sent.path("file").asString("tillägg.jar"), jar(sent), text(sent, "signature"), Way.API);
        return new PluginResource.Result(
                installing.install(parcel, sent.path("reason").asString("")).name());
    }

    @Operation(
            operationId = "choosePlugin",
            summary = "Sätt en version i kraft i plattformen, eller välj version för kommunen eller en nämnd. / Bring a"
                    + " version into force in the instance, or choose the version of the municipality or a committee.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = PluginResource.Wanted.class))))
    @PostMapping("/api/v1/plugins/{plugin}/choice")
    PluginResource.Result choose(@PathVariable String plugin, @Parameter(hidden = true) HttpServletRequest request)
            throws IOException, HttpMediaTypeNotSupportedException {
        var sent = Incoming.json(request);
        return carriedOut(new Order(kind(sent), plugin, text(sent, "committee"), text(sent, "digest")), sent);
    }

    @Operation(
            operationId = "removePlugin",
            summary = "Ta bort en version; filen raderas om inget hänvisar till den. / Remove a version; its file is"
                    + " deleted where nothing refers to it.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = PluginResource.Unwanted.class))))
    @PostMapping("/api/v1/plugins/{plugin}/removal")
    PluginResource.Result remove(@PathVariable String plugin, @Parameter(hidden = true) HttpServletRequest request)
            throws IOException, HttpMediaTypeNotSupportedException {
        var sent = Incoming.json(request);
        return carriedOut(
                new Order(Order.Kind.REMOVE, plugin, null, sent.path("digest").asString("")), sent);
    }

    @Operation(
            operationId = "pluginPlans",
            summary =
                    "Ändringar av tillägg som väntar på att en andra person bekräftar eller tar tillbaka dem. / Changes"
                            + " of plugins that wait for a second person to confirm or take back.")
    @GetMapping(PLANS)
    PluginResource.Plans plans() {
        if (!Access.allows(acting.person(), Action.INSTALL_PLUGINS, null)) {
            Access.demand(acting.person(), Action.CHOOSE_PLUGINS, null);
        }
        return PluginResource.plans(installing.overview().waiting(), acting.person());
    }

    @Operation(
            operationId = "confirmPluginPlan",
            summary = "Bekräfta och genomför det som en annan person har begärt; 409 när det är samma person, eller när"
                    + " något annat har satts i kraft sedan dess. / Confirm and carry out what another person asked for;"
                    + " 409 where it is the same person, or something else has come into force since.")
    @PostMapping(PLANS + "/{plan}/confirmation")
    PluginResource.Result confirm(@PathVariable String plan) {
        installing.confirm(waiting(plan));
        return new PluginResource.Result(Installing.Result.DONE.name());
    }

    @Operation(
            operationId = "withdrawPluginPlan",
            summary = "Ta tillbaka det som väntar; även den som begärde det får. / Take back what waits; whoever asked"
                    + " for it may too.")
    @PostMapping(PLANS + "/{plan}/withdrawal")
    PluginResource.Result withdraw(@PathVariable String plan) {
        installing.withdraw(waiting(plan));
        return new PluginResource.Result("WITHDRAWN");
    }

    private static UUID waiting(String plan) {
        return Address.id(plan, NoSuchPath::new);
    }

    private PluginResource.Result carriedOut(Order order, JsonNode sent) {
        var plan = installing.plan(order);
        return new PluginResource.Result(
                installing.carryOut(plan, sent.path("reason").asString("")).name());
    }

    /** Whoever decides for the instance brings into force; whoever decides for a municipality chooses. */
    private Order.Kind kind(JsonNode sent) {
        var instance = Access.allows(acting.person(), Action.INSTALL_PLUGINS, null);
        var text = sent.path("mode").asString("");
        var mode = Arrays.stream(Mode.values())
                .filter(one -> one.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new BadParameter(
                        "mode",
                        "choice",
                        Arrays.stream(Mode.values()).map(Enum::name).collect(Collectors.joining(", "))));
        return switch (mode) {
            case PINNED -> instance ? Order.Kind.SWITCH : Order.Kind.PIN;
            case OFF -> instance ? Order.Kind.STOP : Order.Kind.OFF;
            case FOLLOWS -> Order.Kind.FOLLOW;
        };
    }

    private static @Nullable String text(JsonNode sent, String field) {
        var text = sent.path(field).asString("");
        return text.isEmpty() ? null : text;
    }

    /** What is no Base64 is a file that cannot be read, and is said to be one. */
    private static byte[] jar(JsonNode sent) {
        try {
            return Base64.getDecoder().decode(sent.path("jar").asString(""));
        } catch (IllegalArgumentException unreadable) {
            return new byte[0];
        }
    }
}
