package se.iop.ui.composing;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.BlurNotifier;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.iop.core.access.Membership;
import se.iop.core.access.Person;
import se.iop.core.access.Role;
import se.iop.core.catalog.Catalogs;
import se.iop.core.composing.Base;
import se.iop.core.composing.Composing;
import se.iop.core.composing.Compositions;
import se.iop.core.consequence.Consequences;
import se.iop.core.consequence.Supposing;
import se.iop.core.consequence.Supposition;
import se.iop.guideline.Citation.Source;
import se.iop.guideline.Clause;
import se.iop.guideline.Clauses;
import se.iop.guideline.Decision;
import se.iop.guideline.Finding.Force;
import se.iop.guideline.Outcome;
import se.iop.guideline.Paragraph;
import se.iop.guideline.Proposal;
import se.iop.guideline.Scope;
import se.iop.guideline.Value;
import se.iop.guideline.composition.Composition;
import se.iop.guideline.composition.Composition.Entry;
import se.iop.testkit.Examples;
import se.iop.ui.ViewTest;
import se.iop.ui.consequence.ConsequenceNavigation;

/** A guideline composed in the views: from the first rule until an agreement is judged by it. */
class CompositionViewTest extends ViewTest {

    @Autowired
    private Composing composing;

    @Autowired
    private Compositions compositions;

    @Autowired
    private Supposing supposing;

    @Autowired
    private Consequences consequences;

    @Autowired
    private Catalogs catalogs;

    @Test
    void aSecretaryComposesAndASecondPersonPublishesWhatAnAgreementIsJudgedBy() {
        var committee = committee("byggprovnamnden", "Byggprovnämnden");
        signIn(secretary(committee.id()));
        navigate(CompositionsView.class);
        test(button("Nytt utkast för Byggprovnämnden")).click();
        assertThat(bases())
                .startsWith("Tom riktlinje")
                .anyMatch(base -> base.startsWith("Påhittat exempel: Miljönämnden"));
        test(button("Börja")).click();
        assertThat(find(H1.class).single().getText()).isEqualTo("Utkast till riktlinje för Byggprovnämnden");
        test(button("Begär publicering")).click();
        assertThat(page()).contains("Riktlinjen har ingen regel.", "Ange vilken dag riktlinjen träder i kraft.");
        assertThat(last("Begär publicering").isEnabled()).isFalse();
        test(last("Avbryt")).click();
        add("Längsta tid");
        assertThat(page()).contains("Överenskommelsen gäller högst 3 år.");
        type("Gräns", "1 år");
        type("Ställe i texten", "4 §");
        type("Beslut", "Byggprovnämnden 2019-12-10 § 12");
        type("Träder i kraft", "1/1 2020");
        assertThat(page()).contains("Överenskommelsen gäller högst 1 år.", "[4 §]", "Inget saknas");
        test(button("Begär publicering")).click();
        test(last("Begär publicering")).click();
        test(button("Publicera")).click();
        assertThat(last("Publicera").isEnabled()).isFalse();
        assertThat(page()).contains("Du begärde själv publiceringen.");
        var address = UI.getCurrent().getInternals().getActiveViewLocation().getPath();
        signIn(lund(new Membership(Role.ADMINISTRATOR, null)));
        UI.getCurrent().navigate(address);
        test(button("Publicera")).click();
        test(last("Publicera")).click();
        assertThat(find(H1.class).single().getText()).isEqualTo("Riktlinje för Byggprovnämnden");
        assertThat(page()).doesNotContain("Klart att publicera?", "måste träda i kraft efter", "Vad utkastet ändrar");
        judged(committee);
        assertThat(statementsOf(() -> navigate(CompositionsView.class))).hasSizeLessThanOrEqualTo(6);
        assertThat(page()).contains("Byggprovnämnden, version 1");
        amended(committee);
    }

    @SuppressWarnings("unchecked")
    private List<String> bases() {
        var group = (RadioButtonGroup<Object>) find(RadioButtonGroup.class).all().stream()
                .filter(one -> "Börja från".equals(one.getLabel()))
                .findFirst()
                .orElseThrow();
        return group.getListDataView()
                .getItems()
                .map(group.getItemLabelGenerator()::apply)
                .toList();
    }

    /** The next draft goes on from the version in force, unless one chooses otherwise. */
    private void amended(Scope.Committee committee) {
        signIn(secretary(committee.id()));
        navigate(CompositionsView.class);
        test(button("Nytt utkast för Byggprovnämnden")).click();
        test(button("Börja")).click();
        assertThat(find(RuleCard.class).all()).hasSize(1);
        assertThat(field("Gräns").getValue()).isEqualTo("1 år");
    }

