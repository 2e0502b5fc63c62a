package se.iop.ui.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/**
 * An agreement's page as somebody uses it; fields go by the name that the form gives them, such as {@code term.first}.
 */
record Draft(Visitor visitor) {

    private static final Pattern ADDRESS = Pattern.compile(".*/overenskommelser/[0-9a-f-]{36}$");

    /** A new draft on the whole form. */
    static Draft begun(Visitor officer) {
        officer.open("overenskommelser/ny");
        officer.press("Hela formuläret");
        var draft = new Draft(officer);
        assertThat(draft.field("subject.title")).isVisible();
        officer.settled();
        return draft;
    }

    /** The part of the address after the product's, once the draft is there. */
    String path() {
        assertThat(page()).hasURL(ADDRESS);
        return page().url().replaceFirst("^https?://[^/]+/", "");
    }

    /** What one writes in. */
    Locator field(String name) {
        return page().locator(id(name) + " input, " + id(name) + " textarea").first();
    }

    /** Opens the section that something stands in, where it is folded, when nothing moves it any more. */
    private void unfold(Locator inside) {
        assertThat(inside).isAttached();
        var folded = inside.locator("xpath=ancestor::details[not(@open)]/summary");
        if (folded.count() > 0) {
            visitor.settled();
            folded.click();
            assertThat(inside).isVisible();
        }
    }

    /** Writes in a field and leaves it. */
    Draft write(String name, String text) {
        type(name, text);
        field(name).blur();
        return this;
    }

    /** Writes in a field and stays there. */
    Draft type(String name, String text) {
        unfold(field(name));
        field(name).fill(text);
        return this;
    }

    /** Writes the name of a party where parties are offered, and takes it with the Enter key. */
    Draft name(String name, String party) {
        type(name, party);
        field(name).press("Enter");
        assertThat(page().locator(id(name) + ":not([opened])")).isAttached();
        field(name).blur();
        return this;
    }

    /** Puts text in a field as a paste from elsewhere does, with characters that no key gives. */
    Draft paste(String name, String text) {
        field(name)
                .evaluate(
                        "(field, text) => { field.value = text;"
                                + " field.dispatchEvent(new Event('input', {bubbles: true, composed: true}));"
                                + " field.dispatchEvent(new Event('change', {bubbles: true})); }",
                        text);
        field(name).focus();
        field(name).blur();
        return this;
    }

    /** Sees that what is typed has been kept, within a time. */
    Draft isKeptWithin(double milliseconds) {
        assertThat(page().locator(".copy-status"))
                .containsText("Sparad kopia", new LocatorAssertions.ContainsTextOptions().setTimeout(milliseconds));
        return this;
    }

    /** Chooses from a list of choices. */
    Draft choose(String name, String choice) {
        unfold(page().locator(id(name)));
        page().locator(id(name)).click();
        page().getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(choice).setExact(true))
                .click();
        // The list gives the focus back as it closes, and would take it from the next field.
        assertThat(page().locator(id(name) + ":not([opened])")).isAttached();
        return this;
    }

    /** Ticks a box of a group, or one that stands alone, when what was written before it no longer moves the page. */
    Draft tick(String name, String label) {
        visitor.settled();
        unfold(page().locator(id(name)));
        page().locator(id(name))
                .getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
                .check();
        return this;
    }

    /** Adds a row to a list, where one then stands ready to write. */
    Draft add(String what) {
        var rows = page().locator(".form-list")
                .filter(new Locator.FilterOptions().setHas(visitor.button(what)))
                .locator(".form-row");
        unfold(page().locator(".form-list vaadin-button")
                .filter(new Locator.FilterOptions().setHasText(what))
                .first());
        var before = rows.count();
        visitor.press(what);
        assertThat(rows).hasCount(before + 1);
        assertThat(rows.last().locator(":focus")).isAttached();
        return this;
    }

    /** What the guidelines say, at its field, of the rule whose sentence is this. */
    Locator finding(String rule) {
        return page().locator(".finding")
                .filter(new Locator.FilterOptions().setHasText(rule))
                .first();
    }

    /** Sees a sentence among what is met. */
    Draft met(String says) {
        var link = page().locator(".findings-panel .finding-link.tone-met")
                .filter(new Locator.FilterOptions().setHasText(says));
        assertThat(link.first()).isAttached();
        return this;
    }

    /** Sees a sentence of refusal at a field, and the text still there. */
    Draft refuses(String name, String typed, String sentence) {
        assertThat(page().locator(id(name) + " [slot=error-message]").first()).hasText(sentence);
        assertThat(field(name)).hasValue(typed);
        return this;
    }

    /** Saves, and waits until it is told that it is saved. */
    Draft save() {
        visitor.press("Spara");
        assertThat(page().locator(".copy-status")).hasText("Allt är sparat");
        return this;
    }

    Page page() {
        return visitor.page();
    }

    private static String id(String name) {
        return "#" + name.replace('.', '-').replace('/', '-');
    }
}
