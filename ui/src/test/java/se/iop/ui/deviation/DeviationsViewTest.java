package se.iop.ui.deviation;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.iop.core.agreement.Life;
import se.iop.core.agreement.Life.Ruling;
import se.iop.core.deviation.Asked;
import se.iop.core.format.AgreementDocument;
import se.iop.core.format.Transferring;
import se.iop.guideline.Decision;
import se.iop.model.Sek;
import se.iop.model.Span;
import se.iop.ui.Filed;
import se.iop.ui.ViewTest;

/** Deviations as people read, narrow and download them. */
class DeviationsViewTest extends ViewTest {

    @Autowired
    private Transferring transferring;

    @Autowired
    private DeviationFiles files;

    @Test
    void aDeviationStandsWithItsRuleReasonAndDecision() {
        deviating("Odlingen", 2019);
        open(Map.of("ar", "2019"));
        assertThat(text())
                .contains("Odlingen", "Nämnden ville pröva", "högst", "2019-01-01", "Avvikelser per regel")
                .contains("Nämnden får en signal");
    }

    @Test
    void anAddressThatFitsNothingSaysSo() {
        deviating("Kören", 2018);
        open(Map.of("ar", "1950", "namnd", "socialnamnden"));
        assertThat(text()).contains("Ingen avvikelse stämmer med urvalet.");
        open(Map.of("ar", "inget-år"));
        assertThat(text()).contains("Kören");
    }

    @Test
    void theFileHoldsALineForEach() throws IOException {
        deviating("=Formel", 2017);
        var file = new ByteArrayOutputStream();
        files.csv(new Asked("socialnamnden", "duration", 2017), file);
        assertThat(file.toString(StandardCharsets.UTF_8))
                .contains("\"Beslutsdag\"", "\"2017-01-01\"", "\"'=Formel\"", "\"Nämnden ville pröva\"");
    }

    @Test
    void theViewAsksTheDatabaseAtMostSixTimes() {
        deviating("Snickeriet", 2016);
        assertThat(statementsOf(() -> open(Map.of()))).hasSizeLessThanOrEqualTo(6);
    }

    private void deviating(String title, int year) {
        signIn(officer("socialnamnden"));
        var day = LocalDate.of(year, 1, 1);
        var period = new Span(day.plusDays(1), day.plusYears(9));
        var filed = Filed.decided("lund", "socialnamnden", title, period, Sek.kronor(10));
        var ruling = new Ruling(
                Life.Outcome.APPROVED,
                day,
                "1",
                Decision.Body.COMMITTEE,
                null,
                List.of(new Life.Deviation("duration", "Nämnden ville pröva")));
        transferring.take(new AgreementDocument(
                filed.format(),
                filed.municipality(),
                filed.committee(),
                filed.origin(),
                false,
                null,
                filed.terms(),
                filed.answers(),
                new Life(null, ruling, null, List.of(), null, null)));
    }

    private void open(Map<String, String> address) {
        UI.getCurrent().navigate(DeviationsView.ROUTE, QueryParameters.simple(address));
    }

    private String text() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
