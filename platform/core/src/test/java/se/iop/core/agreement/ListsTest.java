package se.iop.core.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.iop.core.access.Role;
import se.iop.core.agreement.Agreement.Origin;
import se.iop.core.agreement.AgreementRows.Column;
import se.iop.core.agreement.AgreementRows.Filter;
import se.iop.core.agreement.AgreementRows.Row;
import se.iop.guideline.Answers;
import se.iop.model.Contribution;
import se.iop.model.Contribution.Grant;
import se.iop.model.Economy;
import se.iop.model.Party;
import se.iop.model.Sek;
import se.iop.model.Span;
import se.iop.model.Subject;
import se.iop.model.Tally;
import se.iop.model.Terms;

/** Lists on a real database: who sees what, in which order, how much, and at what price in statements. */
class ListsTest {

    @RegisterExtension
    static final Platform PLATFORM = new Platform();

    private static final LocalDate TODAY = Platform.TODAY;
    private static final int SEEDED = 60;

    @BeforeAll
    static void fill() {
        var random = new Random(20201111);
        PLATFORM.actingAs(PLATFORM.lund(Role.OFFICER, "socialnamnden"));
        IntStream.range(0, SEEDED).forEach(number -> keep(anAgreement(random, number)));
    }

    @BeforeEach
    void anOfficerReads() {
        PLATFORM.actingAs(PLATFORM.lund(Role.OFFICER, "socialnamnden"));
    }

    @Test
    void aFilterByStatusTakesExactlyThoseRows() {
        for (var status : EnumSet.complementOf(EnumSet.of(Status.DISCARDED))) {
            var expected =
                    everything().stream().filter(row -> row.status() == status).count();
            assertThat(page(new Filter(null, status, null, null, null, null))).hasSize((int) expected);
        }
    }

    @Test
    void draftsOfOthersAreNeitherListedNorSummed() {
        var own = reading().sums(Filter.ALL);
        PLATFORM.actingAs(PLATFORM.lund(Role.OFFICER, "vard-och-omsorgsnamnden"));
        assertThat(everything()).isNotEmpty().allMatch(row -> row.status().decided());
        assertThat(reading().sums(Filter.ALL).agreements())
                .isEqualTo(everything().size())
                .isLessThan(own.agreements());
        assertThat(reading().overview().needs()).isEmpty();
    }

    @Test
    void anotherMunicipalitySeesNothing() {
        PLATFORM.actingAs(PLATFORM.linkoping(Role.ADMINISTRATOR, null));
        assertThat(everything()).isEmpty();
        assertThat(reading().sums(Filter.ALL).agreements()).isZero();
        assertThat(reading().overview().committed()).isEmpty();
    }

