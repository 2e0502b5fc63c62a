package se.iop.core.history;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.iop.core.access.NotAllowed;
import se.iop.core.access.Role;
import se.iop.core.agreement.Agreement;
import se.iop.core.agreement.Agreement.Origin;
import se.iop.core.agreement.AgreementRows.Row;
import se.iop.core.agreement.Drafting;
import se.iop.core.agreement.Life;
import se.iop.core.agreement.Life.Outcome;
import se.iop.core.agreement.Life.Ruling;
import se.iop.core.agreement.NoSuchAgreement;
import se.iop.core.agreement.Platform;
import se.iop.core.agreement.Registering;
import se.iop.core.agreement.Status;
import se.iop.core.history.Change.Part;
import se.iop.guideline.Answers;
import se.iop.guideline.Decision;
import se.iop.model.Span;
import se.iop.model.Subject;
import se.iop.model.Terms;

/** The journal read back on a real database: what each entry changed, and what was so on a day gone by. */
class HistoryTest {

    @RegisterExtension
    static final Platform PLATFORM = new Platform();

    private static final String COMMITTEE = "socialnamnden";

    /** The day it really is, which the database writes down. */
    private static final LocalDate NOW = LocalDate.now(ZoneId.of("Europe/Stockholm"));

    @BeforeEach
    void asAnOfficer() {
        PLATFORM.actingAs(PLATFORM.lund(Role.OFFICER, COMMITTEE));
    }

    @Test
    void anEntrySaysWhichFieldWasWhatAndIsWhat() {
        var draft = saved(drafting().start(COMMITTEE), "Före");
        saved(draft, "Efter");
        var latest = entries(draft.id()).getFirst();
        assertThat(latest.action()).isEqualTo("saved");
        assertThat(latest.changes()).singleElement().satisfies(change -> {
            assertThat(change.place()).endsWith(new Part("Subject", "title"));
            assertThat(change.before()).isEqualTo("Före");
            assertThat(change.after()).isEqualTo("Efter");
        });
        assertThat(latest.title()).isEqualTo("Efter");
    }

    @Test
    void theJournalIsReadAPageAtATimeInBothDirections() {
        var draft = saved(drafting().start(COMMITTEE), "Ett");
        var second = saved(draft, "Två");
        saved(second, "Tre");
        var filter = of(draft.id());
        assertThat(auditing().count(filter)).isEqualTo(4);
        var first = auditing().before(filter, Long.MAX_VALUE, 3);
        assertThat(first.entries()).hasSize(3);
        assertThat(first.older()).isTrue();
        assertThat(first.newer()).isFalse();
        var rest = auditing().before(filter, first.entries().getLast().seq(), 3);
        assertThat(rest.entries()).singleElement().extracting(Recorded::action).isEqualTo("drafted");
        assertThat(rest.older()).isFalse();
        assertThat(auditing().after(filter, rest.entries().getFirst().seq(), 3).entries())
                .isEqualTo(first.entries());
        var all = new ArrayList<Recorded>();
        auditing().all(filter, all::add);
        assertThat(all).hasSize(4).isSortedAccordingTo((one, other) -> Long.compare(other.seq(), one.seq()));
    }

    @Test
    void everyFilterNarrowsTheJournal() {
        var draft = saved(drafting().start(COMMITTEE), "Sökbar 50 %_");
        var id = draft.id();
        assertThat(found(new JournalFilter(id, "SÖKBAR", null, null, null, null, null)))
                .hasSize(2);
        assertThat(found(new JournalFilter(id, "annat", null, null, null, null, null)))
                .isEmpty();
        assertThat(found(new JournalFilter(id, null, "tes", null, null, null, null)))
                .hasSize(2);
        assertThat(found(new JournalFilter(id, null, "t_s", null, null, null, null)))
                .isEmpty();
        assertThat(found(new JournalFilter(id, null, null, "drafted", null, null, null)))
                .hasSize(1);
        assertThat(found(new JournalFilter(id, null, null, null, COMMITTEE, null, null)))
                .hasSize(2);
        assertThat(found(new JournalFilter(id, null, null, null, "annan", null, null)))
                .isEmpty();
        assertThat(found(new JournalFilter(id, null, null, null, null, NOW.minusDays(1), NOW.plusDays(1))))
                .hasSize(2);
        assertThat(found(new JournalFilter(id, null, null, null, null, NOW.plusDays(2), null)))
                .isEmpty();
        assertThat(found(new JournalFilter(id, null, null, null, null, null, NOW.minusDays(2))))
                .isEmpty();
        assertThat(auditing().actions()).contains("drafted", "saved").doesNotHaveDuplicates();
    }

