package se.iop.guideline;

import static java.util.function.Predicate.not;
import static se.iop.guideline.Outcome.breached;
import static se.iop.guideline.Outcome.met;
import static se.iop.guideline.Outcome.unstated;
import static se.iop.guideline.Swedish.count;
import static se.iop.guideline.Swedish.list;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.iop.guideline.Outcome.Cause;
import se.iop.guideline.Outcome.Inapplicable;
import se.iop.guideline.Outcome.Unsettled;
import se.iop.model.Contribution;
import se.iop.model.Contribution.Grant;
import se.iop.model.Contribution.InKind;
import se.iop.model.Contribution.Status;
import se.iop.model.Economy;
import se.iop.model.Economy.PayerChange;
import se.iop.model.Economy.StatedTotal;
import se.iop.model.Field;
import se.iop.model.IndexValues;
import se.iop.model.Indexation;
import se.iop.model.Party;
import se.iop.model.Party.Role;
import se.iop.model.Party.Sector;
import se.iop.model.Payout.Instalment;
import se.iop.model.Sek;
import se.iop.model.Span;
import se.iop.model.Tally;
import se.iop.model.Term;
import se.iop.model.Terms;
import se.iop.model.Uplift;

/**
 * What every agreement must hold together by itself, whoever decides it: parties, sums, dates and what they depend on.
 */
public final class Coherence {

    private static final Period ONE_YEAR = Period.ofYears(1);

    private Coherence() {}

    /** There is a public and a civil party, and someone signs for each side. */
    public static Requirement parties() {
        return Requirement.of(
                "parties",
                Field.PARTIES,
                "Överenskommelsen har minst en offentlig och en idéburen part, och någon undertecknar för vardera sidan.",
                proposal -> parties(proposal.terms().parties()));
    }

    /** Every party has an organisation number. */
    public static Requirement organisationNumbers() {
        return Requirement.of(
                "organisation-numbers",
                Field.PARTIES,
                "Varje part anges med organisationsnummer.",
                proposal -> numbers(proposal.terms().parties()));
    }

    /** No legal person takes part twice through the same unit. */
    public static Requirement duplicateParties() {
        return Requirement.of(
                "duplicate-parties",
                Field.PARTIES,
                "Samma enhet hos samma juridiska person är part bara en gång.",
                proposal -> duplicates(proposal.terms().parties()));
    }

    /** Whoever employs also signs. */
    public static Requirement employerSigns() {
        return Requirement.of(
                "employer-signs",
                Field.PARTIES,
                "Den som är arbetsgivare undertecknar överenskommelsen.",
                proposal -> employers(proposal.terms().parties()));
    }

    /** Years in the heading agree with the period. */
    public static Requirement titleAgainstPeriod() {
        return Requirement.of(
                "title-period",
                Field.TITLE,
                "Årtal i rubriken stämmer med avtalstiden.",
                proposal -> title(proposal.terms()));
    }

    /** The parts sum to the total that the document itself states. */
    public static Requirement statedTotal() {
        return Requirement.of(
                "stated-total",
                Field.TOTAL,
                "Insatserna summerar till den totalsumma som överenskommelsen anger.",
                proposal -> total(proposal.terms()));
    }

    /** Every part of a listed payment plan has an amount. */
    public static Requirement instalments() {
        return Requirement.of(
                "instalments",
                Field.INSTALMENTS,
                "Varje delbetalning har ett belopp.",
                proposal -> amounts(proposal.terms().economy()));
    }

    /** The parts of a listed payment plan sum to the money granted. */
    public static Requirement instalmentSum() {
        return Requirement.of(
                "instalment-sum",
                Field.INSTALMENTS,
                "Delbetalningarna summerar till det beviljade beloppet.",
                proposal -> instalmentSum(proposal.terms().economy()));
    }

    /** No money waits for something else to happen. */
    public static Requirement fundingDecided() {
        return Requirement.of(
                "funding-decided",
                Field.CONTRIBUTIONS,
                "Pengarna beror inte på ett villkor som ännu inte är uppfyllt.",
                proposal -> funding(proposal.terms().economy()));
    }

    /** A foreseen change of payer is decided. */
    public static Requirement payerChange() {
        return Requirement.of(
                "payer-change",
                Field.CONTRIBUTIONS,
                "Ett förutsett byte av betalare är beslutat.",
                proposal -> payerChanges(proposal.terms().economy().payerChanges()));
    }

