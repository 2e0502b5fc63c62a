package se.iop.ui.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.iop.ui.record.PublicFiles;

/** The public version of a decided agreement, as three kinds of file. */
@RestController
@Tag(name = "Överenskommelser / Agreements")
class PublicApi {

    private static final String PATH = "/api/v1/agreements/{id}/public";
    private static final String CSV = "text/csv";

    private final PublicFiles files;

    PublicApi(PublicFiles files) {
        this.files = files;
    }

    @Operation(
            operationId = "public",
            summary = "Den offentliga versionen av en beslutad överenskommelse, maskerad. /"
                    + " The public version of a decided agreement, masked.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(type = "object"))))
    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> json(@PathVariable String id) {
        return file(id, "json", MediaType.APPLICATION_JSON_VALUE, files.json(AgreementsApi.uuid(id)));
    }

    @Operation(
            operationId = "publicTable",
            summary = "Den offentliga versionen som CSV. / The public version as CSV.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content = @Content(mediaType = CSV, schema = @Schema(type = "string"))))
    @GetMapping(path = PATH + ".csv", produces = CSV)
    ResponseEntity<byte[]> csv(@PathVariable String id) {
        return file(id, "csv", CSV + ";charset=UTF-8", files.csv(AgreementsApi.uuid(id)));
    }

    @Operation(
            operationId = "publicDocument",
            summary = "Den offentliga versionen som PDF. / The public version as PDF.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_PDF_VALUE,
                                            schema = @Schema(type = "string", format = "binary"))))
    @GetMapping(path = PATH + ".pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> pdf(@PathVariable String id) {
        return file(id, "pdf", MediaType.APPLICATION_PDF_VALUE, files.pdf(AgreementsApi.uuid(id)));
    }

    private static ResponseEntity<byte[]> file(String id, String kind, String type, byte[] content) {
        var name = ContentDisposition.attachment()
                .filename("iop-offentlig-" + id + "." + kind)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .contentType(MediaType.parseMediaType(type))
                .body(content);
    }
}