    @Test
    void aCommitteeReadsItsOwnAndTheAuditorReadsAll() {
        var draft = saved(drafting().start(COMMITTEE), "Vår");
        PLATFORM.actingAs(PLATFORM.lund(Role.OFFICER, "vard-och-omsorgsnamnden"));
        assertThat(entries(draft.id())).isEmpty();
        PLATFORM.actingAs(PLATFORM.lund(Role.AUDITOR, null));
        assertThat(entries(draft.id())).hasSize(2);
        assertThat(auditing().before(JournalFilter.ALL, Long.MAX_VALUE, 1000).entries())
                .anySatisfy(entry -> assertThat(entry.agreement()).isNull());
        PLATFORM.actingAs(PLATFORM.lund(Role.ADMINISTRATOR, null));
        assertThatThrownBy(() -> entries(draft.id())).isInstanceOf(NotAllowed.class);
        PLATFORM.actingAs(PLATFORM.linkoping(Role.AUDITOR, null));
        assertThat(entries(draft.id())).isEmpty();
    }

    @Test
    void aDestroyedDocumentIsSaidToBeDestroyed() {
        var draft = saved(drafting().start(COMMITTEE), "Gallras");
        var seq = entries(draft.id()).getFirst().seq();
        PLATFORM.database()
                .doAs(
                        PLATFORM.database().lund(),
                        () -> PLATFORM.database()
                                .sql()
                                .sql("select destroy_payload(?, 'Arkivarie', 'Gallring', 'Beslut § 4', '2026-03-02')")
                                .param(seq)
                                .query()
                                .singleRow());
        assertThat(entries(draft.id())).anySatisfy(entry -> {
            assertThat(entry.seq()).isEqualTo(seq);
            assertThat(entry.destroyed()).isTrue();
            assertThat(entry.changes()).isEmpty();
        });
        assertThat(recalling().versions(draft.id())).extracting(Version::seq).doesNotContain(seq);
    }

