package se.iop.ui.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Somebody with a browser window: what they see, what they do, and whether everybody could do the same. */
final class Visitor implements AutoCloseable {

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final List<String> ACCESSIBILITY = List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa");

    /** Chromium draws no taller pictures in one piece. */
    private static final int TALLEST = 12_000;

    private final Product product;
    private final BrowserContext window;
    private final Screen screen;
    private final ColorScheme light;
    private Page page;

    Visitor(Product product, BrowserContext window, Screen screen, ColorScheme light) {
        this.product = product;
        this.window = window;
        this.screen = screen;
        this.light = light;
        page = window.newPage();
    }

    Page page() {
        return page;
    }

    Screen screen() {
        return screen;
    }

    /** Goes to a page by its address. */
    void open(String path) {
        page.navigate(product.at(path));
    }

    /** Closes the tab as a crash would, without asking the page, and opens an empty one. */
    void loseTab() {
        page.close();
        page = window.newPage();
    }

    /** Signs in as one of the demo users. */
    void signIn(String user) {
        open("logga-in");
        page.getByLabel("Användarnamn").fill(user);
        page.getByLabel("Lösenord").fill(Product.PASSWORD);
        button("Logga in").click();
        assertThat(page).not().hasURL(Pattern.compile(".*logga-in.*"));
        settled();
    }

    /** Waits until the view is there, what was done before has been sent, and the server has answered. */
    void settled() {
        assertThat(page.locator("h1").first()).isVisible();
        // A field tells of what was typed only after its own turn; two frames later it is under way.
        page.evaluate("() => new Promise(sent => requestAnimationFrame(() => requestAnimationFrame(sent)))");
        page.waitForFunction("() => !Object.values(window.Vaadin?.Flow?.clients ?? {})"
                + ".some(client => client.isActive && client.isActive())");
    }

    /** The button that says so. */
    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Presses the button that says so, once the page has come to rest and nothing moves below the pointer. */
    void press(String name) {
        settled();
        button(name).click();
    }

    /** The link that says so. */
    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    /** The field of that name. */
    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first();
    }

    /** Types into a field as a person does, and leaves it. */
    void write(String label, String text) {
        field(label).fill(text);
        field(label).blur();
    }

    /** Sees a sentence somewhere on the page. */
    void sees(String text) {
        assertThat(page.getByText(text).first()).isVisible();
    }

    /** The dialog that is open. */
    Locator dialog() {
        return page.getByRole(AriaRole.DIALOG).last();
    }

    /** All that the page says. */
    String words() {
        settled();
        return page.locator("body").innerText();
    }

    /** Looks at the view in light and in dark, keeps a picture of both, and asks that neither keeps anybody out. */
    void excludesNobody(String view) {
        assertThat(obstacles(view)).as("obstacles in %s at %s", view, screen).isEmpty();
    }

    /**
     * What keeps somebody out of the view in light or in dark, as far as a program can tell; keeps pictures of both.
     */
    List<String> obstacles(String view) {
        var found = new ArrayList<String>();
        for (var light : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(light));
            picture(view, light);
            found.addAll(obstacles(view, light));
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        return found;
    }

    /** Only colours differ between light and dark. */
    private AxeBuilder axe(ColorScheme light) {
        var axe = new AxeBuilder(page);
        return light == ColorScheme.LIGHT ? axe.withTags(ACCESSIBILITY) : axe.withRules(List.of("color-contrast"));
    }

    private List<String> obstacles(String view, ColorScheme light) {
        return axe(light).analyze().getViolations().stream()
                .flatMap(rule -> rule.getNodes().stream()
                        .filter(node -> !halfScrolledOut(rule.getId(), String.valueOf(node.getTarget())))
                        .map(node -> "%s %s %s: %s %s %s"
                                .formatted(
                                        view,
                                        screen,
                                        light,
                                        rule.getId(),
                                        node.getTarget(),
                                        node.getFailureSummary().replaceAll("\\s+", " "))))
                .toList();
    }

    /** A grid's own cell, scrolled half out of the grid, is nothing that anybody aims at. */
    private static boolean halfScrolledOut(String rule, String target) {
        return rule.equals("target-size") && target.contains("#vaadin-grid-cell-");
    }

    /** Nothing makes a reader scroll sideways. */
    void fitsTheScreen() {
        settled();
        var width = (Integer) page.evaluate("() => document.scrollingElement.scrollWidth");
        picture("fits-" + page.url().replaceFirst("^https?://[^/]+/", "").replaceAll("\\W", "-"));
        assertThat(width).as("width of %s", page.url()).isLessThanOrEqualTo(screen.width());
    }

    /** Keeps a picture of the view for people to look at. */
    void picture(String view) {
        picture(view, light);
    }

    /** The whole view, also what a person would scroll to. */
    private void picture(String view, ColorScheme light) {
        settled();
        if (page.getByRole(AriaRole.DIALOG).count() > 0) {
            take(view, light);
            return;
        }
        var height = (Integer) page.evaluate("() => Math.max(...[document.documentElement, document.body,"
                + " ...document.querySelectorAll('main, vaadin-app-layout')].map(part => part.scrollHeight))");
        page.setViewportSize(screen.width(), Math.min(Math.max(height, screen.height()), TALLEST));
        take(view, light);
        page.setViewportSize(screen.width(), screen.height());
    }

    private void take(String view, ColorScheme light) {
        var name = "%s-%d-%s.png".formatted(view, screen.width(), light.name().toLowerCase(Locale.ROOT));
        page.screenshot(
                new Page.ScreenshotOptions().setPath(PICTURES.resolve(name)).setFullPage(true));
    }

    /** Keeps a picture of where a story went wrong. */
    void pictureOfFailure(String story) {
        if (!page.isClosed()) {
            take("failed-" + story, light);
        }
    }

    @Override
    public void close() {
        window.close();
    }
}
