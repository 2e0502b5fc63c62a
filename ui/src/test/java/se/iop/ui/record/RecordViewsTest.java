package se.iop.ui.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.iop.core.access.Membership;
import se.iop.core.access.Role;
import se.iop.core.agreement.AgreementRows.Row;
import se.iop.core.agreement.Drafting;
import se.iop.core.catalog.Catalogs;
import se.iop.core.format.Transferring;
import se.iop.core.history.JournalFilter;
import se.iop.core.json.Json;
import se.iop.core.people.Committees;
import se.iop.core.publishing.Publishing;
import se.iop.guideline.Answers;
import se.iop.model.Sek;
import se.iop.model.Span;
import se.iop.model.Subject;
import se.iop.model.Terms;
import se.iop.ui.Filed;
import se.iop.ui.ViewTest;

/** The record as people meet it: journal, chain, versions, the portfolio as it was and the public version. */
class RecordViewsTest extends ViewTest {

    private static final String COMMITTEE = "arkivnamnden";

    @Autowired
    private Transferring transferring;

    @Autowired
    private Drafting drafting;

    @Autowired
    private Committees committees;

    @Autowired
    private Catalogs catalogs;

    @Autowired
    private Publishing publishing;

    @Autowired
    private PublicFiles files;

    @Autowired
    private JournalFiles journalFiles;

    @BeforeEach
    void inACommitteeOfItsOwn() {
        DATABASE.doAs(
                DATABASE.lund(),
                () -> DATABASE.sql()
                        .sql("insert into committee (code, name) values (?, 'Arkivnämnden') on conflict do nothing")
                        .param(COMMITTEE)
                        .update());
        signIn(officer(COMMITTEE));
    }

    @Test
    void theJournalSaysWhatEachFieldWasAndIs() {
        var id = written("Före", "Efter");
        open(JournalView.ROUTE, Map.of("overenskommelse", id.toString()));
        assertThat(find(Article.class).all()).hasSize(3);
        assertThat(find(H3.class).all().getFirst().getText()).isEqualTo("Sparat");
        assertThat(cells()).startsWith("Före", "Efter");
        assertThat(find(NativeTableHeaderCell.class).all().stream()
                        .map(cell -> cell.getElement().getTextRecursively()))
                .contains("Ärende › Rubrik");
    }

    @Test
    void theFiltersOfTheJournalStandInTheAddress() {
        written("Ett", "Två");
        open(JournalView.ROUTE, Map.of("namnd", COMMITTEE, "vad", "drafted"));
        assertThat(find(H3.class).all())
                .isNotEmpty()
                .allSatisfy(heading -> assertThat(heading.getText()).isEqualTo("Påbörjat"));
        open(JournalView.ROUTE, Map.of("namnd", COMMITTEE, "person", "finns inte"));
        assertThat(find(Article.class).exists()).isFalse();
        assertThat(sums()).isEqualTo("Inga poster");
    }

