package se.iop.guideline;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A list of criteria that a person assesses one by one.
 *
 * @param title what the list is called
 * @param criteria the criteria in order
 * @param passRule how many must be met
 */
public record Checklist(String title, List<Criterion> criteria, PassRule passRule) {

    /** No criteria at all. */
    public static final Checklist NONE = new Checklist("", List.of(), new PassRule.All());

    /** Keeps a list of its own. */
    public Checklist {
        criteria = List.copyOf(criteria);
    }

    /**
     * One criterion.
     *
     * @param id its id within the list, never reused
     * @param text the criterion in plain Swedish
     */
    public record Criterion(String id, String text) {}

    /** How the answers become one outcome. <i>Not applicable</i> counts as neither for nor against. */
    public sealed interface PassRule {

        /** Every criterion that applies is met. */
        record All() implements PassRule {}

        /**
         * At least so many are met.
         *
         * @param count how many
         */
        record AtLeast(int count) implements PassRule {}

        /**
         * These are met, whatever the others.
         *
         * @param ids the criteria required
         */
        record Required(Set<String> ids) implements PassRule {

            /** Keeps a set of its own, always gone through in the same order. */
            public Required {
                ids = Collections.unmodifiableSet(new TreeSet<>(ids));
            }
        }

        /** The guideline's pass rule is not known, so the list is never assessed as met. */
        record Unknown() implements PassRule {}
    }

    /** The name under which the answer to one criterion of a requirement is kept. */
    public static String question(String requirement, Criterion criterion) {
        return requirement + "/" + criterion.id();
    }
}
