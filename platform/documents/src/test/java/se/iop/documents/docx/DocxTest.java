package se.iop.documents.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import se.iop.documents.Papers;

/** A DOCX file that keeps to the schemas and that others read as it was meant. */
class DocxTest {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theFileKeepsToTheSchemas(boolean draft) throws Exception {
        assertThat(ReadBack.flaws(Docx.of(Papers.full(draft)))).isEmpty();
    }

    /** A validation that passes everything would prove nothing. */
    @Test
    void aMisplacedElementIsFound() throws Exception {
        var broken = "<w:document xmlns:w=\"" + Parts.W + "\"><w:body><w:t>fel</w:t></w:body></w:document>";
        assertThat(ReadBack.flaws("x", broken, DocumentDocument.type)).isNotEmpty();
    }

    @Test
    void twoLibrariesReadTheSameWords() throws Exception {
        var paper = Papers.full(true);
        var docx = Docx.of(paper);
        assertThat(ReadBack.byPoi(docx)).isEqualTo(paper.lines());
        assertThat(ReadBack.byDocx4j(docx)).isEqualTo(paper.lines());
    }

    @Test
    void headingsAreHeadings() throws Exception {
        try (var document = new XWPFDocument(new ByteArrayInputStream(Docx.of(Papers.full(false))))) {
            assertThat(document.getParagraphs().stream()
                            .filter(paragraph -> paragraph.getStyle() != null
                                    && paragraph.getStyle().startsWith("Heading"))
                            .map(paragraph -> paragraph.getStyle() + " " + paragraph.getText()))
                    .containsExactly("Heading1 1. Bakgrund", "Heading2 Så gör vi", "Heading3 Djupt ner");
        }
    }

    @Test
    void aTableSaysWhichOfItsRowsAreHeadings() throws Exception {
        try (var document = new XWPFDocument(new ByteArrayInputStream(Docx.of(Papers.full(false))))) {
            assertThat(document.getTables().getFirst().getRow(0).isRepeatHeader())
                    .isTrue();
            assertThat(document.getTables().getFirst().getRow(1).isRepeatHeader())
                    .isFalse();
        }
    }

    @Test
    void everyPageSaysWhatItBelongsToAndWhichItIs() throws Exception {
        try (var document = new XWPFDocument(new ByteArrayInputStream(Docx.of(Papers.full(false))))) {
            var footer = document.getFooterList().getFirst();
            assertThat(footer.getText()).contains("VOO 2023/0109", "Version 3", "3f2a\u00a091bc\u00a077d0\u00a0e5a1");
            assertThat(footer.getParagraphs().getFirst().getCTP().getFldSimpleList().stream()
                            .map(field -> field.getInstr().strip()))
                    .containsExactly("PAGE", "NUMPAGES");
        }
    }

    @Test
    void aDraftIsMarkedAndADecisionIsNot() throws Exception {
        assertThat(header(true)).contains("string=\"UTKAST\"");
        assertThat(header(false)).doesNotContain("UTKAST");
    }

    @Test
    void theSamePaperIsTheSameFile() {
        assertThat(Docx.of(Papers.full(true))).isEqualTo(Docx.of(Papers.full(true)));
    }

    private static String header(boolean draft) throws Exception {
        try (var document = new XWPFDocument(new ByteArrayInputStream(Docx.of(Papers.full(draft))))) {
            return document.getHeaderList().getFirst()._getHdrFtr().xmlText();
        }
    }
}
