package se.iop.core.consequence;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.iop.core.agreement.Status;
import se.iop.model.Tally;

/**
 * A rule that would answer otherwise for one agreement.
 *
 * @param agreement the agreement
 * @param title what it is called
 * @param status where it stands
 * @param draft whether it was a draft, which only its committee may read
 * @param committed the money it binds to, after indexation as far as known
 * @param requirement the name of the rule
 * @param kind how it would answer otherwise
 * @param before what it says today, none where it is not there
 * @param after what it would say, none where it would not be there
 */
public record Difference(
        UUID agreement,
        String title,
        Status status,
        boolean draft,
        Tally committed,
        String requirement,
        Kind kind,
        @Nullable Said before,
        @Nullable Said after) {}