    private void judged(Scope.Committee committee) {
        var digest = compositions.published().getFirst().digest();
        var terms = Examples.vanskapensHus().proposal().terms();
        var proposal = Proposal.of(terms, Decision.planned(LocalDate.of(2026, 5, 1)));
        var judgement = catalogs.current().judge(committee, proposal);
        assertThat(judgement.layers()).anySatisfy(layer -> {
            assertThat(Objects.requireNonNull(layer.plugin()).digest()).isEqualTo(digest);
            assertThat(layer.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.citation().text()).contains("Byggprovnämnden 2019-12-10 § 12", "4 §");
                assertThat(finding.outcome()).isInstanceOf(Outcome.Breached.class);
            });
        });
    }

    @Test
    void whatIsTypedWrongIsSaidAtTheFieldAndChangesNothing() {
        var committee = committee("felprovnamnden", "Felprovnämnden");
        signIn(secretary(committee.id()));
        var id = open(committee);
        add("Längsta tid");
        type("Gräns", "hundra år");
        leave("Gräns");
        assertThat(field("Gräns").isInvalid()).isTrue();
        assertThat(field("Gräns").getValue()).isEqualTo("hundra år");
        type("Gräns", "99 år");
        assertThat(field("Gräns").isInvalid()).isTrue();
        leave("Gräns");
        assertThat(field("Gräns").isInvalid()).isTrue();
        assertThat(field("Gräns").getErrorMessage()).contains("Gräns är längre än ingenting och högst");
        type("Gräns", "");
        leave("Gräns");
        assertThat(field("Gräns").getErrorMessage()).isEqualTo("Gräns behöver ett värde.");
        assertThat(kept(id)).contains("Överenskommelsen gäller högst 3 år.");
        type("Gräns", "18 månader");
        assertThat(field("Gräns").isInvalid()).isFalse();
        assertThat(kept(id)).contains("Överenskommelsen gäller högst 18 månader.");
    }

    @Test
    void whatCannotBeUsedStaysWhereItIsAndHindersPublishing() {
        var committee = committee("kvarprovnamnden", "Kvarprovnämnden");
        signIn(secretary(committee.id()));
        open(committee);
        add("Längsta tid");
        type("Beslut", "Kvarprovnämnden 2019-12-10 § 12");
        type("Träder i kraft", "2020-01-01");
        type("Gräns", "hundra år");
        leave("Gräns");
        assertThat(page()).contains("Fältet Gräns har ett värde som inte går att använda.", "Rätta ett fält");
        test(find(Checkbox.class).all().getFirst()).click();
        add("Förlängning");
        assertThat(field("Gräns").getValue()).isEqualTo("hundra år");
        assertThat(field("Gräns").isInvalid()).isTrue();
        test(button("Begär publicering")).click();
        assertThat(last("Begär publicering").isEnabled()).isFalse();
        test(last("Avbryt")).click();
        type("Gräns", "2 år");
        leave("Gräns");
        assertThat(page()).contains("Inget saknas").doesNotContain("Rätta ett fält");
        test(button("Begär publicering")).click();
        assertThat(last("Begär publicering").isEnabled()).isTrue();
    }

    @Test
    void aRuleTakenOutComesBackAsItWasAndAParagraphFollowsItsRule() {
        var committee = committee("angraprovnamnden", "Ångraprovnämnden");
        signIn(secretary(committee.id()));
        var id = composing.begin(committee.id(), Base.EMPTY.id());
        var entry = new Entry(
                Source.text("1 §"), Force.SHOULD, Clauses.kind("judged").start());
        var paragraph = new Paragraph(
                "1 §",
                "",
                "Något krävs.",
                Paragraph.Handling.PERSON,
                List.of(entry.clause().requirement().name()));
        composing.keep(id, 1, new Composition(null, "", null, List.of(entry), List.of(paragraph)));
        UI.getCurrent().navigate(CompositionsView.ROUTE + "/" + id);
        type("Regelns namn", "narhet");
        var renamed = composing.open(id).draft().composition();
        assertThat(renamed.paragraphs().getFirst().rules()).containsExactly("narhet");
        test(button("Ta bort")).click();
        assertThat(composing.open(id).draft().composition().entries()).isEmpty();
        test(button("Ångra")).click();
        assertThat(composing.open(id).draft().composition()).isEqualTo(renamed);
    }

    @Test
    void onlyADraftThatMakesAGuidelineCanBeAskedAboutOrTakenOut() {
        var committee = committee("vagprovnamnden", "Vägprovnämnden");
        signIn(secretary(committee.id()));
        var id = open(committee);
        assertThat(button("Pröva i Tänk om").isEnabled()).isFalse();
        assertThat(button("Hämta som tillägg (zip)").isEnabled()).isFalse();
        assertThat(page()).contains("öppnas när utkastet är en hel riktlinje");
        add("Längsta tid");
        type("Beslut", "Vägprovnämnden 2019-12-10 § 12");
        type("Träder i kraft", "2020-01-01");
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains(ConsequenceNavigation.ofDraft(id));
        assertThat(page()).doesNotContain("öppnas när utkastet är en hel riktlinje");
        signIn(lund(new Membership(Role.ECONOMIST, committee.id())));
        UI.getCurrent().navigate(CompositionsView.ROUTE + "/" + id);
        assertThat(button("Pröva i Tänk om").isEnabled()).isFalse();
        assertThat(page()).contains("Det här får pröva utkastet i Tänk om: ");
    }

    @Test
    void aFirstGuidelineIsAskedAboutThoughThereIsNothingToCompareItWith() {
        var committee = committee("forstaprovnamnden", "Förstaprovnämnden");
        signIn(secretary(committee.id()));
        var id = open(committee);
        add("Längsta tid");
        UI.getCurrent().navigate("riktlinjer/tank-om", QueryParameters.of("utkast", id.toString()));
        assertThat(chosen()).contains("Förstaprovnämnden: Ingen riktlinje i dag");
        var draft = composing.open(id).draft().composition();
        var answer = supposing.ask(
                new Supposition(committee.id(), Compositions.id(committee), new Supposition.Composed(draft)));
        assertThat(answer.basis().rules()).containsExactly("duration");
        assertThat(answer.basis().body()).contains("Förstaprovnämnden");
        assertThat(answer.basis().first()).isTrue();
        UI.getCurrent().navigate("riktlinjer/tank-om/svar/" + consequences.save("Den första", answer));
        assertThat(page())
                .contains("Förstaprovnämnden (lund): Ingen riktlinje i dag jämförs med")
                .doesNotContain("versionen från", "Ingen egen riktlinje");
    }

    @Test
    void aDayThatNobodyHasSaidIsNotSaid() {
        var committee = committee("dagprovnamnden", "Dagprovnämnden");
        signIn(secretary(committee.id()));
        open(committee);
        assertThat(page())
                .contains("Dagen då riktlinjen träder i kraft är inte angiven")
                .doesNotContain("I kraft 20");
    }

    @Test
    void whatIfOffersTheDraftAlsoToWhoeverComesWithoutItsLink() {
        var committee = committee("genvagsnamnden", "Genvägsnämnden");
        signIn(secretary(committee.id()));
        var id = open(committee);
        add("Längsta tid");
        UI.getCurrent().navigate("riktlinjer/tank-om");
        assertThat(chosen()).doesNotContain("Genvägsnämnden: Ingen riktlinje i dag");
        UI.getCurrent().navigate(CompositionsView.ROUTE + "/" + id);
        type("Beslut", "Genvägsnämnden 2019-12-10 § 12");
        type("Träder i kraft", "2020-01-01");
        assertThat(statementsOf(() -> UI.getCurrent().navigate("riktlinjer/tank-om")))
                .hasSizeLessThanOrEqualTo(6);
        assertThat(chosen()).contains("Genvägsnämnden: Ingen riktlinje i dag");
    }

    @SuppressWarnings("unchecked")
    private List<String> chosen() {
        return find(Select.class).all().stream()
                .filter(select -> !select.isEmpty())
                .map(select -> ((Select<Object>) select).getItemLabelGenerator().apply(select.getValue()))
                .toList();
    }

    private void leave(String label) {
        ComponentUtil.fireEvent(field(label), new BlurNotifier.BlurEvent<>(field(label), true));
    }

    @Test
    void aDraftOpensInFewStatementsAndNobodyElsesIsFound() {
        var committee = committee("fatalprovnamnden", "Fåtalprovnämnden");
        signIn(secretary(committee.id()));
        var id = open(committee);
        assertThat(statementsOf(() -> UI.getCurrent().navigate(CompositionsView.ROUTE + "/" + id)))
                .hasSizeLessThanOrEqualTo(6);
        signIn(secretary("socialnamnden"));
        UI.getCurrent().navigate(CompositionsView.ROUTE + "/" + id);
        assertThat(page()).doesNotContain("Utkast till riktlinje");
        UI.getCurrent().navigate(CompositionsView.ROUTE + "/inget-id");
        assertThat(page()).doesNotContain("Utkast till riktlinje");
    }

    @Test
    void aSeriesIsChosenAmongThoseThatThereAreAndOneThatIsGoneIsTold() {
        var committee = committee("indexprovnamnden", "Indexprovnämnden");
        signIn(secretary(committee.id()));
        var id = composing.begin(committee.id(), Base.EMPTY.id());
        var gone = new Clause("indexed-by", Map.of("series", new Value.Words("BORTA"), "offset", new Value.Whole(1)));
        composing.keep(id, 1, Composition.EMPTY.withEntries(List.of(new Entry(Source.text("1 §"), Force.MUST, gone))));
        assertThat(statementsOf(() -> UI.getCurrent().navigate(CompositionsView.ROUTE + "/" + id)))
                .hasSizeLessThanOrEqualTo(6);
        var series = series();
        assertThat(series.getListDataView().getItems()).contains("OPI", "PKV", "KPI", "BORTA");
        assertThat(series.getItemLabelGenerator().apply("OPI")).isEqualTo("OPI, Omsorgsprisindex");
        assertThat(series.getValue()).isEqualTo("BORTA");
        assertThat(series.isInvalid()).isTrue();
        assertThat(series.getErrorMessage()).startsWith("Serien BORTA finns inte");
        assertThat(page()).contains("Indexserien BORTA finns inte. De som finns är");
        series.setValue("PKV");
        assertThat(series.isInvalid()).isFalse();
        assertThat(kept(id)).contains("PKV");
        assertThat(page()).doesNotContain("Indexserien BORTA finns inte");
    }

    @SuppressWarnings("unchecked")
    private Select<String> series() {
        return (Select<String>) find(Select.class).all().stream()
                .filter(select -> "Serie".equals(select.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyRuleOfTheLibraryHasItsFields() {
        var committee = committee("allprovnamnden", "Allprovnämnden");
        signIn(secretary(committee.id()));
        var id = composing.begin(committee.id(), Base.EMPTY.id());
        var entries = Clauses.all().stream()
                .map(kind -> new Entry(Source.text("1 §"), Force.SHOULD, kind.start()))
                .toList();
        composing.keep(id, 1, Composition.EMPTY.withEntries(entries));
        UI.getCurrent().navigate(CompositionsView.ROUTE + "/" + id);
        assertThat(find(RuleCard.class).all()).hasSameSizeAs(Clauses.all());
        assertThat(page()).contains("blev som väntat");
    }

    private UUID open(Scope.Committee committee) {
        var id = composing.begin(committee.id(), Base.EMPTY.id());
        UI.getCurrent().navigate(CompositionsView.ROUTE + "/" + id);
        return id;
    }

    private String kept(UUID id) {
        return CompositionText.shown(
                        composing.open(id).draft().composition(), LocalDate.of(2026, 1, 1), new se.iop.ui.text.Texts())
                .text();
    }

    private void add(String kind) {
        find(Details.class).all().stream()
                .filter(details -> details.getSummaryText().startsWith("Lägg till regel"))
                .forEach(details -> details.setOpened(true));
        test(find(Button.class).all().stream()
                        .filter(button -> button.getAriaLabel().orElse("").equals("Lägg till " + kind))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private void type(String label, String text) {
        test(field(label)).setValue(text);
    }

    private TextField field(String label) {
        return find(TextField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private Button button(String text) {
        return find(Button.class).all().stream()
                .filter(button -> text.equals(button.getText()))
                .findFirst()
                .orElseThrow();
    }

    /** The one in the dialog that was opened last. */
    private Button last(String text) {
        return find(Button.class).all().stream()
                .filter(button -> text.equals(button.getText()))
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    /** All words of the view and of what is open above it. */
    private String page() {
        return find(Div.class).all().stream()
                .map(div -> div.getElement().getTextRecursively())
                .collect(Collectors.joining("\n"));
    }

    private static Person secretary(String committee) {
        return lund(new Membership(Role.SECRETARY, committee));
    }

    private static Scope.Committee committee(String code, String name) {
        DATABASE.doAs(
                DATABASE.lund(),
                () -> DATABASE.sql()
                        .sql("insert into committee (code, name) values (?, ?)")
                        .params(code, name)
                        .update());
        return new Scope.Committee("lund", code, name);
    }
}
