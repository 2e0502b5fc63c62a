package se.iop.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.iop.model.OrganisationNumber.Flaw;

class OrganisationNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "212000-1132",
                "212000-0449",
                "845001-2581",
                "802471-1643",
                "802542-5979",
                "845000-8175",
                "822003-0913"
            })
    void theSevenPrintedNumbersPass(String printed) {
        assertThat(OrganisationNumber.parse(printed).text()).isEqualTo(printed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8450012581", " 845001-2581\t", "168450012581", "16845001-2581"})
    void theyAreReadAsPeopleWriteThem(String written) {
        assertThat(OrganisationNumber.parse(written)).isEqualTo(new OrganisationNumber("8450012581"));
        assertThat(OrganisationNumber.flawIn(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', CHARACTERS",
        "845001-258A, CHARACTERS",
        "845001-25-81, CHARACTERS",
        "845001/2581, CHARACTERS",
        "84500 12581, CHARACTERS",
        "845001:2581, CHARACTERS",
        "845001-258, LENGTH",
        "845001-25811, LENGTH",
        "178450012581, LENGTH",
        "16845001258, LENGTH",
        "84500-12581, HYPHEN",
        "8450012-581, HYPHEN",
        "16-8450012581, HYPHEN",
        "841500-2581, THIRD_DIGIT",
        "841901-2581, THIRD_DIGIT",
        "845001-2582, CHECK_DIGIT",
        "845010-2581, CHECK_DIGIT"
    })
    void everyFlawIsNamed(String written, Flaw flaw) {
        assertThat(OrganisationNumber.flawIn(written)).contains(flaw);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OrganisationNumber.parse(written))
                .withMessage("Inget organisationsnummer: " + flaw);
    }

    @Test
    void aThirdDigitOfTwoIsTheLowest() {
        assertThat(OrganisationNumber.flawIn("212000-1132")).isEmpty();
        assertThat(OrganisationNumber.flawIn("211000-1132")).contains(Flaw.THIRD_DIGIT);
    }

    @Test
    void theValueItselfIsTenDigits() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OrganisationNumber("845001-2581"))
                .withMessage("Inget organisationsnummer: LENGTH");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OrganisationNumber("8450012582"))
                .withMessage("Inget organisationsnummer: CHECK_DIGIT");
    }
}
