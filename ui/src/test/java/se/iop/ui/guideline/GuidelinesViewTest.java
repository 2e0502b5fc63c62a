package se.iop.ui.guideline;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.iop.core.access.Membership;
import se.iop.core.access.Role;
import se.iop.core.format.Transferring;
import se.iop.model.Sek;
import se.iop.model.Span;
import se.iop.ui.Filed;
import se.iop.ui.ViewTest;
import se.iop.ui.picture.SpanChart;

class GuidelinesViewTest extends ViewTest {

    @Autowired
    private Transferring transferring;

    @Test
    void anOfficerReadsTheOwnCommitteesVersionInForce() {
        signIn(officer("socialnamnden"));
        open();
        assertThat(headings()).contains("Socialnämnden, version 2020-11-11");
        assertThat(text())
                .contains(
                        "ska",
                        "Överenskommelsen gäller högst 3 år.",
                        "gräns: 3 år",
                        "andrahandskälla: överenskommelse 002")
                .contains("Åtta skäl", "Initiativet kommer från den idéburna organisationen.")
                .contains("Hela landet")
                .doesNotContain("Äldrenämnden");
        assertThat(((GuidelinesView) getCurrentView()).getPageTitle())
                .isEqualTo("Riktlinjer: Socialnämnden – Lunds kommun – IOP-plattformen");
    }

    @Test
    void anEarlierVersionIsReadThroughTheAddress() {
        signIn(officer("vard-och-omsorgsnamnden"));
        open("riktlinje", "lund-socialnamnden", "version", "2017-08-23");
        assertThat(headings()).contains("Socialnämnden, version 2017-08-23");
        assertThat(text()).contains("Ersatt", "Överenskommelsen gäller högst 2 år.");
    }

    @Test
    void twoVersionsAreComparedInWords() {
        signIn(officer("socialnamnden"));
        open("riktlinje", "lund-socialnamnden", "version", "2020-11-11", "jamfor", "2017-08-23");
        assertThat(find(DifferenceText.class).single().getElement().getTextRecursively())
                .contains("Ändrad regel", "gräns: 2 år → 3 år", "Ny regel", "har bara fått en ny källa");
    }

    @Test
    void choosingAVersionToCompareGoesIntoTheAddress() {
        signIn(officer("socialnamnden"));
        open("riktlinje", "lund-socialnamnden");
        test(find(Select.class).single()).selectItem("Version 2017-08-23");
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters())
                .contains("riktlinjer/lund-socialnamnden?", "version=2020-11-11", "jamfor=2017-08-23");
        assertThat(find(DifferenceText.class).exists()).isTrue();
    }

    @Test
    void theVersionsStandOnALineOfYears() {
        signIn(officer("socialnamnden"));
        open("riktlinje", "lund-socialnamnden");
        var line = find(SpanChart.class).single().getElement();
        var links = line.getChildren()
                .filter(shape -> "link".equals(shape.getAttribute("role")))
                .toList();
        assertThat(links).hasSize(2);
        assertThat(links.getLast().getAttribute("aria-current")).isEqualTo("true");
        assertThat(links.getFirst().getAttribute("aria-label")).startsWith("Version från 2017-08-23");
    }

    @Test
    void aVersionListsTheAgreementsItGoverns() {
        signIn(officer("socialnamnden"));
        var period = new Span(LocalDate.of(2018, 5, 1), LocalDate.of(2019, 4, 30));
        var early = transferring.take(Filed.decided("lund", "socialnamnden", "Tidig träff", period, Sek.kronor(10)));
        open("riktlinje", "lund-socialnamnden", "version", "2017-08-23");
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("overenskommelser/" + early.id());
        open("riktlinje", "lund-socialnamnden", "version", "2020-11-11");
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .doesNotContain("overenskommelser/" + early.id());
    }

    @Test
    void aLimitThatIsNotKnownIsShownAsUnknown() {
        signIn(officer("vard-och-omsorgsnamnden"));
        open();
        assertThat(text()).contains("Överenskommelsens längsta tid är okänd.", "ställe okänt");
    }

    @Test
    void theOperatorReadsEveryGuidelineAndNoAgreements() {
        signIn(operator());
        open();
        assertThat(find(H1.class).single().getText()).isEqualTo("Riktlinjer");
        assertThat(text())
                .contains("Äldrenämnden", "Socialnämnden")
                .doesNotContain("Överenskommelser som versionen styr");
    }

    @Test
    void anUnknownAddressFallsBackOnWhatIsInForce() {
        signIn(lund(new Membership(Role.AUDITOR, null)));
        open("riktlinje", "finns-inte", "version", "igår", "jamfor", "x");
        assertThat(find(H2.class).exists()).isTrue();
    }

    @Test
    void theViewAsksTheDatabaseAtMostSixTimes() {
        signIn(officer("socialnamnden"));
        assertThat(statementsOf(this::open)).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void soDoesADifferenceBesideTheLineOfYearsHoweverManyAgreementsAreGoverned() {
        signIn(officer("socialnamnden"));
        for (var month = 1; month <= 8; month++) {
            var period = new Span(LocalDate.of(2021, month, 1), LocalDate.of(2022, month, 1));
            transferring.take(Filed.decided("lund", "socialnamnden", "Styrd " + month, period, Sek.kronor(10)));
        }
        assertThat(statementsOf(
                        () -> open("riktlinje", "lund-socialnamnden", "version", "2020-11-11", "jamfor", "2017-08-23")))
                .hasSizeLessThanOrEqualTo(6);
        assertThat(find(DifferenceText.class).exists()).isTrue();
        assertThat(find(SpanChart.class).exists()).isTrue();
        assertThat(text()).contains("Styrd 1", "Styrd 2");
    }

    private void open(String... parameters) {
        Map<String, String> query = new LinkedHashMap<>();
        for (var place = 0; place < parameters.length; place += 2) {
            query.put(parameters[place], parameters[place + 1]);
        }
        UI.getCurrent().navigate(GuidelinesView.ROUTE, QueryParameters.simple(query));
    }

    private List<String> headings() {
        return find(H2.class).all().stream().map(H2::getText).toList();
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
