package se.iop.ui.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.iop.core.catalog.Catalog;
import se.iop.core.catalog.Judgement;
import se.iop.core.catalog.PluginKey;
import se.iop.guideline.Answers;
import se.iop.guideline.Citation.Source;
import se.iop.guideline.Decision;
import se.iop.guideline.Guideline;
import se.iop.guideline.Proposal;
import se.iop.guideline.Requirement;
import se.iop.guideline.Requirements;
import se.iop.guideline.Scope;
import se.iop.guideline.comparison.Layers;
import se.iop.model.Span;
import se.iop.model.Term;
import se.iop.model.Terms;
import se.iop.ui.ViewTest;
import se.iop.ui.layout.Swedish;
import se.iop.ui.text.Texts;

/** What is told of one finding where it stands. */
class FindingNoteTest extends ViewTest {

    private static final Scope.Municipality LUND = new Scope.Municipality("lund", "Lunds kommun");
    private static final Scope.Committee SOCIAL = new Scope.Committee("lund", "socialnamnden", "Socialnämnden");

    @Autowired
    private Texts texts;

    @Autowired
    private Swedish swedish;

    @Test
    void bothWaysOfCountingTimeAreExplained() {
        var alone = text(note(), placed(Requirements.lastAtMost(Requirements.years(3)), false));
        assertThat(alone)
                .contains("Överenskommelsen gäller högst 3 år.", "är 2 år; gränsen är 3 år.")
                .doesNotContain("utan avbrott");

        var together = text(note(), placed(Requirements.lastAtMostWithRenewals(Requirements.years(3)), false));
        assertThat(together)
                .contains("de överenskommelser som den utan avbrott följer på gäller tillsammans högst 3 år")
                .contains("2024-01-01", "4 år", "gränsen är 3 år");
    }

    @Test
    void aLooserLowerLayerIsSaidInTheNote() {
        var upper = guideline("KF 1 §", Requirements.lastAtMost(Requirements.years(2)));
        var lower = guideline("SN 2 §", Requirements.lastAtMost(Requirements.years(3)));
        var conflicts = Layers.conflicts(List.of(new Layers.Layer(LUND, upper), new Layers.Layer(SOCIAL, lower)));
        assertThat(conflicts).hasSize(1);
        var placed = placed(Requirements.lastAtMost(Requirements.years(3)), false);
        var note = note();
        assertThat(text(note, placed)).doesNotContain("Annat lager");

        note.contradicting(conflicts);

        assertThat(text(note, placed))
                .contains("Annat lager säger:", "är lösare än regeln för Lunds kommun (KF 1 §")
                .contains("den överordnade regeln gäller ändå", "är 2 år; gränsen är 3 år.", "SN 2 §");
    }

    @Test
    void whatNobodySignedIsSaidInRed() {
        var requirement = Requirements.lastAtMost(Requirements.years(3));
        assertThat(text(note(), placed(requirement, false))).doesNotContain("Osignerat tillägg");

        var shown = note().of(placed(requirement, true));

        assertThat(shown.getElement().getTextRecursively()).contains("Osignerat tillägg");
        assertThat(all(shown)
                        .filter(part -> part.getElement().getTextRecursively().equals("Osignerat tillägg")))
                .anyMatch(part -> part.hasClassName("tone-breached"));
    }

    private static Stream<com.vaadin.flow.component.HasStyle> all(Component component) {
        return Stream.concat(
                Stream.of(component)
                        .filter(com.vaadin.flow.component.HasStyle.class::isInstance)
                        .map(com.vaadin.flow.component.HasStyle.class::cast),
                component.getChildren().flatMap(FindingNoteTest::all));
    }

    private FindingNote note() {
        return new FindingNote(new Words(texts), swedish, null);
    }

    private static String text(FindingNote note, Placed placed) {
        return note.of(placed).getElement().getTextRecursively();
    }

    /** Two years from 2026, after two years before them. */
    private static Placed placed(Requirement requirement, boolean unsigned) {
        var version = guideline("SN 2 §", requirement);
        var proposal = new Proposal(
                lasting(2026),
                Decision.planned(LocalDate.of(2025, 12, 1)),
                List.of(lasting(2024)),
                Answers.NONE,
                Proposal.of(Terms.EMPTY, Decision.planned(LocalDate.of(2025, 12, 1)))
                        .indexValues());
        var layer = new Judgement.Layer(
                SOCIAL,
                version.inForce(),
                version.decision(),
                new PluginKey("lund-socialnamnden", "1.0.0", "0".repeat(64)),
                unsigned ? true : null,
                Catalog.judge(version, version.rules(), proposal));
        return Placed.of(new Judgement(List.of(layer)), Answers.NONE).getFirst();
    }

    private static Guideline guideline(String decision, Requirement requirement) {
        return Guideline.inForce("2020-01-01", decision).must(Source.text("1 §"), requirement);
    }

    private static Terms lasting(int year) {
        var from = LocalDate.of(year, 1, 1);
        return Terms.EMPTY.with(
                Term.UNKNOWN.lasting(new Span(from, from.plusYears(2).minusDays(1))));
    }
}
