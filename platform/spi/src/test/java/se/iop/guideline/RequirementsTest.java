package se.iop.guideline;

import static org.assertj.core.api.Assertions.assertThat;
import static se.iop.guideline.Outcome.met;
import static se.iop.guideline.Outcome.unstated;
import static se.iop.guideline.Requirements.months;
import static se.iop.guideline.Requirements.years;
import static se.iop.model.Sek.kronor;

import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.iop.guideline.Answers.Answer;
import se.iop.guideline.Answers.Verdict;
import se.iop.guideline.Outcome.Breached;
import se.iop.guideline.Outcome.Cause;
import se.iop.guideline.Outcome.Inapplicable;
import se.iop.guideline.Outcome.Met;
import se.iop.guideline.Outcome.Unsettled;
import se.iop.model.Contribution;
import se.iop.model.Contribution.Grant;
import se.iop.model.Contribution.InKind;
import se.iop.model.Contribution.Status;
import se.iop.model.Contribution.Valuation;
import se.iop.model.Economy;
import se.iop.model.Economy.Repayment;
import se.iop.model.Extra;
import se.iop.model.Field;
import se.iop.model.FollowUp;
import se.iop.model.FollowUp.Report;
import se.iop.model.FollowUp.Report.Kind;
import se.iop.model.FollowUp.Steering;
import se.iop.model.IndexValues;
import se.iop.model.Indexation;
import se.iop.model.Party;
import se.iop.model.Party.Sector;
import se.iop.model.Payout;
import se.iop.model.Payout.Due;
import se.iop.model.Payout.Instalment;
import se.iop.model.Rounding;
import se.iop.model.Span;
import se.iop.model.Subject;
import se.iop.model.Term;
import se.iop.model.Term.Extension;
import se.iop.model.Term.Notice;
import se.iop.model.Terms;

/** Every limit, on it, just beside it, and where the agreement is silent. */
class RequirementsTest {

    private static final LocalDate DAY = LocalDate.of(2024, 5, 2);
    private static final Decision DECISION = Decision.planned(DAY);

    @Test
    void exactlyTheLongestTimeIsAllowedAndADayMoreIsNot() {
        var rule = Requirements.lastAtMost(years(3));
        assertThat(rule.text()).isEqualTo("Överenskommelsen gäller högst 3 år.");
        assertThat(rule.parameters()).isEqualTo(Map.of("gräns", "3 år"));
        assertThat(judge(rule, lasting("2020-01-01", "2022-12-31")))
                .isEqualTo(met("2020-01-01 – 2022-12-31 är 3 år; gränsen är 3 år."));
        mended(
                rule,
                lasting("2020-01-01", "2023-01-01"),
                "2020-01-01 – 2023-01-01 är 3 år och 1 dag; gränsen är 3 år.",
                lasting("2020-01-01", "2022-12-31"));
        assertThat(judge(rule, Terms.EMPTY))
                .isEqualTo(unstated("Vilken tid gäller överenskommelsen? Gränsen är 3 år."));
    }

    @Test
    void aChainOfRenewalsIsCountedAsLongAsItIsUnbroken() {
        var rule = Requirements.lastAtMostWithRenewals(years(3));
        var now = lasting("2024-01-01", "2024-12-31");
        assertThat(following(rule, now, lasting("2022-01-01", "2023-12-31")))
                .isEqualTo(met("Kedjan 2022-01-01 – 2024-12-31 är 3 år; gränsen är 3 år."));
        assertThat(following(rule, now, lasting("2022-01-01", "2023-12-30"), lasting("2000-01-01", "2021-12-31")))
                .isEqualTo(met("Kedjan 2024-01-01 – 2024-12-31 är 1 år; gränsen är 3 år."));
        assertThat(following(rule, now, lasting("2023-01-01", "2024-06-30"), lasting("2021-07-01", "2022-12-31")))
                .isEqualTo(Outcome.breached(
                        "Kedjan 2021-07-01 – 2024-12-31 är 3 år och 6 månader; gränsen är 3 år.",
                        lasting("2024-01-01", "2024-06-30")));
        assertThat(following(rule, now, lasting("2021-01-01", "2023-12-31")))
                .isEqualTo(Outcome.breached("Kedjan 2021-01-01 – 2024-12-31 är 4 år; gränsen är 3 år."));
        assertThat(following(rule, now, lasting("2024-02-01", "2024-03-31"))).isInstanceOf(Met.class);
        assertThat(following(rule, now, Terms.EMPTY))
                .isEqualTo(
                        unstated("Vilken tid gällde det tidigare överenskommelsen? Utan den kan kedjan inte räknas."));
        assertThat(following(rule, Terms.EMPTY))
                .isEqualTo(unstated("Vilken tid gäller överenskommelsen? Gränsen är 3 år."));
    }

