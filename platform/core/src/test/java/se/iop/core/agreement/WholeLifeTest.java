package se.iop.core.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Period;
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
import se.iop.core.agreement.Agreement.Origin;
import se.iop.core.agreement.Event.Entry;
import se.iop.core.agreement.Event.Evidence;
import se.iop.core.agreement.Life.Outcome;
import se.iop.core.agreement.Life.Ruling;
import se.iop.core.agreement.Step.Kind;
import se.iop.core.record.Journal;
import se.iop.guideline.Answers;
import se.iop.guideline.Decision.Body;
import se.iop.model.Economy.Repayment;
import se.iop.model.Party;
import se.iop.model.Relation;
import se.iop.model.Span;
import se.iop.model.Subject;
import se.iop.model.Term;
import se.iop.model.Terms;

/** Everything that can happen to an agreement, on a real database: by whom, in which order, and what then holds. */
class WholeLifeTest {

    @RegisterExtension
    static final Platform PLATFORM = new Platform();

    private static final LocalDate TODAY = Platform.TODAY;
    private static final String CIVIL = "Föreningen";

    private Person officer;
    private Person secretary;

    @BeforeEach
    void people() {
        officer = PLATFORM.lund(Role.OFFICER, "socialnamnden");
        secretary = named("sekreteraren", PLATFORM.lund(Role.SECRETARY, "socialnamnden"));
        PLATFORM.actingAs(officer);
    }

    @Test
    void aBlankDraftIsPutAwayWithAReason() {
        var draft = drafting().start("socialnamnden");
        refuses("reason-missing", () -> record(draft, new Event.Discarded(TODAY, Evidence.NONE)));
        var discarded = record(draft, new Event.Discarded(TODAY, because("Dubblett")));
        assertThat(status(discarded)).isEqualTo(Status.DISCARDED);
        assertThat(steps(discarded)).isEmpty();
        assertThat(journal(discarded)).startsWith("discarded");
    }

    @Test
    void theBoardsSayYesOneByOne() {
        var draft = drafting().start("socialnamnden");
        var saved = drafting().save(draft.id(), draft.version(), terms(TODAY.plusMonths(1)), Answers.NONE, null);
        refuses(
                "party-missing",
                () -> record(saved, new Event.BoardDecided(TODAY, "Någon", true, false, Evidence.NONE)));
        var agreed = record(saved, new Event.BoardDecided(TODAY, CIVIL, true, false, Evidence.NONE));
        assertThat(status(agreed)).isEqualTo(Status.AGREED);
        assertThat(Recording.boardsAwaited(agreed)).isEmpty();
        assertThat(drafting().open(agreed.id()).editable()).isTrue();
        var changed = record(agreed, new Event.BoardDecided(TODAY, CIVIL, false, false, Evidence.NONE));
        assertThat(status(changed)).isEqualTo(Status.DRAFT);
    }

    @Test
    void aDecisionBecomesFinalUnlessSomebodyAppeals() {
        PLATFORM.actingAs(officer);
        var decided = registered(TODAY.minusMonths(3), TODAY.plusYears(1));
        PLATFORM.actingAs(secretary);
        refuses("not-announced", () -> record(decided, new Event.Appealed(TODAY, Evidence.NONE)));
        refuses("before-decision", () -> record(decided, new Event.Announced(TODAY.minusYears(2), Evidence.NONE)));
        var announced = record(decided, new Event.Announced(TODAY.minusDays(10), Evidence.NONE));
        assertThat(announced.life().finalOn())
                .isEqualTo(WorkingDays.appealBy(TODAY.minusDays(10)).plusDays(1));
        var appealed = record(announced, new Event.Appealed(TODAY.minusDays(2), Evidence.NONE));
        assertThat(appealed.life().finalOn()).isNull();
        assertThat(steps(appealed)).contains(Kind.SETTLE_APPEAL).doesNotContain(Kind.APPEAL);
        var annulled = record(appealed, new Event.AppealSettled(TODAY, false, Evidence.NONE));
        assertThat(status(annulled)).isEqualTo(Status.ANNULLED);
    }