    /** The clause of indexation says how it is computed. */
    public static Requirement indexAssumptions() {
        return Requirement.of(
                "index-assumptions",
                Field.INDEXATION,
                "Uppräkningen anger vad varje ändring räknas på och hur beloppet avrundas.",
                proposal -> assumptions(proposal.terms().economy().indexation()));
    }

    /** Every amount that follows an index can be computed from known values. */
    public static Requirement indexValues() {
        return Requirement.of(
                "index-values",
                Field.INDEXATION,
                "Alla uppräkningar kan räknas fram med kända indexvärden.",
                proposal -> values(proposal.terms().economy(), proposal.indexValues()));
    }

    /** There is some clause of repayment. */
    public static Requirement repaymentClause() {
        return Requirement.of(
                "repayment-clause", Field.REPAYMENT, "Överenskommelsen har ett villkor om återbetalning.", proposal -> {
                    var clauses = proposal.terms().economy().repayments().size();
                    return clauses == 0
                            ? breached("Överenskommelsen har inget villkor om återbetalning.")
                            : met("Överenskommelsen har " + count(clauses, "villkor", "villkor")
                                    + " om återbetalning.");
                });
    }

    /** The day of the decision is known and the agreement does not begin before it. */
    public static Requirement decision() {
        return Requirement.of(
                "decision-day",
                Field.DECISION,
                "Beslutets dag är känd och överenskommelsen börjar inte före den.",
                proposal -> decided(proposal.decision(), proposal.terms().term()));
    }

    /** A decision that is made has a paragraph in the minutes. */
    public static Requirement decisionParagraph() {
        return Requirement.of(
                "decision-paragraph",
                Field.DECISION,
                "Beslutet anges med paragraf i protokollet.",
                proposal -> paragraph(proposal.decision()));
    }

    /** The agreement has a case number. */
    public static Requirement caseNumber() {
        return Requirement.of(
                "case-number",
                Field.CASE_NUMBER,
                "Överenskommelsen har ett diarienummer.",
                proposal -> caseNumber(proposal));
    }

    private static Outcome parties(List<Party> parties) {
        var missing = new ArrayList<String>();
        missingSide(parties, Sector.PUBLIC, "offentlig part").ifPresent(missing::add);
        missingSide(parties, Sector.CIVIL, "idéburen part").ifPresent(missing::add);
        return missing.isEmpty()
                ? met("Undertecknare är " + list(names(parties.stream().filter(party -> party.is(Role.SIGNATORY))))
                        + ".")
                : breached("Överenskommelsen saknar " + list(missing) + ".");
    }

    private static Optional<String> missingSide(List<Party> parties, Sector sector, String side) {
        var present = parties.stream().filter(party -> party.sector() == sector).toList();
        if (present.isEmpty()) {
            return Optional.of(side);
        }
        return present.stream().anyMatch(party -> party.is(Role.SIGNATORY))
                ? Optional.empty()
                : Optional.of(side + " som undertecknar");
    }

    private static Outcome numbers(List<Party> parties) {
        var missing = names(parties.stream().filter(party -> party.number() == null));
        if (parties.isEmpty()) {
            return new Inapplicable("Överenskommelsen anger inga parter.");
        }
        return missing.isEmpty()
                ? met("Alla parter har organisationsnummer.")
                : unstated("Vilket är organisationsnumret? Det saknas för " + list(missing) + ".");
    }

    private static List<String> names(Stream<Party> parties) {
        return parties.map(Party::text).distinct().toList();
    }

    private static Outcome duplicates(List<Party> parties) {
        var seen = new HashSet<String>();
        var twice = names(parties.stream().filter(party -> {
            var number = party.number();
            return number != null && !seen.add(number.digits() + "/" + unit(party));
        }));
        return twice.isEmpty()
                ? met("Ingen part förekommer två gånger.")
                : breached("Samma part förekommer flera gånger: " + list(twice) + ".");
    }

    private static String unit(Party party) {
        return party.unit() == null ? "" : party.unit().strip().toLowerCase(Locale.ROOT);
    }

