package se.iop.ui.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.iop.core.catalog.OwnFields;
import se.iop.guideline.Answers;
import se.iop.guideline.Answers.Answer;
import se.iop.guideline.Answers.Verdict;
import se.iop.guideline.ExtraField;
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
import se.iop.testkit.AnyTerms;
import se.iop.ui.text.Texts;

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

    /** What a list cannot hold, such as an item of two lines, is put in the form's own shape once and then stays. */
    @Test
    void whatWasWrittenOnceIsReadAndWrittenAsTheSameEverAfter() {
        for (var seed = 0; seed < ROUNDS; seed++) {
            var once = FormReading.of(FormWriting.of(AnyTerms.of(seed), Answers.NONE, null));
            var texts = FormWriting.of(once.terms(), Answers.NONE, null);
            var twice = FormReading.of(texts);

            assertThat(once.refusals()).as("seed %d", seed).isEmpty();
            assertThat(twice.terms()).as("seed %d", seed).isEqualTo(once.terms());
            assertThat(FormWriting.of(twice.terms(), Answers.NONE, null))
                    .as("seed %d", seed)
                    .isEqualTo(texts);
        }
    }

    @Test
    void everyFieldHasALabelInBothLanguages() {
        var texts = new Texts();
        var words = new Words(texts);
        for (var seed = 0; seed < ROUNDS; seed++) {
            var written = FormWriting.of(new Some(new Random(seed)).terms(), Answers.NONE, null);
            assertThat(written.keySet()).allSatisfy(key -> {
                assertThat(words.label(key)).as(key).doesNotContain("!");
                assertThat(words.place(key)).as(key).doesNotContain("!");
            });
        }
    }

    @Test
    void everyConstantOfTheFormHasAName() {
        var words = new Words(new Texts());
        var all = Stream.<Enum<?>[]>of(
                        Party.Standing.Kind.values(),
                        Condition.Kind.values(),
                        Duty.Per.values(),
                        Group.Kind.values(),
                        Section.Kind.values(),
                        Appendix.Kind.values(),
                        Relation.Kind.values(),
                        Remark.Kind.values(),
                        Report.Kind.values(),
                        GrantForm.values(),
                        DueKind.values(),
                        Field.values())
                .flatMap(Arrays::stream);

        assertThat(all)
                .allSatisfy(constant ->
                        assertThat(words.name(constant)).as(constant.toString()).doesNotContain("!"));
    }

    @Test
    void whatIsTypedInAFieldOfTheCommitteesOwnIsHeldAgainstItsBounds() {
        var own = new OwnFields(List.of(ExtraField.whole("yta", "Yta", "I hektar.", 1, 100)), Map.of());
        var key = FormWriting.key(ExtraField.Type.WHOLE, "yta");

        assertThat(FormReading.of(Map.of(key, "100"), own).terms().extra())
                .containsExactly(Map.entry("yta", new Extra.Whole(100)));
        assertThat(FormReading.of(Map.of(key, "100"), own).refusals()).isEmpty();
        assertThat(FormReading.of(Map.of(key, "101"), own).refusals())
                .containsExactly(Map.entry(key, "Yta är från 1 till 100."));
        assertThat(FormReading.of(Map.of(key, "hundra"), own).refusals()).containsKey(key);
    }

    @Test
    void blanksAloneAreRefusedAtAFieldOfTheCommitteesOwn() {
        var own = new OwnFields(List.of(ExtraField.text("plats", "Plats", "Var.")), Map.of());
        var key = FormWriting.key(ExtraField.Type.TEXT, "plats");

        for (var blanks : List.of(" ", "\n\t", "\u2003")) {
            assertThat(FormReading.of(Map.of(key, blanks), own).refusals())
                    .containsExactly(Map.entry(key, "agreement.refused.blank"));
            assertThat(FormReading.of(Map.of(key, blanks), own).terms().extra()).isEmpty();
        }
        assertThat(FormReading.of(Map.of(key, ""), own).refusals()).isEmpty();
    }

    @Test
    void whatIsNoLongerAskedForIsReadAsItStandsAndGivesWayToTheSameFieldOfANewKind() {
        var kept = FormWriting.key(ExtraField.Type.TEXT, "yta");
        var own = new OwnFields(List.of(ExtraField.whole("yta", "Yta", "I hektar.", 1, 100)), Map.of());

        assertThat(FormReading.of(Map.of(kept, "stor"), own).terms().extra())
                .containsExactly(Map.entry("yta", new Extra.Words("stor")));
        assertThat(FormReading.of(Map.of(kept, "stor", FormWriting.key(ExtraField.Type.WHOLE, "yta"), "7"), own)
                        .terms()
                        .extra())
                .containsExactly(Map.entry("yta", new Extra.Whole(7)));
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
    void untilFurtherNoticeThereIsAFirstDayAndNoLast() {
        var read = FormReading.of(Map.of("term.first", "1/7 2024", "term.open", "true"));

        assertThat(read.refusals()).isEmpty();
        assertThat(read.terms().term().openFrom()).isEqualTo(LocalDate.of(2024, 7, 1));
        assertThat(FormReading.of(Map.of("term.open", "true", "term.last", "2025-06-30"))
                        .refusals())
                .containsOnly(
                        Map.entry("term.first", "agreement.refused.open-first"),
                        Map.entry("term.last", "agreement.refused.open-last"));
    }

    @Test
    void aDayOfTheYearIsReadAsPeopleWriteIt() {
        for (var written : List.of("15/6", "15 juni", "06-15", " 15/06 ")) {
            var season = FormReading.of(Map.of("term.season.first", written, "term.season.last", "29/2"))
                    .terms()
                    .term()
                    .season();
            assertThat(season).as(written).isEqualTo(new Season(MonthDay.of(6, 15), MonthDay.of(2, 29)));
        }
        assertThat(FormReading.of(Map.of("term.season.first", "midsommar")).refusals())
                .containsOnly(
                        Map.entry("term.season.first", "agreement.refused.year-day"),
                        Map.entry("term.season.last", "agreement.refused.year-day"));
    }

    @Test
    void theWayAnAmountIsSetSaysWhatItLacks() {
        assertThat(refused("PER_UNIT", Map.of("unit", "plats")))
                .containsExactly(Map.entry("contribution.0.each", "agreement.refused.form-each"));
        assertThat(refused("PER_UNIT", Map.of("each", "500", "guarantee", "9 000", "cap", "8 000")))
                .containsExactly(Map.entry("contribution.0.cap", "agreement.refused.form-cap"));
        assertThat(refused("SHARE", Map.of("of", "kostnaden")))
                .containsExactly(Map.entry("contribution.0.percent", "agreement.refused.form-percent"));
        assertThat(refused("SHARE", Map.of("percent", "101")))
                .containsExactly(Map.entry("contribution.0.percent", "agreement.refused.share"));
        assertThat(refused("NO_MONEY", Map.of("amount", "75 000")))
                .containsExactly(Map.entry("contribution.0.amount", "agreement.refused.form-no-money"));
        assertThat(refused("CEILING", Map.of("amount", "75 000"))).isEmpty();
    }

    @Test
    void whoLeavesBeforeJoiningIsRefusedAtTheLeaving() {
        var read = FormReading.of(Map.of(
                "party.rows", "3",
                "party.3.name", "Föreningen Ö",
                "party.3.joined", "2024-07-01",
                "party.3.left", "2024-06-30"));

        assertThat(read.refusals()).containsExactly(Map.entry("party.3.left", "agreement.refused.span-backwards"));
        assertThat(read.terms().parties()).hasSize(1);
    }

    @Test
    void aContactAloneIsReasonEnoughForAParty() {
        var read = FormReading.of(Map.of(
                "party.rows", "0", "party.0.contact.rows", "2", "party.0.contact.2.function", "Verksamhetschef"));

        assertThat(read.terms().parties())
                .singleElement()
                .satisfies(party -> assertThat(party.contacts()).containsExactly(new Contact("Verksamhetschef")));
    }

    @Test
    void allConditionsOfAnInstalmentAreKeptInTheirOrder() {
        var due = List.<Due>of(
                new Due.On(LocalDate.of(2024, 1, 31)),
                new Due.Signed(),
                new Due.On(LocalDate.of(2024, 6, 30)),
                new Due.ReportApproved("Halvårsrapport"));
        var payout = new Payout(null, null, null, List.of(new Instalment(Sek.kronor(1), null, due)));
        var terms = Terms.EMPTY.with(Economy.EMPTY.with(payout));

        assertThat(FormReading.of(FormWriting.of(terms, Answers.NONE, null)).terms())
                .isEqualTo(terms);
        assertThat(FormReading.of(Map.of(
                                "instalment.rows", "0", "instalment.0.due.rows", "0", "instalment.0.due.0.kind", "DAY"))
                        .refusals())
                .containsExactly(Map.entry("instalment.0.due.0.on", "agreement.refused.due-on"));
    }

    @Test
    void aRemarkWithoutWordsIsNone() {
        var form = Map.of(
                "remark.rows", "0,1",
                "remark.0.field", "PERIOD",
                "remark.0.sort", "NOTE",
                "remark.1.field", "TITLE",
                "remark.1.sort", "CONFLICT",
                "remark.1.text", "Rubriken säger ett annat år");

        assertThat(FormReading.of(form).terms().remarks())
                .containsExactly(new Remark(Field.TITLE, Remark.Kind.CONFLICT, "Rubriken säger ett annat år"));
    }

    @Test
    void whatIsNoFingerprintOrAddressIsRefused() {
        var read = FormReading.of(Map.of(
                "appendix.rows", "0",
                "appendix.0.name", "Budget",
                "appendix.0.digest", "abc",
                "relation.rows", "0",
                "relation.0.to", "Den förra",
                "relation.0.agreement", "inte en adress"));

        assertThat(read.refusals())
                .containsOnly(
                        Map.entry("appendix.0.digest", "agreement.refused.digest"),
                        Map.entry("relation.0.agreement", "agreement.refused.agreement"));
        assertThat(read.terms().wording().appendices()).hasSize(1);
        assertThat(read.terms().relations()).hasSize(1);
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
    void lengthsKeepTheWordsTheyAreSaidIn() {
        assertThat(length("3 år")).isEqualTo(Period.ofYears(3));
        assertThat(length("36")).isEqualTo(Period.ofMonths(36));
        assertThat(length("36 mån")).isEqualTo(Period.ofMonths(36));
        assertThat(length("1 år 6 månader 14 dagar")).isEqualTo(Period.of(1, 6, 14));
        assertThat(length("tre år")).isNull();
        assertThat(length("51 år")).isNull();
        assertThat(length("år")).isNull();
    }

    private static @Nullable Period length(String written) {
        var read = FormReading.of(Map.of("term.notice.length", written));
        var length = read.terms().term().notice().length();
        assertThat(read.refusals().isEmpty()).as(written).isEqualTo(length != null);
        return length;
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

    private static Map<String, String> refused(String form, Map<String, String> fields) {
        var texts = new HashMap<String, String>();
        texts.put("contribution.rows", "0");
        texts.put("contribution.0.kind", "GRANT");
        texts.put("contribution.0.form", form);
        fields.forEach((field, text) -> texts.put("contribution.0." + field, text));
        return FormReading.of(texts).refusals();
    }

    /** Terms at random, from a seed. */
    private record Some(Random random) {

        Terms terms() {
            return new Terms(
                    new Subject(text(), texts(), text(), text(), text(), texts()),
                    list(this::party),
                    term(),
                    economy(),
                    followUp(),
                    new Wording(
                            list(() -> new Section(one(Section.Kind.values()), textOrNull(), text())),
                            list(() -> new Appendix(
                                    word(),
                                    one(Appendix.Kind.values()),
                                    random.nextBoolean() ? "0f".repeat(32) : null)),
                            new Signing(textOrNull(), day(), countOrNull())),
                    list(() -> new Relation(
                            one(Relation.Kind.values()),
                            word(),
                            random.nextBoolean() ? new UUID(random.nextLong(), random.nextLong()) : null,
                            textOrNull(),
                            day())),
                    list(() -> new Remark(one(Field.values()), one(Remark.Kind.values()), word())),
                    extra());
        }

        private Map<String, Extra> extra() {
            var extra = new TreeMap<String, Extra>();
            var values = List.<Extra>of(
                    new Extra.Words(word()),
                    new Extra.Whole(random.nextLong() / 100),
                    new Extra.Money(Sek.kronor(random.nextInt(1_000_000))),
                    new Extra.Day(LocalDate.of(2026, 1, 1).plusDays(random.nextInt(1000))),
                    new Extra.Choice("val-" + random.nextInt(9)),
                    new Extra.Flag(random.nextBoolean()));
            for (var value : values) {
                if (random.nextBoolean()) {
                    extra.put("falt-" + extra.size(), value);
                }
            }
            return extra;
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
            return new Party(
                    word(),
                    one(Party.Sector.values()),
                    number,
                    textOrNull(),
                    some(Party.Role.class),
                    standing(),
                    list(this::contact),
                    list(this::mandate));
        }

        private Standing standing() {
            var during = span();
            return new Standing(
                    random.nextBoolean() ? one(Standing.Kind.values()) : null,
                    textOrNull(),
                    truth(),
                    day(),
                    textOrNull(),
                    during == null ? null : during.first(),
                    during == null ? day() : during.last(),
                    textOrNull(),
                    textOrNull(),
                    textOrNull());
        }

        private Contact contact() {
            var during = span();
            return new Contact(
                    word(),
                    textOrNull(),
                    during == null ? null : during.first(),
                    during == null ? null : during.last(),
                    textOrNull());
        }

        private Mandate mandate() {
            var during = span();
            return new Mandate(
                    word(),
                    textOrNull(),
                    during == null ? day() : during.first(),
                    during == null ? null : during.last());
        }

        private Term term() {
            var extension = random.nextBoolean()
                    ? new Extension(
                            1 + random.nextInt(3),
                            Period.ofMonths(1 + random.nextInt(40)).normalized(),
                            textOrNull())
                    : null;
            var length = random.nextBoolean() ? Period.ofMonths(random.nextInt(12)) : null;
            var notice = new Notice(
                    length,
                    random.nextBoolean(),
                    random.nextBoolean(),
                    textOrNull(),
                    list(() -> new PerParty(word(), random.nextBoolean() ? Period.ofMonths(6) : null)));
            var period = span();
            return new Term(
                    period,
                    extension,
                    day(),
                    notice,
                    period == null ? day() : null,
                    random.nextBoolean() ? new Season(yearDay(), yearDay()) : null,
                    list(() -> new Condition(one(Condition.Kind.values()), word(), day())));
        }

        private MonthDay yearDay() {
            return MonthDay.from(LocalDate.of(2024, 1, 1).plusDays(random.nextInt(366)));
        }

        private FollowUp followUp() {
            return new FollowUp(
                    list(this::report),
                    steering(),
                    list(() -> new Milestone(word(), day(), span(), textOrNull())),
                    list(() -> new Duty(word(), countOrNull(), one(Duty.Per.values()), textOrNull())),
                    list(() -> new DevelopmentArea(word(), truth())),
                    list(() -> new Group(one(Group.Kind.values()), textOrNull(), countOrNull(), texts())));
        }

        private @Nullable Integer countOrNull() {
            return random.nextBoolean() ? 1 + random.nextInt(90) : null;
        }

        private Economy economy() {
            var during = span();
            return new Economy(
                    list(this::contribution),
                    during == null ? null : new StatedTotal(amount(), during),
                    indexation(),
                    payout(),
                    list(() -> new PayerChange(word(), word(), day(), textOrNull())),
                    some(Repayment.class),
                    random.nextBoolean() ? percent() : null,
                    random.nextBoolean() ? percent() : null);
        }

        private Contribution contribution() {
            if (random.nextBoolean()) {
                var earmark = random.nextBoolean() ? new Earmark(word(), texts()) : null;
                var form = form();
                return new Grant(
                        word(),
                        span(),
                        form instanceof Form.NoMoney ? null : amountOrNull(),
                        one(Status.values()),
                        textOrNull(),
                        earmark,
                        form,
                        textOrNull());
            }
            var valuation = random.nextBoolean() ? new Valuation(random.nextInt(90_000), text(), amount()) : null;
            return new InKind(word(), word(), span(), valuation);
        }

        private Form form() {
            return switch (one(GrantForm.values())) {
                case FIXED -> new Form.Fixed();
                case CEILING -> new Form.Ceiling();
                case PER_UNIT ->
                    new Form.PerUnit(
                            text(),
                            amount(),
                            random.nextBoolean() ? Sek.kronor(random.nextInt(1000)) : null,
                            random.nextBoolean() ? Sek.kronor(1000) : null);
                case SHARE -> new Form.ShareOf(percent(), text());
                case NO_MONEY -> new Form.NoMoney();
            };
        }

        private BigDecimal percent() {
            return BigDecimal.valueOf(random.nextInt(1001), 1);
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
                    list(() -> new Instalment(amountOrNull(), span(), due())),
                    texts());
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
                    texts(),
                    random.nextBoolean() ? new DueRule(word(), list(() -> new Branch(word(), day()))) : null,
                    textOrNull(),
                    textOrNull(),
                    list(() -> new Indicator(word(), text(), textOrNull())),
                    random.nextBoolean());
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
