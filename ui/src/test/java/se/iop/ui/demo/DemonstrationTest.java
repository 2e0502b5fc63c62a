package se.iop.ui.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import se.iop.core.access.ActingAs;
import se.iop.core.access.Membership;
import se.iop.core.access.Person;
import se.iop.core.access.Role;
import se.iop.core.agreement.AgreementRows.Column;
import se.iop.core.agreement.AgreementRows.Filter;
import se.iop.core.agreement.AgreementRows.Row;
import se.iop.core.agreement.Drafting;
import se.iop.core.agreement.Reading;
import se.iop.core.agreement.Status;
import se.iop.core.deviation.Deviating;
import se.iop.core.directory.Directory;
import se.iop.core.directory.Suggestion;
import se.iop.core.people.Attempt;
import se.iop.core.people.SignIn;
import se.iop.guideline.Finding;
import se.iop.guideline.Outcome;

/** What somebody finds who starts the platform for the first time. */
@WithDemonstration
class DemonstrationTest {

    /** What few agreements come to; steps of a life make them, not the first day with the platform. */
    private static final EnumSet<Status> SELDOM = EnumSet.of(
            // the boards' yes is given in the draft on screen
            Status.AGREED,
            // put away, and nothing to show to anybody new
            Status.WITHDRAWN,
            Status.DISCARDED,
            Status.ARCHIVED,
            // a court, or the time for appeal, which runs out by the day of the first start
            Status.APPEALED,
            Status.FINAL,
            Status.ANNULLED,
            Status.UNLAWFUL,
            // ends that no invented party should be blamed for, or that need a second agreement
            Status.RESCINDED,
            Status.SUPERSEDED);

    @Autowired
    private Reading reading;

    @Autowired
    private Drafting drafting;

    @Autowired
    private Directory directory;

    @Autowired
    private Deviating deviating;

    @Autowired
    private SignIn signIn;

    @Autowired
    private Demonstration demonstration;

    @Autowired
    private Clock clock;

