package se.iop.ui.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.iop.core.access.Membership;
import se.iop.core.access.Role;
import se.iop.core.format.Transferring;
import se.iop.model.Sek;
import se.iop.model.Span;
import se.iop.ui.Filed;
import se.iop.ui.ViewTest;
import se.iop.ui.picture.BarChart;

class OverviewViewTest extends ViewTest {

    private static final String COMMITTEE = "oversiktsnamnden";
    private static final String JOINT = "gemensamma-namnden";
    private static final String QUIET = "stilla-namnden";

    @Autowired
    private Transferring transferring;

    @Autowired
    private Clock clock;

    @Test
    void anOfficerWithNothingToDoIsToldSo() {
        committee(QUIET);
        signIn(officer(QUIET));
        navigate(OverviewView.class);
        assertThat(headings()).contains("Väntar på dig", "Inget väntar på dig");
        assertThat(find(NeedList.class).exists()).isFalse();
    }

    @Test
    void aDraftWaitsWithALinkToIt() {
        committee(COMMITTEE);
        signIn(officer(COMMITTEE));
        var draft = transferring.take(Filed.draft("lund", COMMITTEE, "Kvällsöppet"));
        navigate(OverviewView.class);
        var link = find(Anchor.class)
                .withCondition(anchor -> anchor.getText().equals("Kvällsöppet"))
                .single();
        assertThat(link.getHref()).isEqualTo("overenskommelser/" + draft.id());
    }

    @Test
    void theYearsMoneyIsAPictureAndATable() {
        committee(COMMITTEE);
        signIn(officer(COMMITTEE));
        var year = Filed.yearOf(LocalDate.now(clock));
        transferring.take(Filed.decided("lund", COMMITTEE, "Känt", year, Sek.kronor(120_000)));
        transferring.take(Filed.decided("lund", COMMITTEE, "Okänt", year, null));
        navigate(OverviewView.class);
        var chart = find(BarChart.class).single().getElement();
        assertThat(chart.getChild(0).getTag()).isEqualTo("title");
        assertThat(chart.getChild(1).getTag()).isEqualTo("desc");
        assertThat(chart.getChildren().flatMap(part -> part.getChildren()).map(part -> part.getText()))
                .anyMatch(text -> text.contains("120\u00a0000\u00a0kr + 1 okänd"));
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains(RegisterNavigation.address(COMMITTEE, year.first().getYear()));
    }

    @Test
    void aJointCommitteeShowsTheWholeAndThePartnersOwnShare() {
        committee(JOINT);
        joint("34.5");
        signIn(officer(JOINT));
        var year = Filed.yearOf(LocalDate.now(clock));
        transferring.take(Filed.decided("lund", JOINT, "Gemensamt", year, Sek.kronor(120_001)));
        transferring.take(Filed.decided("lund", JOINT, "Gemensamt utan belopp", year, null));
        navigate(OverviewView.class);
        assertThat(money()).contains("Nämnden " + JOINT + "120\u00a0001\u00a0kr1");
        assertThat(money())
                .contains("varav Grannkommunen, andel 34,5\u00a0% enligt nämndens fördelning41\u00a0400,35\u00a0kr1");
        var all = money().substring(money().indexOf("Alla"));
        joint(null);
        navigate(OverviewView.class);
        assertThat(money())
                .contains("varav Grannkommunen, andelen är inte angivenokänd1")
                .contains(all);
    }

    @Test
    void whoComesFromThePartnerSeesTheShareOnlyAsAMemberAtTheHost() {
        committee(JOINT);
        joint("34.5");
        signIn(linkoping(new Membership(Role.OFFICER, "aldrenamnden")));
        navigate(OverviewView.class);
        assertThat(money()).doesNotContain("Grannkommunen").doesNotContain(JOINT);
    }

    @Test
    void anAgreementThatRunsOutSoonIsListedWithItsDay() {
        committee(COMMITTEE);
        signIn(officer(COMMITTEE));
        var today = LocalDate.now(clock);
        var period = new Span(today.minusMonths(10), today.plusMonths(2));
        transferring.take(Filed.decided("lund", COMMITTEE, "Snart slut", period, Sek.kronor(1000)));
        navigate(OverviewView.class);
        assertThat(find(NeedList.class).single().getElement().getTextRecursively())
                .contains("Snart slut", "Sista avtalsdag " + period.last());
    }

    @Test
    void whoWorksForNoCommitteeIsToldThatItWaitsInTheMunicipality() {
        signIn(lund(new Membership(Role.AUDITOR, null)));
        navigate(OverviewView.class);
        assertThat(headings()).contains("Väntar i kommunen").doesNotContain("Väntar på dig");
        signIn(lund(new Membership(Role.ADMINISTRATOR, null)));
        navigate(OverviewView.class);
        assertThat(headings()).contains("Väntar i kommunen").doesNotContain("Väntar på dig");
    }

    @Test
    void theOperatorIsShownTheOwnPlaces() {
        signIn(operator());
        navigate(OverviewView.class);
        assertThat(headings()).containsExactly("Du sköter driften");
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("tillagg", "index", "administration");
    }

    @Test
    void theViewAsksTheDatabaseAtMostSixTimes() {
        committee(COMMITTEE);
        signIn(officer(COMMITTEE));
        assertThat(statementsOf(() -> navigate(OverviewView.class))).hasSizeLessThanOrEqualTo(6);
        signIn(lund(new Membership(Role.AUDITOR, null)));
        assertThat(statementsOf(() -> navigate(OverviewView.class))).hasSizeLessThanOrEqualTo(6);
    }

    private List<String> headings() {
        return find(H2.class).all().stream().map(H2::getText).toList();
    }

    private String money() {
        return find(YearsMoney.class).single().getElement().getTextRecursively();
    }

    private static void joint(@Nullable String percent) {
        DATABASE.doAs(
                DATABASE.lund(),
                () -> DATABASE.sql()
                        .sql(
                                "update committee set partner = 'Grannkommunen', partner_percent = cast(:percent as numeric)"
                                        + " where code = :code")
                        .param("percent", percent)
                        .param("code", JOINT)
                        .update());
    }

    private static void committee(String code) {
        DATABASE.doAs(
                DATABASE.lund(),
                () -> DATABASE.sql()
                        .sql("insert into committee (code, name) values (?, ?) on conflict do nothing")
                        .params(code, "Nämnden " + code)
                        .update());
    }
}
