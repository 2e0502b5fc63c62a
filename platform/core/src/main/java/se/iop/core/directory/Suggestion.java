package se.iop.core.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.iop.model.OrganisationNumber;
import se.iop.model.Party;

/**
 * An organisation of the register, offered to whoever writes a party's name.
 *
 * @param id which
 * @param name its name
 * @param number its organisation number, unknown where there is none or nobody knows it
 * @param withoutNumber why it has none, where it has none
 * @param kind what it is
 * @param registered whether it is a registered civil-society organisation, unknown where nobody knows
 * @param compactSince when it joined the local compact, none or unknown
 * @param umbrella the name of the organisation it belongs to, none where it stands alone
 * @param contacts whom to turn to, by function
 */
public record Suggestion(
        UUID id,
        String name,
        @Nullable OrganisationNumber number,
        @Nullable String withoutNumber,
        OrganisationKind kind,
        @Nullable Boolean registered,
        @Nullable LocalDate compactSince,
        @Nullable String umbrella,
        List<Party.Contact> contacts) {

    /** Keeps a list of its own. */
    public Suggestion {
        contacts = List.copyOf(contacts);
    }

    /** The organisation as a party of an agreement, with what the register knows about it. */
    public Party party(Set<Party.Role> roles) {
        var standing = new Party.Standing(
                kind.standing(), withoutNumber, registered, compactSince, umbrella, null, null, null, null, null);
        return new Party(name, kind.sector(), number, null, roles, standing, contacts, List.of());
    }
}