    @Test
    void pagesFollowEachOtherWithoutGapsOrRepeats() {
        for (var column : Column.values()) {
            for (var ascending : List.of(true, false)) {
                var ids = new ArrayList<UUID>();
                for (var offset = 0; offset < SEEDED; offset += 7) {
                    reading().page(Filter.ALL, column, ascending, offset, 7).forEach(row -> ids.add(row.id()));
                }
                assertThat(ids).as("%s", column).hasSize(SEEDED).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void titlesAreSortedAsInSwedish() {
        PLATFORM.actingAs(PLATFORM.linkoping(Role.OFFICER, "aldrenamnden"));
        List.of("Zonen", "Ängen", "Åkern", "Ön", "Ateljén").forEach(ListsTest::draft);
        assertThat(page(Filter.ALL)).extracting(Row::title).containsExactly("Ateljén", "Zonen", "Åkern", "Ängen", "Ön");
    }

    @Test
    void theTextFindsTitleCaseNumberAndOrganisationWhateverTheCase() {
        assertThat(page(text("mötesplats 7"))).extracting(Row::title).containsExactly("Mötesplats 7");
        assertThat(page(text("dnr 2026/12"))).extracting(Row::title).containsExactly("Mötesplats 12");
        assertThat(page(text("ÅSENS 3"))).extracting(Row::organisations).contains("Föreningen Åsens 3");
        assertThat(page(text("%"))).isEmpty();
        assertThat(page(text("_"))).isEmpty();
    }

    @Test
    void theOrganisationAndThePeriodNarrowTheList() {
        assertThat(page(new Filter(null, null, "åsens 5", null, null, null)))
                .isNotEmpty()
                .allMatch(row -> String.valueOf(row.organisations()).contains("Åsens 5"));
        var from = TODAY.plusYears(1);
        assertThat(page(new Filter(null, null, null, from, null, null)))
                .isNotEmpty()
                .allMatch(row -> !last(row).isBefore(from));
        assertThat(page(new Filter(null, null, null, null, TODAY, null)))
                .isNotEmpty()
                .allMatch(row -> !first(row).isAfter(TODAY));
    }

    @Test
    void theSumSaysHowManyAmountsItLacks() {
        var known = everything().stream()
                .mapToLong(row -> row.committed().known().ore())
                .sum();
        var unknown =
                everything().stream().mapToInt(row -> row.committed().unknown()).sum();
        var sums = reading().sums(Filter.ALL);
        assertThat(sums.agreements()).isEqualTo(SEEDED);
        assertThat(sums.committed().known().ore()).isEqualTo(known);
        assertThat(sums.committed().unknown()).isEqualTo(unknown).isPositive();
    }

    @Test
    void theYearsMoneyIsThatOfDecidedAgreementsThatRunThen() {
        var expected = everything().stream()
                .filter(row -> row.status().decided() && row.status() != Status.REJECTED)
                .filter(row -> first(row).getYear() <= TODAY.getYear())
                .filter(row -> last(row).getYear() >= TODAY.getYear())
                .mapToLong(row -> row.committedByYear()
                        .getOrDefault(TODAY.getYear(), Sek.ZERO)
                        .ore())
                .sum();
        assertThat(reading()
                        .overview()
                        .committed()
                        .getOrDefault("socialnamnden", Tally.NOTHING)
                        .known()
                        .ore())
                .isEqualTo(expected)
                .isPositive();
    }

    @Test
    void aVersionGovernsTheDecisionsOfItsDays() {
        var first = LocalDate.of(2017, 8, 23);
        var second = LocalDate.of(2020, 11, 11);
        var agreements = PLATFORM.the(Agreements.class);
        var early = reading().governed("socialnamnden", first, second);
        var late = reading().governed("socialnamnden", second, null);
        assertThat(early)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(governingDay(agreements, row)).isBetween(first, second.minusDays(1)));
        assertThat(late)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(governingDay(agreements, row)).isAfterOrEqualTo(second));
        assertThat(reading().governed("vard-och-omsorgsnamnden", first, null)).isEmpty();
        assertThat(reading().governed(null, first, null)).hasSize(early.size() + late.size());
    }

    @Test
    void whatNeedsSomeoneIsFoundWithinTheReachOfTheRole() {
        var needs = reading().overview().needs();
        assertThat(needs).isNotEmpty();
        assertThat(needs).extracting(Need::kind).contains(Need.Kind.DRAFT, Need.Kind.MINUTES, Need.Kind.SIGNATURES);
        PLATFORM.actingAs(PLATFORM.lund(Role.ADMINISTRATOR, null));
        assertThat(reading().overview().needs())
                .isNotEmpty()
                .allMatch(need -> need.row().status().decided());
    }

    @Test
    void aPageItsSumsAndTheOverviewTakeFewStatements() {
        assertThat(PLATFORM.statementsOf(() -> page(Filter.ALL))).hasSize(2);
        assertThat(PLATFORM.statementsOf(() -> reading().sums(Filter.ALL))).hasSize(2);
        assertThat(PLATFORM.statementsOf(() -> reading().overview())).hasSize(3);
    }

    private static @Nullable LocalDate governingDay(Agreements agreements, Row row) {
        return agreements.findById(row.id()).orElseThrow().decision(TODAY).governingDay();
    }

    private static LocalDate first(Row row) {
        return Objects.requireNonNull(row.first());
    }

    private static LocalDate last(Row row) {
        return Objects.requireNonNull(row.last());
    }

    private static List<Row> everything() {
        return page(Filter.ALL);
    }

    private static List<Row> page(Filter filter) {
        return reading().page(filter, Column.TITLE, true, 0, 1000);
    }

    private static Filter text(String text) {
        return new Filter(null, null, null, null, null, text);
    }

    private static Reading reading() {
        return PLATFORM.the(Reading.class);
    }

    private static void draft(String title) {
        var drafting = PLATFORM.the(Drafting.class);
        var blank = drafting.start("aldrenamnden");
        var titled = Terms.EMPTY.with(new Subject(title, List.of(), "", "", "", List.of()));
        drafting.save(blank.id(), blank.version(), titled, Answers.NONE, null);
    }

    private static void keep(Agreement agreement) {
        new TransactionTemplate(PLATFORM.the(PlatformTransactionManager.class))
                .executeWithoutResult(_ -> PLATFORM.the(AgreementFile.class).add(agreement, "imported"));
    }

    /** Any life on any days around today, so that every status comes up. */
    private static Agreement anAgreement(Random random, int number) {
        var decided = number % 4 != 0;
        var origin = decided && random.nextInt(3) == 0 ? Origin.REGISTERED : Origin.DRAFTED;
        return new Agreement(
                new UUID(7, number),
                "socialnamnden",
                origin,
                true,
                null,
                false,
                null,
                terms(random, number),
                Answers.NONE,
                Lives.any(random, TODAY, decided, origin),
                random.nextBoolean() ? TODAY.plusDays(random.nextInt(90)) : null,
                null,
                TODAY.atStartOfDay(ZoneOffset.UTC).toInstant(),
                "Test",
                0);
    }

    private static Terms terms(Random random, int number) {
        var first = TODAY.minusMonths(30).plusMonths(random.nextInt(40)).withDayOfMonth(1);
        var period = new Span(first, first.plusMonths(6 + random.nextInt(30)).minusDays(1));
        var amount = number % 9 == 0 ? null : Sek.kronor(1000L * (1 + random.nextInt(500)));
        var grant = new Grant("Lunds kommun", period, amount, Contribution.Status.DECIDED, null, null);
        return Terms.EMPTY
                .with(new Subject("Mötesplats " + number, List.of("DNR 2026/" + number), "", "", "", List.of()))
                .with(List.of(
                        new Party("Lunds kommun", Party.Sector.PUBLIC, null, null, EnumSet.of(Party.Role.SIGNATORY)),
                        new Party(
                                "Föreningen Åsens " + number,
                                Party.Sector.CIVIL,
                                null,
                                null,
                                EnumSet.of(Party.Role.SIGNATORY))))
                .with(Terms.EMPTY.term().lasting(period))
                .with(new Economy(
                        List.of(grant), null, Economy.EMPTY.indexation(), Economy.EMPTY.payout(), List.of(), Set.of()));
    }
}
