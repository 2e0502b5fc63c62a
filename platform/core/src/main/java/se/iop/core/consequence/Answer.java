package se.iop.core.consequence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.iop.model.Tally;

/**
 * What a supposition would mean: only what differs.
 *
 * @param supposition what was supposed
 * @param basis what was compared with what
 * @param at when it was asked
 * @param read how many agreements were judged
 * @param drafts how many of them were drafts
 * @param tiles the differences in numbers, all of them
 * @param decided the same without the drafts, for whoever may not read those
 * @param differences the differences in the order of the agreements' ids; of very many only the first
 */
public record Answer(
        Supposition supposition,
        Basis basis,
        Instant at,
        long read,
        long drafts,
        Tiles tiles,
        Tiles decided,
        List<Difference> differences) {

    /** How many differences an answer keeps one by one; more are only counted. */
    public static final int KEPT_AT_MOST = 10_000;

    /** Keeps a list of its own. */
    public Answer {
        differences = List.copyOf(differences);
    }

    /**
     * What was compared.
     *
     * @param body whose guideline it is, as printed
     * @param beforeInForce the first day of the version in force, none where the committee has no guideline today
     * @param beforeDecision the decision behind it, none where there is no version
     * @param afterDecision the decision behind the draft, or what it is called
     * @param rules the names of the rules that are not the same, and so were judged
     * @param asOf the day it was asked
     * @param unsigned the plugins whose rules were asked though nobody had signed them, each as its id and version;
     *     kept with the answer, because a key may be pinned later
     */
    public record Basis(
            String body,
            @Nullable LocalDate beforeInForce,
            @Nullable String beforeDecision,
            String afterDecision,
            List<String> rules,
            LocalDate asOf,
            List<String> unsigned) {

        /** Keeps lists of its own. */
        public Basis {
            rules = List.copyOf(rules);
            unsigned = List.copyOf(unsigned);
        }

        /** Whether the draft would be the first guideline of its body. */
        public boolean first() {
            return beforeInForce == null;
        }
    }

    /** Whether nothing differs. */
    public boolean empty() {
        return tiles.all().agreements() == 0;
    }

    /** Whether there are differences that are only counted. */
    public boolean shortened() {
        return differences.size() < tiles.all().findings();
    }

    /** The money of the agreements concerned, each counted once. */
    public Tally committed() {
        return tiles.all().committed();
    }
}
