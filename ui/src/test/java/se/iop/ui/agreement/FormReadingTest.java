package se.iop.ui.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.iop.guideline.Answers;
import se.iop.guideline.Answers.Answer;
import se.iop.guideline.Answers.Verdict;
import se.iop.model.Contribution;
import se.iop.model.Contribution.Earmark;
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

class FormReadingTest {

    private static final int ROUNDS = 500;

    @Test
    void whatIsWrittenIsReadBackAsTheSame() {
        for (var seed = 0; seed < ROUNDS; seed++) {
            var some = new Some(new Random(seed));
            var terms = some.terms();
            var answers = some.answers();
            var planned = some.day();

            var read = FormReading.of(FormWriting.of(terms, answers, planned));

            assertThat(read.refusals()).as("seed %d", seed).isEmpty();
            assertThat(read.terms()).as("seed %d", seed).isEqualTo(terms);
            assertThat(read.answers()).as("seed %d", seed).isEqualTo(answers);
            assertThat(read.plannedOn()).as("seed %d", seed).isEqualTo(planned);
        }
    }

    @Test
    void anEmptyFormSaysNothingAndRefusesNothing() {
        var read = FormReading.of(Map.of());

        assertThat(read.terms()).isEqualTo(Terms.EMPTY);
        assertThat(read.refusals()).isEmpty();
    }

    @Test
    void anEndBeforeTheStartIsRefusedAtTheEndAndUnknown() {
        var read = FormReading.of(Map.of("term.first", "2024-07-01", "term.last", "30/6 2024"));

        assertThat(read.terms().term().period()).isNull();
        assertThat(read.refusals()).containsExactly(Map.entry("term.last", "agreement.refused.span-backwards"));
    }

    @Test
    void oneDayAloneAsksForTheOther() {
        assertThat(FormReading.of(Map.of("term.first", "2024-07-01")).refusals())
                .containsExactly(Map.entry("term.last", "agreement.refused.span-last"));
    }

    @Test
    void whatCannotBeReadIsUnknownAndTheRestIsRead() {
        var form = Map.of(
                "subject.title", "Mötesplats",
                "term.review", "31/2 2024",
                "contribution.rows", "4,7",
                "contribution.4.kind", "GRANT",
                "contribution.4.from", "Lunds kommun",
                "contribution.4.amount", "75 tusen",
                "contribution.7.kind", "GRANT",
                "contribution.7.from", "Lunds kommun",
                "contribution.7.amount", "75\u00a0000 kr");

        var read = FormReading.of(form);

        assertThat(read.refusals())
                .containsOnly(
                        Map.entry("term.review", "Reason.DAY_NONE_SUCH"),
                        Map.entry("contribution.4.amount", "Reason.AMOUNT_CHARACTERS"));
        assertThat(read.terms().subject().title()).isEqualTo("Mötesplats");
        assertThat(read.terms().economy().grants().stream().map(Grant::amount))
                .containsExactly(null, Sek.kronor(75_000));
    }

    @Test
    void aRowThatWasOnlyAddedIsNothing() {
        var form = new HashMap<String, String>();
        form.put("party.rows", "0");
        form.put("party.0.sector", "CIVIL");
        form.put("party.0.roles", "SIGNATORY");
        form.put("contribution.rows", "0,1");
        form.put("contribution.0.kind", "GRANT");
        form.put("contribution.0.status", "UNKNOWN");
        form.put("contribution.1.kind", "KIND");

        assertThat(FormReading.of(form).terms()).isEqualTo(Terms.EMPTY);
    }

    @Test
    void anAnswerNeedsBothVerdictAndReason() {
        var read = FormReading.of(Map.of(
                "answer.budget.verdict", "MET",
                "answer.eight-reasons/A1.reason", "Föreningen tog initiativet"));

        assertThat(read.answers()).isEqualTo(Answers.NONE);
        assertThat(read.refusals())
                .containsOnly(
                        Map.entry("answer.budget.reason", "agreement.refused.reason"),
                        Map.entry("answer.eight-reasons/A1.verdict", "agreement.refused.verdict"));
    }

    @Test
    void anIndexationWithoutSeriesIsNoneUntilItHasOne() {
        var read = FormReading.of(Map.of("index.kind", "BY", "index.from", "2021-01-01"));

        assertThat(read.terms().economy().indexation()).isEqualTo(new Indexation.None());
        assertThat(read.refusals()).containsOnlyKeys("index.series");
    }

    @Test
    void noticeInDaysStaysInDays() {
        assertThat(FormReading.of(Map.of("term.notice.length", "14 dagar"))
                        .terms()
                        .term()
                        .notice()
                        .length())
                .isEqualTo(Period.ofDays(14));
    }

    @Test
    void controlCharactersAreRefusedAndTheTextIsNotJudged() {
        var read = FormReading.of(Map.of("subject.title", "Mötes\u0000plats"));

        assertThat(read.refusals()).containsExactly(Map.entry("subject.title", "Reason.TEXT_CONTROL"));
        assertThat(read.terms().subject().title()).isEmpty();
    }

    @Test
    void emojiAndRightToLeftTextAreKept() {
        var title = "Språkcafé 🧑‍🤝‍🧑 مقهى";

        assertThat(FormReading.of(Map.of("subject.title", title))
                        .terms()
                        .subject()
                        .title())
                .isEqualTo(title);
    }