    @Test
    void anAgreementUntilFurtherNoticeIsOfferedWhatIsLeftOfTheChain() {
        var rule = Requirements.lastAtMostWithRenewals(years(3));
        var open = Terms.EMPTY.with(Terms.EMPTY.term().openFrom(LocalDate.of(2024, 1, 1)));
        var why = "Överenskommelsen gäller tills vidare från 2024-01-01; gränsen är 3 år.";
        assertThat(following(rule, open)).isEqualTo(Outcome.breached(why, lasting("2024-01-01", "2026-12-31")));
        assertThat(following(rule, open, lasting("2022-01-01", "2023-12-31")))
                .isEqualTo(Outcome.breached(why, lasting("2024-01-01", "2024-12-31")));
        assertThat(following(rule, open, lasting("2021-01-02", "2023-12-31")))
                .isEqualTo(Outcome.breached(why, lasting("2024-01-01", "2024-01-01")));
        assertThat(following(rule, open, lasting("2021-01-01", "2023-12-31"))).isEqualTo(Outcome.breached(why));
        assertThat(following(rule, open, Terms.EMPTY)).isEqualTo(Outcome.breached(why));
    }

    private static Outcome following(Requirement rule, Terms terms, Terms... earlier) {
        return rule.check().apply(new Proposal(terms, DECISION, List.of(earlier), Answers.NONE, IndexValues.NONE));
    }

    @Test
    void anUnknownLongestTimeIsNeverAPass() {
        var rule = Requirements.lastAtMostUnknown("Överenskommelser på 6 månader har förekommit.");
        assertThat(rule.parameters()).isEqualTo(Map.of("gräns", "okänt"));
        assertThat(judge(rule, lasting("2024-01-01", "2024-01-02")))
                .isEqualTo(new Unsettled(
                        "Den längsta tiden enligt riktlinjen är okänd. Överenskommelser på 6 månader har förekommit.",
                        Cause.GUIDELINE));
    }

    @Test
    void anExtensionIsCountedAndMeasured() {
        var rule = Requirements.extensionAtMost(1, years(3));
        assertThat(rule.text()).isEqualTo("Överenskommelsen får förlängas högst 1 gång med högst 3 år.");
        assertThat(judge(rule, extended(1, months(36))))
                .isEqualTo(met("Överenskommelsen kan förlängas 1 × 36 månader; gränsen är 1 × 3 år."));
        mended(
                rule,
                extended(2, years(2)),
                "Överenskommelsen kan förlängas 2 × 2 år; gränsen är 1 × 3 år.",
                extended(1, years(2)));
        mended(
                rule,
                extended(1, Period.of(3, 0, 1)),
                "Överenskommelsen kan förlängas 1 × 3 år och 1 dag; gränsen är 1 × 3 år.",
                extended(1, years(3)));
        assertThat(judge(rule, Terms.EMPTY)).isEqualTo(new Inapplicable("Överenskommelsen anger ingen förlängning."));
    }

    @Test
    void moneyMustLieInsideTheBudget() {
        var rule = Requirements.withinBudget();
        assertThat(judge(rule, granted(decided()))).isEqualTo(met("Alla bidrag ligger inom beslutad budget."));
        assertThat(judge(rule, granted(decided(), conditional("Ramen höjs"), conditional("Ramen höjs"))))
                .isEqualTo(Outcome.breached("Bidrag som inte ryms i beslutad budget: ”Ramen höjs”."));
        assertThat(judge(rule, granted(conditional(null))))
                .isEqualTo(Outcome.breached("Bidrag som inte ryms i beslutad budget: villkoret är okänt."));
        assertThat(judge(rule, Terms.EMPTY))
                .isEqualTo(unstated("Vilka bidrag ges? Utan bidrag kan budgetramen inte prövas."));
    }

