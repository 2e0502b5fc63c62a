package se.iop.guideline;

import java.util.List;
import se.iop.guideline.Checklist.Criterion;
import se.iop.guideline.Checklist.PassRule;

/**
 * The lists of criteria that committees refer to, as dated data; which of them must be met is each committee's own pass
 * rule.
 *
 * <p>A list is never edited once used: a new edition is a new method, so that old answers keep their meaning.
 */
public final class CriteriaLists {

    private static final List<Criterion> FORUM_2010 = List.of(
            new Criterion("A1", "Initiativet kommer från den idéburna organisationen."),
            new Criterion("A2", "Insatsen är en del av en politiskt beslutad plan."),
            new Criterion("A3", "Stödet är inte ett vanligt föreningsbidrag."),
            new Criterion("A4", "Det finns ingen marknad att värna på området."),
            new Criterion("A5", "Båda parter finansierar, med pengar eller på annat sätt."),
            new Criterion("A6", "Kommunen reglerar inte verksamheten i detalj."),
            new Criterion("A7", "Insatsen främjar lokal utveckling och delaktighet."),
            new Criterion("A8", "Ingen av parterna vill att organisationen blir underleverantör."));

    private static final List<Criterion> SKR_2017 = List.of(
            new Criterion("B1", "Stödet är inte en grundfinansiering av organisationen."),
            new Criterion("B2", "Insatsen är samfinansierad och avser utveckling; den är inget köp."),
            new Criterion("B3", "Parterna har ett gemensamt behov av att samverka."),
            new Criterion("B4", "Insatsen ingår helst i ett politiskt program."),
            new Criterion("B5", "Insatsen regleras inte i detalj."),
            new Criterion("B6", "Parterna engagerar sig, äger och styr gemensamt."),
            new Criterion("B7", "Finns det en marknad är det tydligt att relationen är ömsesidig och samfinansierad."),
            new Criterion(
                    "B8", "Partnerskapet är tänkt att pågå länge, med gemensam uppföljning och gemensamma beslut."));

    private CriteriaLists() {}

    /** The eight reasons for a partnership (Forum 2010). */
    public static Checklist forum2010(PassRule passRule) {
        return new Checklist("Åtta skäl för partnerskap (Forum 2010)", FORUM_2010, passRule);
    }

    /** The criteria of Sveriges Kommuner och Regioner (2017). */
    public static Checklist skr2017(PassRule passRule) {
        return new Checklist("SKR:s kriterier för partnerskap (2017)", SKR_2017, passRule);
    }
}
