package se.iop.core.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.iop.core.access.NotAllowed;
import se.iop.core.access.Person;
import se.iop.core.access.Role;
import se.iop.core.agreement.Agreement.Origin;
import se.iop.core.agreement.AgreementRows.Column;
import se.iop.core.agreement.AgreementRows.Filter;
import se.iop.core.agreement.AgreementRows.Row;
import se.iop.core.agreement.Event.Evidence;
import se.iop.core.agreement.Life.Outcome;
import se.iop.core.agreement.Life.Ruling;
import se.iop.core.history.Auditing;
import se.iop.core.history.JournalFilter;
import se.iop.core.history.Recalling;
import se.iop.core.history.Recorded;
import se.iop.core.record.Journal;
import se.iop.guideline.Answers;
import se.iop.guideline.Decision;
import se.iop.model.Contribution;
import se.iop.model.Contribution.Grant;
import se.iop.model.Economy;
import se.iop.model.Party;
import se.iop.model.Sek;
import se.iop.model.Span;
import se.iop.model.Subject;
import se.iop.model.Terms;

/** An agreement goes from one committee to another on a day: rights, lists, money and judging follow as they shall. */
class HandingOverTest {

    @RegisterExtension
    static final Platform PLATFORM = new Platform();

    private static final LocalDate TODAY = Platform.TODAY;
    private static final String OLD = "socialnamnden";
    private static final String NEW = "vard-och-omsorgsnamnden";
    private static final Evidence DECISION = new Evidence("§ 12", null, null, "Anslaget flyttas");

    private Person oldSecretary;
    private Person newSecretary;

    @BeforeEach
    void theOldOwnerActs() {
        oldSecretary = PLATFORM.lund(Role.SECRETARY, OLD);
        newSecretary = PLATFORM.lund(Role.SECRETARY, NEW);
        PLATFORM.actingAs(oldSecretary);
    }

    @Test
    void fromTheDayTheNewOwnerWritesAndTheOldOneReads() {
        var running = running();
        handOver(running, TODAY, null);
        assertThat(mayGiveNotice(running)).isFalse();
        assertThat(open(running).journal()).extracting(Journal.Entry::action).contains("handed-over");
        PLATFORM.actingAs(newSecretary);
        assertThat(mayGiveNotice(running)).isTrue();
        assertThat(open(running).journal()).isNotEmpty();
        assertThat(open(running).agreement().committee()).isEqualTo(OLD);
        assertThat(open(running).basis().committee().toString()).contains(OLD);
    }

    @Test
    void everyOwnerReadsTheJournalButNotThoseToCome() {
        var running = running();
        var filter = new JournalFilter(running, null, null, null, null, null, null);
        PLATFORM.actingAs(newSecretary);
        assertThat(entries(filter)).isEmpty();
        PLATFORM.actingAs(oldSecretary);
        handOver(running, TODAY.plusDays(1), null);
        PLATFORM.actingAs(newSecretary);
        assertThat(entries(filter)).isEmpty();
        assertThat(open(running).journal()).isEmpty();
        var given = running();
        PLATFORM.actingAs(oldSecretary);
        handOver(given, TODAY, null);
        var ofGiven = new JournalFilter(given, null, null, null, NEW, null, null);
        assertThat(entries(ofGiven)).containsExactly("handed-over", "imported");
        PLATFORM.actingAs(newSecretary);
        assertThat(entries(ofGiven)).containsExactly("handed-over", "imported");
        assertThat(open(given).journal()).isNotEmpty();
        assertThat(entries(new JournalFilter(given, null, null, null, OLD, null, null)))
                .hasSize(2);
        PLATFORM.actingAs(PLATFORM.lund(Role.SECRETARY, "byggnadsnamnden"));
        assertThat(entries(ofGiven)).isEmpty();
    }

    @Test
    void bothOwnersCompareTheVersionsOfItsDraft() {
        var running = running();
        handOver(running, TODAY, null);
        var recalling = PLATFORM.the(Recalling.class);
        assertThat(recalling.versions(running)).hasSize(2);
        PLATFORM.actingAs(newSecretary);
        assertThat(recalling.versions(running)).hasSize(2);
    }

