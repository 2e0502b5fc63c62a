package se.iop.core.pinning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.iop.core.access.NotAllowed;
import se.iop.core.access.Role;
import se.iop.core.agreement.Platform;
import se.iop.core.signature.PinnedKey;
import se.iop.core.signature.SigningKey;
import se.iop.core.signature.VerifyingKey;

class PinningTest {

    @RegisterExtension
    static final Platform platform = new Platform();

    private static final String LONGER_THAN_A_REASON = "x".repeat(1001);

    private final Pinning pinning = platform.the(Pinning.class);

    @Test
    void aMunicipalitysKeyIsSeenByItAloneAndRevokedForGood() {
        var key = SigningKey.fresh().verifying();
        platform.actingAs(platform.lund(Role.ADMINISTRATOR, null));
        pinning.pin("Lunds nyckel", key.text());

        assertThat(pinning.ring().keys())
                .extracting(PinnedKey::name)
                .contains("Plattformens egen nyckel", "Lunds nyckel");
        assertThatThrownBy(() -> pinning.pin("Igen", key.text())).hasMessage("ALREADY");
        platform.actingAs(platform.linkoping(Role.ADMINISTRATOR, null));
        assertThat(pinning.ring().keys()).extracting(PinnedKey::name).doesNotContain("Lunds nyckel");
        assertThatThrownBy(() -> pinning.revoke(key.fingerprint(), "Inte min")).hasMessage("GONE");

        platform.actingAs(platform.lund(Role.ADMINISTRATOR, null));
        assertThatThrownBy(() -> pinning.revoke(key.fingerprint(), " ")).hasMessage("REASON");
        assertThatThrownBy(() -> pinning.revoke(key.fingerprint(), LONGER_THAN_A_REASON))
                .hasMessage("REASON");
        assertThat(recorded(key)).containsExactly("KEY_PINNED");
        pinning.revoke(key.fingerprint(), "Den kom på villovägar.");
        assertThat(recorded(key)).containsExactly("KEY_PINNED", "KEY_REVOKED");

        assertThat(pinning.ring().keys())
                .filteredOn(pinned -> pinned.key().equals(key))
                .singleElement()
                .satisfies(pinned -> {
                    assertThat(pinned.municipality()).isEqualTo("lund");
                    assertThat(pinned.counts()).isFalse();
                    assertThat(pinned.revocation())
                            .extracting(PinnedKey.Revocation::reason)
                            .isEqualTo("Den kom på villovägar.");
                });
        assertThatThrownBy(() -> pinning.revoke(key.fingerprint(), "Igen")).hasMessage("GONE");
        assertThatThrownBy(() -> pinning.pin("Igen", key.text())).hasMessage("ALREADY");
    }

    private static List<String> recorded(VerifyingKey key) {
        return platform.database()
                .as(
                        platform.database().lund(),
                        () -> platform.database()
                                .sql()
                                .sql("""
                                        select j.action from journal j join journal_payload p using (tenant, seq)
                                        where p.document ->> 'fingerprint' = ? order by j.seq""")
                                .param(key.fingerprint())
                                .query(String.class)
                                .list());
    }

    @Test
    void whatIsNoKeyOrHasNoNameIsRefused() {
        platform.actingAs(platform.lund(Role.ADMINISTRATOR, null));

        assertThatThrownBy(() -> pinning.pin("Namn", "hej")).hasMessage("NOT_A_KEY");
        assertThatThrownBy(() -> pinning.pin(" ", SigningKey.fresh().verifying().text()))
                .hasMessage("NAME");
        assertThatThrownBy(() -> pinning.pin(
                        "x".repeat(201), SigningKey.fresh().verifying().text()))
                .hasMessage("NAME");
    }

    @Test
    void anOfficerMayLookAndNotPin() {
        platform.actingAs(platform.lund(Role.OFFICER, "socialnamnden"));

        assertThat(pinning.ring().keys()).isNotEmpty();
        assertThatThrownBy(
                        () -> pinning.pin("Namn", SigningKey.fresh().verifying().text()))
                .isInstanceOf(NotAllowed.class);
        var pinned = pinning.ring().keys().getFirst().key().fingerprint();
        assertThatThrownBy(() -> pinning.revoke(pinned, "Skäl")).isInstanceOf(NotAllowed.class);
    }
}