    @Test
    void theFiveAndTheInventedStandSideBySide() {
        assertThat(rows()).filteredOn(row -> !row.example()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(rows()).filteredOn(Row::example).hasSizeGreaterThanOrEqualTo(12);
    }

    @Test
    void theStatusesOfALifeAndEveryCommitteeHaveSomethingToShow() {
        var statuses = EnumSet.noneOf(Status.class);
        var committees = new HashSet<String>();
        rows().forEach(row -> {
            statuses.add(row.status());
            committees.add(row.committee());
        });
        assertThat(statuses).containsAll(EnumSet.complementOf(SELDOM));
        assertThat(committees)
                .containsExactlyInAnyOrder(
                        "socialnamnden",
                        "vard-och-omsorgsnamnden",
                        "kultur-och-fritidsnamnden",
                        "aldrenamnden",
                        "miljonamnden");
    }

    @Test
    void everyRoleCanSignIn() {
        for (var municipality : DemoMunicipality.ALL) {
            for (var user : municipality.people()) {
                var name = user.username() + "@" + municipality.code();
                assertThat(signIn.attempt(name, WithDemonstration.PASSWORD, "test"))
                        .as(name)
                        .isInstanceOfSatisfying(Attempt.Welcome.class, welcome -> {
                            assertThat(welcome.mustChange()).isFalse();
                            assertThat(welcome.person().memberships()).containsExactly(user.membership());
                        });
            }
        }
        assertThat(signIn.attempt("driftansvarig@plattformen", WithDemonstration.PASSWORD, "test"))
                .isInstanceOf(Attempt.Welcome.class);
    }

    @Test
    void oneAgreementBeginsBeforeItsDecisionAndSaysByHowManyDays() {
        assertThat(findings("Gemensam middag på fredagar", "decision-day"))
                .singleElement()
                .extracting(Finding::outcome)
                .isInstanceOfSatisfying(
                        Outcome.Breached.class,
                        breached -> assertThat(breached.why()).contains(" dagar före beslutet "));
    }

    @Test
    void oneAgreementIsDecidedBeforeAnyGuideline() {
        assertThat(findings("Nattöppet samtalsrum vid stationen", "guideline-in-force"))
                .singleElement()
                .extracting(Finding::outcome)
                .isInstanceOf(Outcome.Unsettled.class);
    }

    @Test
    void oneAgreementKeepsTheDeviationThatItsCommitteeChose() {
        var opened = opened("Kamratstöd efter behandling");
        assertThat(opened.verdict()).isPresent();
        assertThat(opened.agreement().life().decision())
                .satisfies(ruling -> assertThat(ruling.deviations()).hasSize(1));
    }

    @Test
    void aRuleThatIsOftenDeviatedFromIsASignal() {
        var secretary = ((Attempt.Welcome)
                        signIn.attempt("sekreterare.mn@ekeby", WithDemonstration.PASSWORD, Duration.ZERO.toString()))
                .person();
        assertThat(ActingAs.call(secretary, deviating::signals)).singleElement().satisfies(signal -> {
            assertThat(signal.requirement()).isEqualTo("appendices");
            assertThat(signal.count()).isGreaterThanOrEqualTo(signal.threshold().deviations());
        });
    }

    @Test
    void aReviewIsSoon() {
        var today = LocalDate.now(clock);
        assertThat(rows()).anySatisfy(row -> assertThat(row.reviewBy()).isBetween(today, today.plus(Reading.HORIZON)));
    }

    @Test
    void theRegisterListsThePartiesThatExistEachOnceAndTheirAgreements() {
        for (var auditor : auditors()) {
            ActingAs.run(auditor, () -> {
                var listed = directory.page(Directory.Filter.ALL, 0, 100);
                // nobody in the invented municipality exists
                assertThat(listed.isEmpty()).isEqualTo(auditor.municipality().equals("ekeby"));
                assertThat(listed)
                        .allSatisfy(organisation -> assertThat(
                                        directory.open(organisation.id()).agreements())
                                .isNotEmpty());
                assertThat(listed).extracting(Suggestion::name).doesNotHaveDuplicates();
            });
        }
    }

    @Test
    void aSecondStartAddsNothing() {
        var before = rows().size();
        demonstration.run(new DefaultApplicationArguments());
        assertThat(rows()).hasSize(before);
    }

    @Test
    void daysMoveByWholeMonthsAndLastDaysStayLast() {
        var shift = MonthShift.to(YearMonth.of(2026, 2).atDay(17));
        assertThat(shift.moved(LocalDate.of(2026, 1, 31))).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(shift.moved(LocalDate.of(2025, 11, 30))).isEqualTo(LocalDate.of(2025, 12, 31));
        assertThat(shift.moved(LocalDate.of(2026, 1, 12))).isEqualTo(LocalDate.of(2026, 2, 12));
        assertThat(MonthShift.to(MonthShift.WRITTEN.atDay(1)).months()).isZero();
    }

    @Test
    void passwordsAreReadableAndNeverTheSame() {
        var passwords = new ReadablePasswords();
        var made = Stream.generate(passwords::next).limit(200).toList();
        assertThat(made)
                .doesNotHaveDuplicates()
                .allSatisfy(password -> assertThat(password).matches("[a-z]+-[a-z]+-[a-z]+-[a-z]+-[1-9][0-9]"));
    }

    @Test
    void nothingIsShownOnSomebodyElsesDatabaseOrToOtherMachines() {
        assertThat(new Demonstration.Where(true, false, "127.0.0.1", "").allowsExamples())
                .isTrue();
        assertThat(new Demonstration.Where(false, false, "127.0.0.1", "").allowsExamples())
                .isFalse();
        assertThat(new Demonstration.Where(true, true, "127.0.0.1", "").allowsExamples())
                .isFalse();
        assertThat(new Demonstration.Where(true, false, "0.0.0.0", "").allowsExamples())
                .isFalse();
    }

    private List<Finding> findings(String title, String requirement) {
        return opened(title).judgement().findings().stream()
                .filter(finding -> finding.requirement().equals(requirement))
                .toList();
    }

    private Drafting.Opened opened(String title) {
        for (var auditor : auditors()) {
            for (var row : rows(auditor)) {
                if (row.title().equals(title)) {
                    return ActingAs.call(auditor, () -> drafting.open(row.id()));
                }
            }
        }
        throw new AssertionError("There is no agreement " + title);
    }

    private List<Row> rows() {
        return auditors().stream().flatMap(auditor -> rows(auditor).stream()).toList();
    }

    private List<Row> rows(Person auditor) {
        return ActingAs.call(auditor, () -> reading.page(Filter.ALL, Column.TITLE, true, 0, 100));
    }

    private List<Person> auditors() {
        return DemoMunicipality.ALL.stream()
                .map(municipality -> signIn.attempt(
                        "revisor@" + municipality.code(), WithDemonstration.PASSWORD, Duration.ZERO.toString()))
                .map(attempt -> ((Attempt.Welcome) attempt).person())
                .filter(person -> person.memberships().contains(new Membership(Role.AUDITOR, null)))
                .toList();
    }
}
