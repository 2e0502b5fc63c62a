package se.iop.testkit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.iop.guideline.Answers;
import se.iop.guideline.Answers.Answer;
import se.iop.guideline.Answers.Verdict;
import se.iop.guideline.Decision;
import se.iop.guideline.Decision.Body;
import se.iop.guideline.Proposal;
import se.iop.model.Contribution;
import se.iop.model.Contribution.Earmark;
import se.iop.model.Contribution.Form;
import se.iop.model.Contribution.Grant;
import se.iop.model.Contribution.InKind;
import se.iop.model.Contribution.Status;
import se.iop.model.Contribution.Valuation;
import se.iop.model.Economy;
import se.iop.model.Economy.PayerChange;
import se.iop.model.Economy.Repayment;
import se.iop.model.Economy.StatedTotal;
import se.iop.model.Extra;
import se.iop.model.Field;
import se.iop.model.FollowUp;
import se.iop.model.FollowUp.DevelopmentArea;
import se.iop.model.FollowUp.DueRule;
import se.iop.model.FollowUp.DueRule.Branch;
import se.iop.model.FollowUp.Duty;
import se.iop.model.FollowUp.Group;
import se.iop.model.FollowUp.Indicator;
import se.iop.model.FollowUp.Milestone;
import se.iop.model.FollowUp.Report;
import se.iop.model.FollowUp.Steering;
import se.iop.model.Indexation;
import se.iop.model.OrganisationNumber;
import se.iop.model.Party;
import se.iop.model.Party.Contact;
import se.iop.model.Party.Mandate;
import se.iop.model.Party.Standing;
import se.iop.model.Payout;
import se.iop.model.Payout.Due;
import se.iop.model.Payout.Instalment;
import se.iop.model.Relation;
import se.iop.model.Remark;
import se.iop.model.Rounding;
import se.iop.model.Sek;
import se.iop.model.Span;
import se.iop.model.Subject;
import se.iop.model.Term;
import se.iop.model.Term.Condition;
import se.iop.model.Term.Extension;
import se.iop.model.Term.Notice;
import se.iop.model.Term.Notice.PerParty;
import se.iop.model.Term.Season;
import se.iop.model.Terms;
import se.iop.model.Wording;
import se.iop.model.Wording.Appendix;
import se.iop.model.Wording.Section;
import se.iop.model.Wording.Signing;

/**
 * Terms and proposals of every kind from a seed: the same seed gives the same values, with gaps wherever gaps may be.
 */
public final class AnyTerms {

    private static final LocalDate EARLIEST = LocalDate.of(2015, 1, 1);
    private static final int DAYS = 5_000;
    private static final List<String> NAMES =
            List.of("Lunds kommun", "Föreningen Ärlan", "Stiftelsen Ö", "جمعية", "🤝 Tillsammans");
    private static final List<String> NUMBERS =
            List.of("845001-2581", "802471-1643", "802542-5979", "212000-1132", "845000-8175", "212000-0449");
    private static final List<String> WORDS = List.of(
            "", "Läsning för barn", "Stöd 2023–2025", "Sommar 2024.", "Två\nrader", "1234567890", "Ett ”citat”");

    private final Random random;

    private AnyTerms(long seed) {
        // A linear generator starts alike for seeds that are alike.
        random = new Random(seed * 0x9E37_79B9_7F4A_7C15L);
    }

    /** Any terms at all. */
    public static Terms of(long seed) {
        return new AnyTerms(seed).terms();
    }

    /**
     * Any proposal at all.
     *
     * @param seed which one
     * @param questions what may have been answered
     */
    public static Proposal proposal(long seed, List<String> questions) {
        var any = new AnyTerms(seed);
        var terms = any.terms();
        var earlier = any.some(2, any::terms);
        return new Proposal(terms, any.decision(), earlier, any.answers(questions), Examples.OPI);
    }

    private Terms terms() {
        return new Terms(
                subject(),
                some(4, this::party),
                term(),
                economy(),
                followUp(),
                wording(),
                some(3, this::relation),
                some(3, () -> new Remark(one(Field.values()), one(Remark.Kind.values()), "Ett påpekande")),
                extra());
    }

