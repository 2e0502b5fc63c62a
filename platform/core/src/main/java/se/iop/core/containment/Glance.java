package se.iop.core.containment;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.iop.guideline.Outcome;
import se.iop.guideline.Outcome.Breached;
import se.iop.guideline.Outcome.Inapplicable;
import se.iop.guideline.Outcome.Met;
import se.iop.guideline.Outcome.Unsettled;
import se.iop.model.Terms;

/**
 * Whether an outcome is well-formed, as can be said of nearly all of them at once. What is not let through here is for
 * {@link WellFormed} to judge, which looks closer and takes longer.
 */
final class Glance {

    /** As many values as a correction usually changes. */
    private static final int MOST_PARTS = 200;

    private static final int DEEPEST = 20;

    /** Asked once for each class. */
    private static final ClassValue<Part[]> OF = new ClassValue<>() {
        @Override
        protected Part[] computeValue(Class<?> type) {
            return Parts.of(type).stream()
                    .filter(part -> !part.simple())
                    .map(part -> new Part(part.accessor(), shape(part.type(), part.annotated())))
                    .toArray(Part[]::new);
        }
    };

    /**
     * One component of a record.
     *
     * @param accessor gives its value
     * @param shape what that must be
     */
    private record Part(Function<Object, @Nullable Object> accessor, Shape shape) {}

    /**
     * What a value must be.
     *
     * @param type its class
     * @param optional whether it may be missing
     * @param of what each of its elements must be if it is a list, each of its keys and values if it is a map
     */
    private record Shape(Class<?> type, boolean optional, List<Shape> of) {}

    private static final int LONGEST_SENTENCE = 10_000;

    /** The last letter of Latin script as Europe writes it. */
    private static final char LAST_LATIN = '\u024f';

    private static final char DELETE = '\u007f';
    private static final char FIRST_AFTER_CONTROL = '\u00a0';

    private int parts;

    private Glance() {}

    static boolean isWellFormed(@Nullable Outcome outcome, Terms judged) {
        return switch (outcome) {
            case Met(var why) -> isPlain(why);
            case Breached(var why, var fix) -> isPlain(why) && (fix == null || isWellFormed(fix, judged));
            case Unsettled(var question, var cause) -> isPlain(question) && isGiven(cause);
            case Inapplicable(var why) -> isPlain(why);
            case null -> false;
        };
    }

    /** The compiled code of a plugin may leave out what its source may not. */
    private static boolean isGiven(@Nullable Object cause) {
        return cause != null;
    }

    /**
     * What a correction shares with the terms that were judged came from the platform, and that is nearly all. Written
     * out, because a correction is the dearest thing a rule gives; without a part it would not compile.
     */
    private static boolean isWellFormed(Terms fix, Terms judged) {
        var glance = new Glance();
        var shapes = OF.get(Terms.class);
        return fix
                        instanceof
                        Terms(
                                var subject,
                                var parties,
                                var term,
                                var economy,
                                var followUp,
                                var wording,
                                var relations,
                                var remarks,
                                var extra)
                && glance.is(subject, judged.subject(), shapes[0].shape(), 0)
                && glance.is(parties, judged.parties(), shapes[1].shape(), 0)
                && glance.is(term, judged.term(), shapes[2].shape(), 0)
                && glance.is(economy, judged.economy(), shapes[3].shape(), 0)
                && glance.is(followUp, judged.followUp(), shapes[4].shape(), 0)
                && glance.is(wording, judged.wording(), shapes[5].shape(), 0)
                && glance.is(relations, judged.relations(), shapes[6].shape(), 0)
                && glance.is(remarks, judged.remarks(), shapes[7].shape(), 0)
                && glance.is(extra, judged.extra(), shapes[8].shape(), 0);
    }

    private boolean hasParts(Object record, @Nullable Object known, int level) {
        for (var part : OF.get(record.getClass())) {
            var value = part.accessor().apply(record);
            var before = known == null ? null : part.accessor().apply(known);
            if (!is(value, before, part.shape(), level)) {
                return false;
            }
        }
        return true;
    }

    @SuppressWarnings("ReferenceEquality")
    private boolean is(@Nullable Object value, @Nullable Object known, Shape shape, int level) {
        if (value == null) {
            return shape.optional();
        }
        if (value == known) {
            return true;
        }
        if (!shape.type().isInstance(value) || ++parts > MOST_PARTS || level > DEEPEST) {
            return false;
        }
        if (value instanceof String said) {
            return isPlain(said);
        }
        if (value instanceof Record record && Members.isSpi(record.getClass().getName())) {
            return hasParts(record, record.getClass().isInstance(known) ? known : null, level + 1);
        }
        if (value instanceof List<?> elements) {
            return shape.of().size() == 1 && each(elements, shape.of().getFirst(), level + 1);
        }
        if (value instanceof Map<?, ?> map) {
            return shape.of().size() == 2
                    && each(map.keySet(), shape.of().getFirst(), level + 1)
                    && each(map.values(), shape.of().getLast(), level + 1);
        }
        return isSimple(value);
    }

    private boolean each(Collection<?> elements, Shape shape, int level) {
        for (var element : elements) {
            if (!is(element, null, shape, level)) {
                return false;
            }
        }
        return true;
    }

    /** Numbers, days and the values of enums; other collections are for the closer look. */
    private static boolean isSimple(Object value) {
        return value instanceof Comparable<?> && Sizes.isBounded(value, 1_000, 9_999);
    }

    private static boolean isPlain(@Nullable String said) {
        if (said == null || said.length() > LONGEST_SENTENCE) {
            return false;
        }
        for (var place = 0; place < said.length(); place++) {
            var sign = said.charAt(place);
            var isLatin = sign >= ' ' && sign <= LAST_LATIN && (sign < DELETE || sign >= FIRST_AFTER_CONTROL);
            if (!isLatin && !isTypographic(sign)) {
                return false;
            }
        }
        return true;
    }

    /** Dashes, quotation marks, the ellipsis, the sign of the euro and the minus sign. */
    private static boolean isTypographic(char sign) {
        return (sign >= '\u2010' && sign <= '\u2027') || sign == '\u20ac' || sign == '\u2212';
    }

    private static Shape shape(Type type, @Nullable AnnotatedType annotated) {
        var plain = type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
        var optional = annotated != null && annotated.isAnnotationPresent(Nullable.class);
        var isHolder = plain == List.class || plain == Map.class;
        var of = isHolder && annotated instanceof AnnotatedParameterizedType generic
                ? Arrays.stream(generic.getAnnotatedActualTypeArguments())
                        .map(element -> shape(element.getType(), element))
                        .toList()
                : List.<Shape>of();
        return new Shape(plain, optional, of);
    }
}
