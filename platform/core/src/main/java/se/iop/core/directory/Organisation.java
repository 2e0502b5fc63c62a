package se.iop.core.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.iop.model.OrganisationNumber;
import se.iop.model.Party;

/**
 * An organisation as the register holds it.
 *
 * @param id chosen by the platform, never reused
 * @param name its name as it writes it
 * @param number its organisation number, unknown where there is none or nobody knows it
 * @param withoutNumber why it has none, where it has none
 * @param kind what it is
 * @param registered whether it is a registered civil-society organisation, unknown where nobody knows
 * @param compactSince when it joined the local compact, none or unknown
 * @param umbrella the organisation it belongs to, none where it stands alone
 * @param contacts whom to turn to, by function rather than by name
 * @param note what people should know about it
 * @param mergedInto the entry that took its place, because both were the same organisation
 * @param version counts changes, so that two people cannot overwrite each other
 */
public record Organisation(
        UUID id,
        String name,
        @Nullable OrganisationNumber number,
        @Nullable String withoutNumber,
        OrganisationKind kind,
        @Nullable Boolean registered,
        @Nullable LocalDate compactSince,
        @Nullable UUID umbrella,
        List<Party.Contact> contacts,
        @Nullable String note,
        @Nullable UUID mergedInto,
        int version) {

    /** Keeps a list of its own. */
    public Organisation {
        contacts = List.copyOf(contacts);
    }

    /** An entry that nobody has saved yet. */
    public static Organisation named(String name, OrganisationKind kind) {
        return new Organisation(UUID.randomUUID(), name, null, null, kind, null, null, null, List.of(), null, null, 0);
    }

    /** An entry for a party of an agreement, with what the agreement says about it. */
    public static Organisation of(Party party) {
        var standing = party.standing();
        return new Organisation(
                UUID.randomUUID(),
                party.name(),
                party.number(),
                party.number() == null ? standing.withoutNumber() : null,
                OrganisationKind.of(party),
                standing.registered(),
                standing.compactSince(),
                null,
                party.contacts(),
                null,
                null,
                0);
    }
}
