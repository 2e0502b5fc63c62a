package se.iop.ui.deviation;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;
import se.iop.core.deviation.Asked;
import se.iop.core.deviation.Deviating;
import se.iop.core.deviation.Deviation;
import se.iop.ui.layout.Swedish;
import se.iop.ui.record.Csv;
import se.iop.ui.text.Texts;

/** The deviations as a file, written while they are read. */
@Component
class DeviationFiles {

    private static final int BATCH = 200;

    private static final List<String> COLUMNS = List.of(
            "deviation.column.decided",
            "deviation.column.paragraph",
            "deviation.column.committee",
            "deviation.column.agreement",
            "deviation.column.rule",
            "deviation.column.rule-name",
            "deviation.column.reason",
            "deviation.column.id");

    private final Deviating deviating;
    private final Texts texts;
    private final Swedish swedish;

    DeviationFiles(Deviating deviating, Texts texts, Swedish swedish) {
        this.deviating = deviating;
        this.texts = texts;
        this.swedish = swedish;
    }

    void csv(Asked asked, OutputStream to) throws IOException {
        var writer = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        writer.write(Csv.MARK);
        Csv.line(writer, COLUMNS.stream().map(texts::of).toList());
        var read = BATCH;
        for (var offset = 0; read == BATCH; offset += BATCH) {
            var page = deviating.list(asked, offset, BATCH);
            for (var deviation : page) {
                Csv.line(writer, line(deviation));
            }
            read = page.size();
        }
        writer.flush();
    }

    private List<String> line(Deviation deviation) {
        return List.of(
                swedish.day(deviation.decidedOn()),
                deviation.paragraph() == null ? swedish.unknown() : deviation.paragraph(),
                deviation.committee(),
                deviation.title(),
                deviation.rule() == null ? "" : deviation.rule(),
                deviation.requirement(),
                deviation.reason(),
                deviation.agreement().toString());
    }
}
