package se.iop.core.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A committee of the municipality.
 *
 * @param code its short name, the same in guidelines, addresses and memberships
 * @param name its name as it is printed
 * @param firstDay the first day of its work, unknown where nobody wrote it down
 * @param lastDay the last day; none while it works
 */
public record Committee(
        String code,
        String name,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay) {}
