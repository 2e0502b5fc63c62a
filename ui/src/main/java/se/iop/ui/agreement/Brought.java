package se.iop.ui.agreement;

import java.util.List;
import se.iop.core.catalog.OwnSeries;
import se.iop.guideline.ReportTemplate;

/**
 * What the guidelines of a committee bring to its form besides rules.
 *
 * @param own whether there are fields of the committee's own, or something kept in such a field
 * @param reportTemplates forms for reports to choose from
 * @param series index series that only the committee has
 */
record Brought(boolean own, List<ReportTemplate> reportTemplates, List<OwnSeries> series) {

    /** Keeps lists of its own. */
    Brought {
        reportTemplates = List.copyOf(reportTemplates);
        series = List.copyOf(series);
    }
}