    @Test
    void theJournalTakesFewStatementsHoweverManyEntries() {
        var id = written("Ett", "Två");
        assertThat(statementsOf(() -> open(JournalView.ROUTE, Map.of("overenskommelse", id.toString()))))
                .hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void committeesHaveTheNamesTheyHadThen() {
        DATABASE.doAs(
                DATABASE.lund(),
                () -> DATABASE.sql()
                        .sql("""
                        insert into committee_name (committee, from_day, name, decision)
                        values (?, ?, 'Minnesnämnden', 'KF § 1') on conflict do nothing""")
                        .params(
                                COMMITTEE,
                                LocalDate.now(java.time.ZoneId.of("Europe/Stockholm"))
                                        .plusDays(1))
                        .update());
        var id = written("Ett", "Två");
        open(JournalView.ROUTE, Map.of("overenskommelse", id.toString(), "vad", "drafted"));
        assertThat(cells()).contains("Arkivnämnden").doesNotContain(COMMITTEE, "Minnesnämnden");
        UI.getCurrent()
                .navigate("overenskommelser/" + id + "/versioner", QueryParameters.simple(Map.of("dag", "2999-01-01")));
        assertThat(cells()).contains("Arkivnämnden").doesNotContain(COMMITTEE);
        var names = new NamesThen(committees, catalogs.fieldsThen("lund"));
        assertThat(names.of(COMMITTEE, LocalDate.of(2999, 1, 1), Instant.EPOCH).committee(COMMITTEE))
                .isEqualTo("Minnesnämnden");
        assertThat(names.of(COMMITTEE, LocalDate.of(2000, 1, 1), Instant.EPOCH).committee("okänd"))
                .isEqualTo("okänd");
    }

    @Test
    void theJournalIsNotForThoseWhoMayNotReadIt() {
        signIn(lund(new Membership(Role.ADMINISTRATOR, null)));
        open(JournalView.ROUTE, Map.of());
        assertThat(find(Article.class).exists()).isFalse();
    }

    @Test
    void theChainIsCheckedBesideThePage() {
        written("Ett", "Två");
        open(JournalView.ROUTE, Map.of());
        test(find(Button.class).withText("Kontrollera kedjan").single()).click();
        var panel = find(ChainPanel.class).single();
        assertThat(panel.running().join()).isNotNull();
        panel.refresh();
        assertThat(panel.getElement().getTextRecursively()).contains("Kedjan är hel till post");
    }

    @Test
    void aFileThatIsNoCheckpointIsRefused() {
        open(JournalView.ROUTE, Map.of());
        var panel = find(ChainPanel.class).single();
        panel.hold("{\"format\": \"something\"}");
        assertThat(panel.getElement().getTextRecursively()).contains("ingen kontrollpunkt");
        panel.hold("""
                {"format": "iop-checkpoint/1", "municipality": "linkoping", "seq": 1, "digest": "00",
                 "recordedAt": "2026-01-01T00:00:00Z", "takenAt": "2026-01-01T00:00:00Z"}""");
        assertThat(panel.getElement().getTextRecursively()).contains("annan kommun");
    }

    @Test
    void theJournalIsSavedLineByLineAndRunsNoFormula() throws IOException {
        var id = written("=HYPERLINK(\"x\")", "Två; \"citat\"");
        var filter = new JournalFilter(id, null, null, null, null, null, null);
        var csv = new ByteArrayOutputStream();
        journalFiles.csv(filter, csv);
        assertThat(csv.toString(StandardCharsets.UTF_8))
                .startsWith("\uFEFF\"Nr\";")
                .contains("\"'=HYPERLINK(\"\"x\"\")\"", "\"Två; \"\"citat\"\"\"");
        var json = new ByteArrayOutputStream();
        journalFiles.json(filter, json);
        assertThat(Json.mapper().readTree(json.toByteArray()).size()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+46", "@cmd", "-1+1", "\t=1", " =1", "＝1+1", "|x"})
    void aCellIsNeverAFormula(String text) {
        assertThat(Csv.cell(text)).isEqualTo("\"'" + text + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-12", "-12,5", "vanlig", "–", "2024-01-01"})
    void aCellThatIsNoFormulaIsAsItIs(String text) {
        assertThat(Csv.cell(text)).isEqualTo("\"" + text + "\"");
    }

    @Test
    void twoMomentsStandSideBySide() {
        var id = written("Ett stort hus", "Ett litet hus");
        open(VersionsQuery.path(id), Map.of());
        assertThat(cells()).startsWith("Ett stort hus", "Ett litet hus");
        open(VersionsQuery.path(id), Map.of("hur", "text"));
        assertThat(find(NativeTableCell.class).all().stream()
                        .map(cell -> cell.getElement().getOuterHTML()))
                .anySatisfy(html -> assertThat(html).contains("<del", "stort"))
                .anySatisfy(html -> assertThat(html).contains("<ins", "litet"));
    }

    @Test
    void theVersionsOfAnothersDraftDoNotExist() {
        var id = written("Ett", "Två");
        signIn(officer("socialnamnden"));
        open(VersionsQuery.path(id), Map.of());
        assertThat(find(Versions.class).exists()).isFalse();
    }

    @Test
    void thePortfolioIsShownAsItWas() {
        transferring.take(Filed.decided("lund", COMMITTEE, "Dåtida", Span.year(2019), Sek.kronor(1000)));
        open(AsItWasView.ROUTE, Map.of("dag", "2019-06-01", "namnd", COMMITTEE));
        assertThat(titles()).contains("Dåtida");
        assertThat(statementsOf(() -> open(AsItWasView.ROUTE, Map.of("dag", "2019-06-01", "namnd", COMMITTEE))))
                .hasSizeLessThanOrEqualTo(6);
        open(AsItWasView.ROUTE, Map.of("dag", "2019-06-01", "namnd", COMMITTEE, "som", "registrerat"));
        assertThat(find(Grid.class).exists()).isFalse();
    }

    @Test
    void noFileOfThePublicVersionHoldsAMaskedText() throws IOException {
        var secret = "Solrosgården vid ån";
        var id = transferring
                .take(Filed.decided("lund", COMMITTEE, "Stöd på " + secret, Span.year(2024), Sek.kronor(75_000)))
                .id();
        publishing.mask(id, null, secret, "OSL 26 kap. 1 §");
        var pdf = files.pdf(id);
        assertThat(text(pdf)).contains(Publishing.MARK);
        for (var letOut : List.of(
                new String(files.json(id), StandardCharsets.UTF_8),
                new String(files.csv(id), StandardCharsets.UTF_8),
                text(pdf).replaceAll("\\s+", " "),
                new String(pdf, StandardCharsets.UTF_8),
                new String(pdf, StandardCharsets.UTF_16BE),
                new String(pdf, StandardCharsets.ISO_8859_1))) {
            assertThat(letOut.toLowerCase(Locale.ROOT)).doesNotContain("solrosgården", "vid ån");
        }
    }

    @Test
    void maskingIsDoneByThePageAndRefusedWithoutALaw() {
        var id = transferring
                .take(Filed.decided("lund", COMMITTEE, "Rubrik att dölja", Span.year(2024), null))
                .id();
        UI.getCurrent().navigate(PublicView.address(id));
        field("Text").setValue("att dölja");
        test(find(Button.class).withText("Maskera").single()).click();
        assertThat(field("Lagrum").getErrorMessage()).contains("lagrum");
        assertThat(field("Text").getValue()).isEqualTo("att dölja");
        field("Lagrum").setValue("OSL 26 kap. 1 §");
        test(find(Button.class).withText("Maskera").single()).click();
        assertThat(publishing.publicVersion(id).at("/terms/subject/title").asString())
                .isEqualTo("Rubrik " + Publishing.MARK);
        assertThat(find(Anchor.class).withText("Spara som PDF").exists()).isTrue();
        assertThat(statementsOf(() -> UI.getCurrent().navigate(PublicView.address(id))))
                .hasSizeLessThanOrEqualTo(6);
    }

    private TextField field(String label) {
        return find(TextField.class)
                .withCondition(field -> label.equals(field.getLabel()))
                .single();
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** A draft saved twice. */
    private UUID written(String first, String second) {
        var draft = drafting.start(COMMITTEE);
        var saved = drafting.save(draft.id(), draft.version(), titled(first), Answers.NONE, null);
        drafting.save(saved.id(), saved.version(), titled(second), Answers.NONE, null);
        return draft.id();
    }

    private static Terms titled(String title) {
        return Terms.EMPTY.with(new Subject(title, List.of(), "", "", "", List.of()));
    }

    private static void open(String path, Map<String, String> query) {
        UI.getCurrent().navigate(path, QueryParameters.simple(query));
    }

    private List<String> cells() {
        return find(NativeTableCell.class).all().stream()
                .map(cell -> cell.getElement().getTextRecursively())
                .toList();
    }

    private String sums() {
        return find(Paragraph.class).withClassName("sums").single().getText();
    }

    @SuppressWarnings("unchecked")
    private List<String> titles() {
        var rows = test((Grid<Row>) find(Grid.class).single());
        return java.util.stream.IntStream.range(0, rows.size())
                .mapToObj(rows::getRow)
                .map(Row::title)
                .toList();
    }
}