    @Test
    void moneyMayWaitForARaisedBudgetWhereTheGuidelineSaysSo() {
        var rule = Requirements.withinBudgetOrConditional();
        assertThat(judge(rule, granted(decided()))).isEqualTo(met("Alla bidrag ligger inom beslutad budget."));
        assertThat(judge(rule, granted(decided(), conditional("Ramen höjs"))))
                .isEqualTo(met("Bidragen är uttryckligen villkorade: ”Ramen höjs”."));
        assertThat(judge(rule, granted(conditional("Ramen höjs"), conditional(null))))
                .isEqualTo(
                        unstated(
                                "Vilket villkor gäller för bidraget? Det är villkorat, men överenskommelsen anger inte av vad."));
    }

    @ParameterizedTest
    @EnumSource(names = {"PLANNED", "UNKNOWN"})
    void moneyNobodyIsSureOfIsAskedFor(Status status) {
        var terms = granted(decided(), new Grant("K", null, null, status, null, null));
        var question =
                "Ryms bidraget inom nämndens befintliga budgetram? Överenskommelsen visar det inte för alla bidrag.";
        for (var rule : List.of(Requirements.withinBudget(), Requirements.withinBudgetOrConditional())) {
            assertThat(judge(rule, terms)).isEqualTo(new Unsettled(question, Cause.PERSON));
            assertThat(judge(rule, terms, answers("budget", Verdict.MET)))
                    .isEqualTo(met("Bedömt som uppfyllt av Ekonom 2024-05-02: ”Enligt budget”."));
        }
    }

    @Test
    void payoutsAreCounted() {
        var rule = Requirements.payoutsPerYear(2);
        assertThat(judge(rule, paid(Payout.UNKNOWN.times(2))))
                .isEqualTo(met("Överenskommelsen anger utbetalning 2 gånger per år."));
        mended(
                rule,
                paid(new Payout(4, Month.MAY, 30, List.of())),
                "Överenskommelsen anger 4 utbetalningar per år; riktlinjen är 2 gånger per år.",
                paid(new Payout(2, Month.MAY, 30, List.of())));
        assertThat(judge(rule, Terms.EMPTY))
                .isEqualTo(unstated("Hur ofta och när betalas bidraget ut? Riktlinjen är 2 gånger per år."));
    }

    @Test
    void aYearlyPayoutHasItsMonth() {
        var rule = Requirements.payoutsPerYear(1, Month.JANUARY);
        assertThat(rule.text()).isEqualTo("Bidraget betalas ut 1 gång per år, i januari.");
        assertThat(judge(rule, paid(new Payout(1, Month.JANUARY, null, List.of()))))
                .isEqualTo(met("Överenskommelsen anger utbetalning 1 gång per år, i januari."));
        mended(
                rule,
                paid(new Payout(1, Month.MAY, null, List.of())),
                "Överenskommelsen anger maj; riktlinjen är 1 gång per år, i januari.",
                paid(new Payout(1, Month.JANUARY, null, List.of())));
        mended(
                rule,
                paid(new Payout(null, Month.MAY, null, List.of())),
                "Överenskommelsen anger maj; riktlinjen är 1 gång per år, i januari.",
                paid(new Payout(1, Month.JANUARY, null, List.of())));
        var question = unstated("Hur ofta och när betalas bidraget ut? Riktlinjen är 1 gång per år, i januari.");
        assertThat(judge(rule, paid(new Payout(1, null, null, List.of())))).isEqualTo(question);
        assertThat(judge(rule, paid(new Payout(null, Month.JANUARY, null, List.of()))))
                .isEqualTo(question);
    }

    @Test
    void meetingsAreCountedAndMayBeMore() {
        var rule = Requirements.meetingsPerYear(2);
        assertThat(judge(rule, steered(Steering.UNKNOWN.meeting(2))))
                .isEqualTo(met("Styrgruppen möts 2 gånger per år; riktlinjen är minst 2 gånger per år."));
        assertThat(judge(rule, steered(Steering.UNKNOWN.meeting(3)))).isInstanceOf(Met.class);
        mended(
                rule,
                steered(Steering.UNKNOWN.meeting(1)),
                "Styrgruppen möts 1 gång per år; riktlinjen är minst 2 gånger per år.",
                steered(Steering.UNKNOWN.meeting(2)));
        mended(
                rule,
                steered(new Steering(false, null, null, "K")),
                "Överenskommelsen har ingen styrgrupp; den ska mötas minst 2 gånger per år.",
                steered(new Steering(true, 2, null, "K")));
        assertThat(judge(rule, Terms.EMPTY))
                .isEqualTo(unstated("Hur ofta möts styrgruppen? Riktlinjen är minst 2 gånger per år."));
    }

