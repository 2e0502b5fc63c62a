package se.iop.guideline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.iop.model.FollowUp;
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
 * @param due when it is due, unknown where the form does not say
 * @param anonymous whether it only tells numbers that point out nobody
 */
public record ReportTemplate(
        String id,
        String name,
        Report.Kind kind,
        List<String> headings,
        List<Indicator> indicators,
        FollowUp.@Nullable DueRule due,
        boolean anonymous) {

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

    /** A form that says nothing of when it is due. */
    public ReportTemplate(String id, String name, Report.Kind kind, List<String> headings, List<Indicator> indicators) {
        this(id, name, kind, headings, indicators, null, false);
    }

    /** The same form, due by a rule. */
    public ReportTemplate due(FollowUp.DueRule rule) {
        return new ReportTemplate(id, name, kind, headings, indicators, rule, anonymous);
    }

    /** The same form, which only tells numbers that point out nobody. */
    public ReportTemplate inNumbersOnly() {
        return new ReportTemplate(id, name, kind, headings, indicators, due, true);
    }

    /** A report of this form, as an agreement plans it. */
    public Report report() {
        return new Report(name, kind, null, null, headings, due, name, null, indicators, anonymous);
    }
}
