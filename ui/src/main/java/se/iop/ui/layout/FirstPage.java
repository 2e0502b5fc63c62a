package se.iop.ui.layout;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlRequestListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;
import se.iop.ui.security.Defence;

/** Sends the page in the reader's language and brightness from the first byte, so that nothing flickers. */
@Component
class FirstPage implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 18;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener((IndexHtmlRequestListener) FirstPage::prepare);
        event.getSource()
                .addSessionInitListener(init -> init.getSession()
                        .setLocale(Preferences.language(init.getRequest()).locale()));
        event.getSource()
                .addUIInitListener(init -> init.getUI()
                        .setLocale(
                                Preferences.language(VaadinRequest.getCurrent()).locale()));
    }

    private static void prepare(IndexHtmlResponse page) {
        if (page.getVaadinRequest().getService().getDeploymentConfiguration().isProductionMode()) {
            defend(page);
        }
        var request = page.getVaadinRequest();
        var html = page.getDocument().getElementsByTag("html");
        html.attr("lang", Preferences.language(request).tag());
        var brightness = Preferences.brightness(request);
        html.attr("style", "color-scheme: " + brightness.css());
        if (brightness != Brightness.AUTO) {
            html.attr("theme", brightness.css());
        }
    }

    /** Every script of the page carries a number made for this answer only; others do not run. */
    private static void defend(IndexHtmlResponse page) {
        var number = new byte[NONCE_BYTES];
        RANDOM.nextBytes(number);
        var nonce = Base64.getEncoder().encodeToString(number);
        page.getDocument().getElementsByTag("script").attr("nonce", nonce);
        page.getVaadinResponse().setHeader("Content-Security-Policy", Defence.page(nonce));
    }
}
