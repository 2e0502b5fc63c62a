package se.iop.guideline.composition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.iop.guideline.Clause;
import se.iop.guideline.Value;
import se.iop.model.Contribution.Grant;
import se.iop.model.Indexation;
import se.iop.model.Sek;
import se.iop.model.Terms;

/** The agreements around limits of money, to the öre. */
class MoneyCasesTest {

    @Test
    void aBudgetIsDecidedOrConditionalOnSomethingThatIsWritten() {
        assertThat(budgets(true))
                .containsExactly(
                        "MET | Ett bidrag i beslutad budget | [DECIDED null]",
                        "MET | Ett bidrag villkorat av höjd ram | [CONDITIONAL Höjd ram]",
                        "UNSETTLED | Ett villkorat bidrag utan villkor | [CONDITIONAL null]",
                        "UNSETTLED | Ett bidrag som är planerat | [PLANNED null]",
                        "UNSETTLED | Inga bidrag | []");
        assertThat(budgets(false))
                .containsExactly(
                        "MET | Ett bidrag i beslutad budget | [DECIDED null]",
                        "BREACHED | Ett bidrag villkorat av höjd ram | [CONDITIONAL Höjd ram]",
                        "BREACHED | Ett villkorat bidrag utan villkor | [CONDITIONAL null]",
                        "UNSETTLED | Ett bidrag som är planerat | [PLANNED null]",
                        "UNSETTLED | Inga bidrag | []");
    }

    @ParameterizedTest
    @CsvSource({
        "300_000_000, '2 999 999,99 kr', '3 000 000 kr', '3 000 000,01 kr'",
        "1, '0 kr', '0,01 kr', '0,02 kr'",
        "1_000_000_000_000, '9 999 999 999,99 kr', '10 000 000 000 kr', '10 000 000 000,01 kr'"
    })
    void allMoneyIsAnOreLessThanTheCeilingThenAsMuchThenAnOreMore(
            String ore, String less, String exactly, String more) {
        assertThat(grants("total-ceiling", ore))
                .containsExactly(
                        "MET | Bidrag " + less + " för hela tiden | " + year(less),
                        "MET | Bidrag " + exactly + " för hela tiden | " + year(exactly),
                        "BREACHED | Bidrag " + more + " för hela tiden | " + year(more),
                        "UNSETTLED | Bidragets belopp är okänt | " + year("okänt"),
                        "BREACHED | Bidrag " + more + " och ett till, vars belopp är okänt | " + year(more) + " + "
                                + year("okänt"));
    }

    @Test
    void nothingIsLessThanACeilingOfNothing() {
        assertThat(grants("total-ceiling", "0"))
                .startsWith(
                        "MET | Bidrag 0 kr för hela tiden | " + year("0 kr"),
                        "BREACHED | Bidrag 0,01 kr för hela tiden | " + year("0,01 kr"))
                .hasSize(4);
        assertThat(grants("yearly-ceiling", "0"))
                .startsWith(
                        "MET | Bidrag 0 kr för år 2026 | " + year("0 kr"),
                        "BREACHED | Bidrag 0,01 kr för år 2026 | " + year("0,01 kr"),
                        "MET | Bidrag 0 kr för två år | 0 kr 2026-01-01 – 2027-12-31")
                .hasSize(6);
    }

    @ParameterizedTest
    @CsvSource({
        "100_000_000, '999 999,99 kr', '1 000 000 kr', '1 000 000,01 kr', '2 000 000 kr', '2 000 000,02 kr'",
        "1, '0 kr', '0,01 kr', '0,02 kr', '0,02 kr', '0,04 kr'"
    })
    void theMoneyOfAYearIsAnOreLessThanTheCeilingThenAsMuchThenAnOreMore(
            String ore, String less, String exactly, String more, String twice, String twiceMore) {
        var twoYears = " 2026-01-01 – 2027-12-31";
        assertThat(grants("yearly-ceiling", ore))
                .containsExactly(
                        "MET | Bidrag " + less + " för år 2026 | " + year(less),
                        "MET | Bidrag " + exactly + " för år 2026 | " + year(exactly),
                        "BREACHED | Bidrag " + more + " för år 2026 | " + year(more),
                        "MET | Bidrag " + twice + " för två år | " + twice + twoYears,
                        "BREACHED | Bidrag " + twiceMore + " för två år | " + twiceMore + twoYears,
                        "UNSETTLED | Bidragets tid är okänd | " + more + " okänd tid",
                        "UNSETTLED | Bidragets belopp är okänt | " + year("okänt"));
    }