    @Test
    void consensusIsStrivenFor() {
        var rule = Requirements.consensus();
        assertThat(judge(rule, steered(new Steering(null, null, true, null))))
                .isEqualTo(met("Överenskommelsen säger att konsensus eftersträvas."));
        mended(
                rule,
                steered(new Steering(true, 2, false, "K")),
                "Överenskommelsen säger att konsensus inte eftersträvas.",
                steered(new Steering(true, 2, true, "K")));
        assertThat(judge(rule, Terms.EMPTY))
                .isEqualTo(unstated("Eftersträvar styrgruppen konsensus? Överenskommelsen säger det inte."));
    }

    @Test
    void halfYearAndYearAreReported() {
        var rule = Requirements.halfYearAndAnnualReport();
        var half = new Report("Halvårsrapport", Kind.HALF_YEAR, null, null, List.of());
        var annual = new Report("Årsrapport", Kind.ANNUAL, null, null, List.of());
        assertThat(judge(rule, reported(annual, half)))
                .isEqualTo(met("Överenskommelsen anger en halvårsrapport och en årsrapport."));
        mended(rule, reported(annual), "Överenskommelsen saknar en halvårsrapport.", reported(annual, half));
        mended(
                rule,
                Terms.EMPTY,
                "Överenskommelsen saknar en halvårsrapport och en årsrapport.",
                reported(half, annual));
    }

    @ParameterizedTest
    @CsvSource({
        "HALF_YEAR, report-half-year, en halvårsrapport, Halvårsrapport",
        "ANNUAL, report-annual, en årsrapport, Årsrapport",
        "WRITTEN_FOLLOW_UP, report-written-follow-up, nämndens skriftliga uppföljning, Skriftlig uppföljning",
        "MEETING, report-meeting, ett uppföljningsmöte, Uppföljningsmöte",
        "ACCOUNT, report-account, en ekonomisk redovisning, Ekonomisk redovisning",
        "OTHER, report-other, en annan rapport, Annan rapport"
    })
    void aKindOfReportIsAskedFor(Kind kind, String name, String words, String title) {
        var rule = Requirements.report(kind);
        var report = new Report(title, kind, null, null, List.of());
        assertThat(rule.name()).isEqualTo(name);
        assertThat(rule.text()).isEqualTo("Överenskommelsen anger " + words + ".");
        assertThat(judge(rule, reported(report))).isEqualTo(met("Överenskommelsen anger " + words + "."));
        mended(rule, Terms.EMPTY, "Överenskommelsen saknar " + words + ".", reported(report));
    }

    @Test
    void followUpOfEveryKindIsCounted() {
        var rule = Requirements.followUpAtLeast(3);
        var half = new Report("H", Kind.HALF_YEAR, null, null, List.of());
        var annual = new Report("Å", Kind.ANNUAL, null, null, List.of());
        var open = new Report("M", Kind.MEETING, null, null, List.of());
        assertThat(judge(rule, reported(half, annual, open)))
                .isEqualTo(met(
                        "Överenskommelsen anger uppföljning 3 gånger per år; riktlinjen är minst 3 gånger per år."));
        assertThat(judge(rule, reported(half, open)))
                .isEqualTo(unstated("Hur ofta följs överenskommelsen upp? Riktlinjen är minst 3 gånger per år."));
        mended(
                rule,
                reported(half),
                "Överenskommelsen anger uppföljning 2 gånger per år; riktlinjen är minst 3 gånger per år.",
                reported(half, new Report("Uppföljningsmöte", Kind.MEETING, 3, null, List.of())));
        assertThat(judge(rule, reported(new Report("M", Kind.MEETING, 3, null, List.of()))))
                .isInstanceOf(Met.class);
        assertThat(judge(Requirements.followUpAtLeast(1), Terms.EMPTY)).isInstanceOf(Breached.class);
    }

    @Test
    void theReviewLiesInsideThePeriod() {
        var rule = Requirements.reviewDate();
        var term = Term.UNKNOWN.lasting(Span.year(2024));
        assertThat(judge(rule, Terms.EMPTY.with(term.reviewedBy(LocalDate.of(2024, 12, 31)))))
                .isEqualTo(met("Översyn senast 2024-12-31."));
        assertThat(judge(rule, Terms.EMPTY.with(term.reviewedBy(LocalDate.of(2025, 1, 1)))))
                .isEqualTo(
                        Outcome.breached("Översynen 2025-01-01 ligger utanför avtalstiden 2024-01-01 – 2024-12-31."));
        assertThat(judge(rule, Terms.EMPTY.with(Term.UNKNOWN.reviewedBy(DAY))))
                .isEqualTo(met("Översyn senast 2024-05-02."));
        assertThat(judge(rule, Terms.EMPTY.with(term)))
                .isEqualTo(unstated("Vilken dag ska parterna senast ha sett över överenskommelsen?"));
    }

