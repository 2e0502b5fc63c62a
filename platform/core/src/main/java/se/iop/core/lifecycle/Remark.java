package se.iop.core.lifecycle;

import java.util.Arrays;
import java.util.List;

/**
 * Something to know before an order is carried out.
 *
 * @param kind what
 * @param about what is named in the sentence, in its order
 */
public record Remark(Kind kind, List<String> about) {

    /** Keeps a list of its own. */
    public Remark {
        about = List.copyOf(about);
    }

    static Remark of(Kind kind, String... about) {
        return new Remark(kind, Arrays.asList(about));
    }

    /** Whether nothing can be done before it is settled. */
    public boolean stops() {
        return kind.stops;
    }

    /** What there is to know. */
    public enum Kind {
        /** The version does not load: the reason, in Swedish and in English. */
        DOES_NOT_LOAD(true),
        /** There is no such version. */
        UNKNOWN(true),
        /** It is so already. */
        ALREADY_SO(true),
        /** Another plugin has the same body: its id. */
        SAME_BODY(true),
        /** The guideline does not bind the municipality or committee. */
        OUTSIDE(true),
        /** A municipality lets in only what binds itself or one of its committees. */
        NOT_OWN(true),
        /** A municipality let the version in for itself, and decides over it: its name. */
        THEIRS(true),
        /** The key that the version was signed with does not count any more. */
        WITHDRAWN(true),
        /** The version was removed and must be offered again first. */
        REMOVED(true),
        /** The version is put aside and must be lifted first: why. */
        QUARANTINED(true),
        /** The version is in force or chosen: by whom. */
        IN_USE(true),
        /** The version is not put aside. */
        NOT_QUARANTINED(true),
        /** Something refers to the version, so its bytes are kept: how many verdicts, choices and saved answers. */
        KEPT(false),
        /** The version came with the platform, so its bytes are kept. */
        KEPT_SHIPPED(false),
        /** Nothing refers to the version, so it goes with its bytes. */
        DELETED(false),
        /** Another plugin for the same body judges no more where this one is chosen: its id. */
        TAKES_PLACE(false),
        /** The version is lower than the one it takes the place of. */
        OLDER(false),
        /** The version it takes the place of does not load, so the two cannot be compared: why. */
        NOT_COMPARABLE(false),
        /** A version of the guideline that held before is not the same any more: its first day. */
        HISTORY_CHANGED(false),
        /** Chose for themselves and stay as they are: who. */
        STAYS(false),
        /** Committees are left without a guideline of their own: who. */
        LEFT_WITHOUT(false);

        private final boolean stops;

        Kind(boolean stops) {
            this.stops = stops;
        }
    }
}
