package se.iop.ui.layout;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnbrokenTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Överenskommelsen börjar 2027-02-01, inte före 2026-12-11.",
                "2026-11-22",
                "Beslut 2026-11-22",
                "2026-11-22 18:05",
                "Ingen dag alls",
                ""
            })
    void theTextIsAsItIsWritten(String text) {
        assertThat(Unbroken.span(text).getElement().getTextRecursively()).isEqualTo(text);
    }

    @Test
    void everyDayIsKeptWhole() {
        var days = Unbroken.span("Från 2027-02-01 till 2028-01-31, mål 2026-11-2211.")
                .getChildren()
                .filter(Span.class::isInstance)
                .map(Span.class::cast)
                .toList();
        assertThat(days).extracting(Span::getText).containsExactly("2027-02-01", "2028-01-31");
        assertThat(days).allMatch(day -> day.hasClassName("date"));
    }
}
