package se.iop.core.containment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.iop.model.Sek;

/**
 * What the code of a plugin may still do before it is stopped: steps, memory and depth, counted by calls that
 * {@link Weaver} puts into it and never timed, so that the same judgement ends the same way on every machine.
 *
 * <p>A step is about eight plain instructions, one call out of the plugin or eight bytes of memory. The methods are
 * public because the woven code calls them; nothing else does.
 *
 * <p>One thing is known to be about ten times too cheap: whether two large maps or sets are equal, where all keys have
 * one hash. What they hold is counted once, though each key is sought in a tree as a look-up is. It ends all the same,
 * with the budget.
 */
public final class Meter {

    /**
     * For one rule and one agreement. The dearest rule of the known guidelines uses some hundred steps; a million is at
     * most 8 MB of memory, and some milliseconds of compiled code or some ten of interpreted.
     */
    static final long RULE = 1_000_000;

    /** For all rules of one guideline and one agreement, so that many bad rules are not much worse than one. */
    static final long JUDGEMENT = 4 * RULE;

    /**
     * For reading a plugin: initialising its classes, making its guideline, its versions and its templates. The largest
     * known guideline uses some five thousand steps.
     */
    static final long READING = 2 * RULE;

    /**
     * Slots of eight bytes that calls within the plugin may hold on the stack, those of the platform beneath each of
     * them included: far less than the smallest stack, and more than a hundred calls deep.
     */
    private static final int DEEPEST = 16_000;

    /** What each call holds beside its own variables; a stream or a collection may stand between two of them. */
    static final int BENEATH = 100;

    private static final int LONGEST_CHAIN = 100;
    private static final int DEEPEST_VALUE = 100;
    private static final int MOST_DIGITS = 1_000;
    private static final int LAST_YEAR = 9_999;
    private static final int SIGNS_A_STEP = 16;
    private static final int SIGNS_WRITTEN = 4;
    private static final int NODE = 16;
    private static final int TREE = 16;
    private static final int TRACE = 2_000;

    /** One for each thread, so that neither a judgement nor a rule makes one. */
    private static final ThreadLocal<Meter> CURRENT = ThreadLocal.withInitial(Meter::new);

    private boolean open;
    private long left;
    private int depth;
    private int wrapped;
    private @Nullable IdentityHashMap<Object, Integer> chains;

    private Meter() {}

    /**
     * Does something with a budget of its own, taken from the budget around it if there is one.
     *
     * @throws Exhausted when it is used up
     */
    static <T> T within(long budget, Supplier<T> what) {
        return within(budget, Supplier::get, what);
    }

    /** The same for what is asked of something. */
    static <A, T> T within(long budget, Function<A, T> what, A of) {
        return current().within(what, of, budget);
    }

    /** What is around has its own depth and chains, and pays for what is used within. */
    private <A, T> T within(Function<A, T> what, A of, long budget) {
        var openAround = open;
        var leftAround = left;
        var depthAround = depth;
        var wrappedAround = wrapped;
        var chainsAround = chains;
        var given = openAround ? Math.clamp(leftAround, 0L, budget) : budget;
        open = true;
        left = given;
        depth = 0;
        wrapped = 0;
        chains = null;
        try {
            return what.apply(of);
        } finally {
            open = openAround;
            left = openAround ? leftAround - (given - Math.max(left, 0)) : 0;
            depth = depthAround;
            wrapped = wrappedAround;
            chains = chainsAround;
        }
    }

    static Meter current() {
        return CURRENT.get();
    }

    /** A method begins. */
    public static Meter enter(int steps, int slots) {
        var own = current();
        own.step(steps);
        own.depth += slots;
        if (own.depth > DEEPEST) {
            throw own.exhausted("calls within calls");
        }
        return own;
    }

    /** A method returns. */
    public void leave(int slots) {
        depth -= slots;
    }

    /** How deep the calls are; an exception that is caught comes back to it. */
    public int depth() {
        return depth;
    }

    /** So much is done at once. */
    public void step(int steps) {
        left -= steps;
        if (left < 0) {
            throw exhausted("steps");
        }
    }

    private void take(long steps) {
        if (steps < 0 || steps > left) {
            throw exhausted("steps");
        }
        left -= steps;
    }

    /** From then on nothing more is done within this budget, whatever catches this. */
    private Exhausted exhausted(String what) {
        left = -1;
        return new Exhausted(open ? what : "outside of every budget");
    }

    /** A handler begins: what stops the plugin goes past it, and so does every failure of the machine. */
    public void caught(Throwable thrown, int before, int steps) {
        if (thrown instanceof Error error) {
            throw error;
        }
        depth = before;
        step(steps);
        step(TRACE);
    }

    /** An array is made. */
    public void array(int length, int bytes) {
        take(2 + Math.max(length, 0) * (long) bytes / 8);
    }

