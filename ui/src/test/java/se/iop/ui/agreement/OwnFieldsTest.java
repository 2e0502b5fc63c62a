package se.iop.ui.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import se.iop.core.access.Person;
import se.iop.core.agreement.Agreement;
import se.iop.core.agreement.Agreement.Origin;
import se.iop.core.agreement.Drafting;
import se.iop.core.agreement.Life;
import se.iop.core.agreement.Life.Outcome;
import se.iop.core.agreement.Life.Ruling;
import se.iop.core.agreement.Registering;
import se.iop.core.catalog.Admission;
import se.iop.core.catalog.Catalogs;
import se.iop.core.catalog.JarArchive;
import se.iop.core.catalog.TestGuidelines;
import se.iop.core.indexing.IndexBook;
import se.iop.core.publishing.Publishing;
import se.iop.guideline.Answers;
import se.iop.guideline.Decision;
import se.iop.model.Extra;
import se.iop.model.FollowUp.Report;
import se.iop.model.Sek;
import se.iop.model.Terms;
import se.iop.ui.ViewTest;

/** What a guideline brings besides rules: fields, forms for reports and index series, without knowing the form. */
class OwnFieldsTest extends ViewTest {

    private static final int STATEMENTS_AT_MOST = 6;
    private static final Person OFFICER = officer("socialnamnden");

    @Autowired
    private Drafting drafting;

    @Autowired
    private IndexBook book;

    @Autowired
    private Registering registering;

    @Autowired
    private Publishing publishing;

    @TestConfiguration(proxyBeanMethods = false)
    static class Plugins {

        @Bean
        @Primary
        Catalogs bringing(JarArchive archive, Clock clock) {
            var folder = TestGuidelines.bringing(Path.of("..", "plugins", "target"));
            return new Catalogs(folder.toString(), archive, clock, new Admission(List::of, true));
        }
    }

