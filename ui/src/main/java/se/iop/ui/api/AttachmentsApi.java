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
import java.io.InputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import se.iop.core.agreement.Refused;
import se.iop.core.attachment.Attaching;
import se.iop.core.attachment.Attachment;
import se.iop.core.attachment.Attachment.Audience;
import se.iop.core.attachment.Attachment.Kind;
import se.iop.core.attachment.NewAttachment;
import se.iop.core.attachment.NoSuchAttachment;
import se.iop.ui.attachment.Download;
import se.iop.ui.layout.Address;

/** The files of an agreement: the list, one of them, in and out, and how one is taken back. */
@RestController
@Tag(name = "Bilagor / Attachments")
class AttachmentsApi {

    private static final String PATH = "/api/v1/agreements/{id}/attachments";
    private static final String ONE = PATH + "/{attachment}";

    private final Attaching attaching;

    AttachmentsApi(Attaching attaching) {
        this.attaching = attaching;
    }

    @Operation(
            operationId = "attachments",
            summary = "Överenskommelsens bilagor, den äldsta först. / The agreement's attachments, the oldest first.")
    @GetMapping(PATH)
    AttachmentResource.All attachments(@PathVariable String id) {
        return new AttachmentResource.All(attaching.of(AgreementsApi.uuid(id)).attachments().stream()
                .map(AttachmentResource::of)
                .toList());
    }

    @Operation(
            operationId = "attachment",
            summary = "En bilagas innehåll, att spara. / An attachment's content, to be saved.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                                            schema = @Schema(type = "string", format = "binary"))))
    @GetMapping(ONE)
    ResponseEntity<InputStreamResource> attachment(@PathVariable String id, @PathVariable String attachment) {
        var given = attaching.give(AgreementsApi.uuid(id), attachment(attachment));
        var answer = ResponseEntity.ok();
        Download.headers(given.attachment()).forEach(answer::header);
        return answer.contentType(
                        MediaType.parseMediaType(given.attachment().type().servedAs()))
                .contentLength(given.attachment().size())
                .body(new InputStreamResource(given.content()));
    }

    @Operation(
            operationId = "attach",
            summary = "Lägg till en bilaga; filen är anropets innehåll. / Add an attachment; the file is the body.",
            parameters = {
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "name",
                        required = true,
                        description = "Filens namn. / The file's name."),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "kind",
                        description = "Slag; annars OTHER. / Kind; otherwise OTHER.",
                        schema = @Schema(implementation = Kind.class)),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "audience",
                        description = "Vem som får se filen; annars INTERNAL. / Who may see it; otherwise INTERNAL.",
                        schema = @Schema(implementation = Audience.class)),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "source",
                        description = "Varifrån filen kommer. / Where the file comes from.")
            },
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                                            schema = @Schema(type = "string", format = "binary"))),
            responses =
                    @ApiResponse(
                            responseCode = "201",
                            content = @Content(schema = @Schema(implementation = AttachmentResource.class))))
    @PostMapping(PATH)
    ResponseEntity<AttachmentResource> attach(
            @PathVariable String id, @Parameter(hidden = true) HttpServletRequest request) throws IOException {
        var agreement = AgreementsApi.uuid(id);
        var said = said(request);
        var what = new NewAttachment(
                said.getOrDefault("name", ""),
                choice(said, "kind", Kind.OTHER),
                choice(said, "audience", Audience.INTERNAL),
                said.get("source"),
                null);
        try (var content = request.getInputStream()) {
            var added = attachedOrDrained(agreement, what, content);
            return ResponseEntity.created(URI.create("/api/v1/agreements/" + agreement + "/attachments/" + added.id()))
                    .body(AttachmentResource.of(added));
        }
    }

    @Operation(
            operationId = "removeAttachment",
            summary = "Ta bort en bilaga från en överenskommelse som inte är beslutad. / Remove an attachment from an"
                    + " agreement that is not decided.")
    @DeleteMapping(ONE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id, @PathVariable String attachment) {
        attaching.remove(AgreementsApi.uuid(id), attachment(attachment));
    }

    @Operation(
            operationId = "withdrawAttachment",
            summary = "Återkalla en bilaga med ett skäl. / Withdraw an attachment with a reason.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = AttachmentResource.Reason.class))))
    @PostMapping(ONE + "/withdrawal")
    AttachmentResource withdraw(
            @PathVariable String id,
            @PathVariable String attachment,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException, HttpMediaTypeNotSupportedException {
        var reason = Incoming.json(request).path("reason").asString("");
        return AttachmentResource.of(attaching.withdraw(AgreementsApi.uuid(id), attachment(attachment), reason));
    }

    /** A sender who is cut off never sees why, so what is left is read first. */
    private Attachment attachedOrDrained(UUID agreement, NewAttachment what, InputStream content) throws IOException {
        try {
            return attaching.add(agreement, what, content);
        } catch (Refused refused) {
            Incoming.throwAway(content);
            throw refused;
        }
    }

    /** What the address says; asked for as parameters, a file that calls itself a form would be read as one. */
    private static Map<String, String> said(HttpServletRequest request) {
        var said = UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .build()
                .getQueryParams()
                .toSingleValueMap();
        said.replaceAll((name, value) -> value == null ? "" : URLDecoder.decode(value, StandardCharsets.UTF_8));
        return said;
    }

    private static <E extends Enum<E>> E choice(Map<String, String> said, String name, E otherwise) {
        var text = said.get(name);
        if (text == null) {
            return otherwise;
        }
        var all = otherwise.getDeclaringClass().getEnumConstants();
        return Arrays.stream(all)
                .filter(constant -> constant.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new BadParameter(
                        name, "choice", Arrays.stream(all).map(Enum::name).collect(Collectors.joining(", "))));
    }

    private static UUID attachment(String id) {
        return Address.id(id, NoSuchAttachment::new);
    }
}
