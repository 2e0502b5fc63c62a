package se.iop.ui.consequence;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.iop.core.access.Membership;
import se.iop.core.access.NotAllowed;
import se.iop.core.access.Role;
import se.iop.core.catalog.Judgement;
import se.iop.core.consequence.Consequences;
import se.iop.core.consequence.Difference;
import se.iop.core.consequence.Kind;
import se.iop.core.consequence.NoSuchConsequence;
import se.iop.core.consequence.Run;
import se.iop.core.consequence.Said;
import se.iop.core.consequence.Shadow;
import se.iop.core.consequence.Shadowing;
import se.iop.core.consequence.Supposing;
import se.iop.core.consequence.Supposition;
import se.iop.core.consequence.Supposition.Changed;
import se.iop.core.consequence.Supposition.Version;
import se.iop.core.consequence.Tile;
import se.iop.core.consequence.TooManyQuestions;
import se.iop.core.format.Transferring;
import se.iop.core.record.Verdicts;
import se.iop.core.tenancy.Jobs;
import se.iop.core.tenancy.TenantContext;
import se.iop.guideline.Clause;
import se.iop.guideline.Decision;
import se.iop.guideline.Proposal;
import se.iop.guideline.Value;
import se.iop.model.Sek;
import se.iop.model.Span;
import se.iop.model.Tally;
import se.iop.ui.Filed;
import se.iop.ui.ViewTest;

/** Questions over a real portfolio with the guidelines as shipped. */
class SupposingTest extends ViewTest {

    private static final String COMMITTEE = "socialnamnden";
    private static final String PLUGIN = "lund-socialnamnden";
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    @Autowired
    private Supposing supposing;

    @Autowired
    private Consequences consequences;

    @Autowired
    private Shadowing shadowing;

    @Autowired
    private Transferring transferring;

    @Autowired
    private Verdicts verdicts;

    @Autowired
    private Jobs jobs;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeEach
    void signInAsOfficer() {
        signIn(officer(COMMITTEE));
    }

