package se.iop.core.containment;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.iop.guideline.Guideline;
import se.iop.model.Economy;
import se.iop.model.IndexValues;
import se.iop.model.Span;
import se.iop.model.Wording;

/** How large a value is. */
final class Sizes {

    /** Whether objects of a class write themselves by their address, which is another one each time. */
    private static final ClassValue<Boolean> NAMELESS = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            try {
                return type.getMethod("toString").getDeclaringClass() == Object.class;
            } catch (NoSuchMethodException impossible) {
                return true;
            }
        }
    };

    private static final long MONTHS = 12;
    private static final long MOST_DAYS = 366;

    /** About the years that agreements are of. */
    private static final int NOW = 2025;

    private Sizes() {}

    /** The length of a text, sixteen signs as one, of an array, of a collection or of what the SPI goes through. */
    static long of(@Nullable Object thing) {
        return switch (thing) {
            case null -> 0;
            case CharSequence text -> text.length() / 16;
            case Collection<?> elements -> elements.size();
            case Map<?, ?> map -> map.size();
            case Economy economy -> economy.contributions().size();
            case Guideline version ->
                version.rules().size() + version.paragraphs().size();
            case Wording wording -> wording.sections().size();
            case IndexValues known -> known.values().size();
            default -> thing.getClass().isArray() ? Array.getLength(thing) : 0;
        };
    }

    /** Gives what a thing consists of; the classes of a plugin count themselves when they are asked. */
    static void parts(Object thing, boolean written, Consumer<@Nullable Object> part) {
        if (written && NAMELESS.get(thing.getClass())) {
            throw new Exhausted("the text of what has none, " + thing.getClass().getName());
        }
        if (thing instanceof Optional<?> optional) {
            part.accept(optional.orElse(null));
        } else if (thing instanceof Object[] elements) {
            Arrays.stream(elements).forEach(part);
        } else {
            for (var one : Parts.of(thing.getClass())) {
                if (!one.simple()) {
                    part.accept(one.of(thing));
                }
            }
        }
    }

    /** What the SPI goes through year by year or month by month. */
    static long calendar(Object thing) {
        return switch (thing) {
            case LocalDate day -> Math.abs(day.getYear() - NOW) / 16;
            case Span span -> ChronoUnit.MONTHS.between(span.first(), span.last());
            default -> 0;
        };
    }

    static boolean isBounded(@Nullable Object value, int digits, int year) {
        return switch (value) {
            case null -> true;
            case BigDecimal number -> Math.abs((long) number.scale()) <= digits && number.precision() <= digits;
            case MathContext context -> context.getPrecision() <= digits;
            case LocalDate day -> Math.abs(day.getYear()) <= year;
            case YearMonth month -> Math.abs(month.getYear()) <= year;
            case Period length ->
                Math.abs(length.toTotalMonths()) <= MONTHS * year
                        && Math.abs(length.get(ChronoUnit.DAYS)) <= MOST_DAYS * year;
            default -> true;
        };
    }
}