    @ParameterizedTest
    @CsvSource({
        "10, '9,9 %', '10 %', '10,1 %'",
        "0.1, '0 %', '0,1 %', '0,2 %'",
        "99.9, '99,8 %', '99,9 %', '100 %'",
        "12.35, '12,25 %', '12,35 %', '12,45 %'"
    })
    void aShareIsATenthLessThanTheLimitThenAsMuchThenATenthMore(
            BigDecimal limit, String less, String exactly, String more) {
        assertThat(overheads(limit))
                .containsExactly(
                        "MET | OH-kostnader " + less + " | " + less,
                        "MET | OH-kostnader " + exactly + " | " + exactly,
                        "BREACHED | OH-kostnader " + more + " | " + more,
                        "UNSETTLED | Andelen är okänd | okänd");
    }

    @Test
    void noShareIsLessThanNothingOrMoreThanAll() {
        assertThat(overheads(BigDecimal.ZERO))
                .containsExactly(
                        "MET | OH-kostnader 0 % | 0 %",
                        "BREACHED | OH-kostnader 0,1 % | 0,1 %", "UNSETTLED | Andelen är okänd | okänd");
        assertThat(overheads(BigDecimal.valueOf(100)))
                .containsExactly(
                        "MET | OH-kostnader 99,9 % | 99,9 %",
                        "MET | OH-kostnader 100 % | 100 %", "UNSETTLED | Andelen är okänd | okänd");
    }

    @ParameterizedTest
    @CsvSource({"2, 1, 3", "366, 365, 367"})
    void payoutsAreOnceFewerThenAsManyThenOnceMore(int times, int fewer, int more) {
        assertThat(payouts(times, null))
                .containsExactly(
                        "BREACHED | " + fewer + " utbetalningar per år | " + fewer + " null",
                        "MET | " + times + " utbetalningar per år | " + times + " null",
                        "BREACHED | " + more + " utbetalningar per år | " + more + " null",
                        "UNSETTLED | Utbetalningen är okänd | null null");
    }

    @Test
    void nothingIsFewerThanOnePayout() {
        assertThat(payouts(1, null))
                .containsExactly(
                        "MET | 1 utbetalningar per år | 1 null",
                        "BREACHED | 2 utbetalningar per år | 2 null",
                        "UNSETTLED | Utbetalningen är okänd | null null");
    }

    @Test
    void payoutsInAMonthAreAlsoInTheNextMonthAndInAnUnknownOne() {
        assertThat(payouts(2, "MARCH"))
                .containsExactly(
                        "BREACHED | 1 utbetalningar per år, månad 3 | 1 MARCH",
                        "MET | 2 utbetalningar per år, månad 3 | 2 MARCH",
                        "BREACHED | 3 utbetalningar per år, månad 3 | 3 MARCH",
                        "BREACHED | 2 utbetalningar per år, månad 4 | 2 APRIL",
                        "UNSETTLED | 2 utbetalningar per år | 2 null",
                        "UNSETTLED | Utbetalningen är okänd | null null");
        assertThat(payouts(1, "DECEMBER"))
                .containsExactly(
                        "MET | 1 utbetalningar per år, månad 12 | 1 DECEMBER",
                        "BREACHED | 2 utbetalningar per år, månad 12 | 2 DECEMBER",
                        "BREACHED | 1 utbetalningar per år, månad 1 | 1 JANUARY",
                        "UNSETTLED | 1 utbetalningar per år | 1 null",
                        "UNSETTLED | Utbetalningen är okänd | null null");
    }

