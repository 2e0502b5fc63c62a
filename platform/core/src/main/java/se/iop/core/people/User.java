package se.iop.core.people;

import java.util.List;
import java.util.UUID;
import se.iop.core.access.Membership;

/**
 * A user of the municipality, as its administrator sees one.
 *
 * @param id the user's id
 * @param username what stands before {@code @kommun} at sign-in
 * @param name what others call the person
 * @param enabled whether the user may sign in
 * @param mustChange whether a password of the user's own is still to be chosen
 * @param memberships the roles held
 */
public record User(
        UUID id, String username, String name, boolean enabled, boolean mustChange, List<Membership> memberships) {}
