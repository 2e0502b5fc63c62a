package se.iop.core.people;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.iop.model.Sek;
import se.iop.model.Tally;

/**
 * A committee of the municipality.
 *
 * @param code its short name, the same in guidelines, addresses and memberships for as long as it is remembered
 * @param firstName the name it began with
 * @param namings the names it took later, earliest first
 * @param firstDay the first day of its work, unknown where nobody wrote it down
 * @param lastDay the last day; none while it works
 * @param continues the short names of the committees whose work it continues
 * @param joint with whom it is joint, none for a committee of this municipality alone
 * @param name its name today
 */
public record Committee(
        String code,
        String firstName,
        List<Naming> namings,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        List<String> continues,
        @Nullable Joint joint,
        String name) {

    /** Keeps lists of its own. */
    public Committee {
        namings = List.copyOf(namings);
        continues = List.copyOf(continues);
    }

    /**
     * A name taken after the first.
     *
     * @param from the day from which it holds
     * @param name the name
     * @param decision the decision to take it, as it is cited
     */
    public record Naming(LocalDate from, String name, String decision) {}

    /**
     * A committee shared with another municipality, whose host this municipality is.
     *
     * @param partner the other municipality
     * @param percent the partner's share of the money in per cent, unknown where it is not stated
     */
    public record Joint(String partner, @Nullable BigDecimal percent) {

        private static final int HUNDRED = 2;

        /**
         * What of the committee's money the partner counts as its own, in whole öre; the host counts the whole.
         *
         * @return the share, with as many unknown amounts as the whole; none where the share is not stated
         */
        public @Nullable Tally of(Tally whole) {
            if (percent == null) {
                return null;
            }
            var ore = BigDecimal.valueOf(whole.known().ore())
                    .multiply(percent)
                    .movePointLeft(HUNDRED)
                    .setScale(0, RoundingMode.HALF_UP);
            return new Tally(new Sek(ore.longValueExact()), whole.unknown());
        }
    }

    /** A committee as it begins. */
    static Committee begun(String code, String name, @Nullable LocalDate firstDay) {
        return new Committee(code, name, List.of(), firstDay, null, List.of(), null, name);
    }

    /** The name that held on a day. */
    public String nameOn(LocalDate day) {
        var held = firstName;
        for (var naming : namings) {
            if (!naming.from().isAfter(day)) {
                held = naming.name();
            }
        }
        return held;
    }

    /** Whether its time is over on a day. */
    public boolean over(LocalDate day) {
        return lastDay != null && lastDay.isBefore(day);
    }

    /** The same committee at work between other days. */
    public Committee working(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new Committee(code, firstName, namings, from, to, continues, joint, name);
    }

    /** The same committee, continuing others. */
    public Committee continuing(List<String> others) {
        return new Committee(code, firstName, namings, firstDay, lastDay, others, joint, name);
    }

    /** The same committee, joint with another municipality or not. */
    public Committee shared(@Nullable Joint other) {
        return new Committee(code, firstName, namings, firstDay, lastDay, continues, other, name);
    }

    /** The same committee with the name it has today spelled otherwise. */
    public Committee spelled(String other) {
        return new Committee(code, firstName, namings, firstDay, lastDay, continues, joint, other);
    }
}
