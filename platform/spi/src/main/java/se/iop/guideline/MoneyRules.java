package se.iop.guideline;

import static se.iop.guideline.Judging.given;
import static se.iop.guideline.Outcome.breached;
import static se.iop.guideline.Outcome.met;
import static se.iop.guideline.Outcome.unstated;
import static se.iop.guideline.Requirement.LIMIT;
import static se.iop.guideline.Swedish.count;

import java.time.Month;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.iop.guideline.ClauseKind.Topic;
import se.iop.guideline.Slot.Stricter;
import se.iop.model.Accrual;
import se.iop.model.Contribution.Grant;
import se.iop.model.Contribution.InKind;
import se.iop.model.Contribution.Status;
import se.iop.model.Economy.Repayment;
import se.iop.model.Field;
import se.iop.model.Party;
import se.iop.model.Payout;
import se.iop.model.Payout.Due;
import se.iop.model.Payout.Instalment;
import se.iop.model.Sek;
import se.iop.model.Tally;
import se.iop.model.Terms;

/** Money: where it comes from, how much, when it is paid and when it is paid back. */
final class MoneyRules {

    static final ClauseKind BUDGET = ClauseKind.of(
            "budget",
            Topic.MONEY,
            "Inom budget",
            "Alla bidrag ryms i en beslutad budget.",
            MoneyRules::budget,
            Slot.flag(
                    "conditional",
                    "Villkorat bidrag tillåts",
                    "Om ett bidrag också får vara uttryckligen villkorat av en höjd ram.",
                    false,
                    Stricter.LOWER));

    static final ClauseKind TOTAL_CEILING = ClauseKind.of(
            "total-ceiling",
            Topic.MONEY,
            "Tak för hela tiden",
            "Bidragen är tillsammans högst så stora, före uppräkning.",
            MoneyRules::totalCeiling,
            Slot.money("limit", "Tak", "Det högsta beloppet för hela avtalstiden.", 3_000_000));

    static final ClauseKind YEARLY_CEILING = ClauseKind.of(
            "yearly-ceiling",
            Topic.MONEY,
            "Tak per år",
            "Bidragen är högst så stora varje kalenderår, fördelade per månad och före uppräkning.",
            MoneyRules::yearlyCeiling,
            Slot.money("limit", "Tak per år", "Det högsta beloppet för ett kalenderår.", 1_000_000));

    static final ClauseKind OVERHEAD = ClauseKind.of(
            "overhead",
            Topic.MONEY,
            "Tak för OH-kostnader",
            "Andelen gemensamma kostnader är högst så stor.",
            MoneyRules::overhead,
            Slot.percent("limit", "Högsta andel", "Andel i procent.", 10, Stricter.LOWER));

    static final ClauseKind PAYOUTS = ClauseKind.of(
            "payouts",
            Topic.MONEY,
            "Utbetalningar per år",
            "Bidraget betalas ut så många gånger per år.",
            MoneyRules::payouts,
            Slot.whole("times", "Antal per år", "Hur många gånger per år.", 1, 366, 2, Stricter.NEITHER),
            Slot.choice("month", "Månad", "Den månad då det betalas ut.", Options.MONTHS)
                    .mayBeLeftOut());

    static final ClauseKind FIRST_PAYOUT = ClauseKind.of(
            "first-payout",
            Topic.MONEY,
            "Första utbetalningen",
            "Den första utbetalningen väntar på justerat protokoll och underskrifter.",
            clause -> Requirement.of(
                    "first-payout",
                    Field.INSTALMENTS,
                    "Den första utbetalningen sker när protokollet är justerat och överenskommelsen undertecknad.",
                    proposal -> payingFirst(proposal.terms())));

    static final ClauseKind PAYMENT_TERM = ClauseKind.of(
            "payment-term",
            Topic.MONEY,
            "Betalningstid",
            "En rekvisition betalas inom exakt så många dagar.",
            MoneyRules::paymentTerm,
            Slot.whole("days", "Dagar", "Betalningstiden i dagar.", 0, 3650, 30, Stricter.NEITHER));

