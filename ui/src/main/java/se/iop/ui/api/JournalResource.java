package se.iop.ui.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.iop.core.history.Auditing;
import se.iop.core.history.Change;
import se.iop.core.history.Change.Key;
import se.iop.core.history.Change.Part;
import se.iop.core.history.Change.Row;
import se.iop.core.history.Recorded;

/**
 * An entry of the journal.
 *
 * @param seq its number within the municipality
 * @param recordedAt when it was written
 * @param effectiveOn from which day it holds
 * @param actor who did it
 * @param action what was done
 * @param reason why, left out where nobody said
 * @param agreement the agreement it is about, left out for what concerns the municipality
 * @param title that agreement's title today
 * @param committee the committee that decided it
 * @param digest its hash in the chain, in hexadecimal
 * @param destroyed whether its document is destroyed, so that nobody can say what it changed
 * @param changes what it changed, field by field
 */
@Schema(name = "journalEntry")
record JournalResource(
        long seq,
        Instant recordedAt,
        LocalDate effectiveOn,
        String actor,
        String action,
        @Nullable String reason,
        @Nullable UUID agreement,
        @Nullable String title,
        @Nullable String committee,
        String digest,
        boolean destroyed,
        List<Changed> changes) {

    /**
     * A field that was changed.
     *
     * @param field where it stands, by the names of the model, with the number of each row
     * @param before what it was, left out where there was nothing
     * @param after what it is, left out where there is nothing
     */
    @Schema(name = "journalChange")
    record Changed(
            String field, @Nullable String before, @Nullable String after) {}

    /**
     * A page of the journal, latest first.
     *
     * @param entries the entries
     * @param next the address of the entries before these, left out where there are none
     */
    @Schema(name = "journalPage")
    record Page(List<JournalResource> entries, @Nullable String next) {

        static Page of(Auditing.Page page, @Nullable String next) {
            return new Page(page.entries().stream().map(JournalResource::of).toList(), next);
        }
    }

    private static JournalResource of(Recorded entry) {
        return new JournalResource(
                entry.seq(),
                entry.recordedAt(),
                entry.effectiveOn(),
                entry.actor(),
                entry.action(),
                entry.reason(),
                entry.agreement(),
                entry.title(),
                entry.committee(),
                entry.digest(),
                entry.destroyed(),
                entry.changes().stream().map(JournalResource::of).toList());
    }

    private static Changed of(Change change) {
        var place = change.place().stream()
                .map(step -> switch (step) {
                    case Part(var _, var name) -> name;
                    case Row(var number, var _) -> String.valueOf(number);
                    case Key(var text) -> text;
                })
                .collect(Collectors.joining("/"));
        return new Changed(place, text(change.before()), text(change.after()));
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case se.iop.model.Sek amount -> String.valueOf(amount.ore());
            case se.iop.model.Span span -> span.first() + "/" + span.last();
            case se.iop.model.OrganisationNumber number -> number.text();
            case Change.Kind kind -> kind.name();
            default -> String.valueOf(value);
        };
    }
}
