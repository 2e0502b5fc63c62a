package se.iop.testkit;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
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
import se.iop.model.Contribution.Grant;
import se.iop.model.Contribution.InKind;
import se.iop.model.Contribution.Status;
import se.iop.model.Contribution.Valuation;
import se.iop.model.Economy;
import se.iop.model.Economy.PayerChange;
import se.iop.model.Economy.Repayment;
import se.iop.model.Economy.StatedTotal;
import se.iop.model.FollowUp;
import se.iop.model.FollowUp.Report;
import se.iop.model.FollowUp.Steering;
import se.iop.model.Indexation;
import se.iop.model.OrganisationNumber;
import se.iop.model.Party;
import se.iop.model.Payout;
import se.iop.model.Payout.Due;
import se.iop.model.Payout.Instalment;
import se.iop.model.Rounding;
import se.iop.model.Sek;
import se.iop.model.Span;
import se.iop.model.Subject;
import se.iop.model.Term;
import se.iop.model.Term.Extension;
import se.iop.model.Term.Notice;
import se.iop.model.Terms;

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
        return new Terms(subject(), some(4, this::party), term(), economy(), followUp());
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
                set(Party.Role.class));
    }

    private Term term() {
        var notice = new Notice(maybe(this::length), random.nextBoolean(), random.nextBoolean());
        var extension = maybe(() -> new Extension(1 + random.nextInt(3), length(), maybe(this::word)));
        return new Term(maybe(this::span), extension, maybe(this::day), notice);
    }

    private Economy economy() {
        return new Economy(
                some(5, this::contribution),
                maybe(() -> new StatedTotal(amount(), span())),
                indexation(),
                payout(),
                some(2, () -> new PayerChange(name(), name(), maybe(this::day), maybe(this::word))),
                set(Repayment.class));
    }

    private Contribution contribution() {
        return random.nextInt(3) == 0
                ? new InKind(name(), word(), maybe(this::span), maybe(this::valuation))
                : new Grant(
                        name(), maybe(this::span), maybe(this::amount), one(Status.values()), maybe(this::word), null);
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
                some(4, () -> new Instalment(maybe(this::amount), maybe(this::span), some(3, this::due))));
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
        return new FollowUp(some(4, this::report), steering);
    }

    private Report report() {
        return new Report(
                word(),
                one(Report.Kind.values()),
                maybe(() -> 1 + random.nextInt(4)),
                maybe(this::day),
                some(3, this::word));
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
