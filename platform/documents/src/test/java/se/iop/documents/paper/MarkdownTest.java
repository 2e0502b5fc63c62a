package se.iop.documents.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.iop.documents.paper.Block.Heading;
import se.iop.documents.paper.Block.Items;
import se.iop.documents.paper.Block.Paragraph;
import se.iop.documents.paper.Inline.Emphasis;
import se.iop.documents.paper.Inline.Note;
import se.iop.documents.paper.Inline.Strong;
import se.iop.documents.paper.Inline.Text;

/** Long texts as blocks. */
class MarkdownTest {

    @Test
    void weightAndBetweenLinesAreKept() {
        assertThat(Markdown.blocks("En **viktig** och *egen* sak\npå två rader", 1))
                .containsExactly(new Paragraph(List.of(
                        new Text("En "),
                        new Strong(List.of(new Text("viktig"))),
                        new Text(" och "),
                        new Emphasis(List.of(new Text("egen"))),
                        new Text(" sak"),
                        new Text(" "),
                        new Text("på två rader"))));
    }

    @Test
    void listsHoldLists() {
        assertThat(Markdown.blocks("- a\n  1. b\n- c", 1))
                .containsExactly(new Items(
                        false,
                        List.of(
                                List.of(Block.paragraph("a"), new Items(true, List.of(List.of(Block.paragraph("b"))))),
                                List.of(Block.paragraph("c")))));
    }

    /** A screen reader is lost when a level is skipped. */
    @Test
    void headingsStandUnderTheirSectionAndSkipNoLevel() {
        assertThat(Markdown.blocks("### a\n##### b\n# c\n## d", 1).stream()
                        .map(block -> ((Heading) block).level() + ((Heading) block).text()))
                .containsExactly("2a", "3b", "2c", "3d");
    }

    @Test
    void aFootnoteStandsWhereItIsReferredTo() {
        assertThat(Markdown.blocks("Beslutat[^1].\n\n[^1]: Nämnden, § 59.\n", 1))
                .containsExactly(new Paragraph(List.of(
                        new Text("Beslutat"), new Note(List.of(new Text("Nämnden, §\u00a059."))), new Text("."))));
    }

    @Test
    void nothingIsLost() {
        assertThat(Markdown.line(
                        "<script>alert(1)</script> [^saknas] `kod` [plats](https://exempel.se)\n\n[^x]: Ensam."))
                .contains("<script>alert(1)</script>", "[^saknas]", "kod", "plats (https://exempel.se)", "Ensam.");
    }

    @Test
    void anEmptyTextIsNothing() {
        assertThat(Markdown.blocks(" \n\n# \n", 1)).isEmpty();
    }
}
