package se.iop.plugin.test;

import java.math.BigDecimal;
import java.util.List;
import org.pf4j.Extension;
import se.iop.guideline.Citation.Source;
import se.iop.guideline.ExtraField;
import se.iop.guideline.Guideline;
import se.iop.guideline.Guidelines;
import se.iop.guideline.IndexSeries;
import se.iop.guideline.ReportTemplate;
import se.iop.guideline.Requirements;
import se.iop.guideline.Scope;
import se.iop.guideline.Slot.Option;
import se.iop.model.FollowUp.DueRule;
import se.iop.model.FollowUp.Indicator;
import se.iop.model.FollowUp.Report;

/** Fields of every type, of which an agreement must state one; a form for reports; and a series. */
@Extension
public final class Bringing implements Guidelines {

    /** Must be stated, from 1 to 100. */
    public static final ExtraField AREA = ExtraField.whole(
                    "yta", "Yta i hektar", "Hur stor plats insatsen tar.", 1, 100)
            .demanded();

    /** Anyone may read it. */
    public static final ExtraField KIND = ExtraField.choice(
                    "naturtyp",
                    "Naturtyp",
                    "Vad det är för natur.",
                    List.of(new Option("ang", "Äng"), new Option("skog", "Skog")))
            .opened();

    @Override
    public Scope scope() {
        return new Scope.Municipality("lund", "Lunds kommun");
    }

    @Override
    public List<Guideline> versions() {
        return List.of(
                Guideline.inForce("2017-01-01", "KF 2016-12-15").must(Source.text("1 §"), Requirements.stated(AREA)));
    }

    @Override
    public List<ExtraField> extraFields() {
        return List.of(
                AREA,
                KIND,
                ExtraField.text("plats", "Plats", "Var insatsen görs.").shorterThan(100),
                ExtraField.money("markhyra", "Markhyra", "Vad platsen kostar."),
                ExtraField.date("besiktigad", "Besiktigad", "När platsen senast besiktigades."),
                ExtraField.flag("strandskydd", "Strandskydd", "Om platsen är skyddad."));
    }

    @Override
    public List<ReportTemplate> reportTemplates() {
        return List.of(new ReportTemplate(
                        "artrapport",
                        "Artrapport",
                        Report.Kind.ANNUAL,
                        List.of("Vad som gjordes"),
                        List.of(new Indicator("Arter", "Antal arter som sågs", "Minst 20")))
                .due(new DueRule("En månad efter varje år", List.of()))
                .inNumbersOnly());
    }

    @Override
    public List<IndexSeries> indexSeries() {
        return List.of(
                new IndexSeries(
                        "LUND-NATUR",
                        "Naturvårdens uppräkning",
                        List.of(new IndexSeries.Year(2021, new BigDecimal("2.0"), "KF 2020-11-26 § 301"))),
                new IndexSeries(
                        "OPI",
                        "Omsorgsprisindex",
                        List.of(new IndexSeries.Year(2021, new BigDecimal("1.1"), "KF 2020-11-26 § 302"))));
    }
}
