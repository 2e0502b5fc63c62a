package se.iop.guideline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much of a guideline's text is answered for by rules, in paragraphs.
 *
 * @param automated how many a rule computes
 * @param person how many a person judges
 * @param notApplicable how many demand nothing of an agreement
 * @param unmapped how many demand something that no rule answers for
 */
public record Coverage(int automated, int person, int notApplicable, int unmapped) {

    private static final int WHOLE = 100;

    static Coverage of(List<Paragraph> paragraphs) {
        return new Coverage(
                count(paragraphs, Paragraph.Handling.AUTOMATED),
                count(paragraphs, Paragraph.Handling.PERSON),
                count(paragraphs, Paragraph.Handling.NOT_APPLICABLE),
                count(paragraphs, Paragraph.Handling.UNMAPPED));
    }

    /** How many paragraphs there are. */
    public int all() {
        return automated + person + notApplicable + unmapped;
    }

    /**
     * The share of the paragraphs that demand something which a rule answers for, in whole per cent rounded down, so
     * that 100 means all; unknown where no paragraph demands anything.
     */
    public @Nullable Integer percent() {
        return share(automated + person);
    }

    /** The share that is computed without a person, counted alike. */
    public @Nullable Integer automatedPercent() {
        return share(automated);
    }

    /** The coverage in one Swedish sentence. */
    public String text() {
        var percent = percent();
        if (all() == 0) {
            return "Riktlinjens egen text är inte inlagd.";
        }
        return (percent == null
                        ? "Ingen paragraf ställer krav"
                        : percent + " % av de paragrafer som ställer krav har en regel")
                + ": " + automated + " automatiserade, " + person + " bedöms av en människa, " + unmapped
                + " saknar regel, " + notApplicable + " ställer inget krav.";
    }

    private @Nullable Integer share(int part) {
        var demanding = automated + person + unmapped;
        return demanding == 0 ? null : part * WHOLE / demanding;
    }

    private static int count(List<Paragraph> paragraphs, Paragraph.Handling handling) {
        return (int) paragraphs.stream()
                .filter(paragraph -> paragraph.handling() == handling)
                .count();
    }
}
