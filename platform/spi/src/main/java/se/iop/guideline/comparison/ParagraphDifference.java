package se.iop.guideline.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import se.iop.guideline.Guideline;
import se.iop.guideline.Guideline.Rule;
import se.iop.guideline.Paragraph;

/**
 * What the text of one version says otherwise than that of another, and which rules must therefore be read again.
 *
 * @param changes the paragraphs added, removed and changed, in the order of the later text, the removed last
 * @param review the rules that answer for a paragraph that changed, in the order of the rules
 */
public record ParagraphDifference(List<Change> changes, List<Review> review) {

    /** Keeps lists of its own. */
    public ParagraphDifference {
        changes = List.copyOf(changes);
        review = List.copyOf(review);
    }

    /** A paragraph that is not the same in both texts; a paragraph is known by its number. */
    public sealed interface Change {

        /** The paragraph as it is, or as it was where it is gone. */
        Paragraph paragraph();

        /**
         * Only the later text has it.
         *
         * @param paragraph the paragraph
         */
        record Added(Paragraph paragraph) implements Change {}

        /**
         * Only the earlier text has it.
         *
         * @param paragraph the paragraph as it was
         */
        record Removed(Paragraph paragraph) implements Change {}

        /**
         * Both have it, with other words.
         *
         * @param before as it was
         * @param paragraph as it became
         */
        record Changed(Paragraph before, Paragraph paragraph) implements Change {}
    }

    /**
     * A rule that answers for a paragraph that changed.
     *
     * @param requirement the name of the rule
     * @param paragraphs the numbers of the paragraphs that changed
     * @param state what has become of the rule itself
     */
    public record Review(String requirement, List<String> paragraphs, State state) {

        /** Keeps a list of its own. */
        public Review {
            paragraphs = List.copyOf(paragraphs);
        }

        /** Whether the text changed and the rule did not, which is what a person must look at first. */
        public boolean suspect() {
            return state == State.SAME;
        }
    }

    /** What has become of a rule whose paragraph changed. */
    public enum State {
        /** It says what it said. */
        SAME,
        /** It says something else. */
        CHANGED,
        /** It is new. */
        ADDED,
        /** It is gone. */
        REMOVED
    }

    /** The difference between the texts of two versions. */
    public static ParagraphDifference between(Guideline earlier, Guideline later) {
        var before = byNumber(earlier);
        var changes = new ArrayList<Change>();
        for (var paragraph : later.paragraphs()) {
            var was = before.remove(paragraph.number());
            if (was == null) {
                changes.add(new Change.Added(paragraph));
            } else if (!saysTheSame(was, paragraph)) {
                changes.add(new Change.Changed(was, paragraph));
            }
        }
        before.values().forEach(gone -> changes.add(new Change.Removed(gone)));
        return new ParagraphDifference(changes, review(changes, earlier, later));
    }

    private static Map<String, Paragraph> byNumber(Guideline version) {
        var paragraphs = new LinkedHashMap<String, Paragraph>();
        version.paragraphs().forEach(paragraph -> paragraphs.put(paragraph.number(), paragraph));
        return paragraphs;
    }

    private static boolean saysTheSame(Paragraph one, Paragraph other) {
        return one.heading().equals(other.heading()) && one.text().equals(other.text());
    }

    private static List<Review> review(List<Change> changes, Guideline earlier, Guideline later) {
        var touched = new TreeMap<String, Set<String>>();
        for (var change : changes) {
            rules(change)
                    .forEach(rule -> touched.computeIfAbsent(rule, name -> new LinkedHashSet<>())
                            .add(change.paragraph().number()));
        }
        var order = new LinkedHashSet<String>();
        later.rules().forEach(rule -> order.add(rule.requirement().name()));
        earlier.rules().forEach(rule -> order.add(rule.requirement().name()));
        return order.stream()
                .filter(touched::containsKey)
                .map(name -> new Review(
                        name, List.copyOf(touched.getOrDefault(name, Set.of())), state(name, earlier, later)))
                .toList();
    }

    /** The rules that answered for the paragraph or that answer for it now. */
    private static Set<String> rules(Change change) {
        var rules = new LinkedHashSet<>(change.paragraph().rules());
        if (change instanceof Change.Changed(var before, var after)) {
            rules.addAll(before.rules());
        }
        return rules;
    }

    private static State state(String name, Guideline earlier, Guideline later) {
        var was = earlier.rule(name).orElse(null);
        var is = later.rule(name).orElse(null);
        if (was == null) {
            return State.ADDED;
        }
        return is == null ? State.REMOVED : demandsTheSame(was, is) ? State.SAME : State.CHANGED;
    }

    /** A check is code and cannot be compared; a changed check must show in text or limits. */
    private static boolean demandsTheSame(Rule one, Rule other) {
        var was = one.requirement();
        var is = other.requirement();
        return one.force() == other.force()
                && was.text().equals(is.text())
                && was.parameters().equals(is.parameters())
                && was.checklist().equals(is.checklist());
    }
}
