package se.iop.plugin.sverige;

import static se.iop.guideline.Citation.Source.law;
import static se.iop.guideline.Citation.Source.platform;

import java.util.List;
import org.pf4j.Extension;
import se.iop.guideline.Coherence;
import se.iop.guideline.Guideline;
import se.iop.guideline.Guidelines;
import se.iop.guideline.Scope;

/** Hela landet: ingen lag om partnerskap finns ännu, så lagret prövar att en överenskommelse hänger ihop. */
@Extension
public final class Sverige implements Guidelines {

    private static final String NUMBERS = "lag (1974:174) om identitetsbeteckning för juridiska personer m.fl.";
    private static final String REGISTER = "offentlighets- och sekretesslagen (2009:400) 5 kap. 2 §";

    private static final Guideline OF_2010 = Guideline.inForce(
                    "2010-01-01", "Nationellt lager utan egen lag, efter Forums modell från 2010")
            .must(platform(), Coherence.parties())
            .should(law(NUMBERS), Coherence.organisationNumbers())
            .should(platform(), Coherence.duplicateParties())
            .should(platform(), Coherence.employerSigns())
            .should(platform(), Coherence.titleAgainstPeriod())
            .must(platform(), Coherence.statedTotal())
            .should(platform(), Coherence.instalments())
            .must(platform(), Coherence.instalmentSum())
            .should(platform(), Coherence.fundingDecided())
            .should(platform(), Coherence.payerChange())
            .should(platform(), Coherence.indexAssumptions())
            .should(platform(), Coherence.indexValues())
            .should(platform(), Coherence.repaymentClause())
            .should(platform(), Coherence.decision())
            .should(platform(), Coherence.decisionParagraph())
            .should(law(REGISTER), Coherence.caseNumber());

    @Override
    public Scope scope() {
        return new Scope.Nation();
    }

    @Override
    public List<Guideline> versions() {
        return List.of(OF_2010);
    }
}
