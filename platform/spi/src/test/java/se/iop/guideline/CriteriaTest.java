package se.iop.guideline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.iop.guideline.Answers.Answer;
import se.iop.guideline.Answers.Verdict;
import se.iop.guideline.Checklist.Criterion;
import se.iop.guideline.Checklist.PassRule;
import se.iop.guideline.Outcome.Breached;
import se.iop.guideline.Outcome.Cause;
import se.iop.guideline.Outcome.Inapplicable;
import se.iop.guideline.Outcome.Met;
import se.iop.guideline.Outcome.Unsettled;
import se.iop.model.Terms;

/** The four answers under each pass rule; M met, P partly, N not met, X not applicable, and a blank for no answer. */
class CriteriaTest {

    private static final LocalDate DAY = LocalDate.of(2024, 5, 2);
    private static final List<Criterion> THREE =
            List.of(new Criterion("A", "Ett."), new Criterion("B", "Två."), new Criterion("C", "Tre."));

    @Test
    void allThatApplyAreMet() {
        var all = new PassRule.All();
        assertThat(judge(all, "MMM"))
                .isEqualTo(Outcome.met(
                        "3 kriterier är uppfyllda, 3 krävs: ”Ett.” (Ekonom 2024-05-02: ”Skäl”); ”Två.” (Ekonom"
                                + " 2024-05-02: ”Skäl”); ”Tre.” (Ekonom 2024-05-02: ”Skäl”)."));
        assertThat(judge(all, "MXM")).isInstanceOf(Met.class);
        assertThat(judge(all, "XXX")).isEqualTo(new Inapplicable("Inget av kriterierna är tillämpligt här."));
        assertThat(judge(all, "M M"))
                .isEqualTo(new Unsettled("Är kriterierna uppfyllda? 1 av 3 är obesvarade: ”Två.”.", Cause.PERSON));
        assertThat(judge(all, "   "))
                .isEqualTo(new Unsettled(
                        "Är kriterierna uppfyllda? 3 av 3 är obesvarade: ”Ett.”; ”Två.”; ”Tre.”.", Cause.PERSON));
    }

    @Test
    void oneThatIsNotMetOrOnlyPartlyBreaks() {
        var all = new PassRule.All();
        assertThat(judge(all, "PN "))
                .isEqualTo(Outcome.breached("Inte uppfyllt: ”Ett.” (Ekonom 2024-05-02, delvis: ”Skäl”); ”Två.” (Ekonom"
                        + " 2024-05-02: ”Skäl”)."));
    }

    @Test
    void soManyAreMet() {
        var two = new PassRule.AtLeast(2);
        assertThat(judge(two, "MMN")).isInstanceOf(Met.class);
        assertThat(judge(two, "MM ")).isInstanceOf(Met.class);
        assertThat(judge(two, "M  ")).isInstanceOf(Unsettled.class);
        assertThat(judge(two, "MN ")).isInstanceOf(Unsettled.class);
        assertThat(judge(two, "MNN"))
                .isEqualTo(Outcome.breached("1 kriterium är uppfyllt, minst 2 krävs. Inte uppfyllt: ”Två.” (Ekonom"
                        + " 2024-05-02: ”Skäl”); ”Tre.” (Ekonom 2024-05-02: ”Skäl”)."));
        assertThat(judge(two, "NP ")).isInstanceOf(Breached.class);
    }

    @Test
    void whatDoesNotApplyCountsNeitherForNorAgainst() {
        var two = new PassRule.AtLeast(2);
        assertThat(judge(two, "MXX"))
                .isEqualTo(Outcome.met("1 kriterium är uppfyllt, 1 krävs: ”Ett.” (Ekonom 2024-05-02: ”Skäl”)."));
        assertThat(judge(two, "NXX")).isInstanceOf(Breached.class);
        assertThat(judge(two, "XXX")).isInstanceOf(Inapplicable.class);
    }

