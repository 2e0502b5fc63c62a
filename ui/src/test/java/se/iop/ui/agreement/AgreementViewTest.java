package se.iop.ui.agreement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.iop.core.access.Membership;
import se.iop.core.access.Person;
import se.iop.core.access.Role;
import se.iop.core.agreement.Agreement;
import se.iop.core.agreement.DraftCopies;
import se.iop.core.agreement.Drafting;
import se.iop.core.agreement.Step;
import se.iop.core.attachment.Attaching;
import se.iop.core.attachment.Attachment;
import se.iop.core.attachment.NewAttachment;
import se.iop.core.directory.Directory;
import se.iop.core.directory.Keeping;
import se.iop.core.directory.Organisation;
import se.iop.core.directory.OrganisationKind;
import se.iop.core.directory.Suggestion;
import se.iop.guideline.Answers.Answer;
import se.iop.guideline.Answers.Verdict;
import se.iop.guideline.Outcome;
import se.iop.model.Field;
import se.iop.model.Party;
import se.iop.model.Party.Contact;
import se.iop.model.Remark;
import se.iop.model.Wording.Appendix;
import se.iop.ui.ViewTest;
import se.iop.ui.text.Texts;

/** The page of an agreement: judged while typed, nothing typed is lost, frozen once decided. */
class AgreementViewTest extends ViewTest {

    private static final int STATEMENTS_AT_MOST = 6;
    private static final Person OFFICER = officer("socialnamnden");

    @Autowired
    private Drafting drafting;

    @Autowired
    private DraftCopies copies;

    @Autowired
    private Directory directory;

    @Autowired
    private Keeping keeping;

    @Autowired
    private Attaching attaching;

    @Autowired
    private Texts texts;

    @Test
    void threeYearsAreStoppedByTheVersionOf2017AndPassThatOf2020() {
        open(draft(OFFICER).id());
        type("term.first", "2021-01-01");
        type("term.last", "2023-12-31");
        type("decision.planned", "2020-06-01");

        assertThat(breaches()).contains("2021-01-01 – 2023-12-31 är 3 år; gränsen är 2 år.");

        type("decision.planned", "2020-12-01");

        assertThat(breaches()).noneMatch(why -> why.contains("gränsen är"));
    }

    @Test
    void aCorrectionChangesItsFieldAndLeavesWhatCannotBeRead() {
        open(draft(OFFICER).id());
        type("term.first", "2021-01-01");
        type("term.last", "2023-12-31");
        type("term.review", "31/2 2022");
        type("decision.planned", "2020-06-01");

        test(buttons("Rätta").stream()
                        .filter(button -> button.getAriaLabel().orElse("").contains("högst 2 år"))
                        .findFirst()
                        .orElseThrow())
                .click();

        assertThat(value("term.last")).isEqualTo("2022-12-31");
        assertThat(value("term.review")).isEqualTo("31/2 2022");
        assertThat(breaches()).noneMatch(why -> why.contains("gränsen är"));
    }

    @Test
    void whatCannotBeReadStopsSavingAndStaysAsTyped() {
        var draft = draft(OFFICER);
        open(draft.id());
        type("subject.title", "Mötesplats");
        type("term.review", "31/2 2022");
        press("Spara");

        assertThat(((HasValidation) component("term.review")).isInvalid()).isTrue();
        assertThat(((HasValidation) component("term.review")).getErrorMessage())
                .isEqualTo("Datumet finns inte i kalendern. Kontrollera dag och månad.");
        assertThat(value("term.review")).isEqualTo("31/2 2022");
        assertThat(drafting.open(draft.id()).agreement().version()).isEqualTo(draft.version());
    }

    @Test
    void whatIsTypedIsThereAgainAfterTheTabIsGone() {
        var draft = draft(OFFICER);
        open(draft.id());
        type("subject.title", "Språkcafé 🌍 مقهى");
        type("term.review", "31/2 2022");

        open(draft.id());

        assertThat(value("subject.title")).isEqualTo("Språkcafé 🌍 مقهى");
        assertThat(value("term.review")).isEqualTo("31/2 2022");
        assertThat(headings()).anyMatch(heading -> heading.startsWith("Du har osparade ändringar från"));

        press("Släng ändringarna");

        assertThat(value("subject.title")).isEmpty();
        assertThat(copies.of(draft.id())).isEmpty();
    }

