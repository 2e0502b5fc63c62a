package se.iop.core.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import se.iop.core.agreement.Agreement.Origin;
import se.iop.core.agreement.Life.Outcome;
import se.iop.core.agreement.Life.Ruling;
import se.iop.guideline.Decision;

/** Lives as they may have been lived up to a day, for tests that want many of them. */
final class Lives {

    private Lives() {}

    /** Any life up to its signatures and its end. */
    static Life any(Random random, LocalDate today, boolean decided, Origin origin) {
        var submission = random.nextBoolean() ? new Life.Submission(today.minusDays(20), "Test") : null;
        if (!decided) {
            return new Life(submission, null, null, List.of(), null, null);
        }
        var outcome = switch (random.nextInt(8)) {
            case 0 -> Outcome.REJECTED;
            case 1 -> Outcome.REFERRED_BACK;
            default -> Outcome.APPROVED;
        };
        var known = origin == Origin.DRAFTED || random.nextBoolean();
        var on = known ? today.minusDays(random.nextInt(3000)) : null;
        var ruling = new Ruling(
                outcome, on, "1", Decision.Body.COMMITTEE, known ? null : LocalDate.of(2018, 1, 1), List.of());
        var approval = random.nextInt(3) > 0 ? new Life.Approval(today.minusDays(9)) : null;
        var signed = approval != null && random.nextInt(3) > 0 ? today.minusDays(8) : null;
        var ended = signed != null && random.nextInt(6) == 0 ? new Life.Ending(today.minusDays(1), "hävd") : null;
        return new Life(submission, ruling, approval, List.of(), signed, ended);
    }
}
