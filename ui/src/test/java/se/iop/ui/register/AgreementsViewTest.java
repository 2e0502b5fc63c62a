package se.iop.ui.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.iop.core.access.Membership;
import se.iop.core.access.Role;
import se.iop.core.agreement.AgreementRows.Filter;
import se.iop.core.agreement.AgreementRows.Row;
import se.iop.core.agreement.Reading;
import se.iop.core.format.Transferring;
import se.iop.model.Sek;
import se.iop.model.Span;
import se.iop.ui.Filed;
import se.iop.ui.ViewTest;

class AgreementsViewTest extends ViewTest {

    private static final String COMMITTEE = "listnamnden";
    private static final Span YEAR = Span.year(2024);

    @Autowired
    private Transferring transferring;

    @Autowired
    private Reading reading;

    @BeforeEach
    void threeAgreements() {
        DATABASE.doAs(
                DATABASE.lund(),
                () -> DATABASE.sql()
                        .sql("insert into committee (code, name) values (?, 'Listnämnden') on conflict do nothing")
                        .param(COMMITTEE)
                        .update());
        signIn(officer(COMMITTEE));
        if (reading.sums(new Filter(COMMITTEE, null, null, null, null, null)).agreements() == 0) {
            transferring.take(Filed.decided("lund", COMMITTEE, "Ängens café", YEAR, Sek.kronor(75_000)));
            transferring.take(Filed.decided("lund", COMMITTEE, "Zenit", Span.year(2025), null));
            transferring.take(Filed.draft("lund", COMMITTEE, "Åtta bord"));
        }
    }

    @Test
    void theAddressSaysWhatIsShownAndInWhichOrder() {
        open("namnd", COMMITTEE);
        assertThat(titles()).containsExactly("Zenit", "Åtta bord", "Ängens café");
        assertThat(sums()).isEqualTo("3 överenskommelser · 75\u00a0000\u00a0kr + 1 okänd");
        open("namnd", COMMITTEE, "ordning", "-titel");
        assertThat(titles()).containsExactly("Ängens café", "Åtta bord", "Zenit");
        open("namnd", COMMITTEE, "status", "ide");
        assertThat(titles()).containsExactly("Åtta bord");
        open("namnd", COMMITTEE, "fran", "2025-01-01");
        assertThat(titles()).containsExactly("Zenit");
        open("namnd", COMMITTEE, "sok", "äNGENS");
        assertThat(titles()).containsExactly("Ängens café");
        assertThat(find(TextField.class)
                        .withCondition(field -> "Sök".equals(field.getLabel()))
                        .single()
                        .getValue())
                .isEqualTo("äNGENS");
    }

    @Test
    void aChosenFilterGoesIntoTheAddress() {
        open("namnd", COMMITTEE);
        var status = find(Select.class)
                .withCondition(select -> "Status".equals(select.getLabel()))
                .single();
        test(status).selectItem("Idé");
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters())
                .isEqualTo("overenskommelser?namnd=" + COMMITTEE + "&status=ide");
        assertThat(titles()).containsExactly("Åtta bord");
    }

    @Test
    void aColumnSortsTheListThroughTheAddress() {
        open("namnd", COMMITTEE);
        test(grid()).sortByColumn("COMMITTED");
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters())
                .contains("ordning=belopp");
    }

    @Test
    void aRowOpensItsAgreement() {
        open("namnd", COMMITTEE, "sok", "Zenit");
        var id = test(grid()).getRow(0).id();
        test(grid()).clickRow(0);
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("overenskommelser/" + id);
    }

    @Test
    void onANarrowPageEveryAgreementIsACard() {
        open("namnd", COMMITTEE);
        find(AgreementGrid.class).single().fit(390);
        assertThat(grid().getColumns().stream().filter(Grid.Column::isVisible)).hasSize(1);
        find(AgreementGrid.class).single().fit(1440);
        assertThat(grid().getColumns().stream().filter(Grid.Column::isVisible)).hasSize(7);
    }

    @Test
    void whereNothingFitsOneIsHelpedBack() {
        open("namnd", COMMITTEE, "sok", "finns inte");
        assertThat(find(Grid.class).exists()).isFalse();
        assertThat(headings()).containsExactly("Ingen överenskommelse passar");
        assertThat(sums()).isEqualTo("0 överenskommelser · 0\u00a0kr");
        test(find(Button.class).withText("Rensa").last()).click();
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters())
                .isEqualTo("overenskommelser");
        assertThat(titles()).isNotEmpty();
    }

    @Test
    void aMunicipalityWithoutAgreementsSaysSo() {
        signIn(linkoping(new Membership(Role.ADMINISTRATOR, null)));
        open();
        if (reading.sums(Filter.ALL).agreements() == 0) {
            assertThat(headings()).containsExactly("Inga överenskommelser än");
        }
    }

    @Test
    void onlyWhoMayDraftCanBeginAnAgreement() {
        open();
        assertThat(find(Button.class).withText("Ny överenskommelse").single().isEnabled())
                .isTrue();
        signIn(lund(new Membership(Role.SECRETARY, COMMITTEE)));
        open();
        assertThat(find(Button.class).withText("Ny överenskommelse").single().isEnabled())
                .isFalse();
        assertThat(find(com.vaadin.flow.component.html.Span.class)
                        .withText("Kan göras av: Handläggare")
                        .exists())
                .isTrue();
    }

    @Test
    void theViewAsksTheDatabaseAtMostSixTimes() {
        assertThat(statementsOf(() -> {
                    open("namnd", COMMITTEE);
                    titles();
                }))
                .hasSizeLessThanOrEqualTo(6);
    }

    private void open(String... parameters) {
        Map<String, String> query = new LinkedHashMap<>();
        for (var place = 0; place < parameters.length; place += 2) {
            query.put(parameters[place], parameters[place + 1]);
        }
        UI.getCurrent().navigate(AgreementsView.ROUTE, QueryParameters.simple(query));
    }

    private List<String> titles() {
        var rows = test(grid());
        return IntStream.range(0, rows.size())
                .mapToObj(rows::getRow)
                .map(Row::title)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private Grid<Row> grid() {
        return find(Grid.class).single();
    }

    private String sums() {
        return find(Paragraph.class).withClassName("sums").single().getText();
    }

    private List<String> headings() {
        return find(H2.class).all().stream().map(H2::getText).toList();
    }
}
