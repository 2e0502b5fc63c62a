package se.iop.model;

import java.util.List;

/**
 * What the agreement is about. Long texts are Markdown; an empty text is not written yet.
 *
 * @param title the heading of the document, as it stands there even where the rest contradicts it
 * @param caseNumbers the case numbers (<i>diarienummer</i>), none when unknown
 * @param challenge the shared challenge in society (<i>samhällsutmaning</i>)
 * @param goals what the parties want to reach
 * @param targetGroup for whom, directly and indirectly
 * @param values the shared values (<i>värdegrund</i>), one each
 */
public record Subject(
        String title,
        List<String> caseNumbers,
        String challenge,
        String goals,
        String targetGroup,
        List<String> values) {

    /** Nothing written yet. */
    public static final Subject EMPTY = new Subject("", List.of(), "", "", "", List.of());

    /** Keeps lists of its own. */
    public Subject {
        caseNumbers = List.copyOf(caseNumbers);
        values = List.copyOf(values);
    }
}
