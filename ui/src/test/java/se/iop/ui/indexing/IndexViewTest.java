package se.iop.ui.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.iop.core.access.Membership;
import se.iop.core.access.Role;
import se.iop.core.indexing.IndexBook;
import se.iop.ui.ViewTest;
import se.iop.ui.picture.ColumnChart;

class IndexViewTest extends ViewTest {

    @Autowired
    private IndexBook book;

    @Test
    void theValuesOfASeriesAreAPictureAndATable() {
        signIn(officer("socialnamnden"));
        open("OPI");
        assertThat(text()).contains("Omsorgsprisindex", "4,6\u00a0%", "Preliminär", "Definitiv", "Publicerat OPI");
        var chart = find(ColumnChart.class).single().getElement();
        assertThat(chart.getChildren().filter(part -> part.getTag().equals("g")))
                .hasSize(9);
        assertThat(((IndexView) getCurrentView()).getPageTitle()).startsWith("Index: Omsorgsprisindex – ");
    }

    @Test
    void aSeriesWithoutValuesSaysWhatThatMeans() {
        signIn(officer("socialnamnden"));
        open("PKV");
        assertThat(headings()).contains("Inga värden än");
        assertThat(find(ColumnChart.class).exists()).isFalse();
    }

    @Test
    void onlyTheOperatorEntersValuesOfASeries() {
        signIn(officer("socialnamnden"));
        open("KPI");
        assertThat(enter().isEnabled()).isFalse();
        assertThat(text()).contains("Kan göras av: Driftansvarig");
    }

    @Test
    void whatCannotBeReadIsRefusedAtItsFieldAndNothingIsKept() {
        signIn(operator());
        open("KPI");
        test(enter()).click();
        test(field("År")).setValue("tjugofem");
        test(field("Indextal")).setValue("1,23456");
        test(field("Utgåva")).setValue("31/2 2025");
        test(find(Button.class).withText("För in").single()).click();
        assertThat(field("År").getErrorMessage()).isEqualTo("Skriv ett heltal med siffror, till exempel 36.");
        assertThat(field("Indextal").isInvalid()).isTrue();
        assertThat(field("Utgåva").isInvalid()).isTrue();
        assertThat(field("Källa").getErrorMessage()).isEqualTo("Fyll i fältet.");
        assertThat(find(Dialog.class).single().isOpened()).isTrue();
        assertThat(book.values("KPI")).noneMatch(value -> value.year() == 2025);
    }

    @Test
    void aValueIsEnteredOnceAndShown() {
        signIn(operator());
        open("KPI");
        enterValue("2024", "415,51", "1/2 2025");
        assertThat(find(Dialog.class).all()).noneMatch(Dialog::isOpened);
        assertThat(text()).contains("415,51", "2025-02-01", "SCB");
        enterValue("2024", "415,51", "1/2 2025");
        assertThat(find(Dialog.class)
                        .withCondition(Dialog::isOpened)
                        .single()
                        .getElement()
                        .getTextRecursively())
                .contains("Det värdet finns redan");
    }

    @Test
    void anEconomistEntersTheOwnCommitteesCompensationAndCorrectsIt() {
        signIn(lund(new Membership(Role.ECONOMIST, "vard-och-omsorgsnamnden")));
        open("PRISKOMPENSATION");
        enterCompensation("2027", "2,1", "VON 2026-11-18 § 90");
        assertThat(text()).contains("2,1\u00a0%", "Gäller", "VON 2026-11-18 § 90");
        enterCompensation("2027", "2,4", "VON 2026-12-16 § 101");
        assertThat(text()).contains("2,4\u00a0%", "Rättad");
        assertThat(book.known("vard-och-omsorgsnamnden").of("PRISKOMPENSATION", 2027))
                .hasValueSatisfying(value -> assertThat(value.value()).isEqualByComparingTo("2.4"));
        assertThat(book.known("socialnamnden").of("PRISKOMPENSATION", 2027)).isEmpty();
    }

    @Test
    void anotherMunicipalitySeesNoneOfIt() {
        signIn(linkoping(new Membership(Role.ECONOMIST, "aldrenamnden")));
        open("PRISKOMPENSATION");
        assertThat(headings()).contains("Ingen priskompensation än");
        assertThat(enter().isEnabled()).isTrue();
    }

    @Test
    void anUnknownSeriesFallsBackOnOne() {
        signIn(officer("socialnamnden"));
        open("XYZ");
        assertThat(headings()).contains("Omsorgsprisindex");
    }

    @Test
    void theViewAsksTheDatabaseAtMostSixTimes() {
        signIn(officer("socialnamnden"));
        assertThat(statementsOf(() -> open("OPI"))).hasSizeLessThanOrEqualTo(6);
        assertThat(statementsOf(() -> open("PRISKOMPENSATION"))).hasSizeLessThanOrEqualTo(6);
    }

    private void enterValue(String year, String value, String vintage) {
        test(enter()).click();
        test(field("År")).setValue(year);
        test(field("Indextal")).setValue(value);
        test(find(Select.class).single()).selectItem("Definitiv");
        test(field("Utgåva")).setValue(vintage);
        test(field("Källa")).setValue("SCB");
        test(find(Button.class).withText("För in").single()).click();
    }

    private void enterCompensation(String year, String percent, String decision) {
        test(enter()).click();
        test(field("År")).setValue(year);
        test(field("Procent")).setValue(percent);
        test(field("Beslut")).setValue(decision);
        test(find(Button.class).withText("För in").single()).click();
    }

    private static void open(String series) {
        UI.getCurrent().navigate(IndexView.ROUTE, QueryParameters.of("serie", series));
    }

    private Button enter() {
        return find(Button.class).withText("För in värde").single();
    }

    private TextField field(String label) {
        return find(TextField.class)
                .withCondition(field -> label.equals(field.getLabel()))
                .single();
    }

    private List<String> headings() {
        return find(H2.class).all().stream().map(H2::getText).toList();
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