    @Test
    void theFormAsksWhatTheGuidelineAsksAndKeepsIt() {
        var draft = draft();
        open(draft.id());
        assertThat(((HasLabel) component("extra-WHOLE-yta")).getLabel()).isEqualTo("Yta i hektar");
        assertThat(((HasHelper) component("extra-WHOLE-yta")).getHelperText())
                .isEqualTo("Hur stor plats insatsen tar. Från 1 till 100. Behövs för beslut.");
        type("extra-WHOLE-yta", "12");
        type("extra-MONEY-markhyra", "1 500");
        type("extra-DATE-besiktigad", "1/7 2024");
        type("extra-TEXT-plats", "Ängen vid ån");
        type("extra-CHOICE-naturtyp", "ang");
        type("extra-FLAG-strandskydd", "false");
        press("Spara");

        assertThat(drafting.open(draft.id()).agreement().terms().extra())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "yta", new Extra.Whole(12),
                        "markhyra", new Extra.Money(Sek.kronor(1_500)),
                        "besiktigad", new Extra.Day(LocalDate.of(2024, 7, 1)),
                        "plats", new Extra.Words("Ängen vid ån"),
                        "naturtyp", new Extra.Choice("ang"),
                        "strandskydd", new Extra.Flag(false)));
    }

    @Test
    void whatMustBeStatedIsAFindingAndOutsideTheBoundsASentenceAtTheField() {
        var draft = draft();
        open(draft.id());
        find(PartFrame.class).withId("part-own").single().fold(false);
        assertThat(findings()).anyMatch(text -> text.contains("Yta i hektar behöver anges."));
        type("subject-title", "Äng");
        press("Spara");
        assertThat(drafting.open(draft.id()).agreement().terms().subject().title())
                .isEqualTo("Äng");

        type("extra-WHOLE-yta", "101");
        press("Spara");

        assertThat(((HasValidation) component("extra-WHOLE-yta")).getErrorMessage())
                .isEqualTo("Yta i hektar är från 1 till 100.");
        assertThat(value("extra-WHOLE-yta")).isEqualTo("101");
        assertThat(drafting.open(draft.id()).agreement().terms().extra()).isEmpty();

        type("extra-WHOLE-yta", "100");
        assertThat(findings()).noneMatch(text -> text.contains("Yta i hektar behöver anges."));
    }

    @Test
    void whatIsNoLongerAskedForIsShownAndKept() {
        var draft = draft();
        var stated = Map.<String, Extra>of("borttagen", new Extra.Words("Kvar sedan förr"), "yta", new Extra.Whole(3));
        drafting.save(draft.id(), draft.version(), Terms.EMPTY.withExtra(stated), Answers.NONE, null);
        open(draft.id());
        assertThat(part("part-own")).contains("Efterfrågas inte längre", "borttagen", "Kvar sedan förr");
        type("subject-title", "Äng");
        press("Spara");

        assertThat(drafting.open(draft.id()).agreement().terms().extra()).isEqualTo(stated);
    }

    @Test
    void thePublicVersionLeavesOutWhatIsInternal() {
        signIn(OFFICER);
        var day = LocalDate.of(2024, 2, 1);
        var stated = Map.<String, Extra>of(
                "naturtyp", new Extra.Choice("ang"),
                "plats", new Extra.Words("HEMLIG ÄNG"),
                "markhyra", new Extra.Money(Sek.kronor(1_234)),
                "borttagen", new Extra.Words("HEMLIGT SEDAN FÖRR"));
        var ruling = new Ruling(Outcome.APPROVED, day, "1", Decision.Body.COMMITTEE, null, List.of());
        var id = registering
                .take(
                        "socialnamnden",
                        Origin.REGISTERED,
                        false,
                        null,
                        Terms.EMPTY.withExtra(stated),
                        Answers.NONE,
                        new Life(null, ruling, null, List.of(), day, null))
                .id();

        var open = publishing.publicVersion(id);
        assertThat(open.at("/terms/extra").propertyNames()).containsExactly("Naturtyp");
        assertThat(open.at("/terms/extra/Naturtyp").asString()).isEqualTo("Äng");
        assertThat(open.toString()).doesNotContain("HEMLIG", "Markhyra", "123400", "1 234", "plats", "borttagen");
    }

    @Test
    void aReportFromAFormHasItsIndicators() {
        var draft = draft();
        open(draft.id());
        find(PartFrame.class).withId("part-follow-up").single().fold(false);
        var choice = find(ReportChoice.class).single();
        var form = choice.getItems().getFirst().getSubMenu().getItems().getFirst();
        assertThat(form.getText()).isEqualTo("Artrapport");
        ComponentUtil.fireEvent(form, new ClickEvent<>(form));
        press("Spara");

        var report = drafting.open(draft.id())
                .agreement()
                .terms()
                .followUp()
                .reports()
                .getFirst();
        assertThat(report.name()).isEqualTo("Artrapport");
        assertThat(report.kind()).isEqualTo(Report.Kind.ANNUAL);
        assertThat(report.anonymous()).isTrue();
        assertThat(report.dueRule())
                .isNotNull()
                .satisfies(rule -> assertThat(rule.text()).isEqualTo("En månad efter varje år"));
        assertThat(report.indicators())
                .singleElement()
                .satisfies(indicator -> assertThat(indicator.target()).isEqualTo("Minst 20"));
        assertThat(report.template()).isEqualTo("Artrapport");
    }

    @Test
    void aSeriesOfTheGuidelineIsChosenAndCounts() {
        open(draft().id());
        find(PartFrame.class).withId("part-economy").single().fold(false);
        type("index-kind", "BY");
        @SuppressWarnings("unchecked")
        var series = (Select<String>) component("index-series");
        assertThat(series.getItemLabelGenerator().apply("LUND-NATUR"))
                .isEqualTo("Naturvårdens uppräkning (LUND-NATUR)");
        assertThat(book.known("socialnamnden").of("LUND-NATUR", 2021))
                .hasValueSatisfying(value -> assertThat(value.value()).isEqualByComparingTo("2.0"));
        assertThat(book.known("socialnamnden").of("OPI", 2021))
                .hasValueSatisfying(value -> assertThat(value.value())
                        .as("the guideline's, which is shown beside what was entered")
                        .isEqualByComparingTo("1.1"));
        assertThat(book.known("socialnamnden").of("OPI", 2022)).isPresent();
    }

    @Test
    void theIndexShowsTheSeriesItsSourceAndWhatClashes() {
        signIn(OFFICER);
        UI.getCurrent().navigate("index", QueryParameters.of("serie", "LUND-NATUR"));
        assertThat(text()).contains("Naturvårdens uppräkning", "2,0\u00a0%", "KF 2020-11-26 § 301", "lund-eget");
        assertThat(find(Button.class).withText("För in värde").exists()).isFalse();

        UI.getCurrent().navigate("index", QueryParameters.of("serie", "OPI"));
        assertThat(text()).contains("2021: infört 1,5 %, men tillägget lund-eget anger 1,1 % (KF 2020-11-26 § 302).");
    }

    @Test
    void theCommitteesOwnCostNoMoreStatements() {
        var draft = draft();
        var stated = new HashMap<String, Extra>();
        for (var number = 0; number < 20; number++) {
            stated.put("borttagen-" + number, new Extra.Whole(number));
        }
        drafting.save(draft.id(), draft.version(), Terms.EMPTY.withExtra(stated), Answers.NONE, null);
        assertThat(statementsOf(() -> open(draft.id()))).isNotEmpty().hasSizeLessThanOrEqualTo(STATEMENTS_AT_MOST);
        assertThat(text()).contains("borttagen-0", "borttagen-19");
    }

    private Agreement draft() {
        signIn(OFFICER);
        return drafting.start("socialnamnden");
    }

    private static void open(UUID id) {
        UI.getCurrent()
                .navigate(AgreementView.class, new RouteParameters(new RouteParam(AgreementView.ID, id.toString())));
    }

    @SuppressWarnings("unchecked")
    private void type(String id, String text) {
        ((HasValue<?, String>) component(id)).setValue(text);
    }

    @SuppressWarnings("unchecked")
    private String value(String id) {
        return ((HasValue<?, String>) component(id)).getValue();
    }

    private Component component(String id) {
        return find(Component.class).withId(id).single();
    }

    private void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private String part(String id) {
        return find(PartFrame.class).withId(id).single().getElement().getTextRecursively();
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private List<String> findings() {
        return find(Div.class).withClassName("finding").all().stream()
                .map(finding -> finding.getElement().getTextRecursively())
                .flatMap(text -> text.lines())
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