    private Map<String, Extra> extra() {
        var extra = new TreeMap<String, Extra>();
        some(
                        3,
                        () -> one(List.<Extra>of(
                                new Extra.Words("Egna ord"),
                                new Extra.Whole(random.nextInt(2_000) - 1_000),
                                new Extra.Money(Sek.kronor(random.nextInt(1_000_000))),
                                new Extra.Day(day()),
                                new Extra.Choice("ett"),
                                new Extra.Flag(random.nextBoolean()))))
                .forEach(value -> extra.put("falt-" + extra.size(), value));
        return extra;
    }

    private Subject subject() {
        return new Subject(word(), some(2, this::word), word(), word(), word(), some(9, this::word));
    }

    private Party party() {
        return new Party(
                name(),
                one(Party.Sector.values()),
                maybe(() -> OrganisationNumber.parse(one(NUMBERS))),
                maybe(this::word),
                set(Party.Role.class),
                standing(),
                some(2, this::contact),
                some(2, this::mandate));
    }

    private Standing standing() {
        var during = span();
        return new Standing(
                maybe(() -> one(Standing.Kind.values())),
                maybe(this::word),
                maybe(random::nextBoolean),
                maybe(this::day),
                maybe(this::name),
                maybe(during::first),
                maybe(during::last),
                maybe(this::word),
                maybe(this::word),
                maybe(this::word));
    }

    private Contact contact() {
        var during = span();
        return new Contact(word(), maybe(this::word), maybe(during::first), maybe(during::last), maybe(this::word));
    }

    private Mandate mandate() {
        var during = span();
        return new Mandate(word(), maybe(this::word), maybe(during::first), maybe(during::last));
    }

    private Term term() {
        var notice = new Notice(
                maybe(this::length),
                random.nextBoolean(),
                random.nextBoolean(),
                maybe(this::word),
                some(2, () -> new PerParty(name(), maybe(this::length))));
        var extension = maybe(() -> new Extension(1 + random.nextInt(3), length(), maybe(this::word)));
        var period = maybe(this::span);
        return new Term(
                period,
                extension,
                maybe(this::day),
                notice,
                period == null ? maybe(this::day) : null,
                maybe(() -> new Season(MonthDay.from(day()), MonthDay.from(day()))),
                some(2, () -> new Condition(one(Condition.Kind.values()), word(), maybe(this::day))));
    }

    private Economy economy() {
        return new Economy(
                some(5, this::contribution),
                maybe(() -> new StatedTotal(amount(), span())),
                indexation(),
                payout(),
                some(2, () -> new PayerChange(name(), name(), maybe(this::day), maybe(this::word))),
                set(Repayment.class),
                maybe(this::percent),
                maybe(this::percent));
    }

    private Contribution contribution() {
        return random.nextInt(3) == 0
                ? new InKind(name(), word(), maybe(this::span), maybe(this::valuation))
                : grant(form());
    }

    private Grant grant(Form form) {
        return new Grant(
                name(),
                maybe(this::span),
                form instanceof Form.NoMoney ? null : maybe(this::amount),
                one(Status.values()),
                maybe(this::word),
                maybe(() -> new Earmark(word(), some(2, this::word))),
                form,
                maybe(this::word));
    }

    private Form form() {
        return switch (random.nextInt(8)) {
            case 0 -> new Form.Ceiling();
            case 1 ->
                new Form.PerUnit(
                        word(),
                        amount(),
                        maybe(() -> Sek.kronor(random.nextInt(1000))),
                        maybe(() -> Sek.kronor(1000 + random.nextInt(1000))));
            case 2 -> new Form.ShareOf(percent(), word());
            case 3 -> new Form.NoMoney();
            default -> new Form.Fixed();
        };
    }

    private BigDecimal percent() {
        return BigDecimal.valueOf(random.nextInt(1001), 1);
    }

    private Valuation valuation() {
        return new Valuation(random.nextInt(20_000), "timmar", Sek.kronor(random.nextInt(400)));
    }

    private Indexation indexation() {
        return switch (random.nextInt(3)) {
            case 0 -> new Indexation.None();
            case 1 -> new Indexation.BudgetCompensation(day());
            default ->
                new Indexation.By(
                        one(List.of("OPI", "PKV", "KPI")),
                        day(),
                        maybe(() -> one(Indexation.Basis.values())),
                        maybe(() -> new Rounding(Sek.kronor(1 + random.nextInt(100)), RoundingMode.HALF_EVEN)));
        };
    }

