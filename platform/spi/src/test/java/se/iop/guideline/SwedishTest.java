package se.iop.guideline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Month;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SwedishTest {

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r", "\u000b", "\f", "\u0085", "\u2028", "\u2029"})
    void aQuotationIsOnOneLineWhateverBreaksIt(String lineBreak) {
        assertThat(Swedish.quote("Ett" + lineBreak + "två")).isEqualTo("”Ett två”");
    }

    @Test
    void aQuotationKeepsItsWords() {
        assertThat(Swedish.quote(" Ett två\t")).isEqualTo("”Ett två”");
        assertThat(Swedish.quote("Ett\ttvå")).isEqualTo("”Ett\ttvå”");
        assertThat(Swedish.quote("\u0085")).isEqualTo("” ”");
        assertThat(Swedish.quote("")).isEqualTo("””");
    }

    @Test
    void aLengthNamesOnlyWhatItHas() {
        assertThat(Swedish.length(Period.of(2, 3, 1))).isEqualTo("2 år, 3 månader och 1 dag");
        assertThat(Swedish.length(Period.ofMonths(1))).isEqualTo("1 månad");
        assertThat(Swedish.length(Period.ZERO)).isEqualTo("0 dagar");
    }

    @Test
    void wordsAreJoinedAsInSpeech() {
        assertThat(Swedish.list(List.of())).isEmpty();
        assertThat(Swedish.list(List.of("a"))).isEqualTo("a");
        assertThat(Swedish.list(List.of("a", "b"))).isEqualTo("a och b");
        assertThat(Swedish.list(List.of("a", "b", "c"))).isEqualTo("a, b och c");
        assertThat(Swedish.number(18_000)).isEqualTo("18\u00a0000");
        assertThat(Swedish.month(Month.JANUARY)).isEqualTo("januari");
    }
}
