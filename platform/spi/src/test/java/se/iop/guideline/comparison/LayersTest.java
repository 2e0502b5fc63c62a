package se.iop.guideline.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Month;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.iop.guideline.Checklist;
import se.iop.guideline.Checklist.PassRule;
import se.iop.guideline.Citation.Source;
import se.iop.guideline.CriteriaLists;
import se.iop.guideline.Guideline;
import se.iop.guideline.Outcome;
import se.iop.guideline.Requirement;
import se.iop.guideline.Requirements;
import se.iop.guideline.Scope;
import se.iop.guideline.comparison.Layers.Layer;
import se.iop.guideline.comparison.Layers.Pair;
import se.iop.guideline.comparison.Layers.Standing;
import se.iop.model.Field;
import se.iop.model.Sek;
import se.iop.model.Wording.Section;

class LayersTest {

    private static final Scope NATION = new Scope.Nation();
    private static final Scope MUNICIPALITY = new Scope.Municipality("ekeby", "Ekeby kommun");
    private static final Scope COMMITTEE = new Scope.Committee("ekeby", "miljonamnden", "Miljönämnden");

    @Test
    void theLowerLimitIsStricterWhereLessIsAllowed() {
        assertThat(standing(
                        Requirements.lastAtMost(Requirements.years(3)), Requirements.lastAtMost(Requirements.years(2))))
                .isEqualTo(Standing.STRICTER);
        assertThat(standing(
                        Requirements.lastAtMost(Requirements.years(3)), Requirements.lastAtMost(Requirements.years(4))))
                .isEqualTo(Standing.LOOSER);
        assertThat(standing(
                        Requirements.lastAtMost(Requirements.years(3)),
                        Requirements.lastAtMost(Requirements.months(36))))
                .isEqualTo(Standing.SAME);
        assertThat(standing(Requirements.grantedAtMost(Sek.kronor(2)), Requirements.grantedAtMost(Sek.kronor(3))))
                .isEqualTo(Standing.LOOSER);
        assertThat(standing(Requirements.overheadAtMost(BigDecimal.TEN), Requirements.overheadAtMost(BigDecimal.ONE)))
                .isEqualTo(Standing.STRICTER);
    }

    @Test
    void theHigherLimitIsStricterWhereMoreIsDemanded() {
        assertThat(standing(Requirements.meetingsPerYear(2), Requirements.meetingsPerYear(4)))
                .isEqualTo(Standing.STRICTER);
        assertThat(standing(Requirements.meetingsPerYear(2), Requirements.meetingsPerYear(1)))
                .isEqualTo(Standing.LOOSER);
        assertThat(standing(
                        Requirements.sections(Section.Kind.PURPOSE),
                        Requirements.sections(Section.Kind.PURPOSE, Section.Kind.ECONOMY)))
                .isEqualTo(Standing.STRICTER);
        assertThat(standing(
                        Requirements.sections(Section.Kind.PURPOSE, Section.Kind.ECONOMY),
                        Requirements.sections(Section.Kind.ECONOMY)))
                .isEqualTo(Standing.LOOSER);
        assertThat(standing(
                        Requirements.sections(Section.Kind.PURPOSE, Section.Kind.ECONOMY),
                        Requirements.sections(Section.Kind.ECONOMY, Section.Kind.PURPOSE)))
                .isEqualTo(Standing.SAME);
        assertThat(standing(Requirements.sections(Section.Kind.PURPOSE), Requirements.sections(Section.Kind.ECONOMY)))
                .isEqualTo(Standing.CONTRARY);
    }

    @Test
    void aChainIsStricterThanAnAgreementAndBothTogetherDecide() {
        var agreement = Requirements.lastAtMost(Requirements.years(3));
        assertThat(standing(agreement, Requirements.lastAtMostWithRenewals(Requirements.years(3))))
                .isEqualTo(Standing.STRICTER);
        assertThat(standing(agreement, Requirements.lastAtMostWithRenewals(Requirements.years(2))))
                .isEqualTo(Standing.STRICTER);
        assertThat(standing(agreement, Requirements.lastAtMostWithRenewals(Requirements.years(6))))
                .isEqualTo(Standing.CONTRARY);
        assertThat(standing(Requirements.lastAtMostWithRenewals(Requirements.years(3)), agreement))
                .isEqualTo(Standing.LOOSER);
        assertThat(standing(Requirements.withinBudget(), Requirements.withinBudgetOrConditional()))
                .isEqualTo(Standing.LOOSER);
    }

    @Test
    void exactLimitsThatDifferGoAgainstEachOther() {
        assertThat(standing(
                        Requirements.noticeOf(Requirements.months(3)), Requirements.noticeOf(Requirements.months(6))))
                .isEqualTo(Standing.CONTRARY);
        assertThat(standing(
                        Requirements.noticeOf(Requirements.months(3)),
                        Requirements.writtenNoticeOf(Requirements.months(3))))
                .isEqualTo(Standing.STRICTER);
        assertThat(standing(Requirements.notIndexed(), Requirements.indexedByBudget()))
                .isEqualTo(Standing.CONTRARY);
        assertThat(standing(Requirements.payoutsPerYear(1), Requirements.payoutsPerYear(1, Month.MAY)))
                .isEqualTo(Standing.STRICTER);
        assertThat(standing(Requirements.payoutsPerYear(1, Month.MAY), Requirements.payoutsPerYear(1)))
                .isEqualTo(Standing.LOOSER);
    }

