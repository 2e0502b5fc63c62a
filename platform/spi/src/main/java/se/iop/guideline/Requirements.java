package se.iop.guideline;

import static se.iop.guideline.Outcome.breached;
import static se.iop.guideline.Outcome.met;
import static se.iop.guideline.Outcome.unknownLimit;
import static se.iop.guideline.Outcome.unstated;
import static se.iop.guideline.Swedish.count;
import static se.iop.guideline.Swedish.length;

import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.iop.guideline.Checklist.Criterion;
import se.iop.guideline.Checklist.PassRule;
import se.iop.guideline.Outcome.Inapplicable;
import se.iop.model.Contribution.Grant;
import se.iop.model.Contribution.InKind;
import se.iop.model.Contribution.Status;
import se.iop.model.Economy.Repayment;
import se.iop.model.Field;
import se.iop.model.FollowUp.Report;
import se.iop.model.FollowUp.Report.Kind;
import se.iop.model.FollowUp.Steering;
import se.iop.model.Indexation;
import se.iop.model.Party;
import se.iop.model.Payout;
import se.iop.model.Payout.Due;
import se.iop.model.Payout.Instalment;
import se.iop.model.Span;
import se.iop.model.Term.Extension;
import se.iop.model.Term.Notice;
import se.iop.model.Terms;
import se.iop.model.Wording.Appendix;
import se.iop.model.Wording.Section;

/**
 * The limits that a committee sets, as values: a plugin lists them and writes none of them.
 *
 * <p>What an agreement does not say is never a pass: the outcome asks for it. Every correction offered keeps its own
 * rule.
 */
public final class Requirements {

    private static final String LIMIT = "gräns";
    private static final String UNKNOWN = "okänt";

    private Requirements() {}

    /** So many years. */
    public static Period years(int number) {
        return Period.ofYears(number);
    }

    /** So many months. */
    public static Period months(int number) {
        return Period.ofMonths(number);
    }

    /** The agreement lasts no longer than the limit; exactly the limit is allowed. */
    public static Requirement lastAtMost(Period limit) {
        return Requirement.of(
                "duration",
                Field.PERIOD,
                "Överenskommelsen gäller högst " + length(limit) + ".",
                Map.of(LIMIT, length(limit)),
                proposal -> lasting(proposal.terms(), limit));
    }

    /** The agreement and those it follows on without a gap last together no longer than the limit. */
    public static Requirement lastAtMostWithRenewals(Period limit) {
        return Requirement.of(
                "duration",
                Field.PERIOD,
                "Överenskommelsen och de överenskommelser som den utan avbrott följer på gäller tillsammans högst "
                        + length(limit) + ".",
                Map.of(LIMIT, length(limit) + ", hela kedjan"),
                proposal -> lastingTogether(proposal, limit));
    }

    /**
     * The agreement's longest time is limited in a way that is not known, so nothing can be said of it.
     *
     * @param seen what has been seen in agreements, as a sentence
     */
    public static Requirement lastAtMostUnknown(String seen) {
        return Requirement.of(
                "duration",
                Field.PERIOD,
                "Överenskommelsens längsta tid är okänd.",
                Map.of(LIMIT, UNKNOWN),
                proposal -> unknownLimit("Den längsta tiden enligt riktlinjen är okänd. " + seen));
    }

    /** An extension is offered no more often and for no longer each time than the limits. */
    public static Requirement extensionAtMost(int times, Period each) {
        var limit = times + " × " + length(each);
        return Requirement.of(
                "extension",
                Field.EXTENSION,
                "Överenskommelsen får förlängas högst " + count(times, "gång", "gånger") + " med högst " + length(each)
                        + ".",
                Map.of(LIMIT, limit),
                proposal -> extending(proposal.terms(), times, each, limit));
    }

    /** All money lies inside a decided budget. */
    public static Requirement withinBudget() {
        return Requirement.of(
                "budget",
                Field.CONTRIBUTIONS,
                "Bidraget ryms inom nämndens befintliga budgetram.",
                proposal -> budgeted(proposal, false));
    }

    /** All money lies inside a decided budget or is expressly conditional on a raised one. */
    public static Requirement withinBudgetOrConditional() {
        return Requirement.of(
                "budget",
                Field.CONTRIBUTIONS,
                "Bidraget ryms inom nämndens befintliga budgetram eller är uttryckligen villkorat av en höjd ram.",
                proposal -> budgeted(proposal, true));
    }