    @Test
    void aNoticeEndsTheAgreementOnAComputedDay() {
        var running = registered(TODAY.minusMonths(3), TODAY.plusYears(1));
        refuses("reason-missing", () -> record(running, new Event.NoticeGiven(TODAY, CIVIL, null, Evidence.NONE)));
        var given = record(running, new Event.NoticeGiven(TODAY, CIVIL, null, because("Ändrade förutsättningar")));
        assertThat(status(given)).isEqualTo(Status.NOTICE);
        assertThat(given.life().latest(Event.NoticeGiven.class))
                .extracting(Event.NoticeGiven::endsOn)
                .isEqualTo(TODAY.plusMonths(3));
        assertThat(Status.of(given, TODAY.plusMonths(3))).isEqualTo(Status.NOTICE);
        assertThat(Status.of(given, TODAY.plusMonths(3).plusDays(1))).isEqualTo(Status.ENDED);
        assertThat(steps(given)).doesNotContain(Kind.GIVE_NOTICE);
    }

    @Test
    void aNoticeIsTakenBackWhileItRuns() {
        var running = registered(TODAY.minusMonths(3), TODAY.plusYears(1));
        assertThat(steps(running)).doesNotContain(Kind.TAKE_BACK_NOTICE);
        var evidence = new Evidence(null, null, "Handling 7", "Föreningen har fått ny ledning");
        refuses("step-not-now", () -> record(running, new Event.NoticeTakenBack(TODAY, CIVIL, true, evidence)));
        var given = record(running, new Event.NoticeGiven(TODAY, CIVIL, null, because("Ändrade förutsättningar")));
        assertThat(steps(given)).contains(Kind.TAKE_BACK_NOTICE);
        refuses("notice-of-another", () -> record(given, new Event.NoticeTakenBack(TODAY, "Annan", true, evidence)));
        refuses(
                "before-notice",
                () -> record(given, new Event.NoticeTakenBack(TODAY.minusDays(1), CIVIL, true, evidence)));
        refuses("reason-missing", () -> record(given, new Event.NoticeTakenBack(TODAY, CIVIL, false, Evidence.NONE)));
        refuses(
                "document-missing",
                () -> record(given, new Event.NoticeTakenBack(TODAY, CIVIL, true, because("Överens"))));
        var back = record(given, new Event.NoticeTakenBack(TODAY, CIVIL, true, evidence));
        assertThat(status(back)).isEqualTo(Status.ACTIVE);
        assertThat(Status.of(back, TODAY.plusMonths(4))).isEqualTo(Status.ACTIVE);
        assertThat(steps(back)).contains(Kind.GIVE_NOTICE).doesNotContain(Kind.TAKE_BACK_NOTICE);
        assertThat(back.life().all(Event.NoticeGiven.class)).hasSize(1);
        assertThat(PLATFORM.the(Drafting.class).open(back.id()).journal())
                .extracting(se.iop.core.record.Journal.Entry::action)
                .startsWith("notice-taken-back", "notice-given");
        var again = record(back, new Event.NoticeGiven(TODAY, CIVIL, null, because("Igen")));
        assertThat(status(again)).isEqualTo(Status.NOTICE);
    }

    @Test
    void aNoticeThatHasRunOutIsNotTakenBack() {
        var over = registered(TODAY.minusYears(1), TODAY.plusYears(1));
        var given = record(
                over, new Event.NoticeGiven(TODAY.minusMonths(4), CIVIL, null, because("Ändrade förutsättningar")));
        assertThat(status(given)).isEqualTo(Status.ENDED);
        assertThat(steps(given)).doesNotContain(Kind.TAKE_BACK_NOTICE);
        refuses(
                "step-not-now",
                () -> record(given, new Event.NoticeTakenBack(TODAY, CIVIL, false, because("Ett misstag"))));
    }

    @Test
    void anOptionIsUsedOnceByADecision() {
        var last = TODAY.plusMonths(4).withDayOfMonth(1).minusDays(1);
        var running = registered(TODAY.minusMonths(3), last);
        PLATFORM.actingAs(secretary);
        refuses(
                "paragraph-missing",
                () -> record(running, new Event.Extended(TODAY, last, Body.COMMITTEE, Evidence.NONE)));
        var decided = new Evidence("17", null, null, null);
        var extended = record(running, new Event.Extended(TODAY, last, Body.COMMITTEE, decided));
        assertThat(extended.lastDay()).isEqualTo(last.plusDays(1).plusYears(1).minusDays(1));
        assertThat(Status.of(extended, last.plusDays(1))).isEqualTo(Status.ACTIVE);
        refuses("options-used", () -> record(extended, new Event.Extended(TODAY, last, Body.COMMITTEE, decided)));
        assertThat(step(extended, Kind.EXTEND).hindrance())
                .satisfies(hindrance -> assertThat(hindrance.reason()).isEqualTo("options-used"));
    }

