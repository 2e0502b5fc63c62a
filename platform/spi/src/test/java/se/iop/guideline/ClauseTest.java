package se.iop.guideline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Month;
import java.time.Period;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.iop.guideline.Checklist.Criterion;
import se.iop.guideline.Checklist.PassRule;
import se.iop.guideline.ClauseKind.Flaw;
import se.iop.guideline.ClauseKind.Topic;
import se.iop.model.Economy.Repayment;
import se.iop.model.Field;
import se.iop.model.FollowUp.Report;
import se.iop.model.Sek;
import se.iop.model.Wording.Appendix;
import se.iop.model.Wording.Section;

class ClauseTest {

    private static List<ClauseKind> kinds() {
        return Clauses.all();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindCanBeOfferedInAForm(ClauseKind kind) {
        assertThat(kind.id()).matches("[a-z]+(-[a-z]+)*");
        assertThat(kind.label()).isNotBlank();
        assertThat(kind.help()).endsWith(".");
        assertThat(kind.slots())
                .extracting(Slot::name)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z]+"));
        assertThat(kind.slots()).allSatisfy(slot -> {
            assertThat(slot.label()).isNotBlank();
            assertThat(slot.help()).endsWith(".");
            assertThat(slot.least()).isLessThanOrEqualTo(slot.most());
            assertThat(slot.standard() == null).isEqualTo(slot.optional());
            assertThat(slot.options()).extracting(Slot.Option::id).doesNotHaveDuplicates();
            assertThat(slot.options())
                    .extracting(Slot.Option::label)
                    .doesNotHaveDuplicates()
                    .allMatch(text -> !text.isBlank());
        });
        assertThat(kind).hasToString(kind.id());
        assertThat(Clauses.kind(kind.id())).isSameAs(kind);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindBeginsAsARuleThatRemembersWhatItWasMadeFrom(ClauseKind kind) {
        var clause = kind.start();
        var requirement = clause.requirement();
        assertThat(requirement.clause()).isEqualTo(clause);
        assertThat(requirement.text()).endsWith(".");
        assertThat(requirement.name()).matches("[a-z0-9]+(-[a-z0-9]+)*");
        assertThat(clause.parameters()).extracting(Parameter::slot).isEqualTo(kind.slots());
        assertThat(clause.parameters()).allSatisfy(parameter -> {
            assertThat(parameter.name()).isEqualTo(parameter.slot().name());
            assertThat(parameter.label()).isEqualTo(parameter.slot().label());
            assertThat(parameter.text()).isNotBlank();
            assertThat(parameter.value())
                    .isEqualTo(clause.given(parameter.name()).orElse(null));
        });
    }

    @Test
    void kindsHaveIdsOfTheirOwnAndEveryTopicHasSome() {
        assertThat(Clauses.all()).extracting(ClauseKind::id).doesNotHaveDuplicates();
        assertThat(Clauses.all()).extracting(ClauseKind::label).doesNotHaveDuplicates();
        assertThat(Clauses.all()).extracting(ClauseKind::topic).contains(Topic.values());
        assertThat(Topic.values())
                .extracting(Topic::label)
                .doesNotHaveDuplicates()
                .allMatch(label -> !label.isBlank());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Clauses.kind("annat"))
                .withMessage("Det finns ingen regel av slaget ”annat”.");
    }

