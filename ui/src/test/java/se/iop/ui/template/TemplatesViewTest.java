package se.iop.ui.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.iop.core.access.Membership;
import se.iop.core.access.Role;
import se.iop.core.template.TemplateVersion;
import se.iop.core.template.Templating;
import se.iop.guideline.Template.Kind;
import se.iop.ui.ViewTest;

/** The templates of documents: shown to those who read, written by the secretary, wrong ones refused at the field. */
class TemplatesViewTest extends ViewTest {

    private static final String COMMITTEE = "vard-och-omsorgsnamnden";

    private static final int STATEMENTS_AT_MOST = 6;

    @Autowired
    private Templating templating;

    @Test
    void whatHoldsIsToldWithItsSource() {
        signIn(officer(COMMITTEE));
        assertThat(statementsOf(() -> UI.getCurrent().navigate("mallar"))).hasSizeLessThanOrEqualTo(STATEMENTS_AT_MOST);
        assertThat(text())
                .contains("Plattformens", "Riktlinjens", "Tjänsteskrivelse till vård- och omsorgsnämnden")
                .contains("Skrivs av: Nämndsekreterare, Kommunadministratör");
        assertThat(find(Anchor.class).all()).extracting(Anchor::getText).doesNotContain("Skriv ny version");
    }

    @Test
    void theSecretaryWritesAVersionAndAnUnknownPlaceIsRefusedWhereItStands() {
        signIn(lund(new Membership(Role.SECRETARY, COMMITTEE)));
        assertThat(statementsOf(() -> UI.getCurrent().navigate("mallar/skriv", of("STATEMENT"))))
                .hasSizeLessThanOrEqualTo(STATEMENTS_AT_MOST);
        assertThat(text()).contains("Sammanfattning av ärendet");
        var words = find(TextArea.class).all().getFirst();
        var before = words.getValue();

        test(words).setValue("Kostar {{beloppet}}.");
        save();
        assertThat(words.isInvalid()).isTrue();
        assertThat(words.getErrorMessage()).contains("{{beloppet}}", "{{parter}}");
        assertThat(words.getValue()).isEqualTo("Kostar {{beloppet}}.");
        assertThat(versions()).isZero();

        test(words).setValue(before + " Det är {{bidrag}}.");
        assertThat(words.isInvalid()).isFalse();
        var name = field("Handlingens namn");
        test(name).setValue("Vår tjänsteskrivelse");
        save();
        assertThat(versions()).isEqualTo(1);

        UI.getCurrent().navigate("mallar", of("STATEMENT"));
        assertThat(text()).contains("Nämndens egen", "Vår tjänsteskrivelse", "Gäller");
        var page = new QueryParameters(Map.of(
                "namnd", List.of(COMMITTEE),
                "handling", List.of("STATEMENT"),
                "version", List.of("1")));
        UI.getCurrent().navigate("mallar", page);
        assertThat(text()).contains("+ Vår tjänsteskrivelse");
    }

    @Test
    void aDayThatHasBeenIsRefusedAtItsField() {
        signIn(lund(new Membership(Role.SECRETARY, COMMITTEE)));
        UI.getCurrent().navigate("mallar/skriv", of("SUMMARY"));
        var day = field("Gäller från");
        test(day).setValue("2020-01-01");
        save();
        assertThat(day.getErrorMessage()).startsWith("En mall gäller från idag eller senare");
        assertThat(templating.versions(COMMITTEE)).noneMatch(version -> version.kind() == Kind.SUMMARY);
    }

    private long versions() {
        return templating.versions(COMMITTEE).stream()
                .map(TemplateVersion::kind)
                .filter(Kind.STATEMENT::equals)
                .count();
    }

    private static QueryParameters of(String kind) {
        return new QueryParameters(Map.of("namnd", List.of(COMMITTEE), "handling", List.of(kind)));
    }

    private void save() {
        test(find(Button.class).withText("Spara ny version").single()).click();
    }

    private TextField field(String label) {
        return find(TextField.class)
                .withCondition(field -> label.equals(field.getLabel()))
                .single();
    }

    private String text() {
        return find(HtmlContainer.class).all().stream()
                .map(each -> each.getElement().getTextRecursively())
                .collect(Collectors.joining("\n"));
    }
}