    @Test
    void noticeIsExactlyAsLongAsTheGuidelineSays() {
        var rule = Requirements.noticeOf(months(12));
        assertThat(rule.text()).isEqualTo("Uppsägningstiden är 12 månader.");
        assertThat(judge(rule, ending(years(1), false)))
                .isEqualTo(met("Överenskommelsen anger 1 år; riktlinjen är 12 månader."));
        mended(
                rule,
                ending(Period.of(1, 0, 1), true),
                "Överenskommelsen anger 1 år och 1 dag, skriftligt; riktlinjen är 12 månader.",
                ending(months(12), true));
        assertThat(judge(rule, Terms.EMPTY))
                .isEqualTo(unstated("Vilken är uppsägningstiden? Riktlinjen är 12 månader."));
    }

    @Test
    void noticeIsWrittenWhereTheGuidelineSaysSo() {
        var rule = Requirements.writtenNoticeOf(months(6));
        assertThat(rule.text()).isEqualTo("Uppsägningstiden är 6 månader och uppsägningen är skriftlig.");
        assertThat(judge(rule, ending(months(6), true)))
                .isEqualTo(met("Överenskommelsen anger 6 månader, skriftligt; riktlinjen är 6 månader, skriftligt."));
        mended(
                rule,
                ending(months(6), false),
                "Överenskommelsen anger 6 månader; riktlinjen är 6 månader, skriftligt.",
                ending(months(6), true));
        mended(
                rule,
                ending(months(3), true),
                "Överenskommelsen anger 3 månader, skriftligt; riktlinjen är 6 månader, skriftligt.",
                ending(months(6), true));
    }

    @Test
    void aClauseOfRepaymentForOneCaseIsNoClauseForAnother() {
        var rule = Requirements.repayment(Repayment.ON_RESCISSION);
        assertThat(rule.name()).isEqualTo("repayment-on-rescission");
        assertThat(judge(rule, repaid(Repayment.ON_RESCISSION)))
                .isEqualTo(met("Överenskommelsen har villkor om återbetalning vid hävning."));
        mended(
                rule,
                repaid(Repayment.IF_MISUSED),
                "Överenskommelsen saknar villkor om återbetalning vid hävning.",
                repaid(Repayment.IF_MISUSED, Repayment.ON_RESCISSION));
        mended(
                Requirements.repayment(Repayment.IF_MISUSED),
                Terms.EMPTY,
                "Överenskommelsen saknar villkor om återbetalning om medlen används för annat än avsett.",
                repaid(Repayment.IF_MISUSED));
    }

    @Test
    void nothingIsIndexed() {
        var rule = Requirements.notIndexed();
        assertThat(judge(rule, Terms.EMPTY)).isEqualTo(met("Överenskommelsen räknar inte upp beloppen."));
        mended(
                rule,
                indexed(opi("2025-01-01")),
                "Beloppen räknas upp med OPI från 2025-01-01.",
                indexed(new Indexation.None()));
        mended(
                rule,
                indexed(new Indexation.BudgetCompensation(DAY)),
                "Beloppen räknas upp med nämndens priskompensation från 2024-05-02.",
                indexed(new Indexation.None()));
    }

