package se.iop.ui.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Getting in, and being kept out. */
@ExtendWith(RunningProduct.class)
class SigningInIT {

    @Test
    void anOfficerSeesTheOverviewAfterSigningIn(Visitors visitors) {
        var officer = visitors.signedIn("handlaggare.sn@lund");
        assertThat(officer.page().locator("h1").first()).hasText("Översikt");
    }

    @Test
    void aWrongPasswordIsMetWithASentence(Visitors visitors) {
        var stranger = visitors.stranger();
        stranger.open("logga-in");
        stranger.page().getByLabel("Användarnamn").fill("handlaggare.sn@lund");
        stranger.page().getByLabel("Lösenord").fill("gissning");
        stranger.button("Logga in").click();
        stranger.sees("Namnet och lösenordet hör inte ihop");
    }
}
