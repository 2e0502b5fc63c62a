package se.iop.core.consequence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.iop.core.catalog.Catalog;
import se.iop.core.catalog.LoadedPlugin;
import se.iop.guideline.Finding;
import se.iop.guideline.Guideline;
import se.iop.guideline.Guideline.Rule;
import se.iop.guideline.Proposal;
import se.iop.guideline.Requirement;
import se.iop.guideline.Scope;

/**
 * Two versions of a guideline, and the rules that they do not have alike.
 *
 * <p>Only those rules are judged. A rule is a pure function of the proposal, so a rule that both versions have alike
 * gives the same answer twice and cannot differ. Rules are alike when they are made from equal clauses of the library,
 * or share the very check; text and limits alone do not show what a rule written in code does. The one thing that is
 * not seen so is a guideline that as a whole uses up the budget of a judgement.
 *
 * @param scope whom the guideline binds
 * @param before the version in force
 * @param after the draft
 * @param asOf the day of the question
 * @param pairs the rules that are not alike
 * @param first whether there is no version in force, and the one before only stands for that
 * @param unsigned the plugins that carry the two and that nobody has signed, each as its id and version
 */
record Question(
        Scope scope,
        Guideline before,
        Guideline after,
        LocalDate asOf,
        List<Pair> pairs,
        boolean first,
        List<String> unsigned) {

    /**
     * A rule before and after.
     *
     * @param name its name
     * @param before the rule as it is, none where it is new
     * @param after the rule as it would be, none where it would be gone
     */
    record Pair(
            String name, @Nullable Rule before, @Nullable Rule after) {}

    /** The answer of one rule, both times. */
    record Both(
            String requirement,
            @Nullable Finding before,
            @Nullable Finding after) {}

    /** A question that judges only what is not alike. */
    static Question between(Scope scope, Guideline before, Guideline after, LocalDate asOf) {
        var pairs = pairs(before, after).stream()
                .filter(pair -> !alike(pair.before, pair.after))
                .toList();
        return new Question(scope, before, after, asOf, pairs, false, List.of());
    }

    /** The same question judging every rule, to compare with. */
    Question ofEverything() {
        return new Question(scope, before, after, asOf, pairs(before, after), first, unsigned);
    }

    /** The same question, told which plugins carry the two. */
    Question carriedBy(Stream<LoadedPlugin> plugins) {
        var warned = plugins.filter(plugin -> plugin.origin().unsigned())
                .map(plugin -> plugin.key().id() + " " + plugin.key().version())
                .distinct()
                .toList();
        return new Question(scope, before, after, asOf, pairs, first, warned);
    }

    /** The same question where the body has no guideline today. */
    Question ofTheFirst() {
        return new Question(scope, before, after, asOf, pairs, true, unsigned);
    }

    private static List<Pair> pairs(Guideline before, Guideline after) {
        var pairs = new ArrayList<Pair>();
        for (var rule : after.rules()) {
            var name = rule.requirement().name();
            pairs.add(new Pair(name, before.rule(name).orElse(null), rule));
        }
        for (var rule : before.rules()) {
            var name = rule.requirement().name();
            if (after.rule(name).isEmpty()) {
                pairs.add(new Pair(name, rule, null));
            }
        }
        return pairs;
    }

    private static boolean alike(@Nullable Rule one, @Nullable Rule other) {
        if (one == null || other == null || one.force() != other.force()) {
            return false;
        }
        var was = one.requirement();
        var is = other.requirement();
        return was.check() == is.check()
                || was.clause() != null && was.clause().equals(is.clause()) && ofTheLibrary(was) && ofTheLibrary(is);
    }

    /** Whether the check is the library's own; a plugin may say of a check of its own what it likes. */
    private static boolean ofTheLibrary(Requirement requirement) {
        var check = requirement.check().getClass();
        return check.getClassLoader() == Requirement.class.getClassLoader()
                && check.getPackageName().equals(Requirement.class.getPackageName());
    }

    /** Whether there is anything to judge at all. */
    boolean empty() {
        return pairs.isEmpty();
    }

    /** What the rules say of a proposal, before and after. */
    List<Both> ask(Proposal proposal) {
        var was = Catalog.judge(before, rules(true), proposal).iterator();
        var is = Catalog.judge(after, rules(false), proposal).iterator();
        var both = new ArrayList<Both>(pairs.size());
        for (var pair : pairs) {
            both.add(new Both(
                    pair.name, pair.before == null ? null : was.next(), pair.after == null ? null : is.next()));
        }
        return both;
    }

    private List<Rule> rules(boolean earlier) {
        return pairs.stream()
                .map(pair -> earlier ? pair.before : pair.after)
                .filter(Objects::nonNull)
                .toList();
    }
}
