package se.iop.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;

class SpanTest {

    private static final Span THREE_YEARS = span("2020-01-01", "2022-12-31");

    @Test
    void threeYearsExactlyAreNotLongerAndADayMoreIs() {
        assertThat(THREE_YEARS.length()).isEqualTo(Period.ofYears(3));
        assertThat(THREE_YEARS.longerThan(Period.ofMonths(36))).isFalse();
        assertThat(THREE_YEARS.longerThan(Period.ofMonths(35))).isTrue();
        assertThat(span("2020-01-01", "2023-01-01").longerThan(Period.ofMonths(36)))
                .isTrue();
    }

    @Test
    void shortenedIsExactlyTheLimit() {
        var shortened = span("2020-02-29", "2024-02-29").shortenedTo(Period.ofYears(1));
        assertThat(shortened).isEqualTo(span("2020-02-29", "2021-02-27"));
        assertThat(shortened.longerThan(Period.ofYears(1))).isFalse();
    }

    @Test
    void bothEndsAreInside() {
        assertThat(THREE_YEARS.contains(LocalDate.of(2020, 1, 1))).isTrue();
        assertThat(THREE_YEARS.contains(LocalDate.of(2022, 12, 31))).isTrue();
        assertThat(THREE_YEARS.contains(LocalDate.of(2019, 12, 31))).isFalse();
        assertThat(THREE_YEARS.contains(LocalDate.of(2023, 1, 1))).isFalse();
    }

    @Test
    void spansOverlapWhenTheyShareADay() {
        assertThat(THREE_YEARS.overlaps(span("2019-01-01", "2020-01-01"))).isTrue();
        assertThat(THREE_YEARS.overlaps(span("2022-12-31", "2023-01-01"))).isTrue();
        assertThat(THREE_YEARS.overlaps(span("2019-01-01", "2019-12-31"))).isFalse();
        assertThat(THREE_YEARS.overlaps(span("2023-01-01", "2023-01-01"))).isFalse();
    }

    @Test
    void aSpanCoversAnotherThatLiesInsideIt() {
        assertThat(THREE_YEARS.covers(Span.year(2021))).isTrue();
        assertThat(THREE_YEARS.covers(THREE_YEARS)).isTrue();
        assertThat(THREE_YEARS.covers(span("2019-12-31", "2020-01-02"))).isFalse();
        assertThat(THREE_YEARS.covers(span("2022-12-01", "2023-01-01"))).isFalse();
    }

    @Test
    void anEndBeforeTheStartIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> span("2021-01-02", "2021-01-01"))
                .withMessage("Slutdatum 2021-01-01 ligger före startdatum 2021-01-02");
        assertThat(span("2021-01-01", "2021-01-01").length()).isEqualTo(Period.ofDays(1));
    }

    @Test
    void itIsWrittenWithBothDays() {
        assertThat(Span.year(2021).text()).isEqualTo("2021-01-01 – 2021-12-31");
    }

    private static Span span(String first, String last) {
        return new Span(LocalDate.parse(first), LocalDate.parse(last));
    }
}
