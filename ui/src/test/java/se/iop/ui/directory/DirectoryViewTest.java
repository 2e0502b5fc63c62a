package se.iop.ui.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.iop.core.access.Membership;
import se.iop.core.access.Role;
import se.iop.core.directory.Keeping;
import se.iop.core.directory.Organisation;
import se.iop.core.directory.OrganisationKind;
import se.iop.ui.ViewTest;

/** The register in its views: added, found, opened, and how much it asks of the database. */
class DirectoryViewTest extends ViewTest {

    @Autowired
    private Keeping keeping;

    @Test
    void anOrganisationIsAddedAndItsPageOpens() {
        signIn(officer("socialnamnden"));
        navigate(OrganisationsView.class);
        test(button("Lägg till organisation")).click();
        test(button("Spara")).click();
        assertThat(field("Namn").isInvalid()).isTrue();
        field("Namn").setValue("Stigens kamratförening");
        field("Organisationsnummer").setValue("802004-9999");
        test(button("Spara")).click();
        assertThat(field("Organisationsnummer").isInvalid()).isTrue();
        assertThat(field("Namn").getValue()).isEqualTo("Stigens kamratförening");
        field("Organisationsnummer").setValue("");
        test(button("Spara")).click();
        assertThat(find(H1.class).single().getText()).isEqualTo("Stigens kamratförening");
        assertThat(find(H2.class).all().stream().map(H2::getText))
                .contains("Uppgifter", "Kontaktfunktioner", "Överenskommelser", "Ändringar");
    }

    @Test
    void theRegisterIsSearchedFromTheAddressInFewStatements() {
        signIn(officer("socialnamnden"));
        var organisation = Organisation.named("Lyktans vänner", OrganisationKind.ASSOCIATION);
        keeping.add(organisation);
        assertThat(statementsOf(
                        () -> UI.getCurrent().navigate(OrganisationsView.ROUTE, QueryParameters.of("sok", "lyktan"))))
                .hasSizeLessThanOrEqualTo(3);
        assertThat(find(Anchor.class).all().stream().map(Anchor::getText)).contains("Lyktans vänner");
        assertThat(statementsOf(() -> UI.getCurrent().navigate(OrganisationsView.ROUTE + "/" + organisation.id())))
                .hasSizeLessThanOrEqualTo(6);
        UI.getCurrent().navigate(OrganisationsView.ROUTE, QueryParameters.of("sok", "finns-inte"));
        assertThat(find(H2.class).all().stream().map(H2::getText)).contains("Ingen hittades");
    }

    @Test
    void whoOnlyReadsIsOfferedNothingElse() {
        signIn(lund(new Membership(Role.AUDITOR, null)));
        navigate(OrganisationsView.class);
        assertThat(find(Button.class).all().stream().map(Button::getText)).doesNotContain("Lägg till organisation");
    }

    private Button button(String text) {
        return find(Button.class).all().stream()
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private TextField field(String label) {
        return find(TextField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }
}
