package se.iop.core.containment;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.iop.guideline.Requirement;

/**
 * What stands in, within the code of a plugin, for members of the JDK that must be counted in the midst of what they do
 * or that answer differently each time the machine is started. Public because the woven code calls it.
 */
@SuppressWarnings({"unchecked", "rawtypes"})
public final class Counted {

    private Counted() {}

    /** The name of the method that stands in for a member: {@code Map_Entry_comparingByKey}. */
    static String nameOf(String type, String member) {
        var simple = type.substring(type.lastIndexOf('.') + 1).replace('$', '_');
        return simple + "_" + member;
    }

    private static void counted(@Nullable Object thing) {
        Meter.current().deep(thing);
    }

    /** Each is looked for among the others, which may all have the same hash. */
    private static Object sought(Object thing) {
        Meter.current().key(thing);
        return thing;
    }

    private static <T> Comparator<T> natural() {
        return (one, other) -> {
            counted(one);
            counted(other);
            return ((Comparable<Object>) one).compareTo(other);
        };
    }

    /** {@link String#join(CharSequence, CharSequence...)}. */
    public static String String_join(CharSequence between, CharSequence[] parts) {
        return String_join(between, Arrays.asList(parts));
    }

    /** {@link String#join(CharSequence, Iterable)}. */
    public static String String_join(CharSequence between, Iterable<? extends CharSequence> parts) {
        var meter = Meter.current();
        for (var part : parts) {
            meter.text(part);
            meter.text(between);
        }
        return String.join(between, parts);
    }

    /** {@link List#sort}; each comparison counts itself. */
    public static void List_sort(List list, @Nullable Comparator order) {
        list.sort(order == null ? natural() : order);
    }

    /** {@link Collections#max(Collection, Comparator)}. */
    public static Object Collections_max(Collection elements, @Nullable Comparator order) {
        return Collections.max(elements, order == null ? natural() : order);
    }

    /** {@link Collections#min(Collection, Comparator)}. */
    public static Object Collections_min(Collection elements, @Nullable Comparator order) {
        return Collections.min(elements, order == null ? natural() : order);
    }

    /** {@link Set#of(Object...)}, in the order given. */
    public static Set Set_of(Object... elements) {
        sought(elements);
        var set = new LinkedHashSet<>(Arrays.asList(elements));
        if (set.size() < elements.length) {
            throw new IllegalArgumentException("duplicate element");
        }
        return kept(set);
    }

    /** {@link Set#copyOf}, in the order given. */
    public static Set Set_copyOf(Collection elements) {
        sought(elements);
        return kept(new LinkedHashSet<>(elements));
    }

    /** Null is refused as by the original. */
    private static Set kept(Set<Object> set) {
        if (set.contains(null)) {
            throw new NullPointerException();
        }
        return new Kept.InOrder(set);
    }

    /** {@link Map#of()}, in the order given, as all of its kind. */
    public static Map Map_of(Object... keysAndValues) {
        counted(keysAndValues);
        var map = new LinkedHashMap<Object, Object>();
        for (var place = 0; place < keysAndValues.length; place += 2) {
            map.put(keysAndValues[place], keysAndValues[place + 1]);
        }
        if (map.size() < keysAndValues.length / 2) {
            throw new IllegalArgumentException("duplicate key");
        }
        return kept(map);
    }

    /** {@link Map#ofEntries}. */
    public static Map Map_ofEntries(Map.Entry[] entries) {
        sought(entries);
        var map = new LinkedHashMap<Object, Object>();
        for (var entry : entries) {
            map.put(entry.getKey(), entry.getValue());
        }
        return kept(map);
    }

    /** {@link Map#copyOf}. */
    public static Map Map_copyOf(Map map) {
        sought(map);
        return kept(new LinkedHashMap<>(map));
    }

    private static Map kept(Map<Object, Object> map) {
        if (map.containsKey(null) || map.containsValue(null)) {
            throw new NullPointerException();
        }
        return new Kept.Mapped(map);
    }

    /** {@link Map.Entry#comparingByKey()}. */
    public static Comparator Map_Entry_comparingByKey() {
        return Map.Entry.comparingByKey((Comparator) natural());
    }

    /** {@link Map.Entry#comparingByValue()}. */
    public static Comparator Map_Entry_comparingByValue() {
        return Map.Entry.comparingByValue((Comparator) natural());
    }

