package se.iop.plugin.ekeby.miljonamnden;

import java.math.BigDecimal;
import java.util.List;
import se.iop.guideline.ExtraField;
import se.iop.guideline.IndexSeries;
import se.iop.guideline.ReportTemplate;
import se.iop.guideline.Slot.Option;
import se.iop.model.FollowUp.DueRule;
import se.iop.model.FollowUp.Indicator;
import se.iop.model.FollowUp.Report;

/** What the committee asks for beside the platform's own fields, its form for yearly reports and its own index. */
final class OwnFields {

    static final ExtraField AREA = ExtraField.whole(
                    "yta", "Yta i hektar", "Hur stor mark eller hur stort vatten insatsen gäller.", 1, 5_000)
            .demanded()
            .opened();

    static final ExtraField NATURE = ExtraField.choice(
            "naturtyp",
            "Naturtyp",
            "Vad som sköts mest.",
            List.of(
                    new Option("ang", "Äng och betesmark"),
                    new Option("skog", "Skog"),
                    new Option("vatten", "Vatten och strand"),
                    new Option("stad", "Park och stadsnatur")));

    static final ReportTemplate YEARLY = new ReportTemplate(
                    "naturvard-ar",
                    "Årsrapport om naturvård",
                    Report.Kind.ANNUAL,
                    List.of("Vad som gjordes", "Vad det kostade", "Vilka som deltog"),
                    List.of(
                            new Indicator("Skött yta", "Hektar som sköttes under året", null),
                            new Indicator("Deltagare", "Antal personer som deltog minst en dag", "Minst 40")))
            .due(new DueRule("Senast två månader efter varje kalenderår", List.of()))
            .inNumbersOnly();

    static final IndexSeries INCREASE = new IndexSeries(
            "EKEBY-MILJO",
            "Miljönämndens uppräkning",
            List.of(
                    new IndexSeries.Year(2025, new BigDecimal("2.4"), "Miljönämnden 2024-11-20 § 88"),
                    new IndexSeries.Year(2026, new BigDecimal("1.9"), "Miljönämnden 2025-11-19 § 95"),
                    new IndexSeries.Year(2027, new BigDecimal("2.1"), "Miljönämnden 2026-10-21 § 80")));

    private OwnFields() {}
}