    /** Terms at random, from a seed. */
    private record Some(Random random) {

        Terms terms() {
            return new Terms(
                    new Subject(text(), texts(), text(), text(), text(), texts()),
                    list(this::party),
                    term(),
                    economy(),
                    new FollowUp(list(this::report), steering()));
        }

        Answers answers() {
            var answers = Answers.NONE;
            for (var question : List.of("budget", "eight-reasons/A1", "a.dotted-name")) {
                if (random.nextBoolean()) {
                    var verdict = one(Verdict.values());
                    answers = answers.with(question, new Answer(verdict, word(), word(), LocalDate.of(2024, 5, 6)));
                }
            }
            return answers;
        }

        @Nullable
        LocalDate day() {
            return random.nextBoolean() ? LocalDate.of(2020, 1, 1).plusDays(random.nextInt(3000)) : null;
        }

        private Party party() {
            var number = random.nextBoolean() ? OrganisationNumber.parse("845001-2581") : null;
            return new Party(word(), one(Party.Sector.values()), number, textOrNull(), some(Party.Role.class));
        }

        private Term term() {
            var extension = random.nextBoolean()
                    ? new Extension(1 + random.nextInt(3), Period.ofMonths(1 + random.nextInt(40)), textOrNull())
                    : null;
            var length = random.nextBoolean() ? Period.ofMonths(random.nextInt(12)) : null;
            return new Term(span(), extension, day(), new Notice(length, random.nextBoolean(), random.nextBoolean()));
        }

        private Economy economy() {
            var during = span();
            return new Economy(
                    list(this::contribution),
                    during == null ? null : new StatedTotal(amount(), during),
                    indexation(),
                    payout(),
                    list(() -> new PayerChange(word(), word(), day(), textOrNull())),
                    some(Repayment.class));
        }

        private Contribution contribution() {
            if (random.nextBoolean()) {
                var earmark = random.nextBoolean() ? new Earmark(word(), texts()) : null;
                return new Grant(word(), span(), amountOrNull(), one(Status.values()), textOrNull(), earmark);
            }
            var valuation = random.nextBoolean() ? new Valuation(random.nextInt(90_000), text(), amount()) : null;
            return new InKind(word(), word(), span(), valuation);
        }

        private Indexation indexation() {
            var from = LocalDate.of(2021, 1, 1);
            return switch (random.nextInt(3)) {
                case 0 -> new Indexation.None();
                case 1 -> new Indexation.BudgetCompensation(from);
                default ->
                    new Indexation.By(
                            "OPI",
                            from,
                            random.nextBoolean() ? one(Indexation.Basis.values()) : null,
                            random.nextBoolean() ? new Rounding(Sek.kronor(100), RoundingMode.HALF_EVEN) : null);
            };
        }

        private Payout payout() {
            return new Payout(
                    random.nextBoolean() ? 1 + random.nextInt(12) : null,
                    random.nextBoolean() ? one(Month.values()) : null,
                    random.nextBoolean() ? random.nextInt(60) : null,
                    list(() -> new Instalment(amountOrNull(), span(), due())));
        }

        private List<Due> due() {
            var all = List.<Due>of(
                    new Due.MinutesApproved(),
                    new Due.Signed(),
                    new Due.BudgetDecided(),
                    new Due.RequisitionReceived(),
                    new Due.ReportApproved(word()),
                    new Due.FollowUpHeld(word()),
                    new Due.On(LocalDate.of(2024, 1, 31)));
            return all.stream().filter(_ -> random.nextBoolean()).toList();
        }

        private Report report() {
            return new Report(
                    word(),
                    one(Report.Kind.values()),
                    random.nextBoolean() ? 1 + random.nextInt(4) : null,
                    day(),
                    texts());
        }

        private Steering steering() {
            return new Steering(truth(), random.nextBoolean() ? 1 + random.nextInt(6) : null, truth(), textOrNull());
        }

        private @Nullable Boolean truth() {
            return random.nextInt(3) == 0 ? null : random.nextBoolean();
        }

        private @Nullable Span span() {
            var first = day();
            return first == null ? null : new Span(first, first.plusDays(random.nextInt(1200)));
        }

        private Sek amount() {
            return new Sek(random.nextInt(900_000_000));
        }

        private @Nullable Sek amountOrNull() {
            return random.nextBoolean() ? amount() : null;
        }

        private String word() {
            return List.of("Lunds kommun", "Föreningen Ö", "Café 🌍", "جمعية", "A, B; C/D – \"E\"")
                    .get(random.nextInt(5));
        }

        private String text() {
            return random.nextBoolean() ? word() : "";
        }

        private @Nullable String textOrNull() {
            return random.nextBoolean() ? word() : null;
        }

        private List<String> texts() {
            return list(this::word);
        }

        private <T> List<T> list(java.util.function.Supplier<T> make) {
            var list = new ArrayList<T>();
            for (var count = random.nextInt(4); count > 0; count--) {
                list.add(make.get());
            }
            return list;
        }

        private <T> T one(T[] all) {
            return all[random.nextInt(all.length)];
        }

        private <E extends Enum<E>> Set<E> some(Class<E> type) {
            var some = EnumSet.noneOf(type);
            for (var constant : EnumSet.allOf(type)) {
                if (random.nextBoolean()) {
                    some.add(constant);
                }
            }
            return some;
        }
    }
}
