package se.iop.guideline;

import java.math.BigDecimal;
import java.time.Period;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.iop.guideline.Checklist.Criterion;
import se.iop.model.Sek;

/**
 * A rule of the library as data: its kind and the values of its parameters. A clause is always whole and within bounds.
 *
 * <p>The rules of {@link Requirements} are clauses, so that a form can change a limit of any committee's guideline and
 * a guideline can be composed without programming.
 *
 * @param kind the id of a kind in {@link Clauses}
 * @param values the value of each parameter by name, what may be left out left out
 */
public record Clause(String kind, Map<String, Value> values) {

    /**
     * Keeps a sorted map of its own.
     *
     * @throws IllegalArgumentException with a Swedish sentence where the kind is unknown or a value will not do
     */
    public Clause {
        var made = Clauses.kind(kind);
        var flaws = made.flaws(values);
        if (!flaws.isEmpty()) {
            throw new IllegalArgumentException(flaws.getFirst().sentence());
        }
        values = Collections.unmodifiableMap(new TreeMap<>(made.heeded(values)));
    }

    /** The requirement that it makes: its text, its limits and its check. */
    public Requirement requirement() {
        return Clauses.kind(kind).requirement(this);
    }

    /** Its parameters in the order a form asks for them. */
    public List<Parameter> parameters() {
        return Clauses.kind(kind).slots().stream()
                .map(slot -> new Parameter(slot, values.get(slot.name())))
                .toList();
    }

    /**
     * The same clause with another value.
     *
     * @throws IllegalArgumentException with a Swedish sentence where the value will not do
     */
    public Clause with(String name, Value value) {
        var other = new TreeMap<>(values);
        other.put(name, value);
        return new Clause(kind, other);
    }

    /**
     * The same clause with several other values at once; what is null is left out.
     *
     * @throws IllegalArgumentException with a Swedish sentence where the values will not do, alone or together
     */
    public Clause with(Map<String, ? extends @Nullable Value> others) {
        var other = new TreeMap<>(values);
        others.forEach((name, value) -> {
            if (value == null) {
                other.remove(name);
            } else {
                other.put(name, value);
            }
        });
        return new Clause(kind, other);
    }

    /** The whole number of that name. */
    public int whole(String name) {
        return value(name) instanceof Value.Whole(var number) ? Math.toIntExact(number) : wrong(name);
    }

    /** The length of time of that name. */
    public Period length(String name) {
        return value(name) instanceof Value.Length(var length) ? length : wrong(name);
    }

    /** The amount of that name. */
    public Sek money(String name) {
        return value(name) instanceof Value.Money(var amount) ? amount : wrong(name);
    }

    /** The share of that name. */
    public BigDecimal percent(String name) {
        return value(name) instanceof Value.Percent(var percent) ? percent : wrong(name);
    }

    /** The id chosen under that name. */
    public String choice(String name) {
        return value(name) instanceof Value.Choice(var id) ? id : wrong(name);
    }

    /** The ids chosen under that name. */
    public List<String> choices(String name) {
        return value(name) instanceof Value.Choices(var ids) ? ids : wrong(name);
    }

    /** The words of that name. */
    public String words(String name) {
        return value(name) instanceof Value.Words(var words) ? words : wrong(name);
    }

    /** Whether the flag of that name is set. */
    public boolean on(String name) {
        return value(name) instanceof Value.Flag(var on) ? on : wrong(name);
    }

    /** The criteria of that name. */
    public List<Criterion> criteria(String name) {
        return value(name) instanceof Value.Criteria(var criteria) ? criteria : wrong(name);
    }

    /** The value of that name, nothing where it is left out. */
    public Optional<Value> given(String name) {
        return Optional.ofNullable(values.get(name));
    }

    private @Nullable Value value(String name) {
        return values.get(name);
    }

    /** Stands where any value may stand, and never gives one. */
    @SuppressWarnings("TypeParameterUnusedInFormals")
    private <T> T wrong(String name) {
        throw new IllegalArgumentException("Klausulen " + kind + " har inget sådant värde: " + name);
    }
}
