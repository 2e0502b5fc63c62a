package se.iop.ui.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.core.io.ClassPathResource;
import se.iop.core.format.PublishedFormat;
import se.iop.core.json.TermsDocument;
import se.iop.model.Contribution.Grant;
import se.iop.model.Contribution.InKind;
import se.iop.model.Contribution.Valuation;
import se.iop.model.Field;
import se.iop.model.FollowUp.Duty.Per;
import se.iop.model.FollowUp.Group;
import se.iop.model.FollowUp.Report;
import se.iop.model.Indexation;
import se.iop.model.Party;
import se.iop.model.Party.Role;
import se.iop.model.Payout.Due;
import se.iop.model.Relation;
import se.iop.model.Remark;
import se.iop.model.Sek;
import se.iop.model.Span;
import se.iop.model.Term.Condition;
import se.iop.model.Terms;
import se.iop.model.Wording.Section;

/** The five agreements are held without loss: every fact known of them is found in their terms as they are stored. */
class FactsTest {

    private static final String PRO = "000-pro-lund";
    private static final String LIPS = "001-lips";
    private static final String HOUSE = "002-vanskapens-hus";
    private static final String POOL = "003-resurspoolen";
    private static final String ADVICE = "004-radrum";
    private static final List<String> FIVE = List.of(PRO, LIPS, HOUSE, POOL, ADVICE);

    /** A fact of one agreement, where it is kept, and what it reads. */
    private record Fact(
            String file,
            String what,
            Function<Terms, @Nullable Object> kept,
            @Nullable Object expected) {}

    private final List<Fact> facts = new ArrayList<>();

    @TestFactory
    Stream<DynamicTest> everyFactIsStored() {
        parties();
        dates();
        money();
        followUps();
        endings();
        lessons();
        return facts.stream()
                .map(fact -> DynamicTest.dynamicTest(
                        fact.file().substring(0, 3) + ": " + fact.what(),
                        () -> assertThat(fact.kept().apply(stored(fact.file()))).isEqualTo(fact.expected())));
    }

    @Test
    void thereAreFactsOfEveryRowOfTheTable() {
        parties();
        dates();
        money();
        followUps();
        endings();
        lessons();
        assertThat(facts).hasSizeGreaterThan(120);
        FIVE.forEach(file -> assertThat(facts).anyMatch(fact -> fact.file().equals(file)));
    }

    private void parties() {
        each(
                "municipality",
                terms -> publicParty(terms).name(),
                "Lunds kommun",
                "Lunds kommun",
                "Lunds kommun",
                "Linköpings kommun",
                "Lunds kommun");
        each(
                "committee",
                terms -> publicParty(terms).standing().committee(),
                "Vård- och omsorgsnämnden",
                "Vård- och omsorgsnämnden",
                "Socialnämnden",
                "Äldrenämnden",
                "Socialnämnden");
        each(
                "municipality's number",
                terms -> number(publicParty(terms)),
                "212000-1132",
                "212000-1132",
                "212000-1132",
                "212000-0449",
                "212000-1132");
        each(
                "organisation",
                terms -> civilParty(terms).name(),
                "PRO Lund",
                "LIPS",
                "Vänskapens hus",
                "Resurspoolen",
                "Individuell Människohjälp");
        each(
                "organisation's number",
                terms -> number(civilParty(terms)),
                "845001-2581",
                "802471-1643",
                "845000-8175",
                "822003-0913",
                null);
        each("signatories", FactsTest::signatories, "1 + 2", "1 + 1", "1 + 2", "1 + 1", "1 + 2");
        each(
                "a contact for each signatory",
                terms -> terms.parties().stream()
                        .filter(party -> party.is(Role.SIGNATORY))
                        .noneMatch(party -> party.contacts().isEmpty()),
                true,
                true,
                true,
                true,
                true);
        fact(LIPS, "the employer", terms -> number(with(terms, Role.EMPLOYER)), "802542-5979");
        fact(
                LIPS,
                "the employer's umbrella",
                terms -> with(terms, Role.EMPLOYER).standing().umbrella(),
                "LIPS");
        fact(
                LIPS,
                "the employer does not sign",
                terms -> with(terms, Role.EMPLOYER).is(Role.SIGNATORY),
                false);
        fact(
                ADVICE,
                "the second committee",
                terms -> terms.parties().get(1).standing().committee(),
                "Kultur- och fritidsnämnden");
        fact(
                ADVICE,
                "why there is no number",
                terms -> civilParty(terms).standing().withoutNumber() != null,
                true);
        fact(PRO, "the cost centre", terms -> publicParty(terms).standing().costCentre(), "VO500200");
        fact(PRO, "the deputy", terms -> civilParty(terms).contacts().getFirst().deputy(), "Medlemsansvarig");
        fact(
                LIPS,
                "the mandate",
                terms -> civilParty(terms).mandates().getFirst().evidence(),
                "Stadgarna 2024-02-29 § 4 om firmateckning och det konstituerande mötets protokoll 2024-03-05 § 6");
    }

