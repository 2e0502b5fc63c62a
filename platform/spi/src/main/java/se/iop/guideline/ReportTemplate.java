package se.iop.guideline;

import java.util.List;
import se.iop.model.FollowUp.Indicator;
import se.iop.model.FollowUp.Report;

/**
 * The form of a report.
 *
 * @param id its stable id among the body's forms, lower case with hyphens
 * @param name what it is called, in Swedish
 * @param kind which kind of report it is for
 * @param headings what is written about, in order
 * @param indicators what is measured
 */
public record ReportTemplate(
        String id, String name, Report.Kind kind, List<String> headings, List<Indicator> indicators) {

    /** Keeps lists of its own, and refuses a form that asks for nothing. */
    public ReportTemplate {
        headings = List.copyOf(headings);
        indicators = List.copyOf(indicators);
        if (!ExtraField.isId(id)) {
            throw new IllegalArgumentException(
                    "En rapportmall har en beteckning av små bokstäver, siffror och bindestreck: " + id);
        }
        if (name.isBlank() || (headings.isEmpty() && indicators.isEmpty())) {
            throw new IllegalArgumentException("En rapportmall har ett namn och frågar efter något: " + id);
        }
    }
}