    @Test
    void theLadderIsClimbedStepByStep() {
        var running = registered(TODAY.minusMonths(3), TODAY.plusYears(1));
        refuses("breach-missing", () -> record(running, new Event.DialogueHeld(TODAY, because("Möte"))));
        PLATFORM.actingAs(secretary);
        refuses("breach-missing", () -> record(running, new Event.Rescinded(TODAY, because("Brott"))));
        PLATFORM.actingAs(officer);
        var noted = record(running, new Event.BreachNoted(TODAY.minusDays(20), CIVIL, because("Ingen rapport")));
        refuses("dialogue-missing", () -> record(noted, new Event.Demanded(TODAY, null, because("Rapport"))));
        refuses("before-last-step", () -> record(noted, new Event.DialogueHeld(TODAY.minusDays(30), because("Möte"))));
        var talked = record(noted, new Event.DialogueHeld(TODAY.minusDays(15), because("Möte med styrelsen")));
        PLATFORM.actingAs(secretary);
        refuses("demand-missing", () -> record(talked, new Event.Rescinded(TODAY, because("Brott"))));
        PLATFORM.actingAs(officer);
        var demanded = record(talked, new Event.Demanded(TODAY.minusDays(9), TODAY.minusDays(2), because("Rapport")));
        PLATFORM.actingAs(secretary);
        refuses(
                "clause-only-on-rescission",
                () -> record(
                        demanded,
                        new Event.RepaymentClaimed(TODAY, Repayment.ON_RESCISSION, null, because("Ej utfört"))));
        var rescinded = record(demanded, new Event.Rescinded(TODAY, because("Ingen rättelse")));
        assertThat(status(rescinded)).isEqualTo(Status.RESCINDED);
        refuses(
                "clause-not-now",
                () -> record(
                        rescinded,
                        new Event.RepaymentClaimed(TODAY, Repayment.IF_MISUSED, null, because("Ej utfört"))));
        var claimed = record(
                rescinded, new Event.RepaymentClaimed(TODAY, Repayment.ON_RESCISSION, null, because("Ej utfört")));
        assertThat(Ladder.of(claimed.life()).claims()).hasSize(1);
        assertThat(journal(claimed))
                .startsWith("repayment-claimed", "rescinded", "demanded", "dialogue-held", "breach-noted");
    }

    @Test
    void withoutAClauseNothingIsPaidBack() {
        var running = registered(TODAY.minusMonths(3), TODAY.plusYears(1), Set.of());
        assertThat(Ladder.of(running.life()).beforeClaim(running)).isEqualTo("no-repayment-clause");
    }

    @Test
    void aMendedBreachClosesTheLadder() {
        var running = registered(TODAY.minusMonths(3), TODAY.plusYears(1));
        var noted = record(running, new Event.BreachNoted(TODAY, CIVIL, because("Ingen rapport")));
        refuses("breach-open", () -> record(noted, new Event.BreachNoted(TODAY, CIVIL, because("Annat"))));
        var mended = record(noted, new Event.Mended(TODAY, because("Rapporten kom")));
        refuses("breach-missing", () -> record(mended, new Event.DialogueHeld(TODAY, because("Möte"))));
    }

    @Test
    void aCorrectionNeedsASecondPersonAndKeepsBothValues() {
        var running = registered(TODAY.minusMonths(3), TODAY.plusYears(1));
        var wrong = String.valueOf(Correcting.standing(running, Entry.DECISION_DAY, null));
        var right = TODAY.minusMonths(4).minusDays(2).toString();
        var asked = correcting()
                .ask(running.id(), running.version(), Entry.DECISION_DAY, null, right, because("Fel i protokollet"));
        assertThat(Correcting.standing(asked, Entry.DECISION_DAY, null)).isEqualTo(wrong);
        refuses("second-person", () -> correcting().answer(asked.id(), asked.version(), true));
        PLATFORM.actingAs(secretary);
        var confirmed = correcting().answer(asked.id(), asked.version(), true);
        assertThat(Correcting.standing(confirmed, Entry.DECISION_DAY, null)).isEqualTo(right);
        assertThat(confirmed.life().latest(Event.Correction.class)).satisfies(correction -> {
            assertThat(correction.before()).isEqualTo(wrong);
            assertThat(correction.after()).isEqualTo(right);
            assertThat(correction.waits()).isFalse();
        });
    }