    private void dates() {
        each(
                "case number",
                terms -> terms.subject().caseNumbers(),
                List.of("VOO 2023/0109"),
                List.of(),
                List.of(),
                List.of("ÄN 2019-878"),
                List.of());
        each(
                "period",
                terms -> terms.term().period(),
                span("2023-04-01", "2024-03-31"),
                span("2024-07-01", "2024-12-31"),
                span("2021-10-01", "2023-12-31"),
                span("2020-01-01", "2022-12-31"),
                span("2019-07-01", "2021-06-30"));
        each(
                "review by",
                terms -> terms.term().reviewBy(),
                day("2024-03-31"),
                null,
                day("2023-03-31"),
                null,
                day("2021-01-31"));
        says(
                "document date",
                Section.Kind.OTHER,
                "2023-03-28",
                "2024-06-11",
                "2021-06-01",
                "oktober 2019",
                "2019-06-10");
        says(
                "guideline relied on",
                Section.Kind.BACKGROUND,
                "2021-06-16 § 59",
                "2021-06-16 § 59",
                "2020-11-11 § 167",
                "fullmäktiges budget",
                "2017-08-23");
        each("signing day open", terms -> terms.wording().signing().on(), null, null, null, null, null);
        each("originals", terms -> terms.wording().signing().copies(), 2, 2, 2, null, 2);
        fact(
                PRO,
                "one year more",
                terms -> Objects.requireNonNull(terms.term().extension())
                        .length()
                        .toString(),
                "P1Y");
        fact(
                POOL,
                "three years more",
                terms -> Objects.requireNonNull(terms.term().extension())
                        .length()
                        .toString(),
                "P3Y");
        fact(
                POOL,
                "more after an evaluation",
                terms -> Objects.requireNonNull(terms.term().extension()).condition(),
                "Utvärdering");
        fact(
                LIPS,
                "the decision whose paragraph is open",
                terms -> publicParty(terms).mandates().getFirst().evidence(),
                "Vård- och omsorgsnämndens beslut 2024-06-20, paragrafen öppen");
    }

