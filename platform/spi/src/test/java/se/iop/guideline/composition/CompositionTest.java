package se.iop.guideline.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.iop.guideline.Citation.Source;
import se.iop.guideline.Clauses;
import se.iop.guideline.Finding.Force;
import se.iop.guideline.Guideline;
import se.iop.guideline.Outcome;
import se.iop.guideline.Paragraph;
import se.iop.guideline.Paragraph.Handling;
import se.iop.guideline.Requirement;
import se.iop.guideline.Requirements;
import se.iop.guideline.composition.Composition.Entry;
import se.iop.model.Field;

class CompositionTest {

    private static final Guideline VERSION = Guideline.inForce("2026-01-01", "Nämnden 2025-12-01 § 1")
            .revisedBy("2027-12-31")
            .must(Source.text("1 §"), Requirements.meetingsPerYear(2))
            .should(Source.secondHand("Protokoll"), Requirements.consensus())
            .saying("1 §", "Möten", "Två möten.", Handling.AUTOMATED, "meetings");

    @Test
    void aGuidelineAndItsCompositionSayTheSame() {
        var composition = Composition.of(VERSION);
        assertThat(composition.flaws()).isEmpty();
        assertThat(composition.guideline().text()).isEqualTo(VERSION.text());
        assertThat(Composition.of(composition.guideline())).isEqualTo(composition);
        assertThat(Composition.codeRules(VERSION)).isEmpty();
    }

    @Test
    void rulesInCodeAreNamedAndLeftOut() {
        var mixed = VERSION.must(
                Source.text("2 §"), Requirement.of("own", Field.TITLE, "Egen.", proposal -> Outcome.met("Väl.")));
        assertThat(Composition.codeRules(mixed)).containsExactly("own");
        assertThat(Composition.of(mixed)).isEqualTo(Composition.of(VERSION));
    }

    @Test
    void anUnfinishedCompositionSaysWhatIsMissing() {
        assertThat(Composition.EMPTY.flaws())
                .containsExactly(
                        "Ange vilken dag riktlinjen träder i kraft.",
                        "Ange beslutet: organ, dag och paragraf.",
                        "Riktlinjen har ingen regel.");
        assertThatIllegalArgumentException()
                .isThrownBy(Composition.EMPTY::guideline)
                .withMessage("Ange vilken dag riktlinjen träder i kraft.");
        var day = LocalDate.of(2026, 1, 1);
        var entry = new Entry(
                Source.text("1 §"), Force.MUST, Clauses.kind("consensus").start());
        var whole = Composition.EMPTY.decided(day, "Nämnden § 1").withEntries(List.of(entry));
        assertThat(whole.flaws()).isEmpty();
        assertThat(whole.guideline().text())
                .isEqualTo("I kraft 2026-01-01 (Nämnden § 1)\n  ska  Styrgruppen eftersträvar konsensus.  [1 §]\n");
        assertThat(whole.revisedBy(day).flaws())
                .containsExactly("Riktlinjen ska ses över efter att den har trätt i kraft.");
        assertThat(whole.revisedBy(day.plusDays(1)).flaws()).isEmpty();
        assertThat(whole.withEntries(List.of(entry, entry)).flaws())
                .containsExactly("Regeln finns två gånger: Styrgruppen eftersträvar konsensus.");
        var paragraph = new Paragraph("1 §", "", "Text.", Handling.AUTOMATED, List.of("consensus"));
        var astray = new Paragraph("1 §", "", "Text.", Handling.PERSON, List.of("meetings"));
        assertThat(whole.withParagraphs(List.of(paragraph)).flaws()).isEmpty();
        assertThat(whole.withParagraphs(List.of(paragraph, astray)).flaws())
                .containsExactly(
                        "Paragraf 1 § finns två gånger.",
                        "Paragraf 1 § hänvisar till en regel som inte finns: meetings.");
    }
}
