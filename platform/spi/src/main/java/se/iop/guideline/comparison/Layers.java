package se.iop.guideline.comparison;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.iop.guideline.Citation;
import se.iop.guideline.Clause;
import se.iop.guideline.Clauses;
import se.iop.guideline.Finding.Force;
import se.iop.guideline.Guideline;
import se.iop.guideline.Guideline.Rule;
import se.iop.guideline.Parameter;
import se.iop.guideline.Requirement;
import se.iop.guideline.Scope;
import se.iop.guideline.Slot.Stricter;
import se.iop.guideline.Value;

/**
 * How the guidelines that bind one committee stand to each other: the nation's, the municipality's, its own.
 *
 * <p>All layers are judged, so the stricter rule always wins; here it is said which one that is, and where a committee
 * has decided what the municipality does not allow.
 */
public final class Layers {

    private Layers() {}

    /**
     * One layer.
     *
     * @param scope whom it binds
     * @param guideline the version in force
     */
    public record Layer(Scope scope, Guideline guideline) {}

    /**
     * A rule of the same name in two layers.
     *
     * @param requirement the name of the rule
     * @param upper the layer that binds more committees
     * @param upperRule its rule
     * @param lower the layer that binds fewer
     * @param lowerRule its rule
     * @param standing how the lower rule stands to the upper
     */
    public record Pair(
            String requirement, Layer upper, Rule upperRule, Layer lower, Rule lowerRule, Standing standing) {

        /** Whether the lower layer has decided something that the upper does not allow. */
        public boolean conflict() {
            return standing == Standing.LOOSER || standing == Standing.CONTRARY;
        }

        /** How they stand to each other, in one Swedish sentence that cites both decisions. */
        public String text() {
            var mine = name(lower) + " (" + cited(lower, lowerRule) + ": " + limit(lowerRule) + ")";
            var theirs = lower(name(upper)) + " (" + cited(upper, upperRule) + ": " + limit(upperRule) + ")";
            return switch (standing) {
                case SAME -> mine + " kräver detsamma som " + theirs + ".";
                case STRICTER -> mine + " är strängare än " + theirs + " och går före.";
                case LOOSER -> mine + " är lösare än " + theirs + "; den överordnade regeln gäller ändå.";
                case CONTRARY -> mine + " går inte ihop med " + theirs + "; ingen av dem är strängare och båda prövas.";
            };
        }

        private static String name(Layer layer) {
            return switch (layer.scope()) {
                case Scope.Nation() -> "Regeln för hela landet";
                case Scope.Municipality(var id, var name) -> "Regeln för " + name;
                case Scope.Committee(var municipality, var id, var name) -> "Regeln för " + lower(name);
            };
        }

        private static String lower(String name) {
            return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
        }

        private static String cited(Layer layer, Rule rule) {
            return new Citation(layer.guideline().decision(), rule.source()).text();
        }

        private static String limit(Rule rule) {
            var force = rule.force() == Force.MUST ? "ska" : "bör";
            var limits = String.join(", ", rule.requirement().parameters().values());
            var text = rule.requirement().text();
            return force + " " + (limits.isEmpty() ? text.substring(0, text.length() - 1) : limits);
        }
    }

    /** How a rule of a lower layer stands to that of the layer above. */
    public enum Standing {
        /** It demands the same. */
        SAME,
        /** It demands more. */
        STRICTER,
        /** It demands less: a conflict. */
        LOOSER,
        /** It demands something else, and neither is stricter: a conflict for a person to look at. */
        CONTRARY
    }

    /**
     * Every rule that stands in several layers, each layer against those above it.
     *
     * @param layers the versions in force, in any order
     */
    public static List<Pair> compare(List<Layer> layers) {
        var ordered = layers.stream()
                .sorted(Comparator.comparingInt(layer -> depth(layer.scope())))
                .toList();
        var pairs = new ArrayList<Pair>();
        for (var place = 1; place < ordered.size(); place++) {
            for (var upper : ordered.subList(0, place)) {
                pairs.addAll(between(upper, ordered.get(place)));
            }
        }
        return List.copyOf(pairs);
    }

