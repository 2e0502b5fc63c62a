package se.iop.guideline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.groups.Tuple.tuple;
import static se.iop.guideline.Citation.Source.law;
import static se.iop.guideline.Citation.Source.platform;
import static se.iop.guideline.Citation.Source.secondHand;
import static se.iop.guideline.Citation.Source.text;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.iop.guideline.Finding.Force;
import se.iop.guideline.Outcome.Cause;
import se.iop.guideline.Outcome.Inapplicable;
import se.iop.guideline.Outcome.Unsettled;
import se.iop.model.Field;
import se.iop.model.IndexValues;
import se.iop.model.Terms;

class GuidelineTest {

    private static final LocalDate DAY = LocalDate.of(2020, 6, 1);
    private static final Requirement YES = rule("yes", Outcome.met("Ja."));
    private static final Requirement NO = rule("no", Outcome.breached("Nej."));
    private static final Requirement OPEN = rule("open", new Unsettled("Hur?", Cause.PERSON));
    private static final Guideline FIRST = Guideline.inForce("2017-08-23", "Beslut 1")
            .must(text("avsnitt 1"), YES)
            .should(secondHand("överenskommelse 1", "Ekonomi"), NO)
            .must(platform(), OPEN);

    @Test
    void everyRuleGivesOneFindingInTheOrderOfTheText() {
        assertThat(FIRST.evaluate(Proposal.of(Terms.EMPTY, Decision.planned(DAY))))
                .extracting(
                        Finding::requirement,
                        Finding::force,
                        finding -> finding.citation().text(),
                        Finding::blocks)
                .containsExactly(
                        tuple("yes", Force.MUST, "Beslut 1, avsnitt 1", false),
                        tuple(
                                "no",
                                Force.SHOULD,
                                "Beslut 1, ställe okänt (andrahandskälla: överenskommelse 1, avsnitt Ekonomi)",
                                false),
                        tuple("open", Force.MUST, "Beslut 1 (plattformens egen kontroll)", true));
    }

    @Test
    void anAmendedVersionReplacesWhereTheRuleStoodAndCitesItself() {
        var other = rule("no", Outcome.met("Nu ja."));
        var second = FIRST.amended("2020-11-11", "Beslut 2")
                .must(law("lag 1 §"), other)
                .should(platform(), rule("new", new Inapplicable("Nej.")))
                .without("yes")
                .revisedBy("2023-12-31");
        assertThat(second.evaluate(Proposal.of(Terms.EMPTY, Decision.planned(DAY))))
                .extracting(
                        Finding::requirement,
                        Finding::force,
                        finding -> finding.citation().text(),
                        Finding::outcome)
                .containsExactly(
                        tuple("no", Force.MUST, "lag 1 §", Outcome.met("Nu ja.")),
                        tuple(
                                "open",
                                Force.MUST,
                                "Beslut 2 (plattformens egen kontroll)",
                                new Unsettled("Hur?", Cause.PERSON)),
                        tuple("new", Force.SHOULD, "Beslut 2 (plattformens egen kontroll)", new Inapplicable("Nej.")));
        assertThat(second.inForce()).isEqualTo("2020-11-11");
        assertThat(second.reviewBy()).isEqualTo("2023-12-31");
        assertThat(FIRST.rules()).hasSize(3);
        assertThat(FIRST.amended("2020-11-11", "Beslut 2").reviewBy()).isNull();
    }

    @Test
    void theVersionInForceOnTheDayGoverns() {
        var second = FIRST.amended("2020-11-11", "Beslut 2");
        var guidelines = new Guidelines() {
            @Override
            public Scope scope() {
                return new Scope.Nation();
            }

            @Override
            public List<Guideline> versions() {
                return List.of(FIRST, second);
            }
        };
        assertThat(guidelines.inForce(LocalDate.of(2017, 8, 22))).isEmpty();
        assertThat(guidelines.inForce(LocalDate.of(2017, 8, 23))).contains(FIRST);
        assertThat(guidelines.inForce(LocalDate.of(2020, 11, 10))).contains(FIRST);
        assertThat(guidelines.inForce(LocalDate.of(2020, 11, 11))).contains(second);
        assertThat(guidelines.text()).isEqualTo("Hela landet\n\n" + FIRST.text() + "\n" + second.text());
    }

    @Test
    void itReadsAsPlainSwedish() {
        var listed = Requirements.criteria(
                "list",
                new Checklist(
                        "Skäl", List.of(new Checklist.Criterion("A1", "Ett skäl.")), new Checklist.PassRule.All()));
        assertThat(FIRST.must(platform(), listed).revisedBy("2023-12-31").text())
                .isEqualTo("""
                        I kraft 2017-08-23 (Beslut 1)
                          Riktlinjen ska ses över senast 2023-12-31.
                          ska  Regeln yes.  [avsnitt 1]
                          bör  Regeln no.  [ställe okänt (andrahandskälla: överenskommelse 1, avsnitt Ekonomi)]
                          ska  Regeln open.  [plattformens egen kontroll]
                          ska  Skäl: alla 1 är uppfyllda.  [plattformens egen kontroll]
                                 A1. Ett skäl.
                        """);
    }

