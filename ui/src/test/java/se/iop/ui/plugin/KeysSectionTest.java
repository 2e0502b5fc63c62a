package se.iop.ui.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.iop.core.access.Membership;
import se.iop.core.access.Person;
import se.iop.core.access.Role;
import se.iop.core.pinning.Pinning;
import se.iop.core.signature.SigningKey;
import se.iop.ui.ViewTest;

/** The keys on the page about plugins. */
class KeysSectionTest extends ViewTest {

    @Autowired
    private Pinning pinning;

    @Test
    void anAdministratorPinsAKeyAndWithdrawsIt() {
        var key = SigningKey.fresh().verifying();
        signIn(lund(new Membership(Role.ADMINISTRATOR, null)));
        navigate(PluginsView.class);

        test(button("Lägg till nyckel")).click();
        test(find(TextField.class).single()).setValue("Lunds leverantör");
        test(find(TextArea.class).single()).setValue("-----BEGIN PUBLIC KEY-----\nhej\n-----END PUBLIC KEY-----");
        assertThat(find(TextArea.class).single().getErrorMessage())
                .isEqualTo("Texten är ingen publik Ed25519-nyckel. Klistra in hela stycket från BEGIN till END.");
        test(button("Lägg till nyckel")).click();
        assertThat(find(TextArea.class).single().isInvalid()).isTrue();
        assertThat(find(TextField.class).single().getValue()).isEqualTo("Lunds leverantör");

        test(find(TextArea.class).single()).setValue(key.text());
        assertThat(find(TextArea.class).single().isInvalid()).isFalse();
        test(button("Lägg till nyckel")).click();
        assertThat(text()).contains("Lunds leverantör", key.fingerprint(), "För Lunds kommun");

        test(button("Återkalla")).click();
        test(find(TextArea.class).single()).setValue("Den kom på villovägar");
        test(button("Återkalla")).click();
        assertThat(text()).contains("Återkallad", "Den kom på villovägar");
        assertThat(find(Button.class).withText("Återkalla").all()).isEmpty();
    }

    @Test
    void anotherMunicipalitySeesNothingOfIt() {
        var key = SigningKey.fresh().verifying();
        signIn(lund(new Membership(Role.ADMINISTRATOR, null)));
        navigate(PluginsView.class);
        test(button("Lägg till nyckel")).click();
        test(find(TextField.class).single()).setValue("Bara Lunds");
        test(find(TextArea.class).single()).setValue(key.text());
        test(button("Lägg till nyckel")).click();
        assertThat(text()).contains("Bara Lunds");

        signIn(linkoping(new Membership(Role.ADMINISTRATOR, null)));
        navigate(PluginsView.class);
        assertThat(text()).contains("Plattformens egen nyckel").doesNotContain("Bara Lunds", key.fingerprint());
        assertThat(find(Button.class).withText("Återkalla").all()).isEmpty();
    }

    @Test
    void anOfficerMayLookAndIsToldWhoMay() {
        signIn(officer("socialnamnden"));
        navigate(PluginsView.class);

        assertThat(text()).contains("Plattformens egen nyckel", "Kan göras av: Kommunadministratör, Driftansvarig");
        assertThat(button("Lägg till nyckel").isEnabled()).isFalse();
        assertThat(find(Button.class).withText("Återkalla").all()).isEmpty();
    }

    @Test
    void howeverManyKeysTheViewAsksTheDatabaseAtMostSixTimes() {
        var administrator = signIn(lund(new Membership(Role.ADMINISTRATOR, null)));
        for (var number = 1; number <= 8; number++) {
            var key = SigningKey.fresh().verifying();
            pinning.pin("Leverantör " + number, key.text());
            if (number % 2 == 0) {
                pinning.revoke(key.fingerprint(), "Skäl " + number);
            }
        }
        for (var person : new Person[] {administrator, officer("socialnamnden"), operator()}) {
            signIn(person);
            assertThat(statementsOf(() -> navigate(PluginsView.class))).hasSizeLessThanOrEqualTo(6);
            assertThat(text()).contains("Leverantör 1", "Leverantör 8", "Skäl 8");
        }
    }

    private Button button(String label) {
        return find(Button.class).withText(label).all().getLast();
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
