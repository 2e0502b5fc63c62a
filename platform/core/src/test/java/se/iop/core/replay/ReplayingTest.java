package se.iop.core.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import se.iop.core.access.NotAllowed;
import se.iop.core.access.Person;
import se.iop.core.access.Role;
import se.iop.core.agreement.Agreement;
import se.iop.core.agreement.Deciding;
import se.iop.core.agreement.Drafting;
import se.iop.core.agreement.Drafting.Opened;
import se.iop.core.agreement.Life.Deviation;
import se.iop.core.agreement.Life.Outcome;
import se.iop.core.agreement.Life.Ruling;
import se.iop.core.agreement.Platform;
import se.iop.core.catalog.Catalogs;
import se.iop.core.replay.Difference.Kind;
import se.iop.core.replay.ReplayRun.State;
import se.iop.core.replay.Sheet.Row;
import se.iop.core.tenancy.Jobs;
import se.iop.guideline.Answers;
import se.iop.guideline.Answers.Answer;
import se.iop.guideline.Answers.Verdict;
import se.iop.guideline.Decision;
import se.iop.guideline.Proposal;
import se.iop.model.Party;
import se.iop.model.Span;
import se.iop.model.Subject;
import se.iop.model.Terms;

/** The time machine on a real database: any version asked, every verdict replayed, nothing written over. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReplayingTest {

    @RegisterExtension
    static final Platform PLATFORM = new Platform();

    private static final LocalDate TODAY = Platform.TODAY;
    private static final Answers ANSWERED =
            Answers.NONE.with("budget", new Answer(Verdict.MET, "Ryms enligt budgetbeslutet", "Test", TODAY));

    private Person auditor;

    @BeforeEach
    void nothingGoesOn() {
        auditor = PLATFORM.lund(Role.AUDITOR, null);
        PLATFORM.the(ReplayJob.class).work();
        PLATFORM.actingAs(auditor);
    }

    @Test
    void twentySevenMonthsAreTooLongUnderTheEarlierVersionOnly() {
        var row = duration(opened(decided(Period.ofMonths(27))));
        assertThat(row.cells())
                .extracting(cell ->
                        Objects.requireNonNull(cell).outcome().getClass().getSimpleName())
                .containsExactly("Breached", "Met");
        assertThat(row.differs()).isTrue();
    }

    @Test
    void exactlyTwoYearsAreMetUnderBoth() {
        var row = duration(opened(decided(Period.ofYears(2))));
        assertThat(row.cells())
                .extracting(cell ->
                        Objects.requireNonNull(cell).outcome().getClass().getSimpleName())
                .containsOnly("Met");
        assertThat(row.differs()).isFalse();
    }

    @Test
    void theVersionThatGovernsTheDecisionIsMarkedAndTheOtherPackagesAreKnown() {
        var opened = opened(decided(Period.ofYears(1)));
        var sheet = sheet(opened);
        assertThat(sheet.columns()).extracting(Sheet.Column::governs).containsExactly(false, true);
        assertThat(rejudging().kept(sheet.plugin().id(), "lund"))
                .extracting(version -> version.key().digest())
                .containsExactly(sheet.plugin().digest());
        var again = rejudging().sheet(sheet.plugin().digest(), opened.basis(), proposal(opened));
        assertThat(again).contains(sheet);
        assertThat(rejudging().sheet("0".repeat(64), opened.basis(), proposal(opened)))
                .isEmpty();
    }

    @Test
    void aVerdictSaysTheSameWhenItIsReplayed() {
        var decided = decided(Period.ofYears(4));
        assertThat(replaying().replay(decided.id()))
                .hasValueSatisfying(
                        replayed -> assertThat(replayed.differences()).isEmpty());
    }

    @Test
    void aPassOverAllVerdictsFindsNothingAndTouchesNothing() {
        var decided = decided(Period.ofYears(2));
        var before = verdicts();
        begin();
        PLATFORM.the(ReplayJob.class).work();
        var run = replaying().runs().getFirst();
        assertThat(run.state()).isEqualTo(State.DONE);
        assertThat(run.total()).isPositive();
        assertThat(run.done()).isEqualTo(run.total());
        assertThat(run.differing()).isZero();
        assertThat(verdicts()).isEqualTo(before).contains(decided.id().toString());
    }

    /** Last: a verdict that was kept is never taken away again. */
    @Test
    @Order(Integer.MAX_VALUE)
    void whatComesOutOtherwiseIsKeptBesideTheVerdictWithItsExplanation() {
        var decided = decided(Period.ofMonths(20));
        var forged = forged(decided.id(), "0.0.9", "'Ryms enligt', 'Rymdes enligt'");
        var gone = forged(decided.id(), "0.1.0", "'digest\": \"[0-9a-f]{64}', 'digest\": \"" + "0".repeat(64) + "'");
        var before = verdicts();
        begin();
        PLATFORM.the(ReplayJob.class).work();
        var run = replaying().runs().getFirst();
        var found = replaying().differences(run.id());
        assertThat(found.stream().filter(one -> one.verdict().equals(forged)))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.difference().kind()).isEqualTo(Kind.WORDS);
                    assertThat(one.difference().requirement()).isEqualTo("budget");
                    assertThat(one.difference().plugin()).isNotNull();
                    assertThat(one.spiBefore()).isEqualTo("0.0.9");
                });
        assertThat(found.stream().filter(one -> one.verdict().equals(gone)))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.difference().kind()).isEqualTo(Kind.PLUGIN_GONE);
                    assertThat(one.difference().reason()).isNotBlank();
                });
        assertThat(run.differing()).isEqualTo(2);
        assertThat(verdicts()).isEqualTo(before);
    }

    @Test
    void twoNodesShareAPassWithoutDoingAnythingTwice() throws Exception {
        var decided = decided(Period.ofYears(1));
        for (var copy = 0; copy < 90; copy++) {
            copy(decided.id());
        }
        begin();
        var jdbc = PLATFORM.the(JdbcClient.class);
        var transactions = PLATFORM.the(PlatformTransactionManager.class);
        try (var nodes = Executors.newFixedThreadPool(2)) {
            var one = nodes.submit(() -> new ReplayJob(replaying(), new Jobs(1), jdbc, transactions).work());
            var other = nodes.submit(() -> new ReplayJob(replaying(), new Jobs(1), jdbc, transactions).work());
            one.get();
            other.get();
        }
        PLATFORM.the(ReplayJob.class).work();
        var run = replaying().runs().getFirst();
        assertThat(run.state()).isEqualTo(State.DONE);
        assertThat(run.total()).isGreaterThan(90);
        assertThat(run.done()).isEqualTo(run.total());
        assertThat(run.differing()).isZero();
    }

    @Test
    void onlyOnePassGoesOnAndItCanBeStopped() {
        var run = begin();
        assertThat(replaying().begin()).isEmpty();
        replaying().stop(run.id());
        PLATFORM.the(ReplayJob.class).work();
        assertThat(replaying().runs().getFirst().state()).isEqualTo(State.STOPPED);
        assertThat(replaying().runs().getFirst().done()).isZero();
    }

    @Test
    void anOfficerReadsThePassesAndBeginsNone() {
        var run = begin();
        PLATFORM.actingAs(PLATFORM.lund(Role.OFFICER, "socialnamnden"));
        assertThat(replaying().runs()).isNotNull();
        assertThat(replaying().differences(run.id())).isEmpty();
        assertThatThrownBy(() -> replaying().begin()).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> replaying().stop(run.id())).isInstanceOf(NotAllowed.class);
        PLATFORM.actingAs(PLATFORM.lund(Role.OPERATOR, null));
        assertThatThrownBy(() -> replaying().runs()).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> replaying().differences(run.id())).isInstanceOf(NotAllowed.class);
        PLATFORM.actingAs(auditor);
        assertThat(replaying().runs().getFirst().state()).isEqualTo(State.RUNNING);
    }

    @Test
    void thePlatformBeginsAPassByItselfWhereNoneWasMade() {
        var elsewhere = PLATFORM.linkoping(Role.AUDITOR, null);
        PLATFORM.the(ReplayJob.class).doWhatIsDue();
        PLATFORM.actingAs(elsewhere);
        assertThat(replaying().runs())
                .singleElement()
                .satisfies(run -> assertThat(run.state()).isEqualTo(State.DONE));
        PLATFORM.the(ReplayJob.class).doWhatIsDue();
        assertThat(replaying().runs()).hasSize(1);
    }

    private static ReplayRun begin() {
        return replaying().begin().orElseThrow();
    }

    /** A verdict like that of an agreement, where the answer says something else or the plugin is not known. */
    private UUID forged(UUID agreement, String spi, String otherwise) {
        var id = UUID.randomUUID();
        PLATFORM.database()
                .doAs(
                        PLATFORM.database().lund(),
                        () -> PLATFORM.database()
                                .sql()
                                .sql(
                                        "insert into verdict (id, agreement, reason, decision_on, inputs, findings, layers, spi_version, judged_at)"
                                                + " select ?, agreement, reason, decision_on, inputs, findings,"
                                                + " cast(regexp_replace(layers::text, " + otherwise
                                                + ", 'g') as jsonb), ?, judged_at - interval '1 hour'"
                                                + " from verdict where agreement = ? limit 1")
                                .params(id, spi, agreement)
                                .update());
        return id;
    }

    private void copy(UUID agreement) {
        PLATFORM.database()
                .doAs(
                        PLATFORM.database().lund(),
                        () -> PLATFORM.database()
                                .sql()
                                .sql(
                                        "insert into verdict (agreement, reason, decision_on, inputs, findings, layers, spi_version, judged_at)"
                                                + " select agreement, reason, decision_on, inputs, findings, layers, spi_version, judged_at"
                                                + " from verdict where agreement = ? limit 1")
                                .param(agreement)
                                .update());
    }

    private String verdicts() {
        return PLATFORM.database()
                .as(
                        PLATFORM.database().lund(),
                        () -> PLATFORM.database()
                                .sql()
                                .sql("select string_agg(v::text, chr(10) order by v.id) from verdict v")
                                .query(String.class)
                                .single());
    }

    private Row duration(Opened opened) {
        return sheet(opened).rows().stream()
                .filter(row -> row.requirement().contains("duration"))
                .findFirst()
                .orElseThrow();
    }

    private Sheet sheet(Opened opened) {
        return rejudging().sheets(opened.basis(), proposal(opened)).getFirst();
    }

    private static Proposal proposal(Opened opened) {
        var agreement = opened.agreement();
        return opened.basis().proposal(agreement.terms(), agreement.answers(), agreement.decision(TODAY));
    }

    private Opened opened(Agreement agreement) {
        return PLATFORM.the(Drafting.class).open(agreement.id());
    }

    /** Decided today, with a deviation where it lasts too long. */
    private Agreement decided(Period lasting) {
        PLATFORM.actingAs(PLATFORM.lund(Role.OFFICER, "socialnamnden"));
        var drafting = PLATFORM.the(Drafting.class);
        var draft = drafting.start("socialnamnden");
        var answers = ANSWERED.with(
                "duration", new Answer(Verdict.NOT_MET, "Nämnden vill pröva en längre tid", "Test", TODAY));
        var saved = drafting.save(draft.id(), draft.version(), terms(lasting), answers, null);
        var submitted = drafting.submit(saved.id(), saved.version());
        PLATFORM.actingAs(PLATFORM.lund(Role.SECRETARY, "socialnamnden"));
        var ruling = new Ruling(
                Outcome.APPROVED,
                TODAY,
                "12",
                Decision.Body.COMMITTEE,
                null,
                List.of(new Deviation("duration", "Nämnden vill pröva en längre tid")));
        var decided = PLATFORM.the(Deciding.class).decide(submitted.id(), submitted.version(), ruling, answers);
        PLATFORM.actingAs(auditor);
        return decided;
    }

    private static Terms terms(Period lasting) {
        var first = TODAY.plusMonths(1).withDayOfMonth(1);
        Set<Party.Role> signs = EnumSet.of(Party.Role.SIGNATORY);
        return Terms.EMPTY
                .with(new Subject("Mötesplatsen", List.of(), "", "", "", List.of()))
                .with(List.of(
                        new Party("Lunds kommun", Party.Sector.PUBLIC, null, null, signs),
                        new Party("Föreningen", Party.Sector.CIVIL, null, null, signs)))
                .with(Terms.EMPTY
                        .term()
                        .lasting(new Span(first, first.plus(lasting).minusDays(1))));
    }

    private static Replaying replaying() {
        return PLATFORM.the(Replaying.class);
    }

    private static Rejudging rejudging() {
        assertThat(PLATFORM.the(Catalogs.class).current().plugins()).isNotEmpty();
        return PLATFORM.the(Rejudging.class);
    }
}