    private Payout payout() {
        return new Payout(
                maybe(() -> 1 + random.nextInt(4)),
                maybe(() -> one(Month.values())),
                maybe(() -> random.nextInt(60)),
                some(4, () -> new Instalment(maybe(this::amount), maybe(this::span), some(3, this::due))),
                some(3, this::word));
    }

    private Due due() {
        return switch (random.nextInt(7)) {
            case 0 -> new Due.On(day());
            case 1 -> new Due.MinutesApproved();
            case 2 -> new Due.Signed();
            case 3 -> new Due.ReportApproved(word());
            case 4 -> new Due.FollowUpHeld(word());
            case 5 -> new Due.BudgetDecided();
            default -> new Due.RequisitionReceived();
        };
    }

    private FollowUp followUp() {
        var steering = new Steering(
                maybe(random::nextBoolean),
                maybe(() -> random.nextInt(5)),
                maybe(random::nextBoolean),
                maybe(this::name));
        return new FollowUp(
                some(4, this::report),
                steering,
                some(2, () -> new Milestone(word(), maybe(this::day), maybe(this::span), maybe(this::name))),
                some(
                        2,
                        () -> new Duty(
                                word(),
                                maybe(() -> 1 + random.nextInt(90)),
                                one(Duty.Per.values()),
                                maybe(this::name))),
                some(2, () -> new DevelopmentArea(word(), maybe(random::nextBoolean))),
                some(
                        2,
                        () -> new Group(
                                one(Group.Kind.values()),
                                maybe(this::word),
                                maybe(() -> 1 + random.nextInt(12)),
                                some(3, this::word))));
    }

    private Report report() {
        return new Report(
                word(),
                one(Report.Kind.values()),
                maybe(() -> 1 + random.nextInt(4)),
                maybe(this::day),
                some(3, this::word),
                maybe(() -> new DueRule(word(), some(2, () -> new Branch(word(), maybe(this::day))))),
                maybe(this::word),
                maybe(this::name),
                some(2, () -> new Indicator(word(), word(), maybe(this::word))),
                random.nextBoolean());
    }

    private Wording wording() {
        return new Wording(
                some(4, () -> new Section(one(Section.Kind.values()), maybe(this::name), word())),
                some(2, () -> new Appendix(word(), one(Appendix.Kind.values()), maybe(() -> "0f".repeat(32)))),
                new Signing(maybe(this::word), maybe(this::day), maybe(() -> 1 + random.nextInt(5))));
    }

    private Relation relation() {
        return new Relation(
                one(Relation.Kind.values()),
                word(),
                maybe(() -> new UUID(random.nextLong(), random.nextLong())),
                maybe(this::word),
                maybe(this::day));
    }

    private Decision decision() {
        return switch (random.nextInt(3)) {
            case 0 -> Decision.planned(day());
            case 1 -> Decision.made(day(), maybe(() -> "§ 1"), maybe(() -> one(Body.values())));
            default -> Decision.madeOnUnknownDay(maybe(() -> one(Body.values())), maybe(this::day));
        };
    }

    private Answers answers(List<String> questions) {
        var answers = Answers.NONE;
        for (var question : questions) {
            if (random.nextInt(4) != 0) {
                answers = answers.with(question, new Answer(one(Verdict.values()), "Ett skäl!", name(), day()));
            }
        }
        return answers;
    }

    private Span span() {
        var first = day();
        return new Span(
                first,
                random.nextBoolean()
                        ? first.plus(length())
                        : first.plus(length()).minusDays(1));
    }

    private LocalDate day() {
        return EARLIEST.plusDays(random.nextInt(DAYS));
    }

    private Period length() {
        return random.nextInt(4) == 0
                ? Period.ofDays(1 + random.nextInt(800))
                : Period.ofMonths(1 + random.nextInt(72)).normalized();
    }

    private Sek amount() {
        return new Sek(random.nextInt(1_000_000_000));
    }

    private String name() {
        return one(NAMES);
    }

    private String word() {
        return one(WORDS);
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextInt(4) == 0 ? null : value.get();
    }

    private <T> List<T> some(int most, Supplier<T> value) {
        return Stream.generate(value).limit(random.nextInt(most + 1)).toList();
    }

    private <E extends Enum<E>> Set<E> set(Class<E> type) {
        var set = EnumSet.allOf(type);
        set.removeIf(value -> random.nextBoolean());
        return set;
    }

    private <T> T one(T[] values) {
        return one(List.of(values));
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
