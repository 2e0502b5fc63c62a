package se.iop.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SekTest {

    private static final long LIMIT = 1_000_000_000_000_000L;

    @Test
    void amountsAddUpExactly() {
        assertThat(Sek.kronor(933_000).plus(Sek.kronor(3_852_000))).isEqualTo(Sek.kronor(4_785_000));
        assertThat(Sek.kronor(946_995).plus(Sek.kronor(3_852_000))).isEqualTo(Sek.kronor(4_798_995));
        assertThat(Sek.kronor(100_000).minus(Sek.kronor(25_000))).isEqualTo(Sek.kronor(75_000));
        assertThat(Sek.kronor(214).times(18_000)).isEqualTo(Sek.kronor(3_852_000));
        assertThat(Sek.kronor(2)).isGreaterThan(new Sek(199)).isEqualByComparingTo(new Sek(200));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0 kr",
                "7|0,07 kr",
                "50|0,50 kr",
                "100000|1 000 kr",
                "99900|999 kr",
                "100050|1 000,50 kr",
                "7500000|75 000 kr",
                "478500000|4 785 000 kr",
                "-150|−1,50 kr",
                "-100000|−1 000 kr"
            })
    void amountsAreWrittenAsSwedesWriteThem(long ore, String text) {
        assertThat(new Sek(ore).text()).isEqualTo(text.replace(' ', '\u00a0'));
    }

    @Test
    void partsSumToTheWholeAndDifferByAnOreAtMost() {
        assertThat(new Sek(100).split(3)).containsExactly(new Sek(34), new Sek(33), new Sek(33));
        assertThat(new Sek(-100).split(3)).containsExactly(new Sek(-33), new Sek(-33), new Sek(-34));
        assertThat(new Sek(100).split(1)).containsExactly(new Sek(100));
        var random = new Random(7);
        for (var round = 0; round < 200; round++) {
            var whole = new Sek(random.nextLong(-LIMIT, LIMIT));
            var parts = whole.split(1 + random.nextInt(40));
            assertThat(parts.stream().reduce(Sek.ZERO, Sek::plus)).isEqualTo(whole);
            assertThat(parts.getFirst().minus(parts.getLast()).ore()).isBetween(0L, 1L);
        }
    }

    @Test
    void nothingIsSplitInNoParts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sek.ZERO.split(0))
                .withMessage("Ett belopp delas i minst en del, inte 0");
    }

    @Test
    void whatNoMunicipalityCouldOweIsRefused() {
        assertThat(List.of(new Sek(LIMIT), new Sek(-LIMIT))).hasSize(2);
        assertThatIllegalArgumentException().isThrownBy(() -> new Sek(LIMIT + 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Sek(-LIMIT - 1));
        assertThatThrownBy(() -> Sek.kronor(Long.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Sek(2).times(Long.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void changesAreRoundedAsTheClauseSays() {
        var percent = new BigDecimal("1.5");
        assertThat(Sek.kronor(933_000).changedBy(percent, Rounding.TO_KRONA)).isEqualTo(Sek.kronor(946_995));
        assertThat(Sek.kronor(33).changedBy(percent, Rounding.TO_KRONA)).isEqualTo(Sek.kronor(33));
        assertThat(Sek.kronor(100).changedBy(new BigDecimal("0.5"), Rounding.TO_KRONA))
                .isEqualTo(Sek.kronor(101));
        assertThat(Sek.kronor(100)
                        .changedBy(new BigDecimal("0.5"), new Rounding(Sek.kronor(1), RoundingMode.HALF_DOWN)))
                .isEqualTo(Sek.kronor(100));
        assertThat(Sek.kronor(946_995).changedBy(percent, new Rounding(Sek.kronor(100), RoundingMode.HALF_UP)))
                .isEqualTo(Sek.kronor(961_200));
        assertThat(Sek.kronor(1).changedBy(percent, new Rounding(new Sek(1), RoundingMode.UP)))
                .isEqualTo(new Sek(102));
    }

    @Test
    void roundingNeedsAUnit() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Rounding(Sek.ZERO, RoundingMode.HALF_UP));
    }
}
