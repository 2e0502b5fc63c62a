package se.iop.ui.consequence;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Location;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.iop.core.access.Membership;
import se.iop.core.access.Role;
import se.iop.core.catalog.Judgement;
import se.iop.core.consequence.Consequences;
import se.iop.core.consequence.Shadowing;
import se.iop.core.consequence.Supposing;
import se.iop.core.consequence.Supposition;
import se.iop.core.format.Transferring;
import se.iop.core.record.Verdicts;
import se.iop.documents.docx.Docx;
import se.iop.documents.pdf.Pdf;
import se.iop.guideline.Decision;
import se.iop.guideline.Proposal;
import se.iop.model.Sek;
import se.iop.model.Span;
import se.iop.ui.Filed;
import se.iop.ui.ViewTest;
import se.iop.ui.agreement.AgreementNavigation;
import se.iop.ui.layout.Swedish;
import se.iop.ui.picture.BarChart;
import se.iop.ui.text.Texts;

class SupposeViewTest extends ViewTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    @TempDir
    private Path folder;

    @Autowired
    private Transferring transferring;

    @Autowired
    private Consequences consequences;

    @Autowired
    private Supposing supposing;

    @Autowired
    private Shadowing shadowing;

    @Autowired
    private Verdicts verdicts;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private ConsequenceFiles files;

    @Autowired
    private Texts texts;

    @Autowired
    private Swedish swedish;

    @Test
    void aShorterLimitIsAskedAndAnsweredOnThePage() {
        signIn(officer("socialnamnden"));
        var concerned = take("Tänk om trettio månader", 30);
        open(SupposeView.ROUTE);
        limit().setValue("24");
        ask();
        assertThat(text()).contains("Skulle bryta", "Tänk om trettio månader", "är 3 år", "är 2 år");
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("overenskommelser/" + concerned);
        assertThat(find(BarChart.class).exists()).isTrue();
    }

    @Test
    void nothingChangedIsAnEmptyAnswer() {
        signIn(officer("socialnamnden"));
        open(SupposeView.ROUTE);
        ask();
        assertThat(text()).contains("Ingenting skiljer");
    }

    @Test
    void whatWillNotDoStandsAtItsFieldAndStays() {
        signIn(officer("socialnamnden"));
        open(SupposeView.ROUTE);
        limit().setValue("två år");
        assertThat(limit().isInvalid()).isTrue();
        test(button("Räkna konsekvenser")).click();
        assertThat(limit().isInvalid()).isTrue();
        assertThat(limit().getErrorMessage()).isNotBlank();
        assertThat(limit().getValue()).isEqualTo("två år");
        limit().setValue("9999");
        test(button("Räkna konsekvenser")).click();
        assertThat(limit().getErrorMessage()).contains("högst");
        assertThat(text()).doesNotContain("Vad som jämförs");
        test(button("Återställ gränserna")).click();
        assertThat(limit().isInvalid()).isFalse();
    }

    @Test
    void anAnswerIsKeptUnderANameAndReadThroughItsLink() {
        signIn(officer("socialnamnden"));
        take("Behållen fråga", 31);
        open(SupposeView.ROUTE);
        limit().setValue("24");
        ask();
        test(button("Spara")).click();
        assertThat(name().isInvalid()).isTrue();
        name().setValue("Två år i stället för tre");
        test(button("Spara")).click();
        var link = find(Anchor.class).all().stream()
                .map(Anchor::getHref)
                .filter(href -> href.startsWith(SavedView.ROUTE))
                .findFirst()
                .orElseThrow();
        signIn(lund(new Membership(Role.AUDITOR, null)));
        open(link);
        assertThat(text()).contains("Två år i stället för tre", "Behållen fråga");
        signIn(linkoping(new Membership(Role.AUDITOR, null)));
        open(link);
        assertThat(text()).contains("Svaret finns inte").doesNotContain("Behållen fråga");
    }

    @Test
    void anAuditorReadsAndIsToldWhoMayAsk() {
        signIn(lund(new Membership(Role.AUDITOR, null)));
        open(SupposeView.ROUTE);
        assertThat(text()).contains("Den som får fråga är", "Sparade svar");
        assertThat(find(FieldSet.class).exists()).isFalse();
    }

    @Test
    void theOperatorHasNothingHere() {
        signIn(operator());
        open(SupposeView.ROUTE);
        assertThat(text()).contains("Här finns inget för dig");
        open(ShadowView.ROUTE);
        assertThat(text()).contains("Här finns inget för dig");
    }

    @Test
    void theViewsAskTheDatabaseAtMostSixTimes() {
        signIn(officer("socialnamnden"));
        take("Sex frågor", 33);
        var one = saved("Ena");
        saved("Andra");
        assertThat(statementsOf(() -> open(SupposeView.ROUTE))).hasSizeLessThanOrEqualTo(6);
        assertThat(statementsOf(() -> open(ConsequenceNavigation.saved(one)))).hasSizeLessThanOrEqualTo(6);
        assertThat(text()).contains("Ena", "Sex frågor").doesNotContain("Gemensamma skillnader");
        assertThat(statementsOf(() -> test(find(Select.class).single()).selectItem("Andra")))
                .hasSizeLessThanOrEqualTo(6);
        assertThat(text()).contains("Ena", "Andra", "Gemensamma skillnader: ", "Bara i Andra");
        assertThat(statementsOf(() -> open(ShadowView.ROUTE))).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void runsInTheShadowAskTheDatabaseAtMostSixTimesAndSayWhatTheySaid() {
        var committee = "socialnamnden";
        signIn(lund(new Membership(Role.SECRETARY, committee), new Membership(Role.OFFICER, committee)));
        var judged = new ArrayList<UUID>();
        for (var number = 1; number <= 3; number++) {
            var run = shadowing.start("Skugga " + number, supposing.ask(version2017()));
            for (var months = 25; months <= 28; months++) {
                judged.add(decided("Skuggad " + number + " " + months, months));
            }
            judged.add(decided("Skuggad kort " + number, 12));
            if (number < 3) {
                shadowing.stop(run);
            }
        }

        try {
            assertThat(statementsOf(() -> open(ShadowView.ROUTE))).hasSizeLessThanOrEqualTo(6);
            assertThat(find(Anchor.class).all())
                    .extracting(Anchor::getHref)
                    .containsAll(
                            judged.stream().map(AgreementNavigation::address).toList());
            assertThat(text())
                    .contains("Socialnämnden: lund-socialnamnden, version 2017-08-23", "Pågår", "Avslutad")
                    .contains("Skuggad 1 25", "Skuggad 3 28", "Skulle bryta: duration", "Samma svar");
        } finally {
            test(button("Avsluta skuggkörningen")).click();
        }
        assertThat(text()).doesNotContain("Pågår");
    }

    /** Decided, and judged by all versions that judge then. */
    private UUID decided(String title, int months) {
        var period = new Span(FIRST, FIRST.plusMonths(months).minusDays(1));
        var document = Filed.decided("lund", "socialnamnden", title, period, Sek.kronor(1));
        var agreement = transferring.take(document).id();
        var proposal = Proposal.of(document.terms(), Decision.planned(FIRST));
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> verdicts.keep(
                        agreement, proposal, new Judgement(List.of()), Instant.parse("2026-01-15T09:00:00Z"), "0"));
        return agreement;
    }

    @Test
    void theFilesSayWhatThePageSays() throws Exception {
        signIn(officer("socialnamnden"));
        take("=HYPERLINK(\"farligt\")", 34);
        var answer = supposing.ask(version2017());
        var content = files.content("Bilaga", answer, answer.differences());
        var paper = files.paper(content);
        assertThat(paper.lines()).contains("Bilaga").anyMatch(line -> line.contains("farligt"));
        assertThat(Pdf.of(paper)).startsWith('%', 'P', 'D', 'F');
        assertThat(Docx.of(paper)).startsWith('P', 'K');
        var parts = parts(new Workbook(texts, swedish).of(content));
        assertThat(parts)
                .containsPattern("(?:'|&apos;|&#39;|&#x27;)=HYPERLINK\\(")
                .doesNotContain("<f>", ">=HYPERLINK(");
        assertThat(parts.split("<row ", -1))
                .hasSizeGreaterThan(answer.differences().size());
    }

    /** Every part of a workbook, one after the other. */
    private String parts(byte[] workbook) throws IOException {
        var text = new StringBuilder();
        try (var zip =
                new ZipFile(Files.write(folder.resolve("bok.xlsx"), workbook).toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    private UUID saved(String name) {
        return consequences.save(name, supposing.ask(version2017()));
    }

    private Supposition version2017() {
        return new Supposition(
                "socialnamnden",
                "lund-socialnamnden",
                new Supposition.Version(
                        supposing.binding("socialnamnden").getLast().key().digest(), LocalDate.of(2017, 8, 23)));
    }

    private UUID take(String title, int months) {
        var period = new Span(FIRST, FIRST.plusMonths(months).minusDays(1));
        return transferring
                .take(Filed.decided("lund", "socialnamnden", title, period, Sek.kronor(1000)))
                .id();
    }

    private void ask() {
        test(button("Räkna konsekvenser")).click();
        var panel = find(RunPanel.class).single();
        var run = panel.run();
        if (run != null) {
            run.await();
        }
        panel.refresh();
    }

    private TextField limit() {
        return (TextField) find(ClauseForm.class).all().stream()
                .filter(form -> form.clause().kind().equals("duration"))
                .findFirst()
                .orElseThrow()
                .field("limit");
    }

    private TextField name() {
        return find(TextField.class).all().stream()
                .filter(field -> "Namn".equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private Button button(String caption) {
        return requireNonNull(find(Button.class).withText(caption).single());
    }

    private static void open(String address) {
        var location = new Location(address);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
