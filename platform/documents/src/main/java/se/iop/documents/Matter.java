package se.iop.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.iop.documents.paper.Paper;
import se.iop.guideline.Decision;
import se.iop.guideline.Finding;
import se.iop.model.Terms;

/**
 * Everything that a document may tell of an agreement. Working notes are left behind here, and reach no document.
 *
 * @param terms what the parties agree
 * @param municipality the municipality's name
 * @param committee the committee's name
 * @param decision the decision, made or planned
 * @param decided whether the committee has decided; until then every page says that it is a draft
 * @param version which version of the agreement
 * @param checksum of the terms, as hexadecimal digits
 * @param findings what the guidelines say
 * @param deviations the breaches that the committee accepts, or is proposed to accept
 * @param template which template the documents follow, as their footers cite it; none where nothing is cited
 * @param own what stands in the committee's own fields, in the order they are asked for
 */
public record Matter(
        Terms terms,
        String municipality,
        String committee,
        Decision decision,
        boolean decided,
        String version,
        @Nullable String checksum,
        List<Finding> findings,
        List<Deviation> deviations,
        @Nullable String template,
        List<Own> own) {

    /** Leaves the working notes behind and keeps lists of its own. */
    public Matter {
        terms = terms.withoutNotes();
        findings = List.copyOf(findings);
        deviations = List.copyOf(deviations);
        own = List.copyOf(own);
    }

    /** A matter without fields of the committee's own. */
    public Matter(
            Terms terms,
            String municipality,
            String committee,
            Decision decision,
            boolean decided,
            String version,
            @Nullable String checksum,
            List<Finding> findings,
            List<Deviation> deviations,
            @Nullable String template) {
        this(
                terms,
                municipality,
                committee,
                decision,
                decided,
                version,
                checksum,
                findings,
                deviations,
                template,
                List.of());
    }

    /**
     * One of the committee's own fields.
     *
     * @param label what it is called
     * @param text what stands in it, in Swedish
     */
    public record Own(String label, String text) {}

    /** The same, made after a template. */
    public Matter after(String cited) {
        return new Matter(
                terms, municipality, committee, decision, decided, version, checksum, findings, deviations, cited, own);
    }

    /**
     * A breach that the committee accepts.
     *
     * @param rule the rule in plain Swedish
     * @param reason why
     */
    public record Deviation(String rule, String reason) {}

    /** What every page says. */
    Paper.Footer footer() {
        var numbers = terms.subject().caseNumbers();
        return new Paper.Footer(numbers.isEmpty() ? null : String.join(", ", numbers), version, checksum, template);
    }
}
