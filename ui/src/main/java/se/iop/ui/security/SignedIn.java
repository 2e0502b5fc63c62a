package se.iop.ui.security;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import se.iop.core.access.Acting;
import se.iop.core.access.ActingAs;
import se.iop.core.access.NotSignedIn;
import se.iop.core.access.Person;

/** The bridge from Spring Security to who is acting; Vaadin's context strategy carries it into {@code ui.access}. */
@Component
public class SignedIn implements Acting {

    @Override
    public Person person() {
        return ActingAs.acting().or(SignedIn::current).orElseThrow(NotSignedIn::new);
    }

    /** Who is signed in, if anyone. */
    public static Optional<Person> current() {
        return principal().map(SignedInPerson::person);
    }

    /** Whether the person signed in must choose a password before anything else. */
    public static boolean mustChange() {
        return principal().map(SignedInPerson::mustChange).orElse(false);
    }

    private static Optional<SignedInPerson> principal() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedInPerson person
                ? Optional.of(person)
                : Optional.empty();
    }
}
