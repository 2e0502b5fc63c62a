package se.iop.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static se.iop.model.Sek.kronor;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.iop.model.Contribution.Grant;
import se.iop.model.Contribution.Status;
import se.iop.model.Indexation.Basis;

class UpliftTest {

    private static final LocalDate FROM_2021 = LocalDate.of(2021, 1, 1);
    private static final IndexValues OPI =
            new IndexValues(List.of(value("OPI", 2021, "1.5"), value("OPI", 2022, "1.9")));

    @Test
    void yearlyChangesCompoundAndRoundToTheKronaWhereTheAgreementIsSilent() {
        var uplifts = Uplift.of(economy(by(null, null), 933_000L, 933_000L, 933_000L), OPI);
        assertThat(uplifts)
                .extracting(Uplift::amount)
                .containsExactly(kronor(933_000), kronor(946_995), kronor(964_988));
        assertThat(Uplift.tally(uplifts)).isEqualTo(new Tally(kronor(2_844_983), 0));
        assertThat(uplifts).noneMatch(Uplift::waits);
        assertThat(uplifts.getLast().changes())
                .extracting(Uplift.Change::year, Uplift.Change::percent)
                .containsExactly(tuple(2021, new BigDecimal("1.5")), tuple(2022, new BigDecimal("1.9")));
    }

    @Test
    void changesOnTheBaseAddUp() {
        assertThat(Uplift.of(economy(by(Basis.BASE_YEAR, null), 933_000L, 933_000L, 933_000L), OPI))
                .extracting(Uplift::amount)
                .containsExactly(kronor(933_000), kronor(946_995), kronor(964_722));
    }

    @Test
    void theRoundingOfTheClauseIsUsed() {
        var hundreds = new Rounding(kronor(100), RoundingMode.DOWN);
        assertThat(Uplift.of(economy(by(Basis.PREVIOUS_YEAR, hundreds), 933_000L, 933_000L, 933_000L), OPI))
                .extracting(Uplift::amount)
                .containsExactly(kronor(933_000), kronor(946_900), kronor(964_800));
        assertThat(Uplift.of(economy(by(Basis.BASE_YEAR, hundreds), 933_000L, 933_000L, 933_000L), OPI))
                .extracting(Uplift::amount)
                .containsExactly(kronor(933_000), kronor(946_900), kronor(964_700));
    }

    @Test
    void anUnknownValueKeepsTheBaseAndCountsAsUnknown() {
        var uplifts = Uplift.of(
                economy(new Indexation.BudgetCompensation(LocalDate.of(2021, 1, 1)), 62_500L, 250_000L, 250_000L), OPI);
        assertThat(uplifts).extracting(Uplift::waits).containsExactly(false, true, true);
        assertThat(uplifts).extracting(Uplift::amount).containsExactly(kronor(62_500), null, null);
        assertThat(Uplift.tally(uplifts)).isEqualTo(new Tally(kronor(562_500), 2));
    }

    @Test
    void aCommitteesOwnCompensationIsAppliedWhenKnown() {
        var values = new IndexValues(List.of(value(IndexValue.COMPENSATION, 2021, "2.0")));
        assertThat(Uplift.of(economy(new Indexation.BudgetCompensation(FROM_2021), 100L, 250_000L), values))
                .extracting(Uplift::amount)
                .containsExactly(kronor(100), kronor(255_000));
    }

    @Test
    void anUnknownAmountIsOneUnknownAndNoMore() {
        var uplifts = Uplift.of(economy(by(null, null), null, null, null), IndexValues.NONE);
        assertThat(Uplift.tally(uplifts)).isEqualTo(new Tally(Sek.ZERO, 3));
        assertThat(Uplift.of(economy(by(Basis.BASE_YEAR, null), null, null), OPI))
                .extracting(Uplift::amount)
                .containsExactly(null, null);
    }

    @Test
    void withoutAClauseAmountsStay() {
        var uplifts = Uplift.of(economy(new Indexation.None(), 10L, null), OPI);
        assertThat(uplifts).extracting(Uplift::amount).containsExactly(kronor(10), null);
        assertThat(uplifts).allMatch(uplift -> uplift.changes().isEmpty());
        assertThat(Uplift.tally(uplifts)).isEqualTo(new Tally(kronor(10), 1));
    }

