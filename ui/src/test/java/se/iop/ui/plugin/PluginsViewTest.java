package se.iop.ui.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import se.iop.core.access.ActingAs;
import se.iop.core.access.Membership;
import se.iop.core.access.Person;
import se.iop.core.access.Role;
import se.iop.core.catalog.Catalogs;
import se.iop.core.catalog.PluginVersion.Way;
import se.iop.core.lifecycle.Installing;
import se.iop.core.lifecycle.Installing.Opened;
import se.iop.core.lifecycle.Installing.Parcel;
import se.iop.core.lifecycle.Order;
import se.iop.core.pinning.Pinning;
import se.iop.core.signature.SigningKey;
import se.iop.core.tenancy.Tenant;
import se.iop.ui.ViewTest;
import se.iop.ui.layout.Swedish;
import se.iop.ui.text.Texts;

@TestPropertySource(properties = "iop.development=true")
class PluginsViewTest extends ViewTest {

    private static final String PLUGIN = "lund-socialnamnden";

    @Autowired
    private Catalogs catalogs;

    @Autowired
    private Installing installing;

    @Autowired
    private Pinning pinning;

    @Autowired
    private Texts texts;

    @Autowired
    private Swedish swedish;

    /** Other tests look at the same database. */
    @AfterEach
    void asItWas() {
        var administrator = administrator();
        var operator = operator();
        carryOut(administrator, new Order(Order.Kind.FOLLOW, PLUGIN, null, null));
        carryOut(operator, new Order(Order.Kind.LIFT, PLUGIN, null, shipped()));
        carryOut(operator, new Order(Order.Kind.SWITCH, PLUGIN, null, shipped()));
    }

    @Test
    void aMunicipalitySeesThePluginsThatBindIt() {
        signIn(officer("socialnamnden"));
        navigate(PluginsView.class);
        assertThat(text())
                .contains("lund-socialnamnden", "sverige", "I kraft", "0.1.0", "Kom med plattformen")
                .contains("2017-08-23", "2020-11-11", "ingen fil nekad")
                .doesNotContain("linkoping-aldrenamnden");
        signIn(operator());
        navigate(PluginsView.class);
        assertThat(text()).contains("lund-socialnamnden", "linkoping-aldrenamnden", "Socialnämnden (Lunds kommun)");
    }

    @Test
    void whoInstallsAndReadsAgain() {
        signIn(officer("socialnamnden"));
        navigate(PluginsView.class);
        assertThat(button("Läs in igen").isEnabled()).isFalse();
        assertThat(button("Installera tillägg").isEnabled()).isFalse();
        assertThat(text()).contains("Kan göras av: Driftansvarig, Kommunadministratör");
        assertThat(find(Button.class).withText("Välj version…").all()).isEmpty();
        signIn(administrator());
        navigate(PluginsView.class);
        assertThat(button("Installera tillägg").isEnabled()).isTrue();
        assertThat(find(Button.class).withText("Läs in igen").all()).isEmpty();
        signIn(operator());
        navigate(PluginsView.class);
        test(button("Läs in igen")).click();
        assertThat(text()).contains("ingen fil nekad");
        assertThat(button("Läs in igen").isEnabled()).isTrue();
        assertThat(button("Installera tillägg").isEnabled()).isTrue();
    }

    @Test
    void theViewAsksAtMostSixQuestions() {
        for (var person : new Person[] {officer("socialnamnden"), administrator(), operator()}) {
            signIn(person);
            assertThat(statementsOf(() -> navigate(PluginsView.class))).hasSizeLessThanOrEqualTo(6);
        }
    }

    @Test
    void theOperatorBringsAVersionIntoForceAndRollsBack() throws IOException {
        var later = install("0.9.1");
        signIn(operator());
        navigate(PluginsView.class);

        test(find(Button.class).withText("Sätt i kraft…").all().getFirst()).click();
        assertThat(find(TextArea.class).single().getLabel()).isEqualTo("Varför");
        test(button("Genomför")).click();
        assertThat(find(TextArea.class).single().getErrorMessage())
                .isEqualTo("Skriv varför. Det antecknas i journalen.");
        assertThat(inForce()).isEqualTo(shipped());
        test(find(TextArea.class).single()).setValue("Nya beslutet");
        test(button("Genomför")).click();

        assertThat(inForce()).isEqualTo(later);
        assertThat(text()).contains("Ändringen är genomförd", "0.9.1 i kraft");
        test(find(Button.class).withText("Rulla tillbaka hit…").all().getFirst())
                .click();
        test(find(TextArea.class).single()).setValue("Åter");
        test(button("Genomför")).click();
        assertThat(inForce()).isEqualTo(shipped());
    }

