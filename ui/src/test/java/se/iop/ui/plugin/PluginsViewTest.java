package se.iop.ui.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import org.junit.jupiter.api.Test;
import se.iop.ui.ViewTest;

class PluginsViewTest extends ViewTest {

    @Test
    void everyPluginIsShownWithVersionsAndDigest() {
        signIn(officer("socialnamnden"));
        navigate(PluginsView.class);
        assertThat(text())
                .contains("linkoping-aldrenamnden", "lund-socialnamnden", "sverige", "Inläst", "0.1.0")
                .contains("2017-08-23", "2020-11-11", "ingen fil nekad");
    }

    @Test
    void onlyTheOperatorCanHaveThemReadAgain() {
        signIn(officer("socialnamnden"));
        navigate(PluginsView.class);
        assertThat(again().isEnabled()).isFalse();
        assertThat(text()).contains("Kan göras av: Driftansvarig");
        signIn(operator());
        navigate(PluginsView.class);
        assertThat(again().isEnabled()).isTrue();
        test(again()).click();
        assertThat(text()).contains("4 inlästa");
        assertThat(again().isEnabled()).isTrue();
    }

    @Test
    void theViewAsksTheDatabaseForNothingButTheFrame() {
        signIn(officer("socialnamnden"));
        assertThat(statementsOf(() -> navigate(PluginsView.class))).hasSizeLessThanOrEqualTo(1);
    }

    private Button again() {
        return find(Button.class).withText("Läs in igen").single();
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
