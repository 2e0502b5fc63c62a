package se.iop.ui.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import se.iop.core.composing.Base;
import se.iop.core.composing.Composing;
import se.iop.core.composing.NoSuchDraft;
import se.iop.core.composing.Obstacle;
import se.iop.core.format.Flaw;
import se.iop.core.indexing.IndexBook.Series;
import se.iop.guideline.Clauses;
import se.iop.guideline.composition.Composition;
import se.iop.ui.api.NotAComposition.Fault;
import se.iop.ui.layout.Address;
import se.iop.ui.text.Language;
import se.iop.ui.text.Texts;
import tools.jackson.databind.JsonNode;

/** Guidelines composed without programming; the same service as the pages. */
@RestController
@Tag(name = "Byggda riktlinjer / Composed guidelines")
class CompositionsApi {

    private static final String PATH = "/api/v1/compositions";
    private static final int LONGEST_REASON = 500;

    private final Composing composing;
    private final Texts texts;

    CompositionsApi(Composing composing, Texts texts) {
        this.composing = composing;
        this.texts = texts;
    }

    @Operation(
            operationId = "compositions",
            summary = "Utkasten till riktlinjer som du får läsa, och alla publicerade versioner. / The drafts of"
                    + " guidelines that you may read, and every published version.")
    @GetMapping(PATH)
    CompositionResource.All compositions() {
        var desk = composing.desk();
        return new CompositionResource.All(
                desk.drafts().stream().map(CompositionResource::of).toList(),
                desk.published().stream().map(CompositionResource.Version::of).toList());
    }

    @Operation(
            operationId = "ruleLibrary",
            summary = "Reglerna som en riktlinje kan byggas av. / The rules that a guideline can be composed of.")
    @GetMapping(PATH + "/rules")
    CompositionResource.Library rules() {
        return new CompositionResource.Library(
                Clauses.all().stream().map(CompositionResource.Offered::of).toList());
    }

    @Operation(
            operationId = "compositionBases",
            summary = "Vad ett utkast för en nämnd kan börja från. / What a draft of a committee may begin from.",
            parameters =
                    @Parameter(
                            in = ParameterIn.QUERY,
                            name = "committee",
                            required = true,
                            description = "Nämndens id. / The committee's id."))
    @GetMapping(PATH + "/bases")
    CompositionResource.Bases bases(@Parameter(hidden = true) HttpServletRequest request) {
        var committee = request.getParameter("committee");
        return new CompositionResource.Bases(composing.bases(committee == null ? "" : committee).stream()
                .map(CompositionResource.Beginning::of)
                .toList());
    }

