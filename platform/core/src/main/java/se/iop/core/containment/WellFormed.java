package se.iop.core.containment;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.iop.guideline.Outcome;
import se.iop.guideline.Outcome.Breached;
import se.iop.guideline.Outcome.Inapplicable;
import se.iop.guideline.Outcome.Met;
import se.iop.guideline.Outcome.Unsettled;
import se.iop.model.Terms;

/**
 * Whether what a plugin gives is what its types say: byte code can put anything into a list of texts, and it would show
 * only when a person reads it.
 */
final class WellFormed {

    private static final int LONGEST_SENTENCE = 10_000;
    private static final int MOST_TEXT = 4 << 20;
    private static final int MOST_PARTS = 200_000;
    private static final char DELETE = '\u007f';
    private static final char SOFT_HYPHEN = '\u00ad';

    /** The last letter of Latin script as Europe writes it. */
    private static final char LAST_PLAIN = '\u024f';

    private static final int MOST_LISTED = 500;

    private int parts;
    private long text;

    private WellFormed() {}

    /** Refuses a value that is not well-formed, too large or written with signs that cannot be seen. */
    static void demand(@Nullable Object value, Class<?> type) throws Uncontained {
        try {
            new WellFormed().check(value, type, null);
        } catch (Unfit unfit) {
            throw new Uncontained(
                    "Riktlinjen är inte välformad: " + unfit.getMessage() + ".",
                    "The guideline is not well-formed: " + unfit.english + ".");
        }
    }

    /** The same for each of a list, which is of a bounded length. */
    static void demandEach(Collection<?> values, Class<?> type) throws Uncontained {
        if (values.size() > MOST_LISTED) {
            throw new Uncontained(
                    "Riktlinjen räknar upp fler än " + MOST_LISTED + " av samma slag.",
                    "The guideline lists more than " + MOST_LISTED + " of a kind.");
        }
        for (var value : values) {
            demand(value, type);
        }
    }

    /** The outcome with its sentences made fit to read; throws what is no outcome. */
    static Outcome outcome(@Nullable Outcome outcome, Terms judged) {
        if (outcome == null) {
            throw new Unfit("regeln gav inget utfall", "the rule gave no outcome");
        }
        return switch (outcome) {
            case Met(var why) when isFit(why) -> outcome;
            case Inapplicable(var why) when isFit(why) -> outcome;
            case Breached(var why, var fix) when fix == null && isFit(why) -> outcome;
            case Met(var why) -> new Met(sentence(why));
            case Breached(var why, var fix) -> new Breached(sentence(why), fit(fix, judged));
            case Unsettled(var question, var cause) -> {
                new WellFormed().check(cause, Outcome.Cause.class, null);
                yield new Unsettled(sentence(question), cause);
            }
            case Inapplicable(var why) -> new Inapplicable(sentence(why));
        };
    }

    /** What the fix shares with the terms that were judged came from the platform. */
    private static @Nullable Terms fit(@Nullable Terms fix, Terms judged) {
        if (fix != null) {
            new WellFormed().check(fix, Terms.class, null, judged);
        }
        return fix;
    }

    private static boolean isFit(@Nullable String said) {
        return said != null && said.length() <= LONGEST_SENTENCE && isPlain(said);
    }

    /** Not longer than a person reads, and without signs that hide or turn what stands there. */
    private static String sentence(@Nullable String said) {
        if (said == null) {
            throw new Unfit("en mening saknas", "a sentence is missing");
        }
        var shortened = said.length() > LONGEST_SENTENCE ? said.substring(0, LONGEST_SENTENCE) + " …" : said;
        if (isPlain(shortened)) {
            return shortened;
        }
        var clean = new StringBuilder(shortened.length());
        shortened.codePoints().forEach(sign -> {
            if (isHidden(sign)) {
                clean.append('\ufffd');
            } else {
                clean.appendCodePoint(sign);
            }
        });
        return clean.toString();
    }

    /** Nearly all sentences are, and asking so is much cheaper than asking for the kind of each sign. */
    private static boolean isPlain(String said) {
        for (var place = 0; place < said.length(); place++) {
            var sign = said.charAt(place);
            var isLatin = sign >= ' ' && sign <= LAST_PLAIN && (sign < DELETE || sign > SOFT_HYPHEN);
            if (!isLatin && (Character.isSurrogate(sign) || isHidden(sign))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHidden(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL -> sign != '\n' && sign != '\t';
            case Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> true;
            case Character.FORMAT -> sign != SOFT_HYPHEN && sign != '\u200d';
            default -> false;
        };
    }

    private void check(@Nullable Object value, Type type, @Nullable AnnotatedType annotated) {
        check(value, type, annotated, null);
    }

    private void check(@Nullable Object value, Type type, @Nullable AnnotatedType annotated, @Nullable Object known) {
        if (value == null) {
            if (annotated == null || !annotated.isAnnotationPresent(Nullable.class)) {
                throw new Unfit("ett värde saknas", "a value is missing");
            }
            return;
        }
        if (++parts > MOST_PARTS) {
            throw new Unfit("den är för stor", "it is too large");
        }
        var plain = type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
        if (!plain.isPrimitive() && !plain.isInstance(value)) {
            throw new Unfit(
                    "en " + value.getClass().getSimpleName() + " står där " + plain.getSimpleName() + " ska stå",
                    "a " + value.getClass().getSimpleName() + " stands where " + plain.getSimpleName() + " should");
        }
        switch (value) {
            case String said -> text(said);
            case Collection<?> elements -> elements(elements, annotated, 0);
            case Map<?, ?> map -> {
                elements(map.keySet(), annotated, 0);
                elements(map.values(), annotated, 1);
            }
            case Record record
            when Members.isSpi(record.getClass().getName()) ->
                components(record, record.getClass().isInstance(known) ? known : null);
            default -> {
                if (!Sizes.isBounded(value, 1_000, 9_999)) {
                    throw new Unfit("ett tal är orimligt", "a number is out of bounds");
                }
            }
        }
    }

    private void text(String said) {
        text += said.length();
        if (text > MOST_TEXT) {
            throw new Unfit("den är för lång", "it is too long");
        }
        if (!isPlain(said) && said.codePoints().anyMatch(WellFormed::isHidden)) {
            throw new Unfit("en text har tecken som inte syns", "a text has signs that cannot be seen");
        }
    }

    private void elements(Collection<?> elements, @Nullable AnnotatedType of, int place) {
        if (of instanceof AnnotatedParameterizedType generic) {
            var element = generic.getAnnotatedActualTypeArguments()[place];
            for (var one : elements) {
                check(one, element.getType(), element);
            }
        } else {
            throw new Unfit("en lista är utan typ", "a list has no type");
        }
    }

    private void components(Record record, @Nullable Object known) {
        for (var component : Parts.of(record.getClass())) {
            if (component.simple()) {
                continue;
            }
            var value = component.of(record);
            var before = known == null ? null : component.of(known);
            if (!isSame(value, before)) {
                check(value, component.type(), component.annotated(), before);
            }
        }
    }

    /** The very same object, which the platform made; equals would look through all of it. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(@Nullable Object value, @Nullable Object known) {
        return value != null && value == known;
    }

    /** What is not what its type says. */
    static final class Unfit extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String english;

        Unfit(String swedish, String english) {
            super(swedish);
            this.english = english;
        }
    }
}
