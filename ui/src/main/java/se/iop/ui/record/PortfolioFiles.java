package se.iop.ui.record;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.iop.core.agreement.AgreementRows.Row;
import se.iop.core.agreement.Status;
import se.iop.core.history.Recalling;
import se.iop.core.json.Json;
import se.iop.ui.layout.Swedish;
import se.iop.ui.text.Texts;

/** All agreements as they were on a day, as a file written while it is read. */
@Component
class PortfolioFiles {

    private static final int BATCH = 200;

    private final Recalling recalling;
    private final Texts texts;
    private final Swedish swedish;

    PortfolioFiles(Recalling recalling, Texts texts, Swedish swedish) {
        this.recalling = recalling;
        this.texts = texts;
        this.swedish = swedish;
    }

    void csv(ThenQuery asked, OutputStream to) throws IOException {
        var writer = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        writer.write(Csv.MARK);
        Csv.line(
                writer,
                List.of(
                        texts.of("record.file.id"),
                        texts.of("record.file.agreement"),
                        texts.of("register.organisation"),
                        texts.of("record.file.committee"),
                        texts.of("register.status"),
                        texts.of("register.filter.from"),
                        texts.of("register.filter.to"),
                        texts.of("register.committed")));
        for (var offset = 0; ; offset += BATCH) {
            var rows = page(asked, offset);
            for (var row : rows) {
                Csv.line(writer, line(row));
            }
            if (rows.size() < BATCH) {
                break;
            }
        }
        writer.flush();
    }

    private List<String> line(Row row) {
        return List.of(
                row.id().toString(),
                row.title(),
                row.organisations() == null ? "" : row.organisations(),
                row.committee(),
                texts.of(row.status()),
                swedish.day(row.first()),
                swedish.day(row.last()),
                swedish.tally(row.committed()));
    }

    void json(ThenQuery asked, OutputStream to) {
        try (var json = Json.mapper().createGenerator(to)) {
            json.writeStartArray();
            for (var offset = 0; ; offset += BATCH) {
                var rows = page(asked, offset);
                rows.forEach(row -> json.writePOJO(Line.of(row)));
                if (rows.size() < BATCH) {
                    break;
                }
            }
            json.writeEndArray();
        }
    }

    private List<Row> page(ThenQuery asked, int offset) {
        return recalling.page(asked.day(), asked.sense(), asked.committee(), offset, BATCH);
    }

    /** An agreement as it stands in the file. */
    private record Line(
            UUID id,
            String title,
            @Nullable String organisations,
            String committee,
            Status status,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            long ore,
            int unknownAmounts) {

        static Line of(Row row) {
            return new Line(
                    row.id(),
                    row.title(),
                    row.organisations(),
                    row.committee(),
                    row.status(),
                    row.first(),
                    row.last(),
                    row.committed().known().ore(),
                    row.committed().unknown());
        }
    }
}