    @Test
    void beforeTheDayItIsTheOtherWayRound() {
        var running = running();
        handOver(running, TODAY.plusDays(1), null);
        assertThat(mayGiveNotice(running)).isTrue();
        PLATFORM.actingAs(newSecretary);
        assertThat(mayGiveNotice(running)).isFalse();
        refusedTo(running);
    }

    @Test
    void listsShowTheOwnerOfToday() {
        var running = running();
        handOver(running, TODAY.minusDays(1), null);
        assertThat(listed(OLD)).doesNotContain(running);
        assertThat(listed(NEW)).contains(running);
        var later = running();
        handOver(later, TODAY.plusDays(1), null);
        assertThat(listed(OLD)).contains(later);
        assertThat(listed(NEW)).doesNotContain(later);
    }

    @Test
    void theMoneyOfTheYearIsSharedAtTheDay() {
        var before = committed(OLD);
        var running = running();
        PLATFORM.actingAs(oldSecretary);
        handOver(running, LocalDate.of(2026, 10, 1), null);
        assertThat(committed(OLD) - before).isEqualTo(9_000_000);
        var taken = committed(NEW);
        var other = running();
        handOver(other, LocalDate.of(2026, 7, 16), null);
        assertThat(committed(NEW) - taken).isEqualTo(12_000_000 - (6_000_000 + 483_871));
    }

    @Test
    void underAConditionNothingMovesUntilItIsMet() {
        var running = running();
        var given = handOver(running, TODAY, "Fullmäktige flyttar anslaget");
        assertThat(given.owner(TODAY)).isEqualTo(OLD);
        assertThat(mayGiveNotice(running)).isTrue();
        refused("", "handover-waits", () -> handOver(running, TODAY.plusDays(9), null));
        var met = handing().settle(running, given.version(), NEW, TODAY, true, DECISION);
        assertThat(met.owner(TODAY)).isEqualTo(NEW);
        assertThat(met.owner(TODAY.minusDays(1))).isEqualTo(OLD);
        assertThat(mayGiveNotice(running)).isFalse();
    }

    @Test
    void theOwnerInSqlIsTheOwnerInJava() {
        var running = running();
        var first = handOver(running, TODAY.minusDays(5), null);
        PLATFORM.actingAs(newSecretary);
        var back =
                handing().handOver(running, first.version(), OLD, TODAY.plusDays(5), "Om nämnden säger ja", DECISION);
        for (var day = TODAY.minusDays(7); day.isBefore(TODAY.plusDays(8)); day = day.plusDays(1)) {
            assertThat(inSql(running, day)).as("%s", day).isEqualTo(back.owner(day));
            assertThat(ownersInSql(running, day))
                    .as("%s", day)
                    .hasSameElementsAs(Ownership.of(back).until(day));
        }
        var settled = handing().settle(running, back.version(), OLD, TODAY, true, DECISION);
        assertThat(ownersInSql(running, TODAY.plusDays(5)))
                .containsExactlyInAnyOrder(OLD, NEW, OLD)
                .hasSameElementsAs(Ownership.of(settled).until(TODAY.plusDays(5)));
        assertThat(inSql(running, TODAY.plusDays(5)))
                .isEqualTo(settled.owner(TODAY.plusDays(5)))
                .isEqualTo(OLD);
    }

    @Test
    void aHandoverNeedsItsDayItsDecisionAndAnotherCommittee() {
        var running = running();
        refused("on", "day-missing", () -> handing().handOver(running, version(running), NEW, null, null, DECISION));
        refused("on", "before-decision", () -> handOver(running, LocalDate.of(2025, 1, 1), null));
        refused("to", "owns-already", () -> handing().handOver(running, version(running), OLD, TODAY, null, DECISION));
        refused(
                "to",
                "committee-missing",
                () -> handing().handOver(running, version(running), "ingen", TODAY, null, DECISION));
        refused(
                "paragraph",
                "paragraph-missing",
                () -> handing().handOver(running, version(running), NEW, TODAY, null, Evidence.because("Flytt")));
        refused(
                "reason",
                "reason-missing",
                () -> handing()
                        .handOver(running, version(running), NEW, TODAY, null, new Evidence("§ 1", null, null, " ")));
        PLATFORM.actingAs(PLATFORM.lund(Role.OFFICER, OLD));
        assertThatThrownBy(() -> handOver(running, TODAY, null)).isInstanceOf(NotAllowed.class);
        PLATFORM.actingAs(PLATFORM.lund(Role.ADMINISTRATOR, null));
        assertThat(handOver(running, TODAY, null).owner(TODAY)).isEqualTo(NEW);
    }

