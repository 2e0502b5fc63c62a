package se.iop.guideline;

import static org.assertj.core.api.Assertions.assertThat;
import static se.iop.guideline.Outcome.breached;
import static se.iop.guideline.Outcome.met;
import static se.iop.guideline.Outcome.unstated;
import static se.iop.model.Sek.kronor;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.iop.guideline.Outcome.Breached;
import se.iop.guideline.Outcome.Cause;
import se.iop.guideline.Outcome.Inapplicable;
import se.iop.guideline.Outcome.Met;
import se.iop.guideline.Outcome.Unsettled;
import se.iop.model.Contribution;
import se.iop.model.Contribution.Grant;
import se.iop.model.Contribution.InKind;
import se.iop.model.Contribution.Status;
import se.iop.model.Contribution.Valuation;
import se.iop.model.Economy;
import se.iop.model.Economy.PayerChange;
import se.iop.model.Economy.Repayment;
import se.iop.model.Economy.StatedTotal;
import se.iop.model.IndexValue;
import se.iop.model.IndexValues;
import se.iop.model.Indexation;
import se.iop.model.OrganisationNumber;
import se.iop.model.Party;
import se.iop.model.Party.Role;
import se.iop.model.Party.Sector;
import se.iop.model.Payout;
import se.iop.model.Payout.Instalment;
import se.iop.model.Rounding;
import se.iop.model.Span;
import se.iop.model.Subject;
import se.iop.model.Term;
import se.iop.model.Terms;

/** What holds together, what does not, and what cannot be told. */
class CoherenceTest {

    private static final LocalDate DAY = LocalDate.of(2024, 5, 2);
    private static final Decision PLANNED = Decision.planned(DAY);
    private static final Party LUND =
            party("Lunds kommun", Sector.PUBLIC, "212000-1132", "socialförvaltningen", Role.SIGNATORY);
    private static final Party HOUSE = party("Huset", Sector.CIVIL, "845000-8175", null, Role.SIGNATORY);

    @Test
    void bothSidesArePartiesAndSign() {
        var rule = Coherence.parties();
        var silent = party("Medlemmen", Sector.CIVIL, null, null, Role.EMPLOYER);
        assertThat(judge(rule, between(LUND, HOUSE)))
                .isEqualTo(met("Undertecknare är Lunds kommun, socialförvaltningen och Huset."));
        assertThat(judge(rule, between(LUND, silent, HOUSE)))
                .isEqualTo(met("Undertecknare är Lunds kommun, socialförvaltningen och Huset."));
        assertThat(judge(rule, between(LUND))).isEqualTo(breached("Överenskommelsen saknar idéburen part."));
        assertThat(judge(rule, between(HOUSE))).isEqualTo(breached("Överenskommelsen saknar offentlig part."));
        assertThat(judge(rule, between(LUND, silent)))
                .isEqualTo(breached("Överenskommelsen saknar idéburen part som undertecknar."));
        assertThat(judge(rule, Terms.EMPTY))
                .isEqualTo(breached("Överenskommelsen saknar offentlig part och idéburen part."));
    }

    @Test
    void aMissingNumberNamesItsParty() {
        var rule = Coherence.organisationNumbers();
        assertThat(judge(rule, between(LUND, HOUSE))).isEqualTo(met("Alla parter har organisationsnummer."));
        assertThat(judge(rule, between(LUND, party("Hjälpen", Sector.CIVIL, null, null))))
                .isEqualTo(unstated("Vilket är organisationsnumret? Det saknas för Hjälpen."));
        assertThat(judge(rule, Terms.EMPTY)).isEqualTo(new Inapplicable("Överenskommelsen anger inga parter."));
    }

    @Test
    void onlyTheSameUnitOfTheSameLegalPersonIsTheSameParty() {
        var rule = Coherence.duplicateParties();
        var culture = party("Lunds kommun", Sector.PUBLIC, "212000-1132", "kulturförvaltningen");
        var again = party("Lund", Sector.PUBLIC, "212000-1132", " Socialförvaltningen ");
        var unnumbered = party("Huset", Sector.CIVIL, null, null);
        assertThat(judge(rule, between(LUND, culture, HOUSE, unnumbered, unnumbered)))
                .isEqualTo(met("Ingen part förekommer två gånger."));
        assertThat(judge(rule, between(LUND, again)))
                .isEqualTo(breached("Samma part förekommer flera gånger: Lund,  Socialförvaltningen ."));
        assertThat(judge(rule, between(HOUSE, HOUSE)))
                .isEqualTo(breached("Samma part förekommer flera gånger: Huset."));
    }