    /** The agreement has a text on each of these, one for each signatory where it is about their commitments. */
    public static Requirement sections(Section.Kind... kinds) {
        var wanted = List.of(kinds);
        var limit = Swedish.list(wanted.stream().map(Requirements::title).toList());
        return Requirement.of(
                "sections",
                Field.TEXTS,
                "Överenskommelsen har avsnitt om " + limit + ".",
                Map.of(LIMIT, limit),
                proposal -> written(proposal.terms(), wanted));
    }

    /** The agreement has these appendices, and each of them is attached. */
    public static Requirement appendices(Appendix.Kind... kinds) {
        var wanted = List.of(kinds);
        var limit = Swedish.list(wanted.stream().map(Requirements::title).toList());
        return Requirement.of(
                "appendices",
                Field.APPENDICES,
                "Till överenskommelsen hör " + limit + ".",
                Map.of(LIMIT, limit),
                proposal -> attached(proposal.terms(), wanted));
    }

    /** A person assesses the criteria one by one; the pass rule makes one outcome of them. */
    public static Requirement criteria(String name, Checklist checklist) {
        demandKnown(checklist);
        var limit = passRule(checklist);
        return new Requirement(
                name,
                Field.CRITERIA,
                checklist.title() + ": " + limit + ".",
                Map.of(LIMIT, limit),
                checklist,
                proposal -> Judging.ofAll(checklist, name, proposal.answers()));
    }

    /** Money is paid so many times a year. */
    public static Requirement payoutsPerYear(int times) {
        var limit = count(times, "gång", "gånger") + " per år";
        return Requirement.of(
                "payouts",
                Field.PAYOUT,
                "Bidraget betalas ut " + limit + ".",
                Map.of(LIMIT, limit),
                proposal -> paying(proposal.terms(), times, null, limit));
    }

    /** Money is paid so many times a year, in the month given. */
    public static Requirement payoutsPerYear(int times, Month month) {
        var limit = count(times, "gång", "gånger") + " per år, i " + Swedish.month(month);
        return Requirement.of(
                "payouts",
                Field.PAYOUT,
                "Bidraget betalas ut " + limit + ".",
                Map.of(LIMIT, limit),
                proposal -> paying(proposal.terms(), times, month, limit));
    }

    /** The steering group meets at least so many times a year. */
    public static Requirement meetingsPerYear(int times) {
        var limit = "minst " + count(times, "gång", "gånger") + " per år";
        return Requirement.of(
                "meetings",
                Field.STEERING,
                "Styrgruppen möts " + limit + ".",
                Map.of(LIMIT, limit),
                proposal -> meeting(proposal.terms(), times, limit));
    }

    /** The steering group strives for consensus. */
    public static Requirement consensus() {
        return Requirement.of(
                "consensus",
                Field.STEERING,
                "Styrgruppen eftersträvar konsensus.",
                proposal -> agreeing(proposal.terms()));
    }

    /** There is a report every half-year and one every year. */
    public static Requirement halfYearAndAnnualReport() {
        return Requirement.of(
                "reports",
                Field.REPORTS,
                "Verksamheten rapporteras varje halvår och varje år.",
                Map.of(LIMIT, "halvårsrapport och årsrapport"),
                proposal -> reporting(proposal.terms(), List.of(Kind.HALF_YEAR, Kind.ANNUAL)));
    }

    /** There is a report of the kind. */
    public static Requirement report(Kind kind) {
        return Requirement.of(
                "report-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                Field.REPORTS,
                "Överenskommelsen anger " + kind(kind) + ".",
                Map.of(LIMIT, kind(kind)),
                proposal -> reporting(proposal.terms(), List.of(kind)));
    }

    /** The agreement is followed up at least so many times a year, in whatever form. */
    public static Requirement followUpAtLeast(int timesPerYear) {
        var limit = "minst " + count(timesPerYear, "gång", "gånger") + " per år";
        return Requirement.of(
                "follow-up",
                Field.REPORTS,
                "Överenskommelsen följs upp " + limit + ".",
                Map.of(LIMIT, limit),
                proposal -> followingUp(proposal.terms(), timesPerYear, limit));
    }

    /** The agreement names the day by which the parties review it. */
    public static Requirement reviewDate() {
        return Requirement.of(
                "review",
                Field.REVIEW,
                "Överenskommelsen anger en dag för översyn inom avtalstiden.",
                proposal -> reviewing(proposal.terms()));
    }