    @Test
    void whoSavesLastSeesWhatTheOtherChangedAndKeepsTheOwnTyping() {
        var draft = draft(OFFICER);
        open(draft.id());
        type("subject.goals", "Mitt mål");
        var theirs = FormReading.of(Map.of("subject.title", "Den andras rubrik"));
        drafting.save(draft.id(), draft.version(), theirs.terms(), theirs.answers(), null);
        press("Spara");

        assertThat(headings()).anyMatch(heading -> heading.contains("sparade en nyare version"));
        assertThat(value("subject.goals")).isEqualTo("Mitt mål");
        assertThat(value("subject.title")).isEqualTo("Den andras rubrik");

        press("Spara min version ovanpå");

        var saved = drafting.open(draft.id()).agreement().terms().subject();
        assertThat(saved.goals()).isEqualTo("Mitt mål");
        assertThat(saved.title()).isEqualTo("Den andras rubrik");
    }

    @Test
    void theSecretaryGivesReasonsForDeviationsAndTheTermsAreFrozen() {
        var submitted = submitted();
        signIn(lund(new Membership(Role.SECRETARY, "socialnamnden")));
        open(submitted.id());
        press("Registrera beslut");
        labelled(TextField.class, "Beslutsdag").setValue("2020-12-01");
        labelled(TextField.class, "Paragraf i protokollet").setValue("12");
        var reasons = find(TextArea.class).all().stream()
                .filter(area -> area.getLabel().equals("Nämndens skäl"))
                .toList();
        assertThat(reasons).isNotEmpty();
        reasons.forEach(reason -> reason.setValue(""));
        press("Registrera beslutet");
        assertThat(reasons).allMatch(TextArea::isInvalid);

        reasons.forEach(reason -> reason.setValue("Nämnden prövar en ny form."));
        press("Registrera beslutet");

        assertThat(find(TextField.class).withId("subject-title").all()).isEmpty();
        assertThat(headings()).contains("Bedömning vid beslutet");
        var opened = drafting.open(submitted.id());
        assertThat(opened.editable()).isFalse();
        assertThat(opened.agreement().life().decision())
                .isNotNull()
                .satisfies(ruling -> assertThat(ruling.deviations()).hasSameSizeAs(reasons));
        assertThat(opened.verdict()).isPresent();
        assertThat(frame("part-before-signing").isFolded()).isFalse();
        assertThat(groups()).contains("Beslutade avvikelser (" + reasons.size() + ")");
        assertThat(find(NativeButton.class).withClassName("finding-link").withClassName("tone-breached").all().stream()
                        .map(link -> link.getElement().getTextRecursively()))
                .as("what no decision had to accept")
                .noneMatch(text -> text.contains("· ska"));
        assertThat(spans()).anyMatch(said -> said.startsWith("Skäl: Nämnden prövar en ny form. (beslutat av: "));
    }

    @Test
    void unansweredCriteriaAreCountedAndNotRepeatedBesideTheForm() {
        open(draft(OFFICER).id());

        var criteria = find(NativeButton.class).withClassName("finding-link").all().stream()
                .map(link -> link.getElement().getTextRecursively())
                .filter(text -> text.contains("Är kriterierna uppfyllda?"))
                .toList();

        assertThat(criteria).isNotEmpty().allMatch(text -> text.contains("obesvarade.") && !text.contains("”"));
    }

    @Test
    void theCheckBeforeSigningListsWhatIsLeftAndIsOpenOnceItIsDecided() {
        open(draft(OFFICER).id());
        type("subject.title", "Mötesplats XX");

        assertThat(frame("part-before-signing").isFolded()).isTrue();
        var left = beside("part-before-signing").getFirst();
        assertThat(checks()).anyMatch(check -> check.contains("XX"));

        type("subject.title", "Mötesplats");

        assertThat(checks()).noneMatch(check -> check.contains("XX"));
        assertThat(beside("part-before-signing").getFirst()).isNotEqualTo(left);
    }

