package se.iop.ui.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.iop.core.access.Membership;
import se.iop.core.access.Role;
import se.iop.core.agreement.Agreement;
import se.iop.core.agreement.Agreement.Origin;
import se.iop.core.agreement.AgreementRows.Column;
import se.iop.core.agreement.AgreementRows.Filter;
import se.iop.core.agreement.Reading;
import se.iop.core.attachment.Attaching;
import se.iop.core.attachment.Attachment.Kind;
import se.iop.model.Contribution.Grant;
import se.iop.model.Indexation;
import se.iop.model.Party.Sector;
import se.iop.model.Sek;
import se.iop.model.Span;
import se.iop.ui.ViewTest;

/** An agreement signed elsewhere is read, confirmed and registered; nothing is taken that nobody confirmed. */
class IntakeViewTest extends ViewTest {

    private static final int STATEMENTS_AT_MOST = 6;

    private static final String TEXT = """
            Överenskommelse om idéburet offentligt partnerskap %s

            Diarienummer: SN 2022/0451

            Offentlig part: Lunds kommun (organisationsnummer 212000-1132)
            Ideell part: Stiftelsen Hamnplan (organisationsnummer 802400-1003)

            Överenskommelsen gäller från 2022-09-01 till 2024-08-31.

            Kommunens bidrag är 120 000 kronor per år. Beloppet räknas upp enligt OPI från och med 2023-09-01.

            Uppsägningstiden är tre månader. Parterna gör en översyn senast 2024-03-31.

            Socialnämndens riktlinjer beslutades 2020-11-11, § 167.
            """;

    @Autowired
    private Reading reading;

    @Autowired
    private Attaching attaching;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void whatIsConfirmedIsRegisteredWithItsFile() {
        opened();
        upload("avtal.txt", TEXT.formatted(mark).getBytes(UTF_8));
        assertThat(paragraphs()).anyMatch(text -> text.startsWith("Filen är läst: 10 förslag."));
        boxes("Stämmer").forEach(box -> box.setValue(true));
        press("Registrera överenskommelsen");

        var agreement = registered();
        var terms = agreement.terms();
        assertThat(agreement.origin()).isEqualTo(Origin.REGISTERED);
        assertThat(terms.subject().caseNumbers()).containsExactly("SN 2022/0451");
        assertThat(terms.parties())
                .extracting(party -> party.name())
                .containsExactly("Lunds kommun", "Stiftelsen Hamnplan");
        assertThat(terms.term().period()).isEqualTo(new Span(day("2022-09-01"), day("2024-08-31")));
        assertThat(terms.term().notice().length()).isEqualTo(Period.ofMonths(3));
        assertThat(terms.term().reviewBy()).isEqualTo(day("2024-03-31"));
        assertThat(terms.economy().grants())
                .extracting(Grant::during)
                .containsExactly(
                        new Span(day("2022-09-01"), day("2023-08-31")), new Span(day("2023-09-01"), day("2024-08-31")));
        assertThat(terms.economy().grants())
                .allMatch(grant -> Sek.kronor(120_000).equals(grant.amount()));
        assertThat(terms.economy().indexation()).isEqualTo(new Indexation.By("OPI", day("2023-09-01"), null, null));
        var decision = agreement.life().decision();
        assertThat(decision).isNotNull().satisfies(made -> {
            assertThat(made.on()).isNull();
            assertThat(made.reliesOn()).isEqualTo(day("2020-11-11"));
        });
        assertThat(attaching.of(agreement.id()).attachments()).singleElement().satisfies(file -> {
            assertThat(file.kind()).isEqualTo(Kind.AGREEMENT);
            assertThat(file.name()).isEqualTo("avtal.txt");
        });
    }

    @Test
    void nothingIsTakenUnconfirmed() {
        opened();
        upload("avtal.txt", TEXT.formatted(mark).getBytes(UTF_8));
        press("Registrera överenskommelsen");
        assertThat(paragraphs())
                .contains("Bekräfta eller skriv en rubrik.")
                .contains("Bekräfta eller skriv minst en offentlig och en idéburen part, med namn.");
        assertThat(found()).isEmpty();

        boxes("Stämmer").subList(0, 3).forEach(box -> box.setValue(true));
        press("Registrera överenskommelsen");

        var terms = registered().terms();
        assertThat(terms.subject().caseNumbers()).isEmpty();
        assertThat(terms.term().period()).isNull();
        assertThat(terms.economy().grants()).isEmpty();
        assertThat(terms.economy().indexation()).isEqualTo(new Indexation.None());
    }

