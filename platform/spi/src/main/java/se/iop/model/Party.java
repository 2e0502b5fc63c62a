package se.iop.model;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
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
 * @param standing what else is known of it, and from when to when it takes part
 * @param contacts whom to turn to, by function
 * @param mandates who signs for it, and by what right
 */
public record Party(
        String name,
        Sector sector,
        @Nullable OrganisationNumber number,
        @Nullable String unit,
        Set<Role> roles,
        Standing standing,
        List<Contact> contacts,
        List<Mandate> mandates) {

    /** Keeps its roles in the order of {@link Role}, so that equal parties are written alike. */
    public Party {
        roles = roles.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(roles));
        contacts = List.copyOf(contacts);
        mandates = List.copyOf(mandates);
    }

    /** A party of which no more is known. */
    public Party(
            String name, Sector sector, @Nullable OrganisationNumber number, @Nullable String unit, Set<Role> roles) {
        this(name, sector, number, unit, roles, Standing.UNKNOWN, List.of(), List.of());
    }

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

    /**
     * What is known of a party beside its name. Legal person, administration, unit, committee and cost centre are five
     * different things.
     *
     * @param kind what kind of body it is, unknown where not said
     * @param withoutNumber why it has no organisation number; none where it has one or the reason is unknown
     * @param registered whether it is in the register of organisations in civil society, unknown where not said
     * @param compactSince since when it has joined the local compact with the municipality (<i>lokal
     *     överenskommelse</i>); unknown or not joined
     * @param umbrella the umbrella organisation it belongs to, by name
     * @param joined the first day it takes part, where that is not the first day of the agreement
     * @param left the last day it takes part, where that is not the last day of the agreement
     * @param administration the administration (<i>förvaltning</i>) that acts for a public body
     * @param committee the committee that decides for a public body
     * @param costCentre the cost centre that pays
     */
    public record Standing(
            @Nullable Kind kind,
            @Nullable String withoutNumber,
            @Nullable Boolean registered,
            @Nullable LocalDate compactSince,
            @Nullable String umbrella,
            @Nullable LocalDate joined,
            @Nullable LocalDate left,
            @Nullable String administration,
            @Nullable String committee,
            @Nullable String costCentre) {

        /** Nothing more is known. */
        public static final Standing UNKNOWN = new Standing(null, null, null, null, null, null, null, null, null, null);

        /** Refuses to leave before joining. */
        public Standing {
            Days.inOrder(joined, left);
        }

        /** What kind of body a party is. */
        public enum Kind {
            /** A municipality (<i>kommun</i>). */
            MUNICIPALITY,
            /** A region. */
            REGION,
            /** A body of the state (<i>statlig myndighet</i>). */
            STATE,
            /** A committee that municipalities or regions have together (<i>gemensam nämnd</i>). */
            JOINT_COMMITTEE,
            /** A company owned by a public body. */
            PUBLIC_COMPANY,
            /** An association (<i>ideell förening</i>). */
            ASSOCIATION,
            /** A foundation (<i>stiftelse</i>). */
            FOUNDATION,
            /** A faith community (<i>trossamfund</i>). */
            FAITH_COMMUNITY,
            /** A cooperative or other economic association (<i>ekonomisk förening</i>). */
            COOPERATIVE,
            /** Something else. */
            OTHER
        }

        /** The same, of that kind of body. */
        public Standing of(@Nullable Kind other) {
            return new Standing(
                    other,
                    withoutNumber,
                    registered,
                    compactSince,
                    umbrella,
                    joined,
                    left,
                    administration,
                    committee,
                    costCentre);
        }

        /** The same, with a reason for having no organisation number. */
        public Standing withoutNumber(@Nullable String reason) {
            return new Standing(
                    kind,
                    reason,
                    registered,
                    compactSince,
                    umbrella,
                    joined,
                    left,
                    administration,
                    committee,
                    costCentre);
        }

        /** The same, registered or not, and in the local compact since a day. */
        public Standing registered(@Nullable Boolean inRegister, @Nullable LocalDate inCompactSince) {
            return new Standing(
                    kind,
                    withoutNumber,
                    inRegister,
                    inCompactSince,
                    umbrella,
                    joined,
                    left,
                    administration,
                    committee,
                    costCentre);
        }

        /** The same, below an umbrella organisation. */
        public Standing under(@Nullable String other) {
            return new Standing(
                    kind,
                    withoutNumber,
                    registered,
                    compactSince,
                    other,
                    joined,
                    left,
                    administration,
                    committee,
                    costCentre);
        }

        /** The same, taking part from one day to another. */
        public Standing during(@Nullable LocalDate first, @Nullable LocalDate last) {
            return new Standing(
                    kind,
                    withoutNumber,
                    registered,
                    compactSince,
                    umbrella,
                    first,
                    last,
                    administration,
                    committee,
                    costCentre);
        }

        /** The same, acted, decided and paid for by these. */
        public Standing actedBy(
                @Nullable String otherAdministration,
                @Nullable String otherCommittee,
                @Nullable String otherCostCentre) {
            return new Standing(
                    kind,
                    withoutNumber,
                    registered,
                    compactSince,
                    umbrella,
                    joined,
                    left,
                    otherAdministration,
                    otherCommittee,
                    otherCostCentre);
        }
    }

    /**
     * Whom to turn to. A function is kept rather than a person: it outlives the person and needs no personal data.
     *
     * @param function what the contact does, for example {@code Verksamhetschef}
     * @param channel how to reach it: a telephone number, an address; unknown where not said
     * @param from the first day, unknown or from the start
     * @param to the last day, unknown or still
     * @param deputy the function that steps in (<i>ersättare</i>), none where not said
     */
    public record Contact(
            String function,
            @Nullable String channel,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String deputy) {

        /** Refuses an end before the start. */
        public Contact {
            Days.inOrder(from, to);
        }

        /** A contact of which only the function is known. */
        public Contact(String function) {
            this(function, null, null, null, null);
        }

        /** The same contact with a deputy. */
        public Contact deputised(@Nullable String other) {
            return new Contact(function, channel, from, to, other);
        }
    }

    /**
     * The right of one signatory to sign for the party (<i>behörighet</i>).
     *
     * @param function the function that signs, for example {@code Ordförande}
     * @param evidence what gives the right: a paragraph of the statutes, minutes, a delegation; unknown where none is
     *     cited
     * @param on the day of the evidence, unknown where not said
     * @param expires the last day the right holds, none where it has no end
     */
    public record Mandate(
            String function,
            @Nullable String evidence,
            @Nullable LocalDate on,
            @Nullable LocalDate expires) {

        /** Refuses an end before the day of the evidence. */
        public Mandate {
            Days.inOrder(on, expires);
        }

        /** A signatory whose right is not cited. */
        public Mandate(String function) {
            this(function, null, null, null);
        }

        /** Whether anything is cited for the right. */
        public boolean cited() {
            return evidence != null && !evidence.isBlank();
        }

        /** Whether the right holds on that day, as far as the evidence says. */
        public boolean holdsOn(LocalDate day) {
            return Days.hold(on, expires, day);
        }
    }

    /** Whether the party has the role. */
    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether the party takes part on that day, as far as joining and leaving are known. */
    public boolean takesPartOn(LocalDate day) {
        return Days.hold(standing.joined(), standing.left(), day);
    }

    /** The name, with the unit where there is one: {@code Lunds kommun, socialförvaltningen}. */
    public String text() {
        return unit == null ? name : name + ", " + unit;
    }

    /** The same party with another standing. */
    public Party with(Standing other) {
        return new Party(name, sector, number, unit, roles, other, contacts, mandates);
    }

    /** The same party with other contacts. */
    public Party withContacts(List<Contact> other) {
        return new Party(name, sector, number, unit, roles, standing, other, mandates);
    }

    /** The same party with other mandates. */
    public Party withMandates(List<Mandate> other) {
        return new Party(name, sector, number, unit, roles, standing, contacts, other);
    }
}
