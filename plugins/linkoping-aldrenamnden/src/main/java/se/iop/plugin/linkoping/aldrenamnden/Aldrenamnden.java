package se.iop.plugin.linkoping.aldrenamnden;

import static se.iop.guideline.Citation.Source.secondHand;
import static se.iop.guideline.Requirements.*;

import java.time.Month;
import java.util.List;
import org.pf4j.Extension;
import se.iop.guideline.Guideline;
import se.iop.guideline.Guidelines;
import se.iop.guideline.Scope;
import se.iop.model.Economy.Repayment;

/** Äldrenämnden i Linköping. */
@Extension
public final class Aldrenamnden implements Guidelines {

    private static final String SEEN = "överenskommelse 003";

    private static final Guideline OF_2019 = Guideline.inForce(
                    "2019-10-01", "Äldrenämndens praxis enligt ÄN 2019-878, beslut okänt, ikraftträdande antaget")
            .must(secondHand(SEEN, "Period för överenskommelsen"), lastAtMost(years(3)))
            .must(secondHand(SEEN, "Period för överenskommelsen"), extensionAtMost(1, years(3)))
            .must(secondHand(SEEN, "Period för överenskommelsen"), writtenNoticeOf(months(6)))
            .must(secondHand(SEEN, "Period för överenskommelsen"), repayment(Repayment.IF_MISUSED))
            .must(secondHand(SEEN, "Ekonomi"), indexedBy("OPI", 1))
            .must(secondHand(SEEN, "Ekonomi"), payoutsPerYear(1, Month.JANUARY))
            .should(secondHand(SEEN, "Ekonomi"), hoursValued())
            .must(secondHand(SEEN, "Avstämning och uppföljning"), followUpAtLeast(1));

    @Override
    public Scope scope() {
        return new Scope.Committee("linkoping", "aldrenamnden", "Äldrenämnden");
    }

    @Override
    public List<Guideline> versions() {
        return List.of(OF_2019);
    }
}