    @Test
    void aProposalIsShownInItsPlaceAndCanBeCorrected() {
        opened();
        upload("avtal.txt", TEXT.formatted(mark).getBytes(UTF_8));
        test(find(Button.class).all().stream()
                        .filter(button -> button.getText().equals("Visa i texten"))
                        .skip(4)
                        .findFirst()
                        .orElseThrow())
                .click();
        assertThat(find(SourcePane.class).single().getElement().getTextRecursively())
                .contains("Överenskommelsen gäller från 2022-09-01 till 2024-08-31.");
        assertThat(find(SourcePane.class).single().getElement().getOuterHTML())
                .contains("<mark>2022-09-01 till 2024-08-31</mark>");

        boxes("Stämmer").subList(0, 5).forEach(box -> box.setValue(true));
        field("Sista dag").setValue("31/12 2023");
        press("Registrera överenskommelsen");

        assertThat(registered().terms().term().period()).isEqualTo(new Span(day("2022-09-01"), day("2023-12-31")));
    }

    @Test
    void whatCannotBeReadIsRegisteredTheShortWay() {
        opened();
        upload("avtal.pdf", "%PDF-1.7 inget".getBytes(UTF_8));
        assertThat(paragraphs()).contains("Filen är trasig och kan inte läsas. Fyll i själv eller välj en annan.");
        assertThat(find(SourcePane.class).all()).isEmpty();
        fields("Rubrik").getFirst().setValue("Kort väg " + mark);
        var names = fields("Namn");
        names.get(0).setValue("Lunds kommun");
        names.get(1).setValue("Föreningen");
        press("Registrera överenskommelsen");
        assertThat(paragraphs()).contains("Bekräfta eller skriv minst en offentlig och en idéburen part, med namn.");

        sectors().getFirst().setValue(Sector.PUBLIC);
        becomes().setValue(IntakeView.Becomes.DRAFT);
        press("Registrera överenskommelsen");

        assertThat(registered().origin()).isEqualTo(Origin.DRAFTED);
        assertThat(attaching.of(registered().id()).attachments()).hasSize(1);
    }

    @Test
    void anEmptyFileIsRefused() {
        opened();
        upload("tom.pdf", new byte[0]);
        assertThat(paragraphs()).contains("Filen är tom. Välj en fil med innehåll.");
        assertThat(headings()).doesNotContain("Parter");
    }

    @Test
    void someoneWhoMayNotIsToldWhoMay() {
        signIn(lund(new Membership(Role.AUDITOR, null)));
        navigate(IntakeView.class);
        assertThat(find(Upload.class).all()).isEmpty();
        assertThat(paragraphs()).contains("Det här kan göras av: Handläggare.");
    }

    @Test
    void thePageAsksLittleOfTheDatabase() {
        signIn(officer("socialnamnden"));
        assertThat(statementsOf(() -> navigate(IntakeView.class)).size()).isLessThanOrEqualTo(STATEMENTS_AT_MOST);
        assertThat(statementsOf(() -> upload("avtal.txt", TEXT.formatted(mark).getBytes(UTF_8)))
                        .size())
                .isLessThanOrEqualTo(STATEMENTS_AT_MOST);
        assertThat(find(H1.class).all()).extracting(H1::getText).contains("Registrera befintlig");
    }

    private void opened() {
        signIn(officer("socialnamnden"));
        navigate(IntakeView.class);
    }

    private void upload(String name, byte[] content) {
        test(find(Upload.class).single()).upload(name, "application/octet-stream", content);
    }

    private List<UUID> found() {
        return reading.page(new Filter(null, null, null, null, null, mark), Column.TITLE, true, 0, 5).stream()
                .map(row -> row.id())
                .toList();
    }

    private Agreement registered() {
        assertThat(found()).hasSize(1);
        return reading.agreement(found().getFirst());
    }

    private List<Checkbox> boxes(String label) {
        return find(Checkbox.class).all().stream()
                .filter(box -> label.equals(box.getLabel()))
                .toList();
    }

    private List<TextField> fields(String label) {
        return find(TextField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .toList();
    }

    private TextField field(String label) {
        return fields(label).getFirst();
    }

    @SuppressWarnings("unchecked")
    private List<Select<Sector>> sectors() {
        return find(Select.class).all().stream()
                .filter(select -> "Slag".equals(select.getLabel()))
                .map(select -> (Select<Sector>) select)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<IntakeView.Becomes> becomes() {
        return (RadioButtonGroup<IntakeView.Becomes>) find(RadioButtonGroup.class).all().stream()
                .filter(group -> "Vad ska den bli?".equals(group.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> paragraphs() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    private List<String> headings() {
        return find(H2.class).all().stream().map(H2::getText).toList();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private void press(String text) {
        test(find(Button.class).all().stream()
                        .filter(button -> button.getText().equals(text))
                        .findFirst()
                        .orElseThrow())
                .click();
    }
}
