package se.iop.documents;

import static se.iop.guideline.Template.Section.showing;

import java.util.List;
import se.iop.guideline.Template;
import se.iop.guideline.Template.Kind;
import se.iop.guideline.Template.Part;
import se.iop.guideline.Template.Piece;
import se.iop.guideline.Template.Section;

/** The platform's own templates, for committees that have none. */
public final class Templates {

    private static final Template AGREEMENT = new Template(
            Kind.AGREEMENT,
            "Överenskommelse om idéburet offentligt partnerskap",
            true,
            List.of(
                    showing("Parter", Part.PARTIES),
                    showing("Bakgrund", Part.BACKGROUND),
                    showing("Samhällsutmaning", Part.CHALLENGE),
                    showing("Syfte och mål", Part.PURPOSE, Part.GOALS),
                    showing("Målgrupp", Part.TARGET_GROUP, Part.AREA),
                    showing("Värdegrund", Part.VALUES),
                    showing("Parternas åtaganden", Part.COMMITMENTS, Part.JOINT_DUTIES, Part.DUTIES, Part.IN_KIND),
                    showing("Ekonomi", Part.ECONOMY, Part.GRANTS, Part.TOTAL, Part.INDEXATION, Part.PAYER_CHANGES),
                    showing("Utbetalning", Part.PAYOUT),
                    showing("Styrning", Part.GOVERNANCE),
                    showing("Uppföljning", Part.FOLLOW_UP),
                    showing("Utvecklingsområden", Part.DEVELOPMENT_AREAS),
                    showing("Giltighetstid", Part.TERM, Part.CONDITIONS),
                    showing("Omförhandling, uppsägning och hävning", Part.RENEGOTIATION, Part.NOTICE, Part.REPAYMENT),
                    showing("Tvist", Part.DISPUTE),
                    showing("Övrigt", Part.OTHER, Part.RELATIONS),
                    showing("Bilagor", Part.APPENDICES),
                    showing("Underskrifter", Part.SIGNATURES)));

    private static final Template STATEMENT = new Template(
            Kind.STATEMENT,
            "Tjänsteskrivelse",
            false,
            List.of(
                    showing("Förslag till beslut", Part.PROPOSALS),
                    Section.of(
                            "Ärendet",
                            Piece.words("Ärendet gäller en överenskommelse mellan {{parter}}. Perioden är {{period}}."),
                            Piece.show(Part.BACKGROUND),
                            Piece.show(Part.CHALLENGE),
                            Piece.show(Part.PURPOSE),
                            Piece.show(Part.GOALS)),
                    showing(
                            "Ekonomiska konsekvenser",
                            Part.GRANTS,
                            Part.IN_KIND,
                            Part.TOTAL,
                            Part.INDEXATION,
                            Part.PAYER_CHANGES),
                    showing("Bedömning", Part.FINDINGS),
                    showing("Avvikelser från riktlinjen", Part.DEVIATIONS),
                    showing("Att känna till", Part.REMARKS, Part.CONDITIONS),
                    showing("Beslutsgång", Part.DECISION),
                    showing("Bilagor till överenskommelsen", Part.APPENDICES)));

    private static final Template SUMMARY = new Template(
            Kind.SUMMARY,
            "Sammanfattning",
            false,
            List.of(
                    showing("I korthet", Part.FACTS),
                    showing("Utmaning och mål", Part.CHALLENGE, Part.GOALS),
                    showing("Målgrupp", Part.TARGET_GROUP),
                    showing("Ekonomi", Part.GRANTS, Part.IN_KIND, Part.TOTAL),
                    showing("Uppföljning", Part.FOLLOW_UP)));

    private Templates() {}

    /** The platform's template of that kind. */
    public static Template of(Kind kind) {
        return switch (kind) {
            case AGREEMENT -> AGREEMENT;
            case STATEMENT -> STATEMENT;
            case SUMMARY -> SUMMARY;
        };
    }
}
