package se.iop.guideline;

import java.math.BigDecimal;
import java.time.Month;
import java.time.Period;
import java.util.Map;
import java.util.stream.Stream;
import se.iop.guideline.Value.Choice;
import se.iop.guideline.Value.Choices;
import se.iop.guideline.Value.Flag;
import se.iop.guideline.Value.Length;
import se.iop.guideline.Value.Money;
import se.iop.guideline.Value.Percent;
import se.iop.guideline.Value.Whole;
import se.iop.guideline.Value.Words;
import se.iop.model.Economy.Repayment;
import se.iop.model.Field;
import se.iop.model.FollowUp.Report.Kind;
import se.iop.model.Sek;
import se.iop.model.Wording.Appendix;
import se.iop.model.Wording.Section;

/**
 * The limits that a committee sets, as values: a plugin lists them and writes none of them.
 *
 * <p>Each is a {@link Clause} with its parameters filled in. What an agreement does not say is never a pass: the
 * outcome asks for it. Every correction offered keeps its own rule.
 */
public final class Requirements {

    private static final Value YES = new Flag(true);
    private static final Value NO = new Flag(false);

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
        return made(TimeRules.DURATION, Map.of("limit", new Length(limit), "chain", NO));
    }

    /** The agreement and those it follows on without a gap last together no longer than the limit. */
    public static Requirement lastAtMostWithRenewals(Period limit) {
        return made(TimeRules.DURATION, Map.of("limit", new Length(limit), "chain", YES));
    }

    /**
     * The agreement's longest time is limited in a way that is not known, so nothing can be said of it.
     *
     * @param seen what has been seen in agreements, as a sentence
     */
    public static Requirement lastAtMostUnknown(String seen) {
        return made(TimeRules.DURATION_UNKNOWN, Map.of("seen", new Words(seen)));
    }

    /** An extension is offered no more often and for no longer each time than the limits. */
    public static Requirement extensionAtMost(int times, Period each) {
        return made(TimeRules.EXTENSION, Map.of("times", new Whole(times), "each", new Length(each)));
    }

    /** All money lies inside a decided budget. */
    public static Requirement withinBudget() {
        return made(MoneyRules.BUDGET, Map.of("conditional", NO));
    }

    /** All money lies inside a decided budget or is expressly conditional on a raised one. */
    public static Requirement withinBudgetOrConditional() {
        return made(MoneyRules.BUDGET, Map.of("conditional", YES));
    }

    /** All money together, before any indexation, is no more than the limit. */
    public static Requirement grantedAtMost(Sek limit) {
        return made(MoneyRules.TOTAL_CEILING, Map.of("limit", new Money(limit)));
    }

    /** The money of each calendar year, shared out by month and before any indexation, is no more than the limit. */
    public static Requirement grantedPerYearAtMost(Sek limit) {
        return made(MoneyRules.YEARLY_CEILING, Map.of("limit", new Money(limit)));
    }

    /**
     * The share for common costs is no more than the limit.
     *
     * @param percent the limit, 0 to 100
     */
    public static Requirement overheadAtMost(BigDecimal percent) {
        return made(MoneyRules.OVERHEAD, Map.of("limit", new Percent(percent)));
    }

    /** The agreement has a text on each of these, one for each signatory where it is about their commitments. */
    public static Requirement sections(Section.Kind... kinds) {
        return made(TextRules.SECTIONS, Map.of("kinds", choices(kinds)));
    }

    /** The agreement has these appendices, and each of them is attached. */
    public static Requirement appendices(Appendix.Kind... kinds) {
        return made(TextRules.APPENDICES, Map.of("kinds", choices(kinds)));
    }

    /** A person assesses the criteria one by one; the pass rule makes one outcome of them. */
    public static Requirement criteria(String name, Checklist checklist) {
        return made(PeopleRules.CRITERIA, PeopleRules.of(name, checklist));
    }

    /** Money is paid so many times a year. */
    public static Requirement payoutsPerYear(int times) {
        return made(MoneyRules.PAYOUTS, Map.of("times", new Whole(times)));
    }

    /** Money is paid so many times a year, in the month given. */
    public static Requirement payoutsPerYear(int times, Month month) {
        return made(MoneyRules.PAYOUTS, Map.of("times", new Whole(times), "month", new Choice(month.name())));
    }

    /** The steering group meets at least so many times a year. */
    public static Requirement meetingsPerYear(int times) {
        return made(FollowUpRules.MEETINGS, Map.of("times", new Whole(times)));
    }

    /** The steering group strives for consensus. */
    public static Requirement consensus() {
        return made(FollowUpRules.CONSENSUS, Map.of());
    }

    /** There is a report every half-year and one every year. */
    public static Requirement halfYearAndAnnualReport() {
        return made(FollowUpRules.REPORTS, Map.of());
    }

    /** There is a report of the kind. */
    public static Requirement report(Kind kind) {
        return made(FollowUpRules.REPORT, Map.of("kind", new Choice(kind.name())));
    }

    /** The agreement is followed up at least so many times a year, in whatever form. */
    public static Requirement followUpAtLeast(int timesPerYear) {
        return made(FollowUpRules.FOLLOW_UP, Map.of("times", new Whole(timesPerYear)));
    }

    /** The agreement names the day by which the parties review it. */
    public static Requirement reviewDate() {
        return made(TimeRules.REVIEW, Map.of());
    }

    /** The time of notice is exactly this. */
    public static Requirement noticeOf(Period length) {
        return made(TimeRules.NOTICE, Map.of("length", new Length(length), "written", NO));
    }

    /** The time of notice is exactly this, and notice is given in writing. */
    public static Requirement writtenNoticeOf(Period length) {
        return made(TimeRules.NOTICE, Map.of("length", new Length(length), "written", YES));
    }

    /** The agreement has the clause of repayment. */
    public static Requirement repayment(Repayment clause) {
        return made(MoneyRules.REPAYMENT, Map.of("case", new Choice(clause.name())));
    }

    /** Amounts stay as stated. */
    public static Requirement notIndexed() {
        return made(IndexRules.NOT_INDEXED, Map.of());
    }

    /**
     * Amounts follow the series from a later year of the agreement.
     *
     * @param series the series, for example {@code OPI}
     * @param firstYearOffset how many years after the first, so 1 for the second year
     */
    public static Requirement indexedBy(String series, int firstYearOffset) {
        return made(IndexRules.INDEXED_BY, Map.of("series", new Words(series), "offset", new Whole(firstYearOffset)));
    }

    /**
     * Amounts follow nothing but the price compensation that the committee itself gets; they may also stay as stated.
     */
    public static Requirement indexedByBudget() {
        return made(IndexRules.INDEXED_BY_BUDGET, Map.of());
    }

    /** The committee itself decides the agreement. */
    public static Requirement decidedByCommittee() {
        return made(PeopleRules.DECISION_BODY, Map.of());
    }

    /** The agreement names at least so many shared values. */
    public static Requirement values(int number) {
        return made(TextRules.VALUES, Map.of("number", new Whole(number)));
    }

    /** The first part is paid when the minutes are approved and the agreement is signed. */
    public static Requirement firstPayoutAfterMinutesAndSignatures() {
        return made(MoneyRules.FIRST_PAYOUT, Map.of());
    }

    /** A requisition is paid within exactly so many days. */
    public static Requirement paymentTerm(int days) {
        return made(MoneyRules.PAYMENT_TERM, Map.of("days", new Whole(days)));
    }

    /** The civil party's own effort is valued in kronor. */
    public static Requirement hoursValued() {
        return made(MoneyRules.HOURS_VALUED, Map.of());
    }

    /** A rule that only a person can judge, by answering the question with a reason. */
    public static Requirement judged(String name, Field field, String text, String question) {
        return made(
                PeopleRules.JUDGED,
                Map.of(
                        "name", new Words(name),
                        "field", new Choice(field.name()),
                        "text", new Words(text),
                        "question", new Words(question)));
    }

    /**
     * What a field of the body's own holds is within its bounds, and an agreement states it where the field demands so.
     * The rule is named {@code field-} and the id of the field.
     */
    public static Requirement stated(ExtraField field) {
        var text = field.required() ? field.label() + " anges." : field.label() + " ligger inom sina gränser.";
        return Requirement.of("field-" + field.id(), Field.EXTRA, text, proposal -> stated(field, proposal));
    }

    private static Outcome stated(ExtraField field, Proposal proposal) {
        var value = field.in(proposal.terms()).orElse(null);
        if (value == null) {
            return field.required()
                    ? Outcome.unstated(field.label() + " behöver anges.")
                    : new Outcome.Inapplicable("Uppgiften " + field.label() + " lämnas inte.");
        }
        return field.flaw(value)
                .map(Outcome::breached)
                .orElseGet(() -> Outcome.met(field.label() + ": " + field.text(value) + "."));
    }

    private static Requirement made(ClauseKind kind, Map<String, ? extends Value> values) {
        return new Clause(kind.id(), Map.copyOf(values)).requirement();
    }

    private static Choices choices(Enum<?>[] kinds) {
        return new Choices(Stream.of(kinds).map(Enum::name).toList());
    }
}
