package se.iop.ui.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.iop.core.access.Membership;
import se.iop.core.access.Person;
import se.iop.core.access.Role;
import se.iop.core.agreement.Agreement;
import se.iop.core.agreement.Agreement.Origin;
import se.iop.core.agreement.Drafting;
import se.iop.core.agreement.Event;
import se.iop.core.agreement.Life;
import se.iop.core.agreement.Registering;
import se.iop.core.agreement.Status;
import se.iop.core.people.Committee;
import se.iop.guideline.Answers;
import se.iop.guideline.Decision.Body;
import se.iop.model.Party;
import se.iop.model.Span;
import se.iop.model.Subject;
import se.iop.model.Term;
import se.iop.model.Terms;
import se.iop.ui.ViewTest;

/** The steps of a running agreement: asked for in dialogs, refused at the field, shown on the line of its life. */
class LifeStepsTest extends ViewTest {

    private static final String CIVIL = "Föreningen";
    private static final LocalDate TODAY = LocalDate.now(java.time.ZoneId.of("Europe/Stockholm"));

    @Autowired
    private Registering registering;

    @Autowired
    private Drafting drafting;

    @Test
    void aNoticeIsRefusedAtItsFieldAndThenEndsTheAgreement() {
        var running = running();
        press("Registrera uppsägning");
        labelled(TextField.class, "Dag").setValue("31/2 2026");
        press("Registrera");

        assertThat(labelled(TextField.class, "Dag").isInvalid()).isTrue();
        assertThat(labelled(TextField.class, "Dag").getValue()).isEqualTo("31/2 2026");
        assertThat(reload(running).life().events()).isEmpty();

        labelled(TextField.class, "Dag").setValue(TODAY.toString());
        choose("Part", CIVIL);
        press("Registrera");

        assertThat(labelled(TextArea.class, "Vad som hände och varför").isInvalid())
                .isTrue();

        labelled(TextArea.class, "Vad som hände och varför").setValue("Ändrade förutsättningar");
        press("Registrera");

        var given = reload(running);
        assertThat(Status.of(given, TODAY)).isEqualTo(Status.NOTICE);
        assertThat(given.life().latest(Event.NoticeGiven.class))
                .extracting(Event.NoticeGiven::endsOn)
                .isEqualTo(TODAY.plusMonths(3));
        assertThat(line()).anyMatch(item -> item.contains("Uppsagd av Föreningen"));
    }

    @Test
    void aNoticeIsTakenBackWithWhatShowsThatThePartiesAgree() {
        var running = running();
        press("Registrera uppsägning");
        labelled(TextField.class, "Dag").setValue(TODAY.toString());
        choose("Part", CIVIL);
        labelled(TextArea.class, "Vad som hände och varför").setValue("Ändrade förutsättningar");
        press("Registrera");
        press("Återta uppsägningen");
        labelled(TextArea.class, "Vad som hände och varför").setValue("Ny ledning");
        press("Registrera");

        assertThat(labelled(TextField.class, "Handling").isInvalid()).isTrue();
        assertThat(Status.of(reload(running), TODAY)).isEqualTo(Status.NOTICE);

        labelled(TextField.class, "Handling").setValue("Protokoll 3");
        press("Registrera");

        assertThat(Status.of(reload(running), TODAY)).isEqualTo(Status.ACTIVE);
        assertThat(line())
                .anyMatch(item -> item.contains("Uppsagd av Föreningen"))
                .anyMatch(item -> item.contains("Uppsägningen från Föreningen återtagen; parterna är överens")
                        && item.contains("Protokoll 3 · Ny ledning"));
    }

    @Test
    void theLadderSaysThatThereIsNoClauseOfRepayment() {
        running();
        assertThat(line())
                .anyMatch(item -> item.contains("Återbetalning")
                        && item.contains("Överenskommelsen har ingen klausul om återbetalning."));
    }

    @Test
    void aBlankDraftIsDiscarded() {
        signIn(officer());
        var draft = drafting.start("socialnamnden");
        open(draft);
        press("Kassera utkastet");
        press("Registrera");
        assertThat(labelled(TextArea.class, "Vad som hände och varför").isInvalid())
                .isTrue();
        labelled(TextArea.class, "Vad som hände och varför").setValue("Dubblett");
        press("Registrera");
        assertThat(Status.of(reload(draft), TODAY)).isEqualTo(Status.DISCARDED);
    }

