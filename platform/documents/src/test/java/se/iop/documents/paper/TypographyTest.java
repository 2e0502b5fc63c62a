package se.iop.documents.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.iop.model.Sek;
import se.iop.model.Span;

/** Swedish typesetting; a tilde stands for a space that holds. */
class TypographyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Bidraget är 75 000 kr per år. | Bidraget är 75~000~kr per år.",
                "1 250 000,50 kr | 1~250~000,50~kr",
                "i 3 månader | i 3~månader",
                "perioden 2023-2025 | perioden 2023–2025",
                "den 1 april 2023 | den 1~april~2023",
                "2023-04-01 är en dag | 2023-04-01 är en dag",
                "212000-1132 | 212000-1132",
                "ÄN 2019-878 | ÄN 2019-878",
                "SN 2020-11-11 § 167 | SN 2020-11-11~§~167",
                "ett - två | ett – två",
                "vård- och omsorg | vård- och omsorg",
                "\"öppet hus\" | ”öppet hus”",
                "“öppet hus” | ”öppet hus”",
                "osv... | osv…",
                "30 dagars frist | 30 dagars frist",
                "t.ex. så | t.~ex. så"
            })
    void runningTextIsSet(String written, String set) {
        assertThat(Typography.set(written).replace('\u00a0', '~')).isEqualTo(set);
    }

    @Test
    void whatIsSetIsSetOnce() {
        var set = Typography.set("\"Den 1 april 2023-2025\" kostar 75 000 kr, § 59 ...");
        assertThat(Typography.set(set)).isEqualTo(set);
    }

    @Test
    void anAmountIsLeftAsItIsWritten() {
        var amount = Sek.kronor(1_234_567).text();
        assertThat(Typography.set("på " + amount + ".")).isEqualTo("på " + amount + ".");
    }

    @Test
    void daysAreSaidInWords() {
        assertThat(Typography.day(LocalDate.of(2023, 4, 1)).replace('\u00a0', ' '))
                .isEqualTo("1 april 2023");
        assertThat(Typography.days(Span.year(2024)).replace('\u00a0', ' '))
                .isEqualTo("1 januari 2024 – 31 december 2024");
    }

    @Test
    void whatNoFileCanHoldIsTakenAway() {
        assertThat(Typography.clean("a\u0000b\ud800c\ufffed\u00ade\nf")).isEqualTo("abcde f");
        assertThat(Typography.clean("🤝 جمعية")).isEqualTo("🤝 جمعية");
    }
}
