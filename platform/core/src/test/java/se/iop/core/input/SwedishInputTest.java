package se.iop.core.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.iop.core.input.Read.Blank;
import se.iop.core.input.Read.Refused;
import se.iop.core.input.Read.Value;
import se.iop.model.OrganisationNumber;
import se.iop.model.Sek;

/** What people type, and what becomes of it. */
class SwedishInputTest {

    private static final int SEEDS = 200;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            75000               | 7500000
            75 000              | 7500000
            75 000 kr           | 7500000
            75\u00a0000\u00a0kr | 7500000
            75\u202f000 kr      | 7500000
            75\u2009000         | 7500000
            1 000,50            | 100050
            1000,5              | 100050
            0                   | 0
            0,01                | 1
            000 100             | 10000
            75 000:-            | 7500000
            75 000 Kronor       | 7500000
            75000kr.            | 7500000
            SEK 75              | -
            75000 SEK           | 7500000
            999 999 999 999,99  | 99999999999999
            """)
    void amountsAreReadAsTheyAreWritten(String text, String ore) {
        if (!ore.equals("-")) {
            assertThat(SwedishInput.amount(text)).isEqualTo(new Value<>(new Sek(Long.parseLong(ore))));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sjuttiofem tusen       | AMOUNT_CHARACTERS
            75 tkr                 | AMOUNT_CHARACTERS
            7S000                  | AMOUNT_CHARACTERS
            kr                     | AMOUNT_CHARACTERS
            SEK 75                 | AMOUNT_CHARACTERS
            -500                   | AMOUNT_NEGATIVE
            \u2212500              | AMOUNT_NEGATIVE
            1,000,50               | AMOUNT_COMMAS
            1,2,3                  | AMOUNT_COMMAS
            1.000                  | AMOUNT_POINT
            75.50                  | AMOUNT_POINT
            1 00 000               | AMOUNT_GROUPS
            75 00                  | AMOUNT_GROUPS
            0000 100               | AMOUNT_GROUPS
            ,50                    | AMOUNT_GROUPS
            10,505                 | AMOUNT_DECIMALS
            123456789012345678     | AMOUNT_TOO_LARGE
            1 000 000 000 000      | AMOUNT_TOO_LARGE
            """)
    void amountsThatCannotBeReadAreRefused(String text, Reason reason) {
        assertThat(SwedishInput.amount(text)).isEqualTo(new Refused<Sek>(reason));
    }

    @Test
    void everyAmountReadsBackAsItIsShown() {
        for (var seed = 0; seed < SEEDS; seed++) {
            var amount = new Sek(new Random(seed).nextLong(0, 100_000_000_000_000L));
            assertThat(SwedishInput.amount(amount.text())).as("seed %d", seed).isEqualTo(new Value<>(amount));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024-07-01     | 2024-07-01
            2024-7-1       | 2024-07-01
            2024/07/01     | 2024-07-01
            20240701       | 2024-07-01
            1/7 2024       | 2024-07-01
            1/7-2024       | 2024-07-01
            1/7/2024       | 2024-07-01
            1.7.2024       | 2024-07-01
            01.07.2024     | 2024-07-01
            1 juli 2024    | 2024-07-01
            den 1 juli 2024 | 2024-07-01
            1 jul 2024     | 2024-07-01
            1 JULI 2024    | 2024-07-01
            29/2 2024      | 2024-02-29
            1\u00a0juli\u00a02024 | 2024-07-01
            """)
    void daysAreReadAsTheyAreWritten(String text, LocalDate day) {
        assertThat(SwedishInput.day(text)).isEqualTo(new Value<>(day));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            31/2 2024         | DAY_NONE_SUCH
            2024-02-31        | DAY_NONE_SUCH
            31 februari 2024  | DAY_NONE_SUCH
            29/2 2023         | DAY_NONE_SUCH
            2024-13-01        | DAY_NONE_SUCH
            2024-00-10        | DAY_NONE_SUCH
            1/7 24            | DAY_YEAR
            240701            | DAY_YEAR
            1 juli 24         | DAY_YEAR
            1/7               | DAY_FORM
            i morgon          | DAY_FORM
            1 foo 2024        | DAY_FORM
            2024              | DAY_FORM
            1899-12-31        | DAY_RANGE
            2200-01-01        | DAY_RANGE
            """)
    void daysThatCannotBeReadAreRefused(String text, Reason reason) {
        assertThat(SwedishInput.day(text)).isEqualTo(new Refused<LocalDate>(reason));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"845001-2581", "8450012581", "16845001-2581", "168450012581", " 845001 - 2581 ", "845001–2581"})
    void organisationNumbersAreReadWithOrWithoutHyphenAndPrefix(String text) {
        assertThat(SwedishInput.organisationNumber(text)).isEqualTo(new Value<>(new OrganisationNumber("8450012581")));
    }

    @ParameterizedTest
    @CsvSource({
        "845001-2582, ORGANISATION_CHECK_DIGIT",
        "811001-2581, ORGANISATION_THIRD_DIGIT",
        "84500-12581, ORGANISATION_HYPHEN",
        "845001-258, ORGANISATION_LENGTH",
        "84500A-2581, ORGANISATION_CHARACTERS"
    })
    void organisationNumbersWithAFlawAreRefused(String text, Reason reason) {
        assertThat(SwedishInput.organisationNumber(text)).isEqualTo(new Refused<OrganisationNumber>(reason));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1,5     | 1.5
            1.5 %   | 1.5
            \u22120,3 | -0.3
            12 procent | 12
            """)
    void percentagesAreReadWithCommaOrPoint(String text, BigDecimal percent) {
        assertThat(SwedishInput.percent(text)).isEqualTo(new Value<>(percent));
    }

    @Test
    void percentagesBeyondReasonAreRefused() {
        assertThat(SwedishInput.percent("1001").refusal()).isEqualTo(Reason.PERCENT_RANGE);
        assertThat(SwedishInput.percent("1,23456").refusal()).isEqualTo(Reason.PERCENT_RANGE);
        assertThat(SwedishInput.percent("en halv").refusal()).isEqualTo(Reason.PERCENT_FORM);
    }

    @Test
    void wholeNumbersStayWithinTheirLimits() {
        assertThat(SwedishInput.wholeNumber("18 000", 0, 20_000)).isEqualTo(new Value<>(18_000));
        assertThat(SwedishInput.wholeNumber("0", 0, 120)).isEqualTo(new Value<>(0));
        assertThat(SwedishInput.wholeNumber("121", 0, 120).refusal()).isEqualTo(Reason.NUMBER_RANGE);
        assertThat(SwedishInput.wholeNumber("99999999999999999999", 0, 120).refusal())
                .isEqualTo(Reason.NUMBER_RANGE);
        assertThat(SwedishInput.wholeNumber("3,5", 0, 120).refusal()).isEqualTo(Reason.NUMBER_CHARACTERS);
        assertThat(SwedishInput.wholeNumber("tre", 0, 120).refusal()).isEqualTo(Reason.NUMBER_CHARACTERS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u00a0", "\t\n"})
    void nothingIsNoValueAndNoMistake(String text) {
        assertThat(SwedishInput.amount(text)).isEqualTo(new Blank<Sek>());
        assertThat(SwedishInput.day(text)).isEqualTo(new Blank<LocalDate>());
        assertThat(SwedishInput.organisationNumber(text)).isEqualTo(new Blank<OrganisationNumber>());
        assertThat(SwedishInput.percent(text)).isEqualTo(new Blank<BigDecimal>());
        assertThat(SwedishInput.wholeNumber(text, 0, 1)).isEqualTo(new Blank<Integer>());
        assertThat(SwedishInput.text(text, 10)).isEqualTo(new Blank<String>());
    }

    @Test
    void textsKeepEmojiAndRightToLeftButNoControlCharacters() {
        assertThat(SwedishInput.text("Möte 🎉\r\nשלום", 100)).isEqualTo(new Value<>("Möte 🎉\nשלום"));
        assertThat(SwedishInput.text("a\u0000b", 100).refusal()).isEqualTo(Reason.TEXT_CONTROL);
        assertThat(SwedishInput.text("a\u001bb", 100).refusal()).isEqualTo(Reason.TEXT_CONTROL);
        assertThat(SwedishInput.text("a\ud800b", 100).refusal()).isEqualTo(Reason.TEXT_CONTROL);
        assertThat(SwedishInput.text("🎉🎉🎉", 2).refusal()).isEqualTo(Reason.TEXT_LONG);
        assertThat(SwedishInput.text("🎉🎉", 2)).isEqualTo(new Value<>("🎉🎉"));
        assertThat(SwedishInput.text("o\u0308", 5)).isEqualTo(new Value<>("ö"));
    }

    @Test
    void nothingThatIsTypedMakesTheReadersFail() {
        for (var seed = 0; seed < SEEDS; seed++) {
            var text = anything(new Random(seed));
            assertThat(SwedishInput.amount(text)).as("seed %d", seed).isNotNull();
            assertThat(SwedishInput.day(text)).as("seed %d", seed).isNotNull();
            assertThat(SwedishInput.organisationNumber(text))
                    .as("seed %d", seed)
                    .isNotNull();
            assertThat(SwedishInput.percent(text)).as("seed %d", seed).isNotNull();
            assertThat(SwedishInput.wholeNumber(text, 0, 100))
                    .as("seed %d", seed)
                    .isNotNull();
            assertThat(SwedishInput.text(text, 100)).as("seed %d", seed).isNotNull();
        }
    }

    private static String anything(Random random) {
        var characters = "0123456789 ,.-/−\u00a0\u202fkr%åäöjuli\u0000\ud83d😀٣";
        var text = new StringBuilder();
        for (var length = random.nextInt(24); length > 0; length--) {
            text.append(characters.charAt(random.nextInt(characters.length())));
        }
        return text.toString();
    }
}