    static final ClauseKind REPAYMENT = ClauseKind.of(
            "repayment",
            Topic.MONEY,
            "Återbetalning",
            "Överenskommelsen har ett villkor om återbetalning.",
            MoneyRules::repayment,
            Slot.choice("case", "När", "När pengar betalas tillbaka.", Options.REPAYMENTS)
                    .decidesTheName());

    static final ClauseKind HOURS_VALUED = ClauseKind.of(
            "hours-valued",
            Topic.MONEY,
            "Egen insats värderad",
            "Den idéburna partens egna timmar är värderade i kronor.",
            clause -> Requirement.of(
                    "hours-valued",
                    Field.CONTRIBUTIONS,
                    "Den idéburna partens egna timmar är värderade i kronor.",
                    proposal -> valued(proposal.terms())));

    /** All kinds here, in the order of a guideline. */
    static final List<ClauseKind> KINDS = List.of(
            BUDGET,
            TOTAL_CEILING,
            YEARLY_CEILING,
            OVERHEAD,
            PAYOUTS,
            FIRST_PAYOUT,
            PAYMENT_TERM,
            REPAYMENT,
            HOURS_VALUED);

    private MoneyRules() {}

    private static Requirement budget(Clause clause) {
        var mayBeConditional = clause.on("conditional");
        return Requirement.of(
                "budget",
                Field.CONTRIBUTIONS,
                "Bidraget ryms inom nämndens befintliga budgetram"
                        + (mayBeConditional ? " eller är uttryckligen villkorat av en höjd ram." : "."),
                proposal -> budgeted(proposal, mayBeConditional));
    }

    private static Requirement totalCeiling(Clause clause) {
        var limit = clause.money("limit");
        return Requirement.of(
                "total-ceiling",
                Field.CONTRIBUTIONS,
                "Bidragen är tillsammans högst " + limit.text() + ".",
                Map.of(LIMIT, limit.text()),
                proposal -> within(proposal.terms().economy().granted(), limit));
    }

    private static Requirement yearlyCeiling(Clause clause) {
        var limit = clause.money("limit");
        return Requirement.of(
                "yearly-ceiling",
                Field.CONTRIBUTIONS,
                "Bidragen är högst " + limit.text() + " per kalenderår.",
                Map.of(LIMIT, limit.text() + " per år"),
                proposal -> withinEachYear(proposal.terms(), limit));
    }

    private static Requirement overhead(Clause clause) {
        var limit = new Value.Percent(clause.percent("limit"));
        return Requirement.of(
                "overhead",
                Field.CONTRIBUTIONS,
                "Andelen gemensamma kostnader (OH) är högst " + limit.text() + ".",
                Map.of(LIMIT, limit.text()),
                proposal -> sharing(proposal.terms(), limit));
    }

    private static Requirement payouts(Clause clause) {
        var times = clause.whole("times");
        var month =
                clause.given("month").map(given -> Month.valueOf(given.text())).orElse(null);
        var limit = count(times, "gång", "gånger") + " per år" + (month == null ? "" : ", i " + Swedish.month(month));
        return Requirement.of(
                "payouts",
                Field.PAYOUT,
                "Bidraget betalas ut " + limit + ".",
                Map.of(LIMIT, limit),
                proposal -> paying(proposal.terms(), times, month, limit));
    }

    private static Requirement paymentTerm(Clause clause) {
        var days = clause.whole("days");
        var limit = count(days, "dag", "dagar");
        return Requirement.of(
                "payment-term",
                Field.PAYOUT,
                "Betalningstiden är " + limit + ".",
                Map.of(LIMIT, limit),
                proposal -> payingWithin(proposal.terms(), days));
    }

    private static Requirement repayment(Clause clause) {
        var when = Repayment.valueOf(clause.choice("case"));
        return Requirement.of(
                "repayment-" + when.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                Field.REPAYMENT,
                "Överenskommelsen har ett villkor om återbetalning " + Options.clause(when) + ".",
                Map.of(LIMIT, Options.clause(when)),
                proposal -> repaying(proposal.terms(), when));
    }