    @Test
    void theDayOfAnAmendmentIsMovedWhileItIsADraft() {
        var old = registered(TODAY.minusMonths(3), TODAY.plusYears(1));
        var draft = continuing().amend(old.id(), old.version(), TODAY.plusMonths(1), "Fler träffar");
        for (var outside : List.of(TODAY.minusMonths(4), TODAY.plusYears(3))) {
            refuses("effective-outside", () -> moved(draft, outside));
        }
        refuses("amends-nothing", () -> moved(drafting().start("socialnamnden"), TODAY));
        var later = TODAY.plusMonths(2);
        var moved = moved(draft, later);
        assertThat(moved.effectiveOn()).isEqualTo(later);
        var amendment = signed(moved);
        assertThat(Status.of(amendment, later.minusDays(1))).isEqualTo(Status.SIGNED);
        assertThat(Status.of(amendment, later)).isEqualTo(Status.ACTIVE);
        var replaced = drafting().open(old.id()).agreement();
        assertThat(Status.of(replaced, later.minusDays(1))).isEqualTo(Status.ACTIVE);
        assertThat(Status.of(replaced, later)).isEqualTo(Status.SUPERSEDED);
        PLATFORM.actingAs(officer);
        refuses("terms-frozen", () -> moved(amendment, TODAY.plusMonths(3)));
    }

    private static Agreement moved(Agreement draft, LocalDate effectiveOn) {
        return drafting()
                .save(draft.id(), draft.version(), draft.terms(), draft.answers(), draft.plannedOn(), effectiveOn);
    }

    @Test
    void anAmendmentTakesOverOnItsDayWhenBothPartiesHaveSigned() {
        var old = registered(TODAY.minusMonths(3), TODAY.plusYears(1));
        refuses("effective-outside", () -> continuing().amend(old.id(), old.version(), TODAY.plusYears(3), "Mer"));
        var takesOver = TODAY.plusMonths(2);
        var draft = continuing().amend(old.id(), old.version(), takesOver, "Fler träffar");
        assertThat(draft.terms()).isEqualTo(old.terms());
        assertThat(draft.previous()).isEqualTo(old.id());
        var amendment = signed(draft);
        assertThat(Status.of(amendment, TODAY)).isEqualTo(Status.SIGNED);
        assertThat(Status.of(amendment, takesOver)).isEqualTo(Status.ACTIVE);
        PLATFORM.actingAs(officer);
        var replaced = drafting().open(old.id()).agreement();
        assertThat(Status.of(replaced, takesOver.minusDays(1))).isEqualTo(Status.ACTIVE);
        assertThat(Status.of(replaced, takesOver)).isEqualTo(Status.SUPERSEDED);
        assertThat(journal(replaced)).startsWith("superseded", "amendment-begun");
    }

    @Test
    void aRenewalBeginsFromTheOldTermsTheDayAfter() {
        var last = TODAY.plusYears(1).withDayOfMonth(1).minusDays(1);
        var old = registered(TODAY.plusYears(1).withDayOfMonth(1).minusYears(2), last);
        var draft = continuing().renew(old.id(), old.version(), "Det går bra");
        assertThat(draft.terms().term().period())
                .isEqualTo(
                        new Span(last.plusDays(1), last.plusDays(1).plusYears(2).minusDays(1)));
        assertThat(draft.terms().subject().caseNumbers()).isEmpty();
        assertThat(draft.terms().parties()).isEqualTo(old.terms().parties());
        assertThat(draft.terms().relations())
                .containsExactly(new Relation(
                        Relation.Kind.PREDECESSOR, old.terms().subject().title(), old.id(), null, last));
        assertThat(draft.amends()).isFalse();
        assertThat(status(draft)).isEqualTo(Status.DRAFT);
    }

