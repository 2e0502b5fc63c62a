package se.iop.ui.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The main job: an officer drafts an agreement, the committee's secretary sees it decided and signed. */
@ExtendWith(RunningProduct.class)
class FromDraftToSignaturesIT {

    private static final String DURATION_2017 = "Överenskommelsen gäller högst 2 år.";

    @ParameterizedTest
    @EnumSource(names = {"WIDE", "PHONE"})
    void anAgreementIsJudgedDecidedAndSigned(Screen screen, Visitors visitors) {
        var title = "Öppet hus på " + screen;
        var officer = visitors.signedIn("handlaggare.sn@lund", screen);
        var draft = draftedFromTheList(officer, title);
        terms(draft);
        threeYearsStopAtTheLimitOf2017(draft);
        threeYearsPassTheLimitOf2020(draft);
        questionsAreAnsweredWithReasons(draft);
        draft.save();
        officer.excludesNobody("agreement-draft");
        submitted(draft);
        var address = draft.path();

        var secretary = visitors.signedIn("sekreterare.sn@lund", screen);
        secretary.open(address);
        secretary.settled();
        decided(secretary);
        minutesApproved(secretary);
        signed(secretary, "Lunds kommun");
        signed(secretary, "Föreningen Öppna dörren");
        assertThat(secretary.page().locator(".view-facts")).containsText("Avslutad");
        termsAreFrozenAndTheVerdictKept(secretary, title);
        secretary.excludesNobody("agreement-decided");

        linkopingSeesNoneOfIt(visitors, screen, address, title);
    }

