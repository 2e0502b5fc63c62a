package se.iop.guideline.composition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.iop.guideline.Clause;
import se.iop.guideline.Proposal;
import se.iop.guideline.Value;
import se.iop.model.Terms;

/** The agreements around limits of time, to the day. */
class TimeCasesTest {

    @ParameterizedTest
    @CsvSource({
        "P2D, 2026-01-01, 2026-01-02, 2026-01-03",
        "P30D, 2026-01-29, 2026-01-30, 2026-01-31",
        "P1M, 2026-01-30, 2026-01-31, 2026-02-01",
        "P1M15D, 2026-02-14, 2026-02-15, 2026-02-16",
        "P3Y, 2028-12-30, 2028-12-31, 2029-01-01",
        "P26M, 2028-02-28, 2028-02-29, 2028-03-01",
        "P50Y, 2075-12-30, 2075-12-31, 2076-01-01"
    })
    void anAgreementIsADayShorterThanTheLimitThenAsLongThenADayLonger(
            Period limit, String before, String exactly, String after) {
        var span = "2026-01-01 – ";
        assertThat(periods(duration(limit, false)))
                .containsExactly(
                        "MET | Gäller " + span + before + ": en dag kortare än gränsen | " + span + before,
                        "MET | Gäller " + span + exactly + ": exakt gränsen | " + span + exactly,
                        "BREACHED | Gäller " + span + after + ": en dag längre än gränsen | " + span + after,
                        "BREACHED | Gäller tills vidare från 2026-01-01 | tills vidare från 2026-01-01",
                        "UNSETTLED | Tiden är okänd | okänd");
    }

    @Test
    void nothingIsShorterThanALimitOfADay() {
        assertThat(periods(duration(Period.ofDays(1), false)))
                .containsExactly(
                        "MET | Gäller 2026-01-01 – 2026-01-01: exakt gränsen | 2026-01-01 – 2026-01-01",
                        "BREACHED | Gäller 2026-01-01 – 2026-01-02: en dag längre än gränsen | 2026-01-01 – 2026-01-02",
                        "BREACHED | Gäller tills vidare från 2026-01-01 | tills vidare från 2026-01-01",
                        "UNSETTLED | Tiden är okänd | okänd");
    }

    /** The earlier agreement is of one day, so the chain is a day longer than the agreement; a gap begins a new one. */
    @ParameterizedTest
    @CsvSource({
        "P3D, 2026-01-02, 2026-01-03, 2026-01-04, 2026-01-05",
        "P1Y, 2026-12-30, 2026-12-31, 2027-01-01, 2027-01-02",
        "P50Y, 2075-12-30, 2075-12-31, 2076-01-01, 2076-01-02"
    })
    void aChainIsADayShorterThanTheLimitThenAsLongThenADayLongerAndAGapBreaksIt(
            Period limit, String before, String exactly, String after, String afterGap) {
        assertThat(chains(duration(limit, true)))
                .containsExactly(
                        following("MET", "2026-01-02", before, "kedjan en dag kortare än gränsen"),
                        following("MET", "2026-01-02", exactly, "kedjan exakt gränsen"),
                        following("BREACHED", "2026-01-02", after, "kedjan en dag längre än gränsen"),
                        following("MET", "2026-01-03", afterGap, "efter ett avbrott på en dag, exakt gränsen"),
                        "BREACHED | Gäller tills vidare från 2026-01-01 | tills vidare från 2026-01-01 efter []",
                        "UNSETTLED | Tiden är okänd | okänd efter []");
    }

    @Test
    void aChainOfTwoDaysIsNotShorterThanTwoDays() {
        assertThat(chains(duration(Period.ofDays(2), true)))
                .startsWith(
                        following("MET", "2026-01-02", "2026-01-02", "kedjan exakt gränsen"),
                        following("BREACHED", "2026-01-02", "2026-01-03", "kedjan en dag längre än gränsen"),
                        following("MET", "2026-01-03", "2026-01-04", "efter ett avbrott på en dag, exakt gränsen"))
                .hasSize(5);
    }