    /** An array of arrays is made: the number of elements of all of them is a product. */
    public static long times(long elements, int length) {
        return Math.min(Integer.MAX_VALUE, elements * Math.max(length, 0));
    }

    /** Arrays of so many elements in all are made. */
    public void arrays(long elements) {
        take(2 + 3 * elements);
    }

    /** A constructor writes to another object than its own. */
    public void foreign() {
        throw exhausted("steps");
    }

    /** An exception is made. */
    public void trace() {
        step(TRACE);
    }

    /** So many, as a number says. */
    public void number(long number) {
        take(2 + Math.max(number, 0));
    }

    /** As long as a thing is. */
    public void size(@Nullable Object thing) {
        if (thing instanceof String text) {
            step(1 + text.length() / SIGNS_A_STEP);
        } else {
            take(1 + Sizes.of(thing));
        }
    }

    /** Two lengths, or a length and a number, multiplied; each at most what an int is. */
    public void product(long one, long other) {
        take(1 + Math.multiplyExact(one + 1, other + 1) / 4);
    }

    /** How long a text is. */
    public static long length(@Nullable Object text) {
        return text instanceof CharSequence sequence ? sequence.length() : 0;
    }

    /** As much as can be reached from a thing. */
    public void deep(@Nullable Object thing) {
        if (thing instanceof String text) {
            step(NODE + text.length() / SIGNS_A_STEP);
        } else {
            deep(thing, false, 0);
        }
    }

    /** As much as would be written of a thing. */
    public void text(@Nullable Object thing) {
        if (thing instanceof String text) {
            step(NODE + text.length() / SIGNS_WRITTEN);
        } else {
            deep(thing, true, 0);
        }
    }

    /** A look-up by a thing, perhaps in a large tree. */
    public void key(@Nullable Object thing) {
        var before = left;
        deep(thing);
        take((before - left) * (TREE - 1));
    }

    /** A look-up by each element of a thing. */
    public void keys(@Nullable Object things) {
        key(things);
    }

    /** Each pair of what has been counted since. */
    public void pairs(long before) {
        var counted = before - left;
        take(counted * counted / TREE);
    }

    /** What is left, to be given back to {@link #pairs}. */
    public long left() {
        return left;
    }

    private void deep(@Nullable Object thing, boolean written, int level) {
        if (level > DEEPEST_VALUE) {
            throw exhausted("values within values");
        }
        step(NODE);
        switch (thing) {
            case null -> {}
            // The most frequent first; these have no parts.
            case String text -> take(text.length() / (written ? SIGNS_WRITTEN : SIGNS_A_STEP));
            case Integer _, Long _, Boolean _, Character _, Sek _ -> {}
            case LocalDate day -> {
                bounded(day);
                take(Sizes.calendar(day));
            }
            case CharSequence text -> take(text.length() / (written ? SIGNS_WRITTEN : SIGNS_A_STEP));
            case Collection<?> elements -> {
                for (var element : elements) {
                    deep(element, written, level + 1);
                }
            }
            case Map<?, ?> map -> {
                for (var entry : map.entrySet()) {
                    deep(entry.getKey(), written, level + 1);
                    deep(entry.getValue(), written, level + 1);
                }
            }
            case Map.Entry<?, ?> entry -> {
                deep(entry.getKey(), written, level + 1);
                deep(entry.getValue(), written, level + 1);
            }
            default -> {
                bounded(thing);
                take(Sizes.calendar(thing));
                Sizes.parts(thing, written, part -> deep(part, written, level + 1));
            }
        }
    }

    /** A decimal number, a day or a length of time that no judgement has use for would make the next step endless. */
    public void bounded(@Nullable Object value) {
        if (!Sizes.isBounded(value, MOST_DIGITS, LAST_YEAR)) {
            throw exhausted("a number out of bounds");
        }
    }

    /** A number of digits. */
    public void digits(long number) {
        if (number > MOST_DIGITS || number < -MOST_DIGITS) {
            throw exhausted("a number out of bounds");
        }
    }

    /** A text that is read as a decimal number. */
    public void decimal(@Nullable String text) {
        if (text != null && (text.length() > MOST_DIGITS || text.indexOf('e') >= 0 || text.indexOf('E') >= 0)) {
            throw exhausted("a number out of bounds");
        }
    }

    /** A thing wraps another; a hundred within each other would be deeper than the stack when the first is asked. */
    public void chain(@Nullable Object wrapper, @Nullable Object within) {
        step(6);
        if (++wrapped <= LONGEST_CHAIN || wrapper == null || within == null) {
            return;
        }
        if (chains == null) {
            chains = new IdentityHashMap<>();
        }
        step(6);
        var length = chains.getOrDefault(within, 0) + 1;
        if (length > LONGEST_CHAIN) {
            throw exhausted("things within things");
        }
        chains.merge(wrapper, length, Math::max);
    }
}
