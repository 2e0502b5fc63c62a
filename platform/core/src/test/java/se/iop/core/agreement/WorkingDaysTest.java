package se.iop.core.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The last day to appeal, over weekends, holidays and the turn of the year. */
class WorkingDaysTest {

    @ParameterizedTest(name = "announced {0}: appeal by {1} ({2})")
    @CsvSource({
        "2024-06-25, 2024-07-16, an ordinary Tuesday",
        "2024-12-03, 2024-12-27, Christmas Eve and the two days after it",
        "2024-12-10, 2025-01-02, New Year's Eve and New Year's Day, into the next year",
        "2024-12-14, 2025-01-07, a Saturday, a Sunday and Epiphany",
        "2024-05-31, 2024-06-24, midsummer eve and its weekend",
        "2024-03-08, 2024-04-02, Good Friday to Easter Monday",
        "2024-04-10, 2024-05-02, the first of May",
        "2024-04-18, 2024-05-10, Ascension Day",
        "2024-05-16, 2024-06-07, the national day",
        "2004-05-10, 2004-06-01, Whit Monday while it was a holiday",
        "2004-05-16, 2004-06-07, the national day was no holiday: Sunday only",
        "2024-10-12, 2024-11-04, All Saints' Day and a Sunday"
    })
    void theLastDayToAppealIsAWorkingDay(LocalDate announced, LocalDate appealBy, String why) {
        assertThat(WorkingDays.appealBy(announced)).as(why).isEqualTo(appealBy);
    }

    @ParameterizedTest
    @CsvSource({"1961-04-02", "1997-03-30", "2011-04-24", "2019-04-21", "2024-03-31", "2026-04-05", "2038-04-25"})
    void easterIsWhereTheAlmanacHasIt(LocalDate easter) {
        assertThat(WorkingDays.easter(easter.getYear())).isEqualTo(easter);
    }

    @Test
    void aDecisionIsFinalTheDayAfterTheLastDayToAppeal() {
        var life = Life.NONE.with(new Event.Announced(LocalDate.of(2024, 12, 3), Event.Evidence.NONE));
        assertThat(life.finalOn()).isEqualTo(LocalDate.of(2024, 12, 28));
        var appealed = life.with(new Event.Appealed(LocalDate.of(2024, 12, 20), Event.Evidence.NONE));
        assertThat(appealed.finalOn()).isNull();
        var upheld = appealed.with(new Event.AppealSettled(LocalDate.of(2025, 3, 1), true, Event.Evidence.NONE));
        assertThat(upheld.finalOn()).isEqualTo(LocalDate.of(2025, 3, 1));
        assertThat(Life.NONE
                        .with(new Event.Announced(null, Event.Evidence.NONE))
                        .finalOn())
                .isNull();
    }
}
