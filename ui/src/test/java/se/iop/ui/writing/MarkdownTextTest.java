package se.iop.ui.writing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.iop.ui.text.Texts;

/** What a text becomes: headings, lists, strong words and notes, and nothing that can do something. */
class MarkdownTextTest {

    private static final Texts TEXTS = new Texts();

    @Test
    void headingsBeginAtTheLevelAroundThemAndSkipNone() {
        assertThat(shown("# Ett\n\n### Två\n\n# Tre", 4))
                .contains(">Ett</h4>", ">Två</h5>", ">Tre</h4>")
                .doesNotContain("<h1", "<h3", "<h6");
    }

    @Test
    void pointsAreAListAndStrongWordsStrong() {
        assertThat(shown("- en\n- **två**", 3))
                .contains("<ul>", ">en</p>", "<strong>")
                .contains("två");
    }

    @Test
    void aLineThatIsWrittenIsALineThatIsShown() {
        assertThat(shown("första raden\nandra raden", 3)).contains("<br>");
    }

    @Test
    void aNoteIsANumberAndALineBelow() {
        var shown = shown("""
                Nämnden beslutade[^b] och ändrade[^a].

                [^a]: Socialnämnden 2024-03-12, § 18
                [^b]: Barn- och skolnämnden 2023-11-02, § 101
                """, 3);

        assertThat(shown).doesNotContain("[^");
        assertThat(shown.indexOf("§ 101")).isPositive().isLessThan(shown.indexOf("§ 18"));
        assertThat(shown).contains("(fotnot 1)", "(fotnot 2)");
    }

    @Test
    void aNumberWithoutANoteStaysAsTyped() {
        assertThat(shown("Beslutet[^3]", 3)).contains("Beslutet[^3]").doesNotContain("<ol");
    }

    @Test
    void aNoteThatNothingPointsAtIsShownToo() {
        assertThat(shown("Text\n\n[^1]: Beslut", 3)).contains("<ol", "Beslut");
    }

    @Test
    void aNoteOfOneWordIsNoLink() {
        assertThat(shown("Text[^1]\n\n[^1]: Delegationsbeslut", 3))
                .contains("Delegationsbeslut", "(fotnot 1)")
                .doesNotContain("href");
    }

    @Test
    void notesThatPointAtEachOtherComeToAnEnd() {
        assertThat(shown("Text[^1]\n\n[^1]: se [^2]\n[^2]: se [^1]", 3)).contains("(fotnot 2)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "text <img src=x onerror=alert(1)> text",
                "<a href='javascript:alert(1)'>klicka</a>",
                "<svg/onload=alert(1)>",
                "<iframe src='https://example.org'></iframe>"
            })
    void whatLooksLikeMarkupIsLetters(String text) {
        assertThat(shown(text, 3))
                .doesNotContain("<script", "<img", "<a ", "<svg", "<iframe")
                .contains("&lt;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[klicka](javascript:alert(1))",
                "[klicka](JaVaScRiPt:alert(1))",
                "[klicka](data:text/html;base64,PHNjcmlwdD4=)",
                "[klicka](vbscript:msgbox)",
                "[klicka](<java\tscript:alert(1)>)",
                "[klicka](//example.org)",
                "[klicka][1]\n\n[1]: javascript:alert(1)"
            })
    void aLinkLeadsNowhereElseThanToTheWeb(String text) {
        assertThat(shown(text, 3)).doesNotContain("href").contains("klicka");
    }

    @Test
    void aLinkToTheWebIsALink() {
        assertThat(shown("[riktlinjen](https://example.org/iop)", 3))
                .contains("href=\"https://example.org/iop\"", "noopener");
    }

    @Test
    void aPictureIsItsWords() {
        assertThat(shown("![En karta](https://example.org/karta.png)", 3))
                .contains("En karta")
                .doesNotContain("<img", "src=");
    }

    @ParameterizedTest
    @ValueSource(strings = {">", "- ", "[", "**a ", "*", "> - "})
    void aTextThatIsNestedWithoutEndIsShown(String sign) {
        assertThat(shown(sign.repeat(20_000 / sign.length()), 3)).startsWith("<div");
    }

    @Test
    void textFromRightToLeftTurnsByItself() {
        assertThat(shown("مقهى", 3)).contains("dir=\"auto\"", "مقهى");
    }

    private static String shown(String markdown, int headings) {
        return MarkdownText.of(TEXTS, markdown, headings).getElement().getOuterHTML();
    }
}