    private static boolean mayGiveNotice(UUID agreement) {
        return open(agreement).steps().stream()
                .filter(step -> step.kind() == Step.Kind.GIVE_NOTICE)
                .anyMatch(step ->
                        step.hindrance() == null || !step.hindrance().reason().equals("not-yours"));
    }

    private static void refusedTo(UUID agreement) {
        assertThatThrownBy(() -> handOver(agreement, TODAY, null)).isInstanceOf(NotAllowed.class);
    }

    private static void refused(String field, String reason, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.field()).isEqualTo(field);
            assertThat(refused.reason()).isEqualTo(reason);
        });
    }

    private static Agreement handOver(
            UUID agreement, LocalDate on, @org.jspecify.annotations.Nullable String condition) {
        return handing().handOver(agreement, open(agreement).agreement().version(), NEW, on, condition, DECISION);
    }

    private static int version(UUID agreement) {
        return open(agreement).agreement().version();
    }

    private static long committed(String committee) {
        var tally = PLATFORM.the(Reading.class).overview().committed().get(committee);
        return tally == null ? 0 : tally.known().ore();
    }

    private static List<UUID> listed(String committee) {
        return PLATFORM
                .the(Reading.class)
                .page(new Filter(committee, null, null, null, null, null), Column.TITLE, true, 0, 100)
                .stream()
                .peek(row -> assertThat(row.committee()).isEqualTo(committee))
                .map(Row::id)
                .toList();
    }

    private static List<String> entries(JournalFilter filter) {
        return PLATFORM.the(Auditing.class).before(filter, Long.MAX_VALUE, 10).entries().stream()
                .map(Recorded::action)
                .toList();
    }

    private static List<String> ownersInSql(UUID agreement, LocalDate day) {
        return PLATFORM.database()
                .as(
                        PLATFORM.database().lund(),
                        () -> PLATFORM.database()
                                .sql()
                                .sql("select unnest(owners_until(committee, life, ?)) from agreement where id = ?")
                                .params(day, agreement)
                                .query(String.class)
                                .list());
    }

    private static String inSql(UUID agreement, LocalDate day) {
        return PLATFORM.database()
                .as(
                        PLATFORM.database().lund(),
                        () -> PLATFORM.database()
                                .sql()
                                .sql("select owner_on(committee, life, ?) from agreement where id = ?")
                                .params(day, agreement)
                                .query(String.class)
                                .single());
    }

    /** A running agreement of 10 000 kronor a month during 2026. */
    private static UUID running() {
        var id = UUID.randomUUID();
        var year = Span.year(2026);
        var grant = new Grant("Lunds kommun", year, Sek.kronor(120_000), Contribution.Status.DECIDED, null, null);
        var terms = Terms.EMPTY
                .with(new Subject("Sjöbod", List.of(), "", "", "", List.of()))
                .with(List.of(new Party("Lunds kommun", Party.Sector.PUBLIC, null, null, Set.of(Party.Role.SIGNATORY))))
                .with(Terms.EMPTY.term().lasting(year))
                .with(new Economy(
                        List.of(grant), null, Economy.EMPTY.indexation(), Economy.EMPTY.payout(), List.of(), Set.of()));
        var ruling =
                new Ruling(Outcome.APPROVED, LocalDate.of(2025, 12, 1), "1", Decision.Body.COMMITTEE, null, List.of());
        var agreement = new Agreement(
                id,
                OLD,
                Origin.REGISTERED,
                true,
                null,
                false,
                null,
                terms,
                Answers.NONE,
                new Life(null, ruling, null, List.of(), null, null),
                null,
                null,
                TODAY.atStartOfDay(ZoneOffset.UTC).toInstant(),
                "Test",
                0);
        new TransactionTemplate(PLATFORM.the(PlatformTransactionManager.class))
                .executeWithoutResult(_ -> PLATFORM.the(AgreementFile.class).add(agreement, "imported"));
        return id;
    }

    private static Drafting.Opened open(UUID agreement) {
        return PLATFORM.the(Drafting.class).open(agreement);
    }

    private static HandingOver handing() {
        return PLATFORM.the(HandingOver.class);
    }
}
