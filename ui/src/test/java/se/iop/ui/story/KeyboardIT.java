package se.iop.ui.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Working without a pointer: every key pressed is one that a person would press. */
@ExtendWith(RunningProduct.class)
class KeyboardIT {

    /** So many steps are enough to reach anything on a page. */
    private static final int STEPS = 200;

    @Test
    void aDraftIsBegunWrittenAndSavedWithTheKeyboardAlone(Visitors visitors) {
        var officer = visitors.stranger();
        officer.open("logga-in");
        var keys = officer.page().keyboard();
        reach(officer, officer.page().getByLabel("Användarnamn"));
        keys.type("handlaggare.sn@lund");
        keys.press("Tab");
        keys.type(Product.PASSWORD);
        keys.press("Enter");
        assertThat(officer.page()).not().hasURL(Pattern.compile(".*logga-in.*"));
        officer.settled();
        reach(officer, officer.link("Överenskommelser").first());
        keys.press("Enter");
        assertThat(officer.page().locator("h1").first()).hasText("Överenskommelser");
        officer.settled();
        reach(officer, officer.page().getByText("Ny överenskommelse").first());
        keys.press("Enter");
        officer.settled();
        reach(officer, officer.button("Hela formuläret"));
        keys.press("Enter");
        var draft = new Draft(officer);
        assertThat(draft.field("subject.title")).isVisible();
        officer.settled();
        reach(officer, draft.field("subject.title"));
        keys.type("Skrivet utan pekdon");
        reach(officer, draft.field("term.first"));
        keys.type("1/1 2027");
        keys.press("Tab");
        keys.type("2028-12-31");
        keys.press("Tab");
        assertThat(draft.field("term.first")).hasValue("2027-01-01");
        // From any field one key leads to saving, and the same key back.
        keys.press("Shift+Tab");
        keys.press("Alt+End");
        assertTrue(has(officer.button("Spara")), "Alt+End leads to saving");
        keys.press("Alt+End");
        assertTrue(has(draft.field("term.last")), "and back");
        reach(
                officer,
                draft.field("term.last")
                        .locator("xpath=ancestor::section//button[@class='to-save']")
                        .last());
        keys.press("Enter");
        assertTrue(has(officer.button("Spara")), "and so does the way at the end of the section");
        keys.press("Enter");
        assertThat(officer.page().locator(".copy-status")).hasText("Allt är sparat");
        officer.page().reload();
        assertThat(draft.field("subject.title")).hasValue("Skrivet utan pekdon");
    }

    private static void reach(Visitor visitor, Locator place) {
        for (var step = 0; step < STEPS && !has(place); step++) {
            visitor.page().keyboard().press("Tab");
        }
        assertTrue(has(place), () -> "no way by Tab to " + place);
    }

    private static boolean has(Locator place) {
        return (Boolean) place.evaluate("place => place.matches(':focus, :focus-within') || "
                + "!!place.closest('vaadin-button, a')?.matches(':focus')");
    }
}