    @Test
    void everyRequirementOfTheLibraryIsAClause() {
        var list = CriteriaLists.forum2010(new PassRule.All());
        assertThat(List.of(
                        Requirements.lastAtMost(Requirements.years(2)),
                        Requirements.lastAtMostWithRenewals(Requirements.years(2)),
                        Requirements.lastAtMostUnknown("Inget."),
                        Requirements.extensionAtMost(1, Requirements.years(1)),
                        Requirements.withinBudget(),
                        Requirements.withinBudgetOrConditional(),
                        Requirements.grantedAtMost(Sek.kronor(1)),
                        Requirements.grantedPerYearAtMost(Sek.kronor(1)),
                        Requirements.overheadAtMost(BigDecimal.TEN),
                        Requirements.sections(Section.Kind.PURPOSE),
                        Requirements.appendices(Appendix.Kind.BUDGET),
                        Requirements.criteria("list", list),
                        Requirements.payoutsPerYear(1),
                        Requirements.payoutsPerYear(1, Month.MAY),
                        Requirements.meetingsPerYear(2),
                        Requirements.consensus(),
                        Requirements.halfYearAndAnnualReport(),
                        Requirements.report(Report.Kind.ANNUAL),
                        Requirements.followUpAtLeast(1),
                        Requirements.reviewDate(),
                        Requirements.noticeOf(Requirements.months(3)),
                        Requirements.writtenNoticeOf(Requirements.months(3)),
                        Requirements.repayment(Repayment.IF_MISUSED),
                        Requirements.notIndexed(),
                        Requirements.indexedBy("OPI", 1),
                        Requirements.indexedByBudget(),
                        Requirements.decidedByCommittee(),
                        Requirements.values(3),
                        Requirements.firstPayoutAfterMinutesAndSignatures(),
                        Requirements.paymentTerm(30),
                        Requirements.hoursValued(),
                        Requirements.judged("q", Field.PURPOSE, "Text.", "Fråga?")))
                .allSatisfy(requirement -> assertThat(requirement.clause()).isNotNull())
                .extracting(requirement ->
                        requirement.clause() == null ? "" : requirement.clause().kind())
                .containsAll(Clauses.all().stream().map(ClauseKind::id).toList());
    }

    @Test
    void aChangedValueMakesAnotherRule() {
        var clause = Clauses.kind("duration").start();
        assertThat(clause.with("limit", new Value.Length(Period.ofMonths(18)))
                        .requirement()
                        .text())
                .isEqualTo("Överenskommelsen gäller högst 18 månader.");
        assertThat(clause.with("chain", new Value.Flag(true)).requirement().parameters())
                .containsExactly(Map.entry("gräns", "3 år, hela kedjan"));
        var payouts = Clauses.kind("payouts").start().with("month", new Value.Choice("MAY"));
        assertThat(payouts.requirement().text()).isEqualTo("Bidraget betalas ut 2 gånger per år, i maj.");
        assertThat(payouts.with(Collections.singletonMap("month", null))
                        .requirement()
                        .text())
                .isEqualTo("Bidraget betalas ut 2 gånger per år.");
        assertThat(payouts.parameters().getLast().text()).isEqualTo("maj");
        assertThat(Clauses.kind("payouts").start().parameters().getLast().text())
                .isEqualTo("–");
    }

    @Test
    void aBadValueIsRefusedInASentence() {
        refused("duration", "limit", new Value.Length(Period.ZERO), "Gräns är längre än ingenting och högst 50 år.");
        refused(
                "duration",
                "limit",
                new Value.Length(Period.ofMonths(601)),
                "Gräns är längre än ingenting och högst 50 år.");
        refused(
                "duration",
                "limit",
                new Value.Length(Period.of(1, -1, 0)),
                "Gräns är längre än ingenting och högst 50 år.");
        refused(
                "duration",
                "limit",
                new Value.Length(Period.of(0, 1, -1)),
                "Gräns är längre än ingenting och högst 50 år.");
        refused(
                "duration",
                "limit",
                new Value.Length(Period.of(-1, 20, 0)),
                "Gräns är längre än ingenting och högst 50 år.");
        refused("duration", "limit", new Value.Whole(3), "Gräns är av ett annat slag: en tid.");
        refused("duration", "other", new Value.Whole(3), "Längsta tid har ingen parameter som heter ”other”.");
        refused("meetings", "times", new Value.Whole(0), "Möten per år är från 1 till 366.");
        refused("meetings", "times", new Value.Whole(367), "Möten per år är från 1 till 366.");
        refused(
                "total-ceiling",
                "limit",
                new Value.Money(new Sek(-1)),
                "Tak är från 0\u00a0kr till 10\u00a0000\u00a0000\u00a0000\u00a0kr.");
        refused(
                "total-ceiling",
                "limit",
                new Value.Money(new Sek(1_000_000_000_001L)),
                "Tak är från 0\u00a0kr till 10\u00a0000\u00a0000\u00a0000\u00a0kr.");
        refused("overhead", "limit", percent("-0.1"), "Högsta andel är från 0 till 100 procent.");
        refused("overhead", "limit", percent("100.1"), "Högsta andel är från 0 till 100 procent.");
        refused("report", "kind", new Value.Choice("VIDEO"), "Slag: ”VIDEO” finns inte att välja.");
        refused("sections", "kinds", new Value.Choices(List.of()), "Avsnitt: välj minst 1.");
        refused("sections", "kinds", new Value.Choices(List.of("PURPOSE", "X")), "Avsnitt: ”X” finns inte att välja.");
        refused(
                "sections",
                "kinds",
                new Value.Choices(List.of("PURPOSE", "PURPOSE")),
                "Avsnitt: samma val förekommer två gånger.");
        refused("judged", "text", new Value.Words(" "), "Regel behöver en text.");
        refused("judged", "text", new Value.Words("x".repeat(1001)), "Regel är högst 1000 tecken.");
        refused(
                "judged",
                "name",
                new Value.Words("Två ord"),
                "Regelns namn har bara små bokstäver a–z, siffror och bindestreck mellan orden.");
        for (var kind : Clauses.all()) {
            for (var slot : kind.slots()) {
                var other = slot.type() == Slot.Type.WHOLE ? new Value.Flag(true) : new Value.Whole(1);
                assertThat(slot.flaw(other)).get().asString().startsWith(slot.label() + " är av ett annat slag: ");
            }
        }
    }

