package se.iop.ui.security;

import org.springframework.security.core.AuthenticatedPrincipal;
import se.iop.core.access.Person;

/**
 * The person as Spring Security keeps one.
 *
 * @param person who signed in
 */
public record SignedInPerson(Person person) implements AuthenticatedPrincipal {

    @Override
    public String getName() {
        return person.username();
    }
}
