package se.iop.plugin.ekeby.miljonamnden;

import java.util.List;
import se.iop.guideline.Template;
import se.iop.guideline.Template.Kind;
import se.iop.guideline.Template.Part;
import se.iop.guideline.Template.Piece;
import se.iop.guideline.Template.Section;

/** The official statement in the committee's own order: what it does for the environment comes first. */
final class StatementTemplate {

    static final Template TEMPLATE = new Template(
            Kind.STATEMENT,
            "Tjänsteskrivelse till miljönämnden",
            true,
            List.of(
                    Section.showing("Förslag till beslut", Part.PROPOSALS),
                    Section.of(
                            "Ärendet i korthet",
                            Piece.words("{{parter}} vill samverka under {{period}}. Nämndens bidrag är {{bidrag}}.")),
                    Section.showing("Behovet och nyttan för miljön", Part.CHALLENGE, Part.GOALS, Part.TARGET_GROUP),
                    Section.showing("Vad parterna bidrar med", Part.GRANTS, Part.IN_KIND),
                    Section.showing("Uppföljning", Part.FOLLOW_UP),
                    Section.showing("Prövning mot riktlinjerna", Part.FINDINGS),
                    Section.showing("Avvikelser", Part.DEVIATIONS),
                    Section.showing("Beslutsgång", Part.DECISION)));

    private StatementTemplate() {}
}