    @Test
    void everyChainIsLongerThanADay() {
        assertThat(chains(duration(Period.ofDays(1), true)))
                .startsWith(
                        following("BREACHED", "2026-01-02", "2026-01-02", "kedjan en dag längre än gränsen"),
                        following("MET", "2026-01-03", "2026-01-03", "efter ett avbrott på en dag, exakt gränsen"))
                .hasSize(4);
    }

    @Test
    void aLimitThatIsUnknownIsSettledByNoLength() {
        assertThat(periods(CaseLines.clause("duration-unknown", Map.of())))
                .containsExactly(
                        "UNSETTLED | Gäller tre år | 2026-01-01 – 2028-12-31", "UNSETTLED | Tiden är okänd | okänd");
    }

    @Test
    void anExtensionIsOnceAndAMonthFewerThenAsManyAndLongThenOnceAndAMonthMore() {
        assertThat(extensions(2, Period.ofYears(1)))
                .containsExactly(
                        "MET | Kan förlängas 1 × 1 år | 1 × P1Y",
                        "MET | Kan förlängas 2 × 11 månader | 2 × P11M",
                        "MET | Kan förlängas 2 × 1 år | 2 × P1Y",
                        "BREACHED | Kan förlängas 3 × 1 år | 3 × P1Y",
                        "BREACHED | Kan förlängas 2 × 1 år och 1 månad | 2 × P1Y1M",
                        "INAPPLICABLE | Ingen förlängning | ingen");
        assertThat(extensions(100, Period.ofYears(50)))
                .containsExactly(
                        "MET | Kan förlängas 99 × 50 år | 99 × P50Y",
                        "MET | Kan förlängas 100 × 49 år och 11 månader | 100 × P49Y11M",
                        "MET | Kan förlängas 100 × 50 år | 100 × P50Y",
                        "BREACHED | Kan förlängas 101 × 50 år | 101 × P50Y",
                        "BREACHED | Kan förlängas 100 × 50 år och 1 månad | 100 × P50Y1M",
                        "INAPPLICABLE | Ingen förlängning | ingen");
    }

    @Test
    void nothingIsFewerThanOnceOrShorterThanAMonth() {
        assertThat(extensions(1, Period.ofMonths(1)))
                .containsExactly(
                        "MET | Kan förlängas 1 × 1 månad | 1 × P1M",
                        "BREACHED | Kan förlängas 2 × 1 månad | 2 × P1M",
                        "BREACHED | Kan förlängas 1 × 2 månader | 1 × P2M",
                        "INAPPLICABLE | Ingen förlängning | ingen");
        assertThat(extensions(1, Period.ofMonths(2)))
                .startsWith("MET | Kan förlängas 1 × 1 månad | 1 × P1M", "MET | Kan förlängas 1 × 2 månader | 1 × P2M");
        assertThat(extensions(1, Period.ofDays(10)))
                .containsExactly(
                        "MET | Kan förlängas 1 × 10 dagar | 1 × P10D",
                        "BREACHED | Kan förlängas 2 × 10 dagar | 2 × P10D",
                        "BREACHED | Kan förlängas 1 × 1 månad och 10 dagar | 1 × P1M10D",
                        "INAPPLICABLE | Ingen förlängning | ingen");
    }

    @Test
    void aReviewIsOnTheLastDayThenOnTheNext() {
        assertThat(CaseLines.of(
                        CaseLines.clause("review", Map.of()),
                        terms -> String.valueOf(terms.term().reviewBy())))
                .containsExactly(
                        "MET | Översyn den sista dagen, 2028-12-31 | 2028-12-31",
                        "BREACHED | Översyn dagen efter den sista, 2029-01-01 | 2029-01-01",
                        "UNSETTLED | Ingen dag för översyn | null");
    }