    @Test
    void theAdministratorPinsAVersionForTheMunicipality() throws IOException {
        install("0.9.2");
        signIn(administrator());
        navigate(PluginsView.class);
        test(find(Button.class).withText("Välj version…").all().getFirst()).click();
        test(button("Visa vad det innebär")).click();
        assertThat(button("Genomför").isEnabled()).as("it follows already").isFalse();
        test(button("Avbryt")).click();

        assertThat(text()).contains("Plattformen").doesNotContain("0.1.0 fäst");
        carryOut(administrator(), new Order(Order.Kind.PIN, PLUGIN, null, shipped()));
        signIn(administrator());
        navigate(PluginsView.class);
        assertThat(text()).contains("Hela kommunen", "0.1.0 fäst");
    }

    @Test
    void aGuidelineSaysThatNobodySignedItsPlugin() throws IOException {
        signIn(officer("socialnamnden"));
        navigate("riktlinjer/" + PLUGIN, Component.class);
        assertThat(text()).contains("lund-socialnamnden").doesNotContain("Osignerat tillägg");
        carryOut(operator(), new Order(Order.Kind.SWITCH, PLUGIN, null, install("0.9.3")));
        signIn(officer("socialnamnden"));
        navigate("riktlinjer/" + PLUGIN, Component.class);
        assertThat(text()).contains("Osignerat tillägg");
    }

    @Test
    void anArchivedVersionShowsWhoseKeySignedItOrThatNobodyKnows() throws IOException {
        var key = SigningKey.fresh();
        var jar = ShippedJar.withVersion(PLUGIN, "0.9.5");
        ActingAs.run(operator(), () -> {
            pinning.pin("Byråns nyckel", key.verifying().text());
            installing.install(new Parcel("signerad.jar", jar, key.sign(jar).text(), Way.UPLOADED), "Prov");
        });
        install("0.9.6");
        signIn(operator());
        navigate(PluginsView.class);
        assertThat(version("0.9.5")).contains("Finns i arkivet", "Signerad: Byråns nyckel");
        assertThat(version("0.9.6")).contains("Finns i arkivet", "Ingen signatur sparad");
        ActingAs.run(operator(), () -> pinning.revoke(key.verifying().fingerprint(), "Bytt"));
        navigate("", Component.class);
        navigate(PluginsView.class);
        assertThat(version("0.9.5")).contains("Signerad: Byråns nyckel, vars nyckel är återkallad");
    }

    @Test
    void whoeverWithdrawsAKeyIsToldWhatJudgesByItAndSeesThatItDoesNotAnyMore() throws IOException {
        var key = SigningKey.fresh();
        var jar = ShippedJar.withVersion(PLUGIN, "0.9.17");
        var administrator = administrator();
        ActingAs.run(administrator, () -> {
            pinning.pin("Kommunens nyckel", key.verifying().text());
            installing.install(new Parcel("egen.jar", jar, key.sign(jar).text(), Way.UPLOADED), "Prov");
        });
        signIn(administrator);
        navigate(PluginsView.class);
        test(withdrawal("Kommunens nyckel")).click();
        assertThat(dialog()).contains("prövar inget mer").doesNotContain("I bruk nu");
        test(button("Avbryt")).click();

        carryOut(administrator, new Order(Order.Kind.PIN, PLUGIN, null, digest("0.9.17")));
        signIn(administrator);
        navigate(PluginsView.class);
        assertThat(version("0.9.17")).contains("Fäst", "Signerad: Kommunens nyckel");
        test(withdrawal("Kommunens nyckel")).click();
        assertThat(dialog()).contains("I bruk nu, och prövar sedan inget mer: lund-socialnamnden 0.9.17.");
        test(find(TextArea.class).single()).setValue("Röjd");
        test(button("Återkalla")).click();
        assertThat(version("0.9.17")).contains("Prövar inte", "Signerad: Kommunens nyckel, vars nyckel är återkallad");
    }

    @Test
    void aSignatureByAKeyThatNobodyHereKnowsIsUnknown() {
        assertThat(new PluginWords(texts, swedish)
                        .signature(List.of())
                        .getElement()
                        .getTextRecursively())
                .contains("Signaturen är okänd");
    }

