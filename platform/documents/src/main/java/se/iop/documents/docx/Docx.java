package se.iop.documents.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import se.iop.documents.paper.Paper;

/**
 * A paper as a DOCX file. It is written by hand, part by part: few kinds of content, no library in the product, and the
 * same bytes from the same paper. Two libraries read it back in the tests.
 */
public final class Docx {

    /** The earliest that an archive can state; when a document was made is no part of what it says. */
    private static final LocalDateTime MADE = LocalDateTime.of(1980, 1, 1, 0, 0);

    private Docx() {}

    /** The file. */
    public static byte[] of(Paper paper) {
        var parts = new LinkedHashMap<String, String>();
        var body = Body.of(paper);
        parts.put("[Content_Types].xml", Parts.contentTypes());
        parts.put("_rels/.rels", Parts.packageRelations());
        parts.put("docProps/core.xml", Body.properties(paper));
        parts.put("docProps/app.xml", Parts.application());
        parts.put("word/_rels/document.xml.rels", Parts.documentRelations());
        parts.put("word/document.xml", body.document());
        parts.put("word/styles.xml", Parts.styles());
        parts.put("word/settings.xml", Parts.settings());
        parts.put("word/numbering.xml", Parts.numbering(body.orderedLists()));
        parts.put("word/footnotes.xml", body.footnotes());
        parts.put("word/header.xml", Parts.header(paper.draft() ? Paper.DRAFT : ""));
        parts.put("word/footer.xml", Body.footer(paper.footer()));
        return zipped(parts);
    }

    private static byte[] zipped(Map<String, String> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (var part : parts.entrySet()) {
                var entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(MADE);
                zip.putNextEntry(entry);
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
