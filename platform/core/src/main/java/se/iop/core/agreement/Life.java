package se.iop.core.agreement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.iop.guideline.Decision;

/**
 * What has happened to an agreement. What a source does not say is unknown and left out.
 *
 * @param submitted when the officer asked for a decision
 * @param decision the latest decision
 * @param minutesApproved when the minutes of the decision were approved (<i>justering</i>)
 * @param signatures who has signed, in order
 * @param signedOn the day from which every signatory had signed, unknown until then
 * @param ended how and when it ended early; none while it runs out by itself
 */
public record Life(
        @Nullable Submission submitted,
        @Nullable Ruling decision,
        @Nullable Approval minutesApproved,
        List<Signature> signatures,
        @Nullable LocalDate signedOn,
        @Nullable Ending ended) {

    /** Nothing has happened yet. */
    public static final Life NONE = new Life(null, null, null, List.of(), null, null);

    /** Keeps a list of its own. */
    public Life {
        signatures = List.copyOf(signatures);
    }

    /** The officer has asked for a decision. */
    public record Submission(LocalDate on, String by) {}

    /**
     * A decision made.
     *
     * @param outcome what was decided
     * @param on the day, unknown for some registered agreements
     * @param paragraph the paragraph of the minutes, unknown where a source leaves it open
     * @param body who decided, unknown where a source does not say
     * @param reliesOn a day on which the guideline that the agreement relies on was in force; only when the day is
     *     unknown
     * @param deviations where the committee chose to breach its own guideline, with its reasons
     */
    public record Ruling(
            Outcome outcome,
            @Nullable LocalDate on,
            @Nullable String paragraph,
            Decision.@Nullable Body body,
            @Nullable LocalDate reliesOn,
            List<Deviation> deviations) {

        /** Keeps a list of its own. */
        public Ruling {
            deviations = List.copyOf(deviations);
        }

        /** The decision as judging sees it. */
        public Decision asDecision() {
            return new Decision(Decision.Stage.MADE, on, paragraph, body, on == null ? reliesOn : null);
        }
    }

    /** What a committee may decide. */
    public enum Outcome {
        /** As proposed. */
        APPROVED,
        /** Turned down. */
        REJECTED,
        /** Sent back for more work (<i>återremitterad</i>). */
        REFERRED_BACK;

        /** Whether the agreement may be signed. */
        public boolean approves() {
            return this == APPROVED;
        }
    }

    /**
     * A breach that the committee accepted (<i>avvikelse</i>); it stays visible for ever.
     *
     * @param requirement the rule's name
     * @param reason why, never empty
     */
    public record Deviation(String requirement, String reason) {

        /** A deviation without a reason is none. */
        public Deviation {
            if (reason.isBlank()) {
                throw new IllegalArgumentException("En avvikelse behöver ett skäl");
            }
        }
    }

    /** The minutes of the decision are approved. */
    public record Approval(LocalDate on) {}

    /**
     * One signature.
     *
     * @param party the party signed for
     * @param on the day, unknown for some registered agreements
     * @param function the signatory's function, for example {@code Ordförande}; a role is kept rather than a name
     */
    public record Signature(String party, @Nullable LocalDate on, String function) {}

    /**
     * The agreement ended before its last day.
     *
     * @param on the day it ended
     * @param how why, as a short sentence
     */
    public record Ending(LocalDate on, String how) {}

    /** The same life after the officer has submitted. */
    public Life submitted(Submission submission) {
        return new Life(submission, null, null, List.of(), null, null);
    }

    /** The same life with the draft taken back for more work. */
    public Life takenBack() {
        return new Life(null, decision, null, List.of(), null, null);
    }

    /** The same life after a decision. */
    public Life decided(Ruling ruling) {
        return new Life(submitted, ruling, null, List.of(), null, null);
    }

    /** The same life with the minutes approved. */
    public Life minutesApproved(LocalDate on) {
        return new Life(submitted, decision, new Approval(on), signatures, signedOn, ended);
    }

    /** The same life with one more signature; {@code complete} when every signatory has signed. */
    public Life signed(Signature signature, boolean complete) {
        var more = new java.util.ArrayList<>(signatures);
        more.add(signature);
        var last = more.stream()
                .map(Signature::on)
                .filter(java.util.Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(null);
        return new Life(submitted, decision, minutesApproved, more, complete ? last : null, ended);
    }
}
