package se.iop.core.composing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.iop.core.access.NotAllowed;
import se.iop.core.access.Person;
import se.iop.core.access.Role;
import se.iop.core.agreement.Deciding;
import se.iop.core.agreement.Drafting;
import se.iop.core.agreement.Life.Outcome;
import se.iop.core.agreement.Life.Ruling;
import se.iop.core.agreement.Platform;
import se.iop.core.agreement.Refused;
import se.iop.core.catalog.Catalogs;
import se.iop.core.catalog.Kept;
import se.iop.core.composing.GuidelineDraft.State;
import se.iop.core.lifecycle.Installing;
import se.iop.core.lifecycle.Order;
import se.iop.core.replay.Difference;
import se.iop.core.replay.ReplayJob;
import se.iop.core.replay.Replaying;
import se.iop.guideline.Answers;
import se.iop.guideline.Citation.Source;
import se.iop.guideline.Decision;
import se.iop.guideline.Finding.Force;
import se.iop.guideline.Requirements;
import se.iop.guideline.Scope;
import se.iop.guideline.composition.Composition;
import se.iop.guideline.composition.Composition.Entry;
import se.iop.model.Party;
import se.iop.model.Span;
import se.iop.model.Subject;
import se.iop.model.Terms;

/** A guideline from the first rule until it binds, on a real database. */
class ComposingTest {

    @RegisterExtension
    static final Platform PLATFORM = new Platform();

    private static final String PARKS = "parknamnden";
    private static final String BATHS = "badnamnden";
    private static final String CARE = "vard-och-omsorgsnamnden";
    private static final Scope.Committee SCOPE = new Scope.Committee("lund", CARE, "Vård- och omsorgsnämnden");

    private Person secretary;
    private Person second;

    @BeforeEach
    void people() {
        secretary = PLATFORM.lund(Role.SECRETARY, CARE);
        second = colleague(Role.ADMINISTRATOR);
        PLATFORM.actingAs(secretary);
        composing().desk().drafts().stream()
                .filter(draft -> draft.committee().equals(CARE))
                .forEach(draft -> composing().discard(draft.id(), draft.version(), ""));
    }

    @Test
    void whatASecondPersonPublishesBindsTheCommitteeAndIsFoundByItsDigest() {
        var first = published(decided("2026-01-01", 2));
        PLATFORM.actingAs(secretary);
        var next = published(decided("2026-02-01", 3));
        assertThat(next.number()).isEqualTo(first.number() + 1);
        var binding = catalogs().current().binding(SCOPE);
        assertThat(binding).singleElement().satisfies(plugin -> {
            assertThat(plugin.key().digest()).isEqualTo(next.digest());
            assertThat(plugin.guidelines().versions())
                    .extracting(version -> version.inForce().toString())
                    .endsWith("2026-01-01", "2026-02-01");
            assertThat(plugin.guidelines().text()).contains("Överenskommelsen gäller högst 3 år.");
        });
        assertThat(compositions().byDigest(first.digest()))
                .hasValueSatisfying(
                        json -> assertThat(ComposedGuideline.digest(json)).isEqualTo(first.digest()));
        assertThat(catalogs().kept(first.digest())).isInstanceOf(Kept.Loaded.class);
        PLATFORM.actingAs(PLATFORM.linkoping(Role.ADMINISTRATOR, null));
        assertThat(compositions().byDigest(first.digest())).isEmpty();
        assertThat(composing().desk().published()).isEmpty();
    }

