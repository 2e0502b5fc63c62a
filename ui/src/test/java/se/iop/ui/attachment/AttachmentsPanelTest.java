package se.iop.ui.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.iop.core.access.Membership;
import se.iop.core.access.Person;
import se.iop.core.access.Role;
import se.iop.core.agreement.Drafting;
import se.iop.core.attachment.Attaching;
import se.iop.core.attachment.Attachment.Audience;
import se.iop.core.attachment.Attachment.Kind;
import se.iop.core.attachment.NewAttachment;
import se.iop.core.format.Transferring;
import se.iop.ui.Filed;
import se.iop.ui.ViewTest;
import se.iop.ui.layout.Swedish;
import se.iop.ui.text.Texts;

/** The attachments of an agreement as people see them. */
class AttachmentsPanelTest extends ViewTest {

    private static final Person OFFICER = officer("socialnamnden");

    @Autowired
    private Drafting drafting;

    @Autowired
    private Transferring transferring;

    @Autowired
    private Attaching attaching;

    @Autowired
    private Texts texts;

    @Autowired
    private Swedish swedish;

    private final AtomicLong counted = new AtomicLong(-1);

    @Test
    void aFileIsUploadedListedAndRemoved() {
        var draft = draft();
        show(draft);
        assertThat(paragraphs()).contains("Inga bilagor än.");

        test(find(Upload.class).single()).upload("budget.csv", "text/csv", "post;kronor".getBytes(UTF_8));

        assertThat(files()).containsExactly("budget.csv");
        assertThat(spans()).anyMatch(text -> text.contains("Bilaga till texten · text · 11 byte · Intern"));
        assertThat(spans()).anyMatch(text -> text.contains("vid: Idé"));
        assertThat(paragraphs()).contains("budget.csv är tillagd.");
        assertThat(counted).hasValue(1);

        press("Ta bort");
        press("Ta bort bilagan");

        assertThat(files()).isEmpty();
        assertThat(attaching.of(draft).attachments()).isEmpty();
        assertThat(counted).hasValue(0);
    }

    @Test
    void whatIsRefusedSaysWhyAndChangesNothing() {
        var draft = draft();
        show(draft);

        test(find(Upload.class).single()).upload("tom.txt", "text/plain", new byte[0]);

        assertThat(paragraphs()).contains("tom.txt: Filen är tom. Välj en fil med innehåll.");
        assertThat(attaching.of(draft).attachments()).isEmpty();
    }

    @Test
    void aFileWhoseNameLiesSaysWhatItIs() throws IOException {
        var draft = draft();
        add(draft, "beslut.pdf", Audience.PUBLIC, "<html><body>");
        show(draft);

        assertThat(spans()).contains("Namnet stämmer inte: filen är webbsida (HTML)");
    }

    @Test
    void aDecidedAgreementsFileIsWithdrawnWithAReason() throws IOException {
        var decided = decided();
        add(decided, "rapport.txt", Audience.PUBLIC, "Rapport");
        show(decided);
        assertThat(buttons()).doesNotContain("Ta bort");
        press("Återkalla");
        press("Återkalla bilagan");
        assertThat(find(TextArea.class).single().getErrorMessage()).isEqualTo("Skriv ett skäl.");

        find(TextArea.class).single().setValue("Gäller fel år.");
        press("Återkalla bilagan");

        assertThat(spans()).contains("Återkallad").anyMatch(text -> text.contains("Gäller fel år."));
        assertThat(buttons()).doesNotContain("Återkalla");
    }

    @Test
    void someoneElseSeesWhatIsOpenAndWhoMayChangeIt() throws IOException {
        var decided = decided();
        add(decided, "protokoll.txt", Audience.PUBLIC, "Öppet");
        add(decided, "minne.txt", Audience.INTERNAL, "Internt");
        signIn(lund(new Membership(Role.OFFICER, "vard-och-omsorgsnamnden")));
        show(decided);

        assertThat(files()).containsExactly("protokoll.txt");
        assertThat(find(Upload.class).all()).isEmpty();
        assertThat(paragraphs()).anyMatch(text -> text.startsWith("Bilagor ändras av: Handläggare"));
    }

    @Test
    void thePartAsksTwiceWhateverItHolds() throws IOException {
        var draft = draft();
        for (var number = 0; number < 4; number++) {
            add(draft, number + ".txt", Audience.PUBLIC, "Fil " + number);
        }
        assertThat(statementsOf(() -> show(draft))).hasSize(2);
    }

    private UUID draft() {
        signIn(OFFICER);
        return drafting.start("socialnamnden").id();
    }

    private UUID decided() {
        signIn(OFFICER);
        var year = Filed.yearOf(LocalDate.of(2026, 1, 1));
        return transferring
                .take(Filed.decided("lund", "socialnamnden", "Bilagor " + UUID.randomUUID(), year, null))
                .id();
    }

    private void add(UUID agreement, String name, Audience audience, String content) throws IOException {
        var what = new NewAttachment(name, Kind.REPORT, audience, null, null);
        attaching.add(agreement, what, new ByteArrayInputStream(content.getBytes(UTF_8)));
    }

    private void show(UUID agreement) {
        UI.getCurrent().removeAll();
        UI.getCurrent().add(new AttachmentsPanel(texts, swedish, attaching, agreement, counted::set));
    }

    private List<String> paragraphs() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    private List<String> files() {
        return find(Anchor.class).all().stream()
                .filter(link -> link.hasClassName("row-title"))
                .map(Anchor::getText)
                .toList();
    }

    private List<String> spans() {
        return find(Span.class).all().stream().map(Span::getText).toList();
    }

    private List<String> buttons() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }

    private void press(String text) {
        test(find(Button.class).all().stream()
                        .filter(button -> button.getText().equals(text))
                        .findFirst()
                        .orElseThrow())
                .click();
    }
}
