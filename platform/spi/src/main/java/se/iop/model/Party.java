package se.iop.model;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One party: a legal person, and the unit of it that takes part.
 *
 * @param name the legal person or association
 * @param sector public or civil
 * @param number the organisation number, unknown where the source prints none
 * @param unit the administration or unit that takes part; two committees rightly share one legal person
 * @param roles what the party does in the agreement
 */
public record Party(
        String name,
        Sector sector,
        @Nullable OrganisationNumber number,
        @Nullable String unit,
        Set<Role> roles) {

    /** Which side a party comes from. */
    public enum Sector {
        /** A municipality, region or state body. */
        PUBLIC,
        /** An association, foundation or other body of civil society (<i>idéburen organisation</i>). */
        CIVIL
    }

    /** What a party does in an agreement; a party may have several roles. */
    public enum Role {
        /** Signs the agreement. */
        SIGNATORY,
        /** Brings work, premises or knowledge. */
        CONTRIBUTOR,
        /** Employs the people who are paid by it. */
        EMPLOYER,
        /** Coordinates the others. */
        COORDINATOR,
        /** Lets or lends the premises. */
        LANDLORD,
        /** Brings money. */
        FINANCIER,
        /** Belongs to an umbrella organisation that is a party. */
        MEMBER
    }

    /** Keeps its roles in the order of {@link Role}, so that equal parties are written alike. */
    public Party {
        roles = roles.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(roles));
    }

    /** Whether the party has the role. */
    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** The name, with the unit where there is one: {@code Lunds kommun, socialförvaltningen}. */
    public String text() {
        return unit == null ? name : name + ", " + unit;
    }
}