    private Button withdrawal(String key) {
        return find(Button.class).withText("Återkalla").all().stream()
                .filter(button -> button.getAriaLabel().orElse("").endsWith(key))
                .findFirst()
                .orElseThrow();
    }

    private String dialog() {
        return find(Dialog.class).single().getElement().getTextRecursively();
    }

    private String version(String number) {
        return find(ListItem.class).all().stream()
                .map(item -> item.getElement().getTextRecursively())
                .filter(text -> text.startsWith(number))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsPutAsideIsToldToThoseConcerned() {
        DATABASE.doAs(
                Tenant.INSTANCE,
                () -> DATABASE.sql()
                        .sql("insert into plugin_step (plugin_id, digest, kind, reason, by)"
                                + " values (?, ?, 'QUARANTINED', 'Dess regler gick fel.', 'IOP-plattformen')")
                        .params(PLUGIN, shipped())
                        .update());
        catalogs.follow();

        signIn(officer("socialnamnden"));
        navigate("", Component.class);
        assertThat(text()).contains("Ett tillägg prövar inte", "är satt i karantän: Dess regler gick fel.");
        signIn(linkoping(new Membership(Role.OFFICER, "aldrenamnden")));
        navigate("", Component.class);
        assertThat(text()).doesNotContain("Ett tillägg prövar inte");

        signIn(operator());
        navigate(PluginsView.class);
        assertThat(text()).contains("Karantän");
        test(find(Button.class).withText("Häv karantänen…").single()).click();
        test(find(TextArea.class).single()).setValue("Rättat");
        test(button("Genomför")).click();
        assertThat(text()).doesNotContain("Ett tillägg prövar inte");
    }

    @Test
    void anAddressOpensThePlanOfAVersion() throws IOException {
        var later = install("0.9.3");
        signIn(operator());
        open(later);
        assertThat(button("Genomför").isEnabled()).isTrue();
        assertThat(inForce()).isEqualTo(shipped());
        signIn(officer("socialnamnden"));
        open(later);
        assertThat(find(Button.class).withText("Genomför").all()).isEmpty();
    }

    @Test
    void aBrokenFileIsRefusedWithASentence() {
        var opened = ActingAs.call(
                operator(), () -> installing.open(new Parcel("trasig.jar", new byte[] {1, 2, 3}, null, Way.UPLOADED)));
        assertThat(opened)
                .isInstanceOfSatisfying(
                        Opened.Unfit.class,
                        unfit -> assertThat(PluginWords.reason(unfit.why())).endsWith("."));
    }

    private static void open(String digest) {
        assertThat(PluginNavigation.planOf(PLUGIN, digest))
                .startsWith("tillagg?")
                .contains("tillagg=" + PLUGIN, "version=" + digest);
        UI.getCurrent()
                .navigate(
                        PluginsView.class,
                        QueryParameters.simple(
                                Map.of(PluginNavigation.PLUGIN, PLUGIN, PluginNavigation.VERSION, digest)));
    }

    private void carryOut(Person person, Order order) {
        ActingAs.run(person, () -> {
            var plan = installing.plan(order);
            if (!plan.stopped()) {
                installing.carryOut(plan, "Prov");
            }
        });
    }

    private String install(String version) throws IOException {
        var jar = ShippedJar.withVersion(PLUGIN, version);
        ActingAs.run(operator(), () -> {
            if (installing.open(new Parcel("ny.jar", jar, null, Way.UPLOADED)) instanceof Opened.Fit(var looked)
                    && !looked.plan().stopped()) {
                installing.install(new Parcel("ny.jar", jar, null, Way.UPLOADED), "Prov");
            }
        });
        return digest(version);
    }

    private String digest(String version) {
        return catalogs.versions(PLUGIN).stream()
                .filter(one -> one.key().version().equals(version))
                .findFirst()
                .orElseThrow()
                .key()
                .digest();
    }

    private String shipped() {
        return catalogs.versions(PLUGIN).stream()
                .filter(version -> version.way() == Way.SHIPPED)
                .findFirst()
                .orElseThrow()
                .key()
                .digest();
    }

    private @Nullable String inForce() {
        return catalogs.standing().inForce().get(PLUGIN);
    }

    private Person administrator() {
        return lund(new Membership(Role.ADMINISTRATOR, null));
    }

    private Button button(String label) {
        return find(Button.class).withText(label).all().getLast();
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