    /** The verdict of a decision stands on the version that was published then, whatever is published after it. */
    @Test
    void aVerdictByAComposedGuidelineIsReplayedAlikeAfterANewVersion() {
        aCommitteeWithoutGuidelines(PARKS, "Parknämnden");
        PLATFORM.actingAs(PLATFORM.lund(Role.SECRETARY, PARKS));
        var first = published(PARKS, decided(today().minusDays(2).toString(), 3));
        var agreement = decidedAgreement(first.digest());
        assertThat(replayed(agreement)).isEmpty();

        PLATFORM.actingAs(PLATFORM.lund(Role.SECRETARY, PARKS));
        var next = published(PARKS, decided(today().minusDays(1).toString(), 1));

        assertThat(catalogs().current().binding(new Scope.Committee("lund", PARKS, "Parknämnden")))
                .extracting(plugin -> plugin.key().digest())
                .containsExactly(next.digest());
        PLATFORM.actingAs(PLATFORM.lund(Role.AUDITOR, null));
        assertThat(replayed(agreement)).isEmpty();
        var run = PLATFORM.the(Replaying.class).begin().orElseThrow();
        PLATFORM.the(ReplayJob.class).work();
        assertThat(PLATFORM.the(Replaying.class).runs().getFirst()).satisfies(done -> {
            assertThat(done.id()).isEqualTo(run.id());
            assertThat(done.total()).isPositive();
            assertThat(done.done()).isEqualTo(done.total());
            assertThat(done.differing()).isZero();
        });
    }

    /** Of its own, because what is published is never taken back. */
    private static void aCommitteeWithoutGuidelines(String code, String name) {
        PLATFORM.database()
                .doAs(
                        PLATFORM.database().lund(),
                        () -> PLATFORM.database()
                                .sql()
                                .sql("insert into committee (code, name) values (?, ?)")
                                .params(code, name)
                                .update());
    }

    private static List<Difference> replayed(UUID agreement) {
        return PLATFORM.the(Replaying.class).replay(agreement).orElseThrow().differences();
    }

    /** Two years, which the first version allows and the next does not. */
    private static UUID decidedAgreement(String judgedBy) {
        PLATFORM.actingAs(PLATFORM.lund(Role.OFFICER, PARKS));
        var drafting = PLATFORM.the(Drafting.class);
        var draft = drafting.start(PARKS);
        var saved = drafting.save(draft.id(), draft.version(), twoYears(), Answers.NONE, null);
        var submitted = drafting.submit(saved.id(), saved.version());
        PLATFORM.actingAs(PLATFORM.lund(Role.SECRETARY, PARKS));
        var ruling = new Ruling(Outcome.APPROVED, today(), "8", Decision.Body.COMMITTEE, null, List.of());
        var decided = PLATFORM.the(Deciding.class).decide(submitted.id(), submitted.version(), ruling, Answers.NONE);
        var layers = PLATFORM.database()
                .as(
                        PLATFORM.database().lund(),
                        () -> PLATFORM.database()
                                .sql()
                                .sql("select layers::text from verdict where agreement = ?")
                                .param(decided.id())
                                .query(String.class)
                                .single());
        assertThat(layers).contains(judgedBy);
        PLATFORM.actingAs(PLATFORM.lund(Role.AUDITOR, null));
        return decided.id();
    }

    private static Terms twoYears() {
        var first = today().plusMonths(1).withDayOfMonth(1);
        Set<Party.Role> signs = EnumSet.of(Party.Role.SIGNATORY);
        return Terms.EMPTY
                .with(new Subject("Mötesplatsen", List.of(), "", "", "", List.of()))
                .with(List.of(
                        new Party("Lunds kommun", Party.Sector.PUBLIC, null, null, signs),
                        new Party("Föreningen", Party.Sector.CIVIL, null, null, signs)))
                .with(Terms.EMPTY
                        .term()
                        .lasting(new Span(first, first.plusYears(2).minusDays(1))));
    }

    private static LocalDate today() {
        return Platform.TODAY;
    }

