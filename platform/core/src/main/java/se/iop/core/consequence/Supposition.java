package se.iop.core.consequence;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.iop.guideline.Clause;
import se.iop.guideline.composition.Composition;

/**
 * What is supposed: that another guideline governed every agreement of a committee.
 *
 * @param committee the committee's short name in the acting municipality
 * @param plugin the id of the plugin whose guideline binds the committee today and is compared with
 * @param draft what is supposed to stand in its place
 */
public record Supposition(String committee, String plugin, Draft draft) {

    /** A guideline that is not in force. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
    public sealed interface Draft {}

    /**
     * The version in force with other limits.
     *
     * @param clauses the clauses that stand in for those of the same rule; none is the version as it is
     */
    public record Changed(List<Clause> clauses) implements Draft {

        /** Keeps a list of its own. */
        public Changed {
            clauses = List.copyOf(clauses);
        }
    }

    /**
     * A version of a guideline that was ever let in or composed.
     *
     * @param digest the SHA-256 of its package or composition
     * @param inForce the first day of the version; none is the latest in it
     */
    public record Version(String digest, @Nullable LocalDate inForce) implements Draft {}

    /**
     * A guideline that somebody composes and has not decided; a missing day or decision is no hindrance.
     *
     * @param composition the guideline as data
     */
    public record Composed(Composition composition) implements Draft {}
}
