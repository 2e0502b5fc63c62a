package se.iop.documents;

import java.util.ArrayList;
import java.util.List;
import se.iop.documents.paper.Block;
import se.iop.documents.paper.Typography;
import se.iop.model.Term;

/** When the agreement holds, what must be in place, and how it ends early. */
final class Times {

    private final Term term;

    Times(Term term) {
        this.term = term;
    }

    List<Block> term() {
        var sentences = new ArrayList<String>();
        sentences.add(period());
        if (term.season() != null) {
            sentences.add(
                    "Verksamheten bedrivs varje år " + Swedish.day(term.season().first()) + "\u00a0– "
                            + Swedish.day(term.season().last()) + ".");
        }
        if (term.extension() != null) {
            sentences.add(extension(term.extension()));
        }
        if (term.reviewBy() != null) {
            sentences.add("Parterna ser senast den " + Typography.day(term.reviewBy())
                    + " över om samarbetet ska fortsätta.");
        }
        return Layout.sentences(sentences);
    }

    private String period() {
        if (term.period() != null) {
            return "Överenskommelsen gäller från och med den "
                    + Typography.day(term.period().first()) + " till och med den "
                    + Typography.day(term.period().last()) + ".";
        }
        return term.openFrom() == null
                ? "Tiden som överenskommelsen gäller är okänd."
                : "Överenskommelsen gäller tills vidare från och med den " + Typography.day(term.openFrom()) + ".";
    }

    private static String extension(Term.Extension extension) {
        var times = extension.times() == 1 ? "" : " " + extension.times() + "\u00a0gånger,";
        var each = extension.times() == 1 ? " med " : " varje gång med ";
        var condition = Swedish.said(extension.condition());
        return "Den kan förlängas" + times + each + Swedish.length(extension.length())
                + (condition == null ? "." : ". Förlängningen beror på: " + ended(condition));
    }

    List<Block> conditions() {
        return Layout.listed(term.conditions().stream()
                .map(condition -> Words.of(condition.kind()) + ": " + condition.what() + " ("
                        + (condition.confirmedOn() == null
                                ? "inte bekräftat"
                                : "bekräftat den " + Typography.day(condition.confirmedOn()))
                        + ")")
                .toList());
    }

    List<Block> notice() {
        var notice = term.notice();
        var sentences = new ArrayList<String>();
        if (notice.length() != null) {
            sentences.add("Uppsägningstiden är " + Swedish.length(notice.length()) + ".");
        }
        notice.perParty()
                .forEach(party -> sentences.add("För " + party.party() + " är uppsägningstiden "
                        + (party.length() == null ? "okänd" : Swedish.length(party.length())) + "."));
        if (notice.written()) {
            sentences.add("Uppsägning görs skriftligen.");
        }
        if (notice.unconditional()) {
            sentences.add("Uppsägning kräver inga särskilda skäl.");
        }
        var condition = Swedish.said(notice.condition());
        if (condition != null) {
            sentences.add("Villkor för uppsägning: " + ended(condition));
        }
        return Layout.sentences(sentences);
    }

    /** The notice on one line, for a table. */
    String noticeInShort() {
        var notice = term.notice();
        return notice.length() == null
                ? Swedish.UNKNOWN
                : Swedish.joined(Swedish.length(notice.length()), notice.written() ? "skriftligen" : null);
    }

    /** The period on one line, for a table. */
    String periodInShort() {
        return term.period() == null && term.openFrom() != null
                ? "tills vidare från " + term.openFrom()
                : Swedish.span(term.period());
    }

    /** The extension on one line, for a table. */
    String extensionInShort() {
        var extension = term.extension();
        return extension == null
                ? "ingen"
                : Swedish.joined(
                        extension.times() + "\u00a0× " + Swedish.length(extension.length()),
                        Swedish.said(extension.condition()));
    }

    /** What someone wrote as the end of a sentence. */
    static String ended(String text) {
        return text.matches("(?s).*[.!?…]") ? text : text + ".";
    }
}