    @ParameterizedTest
    @CsvSource({
        "P3M, P2M, 2 månader, 3 månader, P4M, 4 månader",
        "P2M, P1M, 1 månad, 2 månader, P3M, 3 månader",
        "P1Y, P11M, 11 månader, 1 år, P1Y1M, 1 år och 1 månad",
        "P10Y, P9Y11M, 9 år och 11 månader, 10 år, P10Y1M, 10 år och 1 månad",
        "P2D, P1D, 1 dag, 2 dagar, P3D, 3 dagar",
        "P30D, P29D, 29 dagar, 30 dagar, P31D, 31 dagar"
    })
    void aNoticeIsAStepShorterThenAsLongWrittenAndNotThenAStepLonger(
            Period length, String shorter, String inShorter, String inWords, String longer, String inLonger) {
        assertThat(notices(length, false))
                .containsExactly(
                        "BREACHED | Uppsägningstid " + inShorter + ", skriftlig | " + shorter + " skriftlig",
                        "MET | Uppsägningstid " + inWords + ", skriftlig | " + length + " skriftlig",
                        "MET | Uppsägningstid " + inWords + ", inte skriftlig | " + length + " muntlig",
                        "BREACHED | Uppsägningstid " + inLonger + ", skriftlig | " + longer + " skriftlig",
                        "UNSETTLED | Uppsägningstiden är okänd | null muntlig");
    }

    /** A single step is taken in the unit of the length, and a length of the least has no shorter beside it. */
    @ParameterizedTest
    @CsvSource({"P1M, 1 månad, P2M, 2 månader", "P1D, 1 dag, P2D, 2 dagar"})
    void nothingIsShorterThanTheLeastNotice(Period length, String inWords, String longer, String inLonger) {
        assertThat(notices(length, false))
                .containsExactly(
                        "MET | Uppsägningstid " + inWords + ", skriftlig | " + length + " skriftlig",
                        "MET | Uppsägningstid " + inWords + ", inte skriftlig | " + length + " muntlig",
                        "BREACHED | Uppsägningstid " + inLonger + ", skriftlig | " + longer + " skriftlig",
                        "UNSETTLED | Uppsägningstiden är okänd | null muntlig");
    }

    @Test
    void aMonthAndSomeDaysHasNothingShorterAMonthAway() {
        assertThat(notices(Period.of(0, 1, 15), false))
                .startsWith(
                        "MET | Uppsägningstid 1 månad och 15 dagar, skriftlig | P1M15D skriftlig",
                        "MET | Uppsägningstid 1 månad och 15 dagar, inte skriftlig | P1M15D muntlig",
                        "BREACHED | Uppsägningstid 2 månader och 15 dagar, skriftlig | P2M15D skriftlig");
    }

    @Test
    void aNoticeThatMustBeWrittenIsBrokenByOneThatIsNot() {
        assertThat(notices(Period.ofMonths(3), true))
                .contains(
                        "MET | Uppsägningstid 3 månader, skriftlig | P3M skriftlig",
                        "BREACHED | Uppsägningstid 3 månader, inte skriftlig | P3M muntlig")
                .hasSize(5);
    }

    private static Clause duration(Period limit, boolean chain) {
        return CaseLines.clause("duration", Map.of("limit", new Value.Length(limit), "chain", new Value.Flag(chain)));
    }

    private static List<String> periods(Clause clause) {
        return CaseLines.of(clause, TimeCasesTest::period);
    }

    private static List<String> chains(Clause clause) {
        return CaseLines.ofProposals(clause, TimeCasesTest::chain);
    }

    private static String chain(Proposal proposal) {
        return period(proposal.terms()) + " efter "
                + proposal.earlier().stream().map(TimeCasesTest::period).toList();
    }

    private static String period(Terms terms) {
        var term = terms.term();
        if (term.openFrom() != null) {
            return "tills vidare från " + term.openFrom();
        }
        return term.period() == null ? "okänd" : term.period().text();
    }

    private static String following(String expected, String first, String last, String how) {
        return "%s | Gäller %s – %s och följer på 2026-01-01: %s | %s – %s efter [2026-01-01 – 2026-01-01]"
                .formatted(expected, first, last, how, first, last);
    }

    private static List<String> extensions(int times, Period each) {
        var clause =
                CaseLines.clause("extension", Map.of("times", new Value.Whole(times), "each", new Value.Length(each)));
        return CaseLines.of(clause, terms -> {
            var extension = terms.term().extension();
            return extension == null ? "ingen" : extension.times() + " × " + extension.length();
        });
    }

    private static List<String> notices(Period length, boolean written) {
        var clause = CaseLines.clause(
                "notice", Map.of("length", new Value.Length(length), "written", new Value.Flag(written)));
        return CaseLines.of(clause, terms -> {
            var notice = terms.term().notice();
            return notice.length() + (notice.written() ? " skriftlig" : " muntlig");
        });
    }
}