    @Test
    void anIndexIsTheRightOneFromTheRightDay() {
        var rule = Requirements.indexedBy("OPI", 1);
        var three = Term.UNKNOWN.lasting(span("2020-07-01", "2023-06-30"));
        assertThat(rule.text()).isEqualTo("Beloppen räknas upp med OPI från överenskommelsens år 2.");
        assertThat(judge(rule, indexed(opi("2021-01-01")).with(three)))
                .isEqualTo(met(
                        "Överenskommelsen 2020-07-01 – 2023-06-30 räknas upp med OPI från 2021-01-01; riktlinjen är OPI från"
                                + " 2021-01-01."));
        assertThat(judge(rule, indexed(opi("2021-07-01")).with(three))).isInstanceOf(Met.class);
        mended(
                rule,
                indexed(opi("2021-02-01")).with(three),
                "Överenskommelsen 2020-07-01 – 2023-06-30 räknas upp med OPI från 2021-02-01; riktlinjen är OPI från 2021-01-01.",
                indexed(opi("2021-01-01")).with(three));
        mended(
                rule,
                indexed(new Indexation.None()).with(three),
                "Överenskommelsen 2020-07-01 – 2023-06-30 räknas inte upp; riktlinjen är OPI från 2021-01-01.",
                indexed(opi("2021-01-01")).with(three));
        mended(
                rule,
                indexed(new Indexation.By(
                                "PKV", LocalDate.of(2021, 1, 1), Indexation.Basis.BASE_YEAR, Rounding.TO_KRONA))
                        .with(three),
                "Överenskommelsen 2020-07-01 – 2023-06-30 räknas upp med PKV från 2021-01-01; riktlinjen är OPI från 2021-01-01.",
                indexed(new Indexation.By(
                                "OPI", LocalDate.of(2021, 1, 1), Indexation.Basis.BASE_YEAR, Rounding.TO_KRONA))
                        .with(three));
        assertThat(judge(rule, Terms.EMPTY))
                .isEqualTo(unstated("Vilken tid gäller överenskommelsen? Uppräkningen börjar år 2."));
    }

    @Test
    void aShortAgreementHasNoSecondYearToIndex() {
        var rule = Requirements.indexedBy("OPI", 1);
        var year = Term.UNKNOWN.lasting(Span.year(2024));
        assertThat(judge(rule, Terms.EMPTY.with(year)))
                .isEqualTo(new Inapplicable("Överenskommelsen 2024-01-01 – 2024-12-31 har inget år 2."));
        mended(
                rule,
                indexed(opi("2024-02-01")).with(year),
                "Överenskommelsen 2024-01-01 – 2024-12-31 räknas upp med OPI från 2024-02-01 men har inget år 2.",
                Terms.EMPTY.with(year));
        var dayMore = Term.UNKNOWN.lasting(span("2024-01-01", "2025-01-01"));
        assertThat(judge(rule, indexed(opi("2025-01-01")).with(dayMore))).isInstanceOf(Met.class);
    }

    @Test
    void onlyTheCommitteesOwnCompensationIsAllowed() {
        var rule = Requirements.indexedByBudget();
        assertThat(judge(rule, Terms.EMPTY)).isEqualTo(met("Överenskommelsen räknar inte upp beloppen."));
        assertThat(judge(rule, indexed(new Indexation.BudgetCompensation(DAY))))
                .isEqualTo(met("Beloppen räknas upp med nämndens priskompensation från 2024-05-02."));
        mended(
                rule,
                indexed(opi("2024-05-02")),
                "Beloppen räknas upp med OPI från 2024-05-02; bara nämndens egen priskompensation är tillåten.",
                indexed(new Indexation.BudgetCompensation(DAY)));
    }

    @Test
    void theCommitteeItselfDecides() {
        var rule = Requirements.decidedByCommittee();
        assertThat(decide(rule, Decision.Body.COMMITTEE)).isEqualTo(met("Nämnden beslutar själv."));
        assertThat(decide(rule, Decision.Body.WORKING_COMMITTEE))
                .isEqualTo(Outcome.breached("Beslutet fattas av arbetsutskottet; nämnden ska besluta själv."));
        assertThat(decide(rule, Decision.Body.CHAIR))
                .isEqualTo(Outcome.breached("Beslutet fattas av ordföranden; nämnden ska besluta själv."));
        assertThat(decide(rule, Decision.Body.DELEGATE))
                .isEqualTo(Outcome.breached(
                        "Beslutet fattas av en tjänsteperson på delegation; nämnden ska besluta själv."));
        assertThat(decide(rule, null)).isEqualTo(unstated("Vem beslutar om överenskommelsen? Det anges inte."));
    }

    @Test
    void sharedValuesAreCounted() {
        var rule = Requirements.values(2);
        assertThat(judge(rule, valued("Tillit", "Respekt")))
                .isEqualTo(met("Överenskommelsen anger 2 värden; riktlinjen är minst 2 gemensamma värden."));
        assertThat(judge(rule, valued("Tillit")))
                .isEqualTo(
                        Outcome.breached("Överenskommelsen anger 1 värde; riktlinjen är minst 2 gemensamma värden."));
        assertThat(judge(rule, Terms.EMPTY))
                .isEqualTo(
                        unstated(
                                "Vilka gemensamma värden bygger överenskommelsen på? Riktlinjen är minst 2 gemensamma värden."));
    }