    /** The time of notice is exactly this. */
    public static Requirement noticeOf(Period length) {
        return Requirement.of(
                "notice",
                Field.NOTICE,
                "Uppsägningstiden är " + length(length) + ".",
                Map.of(LIMIT, length(length)),
                proposal -> notice(proposal.terms(), length, false));
    }

    /** The time of notice is exactly this, and notice is given in writing. */
    public static Requirement writtenNoticeOf(Period length) {
        return Requirement.of(
                "notice",
                Field.NOTICE,
                "Uppsägningstiden är " + length(length) + " och uppsägningen är skriftlig.",
                Map.of(LIMIT, length(length) + ", skriftligt"),
                proposal -> notice(proposal.terms(), length, true));
    }

    /** The agreement has the clause of repayment. */
    public static Requirement repayment(Repayment clause) {
        return Requirement.of(
                "repayment-" + clause.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                Field.REPAYMENT,
                "Överenskommelsen har ett villkor om återbetalning " + clause(clause) + ".",
                Map.of(LIMIT, clause(clause)),
                proposal -> repaying(proposal.terms(), clause));
    }

    /** Amounts stay as stated. */
    public static Requirement notIndexed() {
        return Requirement.of(
                "indexation",
                Field.INDEXATION,
                "Beloppen räknas inte upp.",
                Map.of(LIMIT, "ingen uppräkning"),
                proposal -> {
                    var terms = proposal.terms();
                    return terms.economy().indexation() instanceof Indexation.None
                            ? met("Överenskommelsen räknar inte upp beloppen.")
                            : breached("Beloppen " + indexation(terms) + ".", unindexed(terms));
                });
    }

    /**
     * Amounts follow the series from a later year of the agreement.
     *
     * @param series the series, for example {@code OPI}
     * @param firstYearOffset how many years after the first, so 1 for the second year
     */
    public static Requirement indexedBy(String series, int firstYearOffset) {
        var limit = series + " från överenskommelsens år " + (firstYearOffset + 1);
        return Requirement.of(
                "indexation",
                Field.INDEXATION,
                "Beloppen räknas upp med " + limit + ".",
                Map.of(LIMIT, limit),
                proposal -> indexing(proposal.terms(), series, firstYearOffset));
    }

    /**
     * Amounts follow nothing but the price compensation that the committee itself gets; they may also stay as stated.
     */
    public static Requirement indexedByBudget() {
        return Requirement.of(
                "indexation",
                Field.INDEXATION,
                "Beloppen räknas inte upp med annat än den priskompensation som nämnden själv får i budgeten.",
                Map.of(LIMIT, "nämndens priskompensation"),
                proposal -> compensating(proposal.terms()));
    }

    /** The committee itself decides the agreement. */
    public static Requirement decidedByCommittee() {
        return Requirement.of(
                "decision-body",
                Field.DECISION,
                "Nämnden beslutar själv om varje överenskommelse.",
                Requirements::deciding);
    }

    /** The agreement names at least so many shared values. */
    public static Requirement values(int number) {
        var limit = "minst " + count(number, "gemensamt värde", "gemensamma värden");
        return Requirement.of(
                "values",
                Field.VALUES,
                "Överenskommelsen anger " + limit + ".",
                Map.of(LIMIT, limit),
                proposal -> valuing(proposal.terms(), number, limit));
    }

    /** The first part is paid when the minutes are approved and the agreement is signed. */
    public static Requirement firstPayoutAfterMinutesAndSignatures() {
        return Requirement.of(
                "first-payout",
                Field.INSTALMENTS,
                "Den första utbetalningen sker när protokollet är justerat och överenskommelsen undertecknad.",
                proposal -> payingFirst(proposal.terms()));
    }

    /** A requisition is paid within exactly so many days. */
    public static Requirement paymentTerm(int days) {
        var limit = count(days, "dag", "dagar");
        return Requirement.of(
                "payment-term",
                Field.PAYOUT,
                "Betalningstiden är " + limit + ".",
                Map.of(LIMIT, limit),
                proposal -> payingWithin(proposal.terms(), days));
    }

    /** The civil party's own effort is valued in kronor. */
    public static Requirement hoursValued() {
        return Requirement.of(
                "hours-valued",
                Field.CONTRIBUTIONS,
                "Den idéburna partens egna timmar är värderade i kronor.",
                proposal -> valued(proposal.terms()));
    }

