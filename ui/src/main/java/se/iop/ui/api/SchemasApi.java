package se.iop.ui.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import se.iop.core.format.PublishedFormat;

/** The published format; anyone may read it. */
@RestController
@Tag(name = "Format / Formats")
class SchemasApi {

    private static final MediaType JSON_SCHEMA = MediaType.parseMediaType("application/schema+json");

    @Operation(
            operationId = "agreementSchema",
            summary = "JSON Schema för en överenskommelse. / JSON Schema of an agreement.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content =
                                    @Content(mediaType = "application/schema+json", schema = @Schema(type = "object"))))
    @SecurityRequirements
    @GetMapping(path = "/api/v1/schemas/agreement")
    ResponseEntity<String> agreement() {
        return schema(PublishedFormat.AGREEMENT);
    }

    @Operation(
            operationId = "assessmentSchema",
            summary = "JSON Schema för en bedömning. / JSON Schema of an assessment.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content =
                                    @Content(mediaType = "application/schema+json", schema = @Schema(type = "object"))))
    @SecurityRequirements
    @GetMapping(path = "/api/v1/schemas/assessment")
    ResponseEntity<String> assessment() {
        return schema(PublishedFormat.ASSESSMENT);
    }

    private static ResponseEntity<String> schema(PublishedFormat<?> format) {
        return ResponseEntity.ok().contentType(JSON_SCHEMA).body(format.schema());
    }
}