    @Test
    void theFirstPartWaitsForMinutesAndSignatures() {
        var rule = Requirements.firstPayoutAfterMinutesAndSignatures();
        var requisition = new Due.RequisitionReceived();
        assertThat(judge(rule, instalments(requisition, new Due.Signed(), new Due.MinutesApproved())))
                .isEqualTo(met("Delbetalning 1 sker när protokollet är justerat och överenskommelsen undertecknad."));
        mended(
                rule,
                instalments(requisition, new Due.Signed()),
                "Delbetalning 1 väntar inte på både justerat protokoll och underskrifter.",
                instalments(new Due.MinutesApproved(), requisition, new Due.Signed()));
        assertThat(judge(rule, Terms.EMPTY))
                .isEqualTo(unstated(
                        "När sker den första utbetalningen? Överenskommelsen räknar inte upp några delbetalningar."));
    }

    @Test
    void thePaymentTermIsExact() {
        var rule = Requirements.paymentTerm(30);
        assertThat(judge(rule, paid(Payout.UNKNOWN.within(30))))
                .isEqualTo(met("Överenskommelsen anger 30 dagar; riktlinjen är 30 dagar."));
        mended(
                rule,
                paid(Payout.UNKNOWN.within(1)),
                "Överenskommelsen anger 1 dag; riktlinjen är 30 dagar.",
                paid(Payout.UNKNOWN.within(30)));
        assertThat(judge(rule, Terms.EMPTY)).isEqualTo(unstated("Vilken är betalningstiden? Riktlinjen är 30 dagar."));
    }

    @Test
    void theCivilPartysHoursAreValued() {
        var rule = Requirements.hoursValued();
        var hours = new Valuation(18_000, "timmar", kronor(214));
        var question = unstated("Vad bidrar den idéburna parten med? Överenskommelsen anger ingen egen insats.");
        assertThat(judge(rule, efforts(effort("Poolen", null), effort("Poolen", hours))))
                .isEqualTo(met("Insatsen är värderad: 18\u00a0000 ”timmar” à 214\u00a0kr."));
        assertThat(judge(rule, efforts(effort("Poolen, kansliet", hours)))).isInstanceOf(Met.class);
        assertThat(judge(rule, efforts(effort("Poolen", null))))
                .isEqualTo(Outcome.breached("Den idéburna partens insats är inte värderad i kronor."));
        assertThat(judge(rule, efforts(effort("Kommunen", hours), effort("Någon annan", hours))))
                .isEqualTo(question);
        assertThat(judge(rule, Terms.EMPTY)).isEqualTo(question);
    }

    @Test
    void aJudgedRuleIsSettledByItsAnswer() {
        var rule = Requirements.judged("market", Field.PURPOSE, "Ingen marknad störs.", "Störs någon marknad?");
        assertThat(judge(rule, Terms.EMPTY)).isEqualTo(new Unsettled("Störs någon marknad?", Cause.PERSON));
        assertThat(judge(rule, Terms.EMPTY, answers("market", Verdict.MET)))
                .isEqualTo(met("Bedömt som uppfyllt av Ekonom 2024-05-02: ”Enligt budget”."));
        assertThat(judge(rule, Terms.EMPTY, answers("market", Verdict.PARTLY)))
                .isEqualTo(
                        Outcome.breached("Bedömt som uppfyllt endast delvis av Ekonom 2024-05-02: ”Enligt budget”."));
        assertThat(judge(rule, Terms.EMPTY, answers("market", Verdict.NOT_MET)))
                .isEqualTo(Outcome.breached("Bedömt som inte uppfyllt av Ekonom 2024-05-02: ”Enligt budget”."));
        assertThat(judge(rule, Terms.EMPTY, answers("market", Verdict.NOT_APPLICABLE)))
                .isEqualTo(new Inapplicable("Bedömt som inte tillämpligt av Ekonom 2024-05-02: ”Enligt budget”."));
        assertThat(judge(rule, Terms.EMPTY, answers("other", Verdict.MET))).isInstanceOf(Unsettled.class);
    }