    @Test
    void anyTwoMomentsCanBeCompared() {
        var draft = saved(drafting().start(COMMITTEE), "Ett");
        saved(saved(draft, "Två"), "Tre");
        var versions = recalling().versions(draft.id());
        assertThat(versions).hasSize(4);
        var chosen = List.of(versions.get(0).seq(), versions.get(2).seq());
        var then = recalling().at(draft.id(), chosen);
        var earlier = requireNonNull(then.get(chosen.get(1)));
        var later = requireNonNull(then.get(chosen.get(0)));
        assertThat(Comparison.of(earlier.snapshot(), later.snapshot()))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.before()).isEqualTo("Ett");
                    assertThat(change.after()).isEqualTo("Tre");
                });
    }

    @Test
    void whatHeldIsAnotherThingThanWhatWasRecorded() {
        var registered = registered("Registrerad långt efteråt", LocalDate.of(2021, 5, 1), null);
        var then = recalling().on(registered.id(), LocalDate.of(2022, 1, 1), Sense.HELD);
        assertThat(then).hasValueSatisfying(held -> {
            assertThat(held.status()).isEqualTo(Status.ACTIVE);
            assertThat(held.snapshot().terms().subject().title()).isEqualTo("Registrerad långt efteråt");
        });
        assertThat(recalling().on(registered.id(), LocalDate.of(2021, 4, 30), Sense.HELD))
                .isEmpty();
        assertThat(recalling().on(registered.id(), LocalDate.of(2022, 1, 1), Sense.RECORDED))
                .isEmpty();
        assertThat(recalling().on(registered.id(), NOW, Sense.RECORDED)).isPresent();
    }

    @Test
    void whatWasRecordedLaterIsNotPartOfWhatWasRecordedThen() {
        var draft = saved(drafting().start(COMMITTEE), "Första");
        saved(draft, "Andra");
        recordedOn("2026-01-10", draft.id(), "title = 'Första'");
        assertThat(recalling().on(draft.id(), LocalDate.of(2026, 1, 10), Sense.RECORDED))
                .hasValueSatisfying(then ->
                        assertThat(then.snapshot().terms().subject().title()).isEqualTo("Första"));
        assertThat(recalling().on(draft.id(), LocalDate.of(2026, 1, 9), Sense.RECORDED))
                .isEmpty();
        assertThat(recalling().on(draft.id(), NOW, Sense.RECORDED))
                .hasValueSatisfying(then ->
                        assertThat(then.snapshot().terms().subject().title()).isEqualTo("Andra"));
    }

    @Test
    void anAgreementThatEndedLaterStillRanThatDay() {
        var ended = new Life.Ending(LocalDate.of(2023, 3, 1), "Uppsagd");
        var agreement = registered("Slutade tidigt", LocalDate.of(2021, 5, 1), ended);
        assertThat(recalling().on(agreement.id(), LocalDate.of(2023, 2, 28), Sense.HELD))
                .hasValueSatisfying(then -> assertThat(then.status()).isEqualTo(Status.ACTIVE));
        assertThat(recalling().on(agreement.id(), LocalDate.of(2023, 3, 1), Sense.HELD))
                .hasValueSatisfying(then -> assertThat(then.status()).isEqualTo(Status.ENDED));
    }

    @Test
    void thePortfolioIsAsItWasThatDay() {
        registered("Portfölj A", LocalDate.of(2021, 5, 1), null);
        registered("Portfölj B", LocalDate.of(2022, 5, 1), null);
        assertThat(titles(LocalDate.of(2021, 12, 31), Sense.HELD))
                .contains("Portfölj A")
                .doesNotContain("Portfölj B");
        assertThat(titles(LocalDate.of(2022, 12, 31), Sense.HELD)).contains("Portfölj A", "Portfölj B");
        assertThat(titles(LocalDate.of(2022, 12, 31), Sense.RECORDED)).doesNotContain("Portfölj A");
        assertThat(titles(NOW, Sense.RECORDED)).contains("Portfölj A", "Portfölj B");
        var day = LocalDate.of(2022, 12, 31);
        var all = recalling().page(day, Sense.HELD, null, 0, 500);
        assertThat(recalling().sums(day, Sense.HELD, null).agreements()).isEqualTo(all.size());
        assertThat(recalling().page(day, Sense.HELD, null, 1, 1)).containsExactly(all.get(1));
        assertThat(recalling().page(day, Sense.HELD, "annan", 0, 500)).isEmpty();
    }

    @Test
    void draftsOfThePastAreAsPrivateAsThoseOfToday() {
        var draft = saved(drafting().start(COMMITTEE), "Hemligt utkast");
        assertThat(titles(NOW, Sense.RECORDED)).contains("Hemligt utkast");
        assertThat(titles(NOW, Sense.HELD)).doesNotContain("Hemligt utkast");
        PLATFORM.actingAs(PLATFORM.lund(Role.OFFICER, "vard-och-omsorgsnamnden"));
        assertThat(titles(NOW, Sense.RECORDED)).doesNotContain("Hemligt utkast");
        assertThatThrownBy(() -> recalling().versions(draft.id())).isInstanceOf(NoSuchAgreement.class);
        PLATFORM.actingAs(PLATFORM.linkoping(Role.AUDITOR, null));
        assertThat(titles(NOW, Sense.RECORDED)).doesNotContain("Hemligt utkast");
    }

    @Test
    void aPageTakesOneStatementHoweverManyRows() {
        var draft = saved(saved(drafting().start(COMMITTEE), "Ett"), "Två");
        assertThat(asked(() -> entries(draft.id()))).hasSize(1);
        assertThat(asked(() -> recalling().page(NOW, Sense.RECORDED, null, 0, 50)))
                .hasSize(1);
    }

    private static List<String> asked(Runnable work) {
        return PLATFORM.statementsOf(work).stream()
                .filter(statement -> !statement.contains("iop.tenant"))
                .toList();
    }

    private static List<String> titles(LocalDate day, Sense sense) {
        return recalling().page(day, sense, null, 0, 500).stream()
                .map(Row::title)
                .toList();
    }

    private static List<Recorded> entries(UUID agreement) {
        return found(of(agreement));
    }

    private static List<Recorded> found(JournalFilter filter) {
        return auditing().before(filter, Long.MAX_VALUE, 1000).entries();
    }

    private static JournalFilter of(UUID agreement) {
        return new JournalFilter(agreement, null, null, null, null, null, null);
    }

    private static Agreement saved(Agreement agreement, String title) {
        var terms = Terms.EMPTY.with(new Subject(title, List.of(), "", "", "", List.of()));
        return drafting().save(agreement.id(), agreement.version(), terms, Answers.NONE, null);
    }

    private static Agreement registered(String title, LocalDate decided, Life.@Nullable Ending ended) {
        var terms = Terms.EMPTY
                .with(new Subject(title, List.of(), "", "", "", List.of()))
                .with(Terms.EMPTY.term().lasting(new Span(decided, decided.plusYears(3))));
        var ruling = new Ruling(Outcome.APPROVED, decided, "1", Decision.Body.COMMITTEE, null, List.of());
        var life = new Life(null, ruling, null, List.of(), decided, ended);
        return PLATFORM.the(Registering.class)
                .take(COMMITTEE, Origin.REGISTERED, false, null, terms, Answers.NONE, life);
    }

    /** Moves what was recorded to another day, as no one but the server's superuser can. */
    private static void recordedOn(String day, UUID agreement, String title) {
        JdbcClient.create(PLATFORM.database().superuser())
                .sql("set search_path = iop; update journal j set recorded_at = '" + day
                        + " 12:00+01' where agreement = '" + agreement
                        + "' and exists (select from journal_payload p, lateral (select p.document #>>"
                        + " '{terms,subject,title}') t (title) where p.tenant = j.tenant and p.seq = j.seq and "
                        + title + ")")
                .update();
    }

    private static Drafting drafting() {
        return PLATFORM.the(Drafting.class);
    }

    private static Auditing auditing() {
        return PLATFORM.the(Auditing.class);
    }

    private static Recalling recalling() {
        return PLATFORM.the(Recalling.class);
    }
}
