package se.iop.ui.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import se.iop.core.access.Acting;
import se.iop.core.agreement.AgreementRows.Column;
import se.iop.core.agreement.Drafting;
import se.iop.core.agreement.Life;
import se.iop.core.agreement.NoSuchAgreement;
import se.iop.core.agreement.Reading;
import se.iop.core.agreement.Status;
import se.iop.core.format.AgreementDocument;
import se.iop.core.format.Flaw;
import se.iop.core.format.NotInFormat;
import se.iop.core.format.PublishedFormat;
import se.iop.core.format.Transferring;
import se.iop.ui.layout.Address;

/** Agreements: the list, one of them, in from a document and out as one. */
@RestController
@Tag(name = "Överenskommelser / Agreements")
class AgreementsApi {

    private static final String PATH = "/api/v1/agreements";

    private final Reading reading;
    private final Drafting drafting;
    private final Transferring transferring;
    private final Known known;
    private final Acting acting;

    AgreementsApi(Reading reading, Drafting drafting, Transferring transferring, Known known, Acting acting) {
        this.reading = reading;
        this.drafting = drafting;
        this.transferring = transferring;
        this.known = known;
        this.acting = acting;
    }

    @Operation(
            operationId = "agreements",
            summary = "Överenskommelser, sida för sida. / Agreements, page by page.",
            parameters = {
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "committee",
                        description = "Nämndens id. / The committee's id."),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "status",
                        description = "Bara de som står så i dag. / Only those that stand so today.",
                        schema = @Schema(implementation = Status.class)),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "organisation",
                        description = "Del av en idéburen parts namn. / Part of a civil party's name."),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "from",
                        description = "Gäller den dagen eller senare. / Runs on the day or later.",
                        schema = @Schema(implementation = LocalDate.class)),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "to",
                        description = "Gäller den dagen eller tidigare. / Runs on the day or earlier.",
                        schema = @Schema(implementation = LocalDate.class)),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "text",
                        description = "I rubrik, diarienummer eller part. / In heading, case number or party."),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "sort",
                        description = "Ordnas efter. / Sorted by.",
                        schema = @Schema(implementation = Column.class)),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "order",
                        description = "asc eller desc. / asc or desc.",
                        schema =
                                @Schema(
                                        type = "string",
                                        allowableValues = {"asc", "desc"}))
            })
    @Paged
    @GetMapping(PATH)
    ResponseEntity<AgreementResource.Page> agreements(@Parameter(hidden = true) HttpServletRequest request) {
        var wanted = Wanted.by(request);
        var rows = reading.page(wanted.filter(), wanted.sort(), wanted.ascending(), wanted.offset(), wanted.size() + 1);
        var last = rows.size() <= wanted.size();
        var next = last ? null : wanted.next(request);
        var shown = last ? rows : rows.subList(0, wanted.size());
        var page = AgreementResource.Page.of(shown, reading.sums(wanted.filter()), wanted.page(), wanted.size(), next);
        var answer = ResponseEntity.ok();
        if (next != null) {
            answer.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
        }
        return answer.body(page);
    }

    @Operation(
            operationId = "agreement",
            summary = "En överenskommelse med vad riktlinjerna säger. / One agreement with what the guidelines say.")
    @GetMapping(PATH + "/{id}")
    AgreementResource agreement(@PathVariable String id) {
        return AgreementResource.of(drafting.open(uuid(id)), acting.person().municipality());
    }

    @Operation(
            operationId = "document",
            summary =
                    "Överenskommelsen som fil i det publicerade formatet. / The agreement as a file in the published format.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(ref = "#/components/schemas/agreement"))))
    @GetMapping(PATH + "/{id}/document")
    ResponseEntity<AgreementDocument> document(@PathVariable String id) {
        var uuid = uuid(id);
        var file = ContentDisposition.attachment()
                .filename("iop-" + uuid + ".json")
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .body(transferring.give(uuid));
    }

    @Operation(
            operationId = "take",
            summary = "Läs in en överenskommelse; en som inte är beslutad blir ett utkast. / Take in an agreement;"
                    + " one that is not decided becomes a draft.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(ref = "#/components/schemas/agreement"))),
            responses =
                    @ApiResponse(
                            responseCode = "201",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = AgreementResource.class))))
    @PostMapping(PATH)
    ResponseEntity<AgreementResource> take(@Parameter(hidden = true) HttpServletRequest request)
            throws IOException, HttpMediaTypeNotSupportedException {
        var document = PublishedFormat.AGREEMENT.read(Incoming.json(request));
        if (own(document)) {
            known.demand(document.committee(), document.terms());
        }
        var taken = transferring.take(begun(document));
        return ResponseEntity.created(URI.create(PATH + "/" + taken.id()))
                .body(AgreementResource.of(
                        drafting.open(taken.id()), acting.person().municipality()));
    }

    @Operation(
            operationId = "takeTogether",
            summary = "Läs in flera överenskommelser som hör ihop, alla eller ingen. / Take in several agreements that"
                    + " belong together, all or none.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            array =
                                                    @ArraySchema(
                                                            schema = @Schema(ref = "#/components/schemas/agreement")))),
            responses =
                    @ApiResponse(
                            responseCode = "201",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            array =
                                                    @ArraySchema(
                                                            schema =
                                                                    @Schema(
                                                                            implementation =
                                                                                    AgreementResource.TakenIn.class)))))
    @PostMapping(PATH + "/together")
    ResponseEntity<List<AgreementResource.TakenIn>> takeTogether(@Parameter(hidden = true) HttpServletRequest request)
            throws IOException, HttpMediaTypeNotSupportedException {
        var sent = Incoming.json(request);
        if (!sent.isArray()) {
            throw new NotInFormat(List.of(new Flaw("", Flaw.Kind.TYPE, List.of("array"))));
        }
        var documents = PublishedFormat.AGREEMENT.readAll(sent);
        if (documents.stream().allMatch(this::own)) {
            known.demand(documents);
        }
        var taken = transferring.takeAll(
                documents.stream().map(AgreementsApi::begun).toList());
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(taken.stream()
                        .map(agreement -> new AgreementResource.TakenIn(agreement.id(), PATH + "/" + agreement.id()))
                        .toList());
    }

    @Operation(
            operationId = "documents",
            summary = "Överenskommelsen och dem den hör ihop med, i det publicerade formatet. / The agreement and those"
                    + " it belongs with, in the published format.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            array =
                                                    @ArraySchema(
                                                            schema = @Schema(ref = "#/components/schemas/agreement")))))
    @GetMapping(PATH + "/{id}/together")
    ResponseEntity<List<AgreementDocument>> together(@PathVariable String id) {
        var uuid = uuid(id);
        var file = ContentDisposition.attachment()
                .filename("iop-" + uuid + "-together.json")
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .body(transferring.giveAll(uuid));
    }

    private boolean own(AgreementDocument document) {
        return document.municipality().equals(acting.person().municipality());
    }

    /** Handing in for decision is a step with rules of its own, and nothing that a file can claim. */
    private static AgreementDocument begun(AgreementDocument document) {
        return document.life().decision() != null ? document : document.living(Life.NONE);
    }

    static UUID uuid(String id) {
        return Address.id(id, NoSuchAgreement::new);
    }
}
