package se.iop.ui.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.iop.core.access.Person;
import se.iop.core.agreement.Drafting;
import se.iop.core.agreement.Drafting.Opened;
import se.iop.core.agreement.NoSuchAgreement;
import se.iop.documents.paper.Paper;
import se.iop.guideline.Template;
import se.iop.ui.ViewTest;
import se.iop.ui.part.AgreementPart;

/**
 * The documents on the page of an agreement: what they are, which version, and that asking for one keeps the rights.
 */
class DocumentsPartTest extends ViewTest {

    private static final Person OFFICER = officer("socialnamnden");

    /** The page's own six, asked once more for the file. */
    private static final int STATEMENTS_AT_MOST = 6;

    @Autowired
    private Drafting drafting;

    @Autowired
    private DocumentsPart part;

    @Autowired
    private DocumentMaking making;

    @Test
    void threeDocumentsAreOfferedAsTwoKindsOfFileEach() {
        var draft = draft();
        var page = new Shown(drafting.open(draft));

        assertThat(statementsOf(() -> UI.getCurrent().add(part.content(page)))).isEmpty();

        assertThat(find(Anchor.class).all())
                .extracting(link -> link.getElement().getAttribute("aria-label"))
                .contains(
                        "Ladda ner Överenskommelse som PDF",
                        "Ladda ner Tjänsteskrivelse som DOCX",
                        "Ladda ner Sammanfattning som PDF");
        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .anyMatch(text -> text.startsWith("Handlingarna är märkta UTKAST tills nämnden har beslutat."));
    }

    @Test
    void whatTheFooterSaysIsWhatThePageSays() {
        var opened = drafting.open(draft());
        var paper = making.paper(opened, Template.Kind.SUMMARY);

        assertThat(paper.draft()).isTrue();
        assertThat(paper.author()).isEqualTo("Lunds kommun, Socialnämnden");
        assertThat(paper.footer())
                .isEqualTo(new Paper.Footer(
                        null,
                        String.valueOf(opened.agreement().version()),
                        DocumentMaking.checksum(opened.agreement().terms()),
                        DocumentMaking.cited(making.template(opened, Template.Kind.SUMMARY))));
    }

    @Test
    void aFileIsMadeWithoutMoreStatementsThanAPage() {
        var draft = draft();

        assertThat(statementsOf(() -> making.make(draft, Template.Kind.AGREEMENT, Format.DOCX)))
                .hasSizeLessThanOrEqualTo(STATEMENTS_AT_MOST);
    }

    @Test
    void whoMayNotReadTheAgreementGetsNoFileOfIt() {
        var draft = draft();
        signIn(officer("vard-och-omsorgsnamnden"));

        assertThatExceptionOfType(NoSuchAgreement.class)
                .isThrownBy(() -> making.make(draft, Template.Kind.AGREEMENT, Format.PDF));
    }

    private UUID draft() {
        signIn(OFFICER);
        return drafting.start("socialnamnden").id();
    }

    /** The page around the part. */
    private record Shown(Opened opened) implements AgreementPart.Page {
        @Override
        public void count(long things) {}

        @Override
        public void reload() {}
    }
}