    /** Only the pairs in conflict. */
    public static List<Pair> conflicts(List<Layer> layers) {
        return compare(layers).stream().filter(Pair::conflict).toList();
    }

    private static int depth(Scope scope) {
        return switch (scope) {
            case Scope.Nation() -> 0;
            case Scope.Municipality(var id, var name) -> 1;
            case Scope.Committee(var municipality, var id, var name) -> 2;
        };
    }

    private static List<Pair> between(Layer upper, Layer lower) {
        var pairs = new ArrayList<Pair>();
        for (var rule : lower.guideline().rules()) {
            var name = rule.requirement().name();
            upper.guideline()
                    .rule(name)
                    .ifPresent(above -> pairs.add(new Pair(name, upper, above, lower, rule, standing(above, rule))));
        }
        return pairs;
    }

    static Standing standing(Rule upper, Rule lower) {
        var force = upper.force() == lower.force()
                ? Standing.SAME
                : upper.force() == Force.MUST ? Standing.LOOSER : Standing.STRICTER;
        return both(force, standing(upper.requirement(), lower.requirement()));
    }

    private static Standing standing(Requirement upper, Requirement lower) {
        var above = upper.clause();
        var below = lower.clause();
        if (above == null || below == null || !above.kind().equals(below.kind())) {
            return upper.text().equals(lower.text()) && upper.parameters().equals(lower.parameters())
                    ? Standing.SAME
                    : Standing.CONTRARY;
        }
        return standing(above, below);
    }

    private static Standing standing(Clause upper, Clause lower) {
        var standing = Standing.SAME;
        for (var slot : Clauses.kind(upper.kind()).slots()) {
            var above = new Parameter(slot, upper.values().get(slot.name()));
            var below = new Parameter(slot, lower.values().get(slot.name()));
            standing = both(standing, standing(above, below));
        }
        return standing;
    }

    private static Standing standing(Parameter upper, Parameter lower) {
        var above = upper.value();
        var below = lower.value();
        if (upper.slot().stricter() == Stricter.NO_MATTER || Objects.equals(above, below)) {
            return Standing.SAME;
        }
        if (above == null) {
            return Standing.STRICTER;
        }
        if (below == null) {
            return Standing.LOOSER;
        }
        var order = Strictness.compare(above, below);
        return switch (upper.slot().stricter()) {
            case LOWER -> order.inverse().standing();
            case HIGHER -> order.standing();
            case NEITHER, NO_MATTER -> Standing.CONTRARY;
        };
    }

    private static Standing both(Standing one, Standing other) {
        if (one == Standing.SAME || one == other) {
            return other;
        }
        return other == Standing.SAME ? one : Standing.CONTRARY;
    }

    /** How a value below stands to the value above. */
    private enum Strictness {
        LESS,
        EQUAL,
        MORE,
        OTHER;

        static Strictness compare(Value above, Value below) {
            if (above instanceof Value.Choices(var many) && below instanceof Value.Choices(var others)) {
                var has = others.containsAll(many);
                var lacks = many.containsAll(others);
                return has && lacks ? EQUAL : has ? MORE : lacks ? LESS : OTHER;
            }
            var up = size(above);
            var down = size(below);
            return up == null || down == null ? OTHER : of(down.compareTo(up));
        }

        private static Strictness of(int order) {
            return order < 0 ? LESS : order > 0 ? MORE : EQUAL;
        }

        private static @Nullable BigDecimal size(Value value) {
            return switch (value) {
                case Value.Whole(var number) -> BigDecimal.valueOf(number);
                case Value.Length length -> BigDecimal.valueOf(length.days());
                case Value.Money(var amount) -> BigDecimal.valueOf(amount.ore());
                case Value.Percent(var percent) -> percent;
                case Value.Flag(var on) -> on ? BigDecimal.ONE : BigDecimal.ZERO;
                default -> null;
            };
        }

        Strictness inverse() {
            return this == LESS ? MORE : this == MORE ? LESS : this;
        }

        Standing standing() {
            return switch (this) {
                case LESS -> Standing.LOOSER;
                case EQUAL -> Standing.SAME;
                case MORE -> Standing.STRICTER;
                case OTHER -> Standing.CONTRARY;
            };
        }
    }
}
