package se.iop.model;

import static org.assertj.core.api.Assertions.assertThat;
import static se.iop.model.Sek.kronor;

import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AccrualTest {

    private static final Span FIRST_YEAR = span("2019-07-01", "2020-06-30");
    private static final Span SECOND_YEAR = span("2020-07-01", "2021-06-30");

    @Test
    void threeMonthsOfAYearAreAQuarter() {
        assertThat(Accrual.byMonth(kronor(250_000), span("2021-10-01", "2022-09-30")))
                .containsEntry(2021, kronor(62_500))
                .containsEntry(2022, kronor(187_500));
    }

    @Test
    void fundingYearsFromJulyAreLaidOutByMonth() {
        assertThat(together(
                        Accrual.byMonth(kronor(520_000), FIRST_YEAR), Accrual.byMonth(kronor(400_000), SECOND_YEAR)))
                .isEqualTo(Map.of(2019, kronor(260_000), 2020, kronor(460_000), 2021, kronor(200_000)));
    }

    @Test
    void fundingYearsFromJulyAreLaidOutByDay() {
        assertThat(together(Accrual.byDay(kronor(520_000), FIRST_YEAR), Accrual.byDay(kronor(400_000), SECOND_YEAR)))
                .isEqualTo(Map.of(2019, new Sek(26_142_077), 2020, new Sek(46_022_307), 2021, new Sek(19_835_616)));
    }

    @Test
    void aMonthThatIsOnlyTouchedWeighsItsDays() {
        assertThat(Accrual.byMonth(kronor(300), span("2020-12-17", "2021-01-31")))
                .isEqualTo(Map.of(2020, new Sek(9_783), 2021, new Sek(20_217)));
    }

    @Test
    void thePartsSumToTheWhole() {
        var random = new Random(11);
        for (var round = 0; round < 200; round++) {
            var whole = new Sek(random.nextLong(1_000_000_000L));
            var first = LocalDate.of(2019, 1, 1).plusDays(random.nextInt(1_000));
            var during = new Span(first, first.plusDays(random.nextInt(2_000)));
            assertThat(sum(Accrual.byMonth(whole, during))).isEqualTo(whole);
            assertThat(sum(Accrual.byDay(whole, during))).isEqualTo(whole);
        }
    }

    private static Sek sum(SortedMap<Integer, Sek> parts) {
        return parts.values().stream().reduce(Sek.ZERO, Sek::plus);
    }

    private static Map<Integer, Sek> together(Map<Integer, Sek> one, Map<Integer, Sek> other) {
        var together = new TreeMap<>(one);
        other.forEach((year, part) -> together.merge(year, part, Sek::plus));
        return together;
    }

    private static Span span(String first, String last) {
        return new Span(LocalDate.parse(first), LocalDate.parse(last));
    }
}
