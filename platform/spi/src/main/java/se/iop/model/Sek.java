package se.iop.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * An exact amount of Swedish kronor, kept as whole öre.
 *
 * @param ore öre; between −10¹⁵ and 10¹⁵, that is ten thousand billion kronor either way
 */
public record Sek(long ore) implements Comparable<Sek> {

    /** No money at all; not the same as an unknown amount, which is {@code null}. */
    public static final Sek ZERO = new Sek(0);

    private static final long LIMIT = 1_000_000_000_000_000L;
    private static final long ORE_PER_KRONA = 100;
    private static final char NO_BREAK_SPACE = '\u00a0';

    /** Refuses what no municipality could owe, so that sums cannot overflow. */
    public Sek {
        if (ore > LIMIT || ore < -LIMIT) {
            throw new IllegalArgumentException("Beloppet är orimligt stort: " + ore + " öre");
        }
    }

    /** Whole kronor. */
    public static Sek kronor(long kronor) {
        return new Sek(Math.multiplyExact(kronor, ORE_PER_KRONA));
    }

    /** The two amounts together. */
    public Sek plus(Sek other) {
        return new Sek(Math.addExact(ore, other.ore));
    }

    /** What is left when the other amount is taken away; may be negative. */
    public Sek minus(Sek other) {
        return new Sek(Math.subtractExact(ore, other.ore));
    }

    /** The amount a whole number of times. */
    public Sek times(long count) {
        return new Sek(Math.multiplyExact(ore, count));
    }

    /** The amount changed by a percentage, rounded as the clause says. */
    public Sek changedBy(BigDecimal percent, Rounding rounding) {
        return rounding.round(
                BigDecimal.valueOf(ore).multiply(percent.movePointLeft(2).add(BigDecimal.ONE)));
    }

    /** Parts that differ by at most one öre and always sum to the whole; the first parts are the larger ones. */
    public List<Sek> split(int parts) {
        if (parts < 1) {
            throw new IllegalArgumentException("Ett belopp delas i minst en del, inte " + parts);
        }
        var smaller = Math.floorDiv(ore, parts);
        var larger = (int) Math.floorMod(ore, (long) parts);
        var split = new ArrayList<Sek>(Collections.nCopies(larger, new Sek(smaller + 1)));
        split.addAll(Collections.nCopies(parts - larger, new Sek(smaller)));
        return List.copyOf(split);
    }

    /** The amount as Swedes write it: {@code 75 000 kr}, and {@code 1 000,50 kr} where there are öre. */
    public String text() {
        var text = new StringBuilder(24);
        var absolute = Math.abs(ore);
        text.append(absolute / ORE_PER_KRONA);
        for (var place = text.length() - 3; place > 0; place -= 3) {
            text.insert(place, NO_BREAK_SPACE);
        }
        var rest = absolute % ORE_PER_KRONA;
        if (rest != 0) {
            text.append(',').append(rest / 10).append(rest % 10);
        }
        if (ore < 0) {
            text.insert(0, '\u2212');
        }
        return text.append(NO_BREAK_SPACE).append("kr").toString();
    }

    @Override
    public int compareTo(Sek other) {
        return Long.compare(ore, other.ore);
    }
}
