package se.iop.ui.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.iop.guideline.Template;
import se.iop.ui.document.DocumentMaking;
import se.iop.ui.document.Format;

/** The agreement, the official statement and the summary as files to read. */
@RestController
@Tag(name = "Överenskommelser / Agreements")
class DocumentsApi {

    private final DocumentMaking making;

    DocumentsApi(DocumentMaking making) {
        this.making = making;
    }

    @Operation(
            operationId = "file",
            summary = "En handling som PDF (PDF/A-2a, PDF/UA-1) eller DOCX. / A document as PDF (PDF/A-2a, PDF/UA-1) or"
                    + " DOCX.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_PDF_VALUE,
                                        schema = @Schema(type = "string", format = "binary")),
                                @Content(
                                        mediaType =
                                                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                                        schema = @Schema(type = "string", format = "binary"))
                            }))
    @GetMapping("/api/v1/agreements/{id}/documents/{kind}.{format}")
    ResponseEntity<byte[]> file(
            @PathVariable String id,
            @Parameter(
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {"agreement", "statement", "summary"}))
                    @PathVariable
                    String kind,
            @Parameter(
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {"pdf", "docx"}))
                    @PathVariable
                    String format) {
        var wanted = Arrays.stream(Template.Kind.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(kind))
                .findFirst()
                .orElseThrow(NoSuchPath::new);
        var file = making.make(
                AgreementsApi.uuid(id), wanted, Format.ending(format).orElseThrow(NoSuchPath::new));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name())
                                .build()
                                .toString())
                .body(file.content());
    }
}
