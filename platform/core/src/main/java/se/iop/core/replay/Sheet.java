package se.iop.core.replay;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.iop.core.catalog.PluginKey;
import se.iop.guideline.Finding;
import se.iop.guideline.Scope;

/**
 * One agreement judged under every version of one guideline.
 *
 * @param plugin the package that carries the guideline
 * @param scope whom the guideline binds
 * @param columns its versions, the oldest first
 * @param rows its rules, those of the latest version first in its order
 */
public record Sheet(PluginKey plugin, Scope scope, List<Column> columns, List<Row> rows) {

    /** Keeps lists of its own. */
    public Sheet {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * A version.
     *
     * @param inForce its first day
     * @param until the first day of the version after it, none for the latest
     * @param decision the decision behind it
     * @param governs whether it is the one that governs the agreement's decision
     */
    public record Column(LocalDate inForce, @Nullable LocalDate until, String decision, boolean governs) {}

    /**
     * A rule.
     *
     * @param requirement its name
     * @param cells what each version says, in the order of the columns; none where the version has no such rule
     */
    public record Row(String requirement, List<@Nullable Finding> cells) {

        /** Whether the versions come to different outcomes, or some of them have no such rule. */
        public boolean differs() {
            return cells.stream()
                            .map(cell -> cell == null
                                    ? ""
                                    : cell.outcome().getClass().getName())
                            .distinct()
                            .count()
                    > 1;
        }

        /** The rule's words, as the latest version that has it says them. */
        public String text() {
            return cells.reversed().stream()
                    .flatMap(Stream::ofNullable)
                    .map(Finding::text)
                    .findFirst()
                    .orElse(requirement);
        }
    }
}
