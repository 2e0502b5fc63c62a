package se.iop.core.composing;

import java.util.ArrayList;
import java.util.List;
import se.iop.guideline.Clauses;
import se.iop.guideline.Slot;
import se.iop.guideline.Value;
import se.iop.guideline.composition.Composition;

/**
 * An index series that a rule of a composed guideline names.
 *
 * @param rule the place of the rule among the guideline's, the first is 0
 * @param slot the parameter that names it
 * @param series the series' id
 */
public record NamedSeries(int rule, String slot, String series) {

    private static final String SLOT = "series";

    /** Whether a parameter of a rule is the id of an index series. */
    public static boolean names(Slot slot) {
        return slot.type() == Slot.Type.TEXT && slot.name().equals(SLOT);
    }

    /** All that a guideline names, in the order of its rules. */
    static List<NamedSeries> of(Composition composition) {
        var named = new ArrayList<NamedSeries>();
        var entries = composition.entries();
        for (var rule = 0; rule < entries.size(); rule++) {
            var clause = entries.get(rule).clause();
            for (var slot : Clauses.kind(clause.kind()).slots()) {
                if (names(slot) && clause.values().get(slot.name()) instanceof Value.Words(var series)) {
                    named.add(new NamedSeries(rule, slot.name(), series));
                }
            }
        }
        return List.copyOf(named);
    }
}
