package se.iop.ui.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.iop.core.access.Membership;
import se.iop.core.access.Role;
import se.iop.core.agreement.Drafting;
import se.iop.core.format.Transferring;
import se.iop.core.replay.Rejudging;
import se.iop.core.replay.ReplayJob;
import se.iop.core.replay.Replaying;
import se.iop.model.Sek;
import se.iop.model.Span;
import se.iop.ui.Filed;
import se.iop.ui.ViewTest;
import se.iop.ui.layout.Explained;
import se.iop.ui.layout.Swedish;
import se.iop.ui.text.Texts;

/** The time machine as people see it: rules beside versions, and the replays. */
class TimeMachineTest extends ViewTest {

    @Autowired
    private Transferring transferring;

    @Autowired
    private Drafting drafting;

    @Autowired
    private Rejudging rejudging;

    @Autowired
    private Replaying replaying;

    @Autowired
    private ReplayJob job;

    @Autowired
    private Texts texts;

    @Autowired
    private Swedish swedish;

    @Test
    void anAgreementStandsBesideEveryVersionWithEachCellExplained() {
        signIn(officer("socialnamnden"));
        var period = new Span(LocalDate.of(2021, 1, 1), LocalDate.of(2023, 3, 31));
        var taken = transferring.take(Filed.decided("lund", "socialnamnden", "Vänskap", period, Sek.kronor(10)));
        var judgements = new Judgements(
                drafting.open(taken.id()), LocalDate.of(2026, 3, 2), rejudging, replaying, texts, swedish);
        UI.getCurrent().add(judgements);
        assertThat(judgements.getElement().getTextRecursively())
                .contains("Från 2017-08-23", "Från 2020-11-11, gäller beslutet", "Uppfylld", "Bryts");
        assertThat(find(Explained.class).all()).isNotEmpty();
    }

    @Test
    void unfoldingItAsksTheDatabaseForNothingWhileNoVerdictIsReplayed() {
        signIn(officer("socialnamnden"));
        var period = new Span(LocalDate.of(2021, 1, 1), LocalDate.of(2022, 12, 31));
        var taken = transferring.take(Filed.decided("lund", "socialnamnden", "Rum", period, Sek.kronor(10)));
        var opened = drafting.open(taken.id());
        assertThat(statementsOf(
                        () -> new Judgements(opened, LocalDate.of(2026, 3, 2), rejudging, replaying, texts, swedish)))
                .isEmpty();
    }

    @Test
    void theJudgingForTheListsIsSeenByAnOfficerAndStoppedByWhoeverMay() {
        DATABASE.doAs(
                DATABASE.lund(),
                () -> DATABASE.sql()
                        .sql(
                                "insert into list_judging (total, done, started_at) values (900, 200, now()) on conflict (tenant)"
                                        + " do update set total = 900, done = 200, state = 'RUNNING', finished_at = null,"
                                        + " stopped_by = null")
                        .update());
        signIn(officer("socialnamnden"));
        UI.getCurrent().navigate(ReplayView.ROUTE);
        assertThat(page()).contains("Siffrorna i listorna", "200 av 900 överenskommelser prövade sedan");
        assertThat(find(Button.class).withText("Stoppa prövningen").all()).isEmpty();
        signIn(lund(new Membership(Role.ADMINISTRATOR, null)));
        UI.getCurrent().navigate(ReplayView.ROUTE);
        test(find(Button.class).withText("Stoppa prövningen").single()).click();
        assertThat(page()).contains("Stoppad av ", "200 av 900 överenskommelser hann prövas");
        test(find(Button.class).withText("Pröva igen nu").single()).click();
        assertThat(page()).doesNotContain("Stoppad av ");
    }

    private String page() {
        return getCurrentView().getElement().getTextRecursively();
    }

    @Test
    void anAuditorBeginsAReplayAndReadsThatNothingDiffers() {
        signIn(lund(new Membership(Role.AUDITOR, null)));
        UI.getCurrent().navigate(ReplayView.ROUTE);
        assertThat(find(H1.class).single().getText()).isEqualTo("Omprövning av utlåtanden");
        test(find(Button.class).withText("Pröva om alla utlåtanden").single()).click();
        job.work();
        assertThat(statementsOf(() -> UI.getCurrent().navigate(ReplayView.class)))
                .hasSizeLessThanOrEqualTo(6);
        assertThat(((Component) getCurrentView()).getElement().getTextRecursively())
                .contains("Samma svar", "Inga skillnader");
    }

    @Test
    void anOfficerReadsWhoMayBeginOne() {
        signIn(officer("socialnamnden"));
        UI.getCurrent().navigate(ReplayView.ROUTE);
        assertThat(find(Button.class).withText("Pröva om alla utlåtanden").exists())
                .isFalse();
        assertThat(((Component) getCurrentView()).getElement().getTextRecursively())
                .contains("En revisor eller kommunadministratör kan starta en omprövning.");
    }
}