    @Test
    void changesThatTheCommitteeMadeAreWrittenBeforeAnyoneSigns() {
        var submitted = submitted(drafting().start("socialnamnden"), terms(TODAY.plusMonths(1)));
        PLATFORM.actingAs(secretary);
        var without = new Ruling(Outcome.APPROVED_WITH_CHANGES, TODAY, "12", Body.COMMITTEE, null, List.of());
        refuses(
                "changes-missing",
                () -> deciding().decide(submitted.id(), submitted.version(), without, submitted.answers()));
        var ruling = new Ruling(
                Outcome.APPROVED_WITH_CHANGES, TODAY, "12", Body.COMMITTEE, null, List.of(), "Ett år kortare");
        var decided = deciding().decide(submitted.id(), submitted.version(), ruling, submitted.answers());
        var approved = deciding().approveMinutes(decided.id(), decided.version(), TODAY);
        refuses("changes-not-written", () -> sign(approved, "Lunds kommun"));
        PLATFORM.actingAs(officer);
        assertThat(drafting().open(approved.id()).editable()).isTrue();
        var shorter = approved.terms().with(approved.terms().term().lasting(new Span(TODAY, TODAY.plusMonths(6))));
        var saved = drafting().save(approved.id(), approved.version(), shorter, approved.answers(), null);
        var written = deciding().changesWritten(saved.id(), saved.version());
        assertThat(drafting().open(written.id()).editable()).isFalse();
        PLATFORM.actingAs(secretary);
        assertThat(sign(written, "Lunds kommun").life().signatures()).hasSize(1);
    }

    @Test
    void aSignatoryShowsAMandateInForceOrEvidence() {
        var blank = drafting().start("socialnamnden");
        var terms = terms(TODAY);
        var parties = terms.parties().stream()
                .map(party -> party.name().equals(CIVIL)
                        ? party.withMandates(List.of(new Party.Mandate("Ordförande", "Stadgarna § 7", null, null)))
                        : party)
                .toList();
        var draft = drafting().save(blank.id(), blank.version(), terms.with(parties), Answers.NONE, null);
        var approved = withMinutesApproved(draft);
        refuses("mandate-missing", () -> sign(approved, "Lunds kommun", null));
        refuses("mandate-missing", () -> sign(approved, "Lunds kommun", " "));
        assertThat(sign(approved, CIVIL, null).life().signatures()).hasSize(1);
    }

    @Test
    void aStepIsRefusedToWhoMayNotTakeIt() {
        var running = registered(TODAY.minusMonths(3), TODAY.plusYears(1));
        PLATFORM.actingAs(PLATFORM.lund(Role.AUDITOR, null));
        assertThatThrownBy(() -> record(running, new Event.Archived(TODAY, Evidence.NONE)))
                .isInstanceOf(NotAllowed.class);
        assertThat(drafting().open(running.id()).steps()).allMatch(step -> !step.open());
        PLATFORM.actingAs(secretary);
        refuses("step-not-now", () -> record(running, new Event.Archived(TODAY, Evidence.NONE)));
        refuses("day-to-come", () -> record(running, new Event.Announced(TODAY.plusDays(1), Evidence.NONE)));
        refuses("day-missing", () -> record(running, new Event.Announced(null, Evidence.NONE)));
    }

    @Test
    void anOldLifeIsReadWithoutEvents() {
        var stored = "{\"signatures\":[],\"decision\":{\"outcome\":\"APPROVED\",\"deviations\":[]}}";
        var read = se.iop.core.json.Json.mapper().readValue(stored, Life.class);
        assertThat(read.events()).isEmpty();
        assertThat(read.decision()).isNotNull();
    }

