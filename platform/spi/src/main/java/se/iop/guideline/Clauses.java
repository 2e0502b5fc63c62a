package se.iop.guideline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The library of rules as data: every kind of {@link Clause} there is, in the order of a guideline. */
public final class Clauses {

    private static final List<ClauseKind> ALL = Stream.of(
                    TimeRules.KINDS,
                    MoneyRules.KINDS,
                    IndexRules.KINDS,
                    FollowUpRules.KINDS,
                    TextRules.KINDS,
                    PeopleRules.KINDS)
            .flatMap(List::stream)
            .toList();

    private static final Map<String, ClauseKind> BY_ID = byId();

    private Clauses() {}

    /** Every kind, those about the same thing together. */
    public static List<ClauseKind> all() {
        return ALL;
    }

    /**
     * The kind of that id.
     *
     * @throws IllegalArgumentException with a Swedish sentence where there is none
     */
    public static ClauseKind kind(String id) {
        var kind = BY_ID.get(id);
        if (kind == null) {
            throw new IllegalArgumentException("Det finns ingen regel av slaget " + Swedish.quote(id) + ".");
        }
        return kind;
    }

    private static Map<String, ClauseKind> byId() {
        var kinds = new LinkedHashMap<String, ClauseKind>();
        ALL.forEach(kind -> kinds.put(kind.id(), kind));
        return kinds;
    }
}