    @Test
    void theEssentialsFollowWhatIsTyped() {
        open(draft(OFFICER).id());
        assertThat(essentials())
                .containsExactly("Parterokänd", "Avtalstidokänd", "Pengaringa pengar angivna", "Nästa datuminget känt");

        type("term.first", "2031-01-01");
        type("term.last", "2032-12-31");
        type("total.amount", "75 000");
        type("total.first", "2031-01-01");
        type("total.last", "2032-12-31");

        assertThat(essentials())
                .containsExactly(
                        "Parterokänd",
                        "Avtalstid2031-01-01 – 2032-12-312 år",
                        "Pengar75\u00a0000\u00a0kr",
                        "Nästa datum2031-01-01Första dagen");
    }

    @Test
    void theKeysAreListedAndTheOneThatIsACharacterCanBeTurnedOff() {
        open(draft(OFFICER).id());
        var index = find(PartIndex.class).single();
        assertThat(index.getElement().getAttribute("data-characters")).isEqualTo("on");

        test(find(NativeButton.class).withClassName("to-keys").single()).click();
        assertThat(spans()).contains("Nästa anmärkning", "Spara utkastet");
        labelled(Checkbox.class, "Lyssna på ? när jag inte skriver i ett fält").setValue(false);

        assertThat(index.getElement().getAttribute("data-characters")).isEqualTo("off");
    }

    @Test
    void aStepThatCannotBeTakenSaysWhatIsMissingAndWhoCanTakeIt() {
        open(draft(OFFICER).id());

        assertThat(button("Lämna in för beslut").isEnabled()).isFalse();
        assertThat(spans()).anyMatch(text -> text.startsWith("Skriv en rubrik först."));
        assertThat(spans()).anyMatch(text -> text.contains("Kan göras av: Nämndsekreterare."));
    }

    @Test
    void anotherMunicipalitysAgreementIsAsOneThatDoesNotExist() {
        var draft = draft(OFFICER);
        signIn(linkoping(new Membership(Role.OFFICER, "aldrenamnden")));
        open(draft.id());
        assertThat(find(H1.class).all()).extracting(H1::getText).contains("Överenskommelsen finns inte");

        open(UUID.randomUUID());
        assertThat(find(H1.class).all()).extracting(H1::getText).contains("Överenskommelsen finns inte");
    }

    @Test
    void theEssentialSectionsAreOpenAndTheOthersFoldedWithWhatIsInThem() {
        open(draft(OFFICER).id());

        assertThat(frame("part-subject").isFolded()).isFalse();
        assertThat(frame("part-follow-up").isFolded()).isTrue();
        assertThat(beside("part-follow-up")).contains("0");
        assertThat(beside("part-criteria")).anyMatch(text -> text.endsWith("att hantera"));

        press("Lägg till rapport");

        assertThat(beside("part-follow-up")).contains("1");
    }

    @Test
    void aFieldInAFoldedSectionIsUnfoldedWhereAFindingLeadsToIt() {
        open(draft(OFFICER).id());

        test(find(NativeButton.class).withClassName("finding-link").all().stream()
                        .filter(link -> link.getElement().getTextRecursively().contains("Kriterier"))
                        .findFirst()
                        .orElseThrow())
                .click();

        assertThat(frame("part-criteria").isFolded()).isFalse();
    }

    @Test
    void sectionsStayAsTheReaderLeftThemWhenThePageIsReadAnew() {
        var draft = draft(OFFICER);
        open(draft.id());
        type("subject.title", "Mötesplats");
        open(draft.id());
        frame("part-subject").fold(true);
        frame("part-journal").fold(false);

        press("Släng ändringarna");

        assertThat(value("subject.title")).isEmpty();
        assertThat(frame("part-subject").isFolded()).isTrue();
        assertThat(frame("part-journal").isFolded()).isFalse();
    }