    @Test
    void theBoundsThemselvesAreAllowed() {
        assertThat(Clauses.kind("duration").start().with("limit", new Value.Length(Period.ofYears(50))))
                .isNotNull();
        assertThat(Clauses.kind("duration").start().with("limit", new Value.Length(Period.ofDays(1))))
                .isNotNull();
        assertThat(Clauses.kind("meetings").start().with("times", new Value.Whole(1)))
                .isNotNull();
        assertThat(Clauses.kind("meetings").start().with("times", new Value.Whole(366)))
                .isNotNull();
        assertThat(Clauses.kind("total-ceiling").start().with("limit", new Value.Money(Sek.ZERO)))
                .isNotNull();
        assertThat(Clauses.kind("total-ceiling").start().with("limit", new Value.Money(new Sek(1_000_000_000_000L))))
                .isNotNull();
        assertThat(Clauses.kind("overhead").start().with("limit", percent("0"))).isNotNull();
        assertThat(Clauses.kind("overhead").start().with("limit", percent("100")))
                .isNotNull();
        assertThat(Clauses.kind("judged").start().with("text", new Value.Words("x".repeat(1000))))
                .isNotNull();
    }

    @Test
    void allFlawsAreToldAtTheirParameters() {
        var values = new HashMap<String, Value>();
        values.put("times", new Value.Whole(0));
        values.put("more", null);
        assertThat(Clauses.kind("extension").flaws(values))
                .containsExactly(
                        new Flaw("times", "Antal gånger är från 1 till 100."),
                        new Flaw("each", "Varje gång behöver ett värde."),
                        new Flaw("more", "Förlängning har ingen parameter som heter ”more”."));
        assertThat(Clauses.kind("payouts").flaws(Map.of("times", new Value.Whole(1))))
                .isEmpty();
    }

    @Test
    void aPassRuleFitsItsCriteria() {
        var clause = Clauses.kind("criteria")
                .start()
                .with("criteria", new Value.Criteria(List.of(new Criterion("A", "Ett."), new Criterion("B", "Två."))));
        flawed(
                clause,
                Map.of("pass", new Value.Choice("AT_LEAST")),
                "count",
                "Ange hur många som krävs, högst de 2 som finns.");
        flawed(
                clause,
                Map.of("pass", new Value.Choice("AT_LEAST"), "count", new Value.Whole(3)),
                "count",
                "Ange hur många som krävs, högst de 2 som finns.");
        flawed(
                clause,
                Map.of("pass", new Value.Choice("REQUIRED")),
                "required",
                "Ange vilka kriterier som är obligatoriska.");
        flawed(
                clause,
                Map.of("pass", new Value.Choice("REQUIRED"), "required", new Value.Choices(List.of("A", "C"))),
                "required",
                "Kriterier som krävs finns inte i listan: C.");
        flawed(
                clause,
                Map.of("name", new Value.Words("Å")),
                "name",
                "Regelns namn har bara små bokstäver a–z, siffror och bindestreck mellan orden.");
        assertThat(clause.with(Map.of("pass", new Value.Choice("AT_LEAST"), "count", new Value.Whole(2)))
                        .requirement()
                        .checklist()
                        .passRule())
                .isEqualTo(new PassRule.AtLeast(2));
        assertThat(clause.with(Map.of(
                                "pass", new Value.Choice("REQUIRED"), "required", new Value.Choices(List.of("B"))))
                        .requirement()
                        .checklist()
                        .passRule())
                .isEqualTo(new PassRule.Required(Set.of("B")));
        assertThat(clause.with("pass", new Value.Choice("UNKNOWN"))
                        .requirement()
                        .checklist()
                        .passRule())
                .isEqualTo(new PassRule.Unknown());
    }

