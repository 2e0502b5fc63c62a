package se.iop.ui.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.Test;
import se.iop.ui.ViewTest;

/** The page where people sign in says what went wrong, and lets whoever is signed in go on. */
class SignInViewTest extends ViewTest {

    @Test
    void theFieldsAreKnownToPasswordManagers() {
        UI.getCurrent().navigate("logga-in");
        assertThat(find(Input.class).all())
                .extracting(field -> field.getElement().getAttribute("autocomplete"))
                .containsExactly("username", "current-password");
        assertThat(find(H1.class).single().getText()).isEqualTo("Logga in");
    }

    @Test
    void aWrongGuessAndOneTooManyAreTold() {
        UI.getCurrent().navigate("logga-in", QueryParameters.of("fel", ""));
        assertThat(find(H2.class).single().getText()).isEqualTo("Namnet och lösenordet hör inte ihop");
        UI.getCurrent().navigate("logga-in", QueryParameters.of("vanta", ""));
        assertThat(find(H2.class).single().getText()).isEqualTo("För många försök");
        UI.getCurrent().navigate("logga-in", QueryParameters.of("senare", ""));
        assertThat(find(H2.class).single().getText()).isEqualTo("Det går inte att logga in just nu");
    }

    @Test
    void whoMustChooseAPasswordComesToNoOtherPage() {
        signInWithGivenPassword(officer("socialnamnden"));
        UI.getCurrent().navigate("finns-inte");
        assertThat(find(H1.class).single().getText()).isEqualTo("Nytt lösenord");
    }

    @Test
    void thePageOfTheOwnPasswordAsksNothing() {
        signIn(officer("socialnamnden"));
        assertThat(statementsOf(() -> UI.getCurrent().navigate("nytt-losenord")))
                .hasSizeLessThanOrEqualTo(1);
    }
}
