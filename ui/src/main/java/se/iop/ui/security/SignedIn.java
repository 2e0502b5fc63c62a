package se.iop.ui.security;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import se.iop.core.access.Acting;
import se.iop.core.access.NotSignedIn;
import se.iop.core.access.Person;

/** The bridge from Spring Security to who is acting; Vaadin's context strategy carries it into {@code ui.access}. */
@Component
public class SignedIn implements Acting {

    @Override
    public Person person() {
        return current().orElseThrow(NotSignedIn::new);
    }

    /** Who is signed in, if anyone. */
    public static Optional<Person> current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedInPerson(Person person)
                ? Optional.of(person)
                : Optional.empty();
    }
}
