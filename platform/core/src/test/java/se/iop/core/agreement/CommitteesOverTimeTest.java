package se.iop.core.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.iop.core.access.NotAllowed;
import se.iop.core.access.Role;
import se.iop.core.people.Committee;
import se.iop.core.people.Committees;
import se.iop.core.people.NotPossible;
import se.iop.core.people.NotPossible.Why;

/** Committees take other names, continue each other, end, and may be shared with another municipality. */
class CommitteesOverTimeTest {

    @RegisterExtension
    static final Platform PLATFORM = new Platform();

    private static final LocalDate TODAY = Platform.TODAY;

    @BeforeEach
    void theAdministratorActs() {
        PLATFORM.actingAs(PLATFORM.lund(Role.ADMINISTRATOR, null));
    }

    @Test
    void theNameThatHeldOnADayIsShownForThatDay() {
        var code =
                committees().add("Tekniska nämnden", LocalDate.of(2015, 1, 1)).code();
        committees().rename(code, "Stadsmiljönämnden", LocalDate.of(2019, 1, 1), "KF 2018-11-29 § 201");
        committees().rename(code, "Klimatnämnden", TODAY.plusMonths(3), "KF 2026-02-26 § 9");
        assertThat(committees().names(LocalDate.of(2018, 12, 31))).containsEntry(code, "Tekniska nämnden");
        assertThat(committees().names(LocalDate.of(2019, 1, 1))).containsEntry(code, "Stadsmiljönämnden");
        assertThat(committees().names()).containsEntry(code, "Stadsmiljönämnden");
        assertThat(committees().names(TODAY.plusYears(1))).containsEntry(code, "Klimatnämnden");
        assertThat(one(code).namings()).hasSize(2);
        committees().change(one(code).spelled("Stads- och miljönämnden"));
        assertThat(one(code).name()).isEqualTo("Stads- och miljönämnden");
        assertThat(one(code).firstName()).isEqualTo("Tekniska nämnden");
        var sql = PLATFORM.database()
                .as(
                        PLATFORM.database().lund(),
                        () -> PLATFORM.database()
                                .sql()
                                .sql("select committee_name_on(?, '2018-12-31')")
                                .param(code)
                                .query(String.class)
                                .single());
        assertThat(sql).isEqualTo("Tekniska nämnden");
    }

    @Test
    void aNameNeedsADayInTheCommitteesTimeAndADecision() {
        var code = committees().add("Valnämnden", LocalDate.of(2015, 1, 1)).code();
        refused(Why.DAY_OUTSIDE, () -> committees().rename(code, "X", LocalDate.of(2015, 1, 1), "KF § 1"));
        refused(Why.DECISION_MISSING, () -> committees().rename(code, "X", TODAY, " "));
        refused(Why.NAME_MISSING, () -> committees().rename(code, " ", TODAY, "KF § 1"));
        refused(Why.NAME_SAME, () -> committees().rename(code, "Valnämnden", TODAY, "KF § 1"));
        committees().rename(code, "Demokratinämnden", TODAY, "KF § 1");
        refused(Why.NAME_THAT_DAY, () -> committees().rename(code, "Y", TODAY, "KF § 1"));
        refused(Why.NAMES_OUTSIDE, () -> committees().change(one(code).working(null, TODAY.minusDays(1))));
        refused(Why.DAYS_ORDER, () -> committees().change(one(code).working(TODAY, TODAY.minusDays(1))));
    }

    @Test
    void aCommitteeContinuesOthersButNeverInACircle() {
        var one = committees().add("Barnnämnden", null).code();
        var other = committees().add("Skolnämnden", null).code();
        var later =
                committees().add("Utbildningsnämnden", LocalDate.of(2024, 1, 1)).code();
        committees().change(one(later).continuing(List.of(one, other)));
        assertThat(one(later).continues()).containsExactly(one, other);
        refused(Why.CIRCLE, () -> committees().change(one(one).continuing(List.of(later))));
        refused(Why.CIRCLE, () -> committees().change(one(one).continuing(List.of(one))));
    }

    @Test
    void aJointCommitteeStatesThePartnersShare() {
        var code = committees().add("Gemensamma överförmyndarnämnden", null).code();
        committees().change(one(code).shared(new Committee.Joint("Kävlinge kommun", new BigDecimal("32.5"))));
        var joint = java.util.Objects.requireNonNull(one(code).joint());
        assertThat(joint.partner()).isEqualTo("Kävlinge kommun");
        assertThat(joint.percent()).isEqualByComparingTo("32.5");
        refused(
                Why.SHARE_RANGE,
                () -> committees()
                        .change(one(code).shared(new Committee.Joint("Kävlinge kommun", new BigDecimal("100")))));
        refused(Why.PARTNER_MISSING, () -> committees().change(one(code).shared(new Committee.Joint(" ", null))));
    }

    @Test
    void whoseTimeIsOverTakesNoNewDrafts() {
        var code = committees().add("Omsorgsnämnden", null).code();
        committees().change(one(code).working(null, TODAY));
        PLATFORM.actingAs(PLATFORM.lund(Role.OFFICER, code));
        assertThat(PLATFORM.the(Drafting.class).start(code).committee()).isEqualTo(code);
        PLATFORM.actingAs(PLATFORM.lund(Role.ADMINISTRATOR, null));
        committees().change(one(code).working(null, TODAY.minusDays(1)));
        PLATFORM.actingAs(PLATFORM.lund(Role.OFFICER, code));
        assertThatThrownBy(() -> PLATFORM.the(Drafting.class).start(code))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo("committee-over"));
    }

    @Test
    void onlyTheAdministratorKeepsCommitteesAndEveryChangeIsRecorded() {
        var code = committees().add("Arkivnämnden", null).code();
        committees().rename(code, "Minnesnämnden", TODAY, "KF § 7");
        var actions = PLATFORM.database()
                .as(
                        PLATFORM.database().lund(),
                        () -> PLATFORM.database()
                                .sql()
                                .sql("select j.action || ' ' || coalesce(j.reason, '-') from journal j"
                                        + " join journal_payload p on p.tenant = j.tenant and p.seq = j.seq"
                                        + " where p.document ->> 'code' = ? order by j.seq")
                                .param(code)
                                .query(String.class)
                                .list());
        assertThat(actions).containsExactly("COMMITTEE_ADDED -", "COMMITTEE_RENAMED KF § 7");
        PLATFORM.actingAs(PLATFORM.lund(Role.OFFICER, "socialnamnden"));
        assertThatThrownBy(() -> committees().rename(code, "Nej", TODAY, "KF § 8"))
                .isInstanceOf(NotAllowed.class);
        PLATFORM.actingAs(PLATFORM.linkoping(Role.ADMINISTRATOR, null));
        assertThat(committees().all().stream().map(Committee::code).collect(Collectors.toSet()))
                .containsExactly("aldrenamnden");
    }

    private static void refused(Why why, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        NotPossible.class, not -> assertThat(not.why()).isEqualTo(why));
    }

    private static Committee one(String code) {
        return committees().all().stream()
                .filter(committee -> committee.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Committees committees() {
        return PLATFORM.the(Committees.class);
    }
}
