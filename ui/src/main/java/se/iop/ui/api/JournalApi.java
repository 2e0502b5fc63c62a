package se.iop.ui.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.iop.core.agreement.Reading;
import se.iop.core.history.Auditing;

/** The journal, of the whole municipality or of one agreement; each reads what the page of the journal shows them. */
@RestController
@Tag(name = "Journal / Journal")
class JournalApi {

    private final Auditing auditing;
    private final Reading reading;

    JournalApi(Auditing auditing, Reading reading) {
        this.auditing = auditing;
        this.reading = reading;
    }

    @Operation(operationId = "journal", summary = "Journalen, senast först. / The journal, latest first.")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "text",
            description = "I rubrik, diarienummer eller part. / In heading, case number or party.")
    @Parameter(in = ParameterIn.QUERY, name = "committee", description = "Nämndens id. / The committee's id.")
    @NarrowedAndPaged
    @GetMapping("/api/v1/journal")
    ResponseEntity<JournalResource.Page> journal(@Parameter(hidden = true) HttpServletRequest request) {
        return page(null, request);
    }

    @Operation(
            operationId = "agreementJournal",
            summary = "Journalen för en överenskommelse. / The journal of one agreement.")
    @NarrowedAndPaged
    @GetMapping("/api/v1/agreements/{id}/journal")
    ResponseEntity<JournalResource.Page> journal(
            @PathVariable String id, @Parameter(hidden = true) HttpServletRequest request) {
        return page(reading.agreement(AgreementsApi.uuid(id)).id(), request);
    }

    private ResponseEntity<JournalResource.Page> page(@Nullable UUID agreement, HttpServletRequest request) {
        var wanted = WantedJournal.by(agreement, request);
        var page = auditing.before(wanted.filter(), wanted.before(), wanted.size());
        var next = page.older() ? wanted.next(request, page.entries().getLast().seq()) : null;
        var answer = ResponseEntity.ok();
        if (next != null) {
            answer.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
        }
        return answer.body(JournalResource.Page.of(page, next));
    }
}