    @Test
    void theFirstPayoutWaitsForBothForOneAndForTheOther() {
        assertThat(CaseLines.of(
                        CaseLines.clause("first-payout", Map.of()),
                        terms -> terms.economy().payout().instalments().stream()
                                .map(part -> part.after().stream()
                                        .map(due -> due.getClass().getSimpleName())
                                        .toList())
                                .toList()))
                .containsExactly(
                        "MET | Delbetalning 1 efter justering och underskrift | [[MinutesApproved, Signed]]",
                        "BREACHED | Delbetalning 1 efter underskrift | [[Signed]]",
                        "BREACHED | Delbetalning 1 efter justering | [[MinutesApproved]]",
                        "UNSETTLED | Inga delbetalningar | []");
    }

    @ParameterizedTest
    @CsvSource({"30, 29, 31", "1, 0, 2", "3650, 3649, 3651"})
    void aPaymentTermIsADayShorterThenAsLongThenADayLonger(int days, int shorter, int longer) {
        assertThat(paymentTerms(days))
                .containsExactly(
                        "BREACHED | Betalningstid " + shorter + " dagar | " + shorter,
                        "MET | Betalningstid " + days + " dagar | " + days,
                        "BREACHED | Betalningstid " + longer + " dagar | " + longer,
                        "UNSETTLED | Betalningstiden är okänd | null");
    }

    @Test
    void nothingIsShorterThanAPaymentTermOfNoDays() {
        assertThat(paymentTerms(0))
                .containsExactly(
                        "MET | Betalningstid 0 dagar | 0",
                        "BREACHED | Betalningstid 1 dagar | 1",
                        "UNSETTLED | Betalningstiden är okänd | null");
    }

    @Test
    void aRepaymentForOneCaseIsNoneForTheOther() {
        var rescission = " | Bara villkor om återbetalning vid hävning | [ON_RESCISSION]";
        var misuse = " | Bara villkor om återbetalning om medlen används för annat | [IF_MISUSED]";
        var none = "BREACHED | Inget villkor om återbetalning | []";
        assertThat(repayments("ON_RESCISSION")).containsExactly("MET" + rescission, "BREACHED" + misuse, none);
        assertThat(repayments("IF_MISUSED")).containsExactly("BREACHED" + rescission, "MET" + misuse, none);
    }

    @Test
    void hoursAreValuedOrNot() {
        assertThat(CaseLines.of(
                        CaseLines.clause("hours-valued", Map.of()),
                        terms -> terms.economy().inKind().stream()
                                .map(line -> line.from() + " "
                                        + (line.valuation() == null
                                                ? "utan värde"
                                                : line.valuation().quantity() + " × "
                                                        + line.valuation()
                                                                .each()
                                                                .text()))
                                .toList()))
                .containsExactly(
                        "MET | Den idéburna partens timmar är värderade | [Exempelföreningen 100 × 200 kr]",
                        "BREACHED | Den idéburna partens timmar är inte värderade | [Exempelföreningen utan värde]",
                        "UNSETTLED | Ingen egen insats | []");
    }