    @Test
    void aDraftIsItsCommitteesOwn() {
        var draft = composing().begin(CARE, Base.EMPTY.id());
        PLATFORM.actingAs(PLATFORM.lund(Role.SECRETARY, "socialnamnden"));
        assertThatThrownBy(() -> composing().open(draft)).isInstanceOf(NoSuchDraft.class);
        assertThat(composing().desk().drafts()).extracting(GuidelineDraft::id).doesNotContain(draft);
        assertThatThrownBy(() -> composing().begin(CARE, Base.EMPTY.id())).isInstanceOf(NotAllowed.class);
        PLATFORM.actingAs(PLATFORM.linkoping(Role.ADMINISTRATOR, null));
        assertThatThrownBy(() -> composing().open(draft)).isInstanceOf(NoSuchDraft.class);
        PLATFORM.actingAs(PLATFORM.lund(Role.OFFICER, CARE));
        assertThat(composing().open(draft).draft().state()).isEqualTo(State.DRAFT);
        assertThatThrownBy(() -> composing().keep(draft, 1, Composition.EMPTY)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void whoAskedForItDoesNotPublishItAndNobodyChangesItMeanwhile() {
        var draft = kept(decided("2027-01-01", 2));
        var submitted = composing().submit(draft.id(), draft.version());
        refused("guideline-second-person", () -> composing().publish(submitted.id(), submitted.version()));
        refused(
                "draft-changed-meanwhile",
                () -> composing().keep(submitted.id(), submitted.version(), Composition.EMPTY));
        var back = composing().takeBack(submitted.id(), submitted.version());
        assertThat(back.state()).isEqualTo(State.DRAFT);
        refused("draft-changed-meanwhile", () -> composing().keep(back.id(), 1, Composition.EMPTY));
        assertThat(composing().open(back.id()).draft().composition()).isEqualTo(decided("2027-01-01", 2));
    }

    @Test
    void whatIsMissingIsSaid() {
        var id = composing().begin(CARE, Base.EMPTY.id());
        var opened = composing().open(id);
        assertThat(composing().obstacles(opened))
                .contains(new Obstacle.Flaw("Riktlinjen har ingen regel."))
                .hasSize(3);
        refused("draft-unsound", () -> composing().submit(id, opened.draft().version()));
        refused("draft-open", () -> composing().begin(CARE, Base.EMPTY.id()));
        refused("base-gone", () -> composing().begin(CARE, "finns-inte"));
    }

    /** Or two versions would be in force on one day, and an earlier one after a later. */
    @Test
    void aVersionIsInForceLaterThanTheLatest() {
        aCommitteeWithoutGuidelines(BATHS, "Badnämnden");
        var itsSecretary = PLATFORM.lund(Role.SECRETARY, BATHS);
        PLATFORM.actingAs(itsSecretary);
        var first = published(BATHS, decided("2030-01-01", 2));
        assertThat(recorded("guideline-published", "digest", first.digest())).isEqualTo(1);
        PLATFORM.actingAs(itsSecretary);
        for (var day : List.of("2030-01-01", "2029-12-31")) {
            var draft = kept(BATHS, decided(day, 3));
            assertThat(composing().obstacles(composing().open(draft.id())))
                    .containsExactly(new Obstacle.NotLater(LocalDate.of(2030, 1, 1)));
            refused("draft-unsound", () -> composing().submit(draft.id(), draft.version()));
            composing().discard(draft.id(), draft.version(), "");
        }
        assertThat(composing().desk().published())
                .filteredOn(one -> one.committee().equals(BATHS))
                .extracting(Published::digest)
                .containsExactly(first.digest());
    }

    @Test
    void onlyItsSecretarySeesWhatADraftMayBeginFrom() {
        for (var role : List.of(Role.OFFICER, Role.AUDITOR, Role.OPERATOR)) {
            PLATFORM.actingAs(PLATFORM.lund(role, CARE));
            assertThatThrownBy(() -> composing().bases(CARE)).isInstanceOf(NotAllowed.class);
        }
        PLATFORM.actingAs(PLATFORM.lund(Role.SECRETARY, "socialnamnden"));
        assertThatThrownBy(() -> composing().bases(CARE)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void whatIsPutAwayHasItsReasonInTheJournalAndOnlyTheSecretaryPutsItAway() {
        var draft = kept(decided("2031-01-01", 2));
        PLATFORM.actingAs(PLATFORM.lund(Role.OFFICER, CARE));
        assertThatThrownBy(() -> composing().discard(draft.id(), draft.version(), "Inte min"))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> composing().submit(draft.id(), draft.version()))
                .isInstanceOf(NotAllowed.class);
        PLATFORM.actingAs(secretary);
        composing().discard(draft.id(), draft.version(), " Nämnden ville annat ");
        assertThat(recorded(
                        "guideline-draft-discarded",
                        "guidelineDraft",
                        draft.id().toString()))
                .isEqualTo(1);
        assertThat(PLATFORM.database()
                        .as(
                                secretary.tenant(),
                                () -> PLATFORM.database()
                                        .sql()
                                        .sql("""
                                                select j.reason from journal j join journal_payload p using (tenant, seq)
                                                where p.document ->> 'guidelineDraft' = ? and j.action = 'guideline-draft-discarded'""")
                                        .param(draft.id().toString())
                                        .query(String.class)
                                        .single()))
                .isEqualTo("Nämnden ville annat");
    }

    @Test
    void aCommitteeHasEitherAPluginOrAComposedGuideline() {
        PLATFORM.actingAs(PLATFORM.lund(Role.SECRETARY, "socialnamnden"));
        assertThat(composing().bases("socialnamnden"))
                .filteredOn(base -> base.kind() == Base.Kind.OWN)
                .singleElement()
                .satisfies(base -> assertThat(base.composition().entries()).hasSize(2));
        var id = composing().begin("socialnamnden", Base.EMPTY.id());
        var draft = composing().keep(id, 1, decided("2027-01-01", 2));
        assertThat(composing().obstacles(composing().open(id)))
                .containsExactly(new Obstacle.PluginBinds("lund-socialnamnden"));
        refused("draft-unsound", () -> composing().submit(id, draft.version()));
        composing().discard(id, draft.version(), "");
    }

    /** Whoever publishes may come days after whoever asked for it. */
    @Test
    void aPluginThatCameToBindTheCommitteeMeanwhileHindersPublishing() {
        var administrator = colleague(Role.ADMINISTRATOR);
        PLATFORM.actingAs(administrator);
        choose(Order.Kind.OFF);
        PLATFORM.actingAs(PLATFORM.lund(Role.SECRETARY, "socialnamnden"));
        var draft = kept("socialnamnden", decided("2027-01-01", 2));
        var submitted = composing().submit(draft.id(), draft.version());
        PLATFORM.actingAs(administrator);
        choose(Order.Kind.FOLLOW);

        refused("draft-unsound", () -> composing().publish(submitted.id(), submitted.version()));

        assertThat(composing().open(submitted.id()).draft()).isEqualTo(submitted);
        assertThat(composing().desk().published())
                .noneMatch(one -> one.committee().equals("socialnamnden"));
        choose(Order.Kind.OFF);
        assertThat(composing().obstacles(composing().open(submitted.id()))).isEmpty();
        choose(Order.Kind.FOLLOW);
        PLATFORM.actingAs(PLATFORM.lund(Role.SECRETARY, "socialnamnden"));
        composing().discard(submitted.id(), submitted.version(), "");
    }

    private static void choose(Order.Kind kind) {
        var installing = PLATFORM.the(Installing.class);
        var plan = installing.plan(new Order(kind, "lund-socialnamnden", "socialnamnden", null));
        assertThat(installing.carryOut(plan, "Nämnden byter")).isEqualTo(Installing.Result.DONE);
    }

    @Test
    void everyStepStandsInTheJournal() {
        var draft = kept(decided("2028-01-01", 2));
        var submitted = composing().submit(draft.id(), draft.version());
        var back = composing().takeBack(submitted.id(), submitted.version());
        composing().discard(back.id(), back.version(), "Nämnden ville annat");
        var steps = PLATFORM.database()
                .as(
                        secretary.tenant(),
                        () -> PLATFORM.database()
                                .sql()
                                .sql("""
                                        select j.action from journal j join journal_payload p using (tenant, seq)
                                        where p.document ->> 'guidelineDraft' = ? order by j.seq""")
                                .param(draft.id().toString())
                                .query(String.class)
                                .list());
        assertThat(steps)
                .containsExactly(
                        "guideline-draft-begun",
                        "guideline-draft-submitted",
                        "guideline-draft-taken-back",
                        "guideline-draft-discarded");
    }

    @Test
    void onlyASecretaryOfItsOwnOrAnAdministratorPublishes() {
        var draft = kept(decided("2032-01-01", 2));
        var submitted = composing().submit(draft.id(), draft.version());
        for (var role : List.of(Role.OFFICER, Role.ECONOMIST, Role.AUDITOR)) {
            PLATFORM.actingAs(colleague(role, CARE));
            assertThatThrownBy(() -> composing().publish(submitted.id(), submitted.version()))
                    .isInstanceOf(NotAllowed.class);
        }
        PLATFORM.actingAs(colleague(Role.SECRETARY, "socialnamnden"));
        assertThatThrownBy(() -> composing().publish(submitted.id(), submitted.version()))
                .isInstanceOf(NoSuchDraft.class);
        PLATFORM.actingAs(secretary);
        assertThat(composing().open(submitted.id()).draft().state()).isEqualTo(State.SUBMITTED);
        composing().takeBack(submitted.id(), submitted.version());
    }

    private long recorded(String action, String field, String value) {
        return PLATFORM.database()
                .as(
                        secretary.tenant(),
                        () -> PLATFORM.database()
                                .sql()
                                .sql("""
                                        select count(*) from journal j join journal_payload p using (tenant, seq)
                                        where j.action = ? and p.document ->> ? = ?""")
                                .params(action, field, value)
                                .query(Long.class)
                                .single());
    }

    private Published published(Composition composition) {
        return published(CARE, composition);
    }

    private Published published(String committee, Composition composition) {
        var draft = kept(committee, composition);
        var submitted = composing().submit(draft.id(), draft.version());
        PLATFORM.actingAs(second);
        var published = composing().publish(submitted.id(), submitted.version());
        assertThat(composing().obstacles(composing().open(submitted.id()))).isEmpty();
        return published;
    }

    private static GuidelineDraft kept(Composition composition) {
        return kept(CARE, composition);
    }

    private static GuidelineDraft kept(String committee, Composition composition) {
        var id = composing().begin(committee, Base.EMPTY.id());
        return composing().keep(id, 1, composition);
    }

    private static Composition decided(String inForce, int years) {
        var rule = Requirements.lastAtMost(Requirements.years(years)).clause();
        return Composition.EMPTY
                .decided(LocalDate.parse(inForce), "Vård- och omsorgsnämnden 2025-12-10 § 8")
                .withEntries(
                        List.of(new Entry(Source.text("2 §"), Force.MUST, java.util.Objects.requireNonNull(rule))));
    }

    private static void refused(String reason, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static Person colleague(Role role) {
        return colleague(role, null);
    }

    private static Person colleague(Role role, @Nullable String committee) {
        var like = PLATFORM.lund(role, committee);
        var id = UUID.randomUUID();
        PLATFORM.database()
                .doAs(
                        like.tenant(),
                        () -> PLATFORM.database()
                                .sql()
                                .sql(
                                        "insert into app_user (id, username, name, password_hash) values (?, ?, 'Kollega', 'hash')")
                                .params(id, "k" + id)
                                .update());
        return new Person(
                id,
                like.tenant(),
                like.municipality(),
                like.municipalityName(),
                "k" + id,
                "Kollega",
                like.memberships());
    }

    private static Composing composing() {
        return PLATFORM.the(Composing.class);
    }

    private static Compositions compositions() {
        return PLATFORM.the(Compositions.class);
    }

    private static Catalogs catalogs() {
        return PLATFORM.the(Catalogs.class);
    }
}