    @Test
    void anAmendmentOpensADraftThatContinuesTheAgreement() {
        var running = running();
        press("Ändra villkoren");
        labelled(TextField.class, "Ändringen ska gälla från")
                .setValue(TODAY.plusYears(9).toString());
        labelled(TextArea.class, "Varför?").setValue("Fler träffar");
        press("Skapa utkastet");
        assertThat(labelled(TextField.class, "Ändringen ska gälla från").isInvalid())
                .isTrue();
        labelled(TextField.class, "Ändringen ska gälla från")
                .setValue(TODAY.plusMonths(1).toString());
        press("Skapa utkastet");
        assertThat(reload(running).version()).isGreaterThan(running.version());
        assertThat(line()).anyMatch(item -> item.contains("Ändringen börjar gälla"));
        var field = labelled(TextField.class, "Ändringen börjar gälla");
        field.setValue(TODAY.plusYears(9).toString());
        press("Spara");
        assertThat(labelled(TextField.class, "Ändringen börjar gälla").isInvalid())
                .isTrue();
        assertThat(labelled(TextField.class, "Ändringen börjar gälla").getErrorMessage())
                .isEqualTo("Dagen ligger utanför överenskommelsens tid. Skriv en dag inom den.");
        assertThat(labelled(TextField.class, "Ändringen börjar gälla").getValue())
                .isEqualTo(TODAY.plusYears(9).toString());
        field.setValue(TODAY.plusMonths(2).toString());
        press("Spara");
        assertThat(drafting.open(shown()).agreement().effectiveOn()).isEqualTo(TODAY.plusMonths(2));
    }

    @Test
    void aHandoverNeedsItsCommitteeAndWaitsForItsCondition() {
        var running = running();
        signIn(lund(new Membership(Role.SECRETARY, "socialnamnden")));
        open(running);
        press("Lämna över till en annan nämnd");
        labelled(TextField.class, "Första dag hos den nya nämnden").setValue(TODAY.toString());
        labelled(TextField.class, "Beslut, paragraf i protokollet").setValue("§ 12");
        labelled(TextField.class, "Villkor, om det finns").setValue("Fullmäktige flyttar anslaget");
        labelled(TextArea.class, "Varför?").setValue("Verksamheten flyttar");
        press("Registrera");

        assertThat(labelled(Select.class, "Nämnd som tar över").isInvalid()).isTrue();
        assertThat(labelled(Select.class, "Nämnd som tar över").getErrorMessage())
                .isEqualTo("Välj nämnd.");
        assertThat(labelled(TextField.class, "Beslut, paragraf i protokollet").getValue())
                .isEqualTo("§ 12");
        assertThat(reload(running).life().events()).isEmpty();

        receive("vard-och-omsorgsnamnden");
        press("Registrera");

        assertThat(reload(running).owner(TODAY)).isEqualTo("socialnamnden");
        assertThat(line())
                .anyMatch(
                        item -> item.contains(
                                "Ansvaret går över till Vård- och omsorgsnämnden, under villkor: Fullmäktige flyttar anslaget"));

        press("Registrera om villkoret för överlämningen är uppfyllt");
        labelled(TextField.class, "Beslut, paragraf i protokollet").setValue("4");
        press("Registrera");
        assertThat(answers().isInvalid()).isTrue();
        answers().setValue(true);
        press("Registrera");

        assertThat(reload(running).owner(TODAY)).isEqualTo("vard-och-omsorgsnamnden");
    }

    @Test
    void aCorrectionTakesEffectWhenAnotherPersonConfirmsIt() {
        var running = running();
        askForParagraph("4");

        assertThat(paragraph(running)).isEqualTo("3");
        assertThat(line()).anyMatch(item -> item.contains("Rättelse begärd: Beslutets paragraf 3 ska vara 4"));
        assertThat(button("Svara på rättelse").isEnabled()).isFalse();

        answerAsAnother(running, true);

        assertThat(paragraph(running)).isEqualTo("4");
        assertThat(line()).anyMatch(item -> item.contains("Rättad: Beslutets paragraf 3 är 4"));
        assertThat(reload(running).life().latest(Event.Correction.class)).satisfies(correction -> {
            assertThat(correction.before()).isEqualTo("3");
            assertThat(correction.after()).isEqualTo("4");
        });
    }

