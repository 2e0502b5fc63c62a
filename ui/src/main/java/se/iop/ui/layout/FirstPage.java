package se.iop.ui.layout;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlRequestListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.springframework.stereotype.Component;

/** Sends the page in the reader's language and brightness from the first byte, so that nothing flickers. */
@Component
class FirstPage implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

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
        var request = page.getVaadinRequest();
        var html = page.getDocument().getElementsByTag("html");
        html.attr("lang", Preferences.language(request).tag());
        var brightness = Preferences.brightness(request);
        html.attr("style", "color-scheme: " + brightness.css());
        if (brightness != Brightness.AUTO) {
            html.attr("theme", brightness.css());
        }
    }
}