    /** A rule that only a person can judge, by answering the question with a reason. */
    public static Requirement judged(String name, Field field, String text, String question) {
        return Requirement.of(name, field, text, proposal -> Judging.asked(question, name, proposal));
    }

    private static Outcome written(Terms terms, List<Section.Kind> wanted) {
        var missing = new ArrayList<String>();
        for (var kind : wanted) {
            if (kind == Section.Kind.COMMITMENTS) {
                terms.parties().stream()
                        .filter(party -> party.is(Party.Role.SIGNATORY))
                        .filter(party -> !isWritten(terms, kind, party.text()) && !isWritten(terms, kind, party.name()))
                        .forEach(party -> missing.add(title(kind) + " för " + Swedish.quote(party.text())));
            } else if (terms.wording().sections(kind).stream()
                    .allMatch(section -> section.text().isBlank())) {
                missing.add(title(kind));
            }
        }
        return missing.isEmpty()
                ? met("Överenskommelsen har alla avsnitt som riktlinjen kräver.")
                : breached("Överenskommelsen saknar avsnitt om " + Swedish.list(missing) + ".");
    }

    private static boolean isWritten(Terms terms, Section.Kind kind, String party) {
        return terms.wording()
                .section(kind, party)
                .filter(section -> !section.text().isBlank())
                .isPresent();
    }

    private static Outcome attached(Terms terms, List<Appendix.Kind> wanted) {
        var missing = wanted.stream()
                .filter(kind -> terms.wording().appendices().stream()
                        .noneMatch(appendix -> appendix.kind() == kind && appendix.attached()))
                .map(Requirements::title)
                .toList();
        return missing.isEmpty()
                ? met("Alla bilagor som riktlinjen kräver är bifogade.")
                : breached("Överenskommelsen saknar " + Swedish.list(missing) + " som bilaga.");
    }

    private static String title(Section.Kind kind) {
        return switch (kind) {
            case BACKGROUND -> "bakgrund";
            case PURPOSE -> "syfte";
            case INDIRECT_TARGET_GROUP -> "indirekt målgrupp";
            case AREA -> "område";
            case VALUES -> "värdegrund";
            case COMMITMENTS -> "åtaganden";
            case JOINT_DUTIES -> "gemensamma åtaganden";
            case DEVELOPMENT_AREAS -> "utvecklingsområden";
            case GOVERNANCE -> "styrning";
            case FOLLOW_UP -> "uppföljning";
            case ECONOMY -> "ekonomi";
            case RENEGOTIATION -> "omförhandling, uppsägning och hävning";
            case DISPUTE -> "tvist";
            case OTHER -> "övrigt";
        };
    }

    private static String title(Appendix.Kind kind) {
        return switch (kind) {
            case ACTIVITY_PLAN -> "verksamhetsplan";
            case BUDGET -> "budget";
            case LINKED_CONTRACT -> "kopplat avtal";
            case REPORT_TEMPLATE -> "rapportmall";
            case MANDATE -> "behörighetshandling";
            case STATUTES -> "stadgar";
            case PERMIT -> "tillstånd eller försäkringsbevis";
            case PERSONAL_DATA -> "personuppgiftsavtal";
            case OTHER -> "annan handling";
        };
    }

    private static Outcome lasting(Terms terms, Period limit) {
        var openFrom = terms.term().openFrom();
        if (openFrom != null) {
            return open(terms, openFrom, limit);
        }
        return given(
                terms.term().period(),
                "Vilken tid gäller överenskommelsen? Gränsen är " + length(limit) + ".",
                period -> {
                    var why = period.text() + " är " + length(period.length()) + "; gränsen är " + length(limit) + ".";
                    return period.longerThan(limit)
                            ? breached(why, terms.with(terms.term().lasting(period.shortenedTo(limit))))
                            : met(why);
                });
    }

    private static Outcome open(Terms terms, LocalDate from, Period limit) {
        return breached(
                "Överenskommelsen gäller tills vidare från " + from + "; gränsen är " + length(limit) + ".",
                terms.with(terms.term().lasting(new Span(from, from.plus(limit).minusDays(1)))));
    }

