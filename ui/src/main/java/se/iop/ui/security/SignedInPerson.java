package se.iop.ui.security;

import org.springframework.security.core.AuthenticatedPrincipal;
import se.iop.core.access.Person;

/**
 * The person as Spring Security keeps one.
 *
 * @param person who signed in
 * @param mustChange whether a password of the person's own must be chosen before anything else
 */
public record SignedInPerson(Person person, boolean mustChange) implements AuthenticatedPrincipal {

    @Override
    public String getName() {
        return person.username();
    }
}
