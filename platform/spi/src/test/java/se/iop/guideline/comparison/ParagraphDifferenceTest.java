package se.iop.guideline.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.iop.guideline.Citation.Source;
import se.iop.guideline.Guideline;
import se.iop.guideline.Paragraph;
import se.iop.guideline.Paragraph.Handling;
import se.iop.guideline.Requirements;
import se.iop.guideline.comparison.ParagraphDifference.Change;
import se.iop.guideline.comparison.ParagraphDifference.Review;
import se.iop.guideline.comparison.ParagraphDifference.State;

class ParagraphDifferenceTest {

    private static final Guideline EARLIER = Guideline.inForce("2026-01-01", "Nämnden § 1")
            .must(Source.text("1 §"), Requirements.meetingsPerYear(2))
            .must(Source.text("2 §"), Requirements.consensus())
            .must(Source.text("3 §"), Requirements.reviewDate())
            .must(Source.text("4 §"), Requirements.values(3))
            .saying("1 §", "Möten", "Två möten.", Handling.AUTOMATED, "meetings")
            .saying("2 §", "Konsensus", "Konsensus.", Handling.AUTOMATED, "consensus")
            .saying("3 §", "Översyn", "Översyn.", Handling.AUTOMATED, "review")
            .saying("4 §", "Värden", "Värden.", Handling.AUTOMATED, "values");

    private static final Guideline LATER = EARLIER.amended("2027-01-01", "Nämnden § 2")
            .must(Source.text("1 §"), Requirements.meetingsPerYear(3))
            .without("review")
            .must(Source.text("5 §"), Requirements.hoursValued())
            .saying("1 §", "Möten", "Tre möten.", Handling.AUTOMATED, "meetings")
            .saying("2 §", "Samsyn", "Konsensus.", Handling.PERSON, "consensus")
            .withoutParagraph("3 §")
            .saying("5 §", "Timmar", "Timmar.", Handling.AUTOMATED, "hours-valued");

    @Test
    void aVersionIsNoDifferentFromItself() {
        assertThat(ParagraphDifference.between(LATER, LATER)).isEqualTo(new ParagraphDifference(List.of(), List.of()));
    }

    @Test
    void changedParagraphsMarkTheirRulesForReview() {
        var difference = ParagraphDifference.between(EARLIER, LATER);
        assertThat(difference.changes())
                .containsExactly(
                        new Change.Changed(paragraph(EARLIER, 0), paragraph(LATER, 0)),
                        new Change.Changed(paragraph(EARLIER, 1), paragraph(LATER, 1)),
                        new Change.Added(paragraph(LATER, 3)),
                        new Change.Removed(paragraph(EARLIER, 2)));
        assertThat(difference.review())
                .containsExactly(
                        new Review("meetings", List.of("1 §"), State.CHANGED),
                        new Review("consensus", List.of("2 §"), State.SAME),
                        new Review("hours-valued", List.of("5 §"), State.ADDED),
                        new Review("review", List.of("3 §"), State.REMOVED));
        assertThat(difference.review())
                .filteredOn(Review::suspect)
                .extracting(Review::requirement)
                .containsExactly("consensus");
    }

    @Test
    void aParagraphThatChangedItsRuleMarksBoth() {
        var moved = EARLIER.saying("1 §", "Möten", "Andra ord.", Handling.AUTOMATED, "values");
        assertThat(ParagraphDifference.between(EARLIER, moved).review())
                .containsExactly(
                        new Review("meetings", List.of("1 §"), State.SAME),
                        new Review("values", List.of("1 §"), State.SAME));
    }

    @Test
    void anotherHandlingOfTheSameWordsIsNoChangeOfTheText() {
        var handled = EARLIER.saying("2 §", "Konsensus", "Konsensus.", Handling.UNMAPPED);
        assertThat(ParagraphDifference.between(EARLIER, handled).changes()).isEmpty();
    }

    @Test
    void forceAndCriteriaAreChangesOfARule() {
        var softer = EARLIER.should(Source.text("2 §"), Requirements.consensus())
                .saying("2 §", "Konsensus", "Bör.", Handling.AUTOMATED, "consensus");
        assertThat(ParagraphDifference.between(EARLIER, softer).review())
                .containsExactly(new Review("consensus", List.of("2 §"), State.CHANGED));
    }

    private static Paragraph paragraph(Guideline version, int place) {
        return version.paragraphs().get(place);
    }
}
