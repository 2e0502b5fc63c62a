package se.iop.core.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.iop.core.agreement.Agreement;
import se.iop.core.agreement.Agreement.Origin;
import se.iop.core.agreement.Life;
import se.iop.core.json.Json;
import se.iop.core.json.TermsDocument;
import se.iop.guideline.Answers;
import se.iop.model.Terms;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * An agreement as an entry of the journal keeps it: what people wrote and did, without what follows from it.
 *
 * @param committee the committee it belonged to
 * @param origin whether it was written here or registered afterwards
 * @param previous the agreement it continues
 * @param plannedOn the day a decision was planned for
 * @param terms what the parties agreed
 * @param answers what people had answered
 * @param life what had happened
 * @param amends whether it changed the previous one during its time
 * @param effectiveOn the day an amendment takes over
 */
public record Snapshot(
        String committee,
        Origin origin,
        @Nullable UUID previous,
        @Nullable LocalDate plannedOn,
        Terms terms,
        Answers answers,
        Life life,
        boolean amends,
        @Nullable LocalDate effectiveOn) {

    private static final String TERMS = "terms";

    /** What is kept of an agreement. */
    public static Snapshot of(Agreement agreement) {
        return new Snapshot(
                agreement.committee(),
                agreement.origin(),
                agreement.previous(),
                agreement.plannedOn(),
                agreement.terms(),
                agreement.answers(),
                agreement.life(),
                agreement.amends(),
                agreement.effectiveOn());
    }

    /** Whether a document of the journal is one of an agreement. */
    static boolean isOne(JsonNode document) {
        return document.path(TERMS).isObject();
    }

    /** What a document of the journal keeps; nothing where it can no longer be read. */
    static Optional<Snapshot> of(JsonNode document) {
        try {
            return Optional.of(new Snapshot(
                    document.path("committee").asString(),
                    Origin.valueOf(document.path("origin").asString()),
                    value(document, "previous", UUID.class),
                    value(document, "plannedOn", LocalDate.class),
                    TermsDocument.read(document.path(TERMS).toString()),
                    Json.mapper().treeToValue(document.path("answers"), Answers.class),
                    Json.mapper().treeToValue(document.path("life"), Life.class),
                    document.path("amends").asBoolean(false),
                    value(document, "effectiveOn", LocalDate.class)));
        } catch (JacksonException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** As an agreement again, for what asks of one. */
    Agreement asAgreement(UUID id) {
        return new Agreement(
                id,
                committee,
                origin,
                false,
                previous,
                amends,
                effectiveOn,
                terms,
                answers,
                life,
                plannedOn,
                null,
                Instant.EPOCH,
                "",
                0);
    }

    private static <T> @Nullable T value(JsonNode document, String name, Class<T> type) {
        var value = document.path(name);
        return value.isMissingNode() || value.isNull() ? null : Json.mapper().treeToValue(value, type);
    }
}