    @Operation(
            operationId = "beginComposition",
            summary = "Börja ett utkast till en nämnds riktlinje. / Begin a draft of a committee's guideline.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = CompositionResource.Begun.class))),
            responses =
                    @ApiResponse(
                            responseCode = "201",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = CompositionResource.One.class))))
    @PostMapping(PATH)
    ResponseEntity<CompositionResource.One> begin(@Parameter(hidden = true) HttpServletRequest request)
            throws IOException, HttpMediaTypeNotSupportedException {
        var sent = object(request, Set.of("committee", "from"));
        var committee = words(sent, "committee");
        if (committee.isEmpty()) {
            throw new NotAComposition(List.of(Fault.of("/committee", Flaw.Kind.MISSING)));
        }
        var from = words(sent, "from");
        var id = composing.begin(committee, from.isEmpty() ? Base.EMPTY.id() : from);
        return ResponseEntity.created(URI.create(PATH + "/" + id)).body(one(id, request));
    }

    @Operation(
            operationId = "composition",
            summary = "Ett utkast, vad det säger och vad som saknas. / A draft, what it says and what is missing.")
    @GetMapping(PATH + "/{id}")
    CompositionResource.One composition(@PathVariable String id, @Parameter(hidden = true) HttpServletRequest request) {
        return one(uuid(id), request);
    }

    @Operation(
            operationId = "writeComposition",
            summary =
                    "Skriv hela utkastet på nytt; versionen säger vilket som ändras. / Write the whole draft anew; the"
                            + " version says which one is changed.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = CompositionResource.Written.class))))
    @PutMapping(PATH + "/{id}")
    CompositionResource.One write(@PathVariable String id, @Parameter(hidden = true) HttpServletRequest request)
            throws IOException, HttpMediaTypeNotSupportedException {
        var draft = uuid(id);
        var committee = composing.open(draft).draft().committee();
        var sent = object(request, Set.of("version", "content"));
        var content = CompositionReading.of(sent.path("content"), "/content");
        demandKnownSeries(committee, content);
        composing.keep(draft, version(sent), content);
        return one(draft, request);
    }

    private void demandKnownSeries(String committee, Composition content) {
        var known = composing.series(committee).stream().map(Series::id).toList();
        var faults = Composing.unknownSeries(content, known).stream()
                .map(named -> Fault.of(
                        "/content/rules/" + named.rule() + "/values/" + named.slot(),
                        Flaw.Kind.UNKNOWN_SERIES,
                        String.join(", ", known)))
                .toList();
        if (!faults.isEmpty()) {
            throw new NotAComposition(faults);
        }
    }

    @Operation(
            operationId = "proposeComposition",
            summary = "Begär publicering; en annan person publicerar. / Ask for publishing; another person publishes.")
    @StepSent
    @PostMapping(PATH + "/{id}/proposal")
    CompositionResource.One propose(@PathVariable String id, @Parameter(hidden = true) HttpServletRequest request)
            throws IOException, HttpMediaTypeNotSupportedException {
        var draft = uuid(id);
        composing.submit(draft, version(step(request)));
        return one(draft, request);
    }

    @Operation(
            operationId = "takeBackComposition",
            summary = "Ta tillbaka begäran om publicering. / Take the request to publish back.")
    @StepSent
    @PostMapping(PATH + "/{id}/withdrawal")
    CompositionResource.One takeBack(@PathVariable String id, @Parameter(hidden = true) HttpServletRequest request)
            throws IOException, HttpMediaTypeNotSupportedException {
        var draft = uuid(id);
        composing.takeBack(draft, version(step(request)));
        return one(draft, request);
    }

    @Operation(
            operationId = "publishComposition",
            summary = "Publicera det som någon annan har begärt; versionen ändras sedan aldrig. / Publish what somebody"
                    + " else has asked for; the version is never changed afterwards.")
    @StepSent
    @PostMapping(PATH + "/{id}/publication")
    CompositionResource.Version publish(@PathVariable String id, @Parameter(hidden = true) HttpServletRequest request)
            throws IOException, HttpMediaTypeNotSupportedException {
        return CompositionResource.Version.of(composing.publish(uuid(id), version(step(request))));
    }

    @Operation(operationId = "discardComposition", summary = "Lägg undan ett utkast. / Put a draft away.")
    @StepSent
    @PostMapping(PATH + "/{id}/discarding")
    CompositionResource.One discard(@PathVariable String id, @Parameter(hidden = true) HttpServletRequest request)
            throws IOException, HttpMediaTypeNotSupportedException {
        var draft = uuid(id);
        var step = step(request);
        composing.discard(draft, version(step), words(step, "reason"));
        return one(draft, request);
    }

    private CompositionResource.One one(UUID id, HttpServletRequest request) {
        var opened = composing.open(id);
        return new CompositionResource.One(
                CompositionResource.of(opened.draft()),
                CompositionResource.Content.of(opened.draft().composition()),
                opened.draft().open()
                        ? composing.obstacles(opened).stream()
                                .map(obstacle -> sentence(obstacle, Problems.language(request)))
                                .toList()
                        : List.of());
    }

    private String sentence(Obstacle obstacle, Language language) {
        return switch (obstacle) {
            case Obstacle.Flaw(var sentence) -> sentence;
            case Obstacle.PluginBinds(var plugin) -> texts.in(language, "composing.obstacle.plugin", plugin);
            case Obstacle.NotLater(var before) -> texts.in(language, "composing.obstacle.later", before.toString());
            case Obstacle.UnknownSeries(var series, var known) ->
                texts.in(language, "composing.obstacle.series", series, String.join(", ", known));
        };
    }

    private static JsonNode step(HttpServletRequest request) throws IOException, HttpMediaTypeNotSupportedException {
        return object(request, Set.of("version", "reason"));
    }

    private static JsonNode object(HttpServletRequest request, Set<String> names)
            throws IOException, HttpMediaTypeNotSupportedException {
        var sent = Incoming.json(request);
        if (!sent.isObject()) {
            throw new NotAComposition(List.of(Fault.of("", Flaw.Kind.TYPE, "object")));
        }
        var faults = new ArrayList<Fault>();
        sent.propertyNames().stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> faults.add(Fault.of("/" + name, Flaw.Kind.UNKNOWN_FIELD)));
        if (!faults.isEmpty()) {
            throw new NotAComposition(faults);
        }
        return sent;
    }

    private static int version(JsonNode sent) {
        var version = sent.path("version");
        if (version.isMissingNode() || version.isNull()) {
            throw new NotAComposition(List.of(Fault.of("/version", Flaw.Kind.MISSING)));
        }
        if (!version.isIntegralNumber() || !version.canConvertToInt()) {
            throw new NotAComposition(List.of(Fault.of("/version", Flaw.Kind.TYPE, "integer")));
        }
        return version.asInt();
    }

    private static String words(JsonNode sent, String name) {
        var node = sent.path(name);
        if (node.isMissingNode() || node.isNull()) {
            return "";
        }
        var faults = new ArrayList<Fault>();
        if (!node.isString()) {
            faults.add(Fault.of("/" + name, Flaw.Kind.TYPE, "string"));
        }
        var words = node.isString() ? CompositionReading.text(node.asString(), "/" + name, LONGEST_REASON, faults) : "";
        if (!faults.isEmpty()) {
            throw new NotAComposition(faults);
        }
        return words;
    }

    private static UUID uuid(String id) {
        return Address.id(id, NoSuchDraft::new);
    }
}
