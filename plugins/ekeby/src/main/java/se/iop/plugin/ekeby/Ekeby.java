package se.iop.plugin.ekeby;

import static se.iop.guideline.Citation.Source.inText;
import static se.iop.guideline.Paragraph.Handling.AUTOMATED;
import static se.iop.guideline.Paragraph.Handling.NOT_APPLICABLE;
import static se.iop.guideline.Requirements.*;

import java.util.List;
import org.pf4j.Extension;
import se.iop.guideline.Guideline;
import se.iop.guideline.Guidelines;
import se.iop.guideline.Scope;
import se.iop.model.Economy.Repayment;

/** Ekeby, en påhittad kommun: vad fullmäktige kräver av alla nämnder. En nämnd får vara strängare. */
@Extension
public final class Ekeby implements Guidelines {

    private static final Guideline OF_2024 = Guideline.inForce("2024-01-01", "Kommunfullmäktige 2023-11-27 § 112")
            .revisedBy("2026-06-30")
            .must(inText("2 §"), lastAtMostWithRenewals(years(6)))
            .must(inText("3 §"), decidedByCommittee())
            .must(inText("4 §"), meetingsPerYear(2))
            .must(inText("5 §"), repayment(Repayment.IF_MISUSED))
            .saying(
                    "1 §",
                    "Utgångspunkt",
                    "Ekeby kommun vill att föreningar och stiftelser är med och bär det gemensamma. Varje nämnd får besluta om "
                            + "egna riktlinjer, så länge de är minst lika stränga som de här.",
                    NOT_APPLICABLE)
            .saying(
                    "2 §",
                    "Längsta tid",
                    "Ett partnerskap får med alla sina förnyelser pågå i högst sex år i följd.",
                    AUTOMATED,
                    "duration")
            .saying(
                    "3 §",
                    "Vem som beslutar",
                    "Nämnden fattar själv beslut om sina partnerskap och lämnar inte över det till någon annan.",
                    AUTOMATED,
                    "decision-body")
            .saying(
                    "4 §",
                    "Styrgrupp",
                    "Parterna har en styrgrupp som träffas minst två gånger om året.",
                    AUTOMATED,
                    "meetings")
            .saying(
                    "5 §",
                    "Pengar tillbaka",
                    "Den som använder bidraget till något annat än det är tänkt för betalar tillbaka det, och det står i "
                            + "överenskommelsen.",
                    AUTOMATED,
                    "repayment-if-misused");

    @Override
    public Scope scope() {
        return new Scope.Municipality("ekeby", "Ekeby kommun");
    }

    @Override
    public List<Guideline> versions() {
        return List.of(OF_2024);
    }
}
