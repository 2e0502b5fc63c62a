package se.iop.core.composing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.iop.guideline.composition.Composition;

/**
 * A version of a committee's guideline that is being composed.
 *
 * @param id its id
 * @param committee the committee's short name
 * @param composition what it says so far
 * @param state where it stands
 * @param version goes up with every change, so that two people do not write over each other
 * @param begunFrom what it was begun from, in words
 * @param changedAt when it was last changed
 * @param changedBy who changed it last
 * @param submission who asked for publishing, none before
 */
public record GuidelineDraft(
        UUID id,
        String committee,
        Composition composition,
        State state,
        int version,
        String begunFrom,
        Instant changedAt,
        String changedBy,
        @Nullable Submission submission) {

    /** Where a draft stands. */
    public enum State {
        /** Being written. */
        DRAFT,
        /** Waits for a second person. */
        SUBMITTED,
        /** A version of the guideline; never changed again. */
        PUBLISHED,
        /** Put away. */
        DISCARDED
    }

    /**
     * The request to publish.
     *
     * @param by the user who asked
     * @param name what the user is called
     * @param at when
     */
    public record Submission(UUID by, String name, Instant at) {}

    /** Whether it can still become a version. */
    public boolean open() {
        return state == State.DRAFT || state == State.SUBMITTED;
    }
}