    private void money() {
        each(
                "cash",
                FactsTest::cash,
                List.of(75_000L, 25_000L),
                List.of(100_000L, 100_000L),
                List.of(62_500L, 250_000L, 250_000L),
                List.of(933_000L, 933_000L, 933_000L),
                List.of(520_000L, 400_000L));
        each("efforts in kind", terms -> terms.economy().inKind().size(), 4, 3, 2, 4, 3);
        each(
                "index",
                terms -> terms.economy().indexation().getClass().getSimpleName(),
                "None",
                "None",
                "BudgetCompensation",
                "By",
                "None");
        fact(
                HOUSE,
                "compensation from",
                terms -> ((Indexation.BudgetCompensation) terms.economy().indexation()).from(),
                day("2022-01-01"));
        fact(POOL, "series", terms -> ((Indexation.By) terms.economy().indexation()).series(), "OPI");
        fact(POOL, "indexed from", terms -> ((Indexation.By) terms.economy().indexation()).from(), day("2021-01-01"));
        fact(POOL, "volunteers' hours", terms -> valuation(terms).quantity(), 18_000L);
        fact(POOL, "worth of an hour", terms -> valuation(terms).each(), Sek.kronor(214));
        fact(POOL, "worth of the hours", terms -> valuation(terms).total(), Sek.kronor(3_852_000));
        fact(
                POOL,
                "stated total",
                terms -> Objects.requireNonNull(terms.economy().statedTotal()).amount(),
                Sek.kronor(4_785_000));
        each("payments a year", terms -> terms.economy().payout().timesPerYear(), null, null, 2, 1, 2);
        fact(POOL, "month", terms -> String.valueOf(terms.economy().payout().month()), "JANUARY");
        fact(PRO, "days to pay", terms -> terms.economy().payout().termDays(), 30);
        fact(
                PRO,
                "details of the requisition",
                terms -> terms.economy().payout().requisitionDetails().size(),
                8);
        fact(
                PRO,
                "instalments",
                terms -> terms.economy().payout().instalments().stream()
                        .map(part ->
                                part.amount() == null ? "okänt" : part.amount().toString())
                        .toList(),
                List.of("okänt", "okänt", Sek.kronor(25_000).toString()));
        fact(
                PRO,
                "the first waits for",
                FactsTest::firstAfter,
                List.of("MinutesApproved", "Signed", "RequisitionReceived"));
        fact(
                LIPS,
                "the first waits for",
                FactsTest::firstAfter,
                List.of("MinutesApproved", "Signed", "RequisitionReceived"));
        fact(
                LIPS,
                "the second waits for",
                terms -> terms.economy().payout().instalments().get(1).after().getFirst(),
                new Due.FollowUpHeld("Uppföljning efter sommaren"));
        fact(
                LIPS,
                "earmarked for",
                terms -> Objects.requireNonNull(grant(terms).earmark()).purpose(),
                "Löner och sociala avgifter");
        fact(
                LIPS,
                "never for",
                terms -> Objects.requireNonNull(grant(terms).earmark()).forbidden(),
                List.of("Billigare måltider"));
        fact(
                HOUSE,
                "conditional",
                terms -> terms.economy().grants().stream()
                        .allMatch(line -> "Socialnämndens driftbudget höjs för året".equals(line.condition())),
                true);
        fact(
                HOUSE,
                "the budget is a condition",
                terms -> terms.term().conditions().getFirst().kind(),
                Condition.Kind.BUDGET);
        fact(
                ADVICE,
                "change of payer",
                terms -> terms.economy().payerChanges().getFirst().effective(),
                day("2020-01-01"));
        fact(
                ADVICE,
                "if the council",
                terms -> terms.economy().payerChanges().getFirst().condition(),
                "Kommunfullmäktige flyttar anslaget i budgeten för 2020");
    }

