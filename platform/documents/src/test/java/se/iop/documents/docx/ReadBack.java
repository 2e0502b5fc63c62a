package se.iop.documents.docx;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.SchemaType;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.docx4j.TraversalUtil;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.wml.P;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FootnotesDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FtrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.HdrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.SettingsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/**
 * What others make of a DOCX file: the schemas of Office Open XML, and two libraries that know nothing of each other.
 */
public final class ReadBack {

    private static final Map<String, SchemaType> PARTS = Map.of(
            "/word/document.xml", DocumentDocument.type,
            "/word/styles.xml", StylesDocument.type,
            "/word/settings.xml", SettingsDocument.type,
            "/word/numbering.xml", NumberingDocument.type,
            "/word/footnotes.xml", FootnotesDocument.type,
            "/word/header.xml", HdrDocument.type,
            "/word/footer.xml", FtrDocument.type);

    private ReadBack() {}

    /** What breaks the schemas. */
    public static List<String> flaws(byte[] docx) throws Exception {
        var flaws = new ArrayList<String>();
        try (var file = OPCPackage.open(new ByteArrayInputStream(docx))) {
            for (var part : PARTS.entrySet()) {
                var content = file.getPart(PackagingURIHelper.createPartName(part.getKey()));
                flaws.addAll(flaws(
                        part.getKey(), new String(content.getInputStream().readAllBytes(), "UTF-8"), part.getValue()));
            }
        }
        return flaws;
    }

    static List<String> flaws(String name, String xml, SchemaType type) throws Exception {
        var flaws = new ArrayList<XmlError>();
        var parsed = XmlObject.Factory.parse(xml, new XmlOptions().setDocumentType(type));
        var valid = parsed.validate(new XmlOptions().setErrorListener(flaws));
        if (!valid && flaws.isEmpty()) {
            throw new AssertionError("Ogiltig utan orsak");
        }
        return flaws.stream().map(flaw -> name + ": " + flaw.getMessage()).toList();
    }

    /** The lines as Apache POI reads them. */
    public static List<String> byPoi(byte[] docx) throws Exception {
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            var lines = new ArrayList<String>();
            document.getBodyElements().forEach(element -> add(lines, element));
            document.getFootnotes().stream()
                    .filter(note -> note.getId().intValue() > 0)
                    .forEach(note -> note.getParagraphs().forEach(line -> add(lines, runs(line))));
            return lines;
        }
    }

    private static void add(List<String> lines, IBodyElement element) {
        switch (element) {
            case XWPFParagraph paragraph -> add(lines, runs(paragraph));
            case XWPFTable table ->
                table.getRows()
                        .forEach(row -> row.getTableCells()
                                .forEach(cell ->
                                        cell.getParagraphs().forEach(paragraph -> add(lines, runs(paragraph)))));
            default -> throw new AssertionError("Oväntat: " + element.getElementType());
        }
    }

    /** The paragraph's own text would have marks for footnotes in it. */
    private static String runs(XWPFParagraph paragraph) {
        var text = new StringBuilder();
        paragraph.getRuns().forEach(run -> {
            for (var words : run.getCTR().getTList()) {
                text.append(words.getStringValue());
            }
            run.getCTR().getBrList().forEach(_ -> text.append(' '));
        });
        return text.toString();
    }

    /** The lines as docx4j reads them. */
    public static List<String> byDocx4j(byte[] docx) throws Exception {
        var file = WordprocessingMLPackage.load(new ByteArrayInputStream(docx));
        var lines = new ArrayList<String>();
        read(lines, file.getMainDocumentPart().getContent());
        file.getMainDocumentPart().getFootnotesPart().getContents().getFootnote().stream()
                .filter(note -> note.getId().intValue() > 0)
                .forEach(note -> read(lines, note.getContent()));
        return lines;
    }

    private static void read(List<String> lines, List<Object> content) {
        var paragraphs = new ArrayList<P>();
        new TraversalUtil(content, new TraversalUtil.CallbackImpl() {
            @Override
            public List<Object> apply(Object element) {
                if (element instanceof P paragraph) {
                    paragraphs.add(paragraph);
                }
                return List.of();
            }
        });
        paragraphs.forEach(paragraph -> add(lines, words(paragraph)));
    }

    private static String words(P paragraph) {
        var text = new StringBuilder();
        new TraversalUtil(paragraph, new TraversalUtil.CallbackImpl() {
            @Override
            public List<Object> apply(Object element) {
                if (element instanceof org.docx4j.wml.Text words) {
                    text.append(words.getValue());
                } else if (element instanceof org.docx4j.wml.Br) {
                    text.append(' ');
                }
                return List.of();
            }
        });
        return text.toString();
    }

    private static void add(List<String> lines, String line) {
        if (!line.isBlank()) {
            lines.add(line.strip());
        }
    }
}
