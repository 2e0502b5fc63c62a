package se.iop.guideline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import se.iop.guideline.Template.Piece;
import se.iop.guideline.Template.Place;

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
    void anUnknownPlaceIsRefusedWithTheKnownOnes() {
        assertThat(new Piece.Words("Mellan {{parter}} för {{ period }}.").text())
                .contains("{{parter}}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Piece.words("Kostar {{beloppet}}."))
                .withMessageContainingAll("{{beloppet}}", "{{parter}}", "{{bidrag}}");
    }
}