    private void followUps() {
        each(
                "reports",
                terms -> terms.followUp().reports().stream()
                        .map(Report::kind)
                        .map(Enum::name)
                        .toList(),
                List.of("WRITTEN_FOLLOW_UP", "ACCOUNT"),
                List.of("MEETING", "WRITTEN_FOLLOW_UP"),
                List.of("HALF_YEAR", "ANNUAL"),
                List.of("MEETING", "OTHER"),
                List.of("HALF_YEAR", "ANNUAL"));
        each("steering group", terms -> terms.followUp().steering().group(), true, true, true, null, true);
        each("meetings", terms -> terms.followUp().steering().meetingsPerYear(), null, null, 2, null, 2);
        each("consensus", terms -> terms.followUp().steering().consensus(), null, null, true, null, true);
        each(
                "template of the yearly report",
                terms -> terms.followUp().reports().getLast().template() != null,
                false,
                false,
                true,
                false,
                true);
        fact(PRO, "the municipality convenes", FactsTest::steers, true);
        fact(LIPS, "the municipality convenes", FactsTest::steers, true);
        fact(
                PRO,
                "what is counted",
                terms -> terms.followUp().reports().getFirst().indicators().stream()
                        .map(indicator -> indicator.name())
                        .toList(),
                List.of("Besökare", "Förstagångsbesökare", "Stadsdel", "Marknadsföring"));
        fact(
                PRO,
                "the day depends",
                terms -> Objects.requireNonNull(
                                terms.followUp().reports().getFirst().dueRule())
                        .branches()
                        .size(),
                2);
        fact(
                PRO,
                "the later day",
                terms -> Objects.requireNonNull(
                                terms.followUp().reports().getFirst().dueRule())
                        .branches()
                        .getFirst()
                        .due(),
                day("2025-03-31"));
        fact(
                LIPS,
                "the written follow-up",
                terms -> terms.followUp().reports().getLast().due(),
                day("2024-12-31"));
        fact(
                LIPS,
                "portions",
                terms -> terms.followUp()
                        .reports()
                        .getFirst()
                        .indicators()
                        .getFirst()
                        .definition(),
                "Portioner per dag och plats");
        fact(
                HOUSE,
                "participants are anonymous",
                terms -> terms.followUp().reports().getFirst().anonymous(),
                true);
        fact(
                POOL,
                "at least yearly",
                terms -> terms.followUp().reports().getFirst().timesPerYear(),
                1);
        fact(
                POOL,
                "when a party asks",
                terms -> terms.followUp().reports().getFirst().content().contains("Hålls också när en part begär det"),
                true);
        fact(
                POOL,
                "regularly",
                terms -> Objects.requireNonNull(
                                terms.followUp().reports().getLast().dueRule())
                        .text(),
                "Regelbundet");
        fact(ADVICE, "sessions", terms -> terms.followUp().duties().getFirst().atLeast(), 64);
        fact(
                ADVICE,
                "sessions a year",
                terms -> terms.followUp().duties().getFirst().per(),
                Per.YEAR);
        fact(
                ADVICE,
                "target of the report",
                terms -> terms.followUp()
                        .reports()
                        .getFirst()
                        .indicators()
                        .getFirst()
                        .target(),
                "Minst 64 per år");
        fact(
                HOUSE,
                "training during 2021",
                terms -> terms.followUp().milestones().getFirst().during(),
                Span.year(2021));
        fact(
                HOUSE,
                "a yearly meeting",
                terms -> terms.followUp().duties().getFirst().per(),
                Per.YEAR);
        each(
                "groups",
                terms -> terms.followUp().groups().stream()
                        .map(Group::kind)
                        .map(Enum::name)
                        .toList(),
                List.of("WORKING", "STEERING"),
                List.of("WORKING", "STEERING"),
                List.of("STEERING"),
                List.of(),
                List.of("STEERING"));
    }

    private void endings() {
        each("notice", terms -> String.valueOf(terms.term().notice().length()), "P3M", "P3M", "P3M", "P6M", "P3M");
        each("written notice", terms -> terms.term().notice().written(), false, false, false, true, false);
        each("unconditional notice", terms -> terms.term().notice().unconditional(), false, false, false, true, false);
        each(
                "after a breach and dialogue",
                terms -> terms.term().notice().condition() != null,
                true,
                true,
                true,
                false,
                true);
        each(
                "repayment",
                terms -> terms.economy().repayments().stream().map(Enum::name).toList(),
                List.of("ON_RESCISSION"),
                List.of(),
                List.of("ON_RESCISSION"),
                List.of("IF_MISUSED"),
                List.of("ON_RESCISSION"));
    }