    private static Outcome employers(List<Party> parties) {
        var employers =
                parties.stream().filter(party -> party.is(Role.EMPLOYER)).toList();
        var silent = names(employers.stream().filter(not(party -> party.is(Role.SIGNATORY))));
        if (employers.isEmpty()) {
            return new Inapplicable("Överenskommelsen anger ingen arbetsgivare.");
        }
        return silent.isEmpty()
                ? met("Arbetsgivaren undertecknar: " + list(names(employers.stream())) + ".")
                : breached("Arbetsgivaren undertecknar inte: " + list(silent) + ".");
    }

    private static Outcome title(Terms terms) {
        var years = TitleYears.in(terms.subject().title());
        if (years.isEmpty()) {
            return new Inapplicable("Rubriken anger inget årtal.");
        }
        var period = terms.term().period();
        if (period == null) {
            return unstated("Vilken tid gäller överenskommelsen? Rubriken anger " + years(years) + ".");
        }
        var wrong = years.stream().filter(not(year -> year.agreesWith(period))).toList();
        return wrong.isEmpty()
                ? met("Rubriken anger " + years(years) + " och avtalstiden är " + period.text() + ".")
                : breached("Rubriken anger " + years(wrong) + " men avtalstiden är " + period.text() + ".");
    }

    private static String years(List<TitleYears> years) {
        return list(years.stream().map(TitleYears::text).distinct().toList());
    }

    private static Outcome total(Terms terms) {
        var stated = terms.economy().statedTotal();
        if (stated == null) {
            return new Inapplicable("Överenskommelsen anger ingen totalsumma.");
        }
        var inside = new ArrayList<@Nullable Sek>();
        for (var contribution : terms.economy().contributions()) {
            if (worthless(contribution) || outside(contribution, stated)) {
                continue;
            }
            if (!inside(contribution, stated, terms.term())) {
                return unstated("Hur stor del av insatsen från " + Swedish.quote(contribution.from()) + " gäller "
                        + stated.during().text() + "? Överenskommelsen anger det inte.");
            }
            inside.add(worth(contribution));
        }
        return total(stated, inside);
    }

    private static boolean worthless(Contribution contribution) {
        return contribution instanceof InKind effort && effort.valuation() == null;
    }

    private static boolean outside(Contribution contribution, StatedTotal stated) {
        var during = contribution.during();
        return during != null && !stated.during().overlaps(during);
    }

    /** A line without a time of its own covers the whole agreement. */
    private static boolean inside(Contribution contribution, StatedTotal stated, Term term) {
        var during = contribution.during() == null ? term.period() : contribution.during();
        return during != null && stated.during().covers(during);
    }

    private static @Nullable Sek worth(Contribution contribution) {
        return switch (contribution) {
            case Grant grant -> grant.amount();
            case InKind effort ->
                effort.valuation() == null ? null : effort.valuation().total();
        };
    }

    private static Outcome total(StatedTotal stated, List<@Nullable Sek> parts) {
        var sum = Tally.of(parts);
        if (!sum.complete()) {
            return unstated("Vilka belopp saknas? " + count(sum.unknown(), "belopp", "belopp")
                    + " är okända i totalsumman " + stated.amount().text() + ".");
        }
        var terms = parts.stream().filter(Objects::nonNull).map(Sek::text).toList();
        var written = (terms.isEmpty() ? Sek.ZERO.text() : String.join(" + ", terms))
                + (terms.size() > 1 ? " = " + sum.known().text() : "");
        var difference = sum.known().minus(stated.amount());
        return difference.equals(Sek.ZERO)
                ? met(written + " för " + stated.during().text() + ".")
                : breached(written + ", men överenskommelsen anger "
                        + stated.amount().text() + " för " + stated.during().text() + "; skillnaden är "
                        + difference.text() + ".");
    }

    private static Outcome amounts(Economy economy) {
        var parts = economy.payout().instalments();
        if (parts.isEmpty()) {
            return new Inapplicable("Överenskommelsen räknar inte upp några delbetalningar.");
        }
        var missing = IntStream.range(0, parts.size())
                .filter(place -> parts.get(place).amount() == null)
                .mapToObj(place -> String.valueOf(place + 1))
                .toList();
        return missing.isEmpty()
                ? met("Alla delbetalningar har belopp: " + plan(parts).known().text() + ".")
                : unstated("Delbetalning " + list(missing) + " saknar belopp" + rest(economy, missing.size()) + ".");
    }

