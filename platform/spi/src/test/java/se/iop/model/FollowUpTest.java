package se.iop.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.iop.model.FollowUp.DevelopmentArea;
import se.iop.model.FollowUp.DueRule;
import se.iop.model.FollowUp.DueRule.Branch;
import se.iop.model.FollowUp.Duty;
import se.iop.model.FollowUp.Group;
import se.iop.model.FollowUp.Indicator;
import se.iop.model.FollowUp.Milestone;
import se.iop.model.FollowUp.Report;
import se.iop.model.FollowUp.Steering;

/** What a follow-up refuses, keeps and answers. */
class FollowUpTest {

    private static final LocalDate DUE = LocalDate.of(2027, 2, 28);
    private static final DueRule RULE = new DueRule("Efter bokslut", List.of(new Branch("Helår", DUE)));
    private static final Indicator INDICATOR = new Indicator("Deltagare", "Unika personer", "120");

    private static final Report SHORT = new Report("Årsrapport", Report.Kind.ANNUAL, 1, DUE, List.of("Ekonomi"));
    private static final Report LONG = new Report(
            "Årsrapport",
            Report.Kind.ANNUAL,
            1,
            DUE,
            List.of("Ekonomi"),
            RULE,
            "Mall A",
            "Föreningen",
            List.of(INDICATOR),
            true);

    private static final Milestone MILESTONE = new Milestone("Lokal klar", DUE, null, null);
    private static final Duty DUTY = new Duty("Öppet hus", 2, Duty.Per.MONTH, "Föreningen");
    private static final DevelopmentArea AREA = new DevelopmentArea("Digital mötesplats", true);
    private static final Group GROUP = new Group(Group.Kind.WORKING, "Kommunen", 4, List.of("Handläggare"));
    private static final Steering STEERING = new Steering(true, 2, true, "Kommunen");

    private static final FollowUp ALL =
            new FollowUp(List.of(LONG), STEERING, List.of(MILESTONE), List.of(DUTY), List.of(AREA), List.of(GROUP));

    @Test
    void aChangeOfAFollowUpKeepsTheRest() {
        assertThat(FollowUp.EMPTY
                        .with(List.of(LONG))
                        .with(STEERING)
                        .withMilestones(List.of(MILESTONE))
                        .withDuties(List.of(DUTY))
                        .withDevelopmentAreas(List.of(AREA))
                        .withGroups(List.of(GROUP)))
                .isEqualTo(ALL);
        assertThat(ALL.withGroups(List.of())
                        .withDevelopmentAreas(List.of())
                        .withDuties(List.of())
                        .withMilestones(List.of())
                        .with(Steering.UNKNOWN)
                        .with(List.of()))
                .isEqualTo(FollowUp.EMPTY);
        assertThat(new FollowUp(List.of(LONG), STEERING))
                .isEqualTo(new FollowUp(List.of(LONG), STEERING, List.of(), List.of(), List.of(), List.of()));
    }

    @Test
    void aFollowUpKeepsListsOfItsOwn() {
        var reports = new ArrayList<>(List.of(LONG));
        var milestones = new ArrayList<>(List.of(MILESTONE));
        var duties = new ArrayList<>(List.of(DUTY));
        var areas = new ArrayList<>(List.of(AREA));
        var groups = new ArrayList<>(List.of(GROUP));
        var followUp = new FollowUp(reports, STEERING, milestones, duties, areas, groups);
        List.of(reports, milestones, duties, areas, groups).forEach(List::clear);
        assertThat(followUp).isEqualTo(ALL);
    }

    @Test
    void aChangeOfAReportKeepsTheRest() {
        assertThat(SHORT.dueBy(RULE)
                        .written("Mall A", "Föreningen")
                        .measuring(List.of(INDICATOR))
                        .anonymously())
                .isEqualTo(LONG);
        assertThat(LONG.dueBy(null).written(null, null).measuring(List.of()))
                .isEqualTo(SHORT.anonymously())
                .isNotEqualTo(SHORT);
        assertThat(LONG.written("Mall B", null))
                .returns("Mall B", Report::template)
                .returns(null, Report::responsible)
                .returns(RULE, Report::dueRule)
                .returns(List.of(INDICATOR), Report::indicators)
                .returns(true, Report::anonymous);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void nothingIsDoneLessThanOnce(int times) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Report("A", Report.Kind.OTHER, times, null, List.of()))
                .withMessage("En rapport lämnas minst en gång per år, eller antalet är okänt");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Duty("A", times, Duty.Per.WEEK, null))
                .withMessage("Ett åtagande görs minst en gång, eller antalet är okänt");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Group(Group.Kind.STEERING, null, times, List.of()))
                .withMessage("En grupp möts minst en gång per år, eller antalet är okänt");
    }

    @Test
    void onceIsEnoughAndUnknownIsAllowed() {
        assertThat(new Report("A", Report.Kind.OTHER, 1, null, List.of()).timesPerYear())
                .isEqualTo(1);
        assertThat(new Duty("A", 1, Duty.Per.WEEK, null).atLeast()).isEqualTo(1);
        assertThat(new Group(Group.Kind.STEERING, null, 1, List.of()).meetingsPerYear())
                .isEqualTo(1);
        assertThat(new Report("A", Report.Kind.OTHER, null, null, List.of()).timesPerYear())
                .isNull();
        assertThat(new Duty("A", null, Duty.Per.WEEK, null).atLeast()).isNull();
        assertThat(new Group(Group.Kind.STEERING, null, null, List.of()).meetingsPerYear())
                .isNull();
    }

    @Test
    void aRuleInOwnWordsNamesNoDay() {
        assertThat(new DueRule("Regelbundet")).isEqualTo(new DueRule("Regelbundet", List.of()));
    }

    @Test
    void aMilestoneIsDueOnItsDayOrTheLastOfItsTime() {
        var during = Span.year(2026);
        assertThat(new Milestone("A", DUE, during, null).deadline()).isEqualTo(DUE);
        assertThat(new Milestone("A", DUE, null, null).deadline()).isEqualTo(DUE);
        assertThat(new Milestone("A", null, during, null).deadline()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(new Milestone("A", null, null, null).deadline()).isNull();
    }

    @Test
    void aSteeringGroupThatMeetsIsOne() {
        assertThat(new Steering(null, null, false, "Kommunen").meeting(3))
                .isEqualTo(new Steering(true, 3, false, "Kommunen"));
    }
}
