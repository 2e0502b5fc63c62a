package se.iop.core.access;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Someone who is signed in.
 *
 * @param id the user's id
 * @param tenant the number of the municipality that is the wall around what the person sees
 * @param municipality the municipality's short name, for example {@code lund}
 * @param municipalityName the municipality's name as it is printed
 * @param username what the person signs in with
 * @param name what others call the person
 * @param memberships the roles held, one or several
 */
public record Person(
        UUID id,
        int tenant,
        String municipality,
        String municipalityName,
        String username,
        String name,
        List<Membership> memberships) {

    /** Keeps its own copy of the roles. */
    public Person {
        memberships = List.copyOf(memberships);
    }

    /** Whether the role is held anywhere. */
    public boolean is(Role role) {
        return memberships.stream().anyMatch(membership -> membership.role() == role);
    }

    /** Whether the role is held in that committee. */
    public boolean is(Role role, String committee) {
        return memberships.contains(new Membership(role, committee));
    }

    /** The committees in which some role is held, in alphabetical order. */
    public Set<String> committees() {
        var committees = new TreeSet<String>();
        for (var membership : memberships) {
            if (membership.committee() != null) {
                committees.add(membership.committee());
            }
        }
        return committees;
    }
}