    private static Tally plan(List<Instalment> parts) {
        var plan = Tally.NOTHING;
        for (var part : parts) {
            plan = plan.plus(part.amount());
        }
        return plan;
    }

    /** What the parts without an amount come to, where the rest is known. */
    private static String rest(Economy economy, int missing) {
        var granted = economy.granted();
        var rest = granted.known().minus(plan(economy.payout().instalments()).known());
        if (!granted.complete() || rest.compareTo(Sek.ZERO) < 0) {
            return "";
        }
        return "; " + (missing == 1 ? "återstår " : "tillsammans ") + rest.text();
    }

    private static Outcome instalmentSum(Economy economy) {
        var plan = plan(economy.payout().instalments());
        var granted = economy.granted();
        if (economy.payout().instalments().isEmpty()) {
            return new Inapplicable("Överenskommelsen räknar inte upp några delbetalningar.");
        }
        if (!granted.complete()) {
            return unstated("Vilka bidrag ges? " + count(granted.unknown(), "bidrag", "bidrag") + " saknar belopp.");
        }
        var difference = plan.known().minus(granted.known());
        var why = "Delbetalningarna är " + plan.known().text() + " och det beviljade "
                + granted.known().text();
        if (!plan.complete() && difference.compareTo(Sek.ZERO) <= 0) {
            return new Inapplicable("Summan prövas när alla delbetalningar har belopp.");
        }
        return difference.equals(Sek.ZERO)
                ? met(why + ".")
                : breached(why + "; skillnaden är " + difference.text() + ".");
    }

    private static Outcome funding(Economy economy) {
        var conditional = economy.grants().stream()
                .filter(grant -> grant.status() == Status.CONDITIONAL)
                .toList();
        if (conditional.isEmpty()) {
            return met("Inga pengar är villkorade.");
        }
        var conditions = conditional.stream()
                .map(Grant::condition)
                .filter(Objects::nonNull)
                .map(Swedish::quote)
                .distinct()
                .toList();
        return new Unsettled(
                lines(conditional) + " villkorade" + (conditions.isEmpty() ? "" : " av " + list(conditions))
                        + ", obekräftade.",
                Cause.OUTSIDE);
    }

    /** Counted in years where each line says which; a line of two years counts as two. */
    private static String lines(List<Grant> grants) {
        var years = new TreeSet<Integer>();
        for (var grant : grants) {
            var during = grant.during();
            if (during == null) {
                return count(grants.size(), "bidrag", "bidrag");
            }
            IntStream.rangeClosed(during.first().getYear(), during.last().getYear())
                    .forEach(years::add);
        }
        return years.size() + " år (" + list(years.stream().map(String::valueOf).toList()) + ")";
    }

    private static Outcome payerChanges(List<PayerChange> changes) {
        if (changes.isEmpty()) {
            return new Inapplicable("Överenskommelsen förutser inget byte av betalare.");
        }
        var conditional =
                changes.stream().filter(change -> change.condition() != null).toList();
        if (!conditional.isEmpty()) {
            return new Unsettled("Är villkoret uppfyllt för " + texts(conditional) + "?", Cause.OUTSIDE);
        }
        var undated =
                changes.stream().filter(change -> change.effective() == null).toList();
        return undated.isEmpty()
                ? met("Beslutat: " + texts(changes) + ".")
                : unstated("Från vilken dag gäller " + texts(undated) + "?");
    }

    private static String texts(List<PayerChange> changes) {
        return list(changes.stream().map(Coherence::text).toList());
    }

    private static String text(PayerChange change) {
        return "byte av betalare från " + Swedish.quote(change.from()) + " till " + Swedish.quote(change.to())
                + (change.effective() == null ? "" : " den " + change.effective())
                + (change.condition() == null ? "" : ", villkorat av " + Swedish.quote(change.condition()));
    }

    private static Outcome assumptions(Indexation indexation) {
        if (!(indexation instanceof Indexation.By(var series, var from, var basis, var rounding))) {
            return new Inapplicable("Överenskommelsen följer ingen publicerad indexserie.");
        }
        var assumed = new ArrayList<String>();
        if (basis == null) {
            assumed.add("varje ändring räknas på föregående års belopp");
        }
        if (rounding == null) {
            assumed.add("beloppet avrundas till hel krona, halva uppåt");
        }
        return assumed.isEmpty()
                ? met("Överenskommelsen anger hur " + series + " räknas från " + from + ".")
                : unstated(
                        "Överenskommelsen säger inte hur " + series + " räknas; antaget är att " + list(assumed) + ".");
    }