    private static Draft draftedFromTheList(Visitor officer, String title) {
        officer.open("overenskommelser");
        assertThat(officer.page().locator("h1").first()).hasText("Överenskommelser");
        officer.page()
                .getByText("Ny överenskommelse", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        officer.press("Hela formuläret");
        return new Draft(officer).write("subject.title", title);
    }

    private static void terms(Draft draft) {
        draft.write("subject.cases", "SOC 2020/0117");
        draft.add("Lägg till part")
                .write("party.0.name", "Lunds kommun")
                .write("party.0.unit", "Socialnämnden")
                .choose("party.0.sector", "Offentlig")
                .write("party.0.number", "2120001132")
                .tick("party.0.roles", "Avtalspart som undertecknar");
        assertThat(draft.field("party.0.number")).hasValue("212000-1132");
        draft.add("Lägg till part")
                .write("party.1.name", "Föreningen Öppna dörren")
                .choose("party.1.sector", "Idéburen")
                .write("party.1.number", "168026000003")
                .tick("party.1.roles", "Avtalspart som undertecknar");
        assertThat(draft.field("party.1.number")).hasValue("802600-0003");
        draft.write("term.first", "1/1 2021")
                .write("term.last", "2023-12-31")
                .write("term.review", "2022-06-30")
                .write("term.notice.length", "3");
        assertThat(draft.field("term.first")).hasValue("2021-01-01");
        draft.add("Lägg till pengar")
                .name("contribution.0.from", "Lunds kommun")
                .write("contribution.0.amount", "750 000 kr")
                .write("contribution.0.first", "2021-01-01")
                .write("contribution.0.last", "2023-12-31")
                .choose("contribution.0.status", "Inom beslutad budget")
                .tick("repayment", "Vid hävning")
                .write("payout.times", "2");
        draft.add("Lägg till rapport")
                .write("report.0.name", "Halvårsrapport")
                .choose("report.0.kind", "Halvårsrapport")
                .add("Lägg till rapport")
                .write("report.1.name", "Årsrapport")
                .choose("report.1.kind", "Årsrapport");
        draft.choose("steering.group", "ja").write("steering.meetings", "2").choose("steering.consensus", "ja");
    }

    private static void threeYearsStopAtTheLimitOf2017(Draft draft) {
        draft.write("decision.planned", "2020-06-01");
        var finding = draft.finding(DURATION_2017);
        assertThat(finding.locator(".finding-outcome")).containsText("Bryter mot regeln");
        assertThat(finding).containsText("är 3 år; gränsen är 2 år.");
        assertThat(finding).containsText("Socialnämnden 2017-08-23");
        assertThat(finding).containsText("Överenskommelsens form och utgångspunkt");
        finding.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Rätta"))
                .click();
        assertThat(draft.field("term.last")).hasValue("2022-12-31");
        draft.met("är 2 år; gränsen är 2 år.");
    }

    private static void threeYearsPassTheLimitOf2020(Draft draft) {
        draft.write("decision.planned", "2020-12-01").write("term.last", "2023-12-31");
        draft.met("är 3 år; gränsen är 3 år.");
        assertThat(draft.page().locator(".findings-panel")).containsText("Socialnämnden 2020-11-11 § 167");
        draft.write("term.notice.length", "1");
        assertThat(draft.finding("Uppsägningstiden är 3 månader."))
                .containsText("Överenskommelsen anger 1 månad; riktlinjen är 3 månader.");
    }

    private static void questionsAreAnsweredWithReasons(Draft draft) {
        for (var criterion : List.of("A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8")) {
            draft.tick("answer.eight-reasons/" + criterion + ".verdict", "Uppfyllt")
                    .write(
                            "answer.eight-reasons/" + criterion + ".reason",
                            "Parterna har gått igenom skälet " + criterion);
        }
        var breach = draft.finding("Uppsägningstiden är 3 månader.");
        breach.getByText("Föreslå avvikelse").click();
        var dialog = draft.visitor().dialog();
        dialog.getByLabel("Skäl").fill("Verksamheten kan behöva avslutas snabbt.");
        draft.visitor().excludesNobody("dialog-deviation");
        dialog.getByText("Lämna svaret").click();
        assertThat(breach).containsText("Verksamheten kan behöva avslutas snabbt.");
    }

    private static void submitted(Draft draft) {
        draft.visitor().press("Lämna in för beslut");
        draft.visitor()
                .dialog()
                .getByText("Lämna in", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(draft.page().locator(".view-facts")).containsText("Inlämnad");
    }

    private static void decided(Visitor secretary) {
        secretary.press("Registrera beslut");
        var dialog = secretary.dialog();
        dialog.getByLabel("Beslutsdag").fill("2020-12-01");
        dialog.getByLabel("Beslutsdag").blur();
        dialog.getByLabel("Paragraf i protokollet").fill("§ 12");
        assertThat(dialog.getByLabel("Nämndens skäl")).hasValue("Verksamheten kan behöva avslutas snabbt.");
        secretary.excludesNobody("dialog-decide");
        dialog.getByText("Registrera beslutet").click();
        assertThat(secretary.page().locator(".view-facts")).containsText("Beslutad");
    }

    private static void minutesApproved(Visitor secretary) {
        secretary.press("Registrera justering");
        var dialog = secretary.dialog();
        dialog.getByLabel("Dag för justering").fill("8/12 2020");
        secretary.excludesNobody("dialog-minutes");
        dialog.getByText("Registrera", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(secretary.page().locator(".view-facts")).containsText("Justerad");
    }

    private static void signed(Visitor secretary, String party) {
        secretary.press("Registrera underskrift");
        var dialog = secretary.dialog();
        assertThat(dialog).containsText(party);
        dialog.getByLabel("Dag för underskrift").fill("2020-12-15");
        dialog.getByLabel("Undertecknarens funktion").fill("Ordförande");
        dialog.getByLabel("Behörighet").fill("Protokoll 2020-11-30 § 4");
        secretary.excludesNobody("dialog-sign");
        dialog.getByText("Registrera", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(secretary
                        .page()
                        .locator("#part-life li")
                        .filter(new Locator.FilterOptions().setHasText("Undertecknad av " + party)))
                .isVisible();
    }

    private static void termsAreFrozenAndTheVerdictKept(Visitor secretary, String title) {
        assertThat(secretary.page().locator("#subject-title")).hasCount(0);
        secretary.sees(title);
        var verdict = secretary.page().locator("#part-verdict");
        assertThat(verdict).containsText("2020-12-01");
        assertThat(verdict).containsText("2020-11-11");
        assertThat(verdict).containsText("lund-socialnamnden");
        assertThat(verdict).containsText("SHA-256");
    }

    private static void linkopingSeesNoneOfIt(Visitors visitors, Screen screen, String address, String title) {
        var stranger = visitors.signedIn("handlaggare.an@linkoping", screen);
        stranger.open("overenskommelser");
        stranger.settled();
        assertThat(stranger.page().getByText(title)).hasCount(0);
        stranger.open(address);
        stranger.sees("Här finns ingen överenskommelse");
        var foreign = stranger.words();
        stranger.open("overenskommelser/00000000-0000-4000-8000-000000000000");
        stranger.sees("Här finns ingen överenskommelse");
        assertThat(foreign).as("another municipality's agreement").isEqualTo(stranger.words());
    }
}
