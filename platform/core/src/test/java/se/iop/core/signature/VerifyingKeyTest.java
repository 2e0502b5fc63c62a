package se.iop.core.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifyingKeyTest {

    private static final SigningKey KEY = SigningKey.fresh();
    private static final byte[] CONTENT = "innehåll".getBytes(StandardCharsets.UTF_8);

    @Test
    void aKeyIsReadAsItWasWritten() throws NotAKey {
        assertThat(VerifyingKey.of(KEY.verifying().text()))
                .isEqualTo(KEY.verifying())
                .isNotEqualTo(SigningKey.fresh().verifying());
    }

    @Test
    void aKeyIsReadWithoutTheLinesAroundItAndWithWhatWasCopiedTogetherWithThem() throws NotAKey {
        var text = KEY.verifying().text();

        assertThat(VerifyingKey.of(text.replaceAll("-----.*-----", ""))).isEqualTo(KEY.verifying());
        assertThat(VerifyingKey.of("Vår nyckel:\n" + text + "\nHälsningar")).isEqualTo(KEY.verifying());
        assertThatThrownBy(() -> VerifyingKey.of(text.substring(0, text.indexOf("-----END"))))
                .isInstanceOf(NotAKey.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hej", "åäö", "AAAA"})
    void otherTextsAreNoKeys(String text) {
        assertThatThrownBy(() -> VerifyingKey.of(text)).isInstanceOf(NotAKey.class);
    }

    @Test
    void aKeyWithSomethingMoreIsNone() {
        var encoded = Base64.getDecoder()
                .decode(KEY.verifying().text().replaceAll("-----.*-----", "").strip());
        var more = Base64.getEncoder().encodeToString(Arrays.copyOf(encoded, encoded.length + 3));

        assertThatThrownBy(() -> VerifyingKey.of(more)).isInstanceOf(NotAKey.class);
        assertThatThrownBy(() -> VerifyingKey.of(KEY.verifying().text() + " ".repeat(1000)))
                .isInstanceOf(NotAKey.class);
    }

    @Test
    void aKeyOfAnotherKindIsNone() throws GeneralSecurityException {
        var other = KeyPairGenerator.getInstance("Ed448").generateKeyPair().getPublic();

        assertThatThrownBy(() -> VerifyingKey.of(Base64.getEncoder().encodeToString(other.getEncoded())))
                .isInstanceOf(NotAKey.class);
    }

    @Test
    void aSignatureVerifiesItsOwnContentUnderItsOwnName() throws NotASignature {
        var signature = DetachedSignature.read(KEY.sign(CONTENT).text());
        var renamed = new DetachedSignature(SigningKey.fresh().verifying().fingerprint(), signature.encoded());
        var emptied = new DetachedSignature(signature.fingerprint(), "A".repeat(86) + "==");

        assertThat(KEY.verifying().verifies(CONTENT, signature)).isTrue();
        assertThat(KEY.verifying().verifies(new byte[] {1}, signature)).isFalse();
        assertThat(KEY.verifying().verifies(CONTENT, renamed)).isFalse();
        assertThat(KEY.verifying().verifies(CONTENT, emptied)).isFalse();
    }

    @Test
    void aLongTextIsNoSignature() {
        assertThatThrownBy(() -> DetachedSignature.read(KEY.sign(CONTENT).text() + "\n".repeat(1000)))
                .isInstanceOf(NotASignature.class);
    }
}
