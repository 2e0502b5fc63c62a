package se.iop.guideline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.pf4j.ExtensionPoint;

/** All versions of the guideline of one body; the one type that a plugin implements. */
public interface Guidelines extends ExtensionPoint {

    /**
     * The version of the SPI, and so of the rule logic that it carries; kept with every verdict. A package states the
     * versions it was made for, and is refused outside them.
     */
    String SPI_VERSION = "1.0.0";

    /** Whose guideline it is, and so which committees it binds. */
    Scope scope();

    /** Every version, oldest first. A version is never edited once decided; a new one is added after it. */
    List<Guideline> versions();

    /**
     * The body's own templates, at most one of each kind from the same day; the platform's stand in for those it lacks.
     * A template that replaces another says from which day ({@link Template#from}), and the old one stays, so that a
     * document made again looks as it did.
     */
    default List<Template> templates() {
        return List.of();
    }

    /**
     * Forms for reports, each with what is measured in it; offered where a report of its kind is planned or written.
     */
    default List<ReportTemplate> reportTemplates() {
        return List.of();
    }

    /** Fields that an agreement of the body has beside the platform's own, in the order a form asks. */
    default List<ExtraField> extraFields() {
        return List.of();
    }

    /** Index series that only this body has, with their values. */
    default List<IndexSeries> indexSeries() {
        return List.of();
    }

    /** The version in force on a day, or nothing before the first. */
    default Optional<Guideline> inForce(LocalDate day) {
        return versions().stream()
                .filter(version -> !version.inForce().isAfter(day))
                .reduce((earlier, later) -> later);
    }

    /** All versions in plain Swedish, as a person reviews them. */
    default String text() {
        var text = new StringBuilder(scope().text()).append("\n");
        versions().forEach(version -> text.append('\n').append(version.text()));
        return text.toString();
    }
}
