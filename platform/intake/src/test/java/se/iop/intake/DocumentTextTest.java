package se.iop.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.iop.intake.Unreadable.Why;

/** Files become text, and hostile ones become one word of refusal. */
class DocumentTextTest {

    private static final String WORD = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "windows-1252"})
    void plainTextIsReadInItsOwnLetters(String charset) throws Exception {
        var bytes = "Överenskommelse – räksmörgås\r\n\r\n\r\n\r\nNästa".getBytes(Charset.forName(charset));
        assertThat(read(bytes)).isEqualTo("Överenskommelse – räksmörgås\n\nNästa");
    }

    @Test
    void hardBlanksAndSignsThatCannotBeSeenAreGone() throws Exception {
        assertThat(read("75\u00a0000\u202fkr\u200b av\u00adtal\u202e".getBytes(UTF_8)))
                .isEqualTo("75 000 kr avtal");
    }

    @Test
    void anAgreementIsReadTheSameFromTextDocxAndPdf() throws Exception {
        var text = ProposalsTest.text("3");
        var expected = values(read(text.getBytes(UTF_8)));
        assertThat(expected).hasSizeGreaterThan(6);
        assertThat(values(read(docx(text)))).isEqualTo(expected);
        assertThat(values(read(pdf(text)))).isEqualTo(expected);
    }

    @Test
    void aTableIsReadRowByRowAndAFootnoteWithItsMark() throws Exception {
        var document =
                "<w:document " + WORD + "><w:body><w:tbl><w:tr><w:tc><w:p><w:r><w:t>År 2024</w:t></w:r></w:p></w:tc>"
                        + "<w:tc><w:p><w:r><w:t>Bidrag 100 000 kr</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:r><w:t>Riktlinjer</w:t>"
                        + "<w:footnoteReference w:id=\"1\"/></w:r></w:p></w:body></w:document>";
        var notes = "<w:footnotes " + WORD + "><w:footnote w:id=\"0\"/><w:footnote w:id=\"1\"><w:p><w:r>"
                + "<w:t>Socialnämnden 2021-02-17 § 22</w:t></w:r></w:p></w:footnote></w:footnotes>";
        var text = read(zip(
                Map.of("word/document.xml", document.getBytes(UTF_8), "word/footnotes.xml", notes.getBytes(UTF_8))));
        assertThat(text).contains("År 2024\tBidrag 100 000 kr").contains("Riktlinjer<sup>1</sup>");
        assertThat(values(text)).contains("2021-02-17 § 22 GUIDELINE", "CASH 100000 2024-01-01/2024-12-31");
    }

    @Test
    void whatIsEmptyOrNoTextIsRefused() throws Exception {
        refused(Why.EMPTY, new byte[0]);
        refused(Why.EMPTY, " \n\t\r\n".getBytes(UTF_8));
        refused(Why.WRONG_TYPE, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});
        refused(Why.WRONG_TYPE, zip(Map.of("xl/workbook.xml", "<x/>".getBytes(UTF_8))));
        refused(Why.TOO_MUCH_TEXT, "Lorem ipsum. ".repeat(400_000).getBytes(UTF_8));
        var large = new byte[(int) DocumentText.LARGEST + 1];
        Arrays.fill(large, (byte) 'a');
        refused(Why.TOO_LARGE, large);
        assertThatThrownBy(() -> DocumentText.of(folder.resolve("ingen")))
                .isInstanceOfSatisfying(
                        Unreadable.class, failure -> assertThat(failure.why()).isEqualTo(Why.BROKEN));
    }

    @Test
    void aPackedDocumentThatSwellsIsStopped() throws Exception {
        var bomb = new byte[60 * 1024 * 1024];
        Arrays.fill(bomb, (byte) ' ');
        System.arraycopy("<a>".getBytes(UTF_8), 0, bomb, 0, 3);
        var packed = zip(Map.of("word/document.xml", bomb));
        assertThat(packed.length).isLessThan(200_000);
        refused(Why.TOO_MUCH_TEXT, packed);
        var words = ("<w:document " + WORD + "><w:p><w:t>" + "ord ".repeat(400_000) + "</w:t></w:p></w:document>");
        refused(Why.TOO_MUCH_TEXT, zip(Map.of("word/document.xml", words.getBytes(UTF_8))));
        refused(
                Why.TOO_MUCH_TEXT,
                zip(Map.of("word/document.xml", "<a>".repeat(100_000).getBytes(UTF_8))));
    }

    @Test
    void nothingThatADocumentRefersToIsFetched() throws Exception {
        var secret = folder.resolve("hemligt.txt");
        Files.writeString(secret, "HEMLIGT");
        var document = "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM \"" + secret.toUri()
                + "\"><!ENTITY a \"aaaaaaaaaa\">" + "<!ENTITY b \"&a;&a;&a;&a;\">]><w:document " + WORD
                + "><w:p><w:t>Före &x;&b; efter</w:t></w:p></w:document>";
        var packed = zip(Map.of("word/document.xml", document.getBytes(UTF_8)));
        try {
            assertThat(read(packed)).doesNotContain("HEMLIGT").doesNotContain("aaaa");
        } catch (Unreadable refused) {
            assertThat(refused.why()).isEqualTo(Why.BROKEN);
        }
    }

    @Test
    void brokenFilesAreRefused() throws Exception {
        var docx = docx("Överenskommelse");
        refused(Why.BROKEN, Arrays.copyOf(docx, docx.length / 2));
        refused(Why.BROKEN, zip(Map.of("word/document.xml", "<w:document".getBytes(UTF_8))));
        refused(Why.BROKEN, "%PDF-1.7\nDet här är ingen PDF".getBytes(UTF_8));
        var pdf = pdf("Överenskommelse");
        Arrays.fill(pdf, 20, pdf.length - 20, (byte) 'x');
        refused(Why.BROKEN, pdf);
    }

    @Test
    void aLockedPdfIsRefused() throws Exception {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("ägare", "läsare", new AccessPermission()));
            refused(Why.ENCRYPTED, saved(document));
        }
    }

    @Test
    void aPdfOfPicturesOrOfTooManyPagesIsRefused() throws Exception {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            refused(Why.NO_TEXT, saved(document));
            for (var page = 0; page <= DocumentText.MOST_PAGES; page++) {
                document.addPage(new PDPage());
            }
            refused(Why.TOO_MANY_PAGES, saved(document));
        }
    }

    @Test
    void aPdfThatSwellsIsStoppedBeforeItIsUnpacked() throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed)) {
            var blanks = new byte[1024 * 1024];
            Arrays.fill(blanks, (byte) ' ');
            for (var count = 0; count < 120; count++) {
                deflater.write(blanks);
            }
        }
        var head =
                "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n"
                        + "3 0 obj<</Type/Page/Parent 2 0 R/Contents 4 0 R>>endobj\n4 0 obj<</Filter/FlateDecode/Length "
                        + packed.size()
                        + ">>stream\n";
        var file = new ByteArrayOutputStream();
        file.write(head.getBytes(ISO_8859_1));
        file.write(packed.toByteArray());
        file.write("\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF".getBytes(ISO_8859_1));
        assertThat(file.size()).isLessThan(1024 * 1024);
        refused(Why.TOO_MUCH_TEXT, file.toByteArray());
        refused(Why.BROKEN, "%PDF-1.4\n<</Filter[/FlateDecode /FlateDecode]>>".getBytes(ISO_8859_1));
    }

    @Test
    void textInWindowsLettersIsNoMoreThanThat() throws Exception {
        assertThat(read("Ekonomi: 100 kr".getBytes(UTF_16))).isEqualTo("Ekonomi: 100 kr");
    }

    private static List<String> values(String text) {
        return Proposals.of(text).stream()
                .filter(proposal -> !Written.field(proposal.value()).isEmpty())
                .map(proposal -> Written.of(proposal.value()))
                .sorted()
                .toList();
    }

    private void refused(Why why, byte[] bytes) {
        assertThatThrownBy(() -> read(bytes))
                .isInstanceOfSatisfying(
                        Unreadable.class, failure -> assertThat(failure.why()).isEqualTo(why));
    }

    private String read(byte[] bytes) throws Unreadable, IOException {
        var file = Files.createTempFile(folder, "fil", "");
        Files.write(file, bytes);
        return DocumentText.of(file);
    }

    private static byte[] docx(String text) throws IOException {
        var body = new StringBuilder("<w:document " + WORD + "><w:body>");
        for (var paragraph : text.split("\n", -1)) {
            body.append("<w:p><w:r><w:t xml:space=\"preserve\">")
                    .append(paragraph.replace("&", "&amp;").replace("<", "&lt;"))
                    .append("</w:t></w:r></w:p>");
        }
        return zip(Map.of("word/document.xml", (body + "</w:body></w:document>").getBytes(UTF_8)));
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] pdf(String text) throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 9);
                content.newLineAtOffset(40, 740);
                content.setLeading(14);
                for (var line : text.split("\n", -1)) {
                    content.showText(line);
                    content.newLine();
                }
                content.endText();
            }
            return saved(document);
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }
}