    @Test
    void whatIsBroughtIsMadeWhenItIsUnfoldedAndAnewWhenItChanged() {
        signIn(OFFICER);
        var made = new ArrayList<Span>();
        var frame = PartFrame.brought(Part.ATTACHMENTS, new Words(texts), () -> {
            made.add(new Span("Innehåll " + made.size()));
            return made.getLast();
        });
        assertThat(made).isEmpty();

        frame.fold(false);
        frame.fold(true);
        frame.fold(false);
        assertThat(made).hasSize(1);

        frame.fold(true);
        frame.renew();
        assertThat(made).hasSize(1);

        frame.fold(false);
        assertThat(made).hasSize(2);
    }

    @Test
    void aRowHoldsRowsAndOpensWhatIsFoldedAroundAMistake() {
        var draft = draft(OFFICER);
        open(draft.id());
        press("Lägg till part");
        type("party.0.name", "Föreningen Klockan");
        var more = find(NativeDetails.class).withClassName("fold").all().stream()
                .filter(fold -> fold.getElement().getOuterHTML().contains("Mer om parten"))
                .findFirst()
                .orElseThrow();
        more.setOpen(true);
        press("Lägg till kontakt");
        type("party.0.contact.0.function", "Verksamhetschef");
        type("party.0.joined", "2024-07-01");
        type("party.0.left", "2024-06-01");
        more.setOpen(false);
        press("Spara");

        assertThat(((HasValidation) component("party.0.left")).isInvalid()).isTrue();
        assertThat(more.isOpen()).isTrue();

        type("party.0.left", "2024-08-01");
        press("Spara");

        assertThat(drafting.open(draft.id()).agreement().terms().parties())
                .singleElement()
                .satisfies(party -> {
                    assertThat(party.contacts()).containsExactly(new Contact("Verksamhetschef"));
                    assertThat(party.standing().left()).isEqualTo(LocalDate.of(2024, 8, 1));
                });
    }

    @Test
    void aPartyIsTakenFromTheRegisterWithWhatItKnows() {
        var draft = draft(OFFICER);
        var name = "Klockan " + UUID.randomUUID();
        keeping.add(Organisation.named(name, OrganisationKind.FOUNDATION));
        open(draft.id());
        register().setValue(directory.suggest(name, 1).getFirst());
        press("Spara");

        assertThat(value("party.0.name")).isEqualTo(name);
        assertThat(drafting.open(draft.id()).agreement().terms().parties())
                .singleElement()
                .satisfies(party -> assertThat(party.standing().kind()).isEqualTo(Party.Standing.Kind.FOUNDATION));
    }

    @Test
    void aPartyIsPutInTheRegisterOnce() {
        var draft = draft(OFFICER);
        var name = "Fyren " + UUID.randomUUID();
        open(draft.id());
        press("Lägg till part");
        type("party.0.number", "802400-12");
        press("Lägg till i registret");
        assertThat(toRegister()).isEqualTo("Partens namn eller nummer går inte att läsa. Rätta det och försök igen.");
        assertThat(directory.suggest("802400-12", 1)).isEmpty();

        type("party.0.number", "");
        press("Lägg till i registret");
        assertThat(toRegister()).isNotEmpty();

        type("party.0.name", name);
        type("party.0.number", "556036-0793");
        press("Lägg till i registret");
        assertThat(toRegister()).isEqualTo("Finns i registret som " + name + ".");

        type("party.0.name", "Fyren, annat namn");
        press("Lägg till i registret");
        assertThat(toRegister()).isEqualTo("Finns i registret som " + name + ".");
        assertThat(directory.suggest("556036-0793", 5))
                .extracting(Suggestion::name)
                .containsExactly(name);
    }