    @Test
    void amountsStandStillFollowASeriesOrTheBudget() {
        assertThat(indexations(CaseLines.clause("not-indexed", Map.of())))
                .containsExactly(
                        "MET | Ingen uppräkning | ingen",
                        "BREACHED | Uppräkning med OPI | OPI från 2027-01-01",
                        "BREACHED | Uppräkning med nämndens priskompensation | budget från 2027-01-01");
        assertThat(indexations(CaseLines.clause("indexed-by-budget", Map.of())))
                .containsExactly(
                        "MET | Ingen uppräkning | ingen",
                        "MET | Uppräkning med nämndens priskompensation | budget från 2027-01-01",
                        "BREACHED | Uppräkning med OPI | OPI från 2027-01-01");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2027-01-01, 2027-01-02, 2028-01-01, 2028-12-31, 2026-12-31",
        "2, 2028-01-01, 2028-01-02, 2029-01-01, 2029-12-31, 2027-12-31",
        "20, 2046-01-01, 2046-01-02, 2047-01-01, 2047-12-31, 2045-12-31"
    })
    void aSeriesBeginsOnItsDayOnTheNextAndAYearLater(
            int offset, String from, String next, String later, String last, String tooSoon) {
        var span = ", 2026-01-01 – " + last;
        assertThat(indexedBy("KPI", offset))
                .containsExactly(
                        "MET | KPI från " + from + " | KPI från " + from + span,
                        "BREACHED | KPI från " + next + " | KPI från " + next + span,
                        "BREACHED | KPI ett år senare | KPI från " + later + span,
                        "BREACHED | En annan serie | KPI-annan från " + from + span,
                        "BREACHED | Ingen uppräkning | ingen" + span,
                        "UNSETTLED | Tiden är okänd | ingen, okänd tid",
                        "INAPPLICABLE | Överenskommelsen slutar dagen före " + from + " | ingen, 2026-01-01 – "
                                + tooSoon);
    }

    @Test
    void noAgreementEndsBeforeASeriesThatBeginsWithIt() {
        var span = ", 2026-01-01 – 2027-12-31";
        assertThat(indexedBy("OPI", 0))
                .containsExactly(
                        "MET | OPI från 2026-01-01 | OPI från 2026-01-01" + span,
                        "BREACHED | OPI från 2026-01-02 | OPI från 2026-01-02" + span,
                        "BREACHED | OPI ett år senare | OPI från 2027-01-01" + span,
                        "BREACHED | En annan serie | OPI-annan från 2026-01-01" + span,
                        "BREACHED | Ingen uppräkning | ingen" + span,
                        "UNSETTLED | Tiden är okänd | ingen, okänd tid");
    }

    private static List<String> budgets(boolean conditional) {
        return CaseLines.of(
                CaseLines.clause("budget", Map.of("conditional", new Value.Flag(conditional))),
                terms -> terms.economy().grants().stream()
                        .map(grant -> grant.status() + " " + grant.condition())
                        .toList());
    }

    private static List<String> grants(String kind, String ore) {
        var limit = new Sek(Long.parseLong(ore.replace("_", "")));
        return CaseLines.of(
                CaseLines.clause(kind, Map.of("limit", new Value.Money(limit))),
                terms -> terms.economy().grants().stream()
                        .map(MoneyCasesTest::grant)
                        .collect(Collectors.joining(" + ")));
    }

    private static String grant(Grant grant) {
        return CaseLines.text(grant.amount()) + " "
                + (grant.during() == null ? "okänd tid" : grant.during().text());
    }

    private static String year(String amount) {
        return amount + " 2026-01-01 – 2026-12-31";
    }

    private static List<String> overheads(BigDecimal limit) {
        return CaseLines.of(CaseLines.clause("overhead", Map.of("limit", new Value.Percent(limit))), terms -> {
            var share = terms.economy().overhead();
            return share == null ? "okänd" : new Value.Percent(share).text();
        });
    }

    private static List<String> payouts(int times, @Nullable String month) {
        var values = new TreeMap<String, Value>(Map.of("times", new Value.Whole(times)));
        if (month != null) {
            values.put("month", new Value.Choice(month));
        }
        return CaseLines.of(CaseLines.clause("payouts", values), terms -> {
            var payout = terms.economy().payout();
            return payout.timesPerYear() + " " + payout.month();
        });
    }

    private static List<String> paymentTerms(int days) {
        return CaseLines.of(
                CaseLines.clause("payment-term", "days", days),
                terms -> String.valueOf(terms.economy().payout().termDays()));
    }

    private static List<String> repayments(String when) {
        return CaseLines.of(
                CaseLines.clause("repayment", Map.of("case", new Value.Choice(when))),
                terms -> terms.economy().repayments());
    }

    private static List<String> indexedBy(String series, int offset) {
        return CaseLines.of(
                CaseLines.clause(
                        "indexed-by", Map.of("series", new Value.Words(series), "offset", new Value.Whole(offset))),
                terms -> indexation(terms) + ", "
                        + (terms.term().period() == null
                                ? "okänd tid"
                                : terms.term().period().text()));
    }

    private static List<String> indexations(Clause clause) {
        return CaseLines.of(clause, MoneyCasesTest::indexation);
    }

    private static String indexation(Terms terms) {
        return switch (terms.economy().indexation()) {
            case Indexation.None() -> "ingen";
            case Indexation.By(var series, var from, var basis, var rounding) -> series + " från " + from;
            case Indexation.BudgetCompensation(var from) -> "budget från " + from;
        };
    }
}
