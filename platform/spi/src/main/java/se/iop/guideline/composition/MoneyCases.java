package se.iop.guideline.composition;

import static se.iop.guideline.composition.Cases.FIRST;
import static se.iop.guideline.composition.Cases.TERMS;
import static se.iop.guideline.composition.LimitTable.Judged.BREACHED;
import static se.iop.guideline.composition.LimitTable.Judged.INAPPLICABLE;
import static se.iop.guideline.composition.LimitTable.Judged.MET;
import static se.iop.guideline.composition.LimitTable.Judged.UNSETTLED;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.iop.guideline.Clause;
import se.iop.guideline.Value;
import se.iop.guideline.composition.LimitTable.Judged;
import se.iop.model.Contribution;
import se.iop.model.Contribution.Grant;
import se.iop.model.Contribution.InKind;
import se.iop.model.Contribution.Status;
import se.iop.model.Contribution.Valuation;
import se.iop.model.Economy;
import se.iop.model.Economy.Repayment;
import se.iop.model.Indexation;
import se.iop.model.Payout;
import se.iop.model.Payout.Due;
import se.iop.model.Payout.Instalment;
import se.iop.model.Sek;
import se.iop.model.Span;
import se.iop.model.Term;

/** Agreements around the limits of money. */
final class MoneyCases {

    private static final Economy NONE = Economy.EMPTY;
    private static final Sek SOME = Sek.kronor(100_000);
    private static final BigDecimal STEP = new BigDecimal("0.1");
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private MoneyCases() {}

    static void budget(Cases cases, Clause clause) {
        var allowed = clause.on("conditional");
        cases.add(MET, "Ett bidrag i beslutad budget", granted(Status.DECIDED, null))
                .add(
                        allowed ? MET : BREACHED,
                        "Ett bidrag villkorat av höjd ram",
                        granted(Status.CONDITIONAL, "Höjd ram"))
                .add(
                        allowed ? UNSETTLED : BREACHED,
                        "Ett villkorat bidrag utan villkor",
                        granted(Status.CONDITIONAL, null))
                .add(UNSETTLED, "Ett bidrag som är planerat", granted(Status.PLANNED, null))
                .add(UNSETTLED, "Inga bidrag", NONE);
    }

    private static Economy granted(Status status, @Nullable String condition) {
        return NONE.with(
                List.<Contribution>of(new Grant(Cases.PUBLIC, Span.year(2026), SOME, status, condition, null)));
    }

    static void totalCeiling(Cases cases, Clause clause) {
        var limit = clause.money("limit");
        around(limit)
                .forEach(amount -> cases.add(
                        expected(amount, limit),
                        "Bidrag " + amount.text() + " för hela tiden",
                        paying(amount, Span.year(2026))));
        cases.add(UNSETTLED, "Bidragets belopp är okänt", paying(null, Span.year(2026)));
        cases.add(
                BREACHED,
                "Bidrag " + more(limit).text() + " och ett till, vars belopp är okänt",
                NONE.with(Stream.of(more(limit), null)
                        .<Contribution>map(amount -> grant(amount, Span.year(2026)))
                        .toList()));
    }

    static void yearlyCeiling(Cases cases, Clause clause) {
        var limit = clause.money("limit");
        around(limit)
                .forEach(amount -> cases.add(
                        expected(amount, limit),
                        "Bidrag " + amount.text() + " för år 2026",
                        paying(amount, Span.year(2026))));
        var twoYears = new Span(FIRST, LocalDate.of(2027, 12, 31));
        cases.add(MET, "Bidrag " + limit.times(2).text() + " för två år", paying(limit.times(2), twoYears))
                .add(
                        BREACHED,
                        "Bidrag " + more(limit).times(2).text() + " för två år",
                        paying(more(limit).times(2), twoYears))
                .add(UNSETTLED, "Bidragets tid är okänd", paying(more(limit), null))
                .add(UNSETTLED, "Bidragets belopp är okänt", paying(null, Span.year(2026)));
    }

    private static Stream<Sek> around(Sek limit) {
        return Stream.of(-1, 0, 1).map(step -> new Sek(limit.ore() + step)).filter(amount -> amount.ore() >= 0);
    }

    private static Judged expected(Sek amount, Sek limit) {
        return amount.ore() > limit.ore() ? BREACHED : MET;
    }

    private static Sek more(Sek limit) {
        return new Sek(limit.ore() + 1);
    }

    private static Economy paying(@Nullable Sek amount, @Nullable Span during) {
        return NONE.with(List.<Contribution>of(grant(amount, during)));
    }

    private static Grant grant(@Nullable Sek amount, @Nullable Span during) {
        return new Grant(Cases.PUBLIC, during, amount, Status.DECIDED, null, null);
    }

    static void overhead(Cases cases, Clause clause) {
        var limit = clause.percent("limit");
        Stream.of(limit.subtract(STEP), limit, limit.add(STEP))
                .filter(share -> share.signum() >= 0 && share.compareTo(ALL) <= 0)
                .forEach(share -> cases.add(
                        share.compareTo(limit) > 0 ? BREACHED : MET,
                        "OH-kostnader " + new Value.Percent(share).text(),
                        NONE.withShares(share, null)));
        cases.add(UNSETTLED, "Andelen är okänd", NONE);
    }