    private static Outcome values(Economy economy, IndexValues values) {
        if (economy.indexation() instanceof Indexation.None) {
            return new Inapplicable("Överenskommelsen räknar inte upp beloppen.");
        }
        var unclear = economy.grants().stream()
                .filter(grant -> unclear(grant, economy.indexation()))
                .toList();
        if (!unclear.isEmpty()) {
            return unstated("Vilka belopp gäller vilket år? " + count(unclear.size(), "bidrag", "bidrag")
                    + " saknar tid eller löper längre än ett år och kan inte räknas upp.");
        }
        var waiting = Uplift.of(economy, values).stream().filter(Uplift::waits).toList();
        return waiting.isEmpty() ? met("Alla indexvärden är kända.") : waiting(waiting);
    }

    /** One change is applied to one line, so a line must lie within one year of the clause. */
    private static boolean unclear(Grant grant, Indexation indexation) {
        var during = grant.during();
        if (during == null) {
            return true;
        }
        return switch (indexation) {
            case Indexation.None() -> false;
            case Indexation.By(var series, var from, var basis, var rounding) -> tooLong(during, from);
            case Indexation.BudgetCompensation(var from) -> tooLong(during, from);
        };
    }

    private static boolean tooLong(Span during, LocalDate from) {
        return !during.last().isBefore(from)
                && (during.longerThan(ONE_YEAR) || during.first().isBefore(from));
    }

    private static Outcome waiting(List<Uplift> waiting) {
        var years = waiting.stream()
                .map(uplift -> uplift.grant().during())
                .filter(Objects::nonNull)
                .map(during -> String.valueOf(during.first().getYear()))
                .distinct()
                .toList();
        return new Unsettled(
                count(waiting.size(), "okänd uppräkning", "okända uppräkningar") + " (år " + String.join(", ", years)
                        + ").",
                Cause.OUTSIDE);
    }

    private static Outcome decided(Decision decision, Term term) {
        var on = decision.on();
        if (on == null) {
            return unstated("Vilken dag fattades beslutet? " + reliedOn(decision)
                    + " Om överenskommelsen började före beslutet kan inte bedömas.");
        }
        var first = term.first();
        if (first == null) {
            return unstated("Vilken dag börjar överenskommelsen? Beslutet är daterat " + on + ".");
        }
        var planned = decision.stage() == Decision.Stage.PLANNED ? "det planerade beslutet " : "beslutet ";
        var days = ChronoUnit.DAYS.between(first, on);
        return days > 0
                ? breached("Överenskommelsen börjar " + first + ", " + count(days, "dag", "dagar") + " före " + planned
                        + on + ".")
                : met("Överenskommelsen börjar " + first + ", inte före " + planned + on + ".");
    }

    private static String reliedOn(Decision decision) {
        return decision.reliesOn() == null
                ? "Överenskommelsen åberopar ingen känd riktlinje."
                : "Överenskommelsen prövas mot den riktlinje som den åberopar, i kraft " + decision.reliesOn() + ".";
    }

    private static Outcome paragraph(Decision decision) {
        if (decision.stage() == Decision.Stage.PLANNED || decision.on() == null) {
            return new Inapplicable("Beslutet är planerat eller har okänd dag.");
        }
        var paragraph = decision.paragraph();
        return paragraph == null || paragraph.isBlank()
                ? unstated("Vilken paragraf har beslutet " + decision.on() + "? Den är inte angiven.")
                : met("Beslutet " + decision.on() + " har paragraf " + Swedish.quote(paragraph) + ".");
    }

    private static Outcome caseNumber(Proposal proposal) {
        var numbers = proposal.terms().subject().caseNumbers().stream()
                .filter(not(String::isBlank))
                .toList();
        if (!numbers.isEmpty()) {
            return met("Diarienummer " + list(numbers) + ".");
        }
        return proposal.decision().on() == null
                ? new Inapplicable("Prövas när beslutets dag är känd.")
                : breached("Överenskommelsen saknar diarienummer.");
    }
}
