package se.iop.plugin.ekeby.miljonamnden;

import static se.iop.guideline.Citation.Source.inText;
import static se.iop.guideline.Paragraph.Handling.AUTOMATED;
import static se.iop.guideline.Paragraph.Handling.NOT_APPLICABLE;
import static se.iop.guideline.Paragraph.Handling.PERSON;
import static se.iop.guideline.Paragraph.Handling.UNMAPPED;
import static se.iop.guideline.Requirements.*;

import java.math.BigDecimal;
import java.util.List;
import org.pf4j.Extension;
import se.iop.guideline.Checklist;
import se.iop.guideline.Checklist.Criterion;
import se.iop.guideline.Checklist.PassRule;
import se.iop.guideline.ExtraField;
import se.iop.guideline.Guideline;
import se.iop.guideline.Guidelines;
import se.iop.guideline.IndexSeries;
import se.iop.guideline.ReportTemplate;
import se.iop.guideline.Scope;
import se.iop.guideline.Template;
import se.iop.model.Economy.Repayment;
import se.iop.model.Field;
import se.iop.model.FollowUp.Report;
import se.iop.model.Sek;
import se.iop.model.Wording.Appendix;
import se.iop.model.Wording.Section;

/** Miljönämnden i Ekeby, en påhittad nämnd vars hela riktlinje är inlagd: text, regler och mall. */
@Extension
public final class Miljonamnden implements Guidelines {

    /** The grounds of 2 §, which the committee has written itself. */
    private static final Checklist GROUNDS = new Checklist(
            "Grunder för partnerskap (2 §)",
            List.of(
                    new Criterion("a", "Föreningen har själv tagit initiativet."),
                    new Criterion("b", "Insatsen behövs enligt kommunens miljöprogram."),
                    new Criterion("c", "Insatsen skulle inte bli av på en marknad."),
                    new Criterion("d", "Invånare utan tidigare vana kan delta."),
                    new Criterion("e", "Kunskapen stannar kvar hos båda parterna."),
                    new Criterion("f", "Naturvärden skadas inte.")),
            new PassRule.AtLeast(4));

    private static final Guideline OF_2024 = Guideline.inForce("2024-03-01", "Miljönämnden 2024-02-14 § 11")
            .revisedBy("2025-12-31")
            .must(inText("2 §"), criteria("grounds", GROUNDS))
            .must(inText("3 §"), lastAtMostWithRenewals(years(4)))
            .must(inText("4 §"), extensionAtMost(1, years(1)))
            .must(inText("5 §"), grantedPerYearAtMost(Sek.kronor(600_000)))
            .should(inText("6 §"), overheadAtMost(BigDecimal.valueOf(12)))
            .must(inText("7 §"), OwnEffort.atLeastOneIn(4))
            .must(inText("8 §"), payoutsPerYear(2))
            .must(inText("8 §"), paymentTerm(30))
            .must(inText("9 §"), sections(Section.Kind.PURPOSE, Section.Kind.COMMITMENTS, Section.Kind.FOLLOW_UP))
            .must(inText("10 §"), appendices(Appendix.Kind.BUDGET))
            .must(inText("11 §"), report(Report.Kind.ANNUAL))
            .should(inText("12 §"), meetingsPerYear(1))
            .must(
                    inText("13 §"),
                    judged(
                            "environmental-benefit",
                            Field.PURPOSE,
                            "Insatsen gör nytta för miljön i Ekeby.",
                            "Vilken nytta för miljön gör insatsen, och hur vet vi det?"))
            .must(inText("14 §"), writtenNoticeOf(months(3)))
            .must(inText("15 §"), repayment(Repayment.IF_MISUSED))
            .saying(
                    "1 §",
                    "Vad riktlinjen är till för",
                    "Riktlinjen säger när miljönämnden går in i ett partnerskap med en förening eller stiftelse som arbetar för "
                            + "natur, klimat eller cirkulära vanor, och vad en överenskommelse då innehåller.",
                    NOT_APPLICABLE)
            .saying(
                    "2 §",
                    "När partnerskap passar",
                    "Nämnden väljer partnerskap när minst fyra av dessa sex grunder finns: föreningen tog initiativet, "
                            + "miljöprogrammet visar på behovet, ingen marknad skulle göra det, nya invånare kan delta, kunskapen "
                            + "stannar hos båda och naturvärden skadas inte.",
                    PERSON,
                    "grounds")
            .saying(
                    "3 §",
                    "Hur länge",
                    "En överenskommelse gäller i högst fyra år. Följer den utan avbrott på en tidigare räknas tiden ihop.",
                    AUTOMATED,
                    "duration")
            .saying(
                    "4 §",
                    "Förlängning",
                    "Parterna får komma överens om en enda förlängning, som längst ett år.",
                    AUTOMATED,
                    "extension")
            .saying(
                    "5 §",
                    "Tak för bidraget",
                    "Nämnden betalar högst 600 000 kronor till en och samma överenskommelse under ett kalenderår.",
                    AUTOMATED,
                    "yearly-ceiling")
            .saying(
                    "6 §",
                    "Gemensamma kostnader",
                    "Av budgeten bör högst 12 procent vara föreningens gemensamma kostnader.",
                    AUTOMATED,
                    "overhead")
            .saying(
                    "7 §",
                    "Föreningens egen insats",
                    "Föreningen bidrar med arbete, lokaler eller kunskap som värderas till minst en fjärdedel av nämndens "
                            + "bidrag.",
                    AUTOMATED,
                    "own-effort")
            .saying(
                    "8 §",
                    "Utbetalning",
                    "Bidraget rekvireras två gånger om året och betalas inom trettio dagar.",
                    AUTOMATED,
                    "payouts",
                    "payment-term")
            .saying(
                    "9 §",
                    "Vad som ska stå",
                    "Överenskommelsen beskriver syftet, vad var och en av parterna åtar sig och hur arbetet följs upp.",
                    AUTOMATED,
                    "sections")
            .saying("10 §", "Bilagor", "En budget hör alltid till överenskommelsen.", AUTOMATED, "appendices")
            .saying(
                    "11 §",
                    "Rapport",
                    "Föreningen lämnar varje år en rapport om vad som gjordes och vad det kostade.",
                    AUTOMATED,
                    "report-annual")
            .saying("12 §", "Möten", "Parterna bör ses i en styrgrupp minst en gång om året.", AUTOMATED, "meetings")
            .saying(
                    "13 §",
                    "Nytta för miljön",
                    "Handläggaren beskriver vilken nytta insatsen gör för miljön i Ekeby och hur nyttan ska märkas.",
                    PERSON,
                    "environmental-benefit")
            .saying(
                    "14 §",
                    "Uppsägning",
                    "Var och en av parterna får säga upp överenskommelsen. Det görs skriftligt, och uppsägningstiden är tre "
                            + "månader.",
                    AUTOMATED,
                    "notice")
            .saying(
                    "15 §",
                    "Återbetalning",
                    "Pengar som använts till annat än det avsedda betalas tillbaka.",
                    AUTOMATED,
                    "repayment-if-misused")
            .saying("16 §", "Besök", "Föreningen tar emot nämndens ledamöter som vill se verksamheten.", UNMAPPED)
            .saying(
                    "17 §",
                    "Handlingar",
                    "Förvaltningen bevarar handlingarna enligt nämndens informationshanteringsplan.",
                    NOT_APPLICABLE)
            .saying(
                    "18 §",
                    "När riktlinjen ses över",
                    "Nämnden ser över riktlinjen senast den 31 december 2025.",
                    NOT_APPLICABLE);