    /** {@link Comparator#naturalOrder}. */
    public static Comparator Comparator_naturalOrder() {
        return natural();
    }

    /** {@link Comparator#reverseOrder}. */
    public static Comparator Comparator_reverseOrder() {
        return natural().reversed();
    }

    /** {@link Comparator#comparing(Function)}. */
    public static Comparator Comparator_comparing(Function by) {
        Meter.current().chain(null, null);
        return Comparator.comparing(by, (Comparator) natural());
    }

    /** {@link Comparator#thenComparing(Function)}. */
    public static Comparator Comparator_thenComparing(Comparator first, Function by) {
        var then = first.thenComparing(by, natural());
        Meter.current().chain(then, first);
        return then;
    }

    /** {@link Function#identity}. */
    public static Function Function_identity() {
        return thing -> {
            Meter.current().step(1);
            return thing;
        };
    }

    /** {@link UnaryOperator#identity}. */
    public static UnaryOperator UnaryOperator_identity() {
        return thing -> {
            Meter.current().step(1);
            return thing;
        };
    }

    /** {@link Stream#distinct}. */
    public static Stream Stream_distinct(Stream stream) {
        var distinct = stream.peek(Counted::sought).distinct();
        Meter.current().chain(distinct, stream);
        return distinct;
    }

    /** {@link Stream#sorted()}. */
    public static Stream Stream_sorted(Stream stream) {
        var sorted = stream.sorted(natural());
        Meter.current().chain(sorted, stream);
        return sorted;
    }

    /** {@link IntStream#range}. */
    public static IntStream IntStream_range(int from, int to) {
        Meter.current().number((long) to - from);
        return IntStream.range(from, to);
    }

    /** {@link IntStream#rangeClosed}. */
    public static IntStream IntStream_rangeClosed(int from, int to) {
        Meter.current().number((long) to - from + 1);
        return IntStream.rangeClosed(from, to);
    }

    /** {@link LongStream#range}. */
    public static LongStream LongStream_range(long from, long to) {
        Meter.current().number(Math.subtractExact(to, from));
        return LongStream.range(from, to);
    }

    /** {@link LongStream#rangeClosed}. */
    public static LongStream LongStream_rangeClosed(long from, long to) {
        Meter.current().number(Math.subtractExact(to, from));
        return LongStream.rangeClosed(from, to);
    }

    /** {@link Collectors#joining()}. */
    public static Collector Collectors_joining() {
        return Collectors_joining("", "", "");
    }

    /** {@link Collectors#joining(CharSequence)}. */
    public static Collector Collectors_joining(CharSequence between) {
        return Collectors_joining(between, "", "");
    }

    /** {@link Collectors#joining(CharSequence, CharSequence, CharSequence)}. */
    public static Collector Collectors_joining(CharSequence between, CharSequence first, CharSequence last) {
        return Collector.<CharSequence, StringJoiner, String>of(
                () -> new StringJoiner(between, first, last),
                (joined, part) -> {
                    var meter = Meter.current();
                    meter.text(part);
                    meter.text(between);
                    joined.add(part);
                },
                StringJoiner::merge,
                joined -> {
                    Meter.current().number(joined.length());
                    return joined.toString();
                });
    }

    /** {@link Collectors#toCollection}. */
    public static Collector Collectors_toCollection(Supplier into) {
        return Collectors.mapping(Counted::sought, Collectors.toCollection(into));
    }

    /** {@link Collectors#groupingBy(Function, Supplier, Collector)}. */
    public static Collector Collectors_groupingBy(Function by, Supplier into, Collector below) {
        return Collectors.groupingBy(by.andThen(Counted::sought), into, below);
    }

    /** {@link Collectors#toMap(Function, Function, BinaryOperator, Supplier)}. */
    public static Collector Collectors_toMap(Function key, Function value, BinaryOperator merge, Supplier into) {
        return Collectors.toMap(key.andThen(Counted::sought), value, merge, into);
    }

    /** {@link Requirement#check}: a rule of the platform's own does not count itself. */
    public static Function Requirement_check(Requirement requirement) {
        var check = (Function) requirement.check();
        return proposal -> {
            var meter = Meter.current();
            var before = meter.left();
            meter.deep(requirement);
            meter.deep(proposal);
            meter.pairs(before);
            return check.apply(proposal);
        };
    }
}