    @Test
    void onlyTheRequiredOnesCount() {
        var required = new PassRule.Required(Set.of("A", "C"));
        assertThat(judge(required, "MNM")).isInstanceOf(Met.class);
        assertThat(judge(required, "M M")).isInstanceOf(Met.class);
        assertThat(judge(required, "MMN")).isInstanceOf(Breached.class);
        assertThat(judge(required, "MM ")).isInstanceOf(Unsettled.class);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> criteria(new PassRule.Required(Set.of("Z"))))
                .withMessage("Kriterier som krävs finns inte i listan: Z.");
    }

    @Test
    void anUnknownPassRuleIsNeverMet() {
        assertThat(judge(new PassRule.Unknown(), "MPX"))
                .isEqualTo(new Unsettled(
                        "Hur många av kriterierna som måste vara uppfyllda är okänt; 3 av 3 är besvarade, 1 som uppfyllda.",
                        Cause.GUIDELINE));
        assertThat(judge(new PassRule.Unknown(), "MM "))
                .isEqualTo(new Unsettled(
                        "Hur många av kriterierna som måste vara uppfyllda är okänt; 2 av 3 är besvarade, 2 som uppfyllda.",
                        Cause.GUIDELINE));
    }

    @Test
    void thePassRuleIsInTheText() {
        assertThat(List.of(
                        criteria(new PassRule.All()),
                        criteria(new PassRule.AtLeast(2)),
                        criteria(new PassRule.Required(Set.of("C", "A"))),
                        criteria(new PassRule.Unknown())))
                .extracting(Requirement::text)
                .containsExactly(
                        "Skäl: alla 3 är uppfyllda.",
                        "Skäl: minst 2 av 3 är uppfyllda.",
                        "Skäl: de obligatoriska är uppfyllda (A, C).",
                        "Skäl: hur många av 3 som krävs är okänt.");
        assertThat(criteria(new PassRule.All()).parameters()).isEqualTo(Map.of("gräns", "alla 3 är uppfyllda"));
        assertThat(criteria(new PassRule.All()).checklist().criteria()).isEqualTo(THREE);
    }

    @Test
    void theListsAreDataUnderAnyPassRule() {
        assertThat(CriteriaLists.forum2010(new PassRule.All()).criteria())
                .extracting(Criterion::id)
                .containsExactly("A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8");
        assertThat(CriteriaLists.skr2017(new PassRule.Unknown()).criteria())
                .extracting(Criterion::id)
                .containsExactly("B1", "B2", "B3", "B4", "B5", "B6", "B7", "B8");
        assertThat(CriteriaLists.skr2017(new PassRule.Unknown()).passRule()).isEqualTo(new PassRule.Unknown());
        assertThat(Checklist.question("list", THREE.getFirst())).isEqualTo("list/A");
    }

    @Test
    void whatOthersWroteStaysOnOneLine() {
        assertThat(Swedish.quote(" Två\nrader\r\noch ")).isEqualTo("”Två rader och”");
        assertThat(Swedish.list(List.of())).isEmpty();
    }

    private static Requirement criteria(PassRule passRule) {
        return Requirements.criteria("list", new Checklist("Skäl", THREE, passRule));
    }

    private static Outcome judge(PassRule passRule, String verdicts) {
        var answers = Answers.NONE;
        for (var place = 0; place < verdicts.length(); place++) {
            var verdict = verdict(verdicts.charAt(place));
            if (verdict != null) {
                var question = Checklist.question("list", THREE.get(place));
                answers = answers.with(question, new Answer(verdict, "Skäl", "Ekonom", DAY));
            }
        }
        return criteria(passRule)
                .check()
                .apply(Proposal.of(Terms.EMPTY, Decision.planned(DAY)).with(answers));
    }

    private static @Nullable Verdict verdict(char letter) {
        return switch (letter) {
            case 'M' -> Verdict.MET;
            case 'P' -> Verdict.PARTLY;
            case 'N' -> Verdict.NOT_MET;
            case 'X' -> Verdict.NOT_APPLICABLE;
            default -> null;
        };
    }
}
