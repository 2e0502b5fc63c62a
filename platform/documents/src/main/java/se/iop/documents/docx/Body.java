package se.iop.documents.docx;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import se.iop.documents.paper.Block;
import se.iop.documents.paper.Inline;
import se.iop.documents.paper.Paper;

/** What a document says, in the words of WordprocessingML; every sign is escaped by the writer. */
final class Body {

    /** A4 with its margins, in twentieths of a point. */
    private static final int PAGE_WIDTH = 11_906;

    private static final int PAGE_HEIGHT = 16_838;
    private static final int LEFT = 1_701;
    private static final int RIGHT = 1_418;
    private static final int TEXT_WIDTH = PAGE_WIDTH - LEFT - RIGHT;

    private final StringWriter text = new StringWriter();
    private final Xml xml = new Xml(text);
    private final List<Inline.Note> notes = new ArrayList<>();
    private int ordered;

    private Body() {}

    static Body of(Paper paper) {
        var body = new Body();
        body.write(paper);
        return body;
    }

    /** The main part. */
    String document() {
        return text.toString();
    }

    /** How many numbered lists there are. */
    int orderedLists() {
        return ordered;
    }

    /** The footnotes, after the two lines that Word wants above them. */
    String footnotes() {
        var part = new Body();
        part.xml.begin("footnotes");
        part.separator(-1, "separator");
        part.separator(0, "continuationSeparator");
        for (var number = 0; number < notes.size(); number++) {
            part.footnote(number + 1, notes.get(number));
        }
        part.xml.finish();
        return part.document();
    }

    /** Case number, version and checksum, and which page of how many. */
    static String footer(Paper.Footer footer) {
        var part = new Body();
        part.xml.begin("ftr");
        part.open("Footer");
        part.xml.close();
        part.run(footer.text(), Weight.PLAIN);
        part.xml.open("r").empty("tab").close();
        part.run("Sida ", Weight.PLAIN);
        part.field("PAGE");
        part.run(" (", Weight.PLAIN);
        part.field("NUMPAGES");
        part.run(")", Weight.PLAIN);
        part.xml.close();
        part.xml.finish();
        return part.document();
    }

    /** What the file says of itself. */
    static String properties(Paper paper) {
        var text = new StringWriter();
        try {
            var out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            out.writeStartDocument("UTF-8", "1.0");
            out.writeStartElement("cp:coreProperties");
            out.writeAttribute("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties");
            out.writeAttribute("xmlns:dc", "http://purl.org/dc/elements/1.1/");
            property(out, "dc:title", paper.title());
            property(out, "dc:subject", paper.kind());
            property(out, "dc:creator", paper.author());
            property(out, "dc:language", "sv-SE");
            property(out, "cp:version", paper.footer().version());
            out.writeEndElement();
            out.writeEndDocument();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.toString();
    }

    private static void property(XMLStreamWriter out, String name, String value) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeCharacters(value);
        out.writeEndElement();
    }

    private void write(Paper paper) {
        xml.begin("document");
        xml.open("body");
        paragraph("Subtitle", paper.kind());
        paragraph("Title", paper.title());
        paper.body().forEach(block -> block(block, 0));
        section();
        xml.close();
        xml.finish();
    }

    private void section() {
        xml.open("sectPr");
        xml.reference("headerReference", "rId5").reference("footerReference", "rId6");
        xml.empty("pgSz", "w", PAGE_WIDTH, "h", PAGE_HEIGHT);
        xml.empty(
                "pgMar", "top", 1_418, "right", RIGHT, "bottom", 1_531, "left", LEFT, "header", 709, "footer", 709,
                "gutter", 0);
        xml.close();
    }

    private void block(Block block, int depth) {
        switch (block) {
            case Block.Heading(var level, var words) -> paragraph("Heading" + level, words);
            case Block.Paragraph(var content) -> paragraph("Normal", content);
            case Block.Items(var numbered, var items) -> items(numbered, items, depth);
            case Block.Table table -> table(table);
            case Block.Signature(var party, var lines) -> signature(party, lines);
        }
    }

    private void items(boolean numbered, List<List<Block>> items, int depth) {
        var list = numbered ? ++ordered + 1 : 1;
        var level = Math.min(depth, Parts.LEVELS - 1);
        for (var item : items) {
            var first = true;
            for (var block : item) {
                if (block instanceof Block.Paragraph(var content)) {
                    item(content, list, level, first);
                    first = false;
                } else {
                    block(block, depth + 1);
                }
            }
        }
    }

    /** The first paragraph of an item bears its mark; the others stand in line with it. */
    private void item(List<Inline> content, int list, int level, boolean marked) {
        open("ListParagraph");
        if (marked) {
            xml.open("numPr")
                    .empty("ilvl", "val", level)
                    .empty("numId", "val", list)
                    .close();
        } else {
            xml.empty("ind", "left", 360 * (level + 1));
        }
        xml.close();
        content.forEach(inline -> inline(inline, Weight.PLAIN));
        xml.close();
    }