    @Test
    void whatOnlyDescribesDoesNotMatter() {
        assertThat(standing(Requirements.lastAtMostUnknown("Ett."), Requirements.lastAtMostUnknown("Två.")))
                .isEqualTo(Standing.SAME);
        assertThat(standing(Requirements.lastAtMostUnknown("Ett."), Requirements.lastAtMost(Requirements.years(2))))
                .isEqualTo(Standing.CONTRARY);
        var all = Requirements.criteria("list", CriteriaLists.skr2017(new PassRule.All()));
        var renamed = Requirements.criteria(
                "list",
                new Checklist(
                        "Annan rubrik",
                        CriteriaLists.skr2017(new PassRule.All()).criteria(),
                        new PassRule.All()));
        var some = Requirements.criteria("list", CriteriaLists.skr2017(new PassRule.AtLeast(3)));
        assertThat(standing(all, renamed)).isEqualTo(Standing.SAME);
        assertThat(standing(all, some)).isNotIn(Standing.SAME, Standing.STRICTER);
    }

    @Test
    void rulesInCodeAreComparedByWhatTheySay() {
        assertThat(standing(own("Egen."), own("Egen."))).isEqualTo(Standing.SAME);
        assertThat(standing(own("Egen."), own("Annan."))).isEqualTo(Standing.CONTRARY);
    }

    @Test
    void aRuleThatShouldBeKeptIsLooserThanOneThatMust() {
        var must = version("Kommunfullmäktige § 1").must(Source.text("1 §"), Requirements.consensus());
        var should = version("Miljönämnden § 2").should(Source.text("2 §"), Requirements.consensus());
        assertThat(one(must, should).standing()).isEqualTo(Standing.LOOSER);
        assertThat(one(should, must).standing()).isEqualTo(Standing.STRICTER);
        var softButMore = version("Miljönämnden § 2").should(Source.text("2 §"), Requirements.meetingsPerYear(4));
        var hardButLess = version("Kommunfullmäktige § 1").must(Source.text("1 §"), Requirements.meetingsPerYear(2));
        assertThat(one(hardButLess, softButMore).standing()).isEqualTo(Standing.CONTRARY);
    }

    @Test
    void aConflictCitesBothDecisions() {
        var upper = version("Kommunfullmäktige 2025-03-31 § 40")
                .must(Source.text("4 §"), Requirements.lastAtMost(Requirements.years(3)))
                .must(Source.text("6 §"), Requirements.consensus());
        var lower = version("Miljönämnden 2025-06-11 § 58")
                .must(Source.text("7 §"), Requirements.lastAtMost(Requirements.years(4)))
                .must(Source.text("8 §"), Requirements.consensus())
                .must(Source.text("9 §"), Requirements.reviewDate());
        var layers = List.of(new Layer(COMMITTEE, lower), new Layer(MUNICIPALITY, upper));
        assertThat(Layers.compare(layers)).extracting(Pair::requirement).containsExactly("duration", "consensus");
        assertThat(Layers.conflicts(layers))
                .extracting(Pair::text)
                .containsExactly(
                        "Regeln för miljönämnden (Miljönämnden 2025-06-11 § 58, 7 §: ska 4 år) är lösare än regeln för"
                                + " Ekeby kommun (Kommunfullmäktige 2025-03-31 § 40, 4 §: ska 3 år); den överordnade regeln gäller"
                                + " ändå.");
        assertThat(Layers.compare(layers).getLast().text())
                .isEqualTo(
                        "Regeln för miljönämnden (Miljönämnden 2025-06-11 § 58, 8 §: ska Styrgruppen eftersträvar konsensus)"
                                + " kräver detsamma som regeln för Ekeby kommun (Kommunfullmäktige 2025-03-31 § 40, 6 §: ska"
                                + " Styrgruppen eftersträvar konsensus).");
    }

    @Test
    void everyLayerIsComparedWithAllAbove() {
        var nation = version("Riksdagen").must(Source.law("1 §"), Requirements.meetingsPerYear(1));
        var municipality = version("Kommunfullmäktige").must(Source.text("1 §"), Requirements.meetingsPerYear(2));
        var committee = version("Miljönämnden").should(Source.text("1 §"), Requirements.meetingsPerYear(4));
        var pairs = Layers.compare(List.of(
                new Layer(COMMITTEE, committee), new Layer(NATION, nation), new Layer(MUNICIPALITY, municipality)));
        assertThat(pairs)
                .extracting(pair -> pair.upper().scope(), pair -> pair.lower().scope(), Pair::standing)
                .containsExactly(
                        tuple(NATION, MUNICIPALITY, Standing.STRICTER),
                        tuple(NATION, COMMITTEE, Standing.CONTRARY),
                        tuple(MUNICIPALITY, COMMITTEE, Standing.CONTRARY));
        assertThat(pairs.getFirst().text())
                .contains("är strängare än regeln för hela landet")
                .endsWith("och går före.");
        assertThat(pairs.getFirst().conflict()).isFalse();
        assertThat(pairs.getLast().conflict()).isTrue();
        assertThat(pairs.getLast().text()).contains(": bör minst 4 gånger per år) går inte ihop med ");
    }

    private static Requirement own(String text) {
        return Requirement.of("own", Field.TITLE, text, proposal -> Outcome.met("Väl."));
    }

    private static Guideline version(String decision) {
        return Guideline.inForce("2026-01-01", decision);
    }

    private static Standing standing(Requirement upper, Requirement lower) {
        return one(
                        version("Kommunfullmäktige").must(Source.text("1 §"), upper),
                        version("Miljönämnden").must(Source.text("1 §"), lower))
                .standing();
    }

    private static Pair one(Guideline upper, Guideline lower) {
        var pairs = Layers.compare(List.of(new Layer(MUNICIPALITY, upper), new Layer(COMMITTEE, lower)));
        assertThat(pairs).hasSize(1);
        return pairs.getFirst();
    }
}
