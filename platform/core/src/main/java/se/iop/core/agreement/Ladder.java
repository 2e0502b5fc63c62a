package se.iop.core.agreement;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.iop.model.Economy.Repayment;

/**
 * What follows on a breach, one step after the other: the breach, the dialogue, the demand, and only then notice or
 * rescission and what is paid back. A breach that is mended closes the ladder; the next breach begins a new one.
 *
 * @param breach the breach it began with, none while there is none
 * @param dialogue the latest dialogue about it
 * @param demand the latest demand to mend it
 * @param rescission the rescission it led to
 * @param claims the repayments claimed after it
 */
public record Ladder(
        Event.@Nullable BreachNoted breach,
        Event.@Nullable DialogueHeld dialogue,
        Event.@Nullable Demanded demand,
        Event.@Nullable Rescinded rescission,
        List<Event.RepaymentClaimed> claims) {

    private static final Ladder NONE = new Ladder(null, null, null, null, List.of());

    /** Keeps a list of its own. */
    public Ladder {
        claims = List.copyOf(claims);
    }

    /** Where the ladder of a life stands. */
    public static Ladder of(Life life) {
        var ladder = NONE;
        for (var event : life.events()) {
            ladder = ladder.after(event);
        }
        return ladder;
    }

    private Ladder after(Event event) {
        return switch (event) {
            case Event.BreachNoted noted -> breach == null ? new Ladder(noted, null, null, null, List.of()) : this;
            case Event.DialogueHeld held -> new Ladder(breach, held, demand, rescission, claims);
            case Event.Demanded demanded -> new Ladder(breach, dialogue, demanded, rescission, claims);
            case Event.Rescinded rescinded -> new Ladder(breach, dialogue, demand, rescinded, claims);
            case Event.RepaymentClaimed claimed -> claimed(claimed);
            case Event.Mended _ -> NONE;
            default -> this;
        };
    }

    private Ladder claimed(Event.RepaymentClaimed claimed) {
        var more = new ArrayList<>(claims);
        more.add(claimed);
        return new Ladder(breach, dialogue, demand, rescission, more);
    }

    /** What a dialogue lacks. */
    public @Nullable String beforeDialogue() {
        return breach == null ? "breach-missing" : null;
    }

    /** What a demand lacks. */
    public @Nullable String beforeDemand() {
        return breach == null ? "breach-missing" : dialogue == null ? "dialogue-missing" : null;
    }

    /** What a rescission lacks. */
    public @Nullable String beforeRescission() {
        var missing = beforeDemand();
        return missing != null ? missing : demand == null ? "demand-missing" : null;
    }

    /** What a claim lacks. A clause for one case is no clause for another. */
    public @Nullable String beforeClaim(Agreement agreement) {
        var clauses = agreement.terms().economy().repayments();
        if (clauses.isEmpty()) {
            return "no-repayment-clause";
        }
        if (rescission != null) {
            return null;
        }
        if (demand == null) {
            return beforeRescission();
        }
        return clauses.contains(Repayment.IF_MISUSED) ? null : "clause-only-on-rescission";
    }

    /** The clauses that a claim may rest on now. */
    public List<Repayment> claimable(Agreement agreement) {
        return agreement.terms().economy().repayments().stream()
                .filter(clause -> clause == Repayment.ON_RESCISSION ? rescission != null : demand != null)
                .toList();
    }
}