    private static Outcome within(Tally granted, Sek limit) {
        var why = "Bidragen är " + granted.known().text() + "; taket är " + limit.text() + ".";
        if (granted.known().compareTo(limit) > 0) {
            return breached(granted.complete() ? why : "Redan de kända bidragen överskrider taket. " + why);
        }
        return granted.complete()
                ? met(why)
                : unstated(
                        "Hur stora är alla bidrag? " + count(granted.unknown(), "belopp är okänt", "belopp är okända")
                                + "; taket är " + limit.text() + ".");
    }

    /** Every amount is shared out over the months it pays for; an amount without a time belongs to no year. */
    private static Outcome withinEachYear(Terms terms, Sek limit) {
        var years = new TreeMap<Integer, Sek>();
        var unknown = 0;
        for (var grant : terms.economy().grants()) {
            var amount = grant.amount();
            var during = grant.during();
            if (amount == null || (during == null && amount.compareTo(Sek.ZERO) != 0)) {
                unknown++;
            } else if (during != null) {
                Accrual.byMonth(amount, during).forEach((year, part) -> years.merge(year, part, Sek::plus));
            }
        }
        return withinEach(years, unknown, limit);
    }

    private static Outcome withinEach(SortedMap<Integer, Sek> years, int unknown, Sek limit) {
        var above = years.entrySet().stream()
                .filter(year -> year.getValue().compareTo(limit) > 0)
                .map(year -> year.getKey() + " är bidragen " + year.getValue().text())
                .toList();
        if (!above.isEmpty()) {
            return breached("År " + Swedish.list(above) + "; taket är " + limit.text() + " per år.");
        }
        if (unknown > 0) {
            return unstated("Hur stora är bidragen varje år? " + count(unknown, "bidrag saknar", "bidrag saknar")
                    + " belopp eller tid; taket är " + limit.text() + " per år.");
        }
        var highest = years.values().stream().max(Sek::compareTo).orElse(Sek.ZERO);
        return met("Bidragen är som högst " + highest.text() + " på ett år; taket är " + limit.text() + ".");
    }

    private static Outcome sharing(Terms terms, Value.Percent limit) {
        var economy = terms.economy();
        return given(
                economy.overhead(),
                "Hur stor andel är gemensamma kostnader (OH)? Taket är " + limit.text() + ".",
                stated -> {
                    var why = "Andelen gemensamma kostnader är " + new Value.Percent(stated).text() + "; taket är "
                            + limit.text() + ".";
                    return stated.compareTo(limit.percent()) > 0
                            ? breached(why, terms.with(economy.withShares(limit.percent(), economy.euShare())))
                            : met(why);
                });
    }

    private static Outcome budgeted(Proposal proposal, boolean mayBeConditional) {
        var grants = proposal.terms().economy().grants();
        var conditional = grants.stream()
                .filter(grant -> grant.status() == Status.CONDITIONAL)
                .toList();
        if (!mayBeConditional && !conditional.isEmpty()) {
            return breached("Bidrag som inte ryms i beslutad budget: " + conditions(conditional) + ".");
        }
        if (conditional.stream().anyMatch(grant -> grant.condition() == null)) {
            return unstated(
                    "Vilket villkor gäller för bidraget? Det är villkorat, men överenskommelsen anger inte av vad.");
        }
        if (grants.isEmpty()) {
            return unstated("Vilka bidrag ges? Utan bidrag kan budgetramen inte prövas.");
        }
        var sure = grants.stream()
                .allMatch(grant -> grant.status() == Status.DECIDED || grant.status() == Status.CONDITIONAL);
        if (!sure) {
            return Judging.asked(
                    "Ryms bidraget inom nämndens befintliga budgetram? Överenskommelsen visar det inte för alla bidrag.",
                    "budget",
                    proposal);
        }
        return conditional.isEmpty()
                ? met("Alla bidrag ligger inom beslutad budget.")
                : met("Bidragen är uttryckligen villkorade: " + conditions(conditional) + ".");
    }

    private static String conditions(List<Grant> grants) {
        return String.join(
                ", ",
                grants.stream()
                        .map(Grant::condition)
                        .map(condition -> condition == null ? "villkoret är okänt" : Swedish.quote(condition))
                        .distinct()
                        .toList());
    }

