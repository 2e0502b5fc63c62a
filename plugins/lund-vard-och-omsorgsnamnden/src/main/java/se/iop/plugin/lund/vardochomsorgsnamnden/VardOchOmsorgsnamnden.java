package se.iop.plugin.lund.vardochomsorgsnamnden;

import static se.iop.guideline.Citation.Source.secondHand;
import static se.iop.guideline.Requirements.*;

import java.util.List;
import org.pf4j.Extension;
import se.iop.guideline.Checklist.PassRule;
import se.iop.guideline.CriteriaLists;
import se.iop.guideline.Guideline;
import se.iop.guideline.Guidelines;
import se.iop.guideline.Scope;
import se.iop.guideline.Template;
import se.iop.guideline.Template.Kind;
import se.iop.guideline.Template.Part;
import se.iop.guideline.Template.Piece;
import se.iop.guideline.Template.Section;
import se.iop.model.FollowUp.Report;

/** Vård- och omsorgsnämnden i Lund. */
@Extension
public final class VardOchOmsorgsnamnden implements Guidelines {

    private static final String SEEN = "överenskommelse 000";

    private static final Guideline OF_2022 = Guideline.inForce("2022-01-01", "Vård- och omsorgsnämnden 2021-06-16 § 59")
            .must(
                    secondHand(SEEN, "Partnerskapets varaktighet"),
                    lastAtMostUnknown(
                            "Överenskommelser på 6 och 12 månader har förekommit, och en förlängning 1 + 1 har förutsetts."))
            .must(secondHand(SEEN, "Organisation"), decidedByCommittee())
            .must(
                    secondHand(SEEN, "Partnerskapets form och utgångspunkt"),
                    criteria("skr-criteria", CriteriaLists.skr2017(new PassRule.Unknown())))
            .should(secondHand(SEEN, "Värdegrund för partnerskapet"), values(7))
            .must(secondHand(SEEN, "Ekonomi"), notIndexed())
            .must(secondHand(SEEN, "Ekonomiska villkor och fakturering"), firstPayoutAfterMinutesAndSignatures())
            .must(secondHand(SEEN, "Ekonomiska villkor och fakturering"), paymentTerm(30))
            .must(secondHand(SEEN, "Uppföljning"), report(Report.Kind.WRITTEN_FOLLOW_UP))
            .must(secondHand(SEEN, "Omförhandling, hävningsrätt samt tvist"), noticeOf(months(3)));

    /** The committee wants the values and the follow-up before the money, and says what a partnership is. */
    private static final Template STATEMENT = new Template(
            Kind.STATEMENT,
            "Tjänsteskrivelse till vård- och omsorgsnämnden",
            false,
            List.of(
                    Section.showing("Förslag till beslut", Part.PROPOSALS),
                    Section.of(
                            "Sammanfattning av ärendet",
                            Piece.words(
                                    "Förvaltningen föreslår en överenskommelse mellan {{parter}} för {{period}}. Ett "
                                            + "idéburet offentligt partnerskap är varken ett köp eller ett föreningsbidrag: "
                                            + "parterna bidrar båda och ansvarar tillsammans.")),
                    Section.showing("Behovet", Part.CHALLENGE, Part.TARGET_GROUP, Part.GOALS),
                    Section.showing("Gemensam värdegrund", Part.VALUES),
                    Section.showing("Uppföljning", Part.FOLLOW_UP),
                    Section.of(
                            "Ekonomi",
                            Piece.words("Nämndens bidrag är {{bidrag}}."),
                            Piece.show(Part.GRANTS),
                            Piece.show(Part.IN_KIND)),
                    Section.showing("Prövning mot nämndens riktlinje", Part.FINDINGS),
                    Section.showing("Avvikelser", Part.DEVIATIONS),
                    Section.showing("Att känna till", Part.REMARKS, Part.CONDITIONS),
                    Section.showing("Beslutsgång", Part.DECISION)));

    @Override
    public Scope scope() {
        return new Scope.Committee("lund", "vard-och-omsorgsnamnden", "Vård- och omsorgsnämnden");
    }

    @Override
    public List<Guideline> versions() {
        return List.of(OF_2022);
    }

    @Override
    public List<Template> templates() {
        return List.of(STATEMENT);
    }
}