    private static Outcome lastingTogether(Proposal proposal, Period limit) {
        var term = proposal.terms().term();
        if (term.openFrom() != null) {
            return open(proposal.terms(), term.openFrom(), limit);
        }
        return given(term.period(), "Vilken tid gäller överenskommelsen? Gränsen är " + length(limit) + ".", period -> {
            var first = period.first();
            for (var earlier : proposal.earlier()) {
                var before = earlier.term().period();
                if (before == null) {
                    return unstated(
                            "Vilken tid gällde det tidigare överenskommelsen? Utan den kan kedjan inte räknas.");
                }
                if (before.last().isBefore(first.minusDays(1))) {
                    break;
                }
                first = before.first().isBefore(first) ? before.first() : first;
            }
            return together(proposal.terms(), period, new Span(first, period.last()), limit);
        });
    }

    private static Outcome together(Terms terms, Span period, Span chain, Period limit) {
        var why = "Kedjan " + chain.text() + " är " + length(chain.length()) + "; gränsen är " + length(limit) + ".";
        if (!chain.longerThan(limit)) {
            return met(why);
        }
        var last = chain.shortenedTo(limit).last();
        return last.isBefore(period.first())
                ? breached(why)
                : breached(why, terms.with(terms.term().lasting(new Span(period.first(), last))));
    }

    private static Outcome extending(Terms terms, int times, Period each, String limit) {
        var extension = terms.term().extension();
        if (extension == null) {
            return new Inapplicable("Överenskommelsen anger ingen förlängning.");
        }
        var why = "Överenskommelsen kan förlängas " + extension.times() + " × " + length(extension.length())
                + "; gränsen är " + limit + ".";
        var tooLong = longer(extension.length(), each);
        if (extension.times() <= times && !tooLong) {
            return met(why);
        }
        var allowed = new Extension(
                Math.min(times, extension.times()), tooLong ? each : extension.length(), extension.condition());
        return breached(why, terms.with(terms.term().extendedBy(allowed)));
    }