    private String toRegister() {
        return find(Div.class)
                .withClassName("to-register")
                .single()
                .getChildren()
                .filter(Span.class::isInstance)
                .map(said -> ((Span) said).getText())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anAppendixIsChosenAmongTheFilesAttached() throws IOException {
        var draft = draft(OFFICER);
        var what = new NewAttachment("Budget.txt", Attachment.Kind.APPENDIX, Attachment.Audience.PUBLIC, null, null);
        var attached = attaching.add(draft.id(), what, new ByteArrayInputStream("1 000 kr".getBytes(UTF_8)));
        open(draft.id());
        press("Lägg till bilaga");
        var files = files();
        assertThat(files.getGenericDataView().getItems())
                .extracting(Offering.File::name)
                .containsExactly("Budget.txt");
        test(files)
                .selectItem(files.getItemLabelGenerator()
                        .apply(files.getGenericDataView().getItem(0)));
        press("Spara");

        assertThat(drafting.open(draft.id()).agreement().terms().wording().appendices())
                .containsExactly(new Appendix("Budget.txt", Appendix.Kind.OTHER, attached.digest()));
        open(draft.id());
        assertThat(value("appendix.0.name")).isEqualTo("Budget.txt");
        assertThat(files().getValue().digest()).isEqualTo(attached.digest());
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Offering.File> files() {
        return (ComboBox<Offering.File>) component("appendix.0.digest");
    }

    @Test
    void aRemarkStandsAtItsFieldAndIsSavedWithTheTerms() {
        var draft = draft(OFFICER);
        open(draft.id());
        test(find(Button.class).all().stream()
                        .filter(button -> button.getAriaLabel().orElse("").equals("Lägg till anmärkning vid Avtalstid"))
                        .findFirst()
                        .orElseThrow())
                .click();
        type("remark.0.text", "Rubriken säger ett annat år");
        press("Spara");

        assertThat(drafting.open(draft.id()).agreement().terms().remarks())
                .containsExactly(new Remark(Field.PERIOD, Remark.Kind.NOTE, "Rubriken säger ett annat år"));
    }

    @Test
    void everyRowIsCalledWhatItIsInItsPlace() {
        var draft = draft(OFFICER);
        var form = Map.of(
                "report.rows", "0,1",
                "report.0.kind", "HALF_YEAR",
                "report.1.kind", "ANNUAL",
                "contribution.rows", "0",
                "contribution.0.kind", "KIND",
                "contribution.0.from", "Föreningen",
                "section.rows", "0",
                "section.0.kind", "DISPUTE");
        drafting.save(draft.id(), draft.version(), FormReading.of(form).terms(), draft.answers(), null);
        open(draft.id());

        assertThat(find(FieldSet.class).withClassName("form-row").all())
                .extracting(row -> row.getLegend().getText())
                .containsExactlyInAnyOrder("Rapport 1", "Rapport 2", "Insats 1: annat än pengar", "Text 1: Tvist");
    }

    @Test
    void whoReadsSeesTextsAsTheyReadAndTellsRemarksApart() {
        var draft = draft(OFFICER);
        var form = Map.of(
                "section.rows", "0",
                "section.0.kind", "BACKGROUND",
                "section.0.text", "## Förstudien\n\n<script>alert(1)</script>",
                "remark.rows", "0",
                "remark.0.field", "TITLE",
                "remark.0.sort", "CONFLICT",
                "remark.0.text", "Två rubriker i källan");
        drafting.save(draft.id(), draft.version(), FormReading.of(form).terms(), draft.answers(), null);
        signIn(lund(new Membership(Role.AUDITOR, null)));
        open(draft.id());

        var shown = find(Div.class)
                .withClassName("section-read")
                .single()
                .getElement()
                .getOuterHTML();
        assertThat(shown).contains(">Förstudien</h4>", "&lt;script&gt;").doesNotContain("<script");
        assertThat(find(Div.class)
                        .withClassName("remark-read")
                        .single()
                        .getElement()
                        .getOuterHTML())
                .contains("Motsägelse i källan", "Två rubriker i källan");
    }

    @Test
    void aPageIsOpenedInAtMostSixStatements() {
        var draft = draft(OFFICER);

        assertThat(statementsOf(() -> open(draft.id()))).hasSizeLessThanOrEqualTo(STATEMENTS_AT_MOST);
    }

    @Test
    void judgingWhileTypingOnlyKeepsTheCopy() {
        open(draft(OFFICER).id());

        assertThat(statementsOf(() -> type("term.review", "2022-01-01")))
                .singleElement()
                .asString()
                .contains("draft_copy");
    }

    private Agreement draft(Person officer) {
        signIn(officer);
        return drafting.start("socialnamnden");
    }

    /** A draft whose every open must has an answer, so that it can be handed over. */
    private Agreement submitted() {
        var draft = draft(OFFICER);
        var form = new HashMap<>(Map.of(
                "subject.title", "Öppet hus",
                "decision.planned", "2020-12-01",
                "term.first", "2021-01-01",
                "term.last", "2024-12-31"));
        var reading = FormReading.of(form);
        var saved = drafting.save(draft.id(), draft.version(), reading.terms(), reading.answers(), reading.plannedOn());
        var answers = saved.answers();
        for (var finding : drafting.open(saved.id()).judgement().findings()) {
            if (finding.blocks()) {
                var verdict = finding.outcome() instanceof Outcome.Breached ? Verdict.NOT_MET : Verdict.MET;
                var on = LocalDate.of(2020, 11, 20);
                answers = answers.with(finding.requirement(), new Answer(verdict, "Prövat", "Handläggaren", on));
            }
        }
        var answered = drafting.save(saved.id(), saved.version(), saved.terms(), answers, saved.plannedOn());
        assertThat(drafting.open(answered.id()).steps())
                .filteredOn(step -> step.kind() == Step.Kind.SUBMIT)
                .allMatch(Step::open);
        return drafting.submit(answered.id(), answered.version());
    }

    private static void open(UUID id) {
        UI.getCurrent()
                .navigate(AgreementView.class, new RouteParameters(new RouteParam(AgreementView.ID, id.toString())));
    }

    @SuppressWarnings("unchecked")
    private void type(String key, String text) {
        ((HasValue<?, String>) component(key)).setValue(text);
    }

    @SuppressWarnings("unchecked")
    private String value(String key) {
        return ((HasValue<?, String>) component(key)).getValue();
    }

    private Component component(String key) {
        return find(Component.class).withId(key.replace('.', '-')).single();
    }

    private <C extends Component & HasLabel> C labelled(Class<C> type, String label) {
        return find(type).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private void press(String text) {
        test(button(text)).click();
    }

    private Button button(String text) {
        return buttons(text).getFirst();
    }

    private List<Button> buttons(String text) {
        return find(Button.class).all().stream()
                .filter(button -> button.getText().equals(text))
                .toList();
    }

    private List<String> breaches() {
        return find(Div.class).withClassName("finding").withClassName("tone-breached").all().stream()
                .flatMap(Component::getChildren)
                .filter(child -> child instanceof Paragraph said && said.hasClassName("finding-why"))
                .map(said -> said.getElement().getTextRecursively())
                .toList();
    }

    private PartFrame frame(String id) {
        return find(PartFrame.class).withId(id).single();
    }

    /** What stands beside the heading of a section. */
    private List<String> beside(String id) {
        return find(Span.class, frame(id)).all().stream()
                .filter(span -> span.getParent().orElseThrow() instanceof NativeDetails.Summary)
                .map(Span::getText)
                .toList();
    }

    private List<String> checks() {
        return find(NativeButton.class, frame("part-before-signing")).withClassName("finding-link").all().stream()
                .map(link -> link.getElement().getTextRecursively())
                .toList();
    }

    private List<String> groups() {
        return find(H3.class).all().stream().map(H3::getText).toList();
    }

    private List<String> essentials() {
        return find(DescriptionList.class)
                .withClassName("essentials")
                .single()
                .getChildren()
                .map(pair -> pair.getElement().getTextRecursively())
                .toList();
    }

    private List<String> headings() {
        return find(H2.class).all().stream().map(H2::getText).toList();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Suggestion> register() {
        return (ComboBox<Suggestion>)
                find(ComboBox.class).withClassName("from-register").single();
    }

    private List<String> spans() {
        return find(Span.class).all().stream().map(Span::getText).toList();
    }
}
