package se.iop.guideline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.pf4j.ExtensionPoint;

/** All versions of the guideline of one body; the one type that a plugin implements. */
public interface Guidelines extends ExtensionPoint {

    /** Whose guideline it is, and so which committees it binds. */
    Scope scope();

    /** Every version, oldest first. A version is never edited once decided; a new one is added after it. */
    List<Guideline> versions();

    /** The version in force on a day, or nothing before the first. */
    default Optional<Guideline> inForce(LocalDate day) {
        return versions().stream()
                .filter(version -> !version.inForce().isAfter(day))
                .reduce((earlier, later) -> later);
    }
}
