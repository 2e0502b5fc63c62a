package se.iop.documents.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;

/**
 * A word across every page, beneath what stands there: drawn, not written, and marked as an artifact, so that nobody
 * hears it page after page or finds it in what they copy.
 */
final class Watermark {

    private static final double SIZE = 130;
    private static final float GREY = 0.93f;

    private Watermark() {}

    static void across(PDDocument document, String word) throws IOException {
        var outline = outline(word);
        for (var page : document.getPages()) {
            across(document, page, outline);
        }
    }

    /** The word one em high, beginning where the lines cross. */
    private static GeneralPath outline(String word) throws IOException {
        try (var font = Glyphs.read(Glyphs.Face.SANS_STRONG)) {
            var outline = new GeneralPath();
            var letters = font.getUnicodeCmapLookup();
            var x = 0;
            for (var letter : word.codePoints().toArray()) {
                var number = letters.getGlyphId(letter);
                var shape = font.getGlyph().getGlyph(number).getPath();
                outline.append(shape.getPathIterator(AffineTransform.getTranslateInstance(x, 0)), false);
                x += font.getAdvanceWidth(number);
            }
            var em = 1.0 / font.getUnitsPerEm();
            outline.transform(AffineTransform.getScaleInstance(em, em));
            return outline;
        }
    }

    private static void across(PDDocument document, PDPage page, GeneralPath outline) throws IOException {
        try (var content = new PDPageContentStream(document, page, AppendMode.PREPEND, true, true)) {
            content.beginMarkedContent(COSName.ARTIFACT, artifact());
            content.setNonStrokingColor(GREY, GREY, GREY);
            draw(content, outline.getPathIterator(slope(page.getMediaBox(), outline)));
            content.fill();
            content.endMarkedContent();
        }
    }

    /** From corner to corner, with the word's middle in the middle of the page. */
    private static AffineTransform slope(PDRectangle page, GeneralPath outline) {
        var word = outline.getBounds2D();
        var slope = AffineTransform.getTranslateInstance(page.getWidth() / 2, page.getHeight() / 2);
        slope.rotate(Math.atan2(page.getHeight(), page.getWidth()));
        slope.scale(SIZE, SIZE);
        slope.translate(-word.getCenterX(), -word.getCenterY());
        return slope;
    }

    private static void draw(PDPageContentStream content, PathIterator path) throws IOException {
        var to = new float[6];
        var x = 0f;
        var y = 0f;
        for (; !path.isDone(); path.next()) {
            var last = 0;
            switch (path.currentSegment(to)) {
                case PathIterator.SEG_MOVETO -> content.moveTo(to[0], to[1]);
                case PathIterator.SEG_LINETO -> content.lineTo(to[0], to[1]);
                case PathIterator.SEG_QUADTO -> {
                    // A curve with one point between, as one with two.
                    content.curveTo(
                            x + (to[0] - x) * 2 / 3,
                            y + (to[1] - y) * 2 / 3,
                            to[2] + (to[0] - to[2]) * 2 / 3,
                            to[3] + (to[1] - to[3]) * 2 / 3,
                            to[2],
                            to[3]);
                    last = 2;
                }
                case PathIterator.SEG_CUBICTO -> {
                    content.curveTo(to[0], to[1], to[2], to[3], to[4], to[5]);
                    last = 4;
                }
                default -> content.closePath();
            }
            x = to[last];
            y = to[last + 1];
        }
    }

    private static PDPropertyList artifact() {
        var kind = new COSDictionary();
        kind.setName(COSName.TYPE, "Pagination");
        kind.setName(COSName.SUBTYPE, "Watermark");
        return PDPropertyList.create(kind);
    }
}
