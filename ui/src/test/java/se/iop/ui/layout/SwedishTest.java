package se.iop.ui.layout;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.iop.model.Sek;
import se.iop.model.Span;
import se.iop.model.Tally;
import se.iop.ui.ViewTest;
import se.iop.ui.text.Language;

/** Days, amounts and periods as they are shown, in both languages. */
class SwedishTest extends ViewTest {

    @Autowired
    private Swedish swedish;

    @Test
    void inSwedish() {
        assertThat(swedish.amount(Sek.kronor(75_000))).isEqualTo("75\u00a0000\u00a0kr");
        assertThat(swedish.amount(null)).isEqualTo("okänd");
        assertThat(swedish.tally(Tally.of(Arrays.asList(Sek.kronor(562_500), null, null))))
                .isEqualTo("562\u00a0500\u00a0kr + 2 okända");
        assertThat(swedish.tally(new Tally(Sek.ZERO, 2))).isEqualTo("2 okända belopp");
        assertThat(swedish.tally(Tally.of(Arrays.asList(Sek.kronor(100), null))))
                .isEqualTo("100\u00a0kr + 1 okänd");
        assertThat(swedish.day(LocalDate.of(2024, 7, 1))).isEqualTo("2024-07-01");
        assertThat(swedish.moment(Instant.parse("2024-07-01T07:30:00Z"))).isEqualTo("2024-07-01 09:30");
        assertThat(swedish.span(Span.year(2024))).isEqualTo("2024-01-01 – 2024-12-31");
        assertThat(swedish.length(Period.of(2, 3, 0))).isEqualTo("2 år och 3 månader");
        assertThat(swedish.length(Period.of(1, 1, 1))).isEqualTo("1 år, 1 månad och 1 dag");
        assertThat(swedish.length(Period.ofMonths(36))).isEqualTo("3 år");
        assertThat(swedish.percent(new BigDecimal("1.5"))).isEqualTo("1,5\u00a0%");
        assertThat(swedish.number(18_000L)).isEqualTo("18\u00a0000");
    }

    @Test
    void inEnglish() {
        UI.getCurrent().setLocale(Language.ENGLISH.locale());
        assertThat(swedish.amount(Sek.kronor(75_000))).isEqualTo("SEK\u00a075,000");
        assertThat(swedish.amount(new Sek(100_050))).isEqualTo("SEK\u00a01,000.50");
        assertThat(swedish.amount(null)).isEqualTo("unknown");
        assertThat(swedish.tally(Tally.of(Arrays.asList(Sek.kronor(562_500), null, null))))
                .isEqualTo("SEK\u00a0562,500 + 2 unknown");
        assertThat(swedish.length(Period.of(1, 2, 0))).isEqualTo("1 year and 2 months");
        assertThat(swedish.percent(new BigDecimal("1.5"))).isEqualTo("1.5%");
    }
}
