package se.iop.guideline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
 * @param paragraphs its own text in numbered paragraphs, each with the rules that answer for it; empty where the text
 *     is not at hand
 */
public record Guideline(
        LocalDate inForce,
        String decision,
        @Nullable LocalDate reviewBy,
        List<Rule> rules,
        List<Paragraph> paragraphs) {

    /** Keeps lists of its own. */
    public Guideline {
        rules = List.copyOf(rules);
        paragraphs = List.copyOf(paragraphs);
    }

    /** A version whose own text is not at hand. */
    public Guideline(LocalDate inForce, String decision, @Nullable LocalDate reviewBy, List<Rule> rules) {
        this(inForce, decision, reviewBy, rules, List.of());
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
        return new Guideline(LocalDate.parse(from), newDecision, null, rules, paragraphs);
    }

    /** When the guideline itself must be revised. */
    public Guideline revisedBy(String day) {
        return new Guideline(inForce, decision, LocalDate.parse(day), rules, paragraphs);
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
        return new Guideline(inForce, decision, reviewBy, rest, paragraphs);
    }

    /**
     * The same version with another limit: the rule that the clause makes stands in for the rule of its name, where it
     * stands, as binding and cited as before. Nothing but that rule changes, and nothing is decided by it.
     *
     * @throws IllegalArgumentException with a Swedish sentence where no rule of the library has that name
     */
    public Guideline with(Clause clause) {
        var requirement = clause.requirement();
        var rule = rule(requirement.name())
                .filter(present -> present.requirement().clause() != null)
                .orElseThrow(() -> new IllegalArgumentException("Riktlinjen har ingen regel ur biblioteket som heter "
                        + Swedish.quote(requirement.name()) + "."));
        return with(new Rule(rule.source(), rule.force(), requirement));
    }

    /** The rule of that name. */
    public Optional<Rule> rule(String requirement) {
        return rules.stream()
                .filter(rule -> rule.requirement().name().equals(requirement))
                .findFirst();
    }

    /** A paragraph of the guideline's own text; replaces the paragraph of the same number where it stands. */
    public Guideline saying(
            String number, String heading, String text, Paragraph.Handling handling, String... requirements) {
        return saying(new Paragraph(number, heading, text, handling, List.of(requirements)));
    }

    /** A paragraph of the guideline's own text; replaces the paragraph of the same number where it stands. */
    public Guideline saying(Paragraph paragraph) {
        var changed = new ArrayList<>(paragraphs);
        for (var place = 0; place < changed.size(); place++) {
            if (changed.get(place).number().equals(paragraph.number())) {
                changed.set(place, paragraph);
                return new Guideline(inForce, decision, reviewBy, rules, changed);
            }
        }
        changed.add(paragraph);
        return new Guideline(inForce, decision, reviewBy, rules, changed);
    }

    /** The same version less the paragraph of that number. */
    public Guideline withoutParagraph(String number) {
        var rest = paragraphs.stream()
                .filter(paragraph -> !paragraph.number().equals(number))
                .toList();
        return new Guideline(inForce, decision, reviewBy, rules, rest);
    }

    /** How much of the text is answered for by rules. */
    public Coverage coverage() {
        return Coverage.of(paragraphs);
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
     * This version in plain Swedish, one rule a line with its force and source, the criteria of a checklist below it;
     * then its own text, where it is at hand.
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
        if (!paragraphs.isEmpty()) {
            text.append("\n  Riktlinjens text. ").append(coverage().text()).append('\n');
            paragraphs.forEach(paragraph -> text.append(paragraph.text(true)));
        }
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
        return new Guideline(inForce, decision, reviewBy, changed, paragraphs);
    }
}
