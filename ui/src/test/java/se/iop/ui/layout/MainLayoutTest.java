package se.iop.ui.layout;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.sidenav.SideNavItem;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.iop.core.access.Membership;
import se.iop.core.access.Role;
import se.iop.ui.ViewTest;

/** The frame shows each person what the person may reach, and asks the database once. */
class MainLayoutTest extends ViewTest {

    @Test
    void anOfficerReachesAgreementsButNoAdministration() {
        signIn(officer("socialnamnden"));
        UI.getCurrent().navigate("finns-inte");
        assertThat(labels())
                .containsExactly(
                        "Översikt",
                        "Överenskommelser",
                        "Journal",
                        "Organisationer",
                        "Riktlinjer",
                        "Mallar",
                        "Avvikelser",
                        "Index",
                        "Tillägg");
        assertThat(find(H1.class).single().getText()).isEqualTo("Sidan finns inte");
    }

    @Test
    void anAdministratorReachesTheAdministration() {
        signIn(lund(new Membership(Role.ADMINISTRATOR, null)));
        UI.getCurrent().navigate("finns-inte");
        assertThat(labels()).contains("Administration");
    }

    @Test
    void theOperatorReachesNoAgreements() {
        signIn(operator());
        UI.getCurrent().navigate("finns-inte");
        assertThat(labels()).contains("Administration").doesNotContain("Överenskommelser");
    }

    @Test
    void theFrameAsksTheDatabaseOnce() {
        signIn(officer("socialnamnden"));
        assertThat(statementsOf(() -> UI.getCurrent().navigate("finns-inte"))).hasSize(1);
    }

    private List<String> labels() {
        return find(SideNavItem.class).all().stream().map(SideNavItem::getLabel).toList();
    }
}
