package se.iop.guideline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.iop.guideline.Citation.Source;
import se.iop.guideline.Paragraph.Handling;
import se.iop.model.Field;

class ParagraphTest {

    private static final Guideline VERSION = Guideline.inForce("2026-01-01", "Nämnden 2025-12-01 § 1")
            .must(Source.text("1 §"), Requirements.meetingsPerYear(2))
            .saying("1 §", "Möten", "Styrgruppen möts två gånger\nvarje år.", Handling.AUTOMATED, "meetings")
            .saying("2 §", "", "Samverkan bygger på tillit.", Handling.NOT_APPLICABLE);

    @Test
    void aParagraphHasRulesWhenSomethingAnswersForIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Paragraph("1 §", "", "Text.", Handling.AUTOMATED, List.of()))
                .withMessage("Paragraf 1 §: ange vilken regel som svarar för den");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Paragraph("1 §", "", "Text.", Handling.PERSON, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Paragraph("1 §", "", "Text.", Handling.UNMAPPED, List.of("meetings")))
                .withMessage("Paragraf 1 §: den ska inte ha någon regel");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Paragraph("1 §", "", "Text.", Handling.NOT_APPLICABLE, List.of("meetings")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Paragraph(" ", "", "Text.", Handling.UNMAPPED, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Paragraph("1 §", "", "", Handling.UNMAPPED, List.of()))
                .withMessage("En paragraf i riktlinjen har en beteckning och en text");
        assertThat(Handling.values()).extracting(Handling::label).doesNotHaveDuplicates();
    }

    @Test
    void aGuidelineReadsItsTextAfterItsRules() {
        assertThat(VERSION.text()).isEqualTo("""
                        I kraft 2026-01-01 (Nämnden 2025-12-01 § 1)
                          ska  Styrgruppen möts minst 2 gånger per år.  [1 §]

                          Riktlinjens text. 100 % av de paragrafer som ställer krav har en regel: 1 automatiserade, 0 bedöms av en människa, 0 saknar regel, 1 ställer inget krav.
                          1 § Möten
                            Styrgruppen möts två gånger
                            varje år.
                            → automatiserad: meetings
                          2 §
                            Samverkan bygger på tillit.
                            → ställer inget krav på en överenskommelse
                        """);
        assertThat(VERSION.paragraphs().getLast().text(false)).isEqualTo("  2 §\n    Samverkan bygger på tillit.\n");
    }

    @Test
    void aParagraphOfTheSameNumberStandsInForTheEarlier() {
        var other = VERSION.saying("1 §", "Möten", "Styrgruppen möts.", Handling.UNMAPPED);
        assertThat(other.paragraphs()).extracting(Paragraph::number).containsExactly("1 §", "2 §");
        assertThat(other.paragraphs().getFirst().text()).isEqualTo("Styrgruppen möts.");
        assertThat(VERSION.withoutParagraph("1 §").paragraphs())
                .extracting(Paragraph::number)
                .containsExactly("2 §");
        var next = VERSION.amended("2027-01-01", "Nämnden 2026-12-01 § 2").revisedBy("2028-01-01");
        assertThat(next.paragraphs()).isEqualTo(VERSION.paragraphs());
        assertThat(next.without("meetings").paragraphs()).isEqualTo(VERSION.paragraphs());
        assertThat(next.must(Source.text("3 §"), Requirements.consensus()).paragraphs())
                .isEqualTo(VERSION.paragraphs());
    }

    @Test
    void coverageCountsParagraphsThatDemandSomething() {
        var coverage = new Coverage(2, 1, 5, 3);
        assertThat(coverage.all()).isEqualTo(11);
        assertThat(coverage.percent()).isEqualTo(50);
        assertThat(coverage.automatedPercent()).isEqualTo(33);
        assertThat(coverage.text())
                .isEqualTo("50 % av de paragrafer som ställer krav har en regel: 2 automatiserade, 1 bedöms av en"
                        + " människa, 3 saknar regel, 5 ställer inget krav.");
        assertThat(new Coverage(999, 0, 0, 1).percent()).isEqualTo(99);
        assertThat(new Coverage(0, 0, 2, 0).percent()).isNull();
        assertThat(new Coverage(0, 0, 2, 0).text()).startsWith("Ingen paragraf ställer krav: ");
        assertThat(new Coverage(0, 0, 0, 0).text()).isEqualTo("Riktlinjens egen text är inte inlagd.");
        assertThat(VERSION.coverage()).isEqualTo(new Coverage(1, 0, 1, 0));
        assertThat(VERSION.saying("3 §", "", "Mer.", Handling.UNMAPPED)
                        .saying("4 §", "", "Mer.", Handling.PERSON, "meetings")
                        .coverage())
                .isEqualTo(new Coverage(1, 1, 1, 1));
    }

    @Test
    void aLimitIsChangedInPlace() {
        var meetings = Clauses.kind("meetings").start().with("times", new Value.Whole(5));
        var changed =
                VERSION.should(Source.law("lag"), Requirements.consensus()).with(meetings);
        assertThat(changed.rules())
                .extracting(rule -> rule.requirement().text())
                .containsExactly("Styrgruppen möts minst 5 gånger per år.", "Styrgruppen eftersträvar konsensus.");
        assertThat(changed.rules().getFirst().source()).isEqualTo(Source.text("1 §"));
        assertThat(changed.rules().getFirst().force()).isEqualTo(Finding.Force.MUST);
        assertThat(changed.paragraphs()).isEqualTo(VERSION.paragraphs());
        assertThat(changed.rule("consensus")).map(rule -> rule.force()).contains(Finding.Force.SHOULD);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VERSION.with(Clauses.kind("consensus").start()))
                .withMessage("Riktlinjen har ingen regel ur biblioteket som heter ”consensus”.");
        var inCode = Guideline.inForce("2026-01-01", "Nämnden")
                .must(
                        Source.text("1 §"),
                        Requirement.of("consensus", Field.STEERING, "Egen.", proposal -> Outcome.met("Väl.")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> inCode.with(Clauses.kind("consensus").start()));
    }
}
