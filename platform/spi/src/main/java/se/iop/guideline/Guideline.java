package se.iop.guideline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.iop.guideline.Citation.Source;
import se.iop.guideline.Finding.Force;

/**
 * One version of a guideline: what a body demands from a day on, by a decision.
 *
 * @param inForce the first day it governs decisions
 * @param decision the decision that put it in force; parts that are not known are named as unknown
 * @param reviewBy when the guideline itself must be revised, unknown or none where not said
 * @param rules the rules in the order of the text
 */
public record Guideline(
        LocalDate inForce, String decision, @Nullable LocalDate reviewBy, List<Rule> rules) {

    /** Keeps a list of its own. */
    public Guideline {
        rules = List.copyOf(rules);
    }

    /**
     * A requirement at its place in the guideline.
     *
     * @param source how it is known
     * @param force must or should
     * @param requirement what is asked for
     */
    public record Rule(Source source, Force force, Requirement requirement) {

        /**
         * The rule on one line: {@code ska Överenskommelsen gäller högst 2 år. [ställe]}, its criteria on the lines
         * below.
         */
        public String text() {
            var binding = force == Force.MUST ? "  ska  " : "  bör  ";
            var text = new StringBuilder(binding).append(requirement.text());
            text.append("  [").append(source.text()).append("]\n");
            for (var criterion : requirement.checklist().criteria()) {
                text.append("         ")
                        .append(criterion.id())
                        .append(". ")
                        .append(criterion.text())
                        .append('\n');
            }
            return text.toString();
        }
    }

    /** A first version without rules. */
    public static Guideline inForce(String from, String decision) {
        return new Guideline(LocalDate.parse(from), decision, null, List.of());
    }

    /** The next version: the same rules until told otherwise, cited by the new decision. */
    public Guideline amended(String from, String newDecision) {
        return new Guideline(LocalDate.parse(from), newDecision, null, rules);
    }

    /** When the guideline itself must be revised. */
    public Guideline revisedBy(String day) {
        return new Guideline(inForce, decision, LocalDate.parse(day), rules);
    }

    /** A binding rule; replaces the rule of the same name where it stands. */
    public Guideline must(Source source, Requirement requirement) {
        return with(new Rule(source, Force.MUST, requirement));
    }

    /** A rule that should be kept; replaces the rule of the same name where it stands. */
    public Guideline should(Source source, Requirement requirement) {
        return with(new Rule(source, Force.SHOULD, requirement));
    }

    /** The same version less the rule of that name. */
    public Guideline without(String requirement) {
        var rest = rules.stream()
                .filter(rule -> !rule.requirement().name().equals(requirement))
                .toList();
        return new Guideline(inForce, decision, reviewBy, rest);
    }

    /** One finding for each rule, kept or not, in the order of the text. Throws what a rule throws. */
    public List<Finding> evaluate(Proposal proposal) {
        var findings = new ArrayList<Finding>(rules.size());
        for (var rule : rules) {
            findings.add(finding(rule, rule.requirement().check().apply(proposal)));
        }
        return List.copyOf(findings);
    }

    /** The finding for a rule of this version with an outcome; an inherited rule cites the version in force. */
    public Finding finding(Rule rule, Outcome outcome) {
        var requirement = rule.requirement();
        return new Finding(
                requirement.name(),
                requirement.field(),
                rule.force(),
                requirement.text(),
                new Citation(decision, rule.source()),
                outcome);
    }

    /**
     * This version in plain Swedish, one rule a line with its force and source, the criteria of a checklist below it.
     */
    public String text() {
        var text = new StringBuilder(512)
                .append("I kraft ")
                .append(inForce)
                .append(" (")
                .append(decision)
                .append(")\n");
        if (reviewBy != null) {
            text.append("  Riktlinjen ska ses över senast ").append(reviewBy).append(".\n");
        }
        rules.forEach(rule -> text.append(rule.text()));
        return text.toString();
    }

    private Guideline with(Rule rule) {
        var changed = new ArrayList<Rule>(rules.size() + 1);
        var replaced = false;
        for (var present : rules) {
            var same = present.requirement().name().equals(rule.requirement().name());
            changed.add(same ? rule : present);
            replaced |= same;
        }
        if (!replaced) {
            changed.add(rule);
        }
        return new Guideline(inForce, decision, reviewBy, changed);
    }
}
