package se.iop.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.iop.documents.Papers;
import se.iop.documents.paper.Block;
import se.iop.documents.paper.Inline;

/** A PDF that archives and screen readers take, and that says all that the paper says. */
class PdfTest {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void archivesAndScreenReadersTakeIt(boolean draft) throws Exception {
        assertThat(Conformance.failures(Pdf.of(Papers.full(draft)))).isEmpty();
    }

    /** A validator that passes everything would prove nothing. */
    @Test
    void aFileWithoutTagsIsNotTaken() throws Exception {
        var bytes = new ByteArrayOutputStream();
        new PdfRendererBuilder()
                .withHtmlContent("<html><body></body></html>", null)
                .toStream(bytes)
                .run();
        assertThat(Conformance.failures(bytes.toByteArray())).hasSizeGreaterThan(3);
    }

    @Test
    void everyWordIsThere() throws IOException {
        var paper = Papers.full(false);
        var text = letters(text(Pdf.of(paper)));
        assertThat(paper.lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(text).contains(letters(Glyphs.shown(line))));
    }

    @Test
    void everyPageSaysWhatItBelongsToAndWhichItIs() throws IOException {
        var long1 = Papers.of("Lång", false, java.util.Collections.nCopies(80, Block.paragraph("Ett stycke.")));
        var pages = pages(Pdf.of(long1));
        assertThat(pages).hasSizeGreaterThan(2);
        for (var number = 1; number <= pages.size(); number++) {
            assertThat(pages.get(number - 1))
                    .contains("Diarienummer VOO 2023/0109", "Version 3", "Kontrollsumma 3f2a 91bc 77d0 e5a1")
                    .contains("Sida " + number + " (" + pages.size() + ")");
        }
    }

    /** The word across the page is drawn, so it is in no text; it is there all the same. */
    @Test
    void aDraftIsMarkedAndADecisionIsNot() throws IOException {
        assertThat(shades(Pdf.of(Papers.full(true)))).isGreaterThan(shades(Pdf.of(Papers.full(false))) + 10_000);
        assertThat(text(Pdf.of(Papers.full(true)))).doesNotContain("UTKAST");
    }

    /** A word that is wider than its column is parted where its parts meet, and stays within the column. */
    @Test
    void aLongWordInANarrowColumnIsPartedAtItsJoint() throws Exception {
        var word = "verksamhetsuppföljningsrapporteringen";
        var cells = java.util.Collections.nCopies(4, List.of(Inline.text(word)));
        var table = new Block.Table("Smalt", List.of("a", "b", "c", "d"), List.of(cells), List.of());
        var pdf = Pdf.of(Papers.of("Smalt", false, List.of(table)));
        assertThat(Conformance.failures(pdf)).isEmpty();
        assertThat(text(pdf)).contains("verksamhets").doesNotContain(word);
        assertThat(Hyphens.hinted("kort text, " + word))
                .isEqualTo("kort text, verksamhets\u00aduppföljnings\u00adrapporteringen");
    }

    @Test
    void markupInATitleIsWords() throws Exception {
        var pdf = Pdf.of(Papers.of("<b>&amp;'\"\\ } @page{} </style>", true, List.of()));
        assertThat(Conformance.failures(pdf)).isEmpty();
        assertThat(text(pdf)).contains("<b>&amp;'\"\\ } @page{} </style>");
    }

    private static String text(byte[] pdf) throws IOException {
        return String.join("\n", pages(pdf));
    }

    private static List<String> pages(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var pages = new java.util.ArrayList<String>();
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            for (var page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document).replace('\u00a0', ' '));
            }
            return pages;
        }
    }

    /** Without what lines and columns do to spaces and hyphens. */
    private static String letters(String text) {
        return text.replaceAll("[\\s\\u00a0\\u00ad]+", "");
    }

    /** How many points of the first page have the grey of the word. */
    private static long shades(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var image = new org.apache.pdfbox.rendering.PDFRenderer(document).renderImage(0);
            return java.util.stream.IntStream.range(0, image.getWidth() * image.getHeight())
                    .map(point -> image.getRGB(point % image.getWidth(), point / image.getWidth()) & 0xff)
                    .filter(blue -> blue > 0xe5 && blue < 0xf5)
                    .count();
        }
    }
}