    @Test
    void aLineWithoutATimeOfItsOwnIsNotAdjusted() {
        var grant = new Grant("Kommunen", null, kronor(10), Status.UNKNOWN, null, null);
        var economy = Economy.EMPTY.with(List.<Contribution>of(grant)).with(by(null, null));
        assertThat(Uplift.of(economy, OPI)).containsExactly(new Uplift(grant, List.of(), kronor(10)));
    }

    @Test
    void indexNumbersAreMeasuredAgainstEachOther() {
        var kpi = new IndexValues(
                List.of(value("KPI", 2020, "336.5"), value("KPI", 2021, "343.2"), value("KPI", 2022, "371.9")));
        var yearly = new Indexation.By("KPI", FROM_2021, Basis.PREVIOUS_YEAR, null);
        var onBase = new Indexation.By("KPI", FROM_2021, Basis.BASE_YEAR, null);
        assertThat(Uplift.of(economy(yearly, 100_000L, 100_000L, 100_000L), kpi))
                .extracting(Uplift::amount)
                .containsExactly(kronor(100_000), kronor(101_991), kronor(110_520));
        assertThat(Uplift.of(economy(onBase, 100_000L, 100_000L, 100_000L), kpi))
                .extracting(Uplift::amount)
                .containsExactly(kronor(100_000), kronor(101_991), kronor(110_520));
    }

    @Test
    void anIndexNumberWithoutTheYearBeforeWaits() {
        var clause = new Indexation.By("KPI", FROM_2021, null, null);
        var economy = economy(clause, 100_000L, 100_000L);
        var alone = new IndexValues(List.of(value("KPI", 2021, "343.2")));
        var afterNothing = new IndexValues(List.of(value("KPI", 2020, "0"), value("KPI", 2021, "343.2")));
        var before = new IndexValues(List.of(value("KPI", 2020, "336.5")));
        assertThat(List.of(alone, afterNothing, before))
                .allSatisfy(values ->
                        assertThat(Uplift.of(economy, values).getLast().waits()).isTrue());
    }

    @Test
    void aDefinitiveValueGoesBeforeAPreliminaryAndALaterVintageBeforeAnEarlier() {
        var early = LocalDate.of(2022, 12, 1);
        var preliminary = new IndexValue(
                "OPI", 2023, new BigDecimal("3.5"), IndexValue.Status.PRELIMINARY, early.plusDays(9), "");
        var definitive = new IndexValue("OPI", 2023, new BigDecimal("4.6"), IndexValue.Status.DEFINITIVE, null, "");
        var revised = new IndexValue("OPI", 2023, new BigDecimal("4.7"), IndexValue.Status.DEFINITIVE, early, "");
        assertThat(new IndexValues(List.of(definitive, preliminary)).of("OPI", 2023))
                .contains(definitive);
        assertThat(new IndexValues(List.of(revised, definitive)).of("OPI", 2023))
                .contains(revised);
        assertThat(new IndexValues(List.of(preliminary)).of("OPI", 2022)).isEmpty();
        assertThat(new IndexValues(List.of(preliminary)).of("PKV", 2023)).isEmpty();
    }

    private static Indexation by(@Nullable Basis basis, @Nullable Rounding rounding) {
        return new Indexation.By("OPI", FROM_2021, basis, rounding);
    }

    /** One line a year from 2020. */
    private static Economy economy(Indexation indexation, @Nullable Long... kronor) {
        var grants = IntStream.range(0, kronor.length)
                .mapToObj(place -> (Contribution) new Grant(
                        "Kommunen",
                        Span.year(2020 + place),
                        kronor[place] == null ? null : kronor(kronor[place]),
                        Status.DECIDED,
                        null,
                        null))
                .toList();
        return Economy.EMPTY.with(grants).with(indexation);
    }

    private static IndexValue value(String series, int year, String value) {
        return new IndexValue(series, year, new BigDecimal(value), IndexValue.Status.DEFINITIVE, null, "Källa");
    }
}