    @Test
    void aFieldOfTheBodysOwnIsStatedWithinItsBounds() {
        var field = ExtraField.whole("share", "Andel", "I procent.", 0, 100);
        var rule = Requirements.stated(field);
        assertThat(rule.name()).isEqualTo("field-share");
        assertThat(rule.field()).isEqualTo(Field.EXTRA);
        assertThat(rule.text()).isEqualTo("Andel ligger inom sina gränser.");
        assertThat(judge(rule, stating(100))).isEqualTo(met("Andel: 100."));
        assertThat(judge(rule, stating(101))).isEqualTo(Outcome.breached("Andel är från 0 till 100."));
        assertThat(judge(rule, Terms.EMPTY)).isEqualTo(new Inapplicable("Uppgiften Andel lämnas inte."));
        var demanded = Requirements.stated(field.demanded());
        assertThat(demanded.text()).isEqualTo("Andel anges.");
        assertThat(judge(demanded, stating(0))).isEqualTo(met("Andel: 0."));
        assertThat(judge(demanded, Terms.EMPTY)).isEqualTo(unstated("Andel behöver anges."));
    }

    private static Terms stating(long share) {
        return Terms.EMPTY.withExtra(Map.of("share", new Extra.Whole(share)));
    }

    private static Outcome judge(Requirement rule, Terms terms) {
        return judge(rule, terms, Answers.NONE);
    }

    private static Outcome judge(Requirement rule, Terms terms, Answers answers) {
        return rule.check().apply(Proposal.of(terms, DECISION).with(answers));
    }

    private static Outcome decide(Requirement rule, Decision.@Nullable Body body) {
        return rule.check().apply(Proposal.of(Terms.EMPTY, Decision.made(DAY, null, body)));
    }

    /** Broken for this reason, mended like this, and kept once mended. */
    private static void mended(Requirement rule, Terms terms, String why, Terms fix) {
        assertThat(judge(rule, terms)).isEqualTo(Outcome.breached(why, fix));
        assertThat(judge(rule, fix)).isInstanceOfAny(Met.class, Inapplicable.class);
    }

    private static Answers answers(String question, Verdict verdict) {
        return Answers.NONE.with(question, new Answer(verdict, "Enligt budget", "Ekonom", DAY));
    }

    private static Terms lasting(String first, String last) {
        return Terms.EMPTY.with(Term.UNKNOWN.lasting(span(first, last)));
    }

    private static Terms extended(int times, Period length) {
        return Terms.EMPTY.with(Term.UNKNOWN.extendedBy(new Extension(times, length, "Utvärdering")));
    }

    private static Terms ending(Period length, boolean written) {
        return Terms.EMPTY.with(Term.UNKNOWN.ending(new Notice(length, written, true)));
    }

    private static Terms granted(Contribution... grants) {
        return Terms.EMPTY.with(Economy.EMPTY.with(List.of(grants)));
    }

    private static Grant decided() {
        return new Grant("K", null, kronor(1), Status.DECIDED, null, null);
    }

    private static Grant conditional(@Nullable String condition) {
        return new Grant("K", null, kronor(1), Status.CONDITIONAL, condition, null);
    }

    private static Terms paid(Payout payout) {
        return Terms.EMPTY.with(Economy.EMPTY.with(payout));
    }

    private static Terms instalments(Due... first) {
        var second = new Instalment(null, null, List.of());
        return paid(Payout.UNKNOWN.in(List.of(new Instalment(kronor(5), Span.year(2024), List.of(first)), second)));
    }

    private static Terms repaid(Repayment... clauses) {
        return Terms.EMPTY.with(Economy.EMPTY.with(Set.of(clauses)));
    }

    private static Terms indexed(Indexation indexation) {
        return Terms.EMPTY.with(Economy.EMPTY.with(indexation));
    }

    private static Indexation opi(String from) {
        return new Indexation.By("OPI", LocalDate.parse(from), null, null);
    }

    private static Terms steered(Steering steering) {
        return Terms.EMPTY.with(FollowUp.EMPTY.with(steering));
    }

    private static Terms reported(Report... reports) {
        return Terms.EMPTY.with(FollowUp.EMPTY.with(List.of(reports)));
    }

    private static Terms valued(String... values) {
        return Terms.EMPTY.with(new Subject("", List.of(), "", "", "", List.of(values)));
    }

    private static Terms efforts(Contribution... efforts) {
        var parties = List.of(
                new Party("Kommunen", Sector.PUBLIC, null, null, Set.of()),
                new Party("Poolen", Sector.CIVIL, null, "kansliet", Set.of()));
        return granted(efforts).with(parties);
    }

    private static InKind effort(String from, @Nullable Valuation valuation) {
        return new InKind(from, "Ideellt arbete", null, valuation);
    }

    private static Span span(String first, String last) {
        return new Span(LocalDate.parse(first), LocalDate.parse(last));
    }
}
