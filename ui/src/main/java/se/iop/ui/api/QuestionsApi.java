package se.iop.ui.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.iop.core.consequence.Consequences;
import se.iop.core.consequence.NoSuchConsequence;
import se.iop.core.consequence.QuestionsAsked;
import se.iop.core.consequence.Supposing;
import se.iop.core.consequence.Supposition;
import se.iop.core.json.Json;
import se.iop.ui.layout.Address;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Asking what another guideline would mean: the same jobs, rights and limits as on the page. */
@RestController
@Tag(name = "Konsekvenser / Consequences")
class QuestionsApi {

    private static final String RUNS = "/api/v1/consequences/runs";
    private static final String RUN = RUNS + "/{run}";

    private final Supposing supposing;
    private final QuestionsAsked asked;
    private final Consequences consequences;

    QuestionsApi(Supposing supposing, QuestionsAsked asked, Consequences consequences) {
        this.supposing = supposing;
        this.asked = asked;
        this.consequences = consequences;
    }

    @Operation(
            operationId = "supposable",
            summary = "Riktlinjerna som binder nämnden, med gränser och versioner att tänka om. / The guidelines that"
                    + " bind the committee, with limits and versions to suppose otherwise.")
    @GetMapping("/api/v1/consequences/guidelines")
    QuestionResource.All supposable(@RequestParam String committee) {
        return new QuestionResource.All(supposing.binding(committee).stream()
                .map(QuestionResource.Supposable::of)
                .toList());
    }

    @Operation(
            operationId = "askConsequences",
            summary = "Fråga vad en annan riktlinje skulle betyda; följ frågan med dess id på samma nod. / Ask what"
                    + " another guideline would mean; follow the question by its id on the same node.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = QuestionResource.Asked.class))))
    @PostMapping(RUNS)
    @ResponseStatus(HttpStatus.ACCEPTED)
    QuestionResource ask(@Parameter(hidden = true) HttpServletRequest request)
            throws IOException, HttpMediaTypeNotSupportedException {
        var wanted = Wanted.by(request);
        var id = begun(supposition(Incoming.json(request)));
        return QuestionResource.of(id, asked.run(id), wanted);
    }

    private UUID begun(Supposition supposition) {
        try {
            return asked.ask(supposition);
        } catch (IllegalArgumentException unfit) {
            throw new BadParameter("draft", "clause", String.valueOf(unfit.getMessage()));
        }
    }

    @Operation(
            operationId = "askedConsequences",
            summary = "Hur långt frågan har kommit, och svaret när det finns. En fråga finns bara på den nod som fick"
                    + " den; en annan nod svarar 404 och säger det. / How far the question has come, and the answer when"
                    + " there is one. A question is only on the node that was asked; another node answers 404 and says"
                    + " so.")
    @Paged
    @GetMapping(RUN)
    QuestionResource asked(@PathVariable String run, @Parameter(hidden = true) HttpServletRequest request) {
        var wanted = Wanted.by(request);
        var id = uuid(run);
        return QuestionResource.of(id, asked.run(id), wanted);
    }

    @Operation(operationId = "stopAsking", summary = "Stoppa frågan. / Stop the question.")
    @DeleteMapping(RUN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stop(@PathVariable String run) {
        asked.run(uuid(run)).cancel();
    }

    @Operation(
            operationId = "keepConsequences",
            summary = "Spara svaret under ett namn för alla i kommunen. / Keep the answer under a name for everyone in"
                    + " the municipality.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = QuestionResource.Named.class))))
    @PostMapping(RUN + "/kept")
    @ResponseStatus(HttpStatus.CREATED)
    ConsequenceResource keep(@PathVariable String run, @Parameter(hidden = true) HttpServletRequest request)
            throws IOException, HttpMediaTypeNotSupportedException {
        var answer = asked.run(uuid(run)).answer();
        if (answer == null) {
            throw new BadParameter("run", "not-answered");
        }
        var name = Incoming.json(request).path("name").asString("").strip();
        if (name.isEmpty() || name.length() > Consequences.LONGEST_NAME) {
            throw new BadParameter("name", "length", Consequences.LONGEST_NAME);
        }
        return ConsequenceResource.of(consequences.saved(consequences.save(name, answer)));
    }

    /** What was sent as what is supposed; a draft that somebody composes is asked about on its own page. */
    private static Supposition supposition(JsonNode sent) {
        try {
            var supposition = Json.mapper().treeToValue(sent, Supposition.class);
            if (supposition.committee() == null
                    || supposition.plugin() == null
                    || supposition.draft() == null
                    || supposition.draft() instanceof Supposition.Composed) {
                throw new BadParameter("draft", "supposition");
            }
            return supposition;
        } catch (JacksonException unreadable) {
            var sentence = said(unreadable);
            throw sentence == null
                    ? new BadParameter("draft", "supposition")
                    : new BadParameter("draft", "clause", sentence);
        }
    }

    /** What a clause itself says that it cannot be, in a sentence. */
    private static @Nullable String said(Throwable failure) {
        for (var cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof IllegalArgumentException) {
                return cause.getMessage();
            }
        }
        return null;
    }

    private static UUID uuid(String id) {
        return Address.id(id, NoSuchConsequence::new);
    }
}