    private void table(Block.Table table) {
        if (table.width() == 0) {
            return;
        }
        paragraph("Caption", table.caption());
        xml.open("tbl").open("tblPr").empty("tblStyle", "val", "Rules");
        xml.empty("tblW", "w", TEXT_WIDTH, "type", "dxa");
        xml.empty("tblLook", "val", table.head() == null ? "0080" : "0020");
        xml.close();
        var widths = widths(table);
        xml.open("tblGrid");
        widths.forEach(width -> xml.empty("gridCol", "w", width));
        xml.close();
        if (table.head() != null) {
            row(table, table.head().stream().map(Inline::strong).map(List::of).toList(), widths, true);
        }
        table.rows().forEach(row -> row(table, row, widths, false));
        xml.close();
        // Word wants a paragraph between two tables, or they become one.
        xml.open("p").open("pPr").empty("spacing", "after", 0).close().close();
    }

    private static List<Integer> widths(Block.Table table) {
        var widths = new ArrayList<Integer>();
        if (!table.shares().isEmpty()) {
            table.shares().forEach(share -> widths.add(TEXT_WIDTH * share / 100));
        } else if (table.head() == null) {
            var first = TEXT_WIDTH * 32 / 100;
            widths.add(first);
            for (var column = 1; column < table.width(); column++) {
                widths.add((TEXT_WIDTH - first) / (table.width() - 1));
            }
        } else {
            for (var column = 0; column < table.width(); column++) {
                widths.add(TEXT_WIDTH / table.width());
            }
        }
        return widths;
    }

    private void row(Block.Table table, List<? extends List<Inline>> cells, List<Integer> widths, boolean head) {
        xml.open("tr").open("trPr").empty("cantSplit");
        if (head) {
            xml.empty("tblHeader");
        }
        xml.close();
        for (var column = 0; column < cells.size(); column++) {
            xml.open("tc")
                    .open("tcPr")
                    .empty("tcW", "w", widths.get(column), "type", "dxa")
                    .close();
            open("TableText");
            if (table.amounts().contains(column)) {
                xml.empty("jc", "val", "right");
            }
            xml.close();
            var weight = table.head() == null && column == 0 ? Weight.STRONG : Weight.PLAIN;
            cells.get(column).forEach(inline -> inline(inline, weight));
            xml.close();
            xml.close();
        }
        xml.close();
    }

    private void signature(String party, List<String> lines) {
        open("Normal");
        xml.empty("keepNext").empty("spacing", "before", 400, "after", 0).close();
        run(party, Weight.STRONG);
        xml.close();
        for (var place = 0; place < lines.size(); place++) {
            open("SignatureLine");
            if (place < lines.size() - 1) {
                xml.empty("keepNext");
            }
            xml.close();
            run(lines.get(place), Weight.PLAIN);
            xml.close();
        }
    }

    private void paragraph(String style, String words) {
        paragraph(style, List.of(Inline.text(words)));
    }

    private void paragraph(String style, List<Inline> content) {
        open(style);
        xml.close();
        content.forEach(inline -> inline(inline, Weight.PLAIN));
        xml.close();
    }

    /** Leaves the paragraph's properties open for more. */
    private void open(String style) {
        xml.open("p").open("pPr").empty("pStyle", "val", style);
    }

    private void inline(Inline inline, Weight weight) {
        switch (inline) {
            case Inline.Text(var words) -> run(words, weight);
            case Inline.Strong(var content) -> content.forEach(part -> inline(part, weight.strong()));
            case Inline.Emphasis(var content) -> content.forEach(part -> inline(part, weight.emphasis()));
            case Inline.Break() -> xml.open("r").empty("br").close();
            case Inline.Note note -> {
                notes.add(note);
                xml.open("r")
                        .open("rPr")
                        .empty("rStyle", "val", "FootnoteReference")
                        .close();
                xml.empty("footnoteReference", "id", notes.size()).close();
            }
        }
    }

    private void run(String words, Weight weight) {
        xml.open("r");
        if (weight != Weight.PLAIN) {
            xml.open("rPr");
            if (weight.bold) {
                xml.empty("b");
            }
            if (weight.italic) {
                xml.empty("i");
            }
            xml.close();
        }
        xml.words("t", words).close();
    }

    private void field(String name) {
        xml.open("fldSimple", "instr", " " + name + " ");
        run("1", Weight.PLAIN);
        xml.close();
    }

    private void separator(int id, String kind) {
        xml.open("footnote", "type", kind, "id", id).open("p").open("r").empty(kind);
        xml.close().close().close();
    }

    private void footnote(int id, Inline.Note note) {
        xml.open("footnote", "id", id);
        open("FootnoteText");
        xml.close();
        xml.open("r").open("rPr").empty("rStyle", "val", "FootnoteReference").close();
        xml.empty("footnoteRef").close();
        run(" ", Weight.PLAIN);
        note.content().forEach(inline -> inline(inline, Weight.PLAIN));
        xml.close();
        xml.close();
    }

    /** How words are set. */
    private enum Weight {
        PLAIN(false, false),
        STRONG(true, false),
        EMPHASIS(false, true),
        BOTH(true, true);

        final boolean bold;
        final boolean italic;

        Weight(boolean bold, boolean italic) {
            this.bold = bold;
            this.italic = italic;
        }

        Weight strong() {
            return italic ? BOTH : STRONG;
        }

        Weight emphasis() {
            return bold ? BOTH : EMPHASIS;
        }
    }
}
