package se.iop.ui.record;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.iop.core.json.Json;
import se.iop.core.publishing.Publishing;
import se.iop.documents.paper.Block;
import se.iop.documents.paper.Inline;
import se.iop.documents.paper.Paper;
import se.iop.documents.pdf.Pdf;
import se.iop.ui.record.PublicLines.Line;
import se.iop.ui.text.Texts;
import tools.jackson.databind.node.ObjectNode;

/** The public version of an agreement as files; each is made from the masked document and knows nothing else. */
@Component
public class PublicFiles {

    private final Publishing publishing;
    private final PublicLines lines;
    private final Texts texts;

    PublicFiles(Publishing publishing, PublicLines lines, Texts texts) {
        this.publishing = publishing;
        this.lines = lines;
        this.texts = texts;
    }

    /** As JSON. */
    public byte[] json(UUID agreement) {
        return Json.mapper()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(publishing.publicVersion(agreement))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** As a table for a spreadsheet. */
    public byte[] csv(UUID agreement) {
        var bytes = new java.io.ByteArrayOutputStream();
        try {
            csv(publishing.publicVersion(agreement), bytes);
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** As a tagged PDF. */
    public byte[] pdf(UUID agreement) {
        return Pdf.of(paper(publishing.publicVersion(agreement)));
    }

    private void csv(ObjectNode document, OutputStream to) throws IOException {
        var writer = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        writer.write(Csv.MARK);
        Csv.line(writer, List.of(texts.of("record.journal.field"), texts.of("record.versions.value")));
        for (var line : lines.of(document)) {
            Csv.line(writer, List.of(line.place(), line.value()));
        }
        writer.flush();
    }

    private Paper paper(ObjectNode document) {
        var parts = new LinkedHashMap<String, List<Line>>();
        lines.of(document)
                .forEach(line -> parts.computeIfAbsent(line.part(), _ -> new ArrayList<>())
                        .add(line));
        var caseNumber = document.at("/terms/subject/caseNumbers/0").asString("");
        return new Paper(
                texts.of("record.public.title"),
                document.at("/terms/subject/title").asString(texts.of("agreement.untitled")),
                document.path("municipality").asString(""),
                new Paper.Footer(caseNumber.isEmpty() ? null : caseNumber, texts.of("record.public.version"), null),
                false,
                parts.entrySet().stream().flatMap(part -> blocks(part).stream()).toList());
    }

    private static List<Block> blocks(Map.Entry<String, List<Line>> part) {
        var rows = part.getValue().stream()
                .map(line -> List.of(List.of(Inline.text(line.place())), List.of(Inline.text(line.value()))))
                .toList();
        return List.of(new Block.Heading(1, part.getKey()), new Block.Table(part.getKey(), null, rows, List.of()));
    }
}
