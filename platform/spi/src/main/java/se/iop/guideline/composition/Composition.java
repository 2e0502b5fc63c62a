package se.iop.guideline.composition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.iop.guideline.Citation.Source;
import se.iop.guideline.Clause;
import se.iop.guideline.Finding.Force;
import se.iop.guideline.Guideline;
import se.iop.guideline.Guideline.Rule;
import se.iop.guideline.Paragraph;
import se.iop.guideline.Scope;

/**
 * One version of a guideline as data, as somebody composes it without programming; may still be unfinished.
 *
 * @param inForce the first day it governs decisions, unknown in a draft
 * @param decision the decision that puts it in force; empty in a draft
 * @param reviewBy when the guideline itself must be revised, unknown or none where not said
 * @param entries the rules in order
 * @param paragraphs its own text, empty where it is not written in
 */
public record Composition(
        @Nullable LocalDate inForce,
        String decision,
        @Nullable LocalDate reviewBy,
        List<Entry> entries,
        List<Paragraph> paragraphs) {

    /** Where a builder begins. */
    public static final Composition EMPTY = new Composition(null, "", null, List.of(), List.of());

    /** Keeps lists of its own. */
    public Composition {
        entries = List.copyOf(entries);
        paragraphs = List.copyOf(paragraphs);
    }

    /**
     * A rule of the library at its place.
     *
     * @param source where it stands
     * @param force must or should
     * @param clause the rule
     */
    public record Entry(Source source, Force force, Clause clause) {}

    /**
     * A version of a guideline as data. Rules written in code are no data and are left out; {@link #codeRules} names
     * them.
     */
    public static Composition of(Guideline guideline) {
        var entries = new ArrayList<Entry>();
        for (var rule : guideline.rules()) {
            var clause = rule.requirement().clause();
            if (clause != null) {
                entries.add(new Entry(rule.source(), rule.force(), clause));
            }
        }
        return new Composition(
                guideline.inForce(), guideline.decision(), guideline.reviewBy(), entries, guideline.paragraphs());
    }

    /** The names of the rules of a version that are written in code. */
    public static List<String> codeRules(Guideline guideline) {
        return guideline.rules().stream()
                .filter(rule -> rule.requirement().clause() == null)
                .map(rule -> rule.requirement().name())
                .toList();
    }

    /** What is missing or does not go together, as Swedish sentences; empty where it can be decided. */
    public List<String> flaws() {
        var flaws = new ArrayList<String>();
        if (inForce == null) {
            flaws.add("Ange vilken dag riktlinjen träder i kraft.");
        }
        if (decision.isBlank()) {
            flaws.add("Ange beslutet: organ, dag och paragraf.");
        }
        if (inForce != null && reviewBy != null && !reviewBy.isAfter(inForce)) {
            flaws.add("Riktlinjen ska ses över efter att den har trätt i kraft.");
        }
        if (entries.isEmpty()) {
            flaws.add("Riktlinjen har ingen regel.");
        }
        flaws.addAll(doubled());
        flaws.addAll(unanswered());
        return List.copyOf(flaws);
    }

    /**
     * The guideline that it makes.
     *
     * @throws IllegalArgumentException with the first flaw
     */
    public Guideline guideline() {
        var flaws = flaws();
        var from = inForce;
        if (!flaws.isEmpty() || from == null) {
            throw new IllegalArgumentException(flaws.getFirst());
        }
        var rules = entries.stream()
                .map(entry ->
                        new Rule(entry.source(), entry.force(), entry.clause().requirement()))
                .toList();
        return new Guideline(from, decision, reviewBy, rules, paragraphs);
    }

    /** The same with a day and a decision. */
    public Composition decided(@Nullable LocalDate from, String by) {
        return new Composition(from, by, reviewBy, entries, paragraphs);
    }

    /** The same to be revised by another day. */
    public Composition revisedBy(@Nullable LocalDate day) {
        return new Composition(inForce, decision, day, entries, paragraphs);
    }

    /** The same with other rules. */
    public Composition withEntries(List<Entry> other) {
        return new Composition(inForce, decision, reviewBy, other, paragraphs);
    }

    /** The same with another text. */
    public Composition withParagraphs(List<Paragraph> other) {
        return new Composition(inForce, decision, reviewBy, entries, other);
    }

    /**
     * The source of a plugin that carries the guideline, as {@link PluginSource} writes it.
     *
     * @param scope whom it binds
     * @param packageName the Java package
     * @param className the simple name of the class
     * @return what each file holds, by its path below the plugin's folder
     */
    public Map<String, String> source(Scope scope, String packageName, String className) {
        return PluginSource.of(scope, List.of(this), packageName, className);
    }

    private List<String> doubled() {
        var seen = new HashMap<String, String>();
        var flaws = new ArrayList<String>();
        for (var entry : entries) {
            var requirement = entry.clause().requirement();
            var earlier = seen.putIfAbsent(requirement.name(), requirement.text());
            if (requirement.text().equals(earlier)) {
                flaws.add("Regeln finns två gånger: " + requirement.text());
            } else if (earlier != null) {
                flaws.add("Två regler svarar på samma fråga, så en av dem ska bort: " + earlier + " "
                        + requirement.text());
            }
        }
        var numbers = new HashSet<String>();
        for (var paragraph : paragraphs) {
            if (!numbers.add(paragraph.number())) {
                flaws.add("Paragraf " + paragraph.number() + " finns två gånger.");
            }
        }
        return flaws;
    }

    private List<String> unanswered() {
        var names = entries.stream()
                .map(entry -> entry.clause().requirement().name())
                .collect(Collectors.toSet());
        return paragraphs.stream()
                .flatMap(paragraph -> paragraph.rules().stream()
                        .filter(rule -> !names.contains(rule))
                        .map(rule -> "Paragraf " + paragraph.number() + " hänvisar till en regel som inte finns: "
                                + rule + "."))
                .toList();
    }
}
