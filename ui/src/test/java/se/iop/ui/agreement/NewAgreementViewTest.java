package se.iop.ui.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.iop.core.access.Membership;
import se.iop.core.access.Role;
import se.iop.core.agreement.Drafting;
import se.iop.ui.ViewTest;

/** A new agreement the guided way: nothing is left behind unwritten, and nothing written is lost on the way. */
class NewAgreementViewTest extends ViewTest {

    private static final int STATEMENTS_AT_MOST = 6;

    @Autowired
    private Drafting drafting;

    @BeforeEach
    void anOfficerOfOneCommittee() {
        signIn(officer("socialnamnden"));
    }

    @Test
    void lookingLeavesNoDraftBehind() {
        var asked = statementsOf(() -> {
            navigate(NewAgreementView.class);
            press("Spara och gå vidare");
            press("Tillbaka");
        });

        assertThat(asked).noneMatch(statement -> statement.contains("insert") || statement.contains("append_journal"));
        assertThat(asked.size()).isLessThanOrEqualTo(STATEMENTS_AT_MOST);
    }

    @Test
    void theFirstThatIsWrittenStartsTheDraftAndGoingOnSavesIt() {
        navigate(NewAgreementView.class);
        step("Vad?");
        type("subject.title", "Läxhjälp på biblioteket");
        press("Spara och gå vidare");

        assertThat(find(H2.class).all()).extracting(H2::getText).contains("4. Hur länge?");
        assertThat(find(H1.class).all()).extracting(H1::getText).contains("Läxhjälp på biblioteket");
        var saved = drafting.open(begun()).agreement();
        assertThat(saved.terms().subject().title()).isEqualTo("Läxhjälp på biblioteket");
    }

    @Test
    void backAndForthLosesNothingEvenWhatCannotBeRead() {
        navigate(NewAgreementView.class);
        step("Hur länge?");
        type("term.first", "2031-01-01");
        type("term.review", "31/2 2032");
        step("Varför?");
        type("subject.goals", "Fler vågar fråga");
        step("Hur länge?");

        assertThat(value("term.first")).isEqualTo("2031-01-01");
        assertThat(value("term.review")).isEqualTo("31/2 2032");

        test(find(NativeButton.class).withClassName("guide-whole").single()).click();

        assertThat(value("term.review")).isEqualTo("31/2 2032");
        assertThat(value("subject.goals")).isEqualTo("Fler vågar fråga");
    }

    @Test
    void aStageShowsItsOwnFieldsAndWhatTheGuidelineDemandsThere() {
        navigate(NewAgreementView.class);
        step("Hur länge?");

        assertThat(seen("term.first")).isTrue();
        assertThat(seen("subject.title")).isFalse();
        assertThat(demands())
                .anyMatch(demand -> demand.startsWith("Överenskommelsen säger inte")
                        && demand.contains("Överenskommelsen gäller högst 3 år."));

        type("term.first", "2031-01-01");
        type("term.last", "2031-12-31");

        assertThat(demands())
                .anyMatch(demand ->
                        demand.startsWith("Uppfyllt") && demand.contains("Överenskommelsen gäller högst 3 år."));
    }

    @Test
    void theWholeFormIsThereAtAnyTimeAndTheStepsForADraftThatIsThere() {
        navigate(NewAgreementView.class);
        test(find(NativeButton.class).withClassName("guide-whole").single()).click();
        assertThat(seen("subject.title")).isTrue();
        assertThat(seen("term.first")).isTrue();
        assertThat(find(Button.class).all()).extracting(Button::getText).doesNotContain("Lämna in för beslut");

        type("subject.title", "Läxhjälp");

        assertThat(find(Button.class).all()).extracting(Button::getText).contains("Lämna in för beslut");
    }

    @Test
    void anAddressLeadsToItsStage() {
        var draft = drafting.start("socialnamnden");
        UI.getCurrent()
                .navigate(
                        AgreementView.class,
                        new RouteParameters(
                                new RouteParam(AgreementView.ID, draft.id().toString())),
                        QueryParameters.of(AgreementView.STAGE, "how-much"));

        assertThat(find(H2.class).all()).extracting(H2::getText).contains("5. Hur mycket?");
        assertThat(seen("total.amount")).isTrue();
        assertThat(seen("term.first")).isFalse();
    }

    @Test
    void whoWritesForSeveralCommitteesChoosesOneFirst() {
        signIn(lund(
                new Membership(Role.OFFICER, "socialnamnden"),
                new Membership(Role.OFFICER, "vard-och-omsorgsnamnden")));
        navigate(NewAgreementView.class);
        assertThat(find(Div.class).withClassName("agreement-page").all()).isEmpty();

        press(find(Button.class).all().stream()
                .map(Button::getText)
                .filter(name -> name.startsWith("Social"))
                .findFirst()
                .orElseThrow());

        assertThat(find(H2.class).all()).extracting(H2::getText).contains("1. Vilka är med?");
    }

    /** The draft that was changed last. */
    private static UUID begun() {
        var found = new AtomicReference<UUID>();
        DATABASE.doAs(
                DATABASE.lund(),
                () -> found.set(DATABASE.sql()
                        .sql("select id from agreement order by changed_at desc limit 1")
                        .query(UUID.class)
                        .single()));
        return found.get();
    }

    private void step(String name) {
        test(find(NativeButton.class).all().stream()
                        .filter(button -> button.getText().equals(name))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private List<String> demands() {
        return find(ListItem.class).all().stream()
                .filter(item -> item.getParent()
                        .flatMap(Component::getParent)
                        .filter(demands -> demands.hasClassName("guide-demands"))
                        .isPresent())
                .map(item -> item.getElement().getTextRecursively())
                .toList();
    }

    private boolean seen(String key) {
        return !find(Component.class).withId(key.replace('.', '-')).all().isEmpty();
    }

    @SuppressWarnings("unchecked")
    private void type(String key, String text) {
        ((HasValue<?, String>) field(key)).setValue(text);
    }

    @SuppressWarnings("unchecked")
    private String value(String key) {
        return ((HasValue<?, String>) field(key)).getValue();
    }

    private Component field(String key) {
        return find(Component.class).withId(key.replace('.', '-')).single();
    }

    private void press(String text) {
        test(find(Button.class).all().stream()
                        .filter(button -> button.getText().equals(text))
                        .findFirst()
                        .orElseThrow())
                .click();
    }
}