    @Test
    void whatIsNotKnownOfASourceIsNamedAsUnknown() {
        assertThat(new Citation.Source(Citation.Kind.GUIDELINE_TEXT, null, null).text())
                .isEqualTo("ställe okänt");
        assertThat(new Citation.Source(Citation.Kind.SECOND_HAND, "§ 4", null).text())
                .isEqualTo("§ 4 (andrahandskälla: okänd)");
        assertThat(secondHand("överenskommelse 1").quotedIn()).isEqualTo("överenskommelse 1");
    }

    @Test
    void onlyAMustThatIsBrokenOrOpenBlocks() {
        var finding = FIRST.finding(FIRST.rules().getFirst(), Outcome.breached("Nej."));
        assertThat(finding.blocks()).isTrue();
        assertThat(finding.with(new Unsettled("Hur?", Cause.PERSON)).blocks()).isTrue();
        assertThat(finding.with(new Inapplicable("Nej.")).blocks()).isFalse();
        assertThat(finding.with(Outcome.met("Ja.")).blocks()).isFalse();
        assertThat(FIRST.finding(FIRST.rules().get(1), Outcome.breached("Nej.")).blocks())
                .isFalse();
        assertThat(finding.with(Outcome.met("Ja.")).requirement()).isEqualTo("yes");
    }

    @Test
    void aScopeCoversItsCommittees() {
        var lundSn = new Scope.Committee("lund", "sn", "Socialnämnden");
        var lundVon = new Scope.Committee("lund", "von", "Vård- och omsorgsnämnden");
        var linkopingSn = new Scope.Committee("linkoping", "sn", "Socialnämnden");
        var lund = new Scope.Municipality("lund", "Lund");
        assertThat(List.of(lundSn, lundVon, linkopingSn)).allMatch(new Scope.Nation()::covers);
        assertThat(List.of(lundSn, lundVon)).allMatch(lund::covers);
        assertThat(lund.covers(linkopingSn)).isFalse();
        assertThat(lundSn.covers(lundSn)).isTrue();
        assertThat(List.of(lundVon, linkopingSn)).noneMatch(lundSn::covers);
        assertThat(List.of(new Scope.Nation(), lund, lundSn))
                .extracting(Scope::text)
                .containsExactly("Hela landet", "Alla nämnder i Lund", "Socialnämnden (lund)");
    }

    @Test
    void aDecisionPicksTheDayThatGoverns() {
        assertThat(Decision.planned(DAY).governingDay()).isEqualTo(DAY);
        assertThat(Decision.made(DAY, "§ 1", Decision.Body.CHAIR).governingDay())
                .isEqualTo(DAY);
        assertThat(Decision.madeOnUnknownDay(null, DAY).governingDay()).isEqualTo(DAY);
        assertThat(Decision.madeOnUnknownDay(null, null).governingDay()).isNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Decision(Decision.Stage.PLANNED, null, null, null, DAY))
                .withMessage("Ett planerat beslut har en dag");
    }

    @Test
    void aProposalIsChangedPartByPart() {
        var answers = Answers.NONE.with("q", new Answers.Answer(Answers.Verdict.MET, "Skäl", "Ekonom", DAY));
        var proposal =
                new Proposal(Terms.EMPTY, Decision.planned(DAY), List.of(Terms.EMPTY), answers, IndexValues.NONE);
        var subject = Terms.EMPTY.with(List.of());
        assertThat(proposal.with(Answers.NONE))
                .isEqualTo(new Proposal(
                        Terms.EMPTY, Decision.planned(DAY), List.of(Terms.EMPTY), Answers.NONE, IndexValues.NONE));
        assertThat(proposal.with(subject).earlier()).containsExactly(Terms.EMPTY);
        assertThat(proposal.with(subject).answers()).isEqualTo(answers);
    }

    @Test
    void anAnswerNeedsAReasonAndReplacesTheOneBefore() {
        var first = new Answers.Answer(Answers.Verdict.MET, "Skäl", "Ekonom", DAY);
        var second = new Answers.Answer(Answers.Verdict.NOT_MET, "Annat skäl", "Ekonom", DAY);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Answers.Answer(Answers.Verdict.MET, " ", "Ekonom", DAY))
                .withMessage("Ett svar behöver ett skäl");
        assertThat(Answers.NONE
                        .with("q", first)
                        .with("r", first)
                        .with("q", second)
                        .byQuestion())
                .containsOnlyKeys("q", "r")
                .containsEntry("q", second);
        assertThat(Answers.NONE.to("q")).isEmpty();
    }

    private static Requirement rule(String name, Outcome outcome) {
        return Requirement.of(name, Field.TITLE, "Regeln " + name + ".", proposal -> outcome);
    }
}
