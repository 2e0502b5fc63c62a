package se.iop.guideline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.iop.guideline.Template.Part;
import se.iop.guideline.Template.Piece;
import se.iop.guideline.Template.Place;
import se.iop.guideline.Template.Section;

/** A template names only what is known. */
class TemplateTest {

    @Test
    void everyPlaceIsFoundByItsName() {
        assertThat(Place.values())
                .allSatisfy(place ->
                        assertThat(Place.named(" " + place.written() + " ")).contains(place));
        assertThat(Arrays.stream(Place.values()).map(Place::written)).doesNotHaveDuplicates();
    }

    @Test
    void theLatestThatHasBegunHolds() {
        var always = new Template(Template.Kind.SUMMARY, "Alltid", false, List.of());
        var day = LocalDate.of(2026, 7, 1);
        var later = new Template(Template.Kind.SUMMARY, "Senare", false, List.of()).from(day);
        var other = new Template(Template.Kind.STATEMENT, "Annan", false, List.of()).from(day);
        var all = List.of(later, other, always);
        assertThat(Template.holding(all, Template.Kind.SUMMARY, day.minusDays(1)))
                .contains(always);
        assertThat(Template.holding(all, Template.Kind.SUMMARY, day)).contains(later);
        assertThat(Template.holding(all, Template.Kind.STATEMENT, day.minusDays(1)))
                .isEmpty();
        assertThat(Template.holding(all, Template.Kind.AGREEMENT, day)).isEmpty();
    }

    @Test
    void aSectionHoldsWordsAndPartsInOrder() {
        assertThat(Section.of("Syfte", Piece.words("Parterna vill:"), Piece.show(Part.PURPOSE)))
                .isEqualTo(
                        new Section("Syfte", List.of(new Piece.Words("Parterna vill:"), new Piece.Show(Part.PURPOSE))));
        assertThat(Section.showing("Mål", Part.GOALS, Part.TARGET_GROUP))
                .isEqualTo(new Section("Mål", List.of(new Piece.Show(Part.GOALS), new Piece.Show(Part.TARGET_GROUP))));
        assertThat(Section.of("Underskrifter").pieces()).isEmpty();
    }

    @Test
    void anUnknownPlaceIsRefusedWithTheKnownOnes() {
        assertThat(new Piece.Words("Mellan {{parter}} för {{ period }}.").text())
                .contains("{{parter}}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Piece.words("Kostar {{beloppet}}."))
                .withMessageContainingAll("{{beloppet}}", "{{parter}}", "{{bidrag}}");
    }
}