    @Test
    void fromThirtySixToTwentyFourMonthsIsExactlyThoseBetween() {
        var kept = take("24 månader", FIRST.plusMonths(24).minusDays(1), Sek.kronor(100));
        var oneDayMore = take("24 månader och en dag", FIRST.plusMonths(24), Sek.kronor(20_000));
        var longest = take("36 månader", FIRST.plusMonths(36).minusDays(1), null);
        var already = take("36 månader och en dag", FIRST.plusMonths(36), Sek.kronor(3));
        var own = List.of(kept, oneDayMore, longest, already);
        var answer = supposing.ask(atMost(24));
        var concerned = answer.differences().stream()
                .filter(difference -> own.contains(difference.agreement()))
                .toList();
        assertThat(concerned)
                .extracting(Difference::agreement, Difference::kind, Difference::requirement)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(oneDayMore, Kind.NEWLY_BREACHING, "duration"),
                        org.assertj.core.groups.Tuple.tuple(longest, Kind.NEWLY_BREACHING, "duration"));
        assertThat(money(concerned)).isEqualTo(new Tally(Sek.kronor(20_000), 1));
        assertThat(requireNonNull(concerned.getFirst().before()).state()).isEqualTo(Said.State.MET);
        assertThat(requireNonNull(concerned.getFirst().after()).why()).containsPattern("gränsen är 2.år");
        assertThat(answer.basis().rules()).containsExactly("duration");
        assertThat(answer.tiles().of(Kind.NEWLY_BREACHING).committed()).isEqualTo(money(answer.differences()));
        assertThat(answer.tiles().of(Kind.NEWLY_PASSING)).isEqualTo(Tile.NONE);
    }

    @Test
    void aLongerLimitLetsThoseAboveTheOldOnePass() {
        var above = take("40 månader", FIRST.plusMonths(40).minusDays(1), Sek.kronor(5));
        var answer = supposing.ask(atMost(48));
        assertThat(answer.differences())
                .filteredOn(difference -> difference.agreement().equals(above))
                .extracting(Difference::kind)
                .containsExactly(Kind.NEWLY_PASSING);
    }

    @Test
    void anUnchangedDraftGivesAnEmptyAnswer() {
        take("36 månader", FIRST.plusMonths(36), Sek.kronor(1));
        var answer = supposing.ask(new Supposition(COMMITTEE, PLUGIN, new Changed(List.of())));
        assertThat(answer.empty()).isTrue();
        assertThat(answer.basis().rules()).isEmpty();
        assertThat(answer.read()).isPositive();
        assertThat(supposing.ask(atMost(36)).empty()).isTrue();
    }

    @Test
    void judgingOnlyWhatDiffersGivesWhatJudgingEverythingGives() {
        take("27 månader", FIRST.plusMonths(27).minusDays(1), Sek.kronor(1));
        for (var supposition : List.of(atMost(24), atMost(12), version2017())) {
            var quick = supposing.ask(supposition);
            var thorough = supposing.askEverything(supposition);
            assertThat(thorough.basis().rules())
                    .hasSizeGreaterThan(quick.basis().rules().size());
            assertThat(quick.differences()).isEqualTo(thorough.differences()).isNotEmpty();
            assertThat(quick.tiles()).isEqualTo(thorough.tiles());
        }
    }

    @Test
    void anEarlierVersionBreaksWhatTheLatestLetsPass() {
        var months27 = take("27 månader", FIRST.plusMonths(27).minusDays(1), Sek.kronor(1));
        var months24 = take("24 månader", FIRST.plusMonths(24).minusDays(1), Sek.kronor(1));
        var answer = supposing.ask(version2017());
        assertThat(answer.differences())
                .filteredOn(difference -> difference.requirement().equals("duration"))
                .extracting(Difference::agreement)
                .contains(months27)
                .doesNotContain(months24);
    }

    @Test
    void askingChangesNothingInAnyTable() {
        take("30 månader", FIRST.plusMonths(30).minusDays(1), Sek.kronor(1));
        var before = contents();
        supposing.ask(atMost(24));
        supposing.start(version2017()).await();
        assertThat(contents()).isEqualTo(before).containsKeys("agreement", "journal", "verdict", "consequence");
    }

    @Test
    void aRunTellsHowFarItIsAndStopsWhenTold() {
        take("30 månader", FIRST.plusMonths(30).minusDays(1), Sek.kronor(1));
        var run = supposing.start(atMost(24));
        var answer = run.await();
        assertThat(run.state()).isEqualTo(Run.State.DONE);
        assertThat(run.read()).isEqualTo(answer.read()).isLessThanOrEqualTo(run.total());
        var stopped = supposing.start(atMost(24));
        stopped.cancel();
        assertThat(stopped.state()).isIn(Run.State.CANCELLED, Run.State.DONE);
    }

    /** The run stands before a table that is locked, so it is known where it is. */
    @Test
    void aRunStoppedHalfWayGivesItsConnectionBackAndHinderedNobodyMeanwhile() throws Exception {
        take("30 månader", FIRST.plusMonths(30).minusDays(1), Sek.kronor(1));
        var supposition = atMost(24);
        Run run;
        try (var lock = DATABASE.superuser().getConnection()) {
            lock.setAutoCommit(false);
            try (var statement = lock.createStatement()) {
                statement.execute("lock table iop.agreement in access exclusive mode");
            }
            run = supposing.start(supposition);
            while (jobsInTransactions() == 0) {
                Thread.onSpinWait();
            }
            assertThat(run.state()).isEqualTo(Run.State.RUNNING);
            assertThat(consequences.list()).isNotNull();
            run.cancel();
            lock.rollback();
        }
        assertThatThrownBy(run::await).isInstanceOf(CancellationException.class);
        assertThat(run.state()).isEqualTo(Run.State.CANCELLED);
        assertThat(jobsInTransactions()).isZero();
        assertThat(jobs.of(DATABASE.lund())).isZero();
    }

    private static int jobsInTransactions() {
        return JdbcClient.create(DATABASE.superuser())
                .sql("select count(*) from pg_stat_activity where datname = current_database()"
                        + " and usename = 'iop_jobs' and xact_start is not null")
                .query(Integer.class)
                .single();
    }

    @Test
    void aRunWaitsForItsTurnAndMayBeStoppedWhileItDoes() {
        var supposition = atMost(24);
        var held = TenantContext.callAs(
                DATABASE.lund(),
                () -> Stream.generate(jobs::turn).limit(jobs.turns()).toList());
        try {
            var run = supposing.start(supposition);
            assertThat(run.state()).isEqualTo(Run.State.WAITING);
            run.cancel();
            assertThatThrownBy(run::await).isInstanceOf(CancellationException.class);
            assertThat(jobs.of(DATABASE.lund())).isEqualTo(held.size());
        } finally {
            held.forEach(Jobs.Turn::close);
        }
    }

    @Test
    void aMunicipalityWithTooManyUnderWayAsksLater() {
        var supposition = atMost(24);
        var held = TenantContext.callAs(
                DATABASE.lund(),
                () -> Stream.generate(jobs::turn)
                        .limit(Supposing.MOST_AT_A_TIME)
                        .toList());
        try {
            assertThatThrownBy(() -> supposing.start(supposition)).isInstanceOf(TooManyQuestions.class);
        } finally {
            held.forEach(Jobs.Turn::close);
        }
        assertThat(supposing.start(supposition).await().read()).isNotNegative();
    }

    @Test
    void draftsAreJudgedForWhoeverMayReadThemOnly() {
        transferring.take(Filed.draft("lund", COMMITTEE, "Bara ett utkast"));
        assertThat(supposing.ask(atMost(24)).drafts()).isPositive();
        signIn(lund(new Membership(Role.ADMINISTRATOR, null)));
        assertThat(supposing.ask(atMost(24)).drafts()).isZero();
    }

    @Test
    void whoeverHasNoRightInTheCommitteeCannotAsk() {
        var foreign = atMost(24);
        signIn(officer("vard-och-omsorgsnamnden"));
        assertThatThrownBy(() -> supposing.ask(foreign)).isInstanceOf(NotAllowed.class);
        signIn(lund(new Membership(Role.AUDITOR, null)));
        assertThatThrownBy(() -> supposing.ask(foreign)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> supposing.binding(COMMITTEE)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void theOperatorReadsNoAnswerAndNoRunInTheShadow() {
        var id = consequences.save("Inte för driften", supposing.ask(atMost(24)));
        signIn(operator());
        for (ThrowingCallable reading : List.<ThrowingCallable>of(
                () -> consequences.list(),
                () -> consequences.saved(id),
                () -> consequences.page(id, null, 0, 1),
                () -> consequences.firstOfEach(id, 1),
                () -> consequences.compare(id, id, 1),
                () -> shadowing.all(),
                () -> shadowing.judged(List.of(id)))) {
            assertThatThrownBy(reading).isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void aKeptAnswerIsReadByOthersInTheMunicipalityAsItWasGiven() {
        var longer = take("30 månader", FIRST.plusMonths(30).minusDays(1), Sek.kronor(7));
        var answer = supposing.ask(atMost(24));
        var id = consequences.save(" Högst två år ", answer);
        assertThat(recorded(id)).containsExactly("CONSEQUENCE_KEPT");
        signIn(lund(new Membership(Role.AUDITOR, null)));
        var saved = consequences.saved(id);
        assertThat(saved.name()).isEqualTo("Högst två år");
        assertThat(saved.answer().tiles()).isEqualTo(answer.tiles());
        assertThat(saved.answer().supposition()).isEqualTo(answer.supposition());
        assertThat(consequences.page(id, null, 0, 10_000)).isEqualTo(answer.differences());
        assertThat(consequences.page(id, Kind.NEWLY_BREACHING, 0, 10_000))
                .extracting(Difference::agreement)
                .contains(longer);
        assertThat(consequences.list()).extracting(Consequences.Saved::id).contains(id);
        signIn(linkoping(new Membership(Role.AUDITOR, null)));
        assertThatThrownBy(() -> consequences.saved(id)).isInstanceOf(NoSuchConsequence.class);
    }

    @Test
    void twoKeptAnswersAreCompared() {
        var months15 = take("15 månader", FIRST.plusMonths(15).minusDays(1), Sek.kronor(1));
        var months30 = take("30 månader", FIRST.plusMonths(30).minusDays(1), Sek.kronor(1));
        var two = consequences.save("Två år", supposing.ask(atMost(24)));
        var one = consequences.save("Ett år", supposing.ask(atMost(12)));
        var comparison = consequences.compare(two, one, 10_000);
        assertThat(comparison.onlyFirst()).isEmpty();
        assertThat(comparison.onlySecond())
                .extracting(Difference::agreement)
                .contains(months15)
                .doesNotContain(months30);
        assertThat(comparison.both()).isPositive();
    }

    @Test
    void aVersionInTheShadowBeginsWithThePortfolioAndIsStopped() {
        signIn(lund(new Membership(Role.SECRETARY, COMMITTEE)));
        var id = shadowing.start("Skugga", supposing.ask(version2017()));
        assertThat(shadowing.all())
                .filteredOn(Shadow::underWay)
                .extracting(Shadow::id)
                .contains(id);
        var again = supposing.ask(version2017());
        assertThatThrownBy(() -> shadowing.start("Skugga", again)).isInstanceOf(Shadowing.AlreadyUnderWay.class);
        shadowing.stop(id);
        assertThat(shadowing.all())
                .filteredOn(shadow -> shadow.id().equals(id))
                .extracting(Shadow::underWay)
                .containsExactly(false);
        assertThat(shadowing.judged(List.of(id))).isEmpty();
        shadowing.stop(id);
        assertThat(recorded(id)).containsExactly("SHADOW_STARTED", "SHADOW_STOPPED");
    }

    @Test
    void everyDecisionIsJudgedByTheVersionInTheShadowToo() {
        signIn(lund(new Membership(Role.SECRETARY, COMMITTEE), new Membership(Role.OFFICER, COMMITTEE)));
        var shadow = shadowing.start("Skugga över beslut", supposing.ask(version2017()));
        var period = new Span(FIRST, FIRST.plusMonths(28).minusDays(1));
        var document = Filed.decided("lund", COMMITTEE, "28 månader", period, Sek.kronor(1));
        var agreement = transferring.take(document).id();
        var proposal = Proposal.of(document.terms(), Decision.planned(FIRST));
        var transaction = new TransactionTemplate(transactions);
        transaction.executeWithoutResult(_ -> verdicts.keep(
                agreement, proposal, new Judgement(List.of()), Instant.parse("2026-01-15T09:00:00Z"), "0"));
        shadowing.stop(shadow);
        transaction.executeWithoutResult(_ -> verdicts.keep(
                agreement, proposal, new Judgement(List.of()), Instant.parse("2026-01-16T09:00:00Z"), "0"));
        var judged = requireNonNull(shadowing.judged(List.of(shadow)).get(shadow));
        assertThat(judged).extracting(Shadow.Judged::agreement).containsExactly(agreement);
        assertThat(judged.getFirst().differences())
                .filteredOn(difference -> difference.requirement().equals("duration"))
                .extracting(Difference::kind)
                .containsExactly(Kind.NEWLY_BREACHING);
    }

    private Supposition atMost(int months) {
        var duration = supposing.binding(COMMITTEE).stream()
                .filter(binding -> binding.key().id().equals(PLUGIN))
                .findFirst()
                .orElseThrow()
                .version()
                .rule("duration")
                .orElseThrow()
                .requirement()
                .clause();
        return new Supposition(COMMITTEE, PLUGIN, new Changed(List.of(limited(requireNonNull(duration), months))));
    }

    private static Clause limited(Clause duration, int months) {
        var limit = duration.parameters().stream()
                .filter(parameter -> parameter.value() instanceof Value.Length)
                .findFirst()
                .orElseThrow();
        return duration.with(
                limit.name(), new Value.Length(Period.ofMonths(months).normalized()));
    }

    private Supposition version2017() {
        var binding = supposing.binding(COMMITTEE).stream()
                .filter(one -> one.key().id().equals(PLUGIN))
                .findFirst()
                .orElseThrow();
        return new Supposition(COMMITTEE, PLUGIN, new Version(binding.key().digest(), LocalDate.of(2017, 8, 23)));
    }

    private UUID take(String title, LocalDate last, @Nullable Sek amount) {
        return transferring
                .take(Filed.decided("lund", COMMITTEE, title, new Span(FIRST, last), amount))
                .id();
    }

    /** Each agreement once. */
    private static Tally money(List<Difference> differences) {
        return differences.stream()
                .collect(Collectors.toMap(Difference::agreement, Difference::committed, (one, _) -> one))
                .values()
                .stream()
                .reduce(Tally.NOTHING, Tally::plus);
    }

    /** What the record says of it, in order. */
    private static List<String> recorded(UUID id) {
        return JdbcClient.create(DATABASE.owner())
                .sql("select j.action from iop.journal j join iop.journal_payload p using (tenant, seq)"
                        + " where p.document ->> 'id' = ? order by j.seq")
                .param(id.toString())
                .query((row, _) -> row.getString("action"))
                .list();
    }

    /**
     * What every table holds, as one sum each; how plugins fare is written down now and then by the platform itself.
     */
    private static Map<String, String> contents() {
        var sql = JdbcClient.create(DATABASE.owner());
        var contents = new TreeMap<String, String>();
        for (var table : sql.sql(
                        "select tablename from pg_tables where schemaname = 'iop' and tablename <> 'plugin_health'")
                .query(String.class)
                .list()) {
            contents.put(
                    table,
                    sql.sql("select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from iop." + table
                                    + " t")
                            .query(String.class)
                            .single());
        }
        return contents;
    }
}
