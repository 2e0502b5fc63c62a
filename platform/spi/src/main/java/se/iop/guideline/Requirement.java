package se.iop.guideline;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.iop.model.Field;

/**
 * One thing a guideline asks for, as a value.
 *
 * @param name the name that a later version replaces it by and an answer refers to; lower case, words joined by hyphens
 * @param field where it belongs in an agreement
 * @param text the rule in plain Swedish, one sentence
 * @param parameters its limits by name, in Swedish, so that two versions can be compared; an unknown limit reads
 *     {@code okänt}
 * @param checklist the criteria a person assesses, empty for a rule that computes
 * @param check the pure function that judges
 * @param clause the clause of the library it was made from, none for a rule written in code
 */
public record Requirement(
        String name,
        Field field,
        String text,
        Map<String, String> parameters,
        Checklist checklist,
        Function<Proposal, Outcome> check,
        @Nullable Clause clause) {

    /** What a single limit is called among the parameters. */
    static final String LIMIT = "gräns";

    /** Keeps a sorted map of its own. */
    public Requirement {
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    }

    /** A requirement written in code. */
    public Requirement(
            String name,
            Field field,
            String text,
            Map<String, String> parameters,
            Checklist checklist,
            Function<Proposal, Outcome> check) {
        this(name, field, text, parameters, checklist, check, null);
    }

    /** A requirement without limits. */
    public static Requirement of(String name, Field field, String text, Function<Proposal, Outcome> check) {
        return new Requirement(name, field, text, Map.of(), Checklist.NONE, check);
    }

    /** A requirement with limits. */
    public static Requirement of(
            String name, Field field, String text, Map<String, String> parameters, Function<Proposal, Outcome> check) {
        return new Requirement(name, field, text, parameters, Checklist.NONE, check);
    }

    Requirement madeFrom(Clause source) {
        return new Requirement(name, field, text, parameters, checklist, check, source);
    }
}
