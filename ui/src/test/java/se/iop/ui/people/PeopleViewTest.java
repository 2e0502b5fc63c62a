package se.iop.ui.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.iop.core.access.Membership;
import se.iop.core.access.NotAllowed;
import se.iop.core.access.Person;
import se.iop.core.access.Role;
import se.iop.core.people.Attempt;
import se.iop.core.people.Municipalities;
import se.iop.core.people.NotPossible;
import se.iop.core.people.NotPossible.Why;
import se.iop.core.people.OwnPassword;
import se.iop.core.people.People;
import se.iop.core.people.SignIn;
import se.iop.core.people.User;
import se.iop.ui.ViewTest;

/** From a user added by the administrator to one who signs in, chooses a password, and is switched off. */
class PeopleViewTest extends ViewTest {

    private static final String HERE = "192.0.2.1";

    @Autowired
    private People people;

    @Autowired
    private SignIn signIn;

    @Autowired
    private OwnPassword ownPassword;

    @Autowired
    private Municipalities municipalities;

    @Test
    void theAdministratorAddsAUserWhoSignsInWithTheOneTimePassword() {
        signIn(administrator());
        navigate(PeopleView.class);
        test(button("Lägg till användare")).click();
        field("Namn").setValue("Åsa Öberg");
        assertThat(field("Användarnamn").getValue()).isEqualTo("asa.oberg");
        roles("Socialnämnden").setValue(Set.of(Role.OFFICER, Role.SECRETARY));
        test(button("Lägg till")).click();
        var shown = find(Span.class).withClassName("secret").all().stream()
                .map(Span::getText)
                .toList();
        assertThat(shown.getFirst()).isEqualTo("asa.oberg@lund");
        assertThat(signIn.attempt("Asa.Oberg@Lund ", shown.getLast(), HERE))
                .isInstanceOfSatisfying(Attempt.Welcome.class, welcome -> {
                    assertThat(welcome.mustChange()).isTrue();
                    assertThat(welcome.person().name()).isEqualTo("Åsa Öberg");
                    assertThat(welcome.person().municipalityName()).isEqualTo("Lunds kommun");
                    assertThat(welcome.person().is(Role.SECRETARY, "socialnamnden"))
                            .isTrue();
                });
        // Other tests leave users of theirs, more than a page shows.
        UI.getCurrent().navigate(PeopleNavigation.PEOPLE, QueryParameters.of("sok", "asa.oberg"));
        assertThat(find(ListItem.class).all())
                .anySatisfy(row -> assertThat(texts(row)).contains("Åsa Öberg", "asa.oberg@lund"));
    }

    @Test
    void aUserNameThatIsTakenIsRefusedWithASentence() {
        signIn(administrator());
        people.add("upptagen", "Första", List.of());
        navigate(PeopleView.class);
        test(button("Lägg till användare")).click();
        field("Namn").setValue("Andra");
        field("Användarnamn").setValue("upptagen");
        test(button("Lägg till")).click();
        assertThat(field("Användarnamn").isInvalid()).isTrue();
        assertThat(field("Användarnamn").getErrorMessage())
                .isEqualTo("Välj ett annat användarnamn: det här finns redan.");
    }

    @Test
    void whoIsSwitchedOffComesInNoMore() {
        var administrator = signIn(administrator());
        var password = people.add("tillfallig", "Tillfällig", List.of());
        var user = user("tillfallig");
        people.enable(user, false);
        assertThat(signIn.attempt("tillfallig@lund", password, HERE)).isInstanceOf(Attempt.Wrong.class);
        people.enable(user, true);
        assertThat(signIn.attempt("tillfallig@lund", password, HERE)).isInstanceOf(Attempt.Welcome.class);
        var self = user(administrator.username().replace("@lund", ""));
        assertThatThrownBy(() -> people.enable(self, false))
                .isInstanceOfSatisfying(
                        NotPossible.class, not -> assertThat(not.why()).isEqualTo(Why.OWN_ACCOUNT));
        assertThatThrownBy(() -> people.change(self, "Jag", List.of())).isInstanceOf(NotPossible.class);
    }

    @Test
    void aSessionThatGoesOnTakesOverTheRolesAsTheyAreNow() {
        signIn(administrator());
        var password = people.add("rollbyte", "Rollbyte", List.of());
        var person = ((Attempt.Welcome) signIn.attempt("rollbyte@lund", password, HERE)).person();
        people.change(user("rollbyte"), "Nytt namn", List.of(new Membership(Role.AUDITOR, null)));
        assertThat(signIn.again(person)).hasValueSatisfying(now -> {
            assertThat(now.person().name()).isEqualTo("Nytt namn");
            assertThat(now.person().is(Role.AUDITOR)).isTrue();
        });
        people.enable(user("rollbyte"), false);
        assertThat(signIn.again(person)).isEmpty();
    }

    @Test
    void aPasswordOfOnesOwnReplacesTheOneGiven() {
        signIn(administrator());
        var given = people.add("byter", "Byter", List.of());
        var person = ((Attempt.Welcome) signIn.attempt("byter@lund", given, HERE)).person();
        signIn(person);
        assertThatThrownBy(() -> ownPassword.choose(given, "kort", HERE)).isInstanceOf(NotPossible.class);
        assertThatThrownBy(() -> ownPassword.choose("fel", "tre gröna grodor", HERE))
                .isInstanceOf(NotPossible.class);
        ownPassword.choose(given, "tre gröna grodor", HERE);
        assertThat(signIn.attempt("byter@lund", given, HERE)).isInstanceOf(Attempt.Wrong.class);
        assertThat(signIn.attempt("byter@lund", "tre gröna grodor", HERE))
                .isInstanceOfSatisfying(
                        Attempt.Welcome.class,
                        welcome -> assertThat(welcome.mustChange()).isFalse());
    }

