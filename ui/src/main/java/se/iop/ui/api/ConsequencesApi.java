package se.iop.ui.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.iop.core.consequence.Consequences;
import se.iop.core.consequence.NoSuchConsequence;
import se.iop.ui.layout.Address;

/** Kept answers to what another guideline would mean. */
@RestController
@Tag(name = "Konsekvenser / Consequences")
class ConsequencesApi {

    private static final String PATH = "/api/v1/consequences";

    private final Consequences consequences;

    ConsequencesApi(Consequences consequences) {
        this.consequences = consequences;
    }

    /**
     * All kept answers.
     *
     * @param consequences the latest first
     */
    @Schema(name = "consequences")
    record All(List<ConsequenceResource> consequences) {}

    @Operation(
            operationId = "consequences",
            summary = "Sparade svar på vad en annan riktlinje skulle betyda. / Kept answers to what another guideline"
                    + " would mean.")
    @GetMapping(PATH)
    All consequences() {
        return new All(consequences.list().stream().map(ConsequenceResource::of).toList());
    }

    @Operation(
            operationId = "consequence",
            summary =
                    "Ett sparat svar med en sida av sina skillnader. / One kept answer with a page of its differences.")
    @Paged
    @GetMapping(PATH + "/{id}")
    ConsequenceResource.One consequence(@PathVariable String id, @Parameter(hidden = true) HttpServletRequest request) {
        var wanted = Wanted.by(request);
        var saved = consequences.saved(uuid(id));
        return ConsequenceResource.One.of(saved, consequences.page(saved.id(), null, wanted.offset(), wanted.size()));
    }

    private static UUID uuid(String id) {
        return Address.id(id, NoSuchConsequence::new);
    }
}
