package se.iop.plugin.sverige;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.iop.guideline.Finding;
import se.iop.guideline.Outcome.Breached;
import se.iop.guideline.Outcome.Inapplicable;
import se.iop.guideline.Outcome.Met;
import se.iop.guideline.Outcome.Unsettled;
import se.iop.testkit.Example;
import se.iop.testkit.Examples;

/** What the national layer finds in the five agreements: exactly these, none more and none fewer. */
class SverigeOfTheFiveTest {

    @Test
    void proLundHasAHeadingAgainstItsPeriodAndInstalmentsWithoutAmounts() {
        assertThat(open(Examples.proLund()))
                .containsExactly(
                        "title-period: Rubriken anger 2023–2025 men avtalstiden är 2023-04-01 – 2024-03-31.",
                        "instalments? Delbetalning 1 och 2 saknar belopp; tillsammans 75\u00a0000\u00a0kr.",
                        "decision-day? Vilken dag fattades beslutet? Överenskommelsen prövas mot den riktlinje som den åberopar, i kraft"
                                + " 2022-01-01. Om överenskommelsen började före beslutet kan inte bedömas.");
    }

    @Test
    void lipsHasAnEmployerWhoDoesNotSignAndADecisionLeftOpen() {
        assertThat(open(Examples.lips()))
                .containsExactly(
                        "employer-signs: Arbetsgivaren undertecknar inte: Interkultur i Lund.",
                        "repayment-clause: Överenskommelsen har inget villkor om återbetalning.",
                        "decision-paragraph? Vilken paragraf har beslutet 2024-06-20? Den är inte angiven.",
                        "case-number: Överenskommelsen saknar diarienummer.");
    }

    @Test
    void vanskapensHusWaitsForMoneyAndForTwoIndexations() {
        assertThat(open(Examples.vanskapensHus()))
                .containsExactly(
                        "funding-decided? 3 år (2021, 2022 och 2023) villkorade av ”Socialnämndens driftbudget höjs”,"
                                + " obekräftade.",
                        "index-values? 2 okända uppräkningar (år 2022, 2023).",
                        "decision-day? Vilken dag fattades beslutet? Överenskommelsen prövas mot den riktlinje som den åberopar, i kraft"
                                + " 2020-11-11. Om överenskommelsen började före beslutet kan inte bedömas.");
    }

    @Test
    void resurspoolenSumsAndIsIndexedOnAssumptions() {
        assertThat(open(Examples.resurspoolen()))
                .containsExactly(
                        "index-assumptions? Överenskommelsen säger inte hur OPI räknas; antaget är att varje ändring räknas på"
                                + " föregående års belopp och beloppet avrundas till hel krona, halva uppåt.",
                        "decision-day? Vilken dag fattades beslutet? Överenskommelsen prövas mot den riktlinje som den åberopar, i kraft"
                                + " 2019-10-01. Om överenskommelsen började före beslutet kan inte bedömas.");
        assertThat(new Sverige()
                        .versions()
                        .getFirst()
                        .evaluate(Examples.resurspoolen().proposal()))
                .filteredOn(finding -> finding.requirement().equals("stated-total"))
                .extracting(SverigeOfTheFiveTest::text)
                .containsExactly(
                        "stated-total. 933\u00a0000\u00a0kr + 3\u00a0852\u00a0000\u00a0kr = 4\u00a0785\u00a0000\u00a0kr"
                                + " för 2020-01-01 – 2020-12-31.");
    }

    @Test
    void radRumLacksANumberAndMayChangePayer() {
        assertThat(open(Examples.radRum()))
                .containsExactly(
                        "organisation-numbers? Vilket är organisationsnumret? Det saknas för Individuell Människohjälp.",
                        "payer-change? Är villkoret uppfyllt för byte av betalare från ”Lunds kommun, socialförvaltningen” till"
                                + " ”Lunds kommun, kultur- och fritidsförvaltningen” den 2020-01-01, villkorat av"
                                + " ”Kommunfullmäktige flyttar anslaget till kultur- och fritidsnämnden”?",
                        "decision-day? Vilken dag fattades beslutet? Överenskommelsen prövas mot den riktlinje som den åberopar, i kraft"
                                + " 2017-08-23. Om överenskommelsen började före beslutet kan inte bedömas.");
    }

    @Test
    void noneOfTheFiveIsStopped() {
        assertThat(Examples.all())
                .allSatisfy(example -> assertThat(example.open(new Sverige())).noneMatch(Finding::blocks));
    }

    private static List<String> open(Example example) {
        return example.open(new Sverige()).stream()
                .map(SverigeOfTheFiveTest::text)
                .toList();
    }

    private static String text(Finding finding) {
        return finding.requirement()
                + switch (finding.outcome()) {
                    case Met(var why) -> ". " + why;
                    case Breached(var why, var fix) -> ": " + why;
                    case Unsettled(var question, var cause) -> "? " + question;
                    case Inapplicable(var why) -> "- " + why;
                };
    }
}
