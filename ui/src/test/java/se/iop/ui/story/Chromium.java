package se.iop.ui.story;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser that is installed on the machine, started once; every visitor gets a window of their own. */
final class Chromium implements AutoCloseable {

    /** Longer than anybody waits; it only bounds how late a failure is told on a busy machine. */
    private static final double PATIENCE_MILLIS = 20_000;

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;
    private final List<Visitor> visitors = new ArrayList<>();

    Chromium() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(installed())
                        .setArgs(FLAGS));
    }

    /** A new visitor who prefers light. */
    Visitor visitor(Product product, Screen screen) {
        return visitor(product, screen, ColorScheme.LIGHT);
    }

    /** A new visitor with a window of their own, who shares no cookies with the others. */
    Visitor visitor(Product product, Screen screen, ColorScheme light) {
        var window = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(screen.width(), screen.height())
                .setLocale("sv-SE")
                .setTimezoneId("Europe/Stockholm")
                .setColorScheme(light));
        var visitor = new Visitor(product, window, screen, light);
        visitors.add(visitor);
        return visitor;
    }

    /** Who has a window open. */
    List<Visitor> visitors() {
        return List.copyOf(visitors);
    }

    /** Closes every visitor's window. */
    void sendHome() {
        visitors.forEach(Visitor::close);
        visitors.clear();
    }

    @Override
    public void close() {
        playwright.close();
    }

    private static Path installed() {
        return Stream.concat(
                        Stream.ofNullable(System.getenv("IOP_CHROMIUM")).map(Path::of),
                        NAMES.stream().flatMap(name -> onPath(name).stream()))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("The stories are told in Chromium: install the package chromium,"
                        + " or give the browser's path in IOP_CHROMIUM"));
    }

    private static Optional<Path> onPath(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