    /** Measured from a day that begins both a month and a leap cycle, so that months never end early. */
    private static boolean longer(Period one, Period other) {
        var day = LocalDate.of(2000, Month.JANUARY, 1);
        return day.plus(one).isAfter(day.plus(other));
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

    private static void demandKnown(Checklist checklist) {
        var ids = checklist.criteria().stream().map(Criterion::id).toList();
        if (checklist.passRule() instanceof PassRule.Required(var required) && !ids.containsAll(required)) {
            throw new IllegalArgumentException("Kriterier som krävs finns inte i listan: " + required);
        }
    }

    private static String passRule(Checklist checklist) {
        return switch (checklist.passRule()) {
            case PassRule.All() -> "alla " + checklist.criteria().size() + " är uppfyllda";
            case PassRule.AtLeast(var least) ->
                "minst " + least + " av " + checklist.criteria().size() + " är uppfyllda";
            case PassRule.Required(var ids) ->
                "de obligatoriska är uppfyllda (" + String.join(", ", new TreeSet<>(ids)) + ")";
            case PassRule.Unknown() -> "hur många av " + checklist.criteria().size() + " som krävs är okänt";
        };
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

    private static Outcome meeting(Terms terms, int times, String limit) {
        var steering = terms.followUp().steering();
        var fix = terms.with(terms.followUp().with(steering.meeting(times)));
        if (Boolean.FALSE.equals(steering.group())) {
            return breached("Överenskommelsen har ingen styrgrupp; den ska mötas " + limit + ".", fix);
        }
        return given(steering.meetingsPerYear(), "Hur ofta möts styrgruppen? Riktlinjen är " + limit + ".", perYear -> {
            var why = "Styrgruppen möts " + count(perYear, "gång", "gånger") + " per år; riktlinjen är " + limit + ".";
            return perYear < times ? breached(why, fix) : met(why);
        });
    }

    private static Outcome agreeing(Terms terms) {
        var steering = terms.followUp().steering();
        return given(
                steering.consensus(),
                "Eftersträvar styrgruppen konsensus? Överenskommelsen säger det inte.",
                strives -> strives
                        ? met("Överenskommelsen säger att konsensus eftersträvas.")
                        : breached(
                                "Överenskommelsen säger att konsensus inte eftersträvas.",
                                terms.with(terms.followUp()
                                        .with(new Steering(
                                                steering.group(),
                                                steering.meetingsPerYear(),
                                                true,
                                                steering.convenor())))));
    }

    private static Outcome reporting(Terms terms, List<Kind> kinds) {
        var reports = new ArrayList<>(terms.followUp().reports());
        var missing = kinds.stream()
                .filter(kind -> reports.stream().noneMatch(report -> report.kind() == kind))
                .toList();
        if (missing.isEmpty()) {
            return met("Överenskommelsen anger " + Swedish.list(names(kinds)) + ".");
        }
        missing.forEach(kind -> reports.add(new Report(title(kind), kind, null, null, List.of())));
        return breached(
                "Överenskommelsen saknar " + Swedish.list(names(missing)) + ".",
                terms.with(terms.followUp().with(reports)));
    }

    private static List<String> names(List<Kind> kinds) {
        return kinds.stream().map(Requirements::kind).toList();
    }

    private static String title(Kind kind) {
        return switch (kind) {
            case HALF_YEAR -> "Halvårsrapport";
            case ANNUAL -> "Årsrapport";
            case WRITTEN_FOLLOW_UP -> "Skriftlig uppföljning";
            case MEETING -> "Uppföljningsmöte";
            case ACCOUNT -> "Ekonomisk redovisning";
            case OTHER -> "Annan rapport";
        };
    }

    private static String kind(Kind kind) {
        return switch (kind) {
            case HALF_YEAR -> "en halvårsrapport";
            case ANNUAL -> "en årsrapport";
            case WRITTEN_FOLLOW_UP -> "nämndens skriftliga uppföljning";
            case MEETING -> "ett uppföljningsmöte";
            case ACCOUNT -> "en ekonomisk redovisning";
            case OTHER -> "en annan rapport";
        };
    }

    private static Outcome followingUp(Terms terms, int times, String limit) {
        var known = 0;
        var unknown = false;
        for (var report : terms.followUp().reports()) {
            var perYear = perYear(report);
            known += perYear == null ? 0 : perYear;
            unknown |= perYear == null;
        }
        var why = "Överenskommelsen anger uppföljning " + count(known, "gång", "gånger") + " per år; riktlinjen är "
                + limit + ".";
        if (known >= times) {
            return met(why);
        }
        if (unknown) {
            return unstated("Hur ofta följs överenskommelsen upp? Riktlinjen är " + limit + ".");
        }
        var reports = new ArrayList<>(terms.followUp().reports());
        reports.add(new Report(title(Kind.MEETING), Kind.MEETING, times, null, List.of()));
        return breached(why, terms.with(terms.followUp().with(reports)));
    }

    private static @Nullable Integer perYear(Report report) {
        if (report.timesPerYear() != null) {
            return report.timesPerYear();
        }
        return switch (report.kind()) {
            case HALF_YEAR -> 2;
            case ANNUAL -> 1;
            case WRITTEN_FOLLOW_UP, MEETING, ACCOUNT, OTHER -> null;
        };
    }

    private static Outcome reviewing(Terms terms) {
        var period = terms.term().period();
        return given(
                terms.term().reviewBy(),
                "Vilken dag ska parterna senast ha sett över överenskommelsen?",
                day -> period == null || period.contains(day)
                        ? met("Översyn senast " + day + ".")
                        : breached("Översynen " + day + " ligger utanför avtalstiden " + period.text() + "."));
    }

    private static Outcome notice(Terms terms, Period length, boolean written) {
        var notice = terms.term().notice();
        var limit = length(length) + (written ? ", skriftligt" : "");
        return given(notice.length(), "Vilken är uppsägningstiden? Riktlinjen är " + limit + ".", stated -> {
            var why = "Överenskommelsen anger " + length(stated) + (notice.written() ? ", skriftligt" : "")
                    + "; riktlinjen är " + limit + ".";
            var kept = same(stated, length) && (notice.written() || !written);
            var fixed = new Notice(
                    length, written || notice.written(), notice.unconditional(), notice.condition(), notice.perParty());
            return kept ? met(why) : breached(why, terms.with(terms.term().ending(fixed)));
        });
    }

    private static boolean same(Period one, Period other) {
        return one.normalized().equals(other.normalized());
    }

    private static Outcome repaying(Terms terms, Repayment clause) {
        var economy = terms.economy();
        if (economy.repayments().contains(clause)) {
            return met("Överenskommelsen har villkor om återbetalning " + clause(clause) + ".");
        }
        var clauses = EnumSet.of(clause);
        clauses.addAll(economy.repayments());
        return breached(
                "Överenskommelsen saknar villkor om återbetalning " + clause(clause) + ".",
                terms.with(economy.with(Set.copyOf(clauses))));
    }

    private static String clause(Repayment clause) {
        return switch (clause) {
            case ON_RESCISSION -> "vid hävning";
            case IF_MISUSED -> "om medlen används för annat än avsett";
        };
    }

    private static Outcome indexing(Terms terms, String series, int offset) {
        var year = "år " + (offset + 1);
        return given(
                terms.term().period(),
                "Vilken tid gäller överenskommelsen? Uppräkningen börjar " + year + ".",
                period -> {
                    var first = firstDays(period, offset);
                    var why = "Överenskommelsen " + period.text() + " " + indexation(terms);
                    if (first.isEmpty()) {
                        return terms.economy().indexation() instanceof Indexation.None
                                ? new Inapplicable("Överenskommelsen " + period.text() + " har inget " + year + ".")
                                : breached(why + " men har inget " + year + ".", unindexed(terms));
                    }
                    var limit = "; riktlinjen är " + series + " från " + first.getFirst() + ".";
                    return terms.economy().indexation() instanceof Indexation.By by
                                    && by.series().equals(series)
                                    && first.contains(by.from())
                            ? met(why + limit)
                            : breached(why + limit, indexed(terms, series, first.getFirst()));
                });
    }

    /**
     * A later year begins with the calendar year or on the anniversary of the start; none where the agreement is
     * shorter.
     */
    private static List<LocalDate> firstDays(Span period, int offset) {
        var calendar = LocalDate.of(period.first().getYear() + offset, Month.JANUARY, 1);
        var anniversary = period.first().plusYears(offset);
        return Stream.of(calendar, anniversary).filter(period::contains).toList();
    }

    private static Terms indexed(Terms terms, String series, LocalDate from) {
        var fixed = terms.economy().indexation() instanceof Indexation.By by
                ? new Indexation.By(series, from, by.basis(), by.rounding())
                : new Indexation.By(series, from, null, null);
        return terms.with(terms.economy().with(fixed));
    }

    private static Terms unindexed(Terms terms) {
        return terms.with(terms.economy().with(new Indexation.None()));
    }

    private static Outcome compensating(Terms terms) {
        return switch (terms.economy().indexation()) {
            case Indexation.None() -> met("Överenskommelsen räknar inte upp beloppen.");
            case Indexation.BudgetCompensation(var from) -> met("Beloppen " + indexation(terms) + ".");
            case Indexation.By(var series, var from, var basis, var rounding) ->
                breached(
                        "Beloppen " + indexation(terms) + "; bara nämndens egen priskompensation är tillåten.",
                        terms.with(terms.economy().with(new Indexation.BudgetCompensation(from))));
        };
    }

    private static String indexation(Terms terms) {
        return switch (terms.economy().indexation()) {
            case Indexation.None() -> "räknas inte upp";
            case Indexation.By(var series, var from, var basis, var rounding) ->
                "räknas upp med " + series + " från " + from;
            case Indexation.BudgetCompensation(var from) -> "räknas upp med nämndens priskompensation från " + from;
        };
    }

    private static Outcome deciding(Proposal proposal) {
        return given(
                proposal.decision().body(),
                "Vem beslutar om överenskommelsen? Det anges inte.",
                body -> body == Decision.Body.COMMITTEE
                        ? met("Nämnden beslutar själv.")
                        : breached("Beslutet fattas av " + body(body) + "; nämnden ska besluta själv."));
    }

    private static String body(Decision.Body body) {
        return switch (body) {
            case COMMITTEE -> "nämnden";
            case WORKING_COMMITTEE -> "arbetsutskottet";
            case CHAIR -> "ordföranden";
            case DELEGATE -> "en tjänsteperson på delegation";
        };
    }

    private static Outcome valuing(Terms terms, int number, String limit) {
        var named = terms.subject().values().size();
        if (named == 0) {
            return unstated("Vilka gemensamma värden bygger överenskommelsen på? Riktlinjen är " + limit + ".");
        }
        var why = "Överenskommelsen anger " + count(named, "värde", "värden") + "; riktlinjen är " + limit + ".";
        return named < number ? breached(why) : met(why);
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

    /** Asks for what the agreement does not say, and otherwise judges it. */
    private static <T> Outcome given(@Nullable T stated, String question, Function<T, Outcome> judge) {
        return stated == null ? unstated(question) : judge.apply(stated);
    }
}
