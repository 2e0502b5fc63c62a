package se.iop.ui.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The power goes while somebody writes. */
@ExtendWith(RunningProduct.class)
class KilledServerIT {

    @Test
    void aKilledServerStartsAgainAndHasWhatWasTyped(Product product, Visitors visitors) {
        var officer = visitors.signedIn("handlaggare.sn@lund");
        var draft = Draft.begun(officer);
        draft.write("subject.title", "Strömavbrott").save();
        var path = draft.path();
        draft.type("subject.goals", "Inget går förlorat")
                .isKeptWithin(Duration.ofSeconds(5).toMillis());
        product.kill();
        product.start();
        officer.loseTab();
        officer.signIn("handlaggare.sn@lund");
        officer.open(path);
        officer.sees("Du har osparade ändringar");
        assertThat(draft.field("subject.title")).hasValue("Strömavbrott");
        assertThat(draft.field("subject.goals")).hasValue("Inget går förlorat");
    }
}
