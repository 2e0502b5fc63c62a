package se.iop.ui.record;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.iop.core.history.Auditing;
import se.iop.core.history.Change;
import se.iop.core.history.JournalFilter;
import se.iop.core.history.Recorded;
import se.iop.core.json.Json;
import se.iop.core.people.Committees;
import se.iop.ui.layout.Swedish;
import se.iop.ui.record.NamesThen.Names;
import se.iop.ui.text.Texts;

/** The journal as a file, written while it is read, however long it is. */
@Component
class JournalFiles {

    private static final List<String> COLUMNS = List.of(
            "record.file.seq",
            "record.file.recorded",
            "record.file.effective",
            "record.file.actor",
            "record.file.action",
            "record.file.agreement",
            "record.file.id",
            "record.file.committee",
            "record.file.field",
            "record.file.before",
            "record.file.after",
            "record.file.reason",
            "record.file.digest");

    private final Auditing auditing;
    private final Committees committees;
    private final Readable readable;
    private final Swedish swedish;
    private final Texts texts;

    JournalFiles(Auditing auditing, Committees committees, Readable readable, Swedish swedish, Texts texts) {
        this.auditing = auditing;
        this.committees = committees;
        this.readable = readable;
        this.swedish = swedish;
        this.texts = texts;
    }

    /** One line for each field that an entry changed. */
    void csv(JournalFilter filter, OutputStream to) throws IOException {
        var writer = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        writer.write(Csv.MARK);
        Csv.line(writer, COLUMNS.stream().map(texts::of).toList());
        var names = readable.names(committees);
        auditing.all(filter, entry -> lines(entry, named(names, entry)).forEach(line -> write(writer, line)));
        writer.flush();
    }

    private static Names named(NamesThen names, Recorded entry) {
        return names.of(entry.committee(), entry.effectiveOn(), entry.recordedAt());
    }

    private Stream<List<String>> lines(Recorded entry, Names names) {
        return entry.changes().isEmpty()
                ? Stream.of(line(entry, "", "", ""))
                : entry.changes().stream()
                        .map(change -> line(
                                entry,
                                readable.place(change.place(), names),
                                change.before() == null ? "" : readable.value(change.place(), change.before(), names),
                                change.after() == null ? "" : readable.value(change.place(), change.after(), names)));
    }

    private List<String> line(Recorded entry, String field, String before, String after) {
        return List.of(
                String.valueOf(entry.seq()),
                swedish.moment(entry.recordedAt()),
                entry.effectiveOn().toString(),
                entry.actor(),
                readable.action(entry.action()),
                said(entry.title()),
                entry.agreement() == null ? "" : entry.agreement().toString(),
                said(entry.committee()),
                field,
                before,
                after,
                said(entry.reason()),
                entry.digest());
    }

    private static void write(Writer writer, List<String> line) {
        try {
            Csv.line(writer, line);
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    /** Every entry as an object, with its changes as values of the model. */
    void json(JournalFilter filter, OutputStream to) {
        try (var json = Json.mapper().createGenerator(to)) {
            json.writeStartArray();
            var names = readable.names(committees);
            auditing.all(filter, entry -> json.writePOJO(new Line(entry, readable, named(names, entry))));
            json.writeEndArray();
        }
    }

    /** An entry as it stands in the file. */
    private record Line(
            long seq,
            java.time.Instant recordedAt,
            java.time.LocalDate effectiveOn,
            String actor,
            String action,
            @Nullable String reason,
            java.util.@Nullable UUID agreement,
            @Nullable String title,
            @Nullable String committee,
            String digest,
            boolean destroyed,
            List<Field> changes) {

        Line(Recorded entry, Readable readable, Names names) {
            this(
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
                    fields(entry.changes(), readable, names));
        }

        private static List<Field> fields(List<Change> changes, Readable readable, Names names) {
            var fields = new ArrayList<Field>();
            changes.forEach(change ->
                    fields.add(new Field(readable.place(change.place(), names), change.before(), change.after())));
            return fields;
        }
    }

    /** A field that was changed. */
    private record Field(
            String field, @Nullable Object before, @Nullable Object after) {}

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }
}