    private static void refuses(String reason, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static Evidence because(String reason) {
        return Evidence.because(reason);
    }

    private static Status status(Agreement agreement) {
        return Status.of(agreement, TODAY);
    }

    private static List<Kind> steps(Agreement agreement) {
        return drafting().open(agreement.id()).steps().stream().map(Step::kind).toList();
    }

    private static Step step(Agreement agreement, Kind kind) {
        return drafting().open(agreement.id()).steps().stream()
                .filter(step -> step.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> journal(Agreement agreement) {
        return drafting().open(agreement.id()).journal().stream()
                .map(Journal.Entry::action)
                .toList();
    }

    private static Agreement record(Agreement agreement, Event event) {
        return PLATFORM.the(Recording.class).record(agreement.id(), agreement.version(), event);
    }

    private Agreement registered(LocalDate first, LocalDate last) {
        return registered(first, last, Set.of(Repayment.ON_RESCISSION));
    }

    private Agreement registered(LocalDate first, LocalDate last, Set<Repayment> clauses) {
        PLATFORM.actingAs(officer);
        var terms = terms(first);
        var term = terms.term()
                .lasting(new Span(first, last))
                .extendedBy(new Term.Extension(1, Period.ofYears(1), "Nytt beslut"))
                .ending(new Term.Notice(Period.ofMonths(3), true, false));
        var ruling = new Ruling(Outcome.APPROVED, first.minusMonths(1), "3", Body.COMMITTEE, null, List.of());
        return PLATFORM.the(Registering.class)
                .take(
                        "socialnamnden",
                        Origin.REGISTERED,
                        true,
                        null,
                        terms.with(term).with(terms.economy().with(clauses)),
                        Answers.NONE,
                        new Life(null, ruling, null, List.of(), null, null));
    }

    private Agreement submitted(Agreement draft, Terms terms) {
        var answers = Answers.NONE;
        var saved = drafting().save(draft.id(), draft.version(), terms, answers, null);
        for (var finding : Judging.open(drafting().open(draft.id()).judgement(), answers)) {
            answers = answers.with(
                    finding.requirement(), new Answers.Answer(Answers.Verdict.MET, "Prövat", "Test", TODAY));
        }
        saved = drafting().save(saved.id(), saved.version(), terms, answers, null);
        return drafting().submit(saved.id(), saved.version());
    }

    private Agreement signed(Agreement draft) {
        return sign(sign(withMinutesApproved(draft), "Lunds kommun"), CIVIL);
    }

    private Agreement withMinutesApproved(Agreement draft) {
        var submitted = submitted(draft, draft.terms());
        PLATFORM.actingAs(secretary);
        var foreseen = new Ruling(Outcome.APPROVED, TODAY, "21", Body.COMMITTEE, null, List.of());
        var deviations = Judging.breached(deciding().foresee(submitted.id(), foreseen, submitted.answers())).stream()
                .map(finding -> new Life.Deviation(finding.requirement(), "Nämndens skäl"))
                .toList();
        var ruling = new Ruling(Outcome.APPROVED, TODAY, "21", Body.COMMITTEE, null, deviations);
        var decided = deciding().decide(submitted.id(), submitted.version(), ruling, submitted.answers());
        return deciding().approveMinutes(decided.id(), decided.version(), TODAY);
    }

    private static Agreement sign(Agreement agreement, String party) {
        return sign(agreement, party, "Protokoll § 4");
    }

    private static Agreement sign(Agreement agreement, String party, @Nullable String mandate) {
        return PLATFORM.the(Signing.class)
                .sign(agreement.id(), agreement.version(), party, TODAY, "Ordförande", mandate);
    }

    private static Terms terms(LocalDate first) {
        Set<Party.Role> signs = EnumSet.of(Party.Role.SIGNATORY);
        return Terms.EMPTY
                .with(new Subject("Mötesplatsen " + UUID.randomUUID(), List.of("1"), "", "", "", List.of()))
                .with(List.of(
                        new Party("Lunds kommun", Party.Sector.PUBLIC, null, null, signs),
                        new Party(CIVIL, Party.Sector.CIVIL, null, null, signs)))
                .with(Terms.EMPTY
                        .term()
                        .lasting(new Span(first, first.plusYears(2).minusDays(1))));
    }

    private static Person named(String username, Person person) {
        return new Person(
                person.id(),
                person.tenant(),
                person.municipality(),
                person.municipalityName(),
                username,
                person.name(),
                person.memberships());
    }

    private static Drafting drafting() {
        return PLATFORM.the(Drafting.class);
    }

    private static Deciding deciding() {
        return PLATFORM.the(Deciding.class);
    }

    private static Correcting correcting() {
        return PLATFORM.the(Correcting.class);
    }

    private static Continuing continuing() {
        return PLATFORM.the(Continuing.class);
    }
}
