package se.iop.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.iop.model.Contribution.Form;
import se.iop.model.Party.Standing;
import se.iop.model.Sek;
import se.iop.model.Terms;
import se.iop.model.Wording;
import se.iop.testkit.AnyTerms;

/** What was stored is read for ever, and what is stored today is read back the same. */
class TermsDocumentTest {

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void termsAreReadBackTheSame(long seed) {
        var terms = AnyTerms.of(seed);
        assertThat(TermsDocument.read(TermsDocument.write(terms))).isEqualTo(terms);
    }

    @Test
    void theVersionOfTheShapeIsWritten() {
        assertThat(TermsDocument.CURRENT).isEqualTo(2);
        assertThat(TermsDocument.write(Terms.EMPTY)).contains("\"schema\":2");
    }

    @Test
    void aDocumentOfTheFirstVersionIsReadWithTheRestUnknown() throws IOException {
        var terms = TermsDocument.read(stored("terms-1.json"));
        assertThat(terms.parties()).hasSize(3).allSatisfy(party -> {
            assertThat(party.standing()).isEqualTo(Standing.UNKNOWN);
            assertThat(party.contacts()).isEmpty();
            assertThat(party.mandates()).isEmpty();
        });
        assertThat(terms.economy().grants()).hasSize(2).allSatisfy(grant -> {
            assertThat(grant.form()).isEqualTo(new Form.Fixed());
            assertThat(grant.amount()).isEqualTo(Sek.kronor(100_000));
        });
        assertThat(terms.followUp().reports()).isNotEmpty().allSatisfy(report -> {
            assertThat(report.anonymous()).isFalse();
            assertThat(report.indicators()).isEmpty();
            assertThat(report.dueRule()).isNull();
        });
        assertThat(terms.followUp().duties()).isEmpty();
        assertThat(terms.term().conditions()).isEmpty();
        assertThat(terms.term().openFrom()).isNull();
        assertThat(terms.wording()).isEqualTo(Wording.EMPTY);
        assertThat(terms.relations()).isEmpty();
        assertThat(terms.remarks()).isEmpty();
    }

    @Test
    void anEmptyDocumentOfTheFirstVersionIsRead() throws IOException {
        assertThat(TermsDocument.read(stored("terms-1-empty.json"))).isEqualTo(Terms.EMPTY);
    }

    private static String stored(String name) throws IOException {
        try (var resource = TermsDocumentTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(resource).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