    @Test
    void guessesAreCountedAlsoForUsersWhoDoNotExist() {
        for (var guess = 0; guess < 10; guess++) {
            assertThat(signIn.attempt("ingen.alls@lund", "gissning", "192.0.2.77"))
                    .isInstanceOf(Attempt.Wrong.class);
        }
        assertThat(signIn.attempt("ingen.alls@lund", "gissning", "192.0.2.77")).isInstanceOf(Attempt.TooMany.class);
    }

    @Test
    void anOfficerMayNotOpenTheAdministration() {
        signIn(officer("socialnamnden"));
        UI.getCurrent().navigate(PeopleNavigation.PEOPLE);
        assertThat(find(H1.class).single().getText()).isEqualTo("Saknar behörighet");
        UI.getCurrent().navigate(PeopleNavigation.COMMITTEES);
        assertThat(find(H1.class).single().getText()).isEqualTo("Saknar behörighet");
        UI.getCurrent().navigate(PeopleNavigation.MUNICIPALITIES);
        assertThat(find(H1.class).single().getText()).isEqualTo("Saknar behörighet");
        assertThatThrownBy(people::all).isInstanceOf(NotAllowed.class);
    }

    @Test
    void anotherMunicipalitysUsersAreNotSeen() {
        signIn(administrator());
        people.add("bara.i.lund", "Bara i Lund", List.of());
        signIn(linkoping(new Membership(Role.ADMINISTRATOR, null)));
        assertThat(people.all()).extracting(User::username).doesNotContain("bara.i.lund");
    }

    @Test
    void theSearchNarrowsTheListAndStandsInTheAddress() {
        signIn(administrator());
        people.add("sokt", "Sökt Person", List.of(new Membership(Role.ECONOMIST, "vard-och-omsorgsnamnden")));
        UI.getCurrent().navigate(PeopleNavigation.PEOPLE, QueryParameters.of("sok", "sökt"));
        assertThat(find(ListItem.class).all()).hasSize(1);
        UI.getCurrent().navigate(PeopleNavigation.PEOPLE, QueryParameters.of("sok", "finns-inte-alls"));
        assertThat(find(H2.class).all().stream().map(H2::getText)).contains("Ingen hittades");
    }

    @Test
    void theListAsksTheDatabaseTwiceBesideTheFrame() {
        signIn(administrator());
        assertThat(statementsOf(() -> navigate(PeopleView.class))).hasSize(2);
    }

    @Test
    void committeesAreAddedAndClosed() {
        signIn(linkoping(new Membership(Role.ADMINISTRATOR, null)));
        navigate(CommitteesView.class);
        test(button("Lägg till nämnd")).click();
        field("Nämndens namn").setValue("Bildnings- och fritidsnämnden");
        field("Första dag").setValue("31/2 2024");
        test(button("Spara")).click();
        assertThat(field("Första dag").isInvalid()).isTrue();
        field("Första dag").setValue("1/1 2024");
        test(button("Spara")).click();
        assertThat(find(ListItem.class).all())
                .anySatisfy(row -> assertThat(texts(row))
                        .contains("Bildnings- och fritidsnämnden", "bildnings-och-fritidsnamnden", "från 2024-01-01"));
    }

    @Test
    void theOperatorTakesInAMunicipalityAndSeesNoUsers() {
        signIn(operator());
        UI.getCurrent().navigate(PeopleNavigation.PEOPLE);
        assertThat(find(Anchor.class).all().stream().map(Anchor::getHref)).doesNotContain(PeopleNavigation.COMMITTEES);
        field("Kommunens namn").setValue("Örebro kommun");
        field("Första nämnd").setValue("Programnämnd social välfärd");
        field("Administratörens namn").setValue("Kim Kommun");
        test(button("Ta in kommunen")).click();
        var shown = find(Span.class).withClassName("secret").all().stream()
                .map(Span::getText)
                .toList();
        assertThat(shown.getFirst()).isEqualTo("kim.kommun@orebro");
        assertThat(signIn.attempt(shown.getFirst(), shown.getLast(), HERE))
                .isInstanceOfSatisfying(
                        Attempt.Welcome.class,
                        welcome -> assertThat(welcome.person().is(Role.ADMINISTRATOR))
                                .isTrue());
        assertThatThrownBy(() -> municipalities.establish("Örebro kommun", "Nämnden", "Kim"))
                .isInstanceOfSatisfying(
                        NotPossible.class, not -> assertThat(not.why()).isEqualTo(Why.CODE_TAKEN));
        assertThatThrownBy(people::all).isInstanceOf(NotAllowed.class);
    }

    private static Person administrator() {
        return lund(new Membership(Role.ADMINISTRATOR, null));
    }

    private User user(String username) {
        return people.all().stream()
                .filter(user -> user.username().equals(username))
                .findAny()
                .orElseThrow();
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

    @SuppressWarnings("unchecked")
    private CheckboxGroup<Role> roles(String label) {
        return find(CheckboxGroup.class).all().stream()
                .filter(group -> label.equals(group.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(ListItem row) {
        return row.getElement()
                .getChildren()
                .flatMap(child -> Stream.concat(Stream.of(child), child.getChildren()))
                .map(Element::getText)
                .toList();
    }
}