    private static Outcome paying(Terms terms, int times, @Nullable Month month, String limit) {
        var payout = terms.economy().payout();
        var perYear = payout.timesPerYear();
        var fix = terms.with(terms.economy()
                .with(new Payout(
                        times,
                        month == null ? payout.month() : month,
                        payout.termDays(),
                        payout.instalments(),
                        payout.requisitionDetails())));
        if (perYear != null && perYear != times) {
            return breached(
                    "Överenskommelsen anger " + perYear + " utbetalningar per år; riktlinjen är " + limit + ".", fix);
        }
        if (month != null && payout.month() != null && payout.month() != month) {
            return breached(
                    "Överenskommelsen anger " + Swedish.month(payout.month()) + "; riktlinjen är " + limit + ".", fix);
        }
        return perYear == null || (month != null && payout.month() == null)
                ? unstated("Hur ofta och när betalas bidraget ut? Riktlinjen är " + limit + ".")
                : met("Överenskommelsen anger utbetalning " + limit + ".");
    }

    private static Outcome repaying(Terms terms, Repayment clause) {
        var economy = terms.economy();
        if (economy.repayments().contains(clause)) {
            return met("Överenskommelsen har villkor om återbetalning " + Options.clause(clause) + ".");
        }
        var clauses = EnumSet.of(clause);
        clauses.addAll(economy.repayments());
        return breached(
                "Överenskommelsen saknar villkor om återbetalning " + Options.clause(clause) + ".",
                terms.with(economy.with(Set.copyOf(clauses))));
    }

    private static Outcome payingFirst(Terms terms) {
        var payout = terms.economy().payout();
        if (payout.instalments().isEmpty()) {
            return unstated(
                    "När sker den första utbetalningen? Överenskommelsen räknar inte upp några delbetalningar.");
        }
        var first = payout.instalments().getFirst();
        var missing = new ArrayList<>(List.<Due>of(new Due.MinutesApproved(), new Due.Signed()));
        missing.removeAll(first.after());
        if (missing.isEmpty()) {
            return met("Delbetalning 1 sker när protokollet är justerat och överenskommelsen undertecknad.");
        }
        missing.addAll(first.after());
        var parts = new ArrayList<>(payout.instalments());
        parts.set(0, new Instalment(first.amount(), first.during(), missing));
        return breached(
                "Delbetalning 1 väntar inte på både justerat protokoll och underskrifter.",
                terms.with(terms.economy().with(payout.in(parts))));
    }

    private static Outcome payingWithin(Terms terms, int days) {
        var payout = terms.economy().payout();
        return given(
                payout.termDays(),
                "Vilken är betalningstiden? Riktlinjen är " + count(days, "dag", "dagar") + ".",
                stated -> {
                    var why = "Överenskommelsen anger " + count(stated, "dag", "dagar") + "; riktlinjen är "
                            + count(days, "dag", "dagar") + ".";
                    return stated == days
                            ? met(why)
                            : breached(why, terms.with(terms.economy().with(payout.within(days))));
                });
    }

    private static Outcome valued(Terms terms) {
        var civil = terms.economy().inKind().stream()
                .filter(effort -> isFrom(effort, terms, Party.Sector.CIVIL))
                .toList();
        if (civil.isEmpty()) {
            return unstated("Vad bidrar den idéburna parten med? Överenskommelsen anger ingen egen insats.");
        }
        return civil.stream()
                .map(InKind::valuation)
                .filter(valuation -> valuation != null)
                .findFirst()
                .map(valuation -> met("Insatsen är värderad: " + Swedish.number(valuation.quantity()) + " "
                        + Swedish.quote(valuation.unit()) + " à "
                        + valuation.each().text() + "."))
                .orElseGet(() -> breached("Den idéburna partens insats är inte värderad i kronor."));
    }

    private static boolean isFrom(InKind effort, Terms terms, Party.Sector sector) {
        return terms.parties().stream()
                .anyMatch(party -> party.sector() == sector
                        && (party.name().equals(effort.from()) || party.text().equals(effort.from())));
    }
}