    @Test
    void criteriaHaveNamesAndTexts() {
        var criteria = Clauses.kind("criteria").slot("criteria").orElseThrow();
        assertThat(criteria.flaw(new Value.Criteria(List.of()))).contains("Kriterier är från 1 till 100.");
        assertThat(criteria.flaw(new Value.Criteria(List.of(new Criterion("", "Text.")))))
                .contains("Kriterier: varje kriterium har en beteckning och en text.");
        assertThat(criteria.flaw(new Value.Criteria(List.of(new Criterion("A", " ")))))
                .contains("Kriterier: varje kriterium har en beteckning och en text.");
        assertThat(criteria.flaw(new Value.Criteria(List.of(new Criterion("A", "Ett."), new Criterion("A", "Två.")))))
                .contains("Kriterier: två kriterier har samma beteckning.");
        assertThat(Clauses.kind("criteria").slot("nothing")).isEmpty();
    }

    @Test
    void valuesReadAsSwedish() {
        assertThat(List.<Value>of(
                        new Value.Whole(12_000),
                        new Value.Length(Period.of(1, 6, 0)),
                        new Value.Money(Sek.kronor(5)),
                        percent("7.50"),
                        new Value.Choice("A"),
                        new Value.Choices(List.of("A", "B")),
                        new Value.Words("ord"),
                        new Value.Flag(true),
                        new Value.Flag(false),
                        new Value.Criteria(List.of(new Criterion("A", "Ett."), new Criterion("B", "Två.")))))
                .extracting(Value::text)
                .containsExactly(
                        "12\u00a0000",
                        "1 år och 6 månader",
                        "5\u00a0kr",
                        "7,5 %",
                        "A",
                        "A, B",
                        "ord",
                        "ja",
                        "nej",
                        "A. Ett.\nB. Två.");
        assertThat(percent("7.50")).isEqualTo(percent("7.5"));
        assertThat(percent("100")).isEqualTo(percent("1E+2"));
        assertThat(new Value.Length(Period.ofMonths(12)).days()).isEqualTo(366);
        assertThat(Clauses.kind("sections").start().parameters().getFirst().text())
                .isEqualTo("syfte och åtaganden");
    }

    @Test
    void aClauseIsReadByTheTypeOfItsValues() {
        var clause = Clauses.kind("duration").start();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> clause.whole("limit"))
                .withMessage("Klausulen duration har inget sådant värde: limit");
        assertThatIllegalArgumentException().isThrownBy(() -> clause.length("chain"));
        assertThatIllegalArgumentException().isThrownBy(() -> clause.money("limit"));
        assertThatIllegalArgumentException().isThrownBy(() -> clause.percent("limit"));
        assertThatIllegalArgumentException().isThrownBy(() -> clause.choice("limit"));
        assertThatIllegalArgumentException().isThrownBy(() -> clause.choices("limit"));
        assertThatIllegalArgumentException().isThrownBy(() -> clause.words("limit"));
        assertThatIllegalArgumentException().isThrownBy(() -> clause.on("limit"));
        assertThatIllegalArgumentException().isThrownBy(() -> clause.criteria("limit"));
        assertThat(clause.given("nothing")).isEmpty();
    }

    private static Value percent(String percent) {
        return new Value.Percent(new BigDecimal(percent));
    }

    private static void refused(String kind, String name, Value value, String sentence) {
        var start = Clauses.kind(kind).start();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> start.with(name, value))
                .withMessage(sentence);
    }

    private static void flawed(Clause clause, Map<String, Value> values, String parameter, String sentence) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> clause.with(values))
                .withMessage(sentence);
        var all = new HashMap<>(clause.values());
        all.putAll(values);
        assertThat(Clauses.kind(clause.kind()).flaws(all)).containsExactly(new Flaw(parameter, sentence));
    }
}