    private void lessons() {
        fact(PRO, "the title", terms -> terms.subject().title().contains("2023–2025"), true);
        fact(
                PRO,
                "the title is a conflict",
                terms -> remarks(terms, Remark.Kind.CONFLICT).getFirst(),
                Field.TITLE);
        fact(
                PRO,
                "the reviewer's comment",
                terms -> remarks(terms, Remark.Kind.NOTE).size(),
                1);
        fact(PRO, "place left open", terms -> terms.wording().signing().place(), "Lund den XX");
        fact(
                PRO,
                "names left open",
                terms -> terms.parties().stream()
                        .flatMap(party -> party.mandates().stream())
                        .filter(mandate -> mandate.function().startsWith("NN"))
                        .count(),
                2L);
        fact(LIPS, "the permit", terms -> terms.term().conditions().getFirst().kind(), Condition.Kind.PERMIT);
        fact(
                LIPS,
                "the permit is not confirmed",
                terms -> terms.term().conditions().getFirst().confirmedOn(),
                null);
        fact(
                LIPS,
                "four premises",
                terms -> terms.wording()
                        .sections(Section.Kind.AREA)
                        .getFirst()
                        .text()
                        .contains("Arkivgatan, Papegojelyckan, Veberöd och Södra Sandby"),
                true);
        fact(HOUSE, "the lease", terms -> terms.relations().getFirst().kind(), Relation.Kind.LINKED_CONTRACT);
        fact(
                POOL,
                "two agreements merge",
                terms -> terms.relations().stream().map(Relation::on).toList(),
                List.of(day("2019-12-31"), day("2020-12-31")));
        fact(
                POOL,
                "they merge",
                terms -> terms.relations().stream().allMatch(relation -> relation.kind() == Relation.Kind.MERGES),
                true);
        fact(
                ADVICE,
                "areas that are not financed",
                terms -> terms.followUp().developmentAreas().stream()
                        .map(area -> area.financed())
                        .distinct()
                        .toList(),
                List.of(false));
        each(
                "each signatory's commitments are written",
                terms -> terms.parties().stream()
                        .filter(party -> party.is(Role.SIGNATORY))
                        .allMatch(party -> terms.wording()
                                .section(Section.Kind.COMMITMENTS, party.text())
                                .isPresent()),
                true,
                true,
                true,
                true,
                true);
    }

    private void fact(String file, String what, Function<Terms, @Nullable Object> kept, @Nullable Object expected) {
        facts.add(new Fact(file, what, kept, expected));
    }

    private void each(String what, Function<Terms, @Nullable Object> kept, @Nullable Object... expected) {
        for (var place = 0; place < FIVE.size(); place++) {
            fact(FIVE.get(place), what, kept, expected[place]);
        }
    }

    private void says(String what, Section.Kind kind, String... expected) {
        for (var place = 0; place < FIVE.size(); place++) {
            var text = expected[place];
            fact(
                    FIVE.get(place),
                    what,
                    terms -> terms.wording().sections(kind).stream()
                            .anyMatch(section -> section.text().contains(text)),
                    true);
        }
    }

    private static Terms stored(String file) {
        try (var json = new ClassPathResource("demo/" + file + ".json").getInputStream()) {
            var document = PublishedFormat.AGREEMENT.read(PublishedFormat.parse(json.readAllBytes()));
            return TermsDocument.read(TermsDocument.write(document.terms()));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Party publicParty(Terms terms) {
        return terms.parties().stream()
                .filter(party -> party.sector() == Party.Sector.PUBLIC)
                .findFirst()
                .orElseThrow();
    }

    private static Party civilParty(Terms terms) {
        return terms.parties().stream()
                .filter(party -> party.sector() == Party.Sector.CIVIL && party.is(Role.SIGNATORY))
                .findFirst()
                .orElseThrow();
    }

    private static Party with(Terms terms, Role role) {
        return terms.parties().stream()
                .filter(party -> party.is(role))
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable String number(Party party) {
        return party.number() == null ? null : party.number().text();
    }

    private static String signatories(Terms terms) {
        return publicParty(terms).mandates().size() + " + "
                + civilParty(terms).mandates().size();
    }

    private static List<Long> cash(Terms terms) {
        return terms.economy().grants().stream()
                .map(Grant::amount)
                .filter(Objects::nonNull)
                .map(amount -> amount.ore() / 100)
                .toList();
    }

    private static Grant grant(Terms terms) {
        return terms.economy().grants().getFirst();
    }

    private static Valuation valuation(Terms terms) {
        return terms.economy().inKind().stream()
                .map(InKind::valuation)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> firstAfter(Terms terms) {
        return terms.economy().payout().instalments().getFirst().after().stream()
                .map(due -> due.getClass().getSimpleName())
                .toList();
    }

    private static boolean steers(Terms terms) {
        return terms.followUp().groups().stream()
                .anyMatch(group -> group.kind() == Group.Kind.STEERING
                        && "Utvecklingsledare, vård- och omsorgsförvaltningens stab".equals(group.convenor()));
    }

    private static List<Field> remarks(Terms terms, Remark.Kind kind) {
        return terms.remarks().stream()
                .filter(remark -> remark.kind() == kind)
                .map(Remark::field)
                .toList();
    }

    private static Span span(String first, String last) {
        return new Span(day(first), day(last));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