    /** Longer, with more money, an activity plan and a longer notice; visits are now judged. */
    private static final Guideline OF_2026 = OF_2024.amended("2026-01-01", "Miljönämnden 2025-11-19 § 94")
            .revisedBy("2028-12-31")
            .must(inText("3 §"), lastAtMostWithRenewals(years(5)))
            .must(inText("5 §"), grantedPerYearAtMost(Sek.kronor(800_000)))
            .must(inText("10 §"), appendices(Appendix.Kind.BUDGET, Appendix.Kind.ACTIVITY_PLAN))
            .must(inText("14 §"), writtenNoticeOf(months(6)))
            .should(
                    inText("16 §"),
                    judged(
                            "visits",
                            Field.STEERING,
                            "Nämndens ledamöter kan besöka verksamheten.",
                            "Hur kan nämndens ledamöter besöka verksamheten?"))
            .saying(
                    "3 §",
                    "Hur länge",
                    "En överenskommelse gäller i högst fem år. Följer den utan avbrott på en tidigare räknas tiden ihop.",
                    AUTOMATED,
                    "duration")
            .saying(
                    "5 §",
                    "Tak för bidraget",
                    "Nämnden betalar högst 800 000 kronor till en och samma överenskommelse under ett kalenderår.",
                    AUTOMATED,
                    "yearly-ceiling")
            .saying(
                    "10 §",
                    "Bilagor",
                    "En budget och en verksamhetsplan hör alltid till överenskommelsen.",
                    AUTOMATED,
                    "appendices")
            .saying(
                    "11 §",
                    "Rapport",
                    "Föreningen lämnar varje år en rapport om vad som gjordes, vad det kostade och vilka som deltog.",
                    AUTOMATED,
                    "report-annual")
            .saying(
                    "14 §",
                    "Uppsägning",
                    "Var och en av parterna får säga upp överenskommelsen. Det görs skriftligt, och uppsägningstiden är sex "
                            + "månader.",
                    AUTOMATED,
                    "notice")
            .saying(
                    "16 §",
                    "Besök",
                    "Överenskommelsen säger hur nämndens ledamöter kan besöka verksamheten.",
                    PERSON,
                    "visits")
            .must(inText("19 §"), stated(OwnFields.AREA))
            .saying(
                    "18 §",
                    "När riktlinjen ses över",
                    "Nämnden ser över riktlinjen senast den 31 december 2028.",
                    NOT_APPLICABLE)
            .saying(
                    "19 §",
                    "Platsen",
                    "Överenskommelsen anger hur många hektar som insatsen gäller. Den kan också ange vad det är för natur.",
                    AUTOMATED,
                    "field-yta");

    @Override
    public Scope scope() {
        return new Scope.Committee("ekeby", "miljonamnden", "Miljönämnden");
    }

    @Override
    public List<Guideline> versions() {
        return List.of(OF_2024, OF_2026);
    }

    @Override
    public List<Template> templates() {
        return List.of(StatementTemplate.TEMPLATE);
    }

    @Override
    public List<ExtraField> extraFields() {
        return List.of(OwnFields.AREA, OwnFields.NATURE);
    }

    @Override
    public List<ReportTemplate> reportTemplates() {
        return List.of(OwnFields.YEARLY);
    }

    @Override
    public List<IndexSeries> indexSeries() {
        return List.of(OwnFields.INCREASE);
    }
}