    @Test
    void whoeverEmploysSigns() {
        var rule = Coherence.employerSigns();
        var signs = party("Huset", Sector.CIVIL, null, null, Role.EMPLOYER, Role.SIGNATORY);
        var silent = party("Medlemmen", Sector.CIVIL, null, null, Role.EMPLOYER);
        assertThat(judge(rule, between(signs))).isEqualTo(met("Arbetsgivaren undertecknar: Huset."));
        assertThat(judge(rule, between(signs, silent)))
                .isEqualTo(breached("Arbetsgivaren undertecknar inte: Medlemmen."));
        assertThat(judge(rule, between(LUND)))
                .isEqualTo(new Inapplicable("Överenskommelsen anger ingen arbetsgivare."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Stöd 2023–2024",
                "2023-2024",
                "Stöd 2023 — 2024, Lund",
                "Stöd 2023/2024",
                "Sommar 2023",
                "Från 2023 och 2024",
                "2024"
            })
    void yearsInTheHeadingThatAgree(String title) {
        assertThat(judge(Coherence.titleAgainstPeriod(), titled(title, "2023-04-01", "2024-03-31")))
                .isInstanceOf(Met.class);
    }

    @ParameterizedTest
    @CsvSource({
        "Stöd 2023–2025, 2023–2025",
        "Stöd 2022–2024, 2022–2024",
        "2023–2023, 2023–2023",
        "Sommar 2025, 2025",
        "Från 2022 till 2024, 2022",
        "Från 2022 till 2025, 2022 och 2025",
        "2022 2024, 2022",
        "2021-2022-2023, 2021–2022",
        "Åren 1900 och 2099, 1900 och 2099"
    })
    void yearsInTheHeadingThatDoNot(String title, String wrong) {
        assertThat(judge(Coherence.titleAgainstPeriod(), titled(title, "2023-04-01", "2024-03-31")))
                .isEqualTo(breached("Rubriken anger " + wrong + " men avtalstiden är 2023-04-01 – 2024-03-31."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Stöd", "Beslut 2019-01-31", "Nummer 12023", "20231", "1899", "2100", "202", "20:23"})
    void whatIsNoYearInTheHeading(String title) {
        assertThat(judge(Coherence.titleAgainstPeriod(), titled(title, "2023-04-01", "2024-03-31")))
                .isEqualTo(new Inapplicable("Rubriken anger inget årtal."));
    }

    @Test
    void yearsInTheHeadingNeedAPeriod() {
        var subject = new Subject("Stöd 2023–2025 och 2023–2025", List.of(), "", "", "", List.of());
        assertThat(judge(Coherence.titleAgainstPeriod(), Terms.EMPTY.with(subject)))
                .isEqualTo(unstated("Vilken tid gäller överenskommelsen? Rubriken anger 2023–2025."));
        assertThat(judge(Coherence.titleAgainstPeriod(), titled("2023–2024", "2023-04-01", "2024-03-31")))
                .isEqualTo(met("Rubriken anger 2023–2024 och avtalstiden är 2023-04-01 – 2024-03-31."));
    }

    @Test
    void partsReachTheStatedTotal() {
        var rule = Coherence.statedTotal();
        var year = new StatedTotal(kronor(4_785_000), Span.year(2020));
        var hours = new InKind("P", "Tid", Span.year(2020), new Valuation(18_000, "timmar", kronor(214)));
        var premises = new InKind("P", "Lokal", null, null);
        assertThat(judge(rule, stated(year, money(2020, 933_000L), hours, premises, money(2021, 1L))))
                .isEqualTo(met("933 000 kr + 3 852 000 kr = 4 785 000 kr för 2020-01-01 – 2020-12-31."
                        .replaceAll("(?<=\\d) (?=\\d|kr)", "\u00a0")));
        assertThat(judge(rule, stated(year, money(2020, 933_000L))))
                .isEqualTo(breached(("933 000 kr, men överenskommelsen anger 4 785 000 kr för 2020-01-01 – 2020-12-31;"
                                + " skillnaden är −3 852 000 kr.")
                        .replaceAll("(?<=\\d) (?=\\d|kr)", "\u00a0")));
        assertThat(judge(rule, stated(year)))
                .asString()
                .contains("0\u00a0kr, men överenskommelsen anger 4\u00a0785\u00a0000\u00a0kr");
        assertThat(judge(rule, Terms.EMPTY)).isEqualTo(new Inapplicable("Överenskommelsen anger ingen totalsumma."));
    }

    @Test
    void aPartThatIsUnknownOrLiesAcrossTheTotalIsAskedFor() {
        var rule = Coherence.statedTotal();
        var year = new StatedTotal(kronor(2), Span.year(2020));
        var across = grant(span("2020-07-01", "2021-06-30"), 1L, Status.DECIDED, null);
        var undated = grant(null, 2L, Status.DECIDED, null);
        assertThat(judge(rule, stated(year, money(2020, null))))
                .isEqualTo(unstated("Vilka belopp saknas? 1 belopp är okända i totalsumman 2\u00a0kr."));
        assertThat(judge(rule, stated(year, across)))
                .isEqualTo(unstated("Hur stor del av insatsen från ”K” gäller 2020-01-01 – 2020-12-31?"
                        + " Överenskommelsen anger det inte."));
        assertThat(judge(rule, stated(year, undated))).isInstanceOf(Unsettled.class);
        assertThat(judge(rule, stated(year, undated).with(Term.UNKNOWN.lasting(Span.year(2020)))))
                .isInstanceOf(Met.class);
        assertThat(judge(rule, stated(year, undated).with(Term.UNKNOWN.lasting(span("2020-01-01", "2021-01-01")))))
                .isInstanceOf(Unsettled.class);
    }

    @Test
    void instalmentsWithoutAmountsSayWhatTheyComeTo() {
        var rule = Coherence.instalments();
        assertThat(judge(rule, planned(List.of(money(2023, 75_000L), money(2024, 25_000L)), null, null, 25_000L)))
                .isEqualTo(unstated("Delbetalning 1 och 2 saknar belopp; tillsammans 75\u00a0000\u00a0kr."));
        assertThat(judge(rule, planned(List.of(money(2023, 10L)), 10L, null)))
                .isEqualTo(unstated("Delbetalning 2 saknar belopp; återstår 0\u00a0kr."));
        assertThat(judge(rule, planned(List.of(money(2023, null), money(2024, 9L)), 1L, null)))
                .isEqualTo(unstated("Delbetalning 2 saknar belopp."));
        assertThat(judge(rule, planned(List.of(money(2023, 5L)), 6L, null)))
                .isEqualTo(unstated("Delbetalning 2 saknar belopp."));
        assertThat(judge(rule, planned(List.of(), 100L, 100L)))
                .isEqualTo(met("Alla delbetalningar har belopp: 200\u00a0kr."));
        assertThat(judge(rule, Terms.EMPTY))
                .isEqualTo(new Inapplicable("Överenskommelsen räknar inte upp några delbetalningar."));
    }

    @Test
    void instalmentsReachTheMoneyGranted() {
        var rule = Coherence.instalmentSum();
        var granted = List.<Contribution>of(money(2024, 200L));
        assertThat(judge(rule, planned(granted, 100L, 100L)))
                .isEqualTo(met("Delbetalningarna är 200\u00a0kr och det beviljade 200\u00a0kr."));
        assertThat(judge(rule, planned(granted, 100L, 99L)))
                .isEqualTo(breached(
                        "Delbetalningarna är 199\u00a0kr och det beviljade 200\u00a0kr; skillnaden är −1\u00a0kr."));
        assertThat(judge(rule, planned(granted, 100L, null)))
                .isEqualTo(new Inapplicable("Summan prövas när alla delbetalningar har belopp."));
        assertThat(judge(rule, planned(granted, 200L, null))).isInstanceOf(Inapplicable.class);
        assertThat(judge(rule, planned(granted, 201L, null)))
                .isEqualTo(breached(
                        "Delbetalningarna är 201\u00a0kr och det beviljade 200\u00a0kr; skillnaden är 1\u00a0kr."));
        assertThat(judge(rule, planned(List.of(money(2024, null)), 1L)))
                .isEqualTo(unstated("Vilka bidrag ges? 1 bidrag saknar belopp."));
        assertThat(judge(rule, planned(List.of(), 1L))).isInstanceOf(Breached.class);
        assertThat(judge(rule, Terms.EMPTY))
                .isEqualTo(new Inapplicable("Överenskommelsen räknar inte upp några delbetalningar."));
    }

    @Test
    void moneyThatWaitsForSomethingElseIsNamed() {
        var rule = Coherence.fundingDecided();
        var first = grant(span("2021-10-01", "2022-09-30"), 1L, Status.CONDITIONAL, "Ramen höjs");
        var second = grant(Span.year(2023), 1L, Status.CONDITIONAL, "Ramen höjs");
        var undated = grant(null, 1L, Status.CONDITIONAL, null);
        assertThat(judge(rule, granted(first, second, money(2030, 1L))))
                .isEqualTo(outside("3 år (2021, 2022 och 2023) villkorade av ”Ramen höjs”, obekräftade."));
        assertThat(judge(rule, granted(undated))).isEqualTo(outside("1 bidrag villkorade, obekräftade."));
        assertThat(judge(rule, granted(first, undated)))
                .isEqualTo(outside("2 bidrag villkorade av ”Ramen höjs”, obekräftade."));
        assertThat(judge(rule, granted(money(2024, 1L)))).isEqualTo(met("Inga pengar är villkorade."));
    }

    @Test
    void aChangeOfPayerWaitsForItsCondition() {
        var rule = Coherence.payerChange();
        assertThat(judge(rule, changing(new PayerChange("A", "B", DAY, "Fullmäktige beslutar"))))
                .isEqualTo(outside("Är villkoret uppfyllt för byte av betalare från ”A” till ”B” den 2024-05-02,"
                        + " villkorat av ”Fullmäktige beslutar”?"));
        assertThat(judge(rule, changing(new PayerChange("A", "B", null, null))))
                .isEqualTo(unstated("Från vilken dag gäller byte av betalare från ”A” till ”B”?"));
        assertThat(judge(rule, changing(new PayerChange("A", "B", DAY, null))))
                .isEqualTo(met("Beslutat: byte av betalare från ”A” till ”B” den 2024-05-02."));
        assertThat(judge(rule, Terms.EMPTY))
                .isEqualTo(new Inapplicable("Överenskommelsen förutser inget byte av betalare."));
    }

    @Test
    void whatAnIndexClauseLeavesOpenIsAssumedAloud() {
        var rule = Coherence.indexAssumptions();
        assertThat(judge(rule, indexed(new Indexation.By("OPI", DAY, null, null))))
                .isEqualTo(unstated("Överenskommelsen säger inte hur OPI räknas; antaget är att varje ändring räknas på"
                        + " föregående års belopp och beloppet avrundas till hel krona, halva uppåt."));
        assertThat(judge(rule, indexed(new Indexation.By("OPI", DAY, Indexation.Basis.BASE_YEAR, null))))
                .isEqualTo(unstated(
                        "Överenskommelsen säger inte hur OPI räknas; antaget är att beloppet avrundas till hel krona,"
                                + " halva uppåt."));
        assertThat(judge(rule, indexed(new Indexation.By("OPI", DAY, null, Rounding.TO_KRONA))))
                .isEqualTo(unstated("Överenskommelsen säger inte hur OPI räknas; antaget är att varje ändring räknas på"
                        + " föregående års belopp."));
        assertThat(judge(rule, indexed(new Indexation.By("OPI", DAY, Indexation.Basis.BASE_YEAR, Rounding.TO_KRONA))))
                .isEqualTo(met("Överenskommelsen anger hur OPI räknas från 2024-05-02."));
        assertThat(judge(rule, indexed(new Indexation.BudgetCompensation(DAY))))
                .isEqualTo(new Inapplicable("Överenskommelsen följer ingen publicerad indexserie."));
    }

    @Test
    void indexValuesThatAreMissingAreCountedWithTheirYears() {
        var rule = Coherence.indexValues();
        var terms = indexed(
                new Indexation.BudgetCompensation(LocalDate.of(2022, 1, 1)),
                money(2021, 1L),
                money(2022, 1L),
                money(2023, 1L));
        assertThat(judge(rule, terms)).isEqualTo(outside("2 okända uppräkningar (år 2022, 2023)."));
        assertThat(judge(rule, terms, compensation(2022))).isEqualTo(outside("1 okänd uppräkning (år 2023)."));
        assertThat(judge(rule, terms, compensation(2022, 2023))).isEqualTo(met("Alla indexvärden är kända."));
        assertThat(judge(rule, Terms.EMPTY)).isEqualTo(new Inapplicable("Överenskommelsen räknar inte upp beloppen."));
    }

    @Test
    void aLineThatNoYearlyChangeFitsIsAskedFor() {
        var rule = Coherence.indexValues();
        var from = LocalDate.of(2022, 1, 1);
        var question =
                unstated("Vilka belopp gäller vilket år? 1 bidrag saknar tid eller löper längre än ett år och kan inte"
                        + " räknas upp.");
        var byOpi = new Indexation.By("OPI", from, null, null);
        for (var clause : List.of(byOpi, new Indexation.BudgetCompensation(from))) {
            assertThat(judge(rule, indexed(clause, decided(null)))).isEqualTo(question);
            assertThat(judge(rule, indexed(clause, decided(span("2021-12-31", "2022-01-01")))))
                    .isEqualTo(question);
            assertThat(judge(rule, indexed(clause, decided(span("2022-01-01", "2023-01-01")))))
                    .isEqualTo(question);
            assertThat(judge(rule, indexed(clause, decided(span("2020-01-01", "2021-12-31")))))
                    .isInstanceOf(Met.class);
            assertThat(judge(rule, indexed(clause, decided(span("2022-07-01", "2023-06-30")))))
                    .isEqualTo(outside("1 okänd uppräkning (år 2022)."));
        }
    }

    @Test
    void someClauseOfRepaymentIsThere() {
        var rule = Coherence.repaymentClause();
        assertThat(judge(rule, Terms.EMPTY.with(Economy.EMPTY.with(Set.of(Repayment.IF_MISUSED)))))
                .isEqualTo(met("Överenskommelsen har 1 villkor om återbetalning."));
        assertThat(judge(rule, Terms.EMPTY))
                .isEqualTo(breached("Överenskommelsen har inget villkor om återbetalning."));
    }

    @Test
    void aStartBeforeTheDecisionIsFlaggedWithItsDays() {
        assertThat(decide(PLANNED, "2024-05-02"))
                .isEqualTo(met("Överenskommelsen börjar 2024-05-02, inte före det planerade beslutet 2024-05-02."));
        assertThat(decide(PLANNED, "2024-05-01"))
                .isEqualTo(
                        breached("Överenskommelsen börjar 2024-05-01, 1 dag före det planerade beslutet 2024-05-02."));
        assertThat(decide(Decision.made(DAY, null, null), "2024-04-02"))
                .isEqualTo(breached("Överenskommelsen börjar 2024-04-02, 30 dagar före beslutet 2024-05-02."));
        assertThat(decide(PLANNED, null))
                .isEqualTo(unstated("Vilken dag börjar överenskommelsen? Beslutet är daterat 2024-05-02."));
    }

    @Test
    void anUnknownDayOfDecisionSaysWhatItIsJudgedBy() {
        assertThat(decide(Decision.madeOnUnknownDay(null, DAY), "2024-01-01"))
                .isEqualTo(unstated(
                        "Vilken dag fattades beslutet? Överenskommelsen prövas mot den riktlinje som den åberopar, i kraft"
                                + " 2024-05-02. Om överenskommelsen började före beslutet kan inte bedömas."));
        assertThat(decide(Decision.madeOnUnknownDay(null, null), null))
                .isEqualTo(unstated(
                        "Vilken dag fattades beslutet? Överenskommelsen åberopar ingen känd riktlinje. Om överenskommelsen började"
                                + " före beslutet kan inte bedömas."));
    }

    @Test
    void aDecisionThatIsMadeHasItsParagraph() {
        var rule = Coherence.decisionParagraph();
        var open = unstated("Vilken paragraf har beslutet 2024-05-02? Den är inte angiven.");
        var planned = new Inapplicable("Beslutet är planerat eller har okänd dag.");
        assertThat(judge(rule, Decision.made(DAY, "§ 59", null)))
                .isEqualTo(met("Beslutet 2024-05-02 har paragraf ”§ 59”."));
        assertThat(judge(rule, Decision.made(DAY, null, null))).isEqualTo(open);
        assertThat(judge(rule, Decision.made(DAY, " ", null))).isEqualTo(open);
        assertThat(judge(rule, PLANNED)).isEqualTo(planned);
        assertThat(judge(rule, Decision.madeOnUnknownDay(null, null))).isEqualTo(planned);
    }

    @Test
    void anAgreementHasACaseNumber() {
        var rule = Coherence.caseNumber();
        assertThat(judge(rule, numbered("VOO 2023/0109", " "))).isEqualTo(met("Diarienummer VOO 2023/0109."));
        assertThat(judge(rule, numbered(" "))).isEqualTo(breached("Överenskommelsen saknar diarienummer."));
        assertThat(judge(rule, Decision.madeOnUnknownDay(null, DAY)))
                .isEqualTo(new Inapplicable("Prövas när beslutets dag är känd."));
    }

    private static Outcome judge(Requirement rule, Terms terms) {
        return judge(rule, terms, IndexValues.NONE);
    }

    private static Outcome judge(Requirement rule, Terms terms, IndexValues values) {
        return rule.check().apply(new Proposal(terms, PLANNED, List.of(), Answers.NONE, values));
    }

    private static Outcome judge(Requirement rule, Decision decision) {
        return rule.check().apply(Proposal.of(Terms.EMPTY, decision));
    }

    private static Outcome decide(Decision decision, @Nullable String start) {
        var term = start == null ? Term.UNKNOWN : Term.UNKNOWN.lasting(span(start, "2025-12-31"));
        return Coherence.decision().check().apply(Proposal.of(Terms.EMPTY.with(term), decision));
    }

    private static Outcome outside(String question) {
        return new Unsettled(question, Cause.OUTSIDE);
    }

    private static Terms between(Party... parties) {
        return Terms.EMPTY.with(List.of(parties));
    }

    private static Party party(
            String name, Sector sector, @Nullable String number, @Nullable String unit, Role... roles) {
        return new Party(name, sector, number == null ? null : OrganisationNumber.parse(number), unit, Set.of(roles));
    }

    private static Terms titled(String title, String first, String last) {
        return Terms.EMPTY
                .with(new Subject(title, List.of(), "", "", "", List.of()))
                .with(Term.UNKNOWN.lasting(span(first, last)));
    }

    private static Terms numbered(String... caseNumbers) {
        return Terms.EMPTY.with(new Subject("", List.of(caseNumbers), "", "", "", List.of()));
    }

    private static Terms granted(Contribution... contributions) {
        return Terms.EMPTY.with(Economy.EMPTY.with(List.of(contributions)));
    }

    private static Terms stated(StatedTotal total, Contribution... contributions) {
        return Terms.EMPTY.with(Economy.EMPTY.with(List.of(contributions)).with(total));
    }

    private static Terms planned(List<? extends Contribution> granted, @Nullable Long... amounts) {
        var parts = Stream.of(amounts)
                .map(amount -> new Instalment(amount == null ? null : kronor(amount), null, List.of()))
                .toList();
        return Terms.EMPTY.with(
                Economy.EMPTY.with(List.<Contribution>copyOf(granted)).with(Payout.UNKNOWN.in(parts)));
    }

    private static Terms changing(PayerChange change) {
        return Terms.EMPTY.with(
                new Economy(List.of(), null, new Indexation.None(), Payout.UNKNOWN, List.of(change), Set.of()));
    }

    private static Terms indexed(Indexation indexation, Contribution... contributions) {
        return Terms.EMPTY.with(Economy.EMPTY.with(List.of(contributions)).with(indexation));
    }

    private static IndexValues compensation(int... years) {
        return new IndexValues(Arrays.stream(years)
                .mapToObj(year -> new IndexValue(
                        IndexValue.COMPENSATION, year, BigDecimal.ONE, IndexValue.Status.DEFINITIVE, null, "Budget"))
                .toList());
    }

    private static Grant money(int year, @Nullable Long kronor) {
        return grant(Span.year(year), kronor, Status.DECIDED, null);
    }

    private static Grant decided(@Nullable Span during) {
        return grant(during, 1L, Status.DECIDED, null);
    }

    private static Grant grant(
            @Nullable Span during, @Nullable Long kronor, Status status, @Nullable String condition) {
        return new Grant("K", during, kronor == null ? null : kronor(kronor), status, condition, null);
    }

    private static Span span(String first, String last) {
        return new Span(LocalDate.parse(first), LocalDate.parse(last));
    }
}
