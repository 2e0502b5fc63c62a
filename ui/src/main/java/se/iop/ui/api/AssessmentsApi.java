package se.iop.ui.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import se.iop.core.agreement.Judging;
import se.iop.core.format.PublishedFormat;
import se.iop.guideline.Decision;
import se.iop.guideline.Proposal;
import se.iop.model.IndexValues;

/** What the guidelines say of terms, without storing anything. */
@RestController
@Tag(name = "Bedömningar / Assessments")
class AssessmentsApi {

    private final Judging judging;
    private final Known known;

    AssessmentsApi(Judging judging, Known known) {
        this.judging = judging;
        this.known = known;
    }

    @Operation(
            operationId = "assess",
            summary = "Bedöm villkor utan att lagra något. / Assess terms without storing anything.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(ref = "#/components/schemas/assessment"))))
    @PostMapping("/api/v1/assessments")
    AssessmentResource assess(@Parameter(hidden = true) HttpServletRequest request)
            throws IOException, HttpMediaTypeNotSupportedException {
        var asked = PublishedFormat.ASSESSMENT.read(Incoming.json(request));
        known.demand(asked.committee(), asked.terms());
        var proposal = new Proposal(
                asked.terms(),
                Decision.planned(asked.decisionDate()),
                asked.earlier(),
                asked.answers(),
                IndexValues.NONE);
        return AssessmentResource.of(
                asked.committee(), asked.decisionDate(), judging.assess(asked.committee(), proposal));
    }
}