    @Test
    void aCorrectionThatAnotherPersonRefusesChangesNothingAndStays() {
        var running = running();
        press("Rätta en uppgift");
        press("Begär rättelse");
        assertThat(labelled(Select.class, "Uppgift").isInvalid()).isTrue();
        assertThat(reload(running).life().events()).isEmpty();
        test(button("Avbryt")).click();
        askForParagraph("5");
        answerAsAnother(running, false);

        assertThat(paragraph(running)).isEqualTo("3");
        assertThat(line()).anyMatch(item -> item.contains("Rättelse avvisad: Beslutets paragraf 3 blev inte 5"));
    }

    @SuppressWarnings("unchecked")
    private void askForParagraph(String after) {
        press("Rätta en uppgift");
        labelled(Select.class, "Uppgift").setValue(Event.Entry.DECISION_PARAGRAPH);
        labelled(TextField.class, "Ska vara").setValue("§ " + after);
        labelled(TextArea.class, "Varför är det fel?").setValue("Felskrivet");
        press("Begär rättelse");
    }

    @SuppressWarnings("unchecked")
    private void answerAsAnother(Agreement agreement, boolean confirmed) {
        signIn(lund(new Membership(Role.SECRETARY, "socialnamnden")));
        open(agreement);
        press("Svara på rättelse");
        labelled(RadioButtonGroup.class, "Ditt svar").setValue(confirmed);
        press("Svara");
    }

    private @org.jspecify.annotations.Nullable String paragraph(Agreement agreement) {
        var ruling = reload(agreement).life().decision();
        return ruling == null ? null : ruling.paragraph();
    }

    private Button button(String text) {
        return find(Button.class).all().stream()
                .filter(button -> button.getText().equals(text))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private void receive(String code) {
        @SuppressWarnings("unchecked")
        Select<Committee> to = labelled(Select.class, "Nämnd som tar över");
        to.setValue(to.getListDataView()
                .getItems()
                .filter(committee -> committee.code().equals(code))
                .findFirst()
                .orElseThrow());
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Boolean> answers() {
        return labelled(RadioButtonGroup.class, "Villkoret");
    }

    private Agreement running() {
        signIn(officer());
        Set<Party.Role> signs = EnumSet.of(Party.Role.SIGNATORY);
        var first = TODAY.minusMonths(2).withDayOfMonth(1);
        var term = Terms.EMPTY
                .term()
                .lasting(new Span(first, first.plusYears(2).minusDays(1)))
                .ending(new Term.Notice(Period.ofMonths(3), true, false));
        var terms = Terms.EMPTY
                .with(new Subject("Mötesplats", List.of("SN 1"), "", "", "", List.of()))
                .with(List.of(
                        new Party("Lunds kommun", Party.Sector.PUBLIC, null, null, signs),
                        new Party(CIVIL, Party.Sector.CIVIL, null, null, signs)))
                .with(term);
        var ruling = new Life.Ruling(Life.Outcome.APPROVED, first.minusMonths(1), "3", Body.COMMITTEE, null, List.of());
        var agreement = registering.take(
                "socialnamnden",
                Origin.REGISTERED,
                true,
                null,
                terms,
                Answers.NONE,
                new Life(null, ruling, null, List.of(), null, null));
        open(agreement);
        return agreement;
    }

    private static Person officer() {
        return lund(new Membership(Role.OFFICER, "socialnamnden"));
    }

    private Agreement reload(Agreement agreement) {
        return drafting.open(agreement.id()).agreement();
    }

    private void open(Agreement agreement) {
        UI.getCurrent()
                .navigate(
                        AgreementView.class,
                        new RouteParameters(
                                new RouteParam(AgreementView.ID, agreement.id().toString())));
    }

    /** The agreement whose page is open. */
    private java.util.UUID shown() {
        var path = UI.getCurrent().getInternals().getActiveViewLocation().getPath();
        return java.util.UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    private List<String> line() {
        return find(ListItem.class).all().stream()
                .map(item -> item.getElement().getTextRecursively())
                .toList();
    }

    private void press(String text) {
        test(find(Button.class).all().stream()
                        .filter(button -> button.getText().equals(text))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private <C extends Component & HasLabel> C labelled(Class<C> type, String label) {
        return find(type).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private void choose(String label, String value) {
        var select = find(com.vaadin.flow.component.select.Select.class).all().stream()
                .filter(one -> label.equals(one.getLabel()))
                .findFirst()
                .orElseThrow();
        select.setValue(value);
    }
}
