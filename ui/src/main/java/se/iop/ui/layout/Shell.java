package se.iop.ui.layout;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.Meta;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/** The page around the application: Vaadin's Aura with our own tokens on top, and no script of our own. */
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles/iop.css")
@ColorScheme(ColorScheme.Value.SYSTEM)
@Viewport("width=device-width, initial-scale=1")
@Meta(name = "format-detection", content = "telephone=no")
public class Shell implements AppShellConfigurator {

    private static final long serialVersionUID = 1L;

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setPageTitle("IOP-plattformen");
        settings.addFavIcon("icon", "icons/mark.svg", "any");
    }
}
