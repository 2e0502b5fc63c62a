package se.iop.ui.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.BoundingBox;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Writing in a draft: what is accepted, what is refused with which words, and that nothing typed is lost. */
@ExtendWith(RunningProduct.class)
class WritingIT {

    private static final String OFFICER = "handlaggare.sn@lund";
    /** What may be lost when a tab or the server dies. */
    private static final double SECONDS_LOST = Duration.ofSeconds(5).toMillis();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "31/2 2024     | Datumet finns inte i kalendern. Kontrollera dag och månad.",
                "2024-02-31    | Datumet finns inte i kalendern. Kontrollera dag och månad.",
                "den första    | Skriv datumet som 2024-07-01 eller 1/7 2024."
            })
    void aDayThatIsNoneIsRefusedAtItsField(String typed, String sentence, Visitors visitors) {
        var draft = Draft.begun(visitors.signedIn(OFFICER));
        draft.write("term.first", typed).refuses("term.first", typed, sentence);
    }

    @Test
    void refusalsStandAtTheirFieldsAndKeepWhatWasTyped(Visitors visitors) {
        var draft = Draft.begun(visitors.signedIn(OFFICER));
        draft.write("term.first", "2024-07-01")
                .write("term.last", "2024-06-30")
                .refuses("term.last", "2024-06-30", "Sista dagen ligger före den första. Byt en av dem.");
        draft.write("total.amount", "femtio tusen")
                .refuses(
                        "total.amount",
                        "femtio tusen",
                        "Skriv beloppet med siffror, till exempel 75 000 eller 1 000,50.");
        draft.write("total.amount", "123456789012345678")
                .refuses(
                        "total.amount",
                        "123456789012345678",
                        "Kontrollera beloppet: det har fler siffror än något belopp här kan ha.");
        draft.add("Lägg till part");
        draft.write("party.0.number", "212000-1133")
                .refuses(
                        "party.0.number",
                        "212000-1133",
                        "Kontrollera siffrorna: kontrollsiffran sist stämmer inte med de andra.");
        draft.write("party.0.number", "2110001134")
                .refuses(
                        "party.0.number",
                        "2110001134",
                        "Skriv organisationens nummer: tredje siffran ska vara minst 2, annars är det en persons nummer.");
        draft.write("party.0.number", "2120-001132")
                .refuses(
                        "party.0.number",
                        "2120-001132",
                        "Flytta bindestrecket så att det står före de fyra sista siffrorna.");
    }

    /** As when leaving a field brings its finding while the pointer is down: the page moves, the pointer does not. */
    @Test
    void aPressCountsThoughThePageMovesButNotWhenThePointerLeaves(Visitors visitors) {
        var officer = visitors.signedIn(OFFICER);
        var draft = Draft.begun(officer);
        var parties = officer.page().locator(".form-row");
        var mouse = officer.page().mouse();

        var regretted = pressedDown(officer, "Lägg till part");
        mouse.move(regretted.x, regretted.y - 60);
        mouse.up();
        officer.settled();
        assertThat(parties).hasCount(0);

        pressedDown(officer, "Lägg till part");
        officer.button("Lägg till part").evaluate("button => button.style.marginTop = '10rem'");
        mouse.up();
        assertThat(draft.field("party.0.number")).isVisible();
        assertThat(parties).hasCount(1);
    }

    private static BoundingBox pressedDown(Visitor visitor, String name) {
        visitor.settled();
        visitor.button(name).scrollIntoViewIfNeeded();
        var box = visitor.button(name).boundingBox();
        var mouse = visitor.page().mouse();
        mouse.move(box.x + box.width / 2, box.y + box.height / 2);
        mouse.down();
        return box;
    }

    @Test
    void textWithNulIsRefusedAndOtherTextIsKeptAsItIs(Visitors visitors) {
        var draft = Draft.begun(visitors.signedIn(OFFICER));
        draft.write("subject.title", "Kaffe ☕ och مقهى اللغة");
        draft.paste("subject.challenge", "Ensamhet\u0000");
        assertThat(draft.page().locator("#subject-challenge"))
                .containsText("Ta bort styrtecknen ur texten; klistra in den som ren text.");
        draft.write("subject.challenge", "Ensamhet").save();
        draft.page().reload();
        assertThat(draft.field("subject.title")).hasValue("Kaffe ☕ och مقهى اللغة");
    }

    @Test
    void whatSwedesWriteIsPutInOneForm(Visitors visitors) {
        var draft = Draft.begun(visitors.signedIn(OFFICER));
        draft.write("total.amount", "1 000,50");
        assertThat(draft.field("total.amount")).hasValue("1\u00a0000,50");
        draft.write("total.amount", "2\u00a0000");
        assertThat(draft.field("total.amount")).hasValue("2\u00a0000");
        draft.write("total.amount", "75 000 kr");
        assertThat(draft.field("total.amount")).hasValue("75\u00a0000");
        draft.write("term.first", "1/7 2024");
        assertThat(draft.field("term.first")).hasValue("2024-07-01");
        draft.add("Lägg till part").write("party.0.number", "162120001132");
        assertThat(draft.field("party.0.number")).hasValue("212000-1132");
    }

    @Test
    void aLostTabLosesAtMostFiveSeconds(Visitors visitors) {
        var officer = visitors.signedIn(OFFICER);
        var draft = Draft.begun(officer);
        draft.type("subject.challenge", "Många äldre är ensamma");
        draft.isKeptWithin(SECONDS_LOST);
        var path = draft.path();
        officer.loseTab();
        officer.open(path);
        officer.sees("Du har osparade ändringar");
        assertThat(draft.field("subject.challenge")).hasValue("Många äldre är ensamma");
        draft.save();
    }

    @Test
    void theLoserOfARaceSeesWhoChangedWhatAndKeepsTheirText(Visitors visitors) {
        var draft = Draft.begun(visitors.signedIn(OFFICER));
        draft.write("subject.title", "Kapplöpning").save();
        var other = new Draft(visitors.signedIn(OFFICER));
        other.visitor().open(draft.path());
        assertThat(other.field("subject.title")).hasValue("Kapplöpning");
        draft.write("subject.goals", "Fler kommer")
                .write("term.notice.length", "3")
                .save();
        other.write("subject.goals", "Alla trivs").visitor().press("Spara");
        other.visitor().sees("Handläggare");
        other.visitor().sees("sparade en nyare version");
        var differences = other.page().locator(".notices table");
        assertThat(differences).containsText("Fler kommer");
        assertThat(differences).containsText("Alla trivs");
        assertThat(other.field("subject.goals")).hasValue("Alla trivs");
        assertThat(other.field("term.notice.length")).hasValue("3");
        other.visitor().press("Spara min version ovanpå");
        assertThat(other.page().locator(".copy-status")).hasText("Allt är sparat");
    }
}