    static void payouts(Cases cases, Clause clause) {
        var times = clause.whole("times");
        var month =
                clause.given("month").map(given -> Month.valueOf(given.text())).orElse(null);
        if (times > 1) {
            paid(cases, BREACHED, times - 1, month);
        }
        paid(cases, MET, times, month);
        paid(cases, BREACHED, times + 1, month);
        if (month != null) {
            paid(cases, BREACHED, times, month.plus(1));
            paid(cases, UNSETTLED, times, null);
        }
        cases.add(UNSETTLED, "Utbetalningen är okänd", NONE);
    }

    private static void paid(Cases cases, Judged expected, int times, @Nullable Month month) {
        var when = month == null ? "" : ", månad " + month.getValue();
        cases.add(
                expected, times + " utbetalningar per år" + when, NONE.with(new Payout(times, month, null, List.of())));
    }

    static void firstPayout(Cases cases) {
        var minutes = new Due.MinutesApproved();
        var signed = new Due.Signed();
        cases.add(MET, "Delbetalning 1 efter justering och underskrift", first(List.of(minutes, signed)))
                .add(BREACHED, "Delbetalning 1 efter underskrift", first(List.of(signed)))
                .add(BREACHED, "Delbetalning 1 efter justering", first(List.of(minutes)))
                .add(UNSETTLED, "Inga delbetalningar", NONE);
    }

    private static Economy first(List<Due> after) {
        return NONE.with(Payout.UNKNOWN.in(List.of(new Instalment(SOME, null, after))));
    }

    static void paymentTerm(Cases cases, Clause clause) {
        var days = clause.whole("days");
        Stream.of(days - 1, days, days + 1)
                .filter(stated -> stated >= 0)
                .forEach(stated -> cases.add(
                        stated == days ? MET : BREACHED,
                        "Betalningstid " + stated + " dagar",
                        NONE.with(Payout.UNKNOWN.within(stated))));
        cases.add(UNSETTLED, "Betalningstiden är okänd", NONE);
    }

    static void repayment(Cases cases, Clause clause) {
        var when = Repayment.valueOf(clause.choice("case"));
        Stream.of(Repayment.values())
                .forEach(other -> cases.add(
                        other == when ? MET : BREACHED,
                        other == Repayment.ON_RESCISSION
                                ? "Bara villkor om återbetalning vid hävning"
                                : "Bara villkor om återbetalning om medlen används för annat",
                        NONE.with(Set.of(other))));
        cases.add(BREACHED, "Inget villkor om återbetalning", NONE);
    }

    static void hoursValued(Cases cases) {
        cases.add(
                        MET,
                        "Den idéburna partens timmar är värderade",
                        working(new Valuation(100, "timmar", Sek.kronor(200))))
                .add(BREACHED, "Den idéburna partens timmar är inte värderade", working(null))
                .add(UNSETTLED, "Ingen egen insats", NONE);
    }

    private static Economy working(@Nullable Valuation valuation) {
        return NONE.with(List.<Contribution>of(new InKind(Cases.CIVIL, "Arbete", null, valuation)));
    }

    static void notIndexed(Cases cases) {
        cases.add(MET, "Ingen uppräkning", NONE)
                .add(BREACHED, "Uppräkning med OPI", NONE.with(by("OPI", LocalDate.of(2027, 1, 1))))
                .add(
                        BREACHED,
                        "Uppräkning med nämndens priskompensation",
                        NONE.with(new Indexation.BudgetCompensation(LocalDate.of(2027, 1, 1))));
    }

    static void indexedBy(Cases cases, Clause clause) {
        var series = clause.words("series");
        var offset = clause.whole("offset");
        var term = TERMS.term()
                .lasting(new Span(FIRST, FIRST.plusYears(offset + 2L).minusDays(1)));
        var terms = TERMS.with(term);
        var from = FIRST.plusYears(offset);
        cases.add(MET, series + " från " + from, terms.with(NONE.with(by(series, from))))
                .add(
                        BREACHED,
                        series + " från " + from.plusDays(1),
                        terms.with(NONE.with(by(series, from.plusDays(1)))))
                .add(BREACHED, series + " ett år senare", terms.with(NONE.with(by(series, from.plusYears(1)))))
                .add(BREACHED, "En annan serie", terms.with(NONE.with(by(series + "-annan", from))))
                .add(BREACHED, "Ingen uppräkning", terms.with(NONE))
                .add(UNSETTLED, "Tiden är okänd", TERMS.with(Term.UNKNOWN));
        if (offset > 0) {
            var shorter = TERMS.term().lasting(new Span(FIRST, from.minusDays(1)));
            cases.add(INAPPLICABLE, "Överenskommelsen slutar dagen före " + from, TERMS.with(shorter));
        }
    }

    static void indexedByBudget(Cases cases) {
        var from = LocalDate.of(2027, 1, 1);
        cases.add(MET, "Ingen uppräkning", NONE)
                .add(
                        MET,
                        "Uppräkning med nämndens priskompensation",
                        NONE.with(new Indexation.BudgetCompensation(from)))
                .add(BREACHED, "Uppräkning med OPI", NONE.with(by("OPI", from)));
    }

    private static Indexation by(String series, LocalDate from) {
        return new Indexation.By(series, from, null, null);
    }
}
