package se.iop.ui.start;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/**
 * Opens the first page of a platform that was started for practice only, so that what a page needs is in the cache of
 * ready-made classes.
 */
final class Practice {

    private static final List<String> PAGES =
            List.of("", "logga-in", "logga-in?v-r=init&location=logga-in", "api/v1/committees");

    private Practice() {}

    static void run(String address) {
        try (var client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            for (var page : PAGES) {
                client.send(
                        HttpRequest.newBuilder(URI.create(address + page)).build(),
                        HttpResponse.BodyHandlers.discarding());
            }
        } catch (IOException unanswered) {
            throw new IllegalStateException("The platform did not answer itself", unanswered);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
